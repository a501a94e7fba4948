#include "graph/merge.h"

#include "core/confidence.h"
#include "graph/actor_table.h"
#include "graph/claims.h"
#include "graph/cluster.h"
#include "graph/precedence.h"
#include "graph/record_file.h"
#include "graph/telling_table.h"
#include "graph/voices.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace casus {
namespace {

constexpr double surest = 0.99;    // articles never make certain
constexpr double least_link = 0.3; // what all articles together leave less likely is not drawn

/// Sorted by article; of two records of one article the one with the greater content stays.
void normalise(std::vector<Record>& records) {
    std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) {
        return a.article != b.article ? a.article < b.article : record_json(b) < record_json(a);
    });
    records.erase(
        std::unique(records.begin(), records.end(),
                    [](const Record& a, const Record& b) { return a.article == b.article; }),
        records.end());
}

class Merger {
public:
    Merger(std::vector<Record> records, Decisions decisions)
        : records_(std::move(records)), decisions_(std::move(decisions)) {}

    EventGraph merge() {
        normalise(records_);
        voices_ = find_voices(records_);
        actors_ = make_actor_table(records_);
        make_events();
        drop_silent_actors();
        EventGraph graph;
        for (GraphEvent& event : events_) {
            add_vertex(std::move(event), graph);
        }
        add_links(graph);
        settle_precedence(graph);
        GraphInfo& info = graph[boost::graph_bundle];
        info.relations = relations(graph);
        info.actors = std::move(actors_.actors);
        info.records = std::move(records_);
        info.decisions = std::move(decisions_);
        return graph;
    }

private:
    [[nodiscard]] const Record::Event& told(const Telling& telling) const {
        return records_[telling.record].events[telling.event];
    }

    void make_events() {
        Clusters clusters = cluster_events(TellingTable(records_, actors_), decisions_);
        stages_ = std::move(clusters.stages);
        auto& groups = clusters.groups;
        drop_hidden(groups);
        std::vector<std::pair<GraphEvent, std::size_t>> made;
        for (std::size_t g = 0; g < groups.size(); ++g) {
            std::sort(groups[g].begin(), groups[g].end(), [](const Telling& a, const Telling& b) {
                return std::tie(a.record, a.event) < std::tie(b.record, b.event);
            });
            made.emplace_back(make_event(groups[g]), g);
        }
        std::sort(made.begin(), made.end(),
                  [](const auto& a, const auto& b) { return before(a.first, b.first); });
        for (auto& [event, g] : made) {
            for (const Telling& telling : groups[g]) {
                vertex_of_[{telling.record, telling.event}] = events_.size();
            }
            events_.push_back(std::move(event));
        }
    }

    void drop_hidden(std::vector<std::vector<Telling>>& groups) const {
        const auto hidden = [this](const std::vector<Telling>& group) {
            return std::any_of(group.begin(), group.end(), [this](const Telling& telling) {
                return decisions_.hidden.count(telling_id(telling)) > 0;
            });
        };
        if (!decisions_.hidden.empty()) {
            groups.erase(std::remove_if(groups.begin(), groups.end(), hidden), groups.end());
        }
    }

    /// In order of time; undated events last.
    static bool before(const GraphEvent& a, const GraphEvent& b) {
        const auto key = [](const GraphEvent& event) {
            const auto& date = event.date;
            const int first =
                !date ? 0 : static_cast<int>(date->open_begin ? date->last : date->first);
            const int last = !date ? 0 : date->open_end ? 1 << 30 : static_cast<int>(date->last);
            return std::tuple(!date, first, last, std::string_view(event.id));
        };
        return key(a) < key(b);
    }

    /// The telling that speaks for the event: the most salient and surest, then the earliest.
    [[nodiscard]] const Record::Event& best(const std::vector<Telling>& group) const {
        const auto rank = [this](const Telling& telling) {
            const Record::Event& it = told(telling);
            return std::tuple(it.salience, -it.confidence, std::string_view(telling.hash));
        };
        return told(
            *std::min_element(group.begin(), group.end(), [&](const Telling& a, const Telling& b) {
                return rank(a) < rank(b);
            }));
    }

    [[nodiscard]] GraphEvent make_event(const std::vector<Telling>& group) const {
        const Record::Event& speaker = best(group);
        GraphEvent event;
        event.id = telling_id(
            *std::min_element(group.begin(), group.end(),
                              [](const Telling& a, const Telling& b) { return a.hash < b.hash; }));
        event.type = speaker.type;
        event.mode = speaker.mode;
        event.cameo = speaker.cameo;
        event.title = speaker.title;
        event.status = speaker.status;
        event.salience = speaker.salience;
        std::set<std::uint32_t> source;
        std::set<std::uint32_t> target;
        for (const Telling& telling : group) {
            const Record::Event& it = told(telling);
            add_actors(source, telling, it.source);
            add_actors(target, telling, it.target);
            event.members.push_back(make_member(telling));
            event.location = event.location.empty() ? it.location : event.location;
        }
        event.source.assign(source.begin(), source.end());
        for (const std::uint32_t actor : target) {
            if (source.count(actor) == 0) {
                event.target.push_back(actor);
            }
        }
        set_confidence(event, group);
        set_date(event);
        event.claims = make_claims(records_, voices_, group);
        event.conflicts = find_conflicts(event.claims);
        apply_decisions(event);
        return event;
    }

