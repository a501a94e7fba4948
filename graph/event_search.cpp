#include "graph/event_search.h"

#include "core/utf8.h"

#include <algorithm>
#include <string>

namespace casus {
namespace {

constexpr double title_weight = 1.0;
constexpr double facts_weight = 0.8; // place, actors, type
constexpr double quote_weight = 0.4;
constexpr std::size_t shortest_id = 4;

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    bool open = false;
    for (const char c : fold_case(text)) {
        if (is_letter(c) && !open) {
            words.emplace_back();
        }
        open = is_letter(c);
        if (open) {
            words.back() += c;
        }
    }
    return words;
}

/// "meet" and "meeting", "veto" and "vetoes": the same up to an ending of at most three letters.
bool same_stem(std::string_view a, std::string_view b) {
    constexpr std::size_t shortest_stem = 4;
    constexpr std::size_t longest_ending = 3;
    const std::size_t shorter = std::min(a.size(), b.size());
    const std::size_t longer = std::max(a.size(), b.size());
    return a == b || (shorter >= shortest_stem && longer - shorter <= longest_ending &&
                      a.substr(0, shorter) == b.substr(0, shorter));
}

bool holds(const std::vector<std::string>& text, std::string_view word) {
    return std::any_of(text.begin(), text.end(),
                       [word](const std::string& it) { return same_stem(it, word); });
}

/// What of an event can be searched, by weight.
struct SearchText {
    std::vector<std::string> title;
    std::vector<std::string> facts;
    std::vector<std::string> quotes;

    SearchText(const EventGraph& graph, const GraphEvent& event) : title(words_of(event.title)) {
        std::string told = event.location + " " + std::string(to_string(event.type));
        for (const auto* role : {&event.source, &event.target}) {
            for (const std::uint32_t actor : *role) {
                told += " " + graph[boost::graph_bundle].actors[actor].name;
            }
        }
        facts = words_of(told);
        for (const Member& member : event.members) {
            const auto more = words_of(member.quote);
            quotes.insert(quotes.end(), more.begin(), more.end());
        }
    }

    [[nodiscard]] double weight_of(std::string_view word) const {
        return holds(title, word)    ? title_weight
               : holds(facts, word)  ? facts_weight
               : holds(quotes, word) ? quote_weight
                                     : 0;
    }
};

/// Mean weight of the words; 0 when one of them is missing.
double fit(const SearchText& text, const std::vector<std::string>& words) {
    double sum = 0;
    for (const std::string& word : words) {
        const double weight = text.weight_of(word);
        if (weight == 0) {
            return 0;
        }
        sum += weight;
    }
    return words.empty() ? 0 : sum / static_cast<double>(words.size());
}

std::vector<EventMatch> by_id(const EventGraph& graph, std::string_view id) {
    std::vector<EventMatch> found;
    for (EventVertex event = 0; event < num_vertices(graph); ++event) {
        const std::string& own = graph[event].id;
        if (own == id || (id.size() >= shortest_id && own.starts_with(id))) {
            found.push_back({event, 1});
        }
    }
    return found;
}

} // namespace

std::vector<EventMatch> search_events(const EventGraph& graph, std::string_view words) {
    if (auto found = by_id(graph, words); !found.empty()) {
        return found;
    }
    const std::vector<std::string> wanted = words_of(words);
    std::vector<EventMatch> found;
    for (EventVertex event = 0; event < num_vertices(graph); ++event) {
        const double own = fit({graph, graph[event]}, wanted);
        if (own > 0) {
            found.push_back({event, own});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [&graph](const EventMatch& a, const EventMatch& b) {
                         return a.fit != b.fit ? a.fit > b.fit
                                               : graph[a.event].salience < graph[b.event].salience;
                     });
    return found;
}

std::vector<EventVertex> equally_fitting(const std::vector<EventMatch>& matches) {
    constexpr double noticeable = 0.05;
    std::vector<EventVertex> events;
    for (const EventMatch& match : matches) {
        if (match.fit >= matches.front().fit - noticeable) {
            events.push_back(match.event);
        }
    }
    return events;
}

} // namespace casus
