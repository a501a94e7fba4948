#include "graph/cluster.h"

#include "core/hash.h"
#include "graph/similarity.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <unordered_map>

namespace casus {
namespace {

constexpr std::size_t candidates_a_key = 32; // groups looked at for each key, the latest first
constexpr std::size_t members_scored = 4;    // of a group, the surest
constexpr std::size_t members_checked = 48;  // for contradictions
constexpr int widest_dated = 7;              // days an interval may span to be found by its days

/// What the user decided, by number of telling.
class DecidedPairs {
public:
    DecidedPairs(const std::vector<EventFeatures>& tellings, const Decisions& decisions)
        : parent_(tellings.size()) {
        std::iota(parent_.begin(), parent_.end(), 0U);
        std::unordered_map<std::string, std::uint32_t> number;
        for (std::uint32_t i = 0; i < tellings.size() && !decisions.empty(); ++i) {
            number.emplace(telling_id(tellings[i].telling), i);
        }
        for (const auto& [a, b] : decisions.same) {
            if (number.count(a) > 0 && number.count(b) > 0) {
                join(number[a], number[b]);
            }
        }
        for (const auto& [a, b] : decisions.different) {
            if (number.count(a) > 0 && number.count(b) > 0) {
                apart_.emplace(root(number[a]), root(number[b]));
                apart_.emplace(root(number[b]), root(number[a]));
            }
        }
    }

    /// The first of all tellings that are the same event as this one.
    [[nodiscard]] std::uint32_t root(std::uint32_t telling) const {
        while (parent_[telling] != telling) {
            telling = parent_[telling];
        }
        return telling;
    }

    [[nodiscard]] bool apart(std::uint32_t a, std::uint32_t b) const {
        return !apart_.empty() && apart_.count({root(a), root(b)}) > 0;
    }

private:
    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

    std::vector<std::uint32_t> parent_;
    std::set<std::pair<std::uint32_t, std::uint32_t>> apart_;
};

using Keys = std::vector<std::uint64_t>;

std::uint64_t make_key(std::string_view what, std::uint64_t a, std::uint64_t b, std::uint64_t c) {
    return ContentHash()
        .add(what)
        .add(std::to_string(a))
        .add(std::to_string(b))
        .add(std::to_string(c))
        .value();
}

class Clusterer {
public:
    Clusterer(const TellingTable& table, const Decisions& decisions)
        : table_(table), tellings_(table.tellings()), decided_(tellings_, decisions) {}

    Clusters cluster() {
        for (std::uint32_t i = 0; i < tellings_.size(); ++i) {
            place(i);
        }
        Clusters result;
        for (const auto& group : groups_) {
            std::vector<Telling> members;
            for (const std::uint32_t i : group) {
                members.push_back(tellings_[i].telling);
            }
            result.groups.push_back(std::move(members));
        }
        find_stages(result.stages);
        return result;
    }

private:
    /// The days under which an event is found, from `near` before to `near` after; its story's day
    /// when it is undated or vague.
    [[nodiscard]] static std::vector<std::uint64_t> days(const EventFeatures& it, int near) {
        const auto& date = it.event->date;
        std::vector<std::uint64_t> result;
        const auto add = [&](Day first, Day last) {
            for (int day = static_cast<int>(first) - near; day <= static_cast<int>(last) + near;
                 ++day) {
                result.push_back(static_cast<std::uint64_t>(day));
            }
        };
        if (date && !date->open_begin && !date->open_end &&
            date->last - date->first < widest_dated) {
            add(date->first, date->last);
        } else if (!date && it.published) {
            add(*it.published, *it.published);
        }
        return result;
    }

    /// Where a telling is found, and with `near` = 1 where it looks for others: by its words and a
    /// rare name of its article, by its words and day, by its type, day and an actor.
    [[nodiscard]] Keys keys(const EventFeatures& it, int near) const {
        Keys keys;
        for (const std::uint32_t stem : it.stems) {
            for (const std::uint32_t name : table_.names(it.telling.record)) {
                keys.push_back(make_key("name", stem, name, 0));
            }
        }
        const auto type = static_cast<std::uint64_t>(it.event->type);
        for (const std::uint64_t day : days(it, near)) {
            for (const std::uint32_t stem : it.stems) {
                keys.push_back(make_key("day", stem, day, 0));
            }
            for (const auto* role : {&it.source, &it.target}) {
                for (const std::uint32_t actor : *role) {
                    keys.push_back(make_key("actor", actor, day, type));
                }
            }
        }
        return keys;
    }

