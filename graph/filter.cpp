#include "graph/filter.h"

#include "core/utf8.h"
#include "graph/words.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace casus {
namespace {

constexpr std::uint32_t dropped = 0xFFFFFFFF;

bool is_named(const GraphActor& actor, const std::string& folded) {
    return fold_case(actor.name) == folded ||
           std::any_of(actor.aliases.begin(), actor.aliases.end(),
                       [&](const std::string& alias) { return fold_case(alias) == folded; });
}

/// Whether single events pass.
class EventTest {
public:
    EventTest(const GraphInfo& info, const EventFilter& filter)
        : filter_(filter), place_(fold_case(filter.place)) {
        for (std::uint32_t i = 0; i < info.actors.size() && !filter.actor.empty(); ++i) {
            if (is_named(info.actors[i], fold_case(filter.actor))) {
                actors_.insert(i);
            }
        }
        for (const std::string& word : folded_words(filter.words)) {
            words_.insert(stem(word));
        }
    }

    [[nodiscard]] bool passes(const GraphEvent& event) const {
        return in_time(event) && takes_part(event) && has_words(event) && counts(event) &&
               (place_.empty() || fold_case(event.location).find(place_) != std::string::npos) &&
               (filter_.types.empty() || filter_.types.count(event.type) > 0) &&
               (filter_.statuses.empty() || filter_.statuses.count(event.status) > 0);
    }

private:
    [[nodiscard]] bool in_time(const GraphEvent& event) const {
        if (!filter_.from && !filter_.to) {
            return true;
        }
        return event.date &&
               (!filter_.from || event.date->open_end || event.date->last >= *filter_.from) &&
               (!filter_.to || event.date->open_begin || event.date->first <= *filter_.to);
    }

    [[nodiscard]] bool takes_part(const GraphEvent& event) const {
        const auto known = [this](std::uint32_t actor) { return actors_.count(actor) > 0; };
        return filter_.actor.empty() ||
               std::any_of(event.source.begin(), event.source.end(), known) ||
               std::any_of(event.target.begin(), event.target.end(), known);
    }

    [[nodiscard]] bool has_words(const GraphEvent& event) const {
        std::set<std::string> stems;
        for (const std::string& word : folded_words(words_.empty() ? "" : event.title)) {
            stems.insert(stem(word));
        }
        return std::includes(stems.begin(), stems.end(), words_.begin(), words_.end());
    }

    [[nodiscard]] bool counts(const GraphEvent& event) const {
        return event.salience <= filter_.salience && event.confidence >= filter_.confidence &&
               article_count(event) >= filter_.articles && event.voices >= filter_.voices &&
               (!filter_.conflicts || !event.conflicts.empty());
    }

    const EventFilter& filter_;
    std::string place_;
    std::set<std::uint32_t> actors_;
    std::set<std::string> words_; ///< stems
};

/// Copies what is kept, with new numbers.
class GraphFilter {
public:
    GraphFilter(const EventGraph& graph, const EventFilter& filter)
        : graph_(graph), info_(graph[boost::graph_bundle]), test_(info_, filter) {}

    EventGraph make() {
        for (EventVertex v = 0; v < num_vertices(graph_); ++v) {
            if (test_.passes(graph_[v])) {
                number_of_event_[v] = add_vertex(graph_[v], kept_);
                keep_parts(graph_[v]);
            }
        }
        copy_links();
        copy_actors();
        copy_relations();
        copy_records();
        kept_[boost::graph_bundle].decisions = info_.decisions;
        return std::move(kept_);
    }

private:
    void keep_parts(const GraphEvent& event) {
        ids_.insert(event.id);
        actors_.insert(event.source.begin(), event.source.end());
        actors_.insert(event.target.begin(), event.target.end());
        for (const Member& member : event.members) {
            told_[member.article].insert(member.event);
        }
    }

    void copy_links() {
        for (auto [edge, last] = edges(graph_); edge != last; ++edge) {
            const auto from = number_of_event_.find(source(*edge, graph_));
            const auto to = number_of_event_.find(target(*edge, graph_));
            if (from != number_of_event_.end() && to != number_of_event_.end()) {
                add_edge(from->second, to->second, graph_[*edge], kept_);
            }
        }
    }

    void copy_actors() {
        number_of_actor_.assign(info_.actors.size(), dropped);
        std::vector<GraphActor>& actors = kept_[boost::graph_bundle].actors;
        for (const std::uint32_t actor : actors_) {
            number_of_actor_[actor] = static_cast<std::uint32_t>(actors.size());
            actors.push_back(info_.actors[actor]);
        }
        for (EventVertex v = 0; v < num_vertices(kept_); ++v) {
            for (auto* role : {&kept_[v].source, &kept_[v].target}) {
                std::transform(role->begin(), role->end(), role->begin(),
                               [this](std::uint32_t actor) { return number_of_actor_[actor]; });
            }
        }
    }

    void copy_relations() {
        for (const GraphRelation& relation : info_.relations) {
            GraphRelation copy = relation;
            copy.from = number_of_actor_[relation.from];
            copy.to = number_of_actor_[relation.to];
            const bool made_of_events = !relation.events.empty();
            keep_events(copy);
            if (copy.from != dropped && copy.to != dropped &&
                (!made_of_events || !copy.events.empty())) {
                kept_[boost::graph_bundle].relations.push_back(std::move(copy));
            }
        }
    }

    /// A relation keeps the events that are kept; each has its piece of evidence at its place.
    void keep_events(GraphRelation& relation) const {
        std::vector<std::string> events;
        std::vector<LinkEvidence> evidence;
        for (std::size_t i = 0; i < relation.events.size(); ++i) {
            if (ids_.count(relation.events[i]) > 0) {
                events.push_back(relation.events[i]);
                if (i < relation.evidence.size()) {
                    evidence.push_back(relation.evidence[i]);
                }
            }
        }
        if (!relation.events.empty()) {
            relation.weight = static_cast<double>(events.size());
            relation.events = std::move(events);
            relation.evidence = std::move(evidence);
        }
    }

    void copy_records() {
        for (const Record& record : info_.records) {
            const auto told = told_.find(record.article);
            if (told != told_.end()) {
                kept_[boost::graph_bundle].records.push_back(part_of(record, told->second));
            }
        }
    }

    static Record part_of(const Record& record, const std::set<std::string>& events) {
        Record part = record;
        std::vector<std::uint32_t> number(record.events.size(), dropped);
        part.events.clear();
        part.links.clear();
        for (std::size_t i = 0; i < record.events.size(); ++i) {
            if (events.count(record.events[i].id) > 0) {
                number[i] = static_cast<std::uint32_t>(part.events.size());
                part.events.push_back(record.events[i]);
            }
        }
        for (Record::Link link : record.links) {
            link.from = number[link.from];
            link.to = number[link.to];
            if (link.from != dropped && link.to != dropped) {
                part.links.push_back(std::move(link));
            }
        }
        return part;
    }

    const EventGraph& graph_;
    const GraphInfo& info_;
    EventTest test_;
    EventGraph kept_;
    std::map<EventVertex, EventVertex> number_of_event_;
    std::vector<std::uint32_t> number_of_actor_;
    std::set<std::uint32_t> actors_;
    std::set<std::string> ids_;
    std::map<std::string, std::set<std::string>> told_; ///< article -> its events that are kept
};

} // namespace

EventGraph filter_graph(const EventGraph& graph, const EventFilter& filter) {
    return GraphFilter(graph, filter).make();
}

} // namespace casus
