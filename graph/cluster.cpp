#include "graph/cluster.h"

#include "core/hash.h"
#include "core/utf8.h"
#include "graph/similarity.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

namespace casus {
namespace {

constexpr double threshold = 3.6;
constexpr std::size_t candidates_a_key = 32; // groups looked at for each key, the latest first
constexpr int widest_dated = 7;              // days an interval may span to be found by its days

bool is_stop_word(std::string_view word) {
    constexpr std::array<std::string_view, 38> stop{
        "a",    "after", "an",  "and",  "are",  "as",    "at",   "be",   "been", "by",
        "for",  "from",  "has", "have", "he",   "her",   "his",  "in",   "into", "is",
        "it",   "its",   "of",  "on",   "or",   "said",  "she",  "that", "the",  "their",
        "they", "this",  "to",  "was",  "were", "which", "with", "would"};
    return std::binary_search(stop.begin(), stop.end(), word);
}

/// Folded words without stop words, sorted, each once.
std::vector<std::string> content_words(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    const auto finish = [&] {
        if (word.size() > 1 && !is_stop_word(word)) {
            words.insert(word);
        }
        word.clear();
    };
    for (const char c : fold_case(text)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                            static_cast<unsigned char>(c) > 0x7F;
        if (letter) {
            word += c;
        } else {
            finish();
        }
    }
    finish();
    return {words.begin(), words.end()};
}

class Clusterer {
public:
    Clusterer(const std::vector<Record>& records, const ActorTable& actors)
        : records_(records), actors_(actors) {}

    std::vector<std::vector<Telling>> cluster() {
        collect();
        for (std::uint32_t i = 0; i < tellings_.size(); ++i) {
            place(i);
        }
        std::vector<std::vector<Telling>> result;
        for (const auto& group : groups_) {
            std::vector<Telling> members;
            for (const std::uint32_t i : group) {
                members.push_back(tellings_[i]);
            }
            result.push_back(std::move(members));
        }
        return result;
    }

private:
    [[nodiscard]] const Record::Event& event(const Telling& telling) const {
        return records_[telling.record].events[telling.event];
    }

    /// The surest tellings come first: dated by words, early, then by content.
    void collect() {
        for (std::uint32_t r = 0; r < records_.size(); ++r) {
            for (std::uint32_t e = 0; e < records_[r].events.size(); ++e) {
                const Record::Event& it = records_[r].events[e];
                tellings_.push_back({r, e,
                                     ContentHash()
                                         .add(records_[r].article)
                                         .add(std::to_string(it.start))
                                         .add(to_string(it.type))
                                         .add(it.trigger)
                                         .hex()});
            }
        }
        const auto order = [this](const Telling& telling) {
            const Record::Event& it = event(telling);
            const auto published = records_[telling.record].published;
            return std::tuple(it.basis == DateBasis::explicit_ ? 0
                              : it.date                        ? 1
                                                               : 2,
                              published ? static_cast<int>(*published) : 0,
                              std::string_view(telling.hash));
        };
        std::sort(tellings_.begin(), tellings_.end(),
                  [&](const Telling& a, const Telling& b) { return order(a) < order(b); });
        for (const Telling& telling : tellings_) {
            features_.push_back(features(telling));
        }
    }

    [[nodiscard]] std::vector<std::uint32_t>
    graph_actors(const Telling& telling, const std::vector<std::uint32_t>& own) const {
        std::set<std::uint32_t> indices;
        for (const std::uint32_t actor : own) {
            indices.insert(actors_.index[telling.record][actor]);
        }
        return {indices.begin(), indices.end()};
    }

    [[nodiscard]] EventFeatures features(const Telling& telling) const {
        const Record::Event& it = event(telling);
        return {&it,
                records_[telling.record].published,
                records_[telling.record].article,
                graph_actors(telling, it.source),
                graph_actors(telling, it.target),
                content_words(it.title + " " + it.trigger),
                fold_case(it.location)};
    }

    /// The days under which an event is found; its story's day when it is undated or vague.
    [[nodiscard]] static std::vector<int> days(const EventFeatures& it) {
        const auto& date = it.event->date;
        std::vector<int> result;
        if (date && !date->open_begin && !date->open_end &&
            date->last - date->first < widest_dated) {
            for (int day = static_cast<int>(date->first); day <= static_cast<int>(date->last);
                 ++day) {
                result.push_back(day);
            }
        } else if (date) {
            result.push_back(static_cast<int>(date->open_begin ? date->last : date->first));
        } else if (it.published) {
            result.push_back(static_cast<int>(*it.published));
        }
        return result;
    }

    static std::uint64_t key(const EventFeatures& it, int day, std::string_view what) {
        return ContentHash()
            .add(to_string(it.event->type))
            .add(std::to_string(day))
            .add(what)
            .value();
    }

    [[nodiscard]] static std::vector<std::string> names(const EventFeatures& it) {
        std::vector<std::string> result{"word " + it.event->lemma};
        for (const auto* role : {&it.source, &it.target}) {
            for (const std::uint32_t actor : *role) {
                result.push_back("actor " + std::to_string(actor));
            }
        }
        if (!it.place.empty()) {
            result.push_back("place " + it.place);
        }
        return result;
    }

    [[nodiscard]] std::set<std::uint32_t> candidates(const EventFeatures& it) const {
        std::set<std::uint32_t> result;
        for (const std::string& name : names(it)) {
            for (const int day : days(it)) {
                for (const int near : {day - 1, day, day + 1}) {
                    const auto found = groups_of_key_.find(key(it, near, name));
                    if (found != groups_of_key_.end()) {
                        const auto& list = found->second;
                        const std::size_t skip =
                            list.size() - std::min(list.size(), candidates_a_key);
                        result.insert(list.begin() + static_cast<std::ptrdiff_t>(skip), list.end());
                    }
                }
            }
        }
        return result;
    }

    /// Two events that one article tells apart are not the same.
    [[nodiscard]] bool fits(std::uint32_t telling, const std::vector<std::uint32_t>& group) const {
        return std::none_of(group.begin(), group.end(), [&](std::uint32_t member) {
            return features_[member].article == features_[telling].article ||
                   contradict(features_[member], features_[telling]);
        });
    }

    void place(std::uint32_t telling) {
        const EventFeatures& it = features_[telling];
        double best_score = threshold;
        std::optional<std::uint32_t> best;
        for (const std::uint32_t group : candidates(it)) {
            const double score = similarity(features_[groups_[group].front()], it);
            if (score > best_score && fits(telling, groups_[group])) {
                best_score = score;
                best = group;
            }
        }
        if (!best) {
            best = static_cast<std::uint32_t>(groups_.size());
            groups_.emplace_back();
        }
        groups_[*best].push_back(telling);
        for (const std::string& name : names(it)) {
            for (const int day : days(it)) {
                std::vector<std::uint32_t>& list = groups_of_key_[key(it, day, name)];
                if (list.empty() || list.back() != *best) {
                    list.push_back(*best);
                }
            }
        }
    }

    const std::vector<Record>& records_;
    const ActorTable& actors_;
    std::vector<Telling> tellings_;
    std::vector<EventFeatures> features_;
    std::vector<std::vector<std::uint32_t>> groups_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> groups_of_key_;
};

} // namespace

std::vector<std::vector<Telling>> cluster_events(const std::vector<Record>& records,
                                                 const ActorTable& actors) {
    return Clusterer(records, actors).cluster();
}

} // namespace casus