    /// Independent voices make surer; copies of one report and repetitions in one do not.
    void set_confidence(GraphEvent& event, const std::vector<Telling>& group) const {
        std::map<std::uint32_t, double> surest_of_voice;
        for (const Telling& telling : group) {
            double& best = surest_of_voice[voices_[telling.record]];
            best = std::max(best, told(telling).confidence);
        }
        double doubt = 1;
        for (const auto& [voice, confidence] : surest_of_voice) {
            doubt *= 1 - confidence;
        }
        event.confidence = std::min(surest, 1 - doubt);
        event.voices = surest_of_voice.size();
    }

    void apply_decisions(GraphEvent& event) const {
        for (const Member& member : event.members) {
            const auto title = decisions_.titles.find(member.id);
            if (title != decisions_.titles.end()) {
                event.title = title->second;
            }
            const auto date = decisions_.dates.find(member.id);
            if (date != decisions_.dates.end()) {
                event.date = date->second;
                event.basis = DateBasis::explicit_;
            }
        }
    }

    void add_actors(std::set<std::uint32_t>& to, const Telling& telling,
                    const std::vector<std::uint32_t>& own) const {
        for (const std::uint32_t actor : own) {
            to.insert(actors_.index[telling.record][actor]);
        }
    }

    [[nodiscard]] Member make_member(const Telling& telling) const {
        const Record::Event& it = told(telling);
        return {records_[telling.record].article,
                it.id,
                it.date,
                it.basis,
                it.status,
                it.title,
                it.quote,
                it.start,
                it.end,
                it.rule,
                it.date_rule,
                telling_id(telling)};
    }

    /// The narrowest of the best founded dates.
    static void set_date(GraphEvent& event) {
        const auto rank = [](const Member& member) {
            const bool open = member.date->open_begin || member.date->open_end;
            return std::tuple(static_cast<int>(member.basis), open,
                              open ? 0 : member.date->last - member.date->first,
                              std::string_view(member.article));
        };
        const Member* best = nullptr;
        for (const Member& member : event.members) {
            if (member.date && (best == nullptr || rank(member) < rank(*best))) {
                best = &member;
            }
        }
        if (best != nullptr) {
            event.date = best->date;
            event.basis = best->basis;
        }
    }

    /// Actors that neither act nor stand in a relation would only be noise.
    void drop_silent_actors() {
        std::vector<bool> speaks(actors_.actors.size(), false);
        for (const GraphEvent& event : events_) {
            for (const auto* role : {&event.source, &event.target}) {
                for (const std::uint32_t actor : *role) {
                    speaks[actor] = true;
                }
            }
        }
        for (std::uint32_t r = 0; r < records_.size(); ++r) {
            for (const Record::Relation& relation : records_[r].relations) {
                speaks[actors_.index[r][relation.from]] = true;
                speaks[actors_.index[r][relation.to]] = true;
            }
        }
        renumber(speaks);
    }

    void renumber(const std::vector<bool>& speaks) {
        std::vector<std::uint32_t> number(speaks.size(), 0);
        std::vector<GraphActor> kept;
        for (std::size_t i = 0; i < speaks.size(); ++i) {
            number[i] = static_cast<std::uint32_t>(kept.size());
            if (speaks[i]) {
                kept.push_back(std::move(actors_.actors[i]));
            }
        }
        actors_.actors = std::move(kept);
        for (GraphEvent& event : events_) {
            for (auto* role : {&event.source, &event.target}) {
                std::transform(role->begin(), role->end(), role->begin(),
                               [&](std::uint32_t actor) { return number[actor]; });
            }
        }
        for (auto& index : actors_.index) {
            std::transform(index.begin(), index.end(), index.begin(),
                           [&](std::uint32_t actor) { return number[actor]; });
        }
    }

    using Links = std::map<std::tuple<std::size_t, std::size_t, LinkType>, GraphLink>;

    /// What was planned before it happened, and what was denied, is linked with the real event.
    void add_stages(Links& links) const {
        for (const StagePair& pair : stages_) {
            const auto from = vertex_of_.find({pair.stage.record, pair.stage.event});
            const auto to = vertex_of_.find({pair.real.record, pair.real.event});
            if (from == vertex_of_.end() || to == vertex_of_.end() || from->second == to->second) {
                continue;
            }
            const bool planned = told(pair.stage).status == EventStatus::planned;
            const LinkType type = planned ? LinkType::precedes : LinkType::denies;
            GraphLink& link = links[{from->second, to->second, type}];
            link.type = type;
            link.confidence = std::max(link.confidence, rounded(pair.confidence));
            link.evidence.push_back({records_[pair.stage.record].article, told(pair.stage).quote,
                                     "", planned ? "planned, then it happened" : "denied"});
        }
    }

