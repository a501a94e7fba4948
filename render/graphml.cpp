#include "render/escape.h"
#include "render/exports.h"
#include "render/node_table.h"

namespace casus {
namespace {

template <typename Fields>
std::string keys(const Fields& fields, std::string_view owner) {
    std::string text;
    for (const std::string_view field : fields) {
        const bool number = field == "confidence" || field == "weight" || field == "salience" ||
                            field == "articles";
        text += "  <key id=\"" + std::string(owner) + "_" + std::string(field) + "\" for=\"" +
                std::string(owner) + "\" attr.name=\"" + std::string(field) + "\" attr.type=\"" +
                (number ? "double" : "string") + "\"/>\n";
    }
    return text;
}

template <typename Fields, typename Values>
std::string data(const Fields& fields, const Values& values, std::string_view owner) {
    std::string text;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!values[i].empty()) {
            text += "      <data key=\"" + std::string(owner) + "_" + std::string(fields[i]) +
                    "\">" + escape_xml(values[i]) + "</data>\n";
        }
    }
    return text;
}

} // namespace

std::vector<ExportFile> export_graphml(const EventGraph& graph) {
    const FlatGraph flat = flatten(graph);
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
        "  <key id=\"node_label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n";
    text += keys(node_fields, "node") + keys(edge_fields, "edge");
    text += "  <graph id=\"casus\" edgedefault=\"directed\">\n";
    for (const FlatNode& node : flat.nodes) {
        text += "    <node id=\"" + escape_xml(node.id) + "\">\n      <data key=\"node_label\">" +
                escape_xml(node.label) + "</data>\n" + data(node_fields, node.values, "node") +
                "    </node>\n";
    }
    for (std::size_t i = 0; i < flat.edges.size(); ++i) {
        const FlatEdge& edge = flat.edges[i];
        text += "    <edge id=\"l" + std::to_string(i) + "\" source=\"" + escape_xml(edge.from) +
                "\" target=\"" + escape_xml(edge.to) + "\">\n" +
                data(edge_fields, edge.values, "edge") + "    </edge>\n";
    }
    return {{"", text + "  </graph>\n</graphml>\n"}};
}

} // namespace casus
