#pragma once

#include "core/link/link.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// What a connective or a verb of causing says.
struct LinkSense {
    LinkType type = LinkType::precedes;
    /// For connectives: the words they introduce tell the cause or the earlier event ("after X").
    /// For verbs: the subject is the cause ("X led to Y").
    bool argument_first = true;
    double strength = 0.5; ///< 0..1: the share of its uses that link
    std::string rule;      ///< "connectives.tsv:12 after"
};

/// A row of connectives.tsv or verbs.tsv; `words` are those after the first one, folded.
struct LinkWord {
    std::vector<std::string> words;
    LinkSense sense;
    bool clause = false; ///< introduces clauses ("as"), not phrases ("over")
};

/// What an event is in a scene of violence or disaster; a row of scenes.tsv.
enum class SceneRole : std::uint8_t {
    strike,   ///< attack, explosion, earthquake, crash
    harm,     ///< killing, injury, damage, displacement
    response, ///< arrest, condemnation, rescue, investigation
};

/// Connectives and verbs that link events. Immutable.
class LinkLexicon {
public:
    /// Reads <folder>/links/*; later folders add to earlier ones. Throws Error with file and line.
    static LinkLexicon load(const std::vector<std::filesystem::path>& folders);

    /// Rows by their folded first word, longest first; empty when there are none.
    [[nodiscard]] const std::vector<LinkWord>& connectives(std::string_view first_word) const;
    [[nodiscard]] const std::vector<LinkWord>& verbs(std::string_view lemma) const;
    /// None for a lemma that plays no listed role.
    [[nodiscard]] std::optional<SceneRole> scene(std::string_view lemma) const;

private:
    using Index = std::map<std::string, std::vector<LinkWord>, std::less<>>;
    static const std::vector<LinkWord>& find(const Index& index, std::string_view word);

    Index connectives_;
    Index verbs_;
    std::map<std::string, SceneRole, std::less<>> scenes_;
};

} // namespace casus
