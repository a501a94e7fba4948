#pragma once

#include "core/dictionary/actor_dictionary.h"
#include "core/dictionary/dictionary_file.h"
#include "core/dictionary/phrase_index.h"
#include "core/problem.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace casus {

/// What a discard list says about a text.
enum class Discard : std::uint8_t { nothing, sentence, story };

/// Phrases whose presence means that a sentence ("YEARS LATER") or a whole story ("+ESPN2") tells
/// no political event.
class DiscardList {
public:
    void add(const DictionaryFile& source, std::uint32_t file, WordTable& words,
             Problems& problems);
    [[nodiscard]] Discard find(std::span<const TextWord> text) const;
    [[nodiscard]] std::size_t phrases() const { return phrases_.size(); }

private:
    PhraseIndex phrases_; ///< value: Discard
};

/// Codes of what a text is about, counted: "OIL" 2, "STUDENTS" 1.
using IssueCounts = std::map<std::string, int>;

/// Issue words with their codes; "~phrase" cancels the issues of a sentence, "~~phrase" those of
/// a story.
class IssueList {
public:
    void add(const DictionaryFile& source, std::uint32_t file, WordTable& words,
             Problems& problems);
    /// Empty when there is none or a phrase cancels them.
    [[nodiscard]] IssueCounts count(std::span<const TextWord> text) const;
    [[nodiscard]] std::size_t phrases() const { return phrases_.size(); }

private:
    void add_forms(std::string_view phrase, std::uint32_t value, WordTable& words);
    PhraseIndex phrases_;                ///< value: index into codes_
    std::vector<std::string> codes_{""}; ///< "" cancels
};

/// "OIL,2;STUDENTS,1", as PETRARCH writes them.
std::string to_string(const IssueCounts& issues);

} // namespace casus
