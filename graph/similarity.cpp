#include "graph/similarity.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace casus {
namespace {

template <typename Values>
std::size_t shared(const Values& a, const Values& b) {
    std::size_t count = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i < *j) {
            ++i;
        } else if (*j < *i) {
            ++j;
        } else {
            ++count;
            ++i;
            ++j;
        }
    }
    return count;
}

/// Real, planned and denied events are never the same one; of imagined ones nobody knows.
enum class Realis { real, planned, denied, unknown };

Realis realis(EventStatus status) {
    switch (status) {
    case EventStatus::actual:
    case EventStatus::ongoing:
        return Realis::real;
    case EventStatus::planned:
        return Realis::planned;
    case EventStatus::negated:
        return Realis::denied;
    case EventStatus::hypothetical:
        return Realis::unknown;
    }
    return Realis::unknown;
}

bool realis_contradicts(const Record::Event& a, const Record::Event& b) {
    const Realis x = realis(a.status);
    const Realis y = realis(b.status);
    return x != y && x != Realis::unknown && y != Realis::unknown;
}

/// Inferred dates may be a day off.
DateInterval widened(const Record::Event& event) {
    DateInterval date = *event.date;
    if (event.basis != DateBasis::explicit_) {
        date.first = date.first - 1;
        date.last = date.last + 1;
    }
    return date;
}

bool dates_contradict(const Record::Event& a, const Record::Event& b) {
    return a.date && b.date && !overlap(widened(a), widened(b));
}

bool roles_swapped(const EventFeatures& a, const EventFeatures& b) {
    return shared(a.source, b.target) > 0 && shared(a.target, b.source) > 0 &&
           shared(a.source, b.source) == 0;
}

bool is_below(const Toll& exact, const Toll& least) {
    return exact.bound == Toll::Bound::exact && least.bound == Toll::Bound::at_least &&
           exact.count < least.count;
}

/// In one article two exact counts of victims, or one below the least of the other, are two events.
bool tolls_contradict(const Record::Event& a, const Record::Event& b) {
    for (const Toll& x : a.tolls) {
        for (const Toll& y : b.tolls) {
            const bool exact = x.bound == Toll::Bound::exact && y.bound == Toll::Bound::exact;
            if (x.kind == y.kind &&
                ((exact && x.count != y.count) || is_below(x, y) || is_below(y, x))) {
                return true;
            }
        }
    }
    return false;
}

/// Counts grow while news comes in, but not beyond all measure: 1 killed and 300,000 killed.
bool tolls_far_apart(const Record::Event& a, const Record::Event& b) {
    constexpr std::uint64_t growth = 30;
    constexpr std::uint64_t fewest = 100;
    for (const Toll& x : a.tolls) {
        for (const Toll& y : b.tolls) {
            const auto [less, more] = std::minmax(x.count, y.count);
            if (x.kind == y.kind && more >= fewest && more / growth > less) {
                return true;
            }
        }
    }
    return false;
}

bool same_kind(const Record::Event& a, const Record::Event& b) {
    return a.type == b.type && a.type != EventType::other && a.mode == b.mode;
}

std::string_view find_veto(const EventFeatures& a, const EventFeatures& b) {
    if (shared(a.stems, b.stems) == 0 && !same_kind(*a.event, *b.event)) {
        return "other words and another type";
    }
    if (dates_contradict(*a.event, *b.event)) {
        return "other dates";
    }
    if (roles_swapped(a, b)) {
        return "who did it and to whom are swapped";
    }
    if (!a.ordinals.empty() && !b.ordinals.empty() && shared(a.ordinals, b.ordinals) == 0) {
        return "another one of a series";
    }
    if (a.telling.record == b.telling.record && tolls_contradict(*a.event, *b.event)) {
        return "one article counts other victims";
    }
    if (tolls_far_apart(*a.event, *b.event)) {
        return "numbers of victims far apart";
    }
    if (realis_contradicts(*a.event, *b.event)) {
        return other_stage;
    }
    return {};
}

double words_weight(const TellingTable& table, const EventFeatures& a, const EventFeatures& b) {
    constexpr double same_words = 2.0;
    constexpr double rare = 0.25;      // for each step of rarity ...
    constexpr double usual_rarity = 5; // ... beyond this
    constexpr double same_mode = 0.6;
    double rarest = -1;
    for (const std::uint32_t stem : a.stems) {
        if (std::binary_search(b.stems.begin(), b.stems.end(), stem)) {
            rarest = std::max(rarest, std::max(0.0, table.stem_rarity(stem)));
        }
    }
    if (rarest < 0) {
        return a.event->mode.empty() ? same_mode / 2 : same_mode;
    }
    return same_words + rare * std::max(0.0, rarest - usual_rarity);
}

