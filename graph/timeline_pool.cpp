#include "graph/timeline_pool.h"

#include "core/utf8.h"
#include "graph/voices.h"
#include "graph/words.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace casus {
namespace {

/// Decides which sentences the query wants.
class SentenceFilter {
public:
    SentenceFilter(const EventGraph& graph, const TimelineQuery& query)
        : place_(fold_case(query.place)), query_(query) {
        if (!query.actor.empty()) {
            add_names(graph[boost::graph_bundle].actors, fold_case(query.actor));
        }
        for (const std::string& word : folded_words(query.topic)) {
            topic_.insert(stem(word));
        }
    }

    [[nodiscard]] bool wants(Day day) const {
        return (!query_.from || day >= *query_.from) && (!query_.to || day <= *query_.to);
    }

    [[nodiscard]] bool wants(const Record& record, const std::string& sentence,
                             const std::string& location) const {
        if (names_.empty() && place_.empty() && topic_.empty()) {
            return true;
        }
        const std::string folded = fold_case(sentence);
        return (names_.empty() || holds_name(folded)) &&
               (place_.empty() || folded.find(place_) != std::string::npos ||
                fold_case(location).find(place_) != std::string::npos) &&
               (topic_.empty() || on_topic(sentence) || on_topic(record.title));
    }

private:
    /// All names of the actor that is meant, so that "Russia" finds "Moscow" where that is an
    /// alias.
    void add_names(const std::vector<GraphActor>& actors, const std::string& wanted) {
        names_.insert(wanted);
        for (const GraphActor& actor : actors) {
            std::set<std::string> own{fold_case(actor.name)};
            for (const std::string& alias : actor.aliases) {
                own.insert(fold_case(alias));
            }
            if (own.count(wanted) > 0) {
                names_.insert(own.begin(), own.end());
            }
        }
    }

    [[nodiscard]] bool holds_name(const std::string& folded) const {
        return std::any_of(names_.begin(), names_.end(), [&](const std::string& name) {
            return folded.find(name) != std::string::npos;
        });
    }

    [[nodiscard]] bool on_topic(const std::string& text) const {
        const std::vector<std::string> words = folded_words(text);
        return std::any_of(words.begin(), words.end(),
                           [&](const std::string& word) { return topic_.count(stem(word)) > 0; });
    }

    std::set<std::string> names_; ///< folded
    std::string place_;           ///< folded
    std::set<std::string> topic_; ///< stems
    const TimelineQuery& query_;
};

/// Sentences that look back at a day say more than those of its own news or of its future.
double mention_weight(const Record& record, Day day) {
    constexpr double looking_back = 1;
    constexpr double same_day = 0.5;
    constexpr double looking_ahead = 0.1;
    if (!record.published || day < *record.published) {
        return looking_back;
    }
    return day == *record.published ? same_day : looking_ahead;
}

/// How much an event makes its day one that matters.
double event_weight(const Record::Event& event) {
    constexpr double main = 1;
    constexpr double usual = 0.6;
    constexpr double minor = 0.1;
    return event.confidence * (event.salience == 1 ? main : event.salience == 2 ? usual : minor);
}

bool is_one_day(const Record::Event& event) {
    return event.date && event.date->first == event.date->last && !event.date->open_begin &&
           !event.date->open_end;
}

bool happened(const Record::Event& event) {
    return event.status == EventStatus::actual || event.status == EventStatus::ongoing;
}

/// Sums what each voice tells about each period.
class PoolMaker {
public:
    PoolMaker(const EventGraph& graph, const TimelineQuery& query)
        : records_(graph[boost::graph_bundle].records), query_(query), filter_(graph, query) {}

    std::map<Day, TimelinePool> make() {
        const std::vector<std::uint32_t> voices = find_voices(records_);
        for (std::size_t r = 0; r < records_.size(); ++r) {
            add_mentions(records_[r], voices[r]);
            add_events(records_[r], voices[r]);
        }
        for (const auto& [period, days] : told_) {
            weigh(days, pools_[period]);
        }
        drop_empty();
        return std::move(pools_);
    }

private:
    /// What one voice tells about one day.
    struct Told {
        double mentions = 0;
        double events = 0;
    };

    /// Each sentence of an article once.
    void add_candidate(Day day, TimelineCandidate candidate) {
        TimelinePool& pool = pools_[first_day(day, query_.grain)];
        for (auto it = pool.candidates.rbegin();
             it != pool.candidates.rend() && it->record == candidate.record; ++it) {
            if (*it->text == *candidate.text) {
                return;
            }
        }
        pool.candidates.push_back(std::move(candidate));
    }

    Told& told(Day day, std::uint32_t voice) {
        return told_[first_day(day, query_.grain)][day][voice];
    }

    void add_mentions(const Record& record, std::uint32_t voice) {
        for (const Record::DayMention& mention : record.days) {
            if (filter_.wants(mention.day) && filter_.wants(record, mention.quote, "")) {
                const double weight = mention_weight(record, mention.day);
                told(mention.day, voice).mentions += weight;
                add_candidate(mention.day, {&mention.quote, &record, weight, {}});
            }
        }
    }

    void add_events(const Record& record, std::uint32_t voice) {
        constexpr double of_sentence = 0.5; // that does not name the day itself
        constexpr int background = 3;
        for (const Record::Event& event : record.events) {
            if (is_one_day(event) && happened(event) && filter_.wants(event.date->first) &&
                filter_.wants(record, event.quote, event.location)) {
                told(event.date->first, voice).events += event_weight(event);
                if (event.salience < background && event.basis == DateBasis::explicit_) {
                    add_candidate(event.date->first, {&event.quote, &record, of_sentence, {}});
                }
            }
        }
    }

    using ToldDays = std::map<Day, std::map<std::uint32_t, Told>>; ///< by day and voice

    /// One voice does not make a day.
    static void weigh(const ToldDays& days, TimelinePool& period) {
        constexpr double most_mentions = 2; // of one voice
        constexpr double event_share = 2;
        std::set<std::uint32_t> voices;
        for (const auto& [day, told] : days) {
            for (const auto& [voice, it] : told) {
                voices.insert(voice);
                period.weight +=
                    std::min(it.mentions, most_mentions) + event_share * std::sqrt(it.events);
            }
        }
        period.voices = voices.size();
    }

    /// Days of which only minor events tell have no sentence to show.
    void drop_empty() {
        for (auto it = pools_.begin(); it != pools_.end();) {
            it = it->second.candidates.empty() ? pools_.erase(it) : std::next(it);
        }
    }

    const std::vector<Record>& records_;
    const TimelineQuery& query_;
    SentenceFilter filter_;
    std::map<Day, TimelinePool> pools_;
    std::map<Day, ToldDays> told_; ///< by period
};

} // namespace

Day first_day(Day day, TimelineGrain grain) {
    switch (grain) {
    case TimelineGrain::day:
        return day;
    case TimelineGrain::week:
        return day - (iso_weekday(day) - 1);
    case TimelineGrain::month:
        return day - (civil(day).day - 1);
    }
    return day;
}

Day last_day(Day day, TimelineGrain grain) {
    constexpr int days_after_monday = 6;
    switch (grain) {
    case TimelineGrain::day:
        return day;
    case TimelineGrain::week:
        return first_day(day, grain) + days_after_monday;
    case TimelineGrain::month:
        return add_months(first_day(day, grain), 1) - 1;
    }
    return day;
}

std::map<Day, TimelinePool> collect_pools(const EventGraph& graph, const TimelineQuery& query) {
    return PoolMaker(graph, query).make();
}

} // namespace casus
