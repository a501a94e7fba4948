#include "core/link/pair_links.h"

#include <algorithm>
#include <string>
#include <utility>

namespace casus {
namespace {

constexpr double least_odds = 0.24;   // of a link that no word states
constexpr double least_answer = 0.32; // of one that makes an event the answer to another
constexpr double doubted = 0.05;      // below it a stated link is dropped ...
constexpr double sure_link = 0.7;     // ... unless its words are as sure as this

/// "Condemned the attack in which ...": many acts are told beside what they are not about.
double least(LinkType type) {
    return type == LinkType::responds_to || type == LinkType::enables ? least_answer : least_odds;
}

std::string rule_of(const PairReading& reading) {
    return reading.reason.empty() ? "pairs.tsv" : "pairs.tsv " + reading.reason;
}

/// A link that the model of pairs proposes.
struct Proposal {
    EventPair pair;
    bool forward = true;
    PairReading reading;
    [[nodiscard]] EventIndex from() const { return forward ? pair.first : pair.second; }
    [[nodiscard]] EventIndex to() const { return forward ? pair.second : pair.first; }
};

class PairJudge {
public:
    PairJudge(const Document& document, const std::vector<Event>& events, std::vector<Link>& links)
        : document_(document), events_(events), links_(links) {}

    void hear(const EventPair& pair, const PairReading& forward, const PairReading& backward) {
        drop_doubted(pair.first, pair.second, forward);
        drop_doubted(pair.second, pair.first, backward);
        Proposal proposal{pair, forward.odds >= backward.odds, {}};
        proposal.reading = proposal.forward ? forward : backward;
        if (proposal.reading.odds >= least(proposal.reading.type) &&
            !joined(pair.first, pair.second) && !joined(pair.second, pair.first)) {
            proposals_.push_back(std::move(proposal));
        }
    }

    /// The surest first; what a chain of two links says already is not said again.
    void decide() {
        std::stable_sort(
            proposals_.begin(), proposals_.end(),
            [](const Proposal& a, const Proposal& b) { return a.reading.odds > b.reading.odds; });
        for (const Proposal& proposal : proposals_) {
            if (!chained(proposal.from(), proposal.to()) && !too_old(proposal) &&
                !answers_nothing(proposal)) {
                add(proposal);
            }
        }
    }

private:
    /// A war of years explains no single day of it.
    [[nodiscard]] bool too_old(const Proposal& proposal) const {
        constexpr int longest = 60; // days from start to start
        const auto& from = events_[proposal.from()].date;
        const auto& to = events_[proposal.to()].date;
        const bool order = proposal.reading.type == LinkType::precedes ||
                           proposal.reading.type == LinkType::part_of;
        return !order && from && to && !from->open_begin && !to->open_begin &&
               to->first - from->first > longest;
    }

    /// Nobody condemns or answers what has only been planned or considered.
    [[nodiscard]] bool answers_nothing(const Proposal& proposal) const {
        const EventStatus status = events_[proposal.from()].status;
        return proposal.reading.type == LinkType::responds_to &&
               (status == EventStatus::planned || status == EventStatus::hypothetical);
    }

    /// A purpose leads to its act as its reason, and the act may lead to it in turn; a denial of an
    /// event also answers it.
    [[nodiscard]] bool joined(EventIndex from, EventIndex to) const {
        return std::any_of(links_.begin(), links_.end(), [&](const Link& link) {
            return link.from == from && link.to == to && link.type != LinkType::purpose &&
                   link.type != LinkType::denies;
        });
    }

    [[nodiscard]] bool chained(EventIndex from, EventIndex to) const {
        return std::any_of(links_.begin(), links_.end(), [&](const Link& link) {
            return link.from == from && joined(link.to, to);
        });
    }

    /// Stated links that all else speaks against, unless their words are sure.
    void drop_doubted(EventIndex from, EventIndex to, const PairReading& reading) {
        std::erase_if(links_, [&](const Link& link) {
            return link.from == from && link.to == to && link.confidence < sure_link &&
                   reading.odds < doubted && link.type != LinkType::purpose;
        });
    }

    void add(const Proposal& proposal) {
        const EventPair& pair = proposal.pair;
        const Span first = document_.tokens[pair.first_head].span;
        const Span second = document_.tokens[pair.second_head].span;
        links_.push_back({proposal.from(), proposal.to(), proposal.reading.type, std::nullopt,
                          proposal.forward ? first : second, proposal.forward ? second : first,
                          proposal.reading.odds, rule_of(proposal.reading)});
    }

    const Document& document_;
    const std::vector<Event>& events_;
    std::vector<Link>& links_;
    std::vector<Proposal> proposals_;
};

} // namespace

void weigh_pairs(const Article& article, const Document& document, const std::vector<Event>& events,
                 const LinkLexicon& lexicon, const PairModel& model,
                 const std::vector<ClauseHint>& hints, std::vector<Link>& links) {
    if (model.empty()) {
        return;
    }
    const std::vector<Link> stated = links;
    const PairFeatures features(article, document, events, lexicon, stated, hints);
    PairJudge judge(document, events, links);
    for (const EventPair& pair : find_event_pairs(document, events, pair_reach)) {
        judge.hear(pair, model.read(features.of(pair, true)), model.read(features.of(pair, false)));
    }
    judge.decide();
}

} // namespace casus
