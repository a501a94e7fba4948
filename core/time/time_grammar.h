#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace casus {

/// What a word may be in a time expression.
enum class TimeWordClass : std::uint8_t {
    month,      ///< value 1..12
    weekday,    ///< value 1 = Monday .. 7
    unit,       ///< value = TimeUnit
    number,     ///< value
    ordinal,    ///< value
    part,       ///< part of the day: text MO AF EV NI MI DT
    season,     ///< value = first month, text SP SU FA WI
    direction,  ///< last -1, this 0, next 1
    mod,        ///< early, mid, late: text START MID END
    day_word,   ///< today, yesterday, tomorrow: value = days from the anchor
    approx,     ///< about, around
    reference,  ///< now, recently: text PRESENT_REF ...
    frequency,  ///< daily, weekly: text P1D ...
    plan,       ///< words that make a bare weekday a coming one: scheduled, until, by
    name_guard, ///< a neighbour that makes a season or month part of a name: "Arab" Spring
};

enum class TimeUnit : std::uint8_t {
    minute,
    hour,
    day,
    weekend,
    week,
    month,
    quarter,
    half,
    season,
    year,
    decade,
    century
};

struct TimeWord {
    TimeWordClass word_class{};
    int value = 0;
    std::string text;
};

/// The words that make time expressions, from data/time/words.tsv. Immutable. How they combine is
/// in time_scanner.cpp, what they mean in time_resolver.cpp.
class TimeGrammar {
public:
    /// Reads <folder>/time/*; later folders add to earlier ones. Throws Error with file and line.
    static TimeGrammar load(const std::vector<std::filesystem::path>& folders);

    /// All readings of a folded word; empty when it is no time word.
    [[nodiscard]] const std::vector<TimeWord>& readings(std::string_view word) const;
    /// The reading of a folded word as one class; null when it has none.
    [[nodiscard]] const TimeWord* as(TimeWordClass word_class, std::string_view word) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::unordered_map<std::string, std::vector<TimeWord>, Hash, std::equal_to<>> words_;
};

} // namespace casus
