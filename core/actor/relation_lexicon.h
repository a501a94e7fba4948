#pragma once

#include "core/actor/actor.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace casus {

/// What a row's word is in the sentence.
enum class RelationPart : std::uint8_t {
    verb,
    noun,       ///< an act or a bond: "talks", "ally"
    office,     ///< somebody: "commander"; slot "self" is who is called so
    adjective,  ///< "loyal"
    preposition ///< "including"
};

/// One row of data/actors/relations.tsv. A slot is a list of argument names, tried in turn:
/// subject, object (verbs); owner (nouns: possessor or modifier before them); self (offices);
/// governor (what an adjective or preposition modifies); doer (who acts in the clause of a
/// preposition); beside (behind a comma); each_other (those of the other slot among themselves); or
/// a preposition.
struct RelationRow {
    ActorRelationType type = ActorRelationType::member_of;
    RelationPart part = RelationPart::verb;
    std::string word; ///< lemma, with its particle ("make up"); of offices "*" = any role noun
    std::vector<std::string> from;
    std::vector<std::string> to;
    double confidence = 0; ///< 0..1
    std::string example;
    std::string name; ///< for explanations: "relations:commander"
};

/// The words that state relations between actors. Immutable.
class RelationLexicon {
public:
    /// Reads <folder>/actors/relations.tsv; throws Error with file and line.
    static RelationLexicon load(const std::vector<std::filesystem::path>& folders);

    /// The rows of a word, in the order of the file.
    [[nodiscard]] const std::vector<RelationRow>& find(RelationPart part,
                                                       std::string_view word) const;
    /// All rows, for checks.
    [[nodiscard]] std::vector<RelationRow> rows() const;

private:
    std::unordered_map<std::string, std::vector<RelationRow>> by_word_;
};

} // namespace casus