    [[nodiscard]] std::set<std::uint32_t> candidates(const EventFeatures& it) const {
        std::set<std::uint32_t> result;
        for (const std::uint64_t key : keys(it, 1)) {
            const auto found = groups_of_key_.find(key);
            if (found != groups_of_key_.end()) {
                const auto& list = found->second;
                const std::size_t skip = list.size() - std::min(list.size(), candidates_a_key);
                result.insert(list.begin() + static_cast<std::ptrdiff_t>(skip), list.end());
            }
        }
        return result;
    }

    /// Between the likeness to the nearest of a group's surest members and to all of them; none
    /// where one contradicts.
    [[nodiscard]] std::optional<double> likeness(std::uint32_t telling,
                                                 const std::vector<std::uint32_t>& group) const {
        double best = 0;
        double sum = 0;
        const std::size_t scored = std::min(group.size(), members_scored);
        for (std::size_t i = 0; i < scored; ++i) {
            const Comparison it = compare(table_, tellings_[group[i]], tellings_[telling]);
            if (!it.veto.empty()) {
                return std::nullopt;
            }
            best = i == 0 ? it.score() : std::max(best, it.score());
            sum += it.score();
        }
        return (best + sum / static_cast<double>(scored)) / 2;
    }

    [[nodiscard]] bool fits(std::uint32_t telling, const std::vector<std::uint32_t>& group) const {
        for (std::size_t i = 0; i < std::min(group.size(), members_checked); ++i) {
            if (decided_.apart(group[i], telling)) {
                return false;
            }
            const bool scored = i < members_scored;
            if (!scored && !compare(table_, tellings_[group[i]], tellings_[telling]).veto.empty()) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::optional<std::uint32_t> best_group(std::uint32_t telling) const {
        const auto decided = group_of_root_.find(decided_.root(telling));
        if (decided != group_of_root_.end()) {
            return decided->second;
        }
        double best_score = same_event;
        std::optional<std::uint32_t> best;
        for (const std::uint32_t group : candidates(tellings_[telling])) {
            const auto score = likeness(telling, groups_[group]);
            if (score && *score > best_score && fits(telling, groups_[group])) {
                best_score = *score;
                best = group;
            }
        }
        return best;
    }

    void place(std::uint32_t telling) {
        std::optional<std::uint32_t> group = best_group(telling);
        if (!group) {
            group = static_cast<std::uint32_t>(groups_.size());
            groups_.emplace_back();
        }
        groups_[*group].push_back(telling);
        group_of_root_.emplace(decided_.root(telling), *group);
        for (const std::uint64_t key : keys(tellings_[telling], 0)) {
            std::vector<std::uint32_t>& list = groups_of_key_[key];
            if (list.empty() || list.back() != *group) {
                list.push_back(*group);
            }
        }
    }

    [[nodiscard]] static bool happened(const EventFeatures& it) {
        return it.event->status == EventStatus::actual || it.event->status == EventStatus::ongoing;
    }

    void find_stages(std::vector<StagePair>& stages) const {
        for (const EventFeatures& it : tellings_) {
            const EventStatus status = it.event->status;
            if (status == EventStatus::planned || status == EventStatus::negated) {
                if (const auto pair = real_stage(it)) {
                    stages.push_back(*pair);
                }
            }
        }
    }

    /// The real event that a plan or a denial most likely speaks of.
    [[nodiscard]] std::optional<StagePair> real_stage(const EventFeatures& it) const {
        double best_score = same_event;
        std::optional<StagePair> best;
        for (const std::uint32_t group : candidates(it)) {
            const EventFeatures& real = tellings_[groups_[group].front()];
            const Comparison found = compare(table_, it, real, Stages::may_differ);
            if (happened(real) && found.veto.empty() && found.score() > best_score) {
                best_score = found.score();
                best = StagePair{it.telling, real.telling, 0};
            }
        }
        if (best) {
            best->confidence = 1 / (1 + std::exp(same_event - best_score));
        }
        return best;
    }

    const TellingTable& table_;
    const std::vector<EventFeatures>& tellings_;
    DecidedPairs decided_;
    std::vector<std::vector<std::uint32_t>> groups_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> groups_of_key_;
    std::unordered_map<std::uint32_t, std::uint32_t> group_of_root_;
};

} // namespace

Clusters cluster_events(const TellingTable& table, const Decisions& decisions) {
    return Clusterer(table, decisions).cluster();
}

} // namespace casus
