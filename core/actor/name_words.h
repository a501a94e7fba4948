#pragma once

#include <string_view>

namespace casus {

/// A capital letter, or a letter beyond ASCII, which may be one.
bool is_capital(char c);
bool has_no_small_letter(std::string_view word);
/// The last word of many organisations: "Fund", "Battalion".
bool is_organisation_word(std::string_view word);
/// Days, months and languages are written like names.
bool is_calendar_word(std::string_view form);

} // namespace casus
