#include "graph/similarity.h"

#include <algorithm>

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

template <typename Values>
bool disjoint(const Values& a, const Values& b) {
    return !a.empty() && !b.empty() && shared(a, b) == 0;
}

/// Real, planned, imagined and denied events are never the same one.
int realis(EventStatus status) {
    switch (status) {
    case EventStatus::actual:
    case EventStatus::ongoing:
        return 0;
    case EventStatus::planned:
        return 1;
    case EventStatus::hypothetical:
        return 2;
    case EventStatus::negated:
        return 3;
    }
    return 0;
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

bool dates_contradict(const EventFeatures& a, const EventFeatures& b) {
    if (a.event->date && b.event->date) {
        return !overlap(widened(*a.event), widened(*b.event));
    }
    constexpr int days_of_a_story = 4;
    return a.published && b.published && std::abs(*a.published - *b.published) > days_of_a_story;
}

bool roles_contradict(const EventFeatures& a, const EventFeatures& b) {
    const bool swapped = !a.source.empty() && !a.target.empty() && shared(a.source, b.target) > 0 &&
                         shared(a.target, b.source) > 0 && shared(a.source, b.source) == 0;
    return swapped || (disjoint(a.source, b.source) && a.event->type != EventType::consult);
}

} // namespace

bool contradict(const EventFeatures& a, const EventFeatures& b) {
    if (a.event->type != b.event->type || realis(a.event->status) != realis(b.event->status)) {
        return true;
    }
    const bool places = !a.place.empty() && !b.place.empty() && a.place != b.place &&
                        a.place.find(b.place) == std::string::npos &&
                        b.place.find(a.place) == std::string::npos;
    return places || dates_contradict(a, b) || roles_contradict(a, b);
}

double similarity(const EventFeatures& a, const EventFeatures& b) {
    double score = 0;
    score += a.event->lemma == b.event->lemma ? 1.5 : 0;
    score += 1.2 * static_cast<double>(std::min<std::size_t>(shared(a.source, b.source), 2));
    score += 1.2 * static_cast<double>(std::min<std::size_t>(shared(a.target, b.target), 2));
    score += !a.place.empty() && a.place == b.place ? 1.0 : 0;
    if (a.event->date && b.event->date && overlap(*a.event->date, *b.event->date)) {
        const bool same_day = a.event->date->first == b.event->date->first &&
                              a.event->date->last == b.event->date->last;
        const bool told =
            a.event->basis == DateBasis::explicit_ && b.event->basis == DateBasis::explicit_;
        score += same_day && told ? 1.5 : 0.5;
    }
    const std::size_t all = a.words.size() + b.words.size();
    const auto common = static_cast<double>(shared(a.words, b.words));
    score += all == 0 ? 0 : 4.0 * 2.0 * common / static_cast<double>(all);
    return score;
}

} // namespace casus
