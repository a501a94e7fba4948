#include "graph/timeline.h"

#include "core/time/date_interval.h"
#include "graph/timeline_pool.h"
#include "graph/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace casus {
namespace {

/// Sentences of a usual length are read best; fragments and monsters tell badly.
double shape(const TimelineCandidate& candidate) {
    const std::size_t words = candidate.words.size();
    if (words < 6 || words > 60) {
        return 0.4;
    }
    return words < 10 || words > 40 ? 0.8 : 1;
}

/// Speech tells opinions and leans on what was said before it.
double directness(const std::string& sentence) {
    constexpr std::array<std::string_view, 6> marks{"\"", "``", "“", " I ", " we ", " you "};
    const bool speech = std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
        return sentence.find(mark) != std::string::npos;
    });
    return speech ? 0.6 : 1;
}

class TimelineMaker {
public:
    TimelineMaker(const EventGraph& graph, const TimelineQuery& query)
        : graph_(graph), query_(query), pools_(collect_pools(graph, query)) {}

    std::vector<TimelineItem> make() {
        weigh_words();
        std::vector<TimelineItem> items;
        for (const Day first : best_periods()) {
            const TimelinePool& pool = pools_.at(first);
            items.push_back({first,
                             last_day(first, query_.grain),
                             std::round(pool.weight * 100) / 100,
                             pool.voices,
                             sentences(pool),
                             {}});
        }
        std::sort(items.begin(), items.end(),
                  [](const auto& a, const auto& b) { return a.date < b.date; });
        add_events(items);
        return items;
    }

private:
    void weigh_words() {
        Vocabulary vocabulary;
        std::vector<std::vector<std::uint32_t>> words;
        for (const auto& [first, pool] : pools_) {
            for (const TimelineCandidate& candidate : pool.candidates) {
                words.push_back(vocabulary.add(folded_words(*candidate.text)));
            }
        }
        auto next = words.begin();
        std::map<std::uint32_t, double> sum;
        for (auto& [first, pool] : pools_) {
            for (TimelineCandidate& candidate : pool.candidates) {
                candidate.words = vocabulary.vector(std::move(*next++));
                for (const auto& [word, weight] : candidate.words) {
                    sum[word] += static_cast<double>(weight);
                }
            }
        }
        topic_ = unit(sum);
    }

    static WordVector unit(const std::map<std::uint32_t, double>& sum) {
        WordVector vector;
        for (const auto& [word, weight] : sum) {
            vector.emplace_back(word, static_cast<float>(weight));
        }
        scale_to_unit(vector);
        return vector;
    }

    [[nodiscard]] std::vector<Day> best_periods() const {
        std::vector<Day> periods;
        for (const auto& [first, pool] : pools_) {
            periods.push_back(first);
        }
        std::stable_sort(periods.begin(), periods.end(),
                         [&](Day a, Day b) { return pools_.at(a).weight > pools_.at(b).weight; });
        periods.resize(std::min(periods.size(), query_.dates));
        return periods;
    }

    /// What all sentences of a period speak of.
    static WordVector centre(const TimelinePool& pool) {
        std::map<std::uint32_t, double> sum;
        for (const TimelineCandidate& candidate : pool.candidates) {
            for (const auto& [word, weight] : candidate.words) {
                sum[word] += static_cast<double>(weight) * candidate.weight;
            }
        }
        return unit(sum);
    }

    /// How well a sentence tells its period: what all say of it, on the topic of the whole.
    [[nodiscard]] double fitness(const TimelineCandidate& candidate,
                                 const WordVector& middle) const {
        constexpr double topic_share = 2;
        return product(candidate.words, middle) * shape(candidate) * directness(*candidate.text) *
               std::sqrt(candidate.weight) * (1 + topic_share * product(candidate.words, topic_));
    }

    /// The fittest sentences, none like one already taken.
    [[nodiscard]] std::vector<TimelineSentence> sentences(const TimelinePool& pool) const {
        constexpr double too_alike = 0.6;
        const WordVector middle = centre(pool);
        std::vector<std::pair<double, std::size_t>> ranked;
        for (std::size_t i = 0; i < pool.candidates.size(); ++i) {
            ranked.emplace_back(-fitness(pool.candidates[i], middle), i);
        }
        std::sort(ranked.begin(), ranked.end());
        std::vector<TimelineSentence> chosen;
        std::vector<const TimelineCandidate*> taken;
        for (const auto& [fitness, i] : ranked) {
            const TimelineCandidate& candidate = pool.candidates[i];
            const bool repeats =
                std::any_of(taken.begin(), taken.end(), [&](const TimelineCandidate* other) {
                    return product(other->words, candidate.words) > too_alike;
                });
            if (!repeats && chosen.size() < query_.sentences) {
                taken.push_back(&candidate);
                chosen.push_back({*candidate.text, candidate.record->article,
                                  candidate.record->source, candidate.record->published});
            }
        }
        return chosen;
    }

    void add_events(std::vector<TimelineItem>& items) const {
        for (EventVertex vertex = 0; vertex < num_vertices(graph_); ++vertex) {
            const auto& date = graph_[vertex].date;
            if (!date || date->open_begin || date->open_end) {
                continue;
            }
            const auto item = std::find_if(items.begin(), items.end(), [&](const TimelineItem& it) {
                return it.date <= date->first && date->last <= it.last;
            });
            if (item != items.end()) {
                item->events.push_back(graph_[vertex].id);
            }
        }
    }

    const EventGraph& graph_;
    const TimelineQuery& query_;
    std::map<Day, TimelinePool> pools_;
    WordVector topic_; ///< of all sentences
};

} // namespace

std::optional<TimelineGrain> parse_timeline_grain(std::string_view name) {
    constexpr std::array<std::string_view, 3> names{"day", "week", "month"};
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<TimelineGrain>(found - names.begin()));
}

std::string period_text(const TimelineItem& item) {
    if (item.date == item.last) {
        return to_iso(item.date);
    }
    constexpr int longest_week = 6;
    constexpr std::size_t year_and_month = 7;
    return item.last - item.date > longest_week ? to_iso(item.date).substr(0, year_and_month)
                                                : to_iso(item.date) + "/" + to_iso(item.last);
}

std::vector<TimelineItem> make_timeline(const EventGraph& graph, const TimelineQuery& query) {
    return TimelineMaker(graph, query).make();
}

} // namespace casus
