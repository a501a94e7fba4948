#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// The words of a text (letters and digits) in lower case, in text order.
std::vector<std::string> folded_words(std::string_view text);

/// Words that stand in every article: "the", "said", "Tuesday". `word` in lower case.
bool is_stop_word(std::string_view word);

/// A rough stem by which forms and derivations of a word meet: "shelled", "shelling" -> "shell",
/// "announcement" -> "announc". For comparisons only. `word` in lower case.
std::string stem(std::string_view word);

} // namespace casus
