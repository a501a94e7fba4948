#include "core/actor/name_words.h"

#include <algorithm>
#include <array>

namespace casus {

bool is_capital(char c) {
    return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) > 0x7F;
}

bool has_no_small_letter(std::string_view word) {
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_organisation_word(std::string_view word) {
    constexpr std::array<std::string_view, 84> words{
        "Academy",      "Administration", "Agency",
        "Airlines",     "Airways",        "Alliance",
        "Army",         "Assembly",       "Association",
        "Authority",    "Bank",           "Battalion",
        "Board",        "Brigade",        "Bureau",
        "Cabinet",      "Cartel",         "Center",
        "Centre",       "Chamber",        "Church",
        "Clan",         "Club",           "Coalition",
        "College",      "Command",        "Commandos",
        "Commission",   "Committee",      "Company",
        "Conference",   "Congress",       "Consortium",
        "Consulate",    "Corporation",    "Corps",
        "Council",      "Court",          "Department",
        "Directorate",  "Division",       "Embassy",
        "Federation",   "Fleet",          "Force",
        "Forces",       "Foundation",     "Front",
        "Fund",         "Group",          "Guard",
        "Guards",       "Hospital",       "Inc",
        "Institute",    "League",         "Ltd",
        "Militia",      "Ministry",       "Mission",
        "Movement",     "Museum",         "Network",
        "Observatory",  "Office",         "Organisation",
        "Organization", "Parliament",     "Party",
        "Police",       "Prefecture",     "Rangers",
        "Regiment",     "Resistance",     "Secretariat",
        "Senate",       "Service",        "Society",
        "Squadron",     "Tribe",          "Tribunal",
        "Trust",        "Union",          "University"};
    return std::binary_search(words.begin(), words.end(), word);
}

bool is_calendar_word(std::string_view form) {
    constexpr std::array<std::string_view, 62> words{
        "Apr",       "Apr.",     "April",    "Aug",       "Aug.",      "August",    "Dec",
        "Dec.",      "December", "Feb",      "Feb.",      "February",  "Fri",       "Fri.",
        "Friday",    "Fridays",  "Jan",      "Jan.",      "January",   "Jul",       "Jul.",
        "July",      "Jun",      "Jun.",     "June",      "Mar",       "Mar.",      "March",
        "May",       "Mon",      "Mon.",     "Monday",    "Mondays",   "Nov",       "Nov.",
        "November",  "Oct",      "Oct.",     "October",   "Sat",       "Sat.",      "Saturday",
        "Saturdays", "Sept",     "Sept.",    "September", "Sun.",      "Sunday",    "Sundays",
        "Thur",      "Thurs.",   "Thursday", "Thursdays", "Tue",       "Tue.",      "Tues.",
        "Tuesday",   "Tuesdays", "Wed",      "Wed.",      "Wednesday", "Wednesdays"};
    return std::binary_search(words.begin(), words.end(), form);
}

} // namespace casus
