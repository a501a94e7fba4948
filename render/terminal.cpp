#include "render/terminal.h"

#include "render/date_words.h"
#include "render/escape.h"
#include "render/look.h"

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace casus {
namespace {

constexpr std::size_t date_columns = 18;
constexpr std::size_t tag_columns = 11;

/// Escape sequences, or nothing at all.
struct Colours {
    std::string_view bold, dim, date, conflict, cooperation, cause, off;
};

constexpr Colours with_colours{"\x1b[1m",  "\x1b[2m",  "\x1b[36m", "\x1b[31m",
                               "\x1b[32m", "\x1b[33m", "\x1b[0m"};
constexpr Colours without_colours{"", "", "", "", "", "", ""};

std::string padded(std::string text, std::size_t columns) {
    const std::size_t width = character_count(text);
    return width < columns ? text + std::string(columns - width, ' ') : text + " ";
}

/// Events of a year stand under its heading; "" = undated.
std::string heading(const GraphEvent& event) {
    if (!event.date) {
        return "Undated";
    }
    const Day day = event.date->open_begin ? event.date->last : event.date->first;
    return std::to_string(civil(day).year);
}

std::string_view status_words(EventStatus status) {
    switch (status) {
    case EventStatus::ongoing:
        return " (ongoing)";
    case EventStatus::planned:
        return " (planned)";
    case EventStatus::hypothetical:
        return " (only considered)";
    case EventStatus::negated:
        return " (denied or did not happen)";
    case EventStatus::actual:
        break;
    }
    return "";
}

std::string_view link_words(LinkType type) {
    switch (type) {
    case LinkType::causes:
        return "led to";
    case LinkType::enables:
        return "enables";
    case LinkType::responds_to:
        return "answered by";
    case LinkType::purpose:
        return "aims at";
    case LinkType::prevents:
        return "prevents";
    case LinkType::precedes:
        return "then";
    case LinkType::part_of:
        return "part of";
    case LinkType::reports:
        return "reported by";
    case LinkType::denies:
        return "denied by";
    }
    return "";
}

class TerminalWriter {
public:
    TerminalWriter(const EventGraph& graph, const TerminalOptions& options, std::ostream& out)
        : graph_(graph), options_(options),
          colours_(options.colour ? with_colours : without_colours), out_(out) {}

    void write() {
        summary();
        std::string last_heading;
        for (EventVertex vertex = 0; vertex < num_vertices(graph_); ++vertex) {
            if (shown(vertex)) {
                const std::string next = heading(graph_[vertex]);
                if (next != last_heading) {
                    out_ << "\n" << colours_.bold << next << colours_.off << "\n";
                    last_heading = next;
                }
                event(graph_[vertex]);
                links(vertex);
            }
        }
        footer();
    }

private:
    [[nodiscard]] bool shown(EventVertex vertex) const {
        return options_.background || graph_[vertex].salience < 3;
    }

    void summary() {
        const GraphInfo& info = graph_[boost::graph_bundle];
        const std::string title = info.records.size() == 1 ? printable(info.records[0].title) : "";
        if (!title.empty()) {
            out_ << colours_.bold << title << colours_.off << "\n";
        }
        out_ << counted(num_vertices(graph_), "event") << ", "
             << counted(info.actors.size(), "actor") << ", " << counted(num_edges(graph_), "link")
             << " from " << counted(info.records.size(), "article") << "\n";
    }

    [[nodiscard]] std::string_view colour_of(EventType type) const {
        const std::string_view quad = quad_class(type);
        if (quad.empty()) {
            return "";
        }
        return quad.ends_with("conflict") ? colours_.conflict : colours_.cooperation;
    }

    void event(const GraphEvent& event) {
        const std::string when = event.date ? date_words_in_year(*event.date) : "";
        out_ << "  " << colours_.date << padded(when, date_columns) << colours_.off
             << colour_of(event.type) << padded(std::string(to_string(event.type)), tag_columns)
             << colours_.off << printable(event.title) << colours_.dim
             << status_words(event.status);
        if (const std::size_t articles = article_count(event); articles > 1) {
            out_ << "  [" << counted(articles, "article") << "]";
        }
        out_ << colours_.off << "\n";
        tolls(event);
    }

    /// Claims that differ stand side by side.
    void tolls(const GraphEvent& event) {
        for (const char* kind : {"killed", "injured", "displaced", "missing", "detained"}) {
            const auto claims = event.claims.find(kind);
            if (claims == event.claims.end()) {
                continue;
            }
            std::string words;
            for (const Claim& claim : claims->second) {
                words += (words.empty() ? "" : " / ") + claim.value;
            }
            line(std::string(kind) + ": " + words, colours_.dim);
        }
    }

    void links(EventVertex vertex) {
        for (auto [edge, last] = out_edges(vertex, graph_); edge != last; ++edge) {
            const GraphLink& link = graph_[*edge];
            if (shown(target(*edge, graph_)) && link.type != LinkType::precedes) {
                const std::string cue = first_evidence(link).cue;
                line("\xE2\x86\xB3 " + std::string(link_words(link.type)) + ": " +
                         printable(graph_[target(*edge, graph_)].title) +
                         (cue.empty() ? "" : " (\xE2\x80\x9C" + printable(cue) + "\xE2\x80\x9D)"),
                     colours_.cause);
            }
        }
    }

    void line(const std::string& text, std::string_view colour) {
        out_ << std::string(2 + date_columns + tag_columns, ' ') << colour << text << colours_.off
             << "\n";
    }

    void footer() {
        std::size_t hidden = 0;
        for (EventVertex vertex = 0; vertex < num_vertices(graph_); ++vertex) {
            hidden += shown(vertex) ? 0 : 1;
        }
        if (hidden > 0) {
            out_ << "\n"
                 << colours_.dim << counted(hidden, "event")
                 << " of the background not shown (--all)" << colours_.off << "\n";
        }
    }

    const EventGraph& graph_;
    TerminalOptions options_;
    const Colours& colours_;
    std::ostream& out_;
};

} // namespace

void write_terminal(const EventGraph& graph, const TerminalOptions& options, std::ostream& out) {
    TerminalWriter(graph, options, out).write();
}

} // namespace casus
