#pragma once

#include <graphviz/cgraph.h>

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace casus {

using DotAttributes = std::initializer_list<std::pair<const char*, std::string>>;

/// A graph of the cgraph library. Any text may be the value of an attribute: it is shown as it is,
/// backslashes too. The attribute "html" is a label of Graphviz's HTML, which must be well-formed.
class DotGraph {
public:
    DotGraph(const std::string& name, bool directed);

    void set(DotAttributes attributes);
    void node_defaults(DotAttributes attributes);
    void edge_defaults(DotAttributes attributes);
    void node(const std::string& id, DotAttributes attributes);
    void edge(const std::string& from, const std::string& to, DotAttributes attributes);
    /// Puts existing nodes into a subgraph; a name that begins with "cluster" draws a box.
    template <typename Nodes>
    void subgraph(const std::string& name, const Nodes& nodes, DotAttributes attributes) {
        Agraph_t* sub = open_subgraph(name, attributes);
        for (const std::string& node : nodes) {
            add_to(sub, node);
        }
    }

    /// The graph in the DOT language.
    [[nodiscard]] std::string write() const;

private:
    struct Close {
        void operator()(Agraph_t* graph) const { agclose(graph); }
    };

    Agraph_t* open_subgraph(const std::string& name, DotAttributes attributes);
    static void add_to(Agraph_t* subgraph, const std::string& node);
    void set_attributes(void* object, DotAttributes attributes) const;

    std::unique_ptr<Agraph_t, Close> graph_;
};

} // namespace casus
