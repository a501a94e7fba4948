#include "core/link/find_links.h"

#include "core/language/verb_group.h"
#include "core/link/circumstance.h"
#include "core/link/clause_span.h"
#include "core/link/event_map.h"
#include "core/link/link_candidates.h"
#include "core/link/pair_links.h"
#include "core/link/scene_links.h"
#include "core/utf8.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace casus {
namespace {

constexpr double least_top_odds = 0.2;           // of the likeliest link of a sentence
constexpr double least_odds = 0.3;               // of any other
constexpr double least_circumstance = 0.2;       // of one whose other end is no event of a lexicon
constexpr double least_two_circumstances = 0.25; // of one between two such ends
constexpr double sure_word = 0.9;                // a connective that links whatever the model says
constexpr double telling_word = 0.6;             // from here on a listed word gives the direction

using Shape = LinkCandidate::Shape;

/// Types that react to what their argument tells ("condemned the attack").
bool reacts(EventType type) {
    return type == EventType::accuse || type == EventType::reject || type == EventType::support ||
           type == EventType::protest || type == EventType::request;
}

/// Whether a type of link tells why, and not only when or of what.
bool is_cause(LinkType type) {
    return type == LinkType::causes || type == LinkType::enables || type == LinkType::responds_to ||
           type == LinkType::purpose || type == LinkType::prevents;
}

bool is_denial(std::string_view lemma) {
    return lemma == "deny" || lemma == "refute" || lemma == "disclaim";
}

class LinkFinder {
public:
    LinkFinder(const Article& article, const Document& document, std::vector<Event>& events,
               const LinkLexicon& lexicon, const ClauseModel& clauses)
        : article_(article), text_(article.text), document_(document), events_(events),
          lexicon_(lexicon), clauses_(clauses), map_(document, events) {}

    StatedLinks find() {
        consider_candidates();
        for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
            link_to_sentence_before(s);
        }
        for (TokenIndex i = 0; i < document_.tokens.size(); ++i) {
            visit_content(i);
        }
        add_scene_links(document_, events_, lexicon_, links_);
        number_anew();
        return {std::move(links_), std::move(hints_)};
    }

private:
    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    struct End {
        std::optional<EventIndex> event;
        Span span;
    };

    /// What a candidate says: which of its ends led to the other, how, and how surely.
    struct Reading {
        LinkType type = LinkType::causes;
        bool dependent_first = true;
        double confidence = 0;
        std::string rule;
    };

    struct Weighed {
        LinkCandidate candidate;
        ClauseOdds odds;
        [[nodiscard]] double best() const {
            return std::max(odds.dependent_causes, odds.dependent_results);
        }
    };

    /// The likeliest candidate of a sentence may be less sure than the others.
    void consider_candidates() {
        std::vector<Weighed> weighed;
        std::vector<double> top(document_.sentences.size(), 0.0);
        for (LinkCandidate& candidate : find_link_candidates(article_, document_, map_, lexicon_)) {
            const ClauseOdds odds =
                clauses_.odds(clause_features(text_, document_, candidate, map_, events_));
            weighed.push_back({std::move(candidate), odds});
            double& best = top[document_.sentence_of(weighed.back().candidate.dependent)];
            best = std::max(best, weighed.back().best());
        }
        for (const Weighed& it : weighed) {
            const bool likeliest = it.best() >= top[document_.sentence_of(it.candidate.dependent)];
            consider(it, likeliest ? least_top_odds : least_odds);
        }
    }

