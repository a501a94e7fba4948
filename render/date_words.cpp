#include "render/date_words.h"

#include <array>
#include <string_view>

namespace casus {
namespace {

constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                  "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::string_view dash = " \xE2\x80\x93 ";

std::string month_name(int month) {
    return std::string(months.at(static_cast<std::size_t>(month) - 1));
}

bool is_whole_month(const DateInterval& date) {
    const CivilDate first = civil(date.first);
    const CivilDate last = civil(date.last);
    return first.day == 1 && first.year == last.year && first.month == last.month &&
           last.day == days_in_month(last.year, last.month);
}

bool is_whole_years(const DateInterval& date) {
    const CivilDate first = civil(date.first);
    const CivilDate last = civil(date.last);
    return first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31;
}

/// "7 Dec", or "Dec" where the interval is told in months.
std::string day_or_month(Day day, bool in_months) {
    const CivilDate date = civil(day);
    return in_months ? month_name(date.month)
                     : std::to_string(date.day) + " " + month_name(date.month);
}

std::string year_of(Day day) {
    const int year = civil(day).year;
    return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

bool told_in_months(const DateInterval& date) {
    const CivilDate first = civil(date.first);
    const CivilDate last = civil(date.last);
    return date.grain >= Grain::month && first.day == 1 &&
           last.day == days_in_month(last.year, last.month);
}

/// The words of both ends without their years; one end only when they are the same day.
std::string ends(const DateInterval& date) {
    if (date.first == date.last) {
        const auto weekday = static_cast<std::size_t>(iso_weekday(date.first)) - 1;
        return std::string(weekdays.at(weekday)) + " " + day_or_month(date.first, false);
    }
    if (is_whole_month(date)) {
        return month_name(civil(date.first).month);
    }
    const bool in_months = told_in_months(date);
    const bool same_month = !in_months && civil(date.first).month == civil(date.last).month;
    const std::string begin =
        same_month ? std::to_string(civil(date.first).day) : day_or_month(date.first, in_months);
    return begin + std::string(dash) + day_or_month(date.last, in_months);
}

std::string closed_words(const DateInterval& date) {
    if (is_whole_years(date)) {
        const bool one = civil(date.first).year == civil(date.last).year;
        return one ? year_of(date.first)
                   : year_of(date.first) + std::string(dash) + year_of(date.last);
    }
    if (civil(date.first).year == civil(date.last).year) {
        return ends(date) + " " + year_of(date.first);
    }
    const bool in_months = told_in_months(date);
    return day_or_month(date.first, in_months) + " " + year_of(date.first) + std::string(dash) +
           day_or_month(date.last, in_months) + " " + year_of(date.last);
}

std::string one_end(Day day, const DateInterval& date) {
    if (date.grain >= Grain::year) {
        return year_of(day);
    }
    return day_or_month(day, date.grain >= Grain::month) + " " + year_of(day);
}

std::string doubt(const DateInterval& date) {
    return std::string(date.approximate ? "c. " : "");
}

} // namespace

std::string date_words(const std::optional<DateInterval>& date) {
    if (!date) {
        return "undated";
    }
    const std::string question = date->uncertain ? "?" : "";
    if (date->open_end) {
        return "since " + doubt(*date) + one_end(date->first, *date) + question;
    }
    if (date->open_begin) {
        return "until " + doubt(*date) + one_end(date->last, *date) + question;
    }
    return doubt(*date) + closed_words(*date) + question;
}

std::string date_words_in_year(const DateInterval& date) {
    const bool simple = !date.open_begin && !date.open_end && !is_whole_years(date) &&
                        civil(date.first).year == civil(date.last).year;
    return simple ? doubt(date) + ends(date) + (date.uncertain ? "?" : "") : date_words(date);
}

} // namespace casus
