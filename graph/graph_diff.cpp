#include "graph/graph_diff.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace casus {
namespace {

using TellingKey = std::pair<std::string, std::uint32_t>; ///< article, place

std::set<TellingKey> tellings(const GraphEvent& event) {
    std::set<TellingKey> keys;
    for (const Member& member : event.members) {
        keys.emplace(member.article, member.start);
    }
    return keys;
}

std::vector<std::string> articles(const EventGraph& graph) {
    std::vector<std::string> ids;
    for (const Record& record : graph[boost::graph_bundle].records) {
        ids.push_back(record.article);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<std::string> only_in(const std::vector<std::string>& a,
                                 const std::vector<std::string>& b) {
    std::vector<std::string> result;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

std::string names(const EventGraph& graph, const std::vector<std::uint32_t>& actors) {
    std::set<std::string> sorted;
    for (const std::uint32_t actor : actors) {
        sorted.insert(graph[boost::graph_bundle].actors[actor].name);
    }
    std::string text;
    for (const std::string& name : sorted) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

/// All versions of a fact, the strongest first: "12; at least 20".
std::string versions(const std::vector<Claim>& claims) {
    std::string text;
    for (const Claim& claim : claims) {
        text += (text.empty() ? "" : "; ") + claim.value;
    }
    return text;
}

std::map<std::string, std::string> properties(const EventGraph& graph, EventVertex vertex) {
    const GraphEvent& event = graph[vertex];
    std::map<std::string, std::string> shown{{"title", event.title},
                                             {"type", std::string(to_string(event.type))},
                                             {"date", event.date ? to_edtf(*event.date) : ""},
                                             {"status", std::string(to_string(event.status))},
                                             {"place", event.location},
                                             {"source", names(graph, event.source)},
                                             {"target", names(graph, event.target)},
                                             {"articles", std::to_string(article_count(event))}};
    for (const auto& [attribute, claims] : event.claims) {
        shown["claims of " + attribute] = versions(claims);
    }
    return shown;
}

std::vector<EventChange> changes(const EventGraph& before, EventVertex a, const EventGraph& after,
                                 EventVertex b) {
    std::map<std::string, std::string> old_ones = properties(before, a);
    std::map<std::string, std::string> new_ones = properties(after, b);
    std::vector<EventChange> found;
    for (const auto& [property, value] : new_ones) {
        old_ones.try_emplace(property);
    }
    for (const auto& [property, value] : old_ones) {
        if (new_ones[property] != value) {
            found.push_back({property, value, new_ones[property]});
        }
    }
    return found;
}

class Differ {
public:
    Differ(const EventGraph& before, const EventGraph& after) : before_(before), after_(after) {}

    GraphDiff find() {
        for (EventVertex a = 0; a < num_vertices(before_); ++a) {
            for (const TellingKey& key : tellings(before_[a])) {
                event_of_telling_[key] = a;
            }
        }
        for (EventVertex b = 0; b < num_vertices(after_); ++b) {
            compare_event(b);
        }
        for (EventVertex a = 0; a < num_vertices(before_); ++a) {
            if (matched_.count(a) == 0) {
                diff_.removed.push_back(a);
            }
        }
        diff_.new_articles = only_in(articles(after_), articles(before_));
        diff_.gone_articles = only_in(articles(before_), articles(after_));
        return std::move(diff_);
    }

private:
    void compare_event(EventVertex b) {
        std::map<EventVertex, std::size_t> shared;
        for (const TellingKey& key : tellings(after_[b])) {
            const auto known = event_of_telling_.find(key);
            if (known != event_of_telling_.end() && matched_.count(known->second) == 0) {
                ++shared[known->second];
            }
        }
        if (shared.empty()) {
            diff_.added.push_back(b);
            return;
        }
        const auto best =
            std::max_element(shared.begin(), shared.end(),
                             [](const auto& x, const auto& y) { return x.second < y.second; });
        matched_.insert(best->first);
        auto found = changes(before_, best->first, after_, b);
        if (!found.empty()) {
            diff_.changed.push_back({best->first, b, std::move(found)});
        }
    }

    const EventGraph& before_;
    const EventGraph& after_;
    std::map<TellingKey, EventVertex> event_of_telling_;
    std::set<EventVertex> matched_;
    GraphDiff diff_;
};

} // namespace

GraphDiff diff_graphs(const EventGraph& before, const EventGraph& after) {
    return Differ(before, after).find();
}

} // namespace casus
