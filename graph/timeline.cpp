#include "graph/timeline.h"

#include "core/utf8.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace casus {
namespace {

/// A sentence that may stand for a day.
struct Candidate {
    const std::string* text = nullptr;
    const Record* record = nullptr;
    std::uint32_t sentence = 0;
    double weight = 1;                                   ///< how much it speaks for its day
    std::vector<std::pair<std::uint32_t, double>> words; ///< word, tf-idf; unit length
};

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
    Words words;
    std::string word;
    for (const char c : fold_case(text) + " ") {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) > 0x7F;
        if (letter) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

/// Numbers the words of all candidates and knows how rare they are.
class Vocabulary {
public:
    std::vector<std::uint32_t> add(std::string_view text) {
        std::vector<std::uint32_t> numbers;
        for (std::string& word : words_of(text)) {
            const auto [known, is_new] =
                number_.emplace(std::move(word), static_cast<std::uint32_t>(documents_.size()));
            if (is_new) {
                documents_.push_back(0);
            }
            numbers.push_back(known->second);
        }
        for (const std::uint32_t word : std::set<std::uint32_t>(numbers.begin(), numbers.end())) {
            ++documents_[word];
        }
        ++texts_;
        return numbers;
    }

    [[nodiscard]] double rarity(std::uint32_t word) const {
        return std::log((1.0 + static_cast<double>(texts_)) /
                        (1.0 + static_cast<double>(documents_[word])));
    }

private:
    std::unordered_map<std::string, std::uint32_t> number_;
    std::vector<std::uint32_t> documents_;
    std::size_t texts_ = 0;
};

using Vector = std::vector<std::pair<std::uint32_t, double>>;

double product(const Vector& a, const Vector& b) {
    double sum = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->first < j->first) {
            ++i;
        } else if (j->first < i->first) {
            ++j;
        } else {
            sum += i++->second * j++->second;
        }
    }
    return sum;
}

void scale_to_unit(Vector& vector) {
    const double length = std::sqrt(product(vector, vector));
    for (auto& [word, value] : vector) {
        value = length > 0 ? value / length : 0;
    }
}

class TimelineMaker {
public:
    TimelineMaker(const EventGraph& graph, const TimelineQuery& query)
        : graph_(graph), query_(query), actor_(fold_case(query.actor)) {}

    std::vector<TimelineItem> make() {
        collect();
        weigh_words();
        std::vector<TimelineItem> items;
        for (const Day day : best_days()) {
            TimelineItem item{day, weight_of_day_[day], sentences(candidates_[day]), {}};
            item.weight = std::round(item.weight * 100) / 100;
            items.push_back(std::move(item));
        }
        std::sort(items.begin(), items.end(),
                  [](const auto& a, const auto& b) { return a.date < b.date; });
        add_events(items);
        return items;
    }

private:
    [[nodiscard]] bool wanted(Day day) const {
        return (!query_.from || day >= *query_.from) && (!query_.to || day <= *query_.to);
    }

    [[nodiscard]] bool wanted(const std::string& sentence) const {
        return actor_.empty() || fold_case(sentence).find(actor_) != std::string::npos;
    }

    /// Sentences that look back at a day from later say more than those of its own news.
    [[nodiscard]] static double mention_weight(const Record& record, Day day) {
        constexpr double same_day = 0.8;
        constexpr double future = 0.4;
        if (!record.published || day < *record.published) {
            return 1;
        }
        return day == *record.published ? same_day : future;
    }

    void add(Day day, const Record& record, std::uint32_t sentence, const std::string& text,
             double weight) {
        if (wanted(day) && wanted(text)) {
            candidates_[day].push_back({&text, &record, sentence, weight, {}});
        }
    }

    void collect() {
        constexpr double publication = 0.15; // the lead of an article, for the day it came out
        for (const Record& record : graph_[boost::graph_bundle].records) {
            for (const Record::DayMention& mention : record.days) {
                add(mention.day, record, mention.sentence, mention.quote,
                    mention_weight(record, mention.day));
            }
            for (const Record::Event& event : record.events) {
                if (record.published && event.salience == 1 && event.date &&
                    event.basis != DateBasis::explicit_) {
                    add(event.date->last, record, event.start, event.quote, publication);
                }
            }
        }
        for (const auto& [day, list] : candidates_) {
            std::map<std::string_view, double> by_article;
            for (const Candidate& candidate : list) {
                double& best = by_article[candidate.record->article];
                best += candidate.weight;
            }
            double weight = 0;
            for (const auto& [article, sum] : by_article) {
                weight += std::min(sum, 3.0); // one article does not make a day
            }
            weight_of_day_[day] = weight;
        }
    }