    void consider(const Weighed& weighed, double least) {
        const LinkCandidate& candidate = weighed.candidate;
        End dependent = dependent_end(candidate);
        leave_out_cue(candidate, dependent.span);
        End governor{governing_event(candidate),
                     clause_span(document_, candidate.governor, candidate.dependent)};
        if (dependent.event == governor.event && dependent.event) {
            governor.event = map_.above(candidate.governor);
            if (!governor.event || governor.event == dependent.event) {
                return; // one event told by both
            }
        }
        if (dependent.event && governor.event) {
            hints_.push_back({*dependent.event, *governor.event, weighed.odds.dependent_causes});
            hints_.push_back({*governor.event, *dependent.event, weighed.odds.dependent_results});
        }
        const bool act = candidate.verb != no_token && map_.at(candidate.verb);
        const auto reading = read(candidate, weighed.odds, least);
        if (!reading || (act && !governor.event)) {
            return; // "Militiamen killed four people" tells of one event
        }
        const bool some_event = dependent.event || governor.event;
        const double least_state = some_event ? least_circumstance : least_two_circumstances;
        complete(dependent, candidate, candidate.dependent, *reading, least_state);
        complete(governor, candidate, candidate.governor, *reading, least_state);
        const bool first = reading->dependent_first;
        add(first ? dependent : governor, first ? governor : dependent, reading->type,
            candidate.cue, reading->confidence, reading->rule);
    }

    [[nodiscard]] std::optional<Reading> read(const LinkCandidate& candidate,
                                              const ClauseOdds& odds, double least) const {
        const double best = std::max(odds.dependent_causes, odds.dependent_results);
        const LinkSense* sense = candidate.row == nullptr ? nullptr : &candidate.row->sense;
        const bool sure = sense != nullptr && sense->strength >= sure_word;
        const bool results = odds.dependent_results > odds.dependent_causes;
        if (sense != nullptr && sense->type == LinkType::precedes &&
            sense->strength >= telling_word && leads(candidate, *sense) == results) {
            return Reading{sense->type, leads(candidate, *sense), sense->strength, sense->rule};
        }
        if (best >= least || (sure && is_cause(sense->type))) {
            return cause(candidate, odds, sense);
        }
        if (sense != nullptr && !is_cause(sense->type)) {
            return Reading{sense->type, leads(candidate, *sense), sense->strength, sense->rule};
        }
        return std::nullopt;
    }

    /// Whether the dependent is the first end: connectives introduce it, verbs have it as object.
    static bool leads(const LinkCandidate& candidate, const LinkSense& sense) {
        return candidate.shape == Shape::verb ? !sense.argument_first : sense.argument_first;
    }

    [[nodiscard]] Reading cause(const LinkCandidate& candidate, const ClauseOdds& odds,
                                const LinkSense* sense) const {
        const double best = std::max(odds.dependent_causes, odds.dependent_results);
        Reading reading;
        reading.dependent_first = odds.dependent_causes >= odds.dependent_results;
        reading.confidence = best;
        reading.rule = sense != nullptr ? sense->rule : "clauses.tsv";
        if (sense != nullptr && is_cause(sense->type)) {
            if (sense->strength >= telling_word) {
                reading.dependent_first = leads(candidate, *sense);
                reading.confidence = std::max(best, sense->strength * 0.8);
            }
            const bool agrees = reading.dependent_first == leads(candidate, *sense);
            reading.type = agrees ? sense->type : LinkType::causes;
        } else if (candidate.shape == Shape::purpose && reading.dependent_first) {
            reading.type = LinkType::purpose;
        } else if (reading.dependent_first && is_reaction(candidate)) {
            reading.type = LinkType::responds_to;
        }
        return reading;
    }

    /// "condemned the attack", "protests against the raid".
    [[nodiscard]] bool is_reaction(const LinkCandidate& candidate) const {
        const auto act = map_.at(candidate.governor);
        const bool phrase = candidate.relation == Relation::obj ||
                            candidate.relation == Relation::obl ||
                            candidate.relation == Relation::nmod;
        return phrase && act && reacts(events_[*act].type);
    }

    [[nodiscard]] std::optional<EventIndex> event_at(TokenIndex head) const {
        return map_.at(head) ? map_.at(head) : map_.below(head);
    }

