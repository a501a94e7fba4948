#pragma once

#include <string_view>

namespace casus {

/// How an abbreviation ("Mr.", "U.S.", "etc.") stands to the end of a sentence.
enum class Abbreviation {
    none,     ///< the stop is a sign of its own
    inside,   ///< a word always follows in the same sentence: "Mr.", "Gen.", "J."
    anywhere, ///< the sentence may end with it: "U.S.", "etc.", "p.m."
};

/// `word` is written without its last stop: "Mr", "U.S", "etc".
Abbreviation abbreviation(std::string_view word);

/// Whether a hyphen after this prefix joins one word in UD English: "anti-" in "anti-government".
bool is_joined_prefix(std::string_view prefix);

/// A capitalised word that commonly opens a sentence ("The", "However"), so that "U.S. The" is a
/// break and "U.S. Senate" is none.
bool opens_sentence(std::string_view word);

} // namespace casus