    void weigh_words() {
        for (auto& [day, list] : candidates_) {
            for (Candidate& candidate : list) {
                std::map<std::uint32_t, double> counts;
                for (const std::uint32_t word : vocabulary_.add(*candidate.text)) {
                    counts[word] += 1;
                }
                candidate.words.assign(counts.begin(), counts.end());
            }
        }
        for (auto& [day, list] : candidates_) {
            for (Candidate& candidate : list) {
                for (auto& [word, value] : candidate.words) {
                    value = (1 + std::log(value)) * vocabulary_.rarity(word);
                }
                scale_to_unit(candidate.words);
            }
        }
    }

    [[nodiscard]] std::vector<Day> best_days() const {
        std::vector<Day> days;
        for (const auto& [day, weight] : weight_of_day_) {
            days.push_back(day);
        }
        std::stable_sort(days.begin(), days.end(),
                         [&](Day a, Day b) { return weight_of_day_.at(a) > weight_of_day_.at(b); });
        days.resize(std::min(days.size(), query_.dates));
        return days;
    }

    static Vector centre(const std::vector<Candidate>& candidates) {
        std::map<std::uint32_t, double> sum;
        for (const Candidate& candidate : candidates) {
            for (const auto& [word, value] : candidate.words) {
                sum[word] += value * candidate.weight;
            }
        }
        Vector result(sum.begin(), sum.end());
        scale_to_unit(result);
        return result;
    }

    /// Sentences of a usual length are read best; fragments and monsters tell badly.
    static double shape(const Candidate& candidate) {
        const std::size_t words = candidate.words.size();
        if (words < 6 || words > 60) {
            return 0.4;
        }
        return words < 10 || words > 40 ? 0.8 : 1;
    }

    /// The sentences nearest to what all say about the day, none like one already taken.
    [[nodiscard]] std::vector<TimelineSentence>
    sentences(const std::vector<Candidate>& candidates) const {
        constexpr double too_alike = 0.6;
        const Vector middle = centre(candidates);
        std::vector<std::tuple<double, std::size_t>> ranked;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            ranked.emplace_back(-product(candidates[i].words, middle) * shape(candidates[i]) *
                                    std::sqrt(candidates[i].weight),
                                i);
        }
        std::sort(ranked.begin(), ranked.end());
        std::vector<TimelineSentence> chosen;
        std::vector<const Candidate*> taken;
        for (const auto& [score, i] : ranked) {
            const Candidate& candidate = candidates[i];
            const bool repeats =
                std::any_of(taken.begin(), taken.end(), [&](const Candidate* other) {
                    return product(other->words, candidate.words) > too_alike;
                });
            if (!repeats && chosen.size() < query_.sentences) {
                taken.push_back(&candidate);
                chosen.push_back(
                    {*candidate.text, candidate.record->article, candidate.record->source});
            }
        }
        return chosen;
    }

    void add_events(std::vector<TimelineItem>& items) const {
        for (EventVertex vertex = 0; vertex < num_vertices(graph_); ++vertex) {
            const auto& date = graph_[vertex].date;
            if (!date || date->open_begin || date->open_end || date->first != date->last) {
                continue;
            }
            const auto item =
                std::lower_bound(items.begin(), items.end(), date->first,
                                 [](const TimelineItem& it, Day day) { return it.date < day; });
            if (item != items.end() && item->date == date->first) {
                item->events.push_back(graph_[vertex].id);
            }
        }
    }

    const EventGraph& graph_;
    const TimelineQuery& query_;
    std::string actor_;
    std::map<Day, std::vector<Candidate>> candidates_;
    std::map<Day, double> weight_of_day_;
    Vocabulary vocabulary_;
};

} // namespace

std::vector<TimelineItem> make_timeline(const EventGraph& graph, const TimelineQuery& query) {
    return TimelineMaker(graph, query).make();
}

} // namespace casus
