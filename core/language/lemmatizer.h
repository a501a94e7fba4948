#pragma once

#include "core/language/lexicon.h"
#include "core/language/tagger.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace casus {

/// The lemma that the rules of English spelling give: "parties" NNS -> "party". Names keep their
/// case, all other lemmas are in lower case.
std::string lemma_by_rule(std::string_view form, TagPair tag, const Lexicon& lexicon);

/// Words whose lemma is not what the rules give, then the rules.
class Lemmatizer {
public:
    struct Slot {
        std::uint32_t check; ///< upper half of key(); 0 = empty slot
        std::uint32_t text;  ///< byte in `texts`: size, then the lemma
    };

    Lemmatizer() = default;
    /// `slots`: at least one of them empty, or none.
    Lemmatizer(std::span<const Slot> slots, std::span<const std::uint8_t> texts, Lexicon lexicon)
        : slots_(slots), texts_(texts), lexicon_(lexicon) {}

    /// `word` is the word_hash of `form`.
    [[nodiscard]] std::string lemma(std::string_view form, std::uint64_t word, TagPair tag) const;

    static std::uint64_t key(std::uint64_t word, TagPair tag);

private:
    std::span<const Slot> slots_;
    std::span<const std::uint8_t> texts_;
    Lexicon lexicon_;
};

} // namespace casus
