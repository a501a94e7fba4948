#pragma once

#include "core/dictionary/actor_dictionary.h"
#include "core/dictionary/dictionary_file.h"
#include "core/dictionary/words.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// What may stand between two elements of a pattern.
enum class Gap : std::uint8_t {
    open,        ///< any words
    adjacent,    ///< nothing but articles and the like
    same_phrase, ///< words of the same noun phrase: P2's {W1 W2 HEAD}
    next_phrase, ///< nothing, or the beginning of the noun phrase that follows: P2's (PREP NP)
};

enum class ElementKind : std::uint8_t {
    word,
    synset,   ///< one of the members of `set`
    source,   ///< $
    target,   ///< +
    compound, ///< %
    skip,     ///< ^
};

/// One element of a pattern, seen from the verb outwards.
struct PatternElement {
    ElementKind kind = ElementKind::word;
    WordId word = no_word;
    std::uint32_t set = 0;
    Gap gap = Gap::open; ///< between this element and the one nearer to the verb
};

/// Words that a synset stands for; each member is read from left to right, its gaps lie before
/// each word.
struct Synset {
    std::string name;
    std::vector<std::vector<PatternElement>> members;
};

/// The codes of a verb or pattern: [A] or [A:B] or [:B]. Empty = codes nothing in that direction.
struct EventCodes {
    std::string forward;  ///< source does it to target
    std::string backward; ///< target to source
    [[nodiscard]] bool null() const { return forward.empty() && backward.empty(); }
};

/// "- PRE * POST [CODE]".
struct VerbPattern {
    std::vector<PatternElement> before; ///< nearest to the verb first
    std::vector<PatternElement> after;  ///< nearest to the verb first
    EventCodes codes;                   ///< null: this use of the verb codes nothing
    DictionaryPlace place;
    std::string text;   ///< as written, without code and comment
    bool heads = false; ///< PETRARCH-2: words are compared with the lemma too
};

/// Reads patterns of the three syntaxes; knows the synsets by name.
class PatternReader {
public:
    PatternReader(VerbSyntax syntax, WordTable& words, std::vector<Synset>& synsets)
        : syntax_(syntax), words_(words), synsets_(synsets) {}

    /// "PRE * POST". None, with the reason in `why`, when it cannot be read.
    std::optional<VerbPattern> read(std::string_view text, std::string& why);

    /// Begins a synset "&NAME": members follow. A later one of the same name replaces it.
    std::uint32_t begin_synset(std::string_view name);
    /// Adds "+MEMBER" to a synset, with its plural unless it or the label ends in '_'.
    bool add_member(std::uint32_t set, std::string_view member, std::string& why);

private:
    struct Token;
    bool append(const Token& token, std::vector<PatternElement>& to, std::string& why);
    bool append_words(const Token& token, std::vector<PatternElement>& to);
    std::optional<std::vector<PatternElement>> sequence(std::string_view text, std::string& why);
    std::uint32_t alternatives(std::string_view text);
    [[nodiscard]] std::size_t synset_end(std::string_view text, std::size_t at) const;

    VerbSyntax syntax_;
    WordTable& words_;
    std::vector<Synset>& synsets_;
    std::map<std::string, std::uint32_t, std::less<>> by_name_;
};

/// "[042:043]" without its brackets. "---", "+++" and "###" code nothing.
EventCodes parse_event_codes(std::string_view text);

} // namespace casus
