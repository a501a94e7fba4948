#include "render/escape.h"
#include "render/exports.h"
#include "render/node_table.h"

namespace casus {
namespace {

template <typename Fields>
std::string attributes(const Fields& fields, std::string_view owner) {
    std::string text = "    <attributes class=\"" + std::string(owner) + "\">\n";
    for (std::size_t i = 0; i < fields.size(); ++i) {
        text += "      <attribute id=\"" + std::to_string(i) + "\" title=\"" +
                std::string(fields[i]) + "\" type=\"string\"/>\n";
    }
    return text + "    </attributes>\n";
}

template <typename Values>
std::string attvalues(const Values& values) {
    std::string text = "        <attvalues>\n";
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i].empty()) {
            text += "          <attvalue for=\"" + std::to_string(i) + "\" value=\"" +
                    escape_xml(values[i]) + "\"/>\n";
        }
    }
    return text + "        </attvalues>\n";
}

/// Open ends are left out; Gephi has trouble with spells of no length, so the end is the day after.
std::string spell(const FlatNode& node) {
    std::string text;
    if (node.start) {
        text += " start=\"" + to_iso(*node.start) + "\"";
    }
    if (node.end) {
        text += " end=\"" + to_iso(*node.end + 1) + "\"";
    }
    return text;
}

} // namespace

std::vector<ExportFile> export_gexf(const EventGraph& graph) {
    const FlatGraph flat = flatten(graph);
    std::string text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
        "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n";
    text += attributes(node_fields, "node") + attributes(edge_fields, "edge") + "    <nodes>\n";
    for (const FlatNode& node : flat.nodes) {
        text += "      <node id=\"" + escape_xml(node.id) + "\" label=\"" + escape_xml(node.label) +
                "\"" + spell(node) + ">\n" + attvalues(node.values) + "      </node>\n";
    }
    text += "    </nodes>\n    <edges>\n";
    for (std::size_t i = 0; i < flat.edges.size(); ++i) {
        const FlatEdge& edge = flat.edges[i];
        text += "      <edge id=\"" + std::to_string(i) + "\" source=\"" + escape_xml(edge.from) +
                "\" target=\"" + escape_xml(edge.to) + "\" weight=\"" + escape_xml(edge.values[2]) +
                "\" label=\"" + escape_xml(edge.values[1]) + "\">\n" + attvalues(edge.values) +
                "      </edge>\n";
    }
    return {{"", text + "    </edges>\n  </graph>\n</gexf>\n"}};
}

} // namespace casus
