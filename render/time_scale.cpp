#include "render/time_scale.h"

#include "render/date_words.h"
#include "render/look.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace casus {
namespace {

enum class Level { day, month, quarter, year, decade, century };

int floor_to(int year, int size) {
    return year - ((year % size) + size) % size;
}

/// First and last day of the period of a level that holds a day.
std::pair<Day, Day> period(Day day, Level level) {
    const CivilDate date = civil(day);
    if (level == Level::day) {
        return {day, day};
    }
    if (level == Level::month) {
        const DateInterval month = whole_month(date.year, date.month);
        return {month.first, month.last};
    }
    if (level == Level::quarter) {
        const int month = (date.month - 1) / 3 * 3 + 1;
        return {whole_month(date.year, month).first, whole_month(date.year, month + 2).last};
    }
    const int size = level == Level::year ? 1 : level == Level::decade ? 10 : 100;
    const int from = std::max(floor_to(date.year, size), -4712);
    return {whole_year(from).first,
            whole_year(std::min(floor_to(date.year, size) + size - 1, 9999)).last};
}

Level level_of(Grain grain) {
    if (grain <= Grain::week) {
        return Level::day;
    }
    if (grain == Grain::month) {
        return Level::month;
    }
    if (grain <= Grain::half) {
        return Level::quarter;
    }
    return grain == Grain::year     ? Level::year
           : grain == Grain::decade ? Level::decade
                                    : Level::century;
}

/// Days of one period, which may be split into finer periods.
struct Leaf {
    std::vector<ScaleDay> days; ///< sorted
    Level level = Level::century;
    double weight = 0;

    [[nodiscard]] Level finest() const {
        Level finest = Level::century;
        for (const ScaleDay& it : days) {
            finest = std::min(finest, level_of(it.grain));
        }
        return finest;
    }
};

std::vector<Leaf> split(const std::vector<ScaleDay>& days, Level level) {
    std::vector<Leaf> leaves;
    std::optional<Day> begin;
    for (const ScaleDay& it : days) {
        const Day first = period(it.day, level).first;
        if (begin != first) {
            leaves.push_back({{}, level, 0});
            begin = first;
        }
        leaves.back().days.push_back(it);
        leaves.back().weight += it.weight;
    }
    return leaves;
}

/// The leaf whose days deserve finer periods most and still fit; none when there is no such leaf.
std::optional<std::size_t> next_to_split(const std::vector<Leaf>& leaves, std::size_t most) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const Leaf& leaf = leaves[i];
        if (leaf.level == Level::day || leaf.level <= leaf.finest() ||
            (best && leaves[*best].weight >= leaf.weight)) {
            continue;
        }
        const auto finer = static_cast<Level>(static_cast<int>(leaf.level) - 1);
        if (leaves.size() + split(leaf.days, finer).size() - 1 <= most) {
            best = i;
        }
    }
    return best;
}

std::vector<Leaf> make_leaves(const std::vector<ScaleDay>& days, std::size_t most) {
    std::vector<Leaf> leaves = split(days, Level::century);
    while (const auto at = next_to_split(leaves, most)) {
        const auto finer = static_cast<Level>(static_cast<int>(leaves[*at].level) - 1);
        std::vector<Leaf> parts = split(leaves[*at].days, finer);
        const auto place = leaves.erase(leaves.begin() + static_cast<std::ptrdiff_t>(*at));
        leaves.insert(place, parts.begin(), parts.end());
    }
    return leaves;
}

void label(Stretch& stretch, Level level) {
    const CivilDate date = civil(stretch.first);
    const std::string year = date_words(whole_year(date.year));
    const std::string words = date_words(DateInterval{stretch.first, stretch.last, Grain::month});
    switch (level) {
    case Level::day: // "Wed 7 Dec 2016"
        stretch.label = words.substr(4, words.size() - 5 - year.size());
        stretch.detail = words.substr(0, 3) + " " + year;
        return;
    case Level::month:
        stretch.label = words.substr(0, words.size() - 1 - year.size());
        stretch.detail = year;
        return;
    case Level::quarter: // "Jan-Mar", with an en dash
        stretch.label =
            words.substr(0, 3) + "\xE2\x80\x93" + words.substr(words.size() - 4 - year.size(), 3);
        stretch.detail = year;
        return;
    case Level::year:
        stretch.label = year;
        return;
    case Level::decade:
    case Level::century:
        stretch.label = words;
        return;
    }
}

/// How much wider than a plain stretch the empty time before this one is drawn.
double gap_room(int days) {
    return days <= 1 ? 0.0 : std::min(0.9, 0.12 * std::log2(static_cast<double>(days)));
}

constexpr int long_gap = 60; ///< days after which the axis is broken

void place(std::vector<Stretch>& stretches, double begin, double end) {
    double room = 0;
    std::vector<double> gaps(stretches.size(), 0);
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (i > 0) {
            const int days = stretches[i].first - stretches[i - 1].last;
            gaps[i] = gap_room(days);
            const bool days_told = stretches[i].first == stretches[i].last &&
                                   stretches[i - 1].first == stretches[i - 1].last;
            stretches[i].gap = days > 1 || days_told ? days_in_words(days) : "";
            stretches[i].broken = days > long_gap;
        }
        room += gaps[i] + stretches[i].weight;
    }
    const double unit = room > 0 ? (end - begin) / room : 0;
    double at = begin;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        stretches[i].begin = at + gaps[i] * unit;
        stretches[i].end = stretches[i].begin + stretches[i].weight * unit;
        at = stretches[i].end;
    }
}

} // namespace

std::string days_in_words(int days) {
    if (days >= 730) {
        return std::to_string(static_cast<int>(std::lround(days / 365.25))) + " years";
    }
    return days > long_gap ? std::to_string(static_cast<int>(std::lround(days / 30.44))) + " months"
                           : counted(static_cast<std::size_t>(std::max(days, 0)), "day");
}

TimeScale::TimeScale(const std::vector<ScaleDay>& days, std::size_t most, double begin,
                     double end) {
    std::vector<ScaleDay> sorted = days;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const ScaleDay& a, const ScaleDay& b) { return a.day < b.day; });
    for (const Leaf& leaf : make_leaves(sorted, most)) {
        const auto [first, last] = period(leaf.days.front().day, leaf.level);
        Stretch stretch{first, last};
        label(stretch, leaf.level);
        // Room grows with what is there, but slowly: a busy day must not push all others away.
        stretch.weight = 1 + 0.6 * (std::sqrt(std::max(1.0, leaf.weight)) - 1);
        stretches_.push_back(stretch);
    }
    place(stretches_, begin, end);
}

double TimeScale::at(Day day) const {
    if (stretches_.empty()) {
        return 0;
    }
    if (day > stretches_.back().last) {
        return stretches_.back().end;
    }
    const std::size_t i = stretch_of(day);
    const Stretch& stretch = stretches_[i];
    if (day >= stretch.first) {
        const double days = stretch.last - stretch.first + 1;
        return stretch.begin + (stretch.end - stretch.begin) * (day - stretch.first) / days;
    }
    if (i == 0) {
        return stretch.begin;
    }
    const Stretch& before = stretches_[i - 1];
    const double days = stretch.first - before.last;
    return before.end + (stretch.begin - before.end) * (day - before.last) / days;
}

std::size_t TimeScale::stretch_of(Day day) const {
    const auto it = std::find_if(stretches_.begin(), stretches_.end(),
                                 [&](const Stretch& stretch) { return stretch.last >= day; });
    return std::min(static_cast<std::size_t>(it - stretches_.begin()), stretches_.size() - 1);
}

} // namespace casus
