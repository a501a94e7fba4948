#pragma once

#include "core/language/document.h"
#include "core/time/time_grammar.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// A time expression as its words say it, before anything is known of the day it was written.
struct TimeReading {
    enum class Form : std::uint8_t {
        calendar,   ///< year, month, day, weekday: whatever was told
        unit,       ///< "last week", "this month": direction and unit
        offset,     ///< "six weeks ago", "three days later": amount of units from an anchor
        day_word,   ///< "yesterday"
        part_today, ///< "this morning", "last night"
        decade,     ///< "the 1990s"
        century,    ///< "the 20th century"
        quarter,    ///< "third quarter", "first half": ordinal and unit
        season,     ///< "last summer"
        same_day,   ///< "that day", "the next day": days from the narrative day
        duration,   ///< "three days"
        set,        ///< "daily", "every Monday"
        reference,  ///< "now", "recently"
    };
    enum class Anchor : std::uint8_t { published, narrative };

    Form form = Form::calendar;
    TokenIndex first = 0; ///< tokens [first, last)
    TokenIndex last = 0;
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    std::optional<int> weekday;
    std::optional<int> direction; ///< -1 last, 0 this, 1 next
    TimeUnit unit = TimeUnit::day;
    int amount = 0;     ///< signed for offsets; 0 = vague for durations ("months")
    bool vague = false; ///< "a few days"
    bool approximate = false;
    bool uncertain = false; ///< day and month may be swapped
    bool since = false;     ///< "since 2011": open end
    bool until = false;     ///< "until March": open begin
    Anchor anchor = Anchor::published;
    std::string mod;  ///< START MID END
    std::string part; ///< MO AF EV NI, or a clock time "22:00"
    std::string text; ///< TIMEX3 value of references and sets; season code
    std::string_view rule;
};

/// Finds the readings in one sentence, in text order, without overlaps.
std::vector<TimeReading> scan_times(std::string_view text, const Document& document,
                                    const Sentence& sentence, const TimeGrammar& grammar);

} // namespace casus
