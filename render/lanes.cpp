#include "render/lanes.h"

#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace casus {
namespace {

/// Names of lanes by country: the graph's own country actors, else the common English name.
std::map<std::string, std::string> country_names(const GraphInfo& info) {
    std::map<std::string, std::string> names;
    for (const GraphActor& actor : info.actors) {
        if (actor.kind == ActorKind::country && !actor.country.empty()) {
            names.emplace(actor.country, actor.name);
        }
    }
    for (const GraphActor& actor : info.actors) {
        if (!actor.country.empty() && names.count(actor.country) == 0) {
            names.emplace(actor.country, country_name(actor.country));
        }
    }
    return names;
}

/// The lanes an event may stand in: those of its sources, else of its targets.
std::vector<std::string> lanes_of(const GraphInfo& info, const GraphEvent& event,
                                  const std::map<std::string, std::string>& countries) {
    std::vector<std::string> names;
    for (const std::uint32_t actor : event.source.empty() ? event.target : event.source) {
        const GraphActor& it = info.actors[actor];
        names.push_back(it.country.empty() ? it.name : countries.at(it.country));
    }
    return names;
}

/// Lane names with most events, most first. An event with several actors speaks for all of them.
std::vector<std::string> ranked_names(const std::vector<std::vector<std::string>>& wishes,
                                      std::size_t most) {
    std::map<std::string, std::size_t> counts;
    for (const auto& names : wishes) {
        for (const std::string& name : names) {
            ++counts[name];
        }
    }
    std::vector<std::pair<std::string, std::size_t>> ranked(counts.begin(), counts.end());
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    const bool all_fit = ranked.size() <= most;
    std::vector<std::string> names;
    for (const auto& [name, count] : ranked) {
        if (names.size() < most && (all_fit || count > 1)) {
            names.push_back(name);
        }
    }
    return names;
}

/// The first lane an event may stand in; names.size() = none.
std::size_t first_lane(const std::vector<std::string>& wishes,
                       const std::vector<std::string>& names) {
    std::size_t lane = names.size();
    for (const std::string& name : wishes) {
        const auto it = std::find(names.begin(), names.end(), name);
        lane = std::min(lane, static_cast<std::size_t>(it - names.begin()));
    }
    return lane;
}

/// Without the lanes that stay empty, as their events stand in a larger one.
std::vector<std::string> used_names(const std::vector<std::vector<std::string>>& wishes,
                                    const std::vector<std::string>& names) {
    std::vector<bool> used(names.size() + 1, false);
    for (const auto& wish : wishes) {
        used[first_lane(wish, names)] = true;
    }
    std::vector<std::string> result;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (used[i]) {
            result.push_back(names[i]);
        }
    }
    return result;
}

/// How strongly lanes are linked, symmetrical.
using Ties = std::vector<std::vector<double>>;

double tension(const std::vector<std::size_t>& order, const Ties& ties) {
    double sum = 0;
    for (std::size_t a = 0; a < order.size(); ++a) {
        for (std::size_t b = a + 1; b < order.size(); ++b) {
            sum += ties[order[a]][order[b]] * static_cast<double>(b - a);
        }
    }
    return sum;
}

/// The order with least length of links across lanes: all orders are tried, lanes are few.
std::vector<std::size_t> calmest_order(const Ties& ties) {
    std::vector<std::size_t> order(ties.size());
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::size_t> best = order;
    double least = tension(order, ties);
    while (std::next_permutation(order.begin(), order.end())) {
        const double now = tension(order, ties);
        if (now < least - 1e-9) {
            least = now;
            best = order;
        }
    }
    return best;
}

void reorder(Lanes& lanes, const EventGraph& graph) {
    const std::size_t count = lanes.names.size() - (lanes.rest ? 1 : 0);
    Ties ties(count, std::vector<double>(count, 0));
    for (auto [edge, last] = edges(graph); edge != last; ++edge) {
        const auto from = lanes.of_event.find(source(*edge, graph));
        const auto to = lanes.of_event.find(target(*edge, graph));
        if (from != lanes.of_event.end() && to != lanes.of_event.end() && from->second < count &&
            to->second < count) {
            ties[from->second][to->second] += graph[*edge].confidence;
            ties[to->second][from->second] += graph[*edge].confidence;
        }
    }
    const std::vector<std::size_t> order = calmest_order(ties);
    std::vector<std::size_t> place(lanes.names.size(), lanes.names.size() - 1);
    std::vector<std::string> names = lanes.names;
    for (std::size_t i = 0; i < count; ++i) {
        place[order[i]] = i;
        names[i] = lanes.names[order[i]];
    }
    lanes.names = names;
    for (auto& [event, lane] : lanes.of_event) {
        lane = place[lane];
    }
}

} // namespace

std::string country_name(const std::string& alpha3) {
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
        const std::string locale = std::string("und_") + *code;
        if (alpha3 == uloc_getISO3Country(locale.c_str())) {
            std::array<UChar, 100> name{};
            UErrorCode error = U_ZERO_ERROR;
            const std::int32_t size =
                uloc_getDisplayCountry(locale.c_str(), "en", name.data(), name.size(), &error);
            std::string utf8;
            icu::UnicodeString(name.data(), size).toUTF8String(utf8);
            return U_SUCCESS(error) ? utf8 : alpha3;
        }
    }
    return alpha3;
}

Lanes make_lanes(const EventGraph& graph, const std::vector<EventVertex>& telling,
                 const std::vector<EventVertex>& others, std::size_t most) {
    const GraphInfo& info = graph[boost::graph_bundle];
    const auto countries = country_names(info);
    std::vector<std::vector<std::string>> wishes;
    for (const EventVertex v : telling) {
        wishes.push_back(lanes_of(info, graph[v], countries));
    }
    Lanes lanes;
    lanes.names = used_names(wishes, ranked_names(wishes, most));
    const std::size_t count = lanes.names.size();
    for (const auto* events : {&telling, &others}) {
        for (const EventVertex v : *events) {
            const std::size_t lane = first_lane(lanes_of(info, graph[v], countries), lanes.names);
            lanes.of_event[v] = lane;
            lanes.rest = lanes.rest || lane == count;
        }
    }
    if (lanes.rest) {
        lanes.names.emplace_back(count == 0 ? "Events" : "Others");
    }
    reorder(lanes, graph);
    return lanes;
}

} // namespace casus
