#include "core/time/settings_reader.h"

#include "core/names.h"

#include <charconv>
#include <string>

namespace casus {
namespace {

constexpr std::array<std::string_view, 17> form_names{
    "none",     "calendar", "unit", "shift",     "part",    "decade",
    "century",  "quarter",  "half", "season",    "holiday", "week_of",
    "last_day", "duration", "set",  "reference", "told"};
constexpr std::array<std::string_view, 14> unit_names{
    "none",  "second",  "minute", "hour",   "day",  "weekend", "week",
    "month", "quarter", "half",   "season", "year", "decade",  "century"};
constexpr std::array<std::string_view, time_field_count> field_names{
    "year",   "short_year", "month",   "day",  "weekday", "direction", "year_direction",
    "amount", "ordinal",    "quarter", "hour", "minute",  "season"};
constexpr std::array<std::string_view, 4> combine_names{"last", "sum", "product", "hundreds"};
constexpr std::array<std::string_view, 2> anchor_names{"published", "told"};

class SettingsReader {
public:
    explicit SettingsReader(const Place& place) : place_(place) {}

    TimeSettings read(std::string_view text) {
        while (!text.empty()) {
            const std::size_t blank = text.find(' ');
            read_one(text.substr(0, blank));
            text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
        }
        return settings_;
    }

private:
    [[noreturn]] void fail(std::string_view item, const std::string& what) const {
        throw Error(place_, "'" + std::string(item) + "' " + what);
    }

    void read_one(std::string_view item) {
        if (item.empty()) {
            return;
        }
        const std::size_t sign = item.find('=');
        if (sign == std::string_view::npos) {
            read_word(item);
        } else {
            read_pair(item.substr(0, sign), item.substr(sign + 1));
        }
    }

    void read_word(std::string_view word) {
        TimeReading& reading = settings_.reading;
        if (const auto form = named<TimeForm>(form_names, word)) {
            reading.form = *form;
        } else if (const auto combine = named<TimeSettings::Combine>(combine_names, word)) {
            settings_.combine = *combine;
        } else if (word == "vague") {
            reading.vague = true;
        } else if (word == "approximate") {
            reading.approximate = true;
        } else if (word == "uncertain") {
            reading.uncertain = true;
        } else if (word == "backwards") {
            reading.backwards = true;
        } else if (word == "clipped") {
            reading.clipped = true;
        } else if (word == "same_month") {
            reading.same_month = true;
        } else {
            fail(word, "is not a form or flag of time rules");
        }
    }

    void read_pair(std::string_view key, std::string_view value) {
        TimeReading& reading = settings_.reading;
        if (key == "mod") {
            reading.mod = value;
        } else if (key == "part") {
            reading.part = value;
        } else if (key == "value") {
            reading.value = value;
        } else if (key == "unit") {
            reading.unit = one_of<TimeUnit>(unit_names, value);
        } else if (key == "anchor") {
            settings_.anchor = one_of<TimeAnchor>(anchor_names, value);
        } else {
            read_number(one_of<TimeField>(field_names, key), value);
        }
    }

    template <typename Enum, std::size_t size>
    [[nodiscard]] Enum one_of(const std::array<std::string_view, size>& names,
                              std::string_view name) const {
        const auto found = named<Enum>(names, name);
        if (!found) {
            fail(name, "is not known to time rules");
        }
        return *found;
    }

    void read_number(TimeField field, std::string_view value) {
        TimeAssignment assignment{field, 0, named<TimeField>(field_names, value)};
        if (!assignment.from) {
            const auto [end, error] =
                std::from_chars(value.data(), value.data() + value.size(), assignment.number);
            if (error != std::errc() || end != value.data() + value.size()) {
                fail(value, "is neither a number nor a field of time rules");
            }
        }
        settings_.numbers.push_back(assignment);
    }

    const Place& place_;
    TimeSettings settings_;
};

} // namespace

TimeSettings read_time_settings(std::string_view text, const Place& place) {
    return SettingsReader(place).read(text);
}

} // namespace casus
