#include "render/dot_graph.h"

#include "core/problem.h"
#include "render/escape.h"

namespace casus {
namespace {

// cgraph 2.42 takes char* for every string it only reads.
char* text(const char* characters) {
    return const_cast<char*>(characters); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

int write_to_string(void* stream, const char* characters) {
    static_cast<std::string*>(stream)->append(characters);
    return 0;
}

int flush_string(void* /*stream*/) {
    return 0;
}

/// Graphviz reads escapes in texts ("\\N" is the node's name), and XML readers its SVG.
std::string as_shown(std::string_view value) {
    std::string result;
    for (const char c : allowed_in_xml(value)) {
        result += c == '\\' ? "\\\\" : std::string(1, c);
    }
    return result;
}

} // namespace

DotGraph::DotGraph(const std::string& name, bool directed)
    : graph_(agopen(text(name.c_str()), directed ? Agdirected : Agundirected, nullptr)) {
    if (!graph_) {
        throw Error({"cgraph"}, "cannot make a graph");
    }
}

/// cgraph tells HTML labels from texts by how their string was made.
void DotGraph::set_attributes(void* object, DotAttributes attributes) const {
    for (const auto& [key, value] : attributes) {
        if (std::string_view(key) == "html") {
            char* html = agstrdup_html(graph_.get(), text(value.c_str()));
            agsafeset(object, text("label"), html, text(""));
            agstrfree(graph_.get(), html);
        } else {
            agsafeset(object, text(key), text(as_shown(value).c_str()), text(""));
        }
    }
}

void DotGraph::set(DotAttributes attributes) {
    set_attributes(graph_.get(), attributes);
}

void DotGraph::node_defaults(DotAttributes attributes) {
    for (const auto& [key, value] : attributes) {
        agattr(graph_.get(), AGNODE, text(key), text(value.c_str()));
    }
}

void DotGraph::edge_defaults(DotAttributes attributes) {
    for (const auto& [key, value] : attributes) {
        agattr(graph_.get(), AGEDGE, text(key), text(value.c_str()));
    }
}

void DotGraph::node(const std::string& id, DotAttributes attributes) {
    set_attributes(agnode(graph_.get(), text(id.c_str()), 1), attributes);
}

void DotGraph::edge(const std::string& from, const std::string& to, DotAttributes attributes) {
    Agnode_t* tail = agnode(graph_.get(), text(from.c_str()), 1);
    Agnode_t* head = agnode(graph_.get(), text(to.c_str()), 1);
    set_attributes(agedge(graph_.get(), tail, head, nullptr, 1), attributes);
}

Agraph_t* DotGraph::open_subgraph(const std::string& name, DotAttributes attributes) {
    Agraph_t* sub = agsubg(graph_.get(), text(name.c_str()), 1);
    set_attributes(sub, attributes);
    return sub;
}

void DotGraph::add_to(Agraph_t* subgraph, const std::string& node) {
    agsubnode(subgraph, agnode(agroot(subgraph), text(node.c_str()), 1), 1);
}

std::string DotGraph::write() const {
    std::string result;
    Agiodisc_t io{nullptr, write_to_string, flush_string};
    Agiodisc_t* before = graph_->clos->disc.io;
    graph_->clos->disc.io = &io;
    agwrite(graph_.get(), &result);
    graph_->clos->disc.io = before;
    return result;
}

} // namespace casus
