#pragma once

#include <string>
#include <string_view>

namespace casus {

/// Whether two person's names can mean one person: "Kerry" and "John Kerry", "J. Kerry" and
/// "John F. Kerry"; not "Bassel al-Assad" and "Bashar al-Assad". Names as name_key() makes them.
bool same_person_name(std::string_view a, std::string_view b);

/// Whether one name is short for the other: its initials ("OSCE"), or its end ("Security Council"
/// for "UN Security Council"). Names as written.
bool same_organisation_name(const std::string& a, const std::string& b);

} // namespace casus