    void add_links(EventGraph& graph) const {
        Links links;
        for (std::uint32_t r = 0; r < records_.size(); ++r) {
            for (const Record::Link& link : records_[r].links) {
                const auto from = vertex_of_.find({r, link.from});
                const auto to = vertex_of_.find({r, link.to});
                const bool shown = from != vertex_of_.end() && to != vertex_of_.end();
                if (shown && from->second != to->second) {
                    GraphLink& merged = links[{from->second, to->second, link.type}];
                    merged.type = link.type;
                    merged.confidence =
                        std::min(surest, 1 - (1 - merged.confidence) * (1 - link.confidence));
                    merged.evidence.push_back(
                        {records_[r].article, link.quote, link.cue, link.rule});
                }
            }
        }
        add_stages(links);
        for (const auto& [ends, link] : links) {
            if (link.confidence >= least_link) {
                add_edge(std::get<0>(ends), std::get<1>(ends), link, graph);
            }
        }
    }

    /// What actors do to each other, by quad class, and what articles state about them.
    [[nodiscard]] std::vector<GraphRelation> relations(const EventGraph& graph) const {
        std::map<std::tuple<std::uint32_t, std::uint32_t, std::string>, GraphRelation> found;
        for (EventVertex v = 0; v < num_vertices(graph); ++v) {
            add_dyads(graph[v], found);
        }
        for (std::uint32_t r = 0; r < records_.size(); ++r) {
            for (const Record::Relation& stated : records_[r].relations) {
                add_stated(r, stated, found);
            }
        }
        std::vector<GraphRelation> result;
        for (auto& [key, relation] : found) {
            result.push_back(std::move(relation));
        }
        return result;
    }

    using Relations =
        std::map<std::tuple<std::uint32_t, std::uint32_t, std::string>, GraphRelation>;

    static GraphRelation& relation_at(Relations& found, std::uint32_t from, std::uint32_t to,
                                      const std::string& type) {
        GraphRelation& relation = found[{from, to, type}];
        relation.from = from;
        relation.to = to;
        relation.type = type;
        return relation;
    }

    static void add_dyad(const GraphEvent& event, std::uint32_t from, std::uint32_t to,
                         Relations& found) {
        GraphRelation& relation = relation_at(found, from, to, std::string(quad_class(event.type)));
        relation.events.push_back(event.id);
        relation.weight += 1;
        if (event.date && !event.date->open_begin && !event.date->open_end) {
            relation.from_date =
                std::min(relation.from_date.value_or(event.date->first), event.date->first);
            relation.to_date =
                std::max(relation.to_date.value_or(event.date->last), event.date->last);
        }
        const Member& member = event.members.front();
        relation.evidence.push_back({member.article, member.quote, "", member.rule});
    }

    static void add_dyads(const GraphEvent& event, Relations& found) {
        const bool real =
            event.status == EventStatus::actual || event.status == EventStatus::ongoing;
        if (!real || quad_class(event.type).empty()) {
            return;
        }
        for (const std::uint32_t from : event.source) {
            for (const std::uint32_t to : event.target) {
                add_dyad(event, from, to, found);
            }
        }
        if (event.target.empty()) { // a meeting: each with each
            for (std::size_t i = 0; i < event.source.size(); ++i) {
                for (std::size_t j = i + 1; j < event.source.size(); ++j) {
                    add_dyad(event, event.source[i], event.source[j], found);
                }
            }
        }
    }

    void add_stated(std::uint32_t r, const Record::Relation& stated, Relations& found) const {
        const std::uint32_t from = actors_.index[r][stated.from];
        const std::uint32_t to = actors_.index[r][stated.to];
        if (from != to) {
            GraphRelation& relation =
                relation_at(found, from, to, std::string(to_string(stated.type)));
            relation.weight = std::min(surest, 1 - (1 - relation.weight) * (1 - stated.confidence));
            relation.evidence.push_back({records_[r].article, stated.quote, "", stated.rule});
        }
    }

    std::vector<Record> records_;
    Decisions decisions_;
    std::vector<std::uint32_t> voices_; ///< of the records
    ActorTable actors_;
    std::vector<StagePair> stages_;
    std::vector<GraphEvent> events_; ///< in the order of the vertices
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> vertex_of_;
};

} // namespace

EventGraph merge(std::vector<Record> records, Decisions decisions) {
    return Merger(std::move(records), std::move(decisions)).merge();
}

} // namespace casus
