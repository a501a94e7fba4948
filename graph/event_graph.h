#pragma once

#include "graph/decisions.h"
#include "graph/record.h"

#include <boost/graph/adjacency_list.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace casus {

/// An actor of the whole graph. Ids are hashes of content.
struct GraphActor {
    std::string id;
    std::string name;
    ActorKind kind = ActorKind::other;
    std::string country;              ///< ISO alpha-3 or ""
    std::string code;                 ///< CAMEO-style or ""
    std::vector<std::string> aliases; ///< other names, sorted
};

/// One article's telling of an event. Places count code points of the article's text.
struct Member {
    std::string article;
    std::string event; ///< id in that article's account
    std::optional<DateInterval> date;
    DateBasis basis = DateBasis::none;
    EventStatus status = EventStatus::actual;
    std::string title;
    std::string quote;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::string rule;
    std::string date_rule;
    std::string id; ///< of this telling, whatever it is merged with: decisions name it
};

/// Who tells a version of a fact, when, and in which words.
struct ClaimSource {
    std::string article;
    std::optional<Day> published;
    std::string quote;
};

/// One version of a fact, with who tells it. Conflicting claims stand side by side.
struct Claim {
    std::string value; ///< EDTF for dates, "at least 20" for tolls, a name for places
    std::vector<std::string> articles; ///< ids, sorted
    std::size_t voices = 1;            ///< independent ones among them
    std::vector<ClaimSource> sources;  ///< one for each article, in the same order
};

/// An event of the graph, merged from its members. `members` is never empty.
struct GraphEvent {
    std::string id;
    EventType type = EventType::other;
    std::string mode;
    std::string cameo;
    std::string title;
    std::optional<DateInterval> date;
    DateBasis basis = DateBasis::none;
    EventStatus status = EventStatus::actual;
    std::vector<std::uint32_t> source; ///< indices into GraphInfo::actors
    std::vector<std::uint32_t> target;
    std::string location;
    int salience = 2;
    double confidence = 0;  ///< 1 - product over voices of (1 - their surest telling), at most 0.99
    std::size_t voices = 1; ///< independent ones: copies of one report count once
    std::vector<Member> members;
    /// Attribute -> its versions, strongest first: "date", "killed", "injured", "location", ...
    std::map<std::string, std::vector<Claim>> claims;
    std::vector<std::string> conflicts; ///< attributes of which no value fits all claims, sorted
};

struct LinkEvidence {
    std::string article;
    std::string quote;
    std::string cue;
    std::string rule;
};

/// A link between two events; parallel links of different type may exist.
struct GraphLink {
    LinkType type = LinkType::precedes;
    double confidence = 0;
    std::vector<LinkEvidence> evidence; ///< never empty
};

/// A relation between two actors: stated by an article ("leads"), or what they do to each other
/// in events ("verbal conflict").
struct GraphRelation {
    std::uint32_t from = 0; ///< indices into GraphInfo::actors
    std::uint32_t to = 0;
    std::string type; ///< verbal|material cooperation|conflict, or an ActorRelationType's name
    std::vector<std::string> events; ///< ids of the events it is made of; empty for stated ones
    std::optional<Day> from_date;
    std::optional<Day> to_date;
    double weight = 0; ///< number of events, or confidence of a stated relation
    std::vector<LinkEvidence> evidence;
};

struct GraphInfo {
    std::vector<Record> records; ///< the state: sorted by article id, one for each article
    std::vector<GraphActor> actors;
    std::vector<GraphRelation> relations;
    Decisions decisions; ///< of the user, already applied
};

/// Events are the vertices, links the edges. Actors are a table beside them, so the graph is
/// homogeneous; the actor network is GraphInfo::relations. Vertex order is the order of time
/// (undated events last), so walking the vertices tells the story.
using EventGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                         GraphEvent, GraphLink, GraphInfo>;
using EventVertex = boost::graph_traits<EventGraph>::vertex_descriptor;
using EventEdge = boost::graph_traits<EventGraph>::edge_descriptor;

/// Articles that tell an event, each counted once.
std::size_t article_count(const GraphEvent& event);

/// Quad class of an event type: "verbal cooperation", "material conflict", ...; "" for OTHER.
std::string_view quad_class(EventType type);

/// Goldstein-like intensity of an event type, -10 (conflict) .. 10 (cooperation); 0 for OTHER. The
/// same numbers as in data/events/ontology.tsv.
double intensity(EventType type);

} // namespace casus
