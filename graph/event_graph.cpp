#include "graph/event_graph.h"

namespace casus {

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

} // namespace casus
