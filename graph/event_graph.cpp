#include "graph/event_graph.h"

#include <array>
#include <set>
#include <string_view>

namespace casus {
namespace {

/// In the order of EventType.
constexpr std::array<double, 17> intensities{4,  2.5,  3,    5,  6,    7,  7,   -1, -3,
                                             -4, -5.5, -6.5, -7, -5.6, -7, -10, 0};

} // namespace

std::size_t article_count(const GraphEvent& event) {
    std::set<std::string_view> articles;
    for (const Member& member : event.members) {
        articles.insert(member.article);
    }
    return articles.size();
}

std::string_view quad_class(EventType type) {
    switch (type) {
    case EventType::agree:
    case EventType::consult:
    case EventType::support:
    case EventType::concede:
        return "verbal cooperation";
    case EventType::cooperate:
    case EventType::aid:
    case EventType::retreat:
        return "material cooperation";
    case EventType::request:
    case EventType::accuse:
    case EventType::reject:
    case EventType::threaten:
        return "verbal conflict";
    case EventType::protest:
    case EventType::mobilize:
    case EventType::sanction:
    case EventType::coerce:
    case EventType::assault:
        return "material conflict";
    case EventType::other:
        break;
    }
    return "";
}

double intensity(EventType type) {
    return intensities.at(static_cast<std::size_t>(type));
}

} // namespace casus
