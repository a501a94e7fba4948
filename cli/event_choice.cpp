#include "cli/event_choice.h"

#include "cli/command.h"
#include "graph/event_search.h"
#include "render/date_words.h"

#include <ostream>
#include <vector>

namespace casus {
namespace {

/// Several events fit the words as well: the reader has to choose.
void offer(const EventGraph& graph, std::string_view words, std::string_view command,
           const std::vector<EventVertex>& events, std::ostream& err) {
    constexpr std::size_t most_choices = 12;
    err << "casus " << command << ": '" << words << "' may mean " << events.size()
        << " events; say which by its id or with more words:\n";
    for (std::size_t i = 0; i < events.size() && i < most_choices; ++i) {
        const GraphEvent& event = graph[events[i]];
        err << "  " << event.id << "  " << event.title << " (" << date_words(event.date) << ")\n";
    }
    if (events.size() > most_choices) {
        err << "  ... and " << events.size() - most_choices << " more\n";
    }
}

} // namespace

EventChoice choose_event(const EventGraph& graph, std::string_view words, std::string_view command,
                         std::ostream& err) {
    const std::vector<EventMatch> matches = search_events(graph, words);
    if (matches.empty()) {
        err << "casus " << command << ": no event of the graph fits '" << words
            << "'; casus show --all lists them\n";
        return {{}, exit_nothing_found};
    }
    const std::vector<EventVertex> events = equally_fitting(matches);
    if (events.size() > 1) {
        offer(graph, words, command, events, err);
        return {{}, exit_usage};
    }
    return {events.front(), exit_done};
}

} // namespace casus
