#pragma once

#include <string>
#include <string_view>

namespace casus {

/// Folds a name for comparison: case, accents, hyphens, full stops and apostrophes do not count,
/// nor does a leading "the"; "el" is "al" ("U.S." = "us", "El-Sisi" = "al-Sisi" = "al sisi",
/// "Erdoğan" = "Erdogan", "Da'esh" = "daesh"). Words are separated by one blank.
std::string name_key(std::string_view name);

/// The last word of a key, without a leading particle: "assad" of "bashar al assad".
std::string_view surname_of(std::string_view key);

/// The first letters of the capitalised words: "OSCE" for "Organization for Security and
/// Co-operation in Europe".
std::string initials(std::string_view name);

} // namespace casus