double actors_weight(const EventFeatures& a, const EventFeatures& b) {
    constexpr double one_actor = 0.8;
    constexpr double others = -0.3;
    const std::size_t in_a = a.source.size() + a.target.size();
    const std::size_t in_b = b.source.size() + b.target.size();
    if (in_a == 0 || in_b == 0) {
        return 0;
    }
    const std::size_t common = shared(a.source, b.source) + shared(a.target, b.target) +
                               shared(a.source, b.target) + shared(a.target, b.source);
    return common == 0 ? others : one_actor * static_cast<double>(std::min<std::size_t>(common, 2));
}

double articles_weight(const TellingTable& table, const EventFeatures& a, const EventFeatures& b) {
    constexpr double one_article = -0.5; // it would have told them as one
    constexpr double usual = 0.16;       // likeness of articles of one story
    constexpr double likelier = 12;
    constexpr double unlikelier = 25;
    constexpr double most = 2.5;
    if (a.telling.record == b.telling.record) {
        return one_article;
    }
    const double excess = table.likeness(a.telling.record, b.telling.record) - usual;
    return std::min(most, excess * (excess > 0 ? likelier : unlikelier));
}

/// A day and the years around it: what happened that day is a part of what lasted so long.
bool lasts_much_longer(const DateInterval& a, const DateInterval& b) {
    constexpr int days_of_act = 7;
    constexpr int days_of_state = 90;
    const auto length = [](const DateInterval& date) {
        return date.open_end || date.open_begin ? days_of_state + 1 : date.last - date.first + 1;
    };
    return length(a) > days_of_state && length(b) <= days_of_act;
}

double date_weight(const EventFeatures& a, const EventFeatures& b) {
    constexpr double same_time = 0.8;
    constexpr double part_of_time = -0.5;
    constexpr double other_story = -1.5;
    constexpr double other_time = -4;
    constexpr int days_of_story = 4;
    constexpr int days_of_time = 31;
    if (a.event->date && b.event->date) { // contradicting dates have a veto
        const bool part = lasts_much_longer(*a.event->date, *b.event->date) ||
                          lasts_much_longer(*b.event->date, *a.event->date);
        return part ? part_of_time : same_time;
    }
    if (!a.published || !b.published) {
        return 0;
    }
    const int days = std::abs(*a.published - *b.published);
    return days > days_of_time ? other_time : days > days_of_story ? other_story : 0;
}

double place_weight(const EventFeatures& a, const EventFeatures& b) {
    constexpr double same_place = 0.7;
    constexpr double other_place = -1;
    if (a.place.empty() || b.place.empty()) {
        return 0;
    }
    const bool within =
        a.place.find(b.place) != std::string::npos || b.place.find(a.place) != std::string::npos;
    return within ? same_place : other_place;
}

} // namespace

std::string_view to_string(Ground ground) {
    constexpr std::array<std::string_view, grounds> names{
        "words that tell it",       "type", "status", "actors", "subject of the articles",
        "wording of the sentences", "time", "place"};
    return names.at(static_cast<std::size_t>(ground));
}

double Comparison::score() const {
    return std::accumulate(weights.begin(), weights.end(), 0.0);
}

Comparison compare(const TellingTable& table, const EventFeatures& a, const EventFeatures& b,
                   Stages stages) {
    constexpr double same_type = 0.5;
    constexpr double other_type = -0.8;
    constexpr double other_status = -0.5;
    constexpr double alike_sentences = 4;
    Comparison result;
    result.veto = find_veto(a, b);
    if (result.veto == other_stage && stages == Stages::may_differ) {
        result.veto = {};
    }
    if (!result.veto.empty()) {
        return result;
    }
    result.weights = {words_weight(table, a, b),
                      a.event->type == b.event->type ? same_type : other_type,
                      realis(a.event->status) == realis(b.event->status) ? 0 : other_status,
                      actors_weight(a, b),
                      articles_weight(table, a, b),
                      alike_sentences * product(a.sentence, b.sentence),
                      date_weight(a, b),
                      place_weight(a, b)};
    return result;
}

} // namespace casus