    /// Of verbs that tell an event themselves the verb is what came of the subject: "the strikes
    /// killed 30 rebels".
    [[nodiscard]] End dependent_end(const LinkCandidate& candidate) const {
        const auto event = event_at(candidate.dependent);
        if (!event && candidate.verb != no_token && map_.at(candidate.verb)) {
            return {map_.at(candidate.verb),
                    clause_span(document_, candidate.verb, candidate.governor)};
        }
        return {event, clause_span(document_, candidate.dependent)};
    }

    /// "Low wages" of "over low wages".
    void leave_out_cue(const LinkCandidate& candidate, Span& span) const {
        const bool leads = candidate.shape == Shape::connective && candidate.cue &&
                           candidate.cue->begin <= span.begin && candidate.cue->end < span.end &&
                           candidate.cue->end > span.begin;
        if (leads) {
            span.begin = candidate.cue->end;
            while (span.begin + 1 < span.end && text_[span.begin] == ' ') {
                ++span.begin;
            }
        }
    }

    /// The governing phrase's event: of its head, else below it but not in the dependent, else
    /// above.
    [[nodiscard]] std::optional<EventIndex> governing_event(const LinkCandidate& candidate) const {
        if (map_.at(candidate.governor)) {
            return map_.at(candidate.governor);
        }
        for (const TokenIndex child : document_.children(candidate.governor)) {
            const Relation relation = token(child).relation;
            const bool argument = relation == Relation::obj || relation == Relation::nsubj ||
                                  relation == Relation::nsubj_pass || relation == Relation::xcomp ||
                                  relation == Relation::ccomp;
            if (argument && child != candidate.dependent) {
                if (const auto found = map_.below(child)) {
                    return found;
                }
            }
        }
        return candidate.shape == Shape::verb ? map_.below(candidate.governor)
                                              : map_.above(candidate.governor);
    }

    /// An end without an event becomes a circumstance where the reading is sure enough.
    void complete(End& end, const LinkCandidate& candidate, TokenIndex head, const Reading& reading,
                  double least) {
        const Upos upos = token(head).upos;
        const bool content = upos == Upos::VERB || upos == Upos::NOUN || upos == Upos::ADJ;
        const bool in_cue = candidate.cue && candidate.cue->contains(token(head).span) &&
                            candidate.shape == Shape::connective;
        if (!end.event && content && !in_cue && is_cause(reading.type) &&
            reading.confidence >= least) {
            end.event = static_cast<EventIndex>(events_.size());
            events_.push_back(
                make_circumstance(text_, document_, head, end.span, reading.confidence / 2));
            map_.put(head, *end.event);
        }
    }

    void add(const End& from, const End& to, LinkType type, std::optional<Span> cue,
             double confidence, std::string rule) {
        if (from.event && to.event && *from.event != *to.event) {
            links_.push_back({*from.event, *to.event, type, cue, from.span, to.span, confidence,
                              std::move(rule)});
        }
    }

    /// An event that is the content of another: "decided to gather a meeting", "urged talks".
    void visit_content(TokenIndex index) {
        const auto inner = map_.at(index);
        const TokenIndex governor = token(index).head;
        if (!inner || governor == no_token || !map_.at(governor)) {
            return;
        }
        const EventIndex outer = *map_.at(governor);
        const EventType act = events_[outer].type;
        const bool unreal = events_[*inner].status == EventStatus::planned ||
                            events_[*inner].status == EventStatus::hypothetical;
        const Relation relation = token(index).relation;
        const bool content =
            relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::obj;
        if (content && is_denial(token(governor).lemma)) {
            add({outer, clause_span(document_, governor, index)},
                {inner, clause_span(document_, index)}, LinkType::denies, std::nullopt, 0.8,
                "denial and its content");
        }
        if (!content || !unreal || (act != EventType::agree && act != EventType::request)) {
            return;
        }
        const bool decision = act == EventType::agree;
        add({outer, clause_span(document_, governor, index)},
            {inner, clause_span(document_, index)}, decision ? LinkType::causes : LinkType::enables,
            std::nullopt, 0.6, decision ? "decision and its content" : "request and its content");
    }

