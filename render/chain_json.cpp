#include "render/chain.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace casus {
namespace {

using Json = nlohmann::ordered_json;

Json event_json(const GraphEvent& event) {
    return {{"id", event.id},
            {"title", event.title},
            {"date", event.date ? Json(to_edtf(*event.date)) : Json(nullptr)},
            {"status", to_string(event.status)}};
}

Json step_json(const EventGraph& graph, const ChainAnswer& answer, const ChainStep& step) {
    const GraphLink& link = graph[step.link];
    const EventVertex parent =
        step.parent == 0 ? answer.event : answer.steps[step.parent - 1].event;
    Json evidence = Json::array();
    for (const LinkEvidence& it : link.evidence) {
        evidence.push_back({{"article", it.article}, {"quote", it.quote}, {"cue", it.cue}});
    }
    Json json = event_json(graph[step.event]);
    json["parent"] = graph[parent].id;
    json["type"] = to_string(link.type);
    json["depth"] = step.depth;
    json["confidence"] = link.confidence;
    json["path_confidence"] = step.confidence;
    json["evidence"] = std::move(evidence);
    return json;
}

} // namespace

void write_chain_json(const EventGraph& graph, const ChainAnswer& answer, std::ostream& out) {
    Json json{{"schema", "casus.why/1"},
              {"event", event_json(graph[answer.event])},
              {"direction", answer.direction == ChainDirection::causes ? "causes" : "effects"},
              {"steps", Json::array()}};
    for (const ChainStep& step : answer.steps) {
        json["steps"].push_back(step_json(graph, answer, step));
    }
    out << json.dump(1) << "\n";
}

} // namespace casus