    /// "As a result, ...", "This is why ...": from the sentence before.
    void link_to_sentence_before(std::uint32_t s) {
        if (s == 0 || document_.sentences[s].block + 1 < document_.sentences[s - 1].block) {
            return;
        }
        const Sentence& sentence = document_.sentences[s];
        TokenIndex at = sentence.first;
        while (at < sentence.last &&
               (token(at).upos == Upos::PUNCT || token(at).upos == Upos::CCONJ)) {
            ++at;
        }
        const LinkWord* row = at < sentence.last ? adverb_at(at, sentence.last) : nullptr;
        if (row == nullptr) {
            return;
        }
        const auto last = static_cast<TokenIndex>(at + row->words.size());
        add({map_.of_sentence(s - 1), document_.sentences[s - 1].span},
            {map_.of_sentence(s), sentence.span}, row->sense.type,
            Span{token(at).span.begin, token(last).span.end}, row->sense.strength * 0.8,
            row->sense.rule);
    }

    /// A listed adverbial of at least two words that opens a sentence without an argument of its
    /// own.
    [[nodiscard]] const LinkWord* adverb_at(TokenIndex at, TokenIndex end) const {
        const Relation relation = token(at).relation;
        if (relation == Relation::mark || relation == Relation::case_) {
            return nullptr;
        }
        for (const LinkWord& row : lexicon_.connectives(fold_case(slice(text_, token(at).span)))) {
            TokenIndex next = at + 1;
            const bool here =
                std::all_of(row.words.begin(), row.words.end(), [&](const auto& word) {
                    return next < end && fold_case(slice(text_, token(next++).span)) == word;
                });
            if (here && !row.words.empty()) {
                return &row;
            }
        }
        return nullptr;
    }

    /// Circumstances take their places in the text.
    void number_anew() {
        std::vector<EventIndex> order(events_.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [this](EventIndex a, EventIndex b) {
            return events_[a].trigger < events_[b].trigger;
        });
        std::vector<EventIndex> place(order.size());
        std::vector<Event> arranged;
        for (EventIndex i = 0; i < order.size(); ++i) {
            place[order[i]] = i;
            arranged.push_back(std::move(events_[order[i]]));
            arranged.back().id = "e" + std::to_string(i + 1);
        }
        events_ = std::move(arranged);
        for (Link& link : links_) {
            link.from = place[link.from];
            link.to = place[link.to];
        }
        for (ClauseHint& hint : hints_) {
            hint.from = place[hint.from];
            hint.to = place[hint.to];
        }
    }

    const Article& article_;
    std::string_view text_;
    const Document& document_;
    std::vector<Event>& events_;
    const LinkLexicon& lexicon_;
    const ClauseModel& clauses_;
    EventMap map_;
    std::vector<Link> links_;
    std::vector<ClauseHint> hints_;
};

/// Of several links of one type between two events the surest stays.
void put_in_order(std::vector<Link>& links) {
    const auto key = [](const Link& link) { return std::tuple(link.from, link.to, link.type); };
    std::stable_sort(links.begin(), links.end(), [&](const Link& a, const Link& b) {
        return std::tuple(key(a), -a.confidence) < std::tuple(key(b), -b.confidence);
    });
    links.erase(std::unique(links.begin(), links.end(),
                            [&](const Link& a, const Link& b) { return key(a) == key(b); }),
                links.end());
}

} // namespace

StatedLinks find_stated_links(const Article& article, const Document& document,
                              std::vector<Event>& events, const LinkLexicon& lexicon,
                              const ClauseModel& clauses) {
    return LinkFinder(article, document, events, lexicon, clauses).find();
}

std::vector<Link> find_links(const Article& article, const Document& document,
                             std::vector<Event>& events, const LinkLexicon& lexicon,
                             const ClauseModel& clauses, const PairModel& pairs) {
    StatedLinks stated = find_stated_links(article, document, events, lexicon, clauses);
    weigh_pairs(article, document, events, lexicon, pairs, stated.hints, stated.links);
    put_in_order(stated.links);
    return std::move(stated.links);
}

} // namespace casus
