#include "core/link/event_pair.h"

#include "core/language/verb_group.h"
#include "core/link/circumstance.h"
#include "core/utf8.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>

namespace casus {
namespace {

/// The token of a mention that governs the others.
TokenIndex head_of(const Document& document, Span span) {
    const auto first = std::lower_bound(
        document.tokens.begin(), document.tokens.end(), span.begin,
        [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
    for (auto it = first; it != document.tokens.end() && it->span.end <= span.end; ++it) {
        const TokenIndex head = it->head;
        const bool inside = head != no_token && document.tokens[head].span.begin >= span.begin &&
                            document.tokens[head].span.end <= span.end;
        if (!inside && it->upos != Upos::PUNCT) {
            return static_cast<TokenIndex>(it - document.tokens.begin());
        }
    }
    return no_token;
}

std::vector<TokenIndex> heads_of(const Document& document, const Event& event) {
    std::vector<TokenIndex> heads;
    if (event.head != no_token) {
        heads.push_back(event.head);
    }
    for (const Span mention : event.mentions) {
        if (const TokenIndex head = head_of(document, mention); head != no_token) {
            heads.push_back(head);
        }
    }
    return heads;
}

std::optional<EventPair> nearest(const Document& document, EventIndex a, EventIndex b,
                                 const std::vector<TokenIndex>& of_a,
                                 const std::vector<TokenIndex>& of_b) {
    std::optional<EventPair> best;
    const auto distance = [](const EventPair& pair) {
        return std::tuple(pair.sentences_apart, pair.second_head - pair.first_head);
    };
    for (const TokenIndex x : of_a) {
        for (const TokenIndex y : of_b) {
            if (x == y) {
                continue;
            }
            EventPair pair{x < y ? a : b, x < y ? b : a, std::min(x, y), std::max(x, y)};
            pair.sentences_apart =
                document.sentence_of(pair.second_head) - document.sentence_of(pair.first_head);
            if (!best || distance(pair) < distance(*best)) {
                best = pair;
            }
        }
    }
    return best;
}

class PairReader {
public:
    PairReader(const Article& article, const Document& document, const std::vector<Event>& events,
               const LinkLexicon& lexicon, const std::vector<Link>& links,
               const std::vector<ClauseHint>& hints, const EventPair& pair, bool forward)
        : article_(article), document_(document), lexicon_(lexicon), links_(links), hints_(hints),
          pair_(pair), from_index_(forward ? pair.first : pair.second),
          to_index_(forward ? pair.second : pair.first), from_(events[from_index_]),
          to_(events[to_index_]), from_head_(forward ? pair.first_head : pair.second_head),
          to_head_(forward ? pair.second_head : pair.first_head), order_(forward ? " >" : " <") {}

    std::vector<std::string> read() {
        add("bias", order_);
        read_kinds();
        read_links();
        read_hints();
        read_facts();
        read_dates();
        if (pair_.sentences_apart == 0) {
            read_path();
            read_between();
        } else {
            read_sentences();
        }
        return std::move(features_);
    }

private:
    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    void add(std::string name, std::string_view value = "") {
        features_.push_back(std::move(name) += value);
    }
    void add_if(bool holds, std::string name) {
        if (holds) {
            features_.push_back(std::move(name));
        }
    }
    /// As it is, and together with which of the two is told first.
    void add_both(const std::string& feature) {
        add(feature);
        add(feature, order_);
    }

    [[nodiscard]] std::string_view role(const Event& event, TokenIndex head) const {
        auto role = lexicon_.scene(token(head).lemma);
        if (!role && event.head != no_token) {
            role = lexicon_.scene(token(event.head).lemma);
        }
        return !role                       ? "none"
               : role == SceneRole::strike ? "strike"
               : role == SceneRole::harm   ? "harm"
                                           : "response";
    }

    [[nodiscard]] std::string_view form(TokenIndex head) const {
        if (token(head).upos != Upos::VERB) {
            return "noun";
        }
        const VerbGroup group = verb_group(document_, head);
        return group.infinitive                ? "infinitive"
               : !group.modal.empty()          ? "modal"
               : group.tense == Tense::past    ? (group.perfect ? "had" : "past")
               : group.tense == Tense::present ? (group.perfect ? "has" : "present")
               : group.tense == Tense::future  ? "future"
                                               : "participle";
    }

    static std::string joined(std::string_view a, std::string_view b) {
        std::string text(a);
        text += ' ';
        text += b;
        return text;
    }

    void read_kinds() {
        const std::string types = joined(to_string(from_.type), to_string(to_.type));
        const std::string roles = joined(role(from_, from_head_), role(to_, to_head_));
        const std::string near = pair_.sentences_apart == 0 ? " beside" : " apart";
        add("apart", near + order_);
        add("from=", to_string(from_.type));
        add("to=", to_string(to_.type));
        add("types=", types);
        add("types=", types + near);
        add("status=", joined(to_string(from_.status), to_string(to_.status)));
        add("roles=", roles);
        add("roles=", roles + near);
        add_both("forms=" + joined(form(from_head_), form(to_head_)));
        add("salience=", joined(std::to_string(from_.salience), std::to_string(to_.salience)));
        add_if(from_.type == to_.type, "same type");
        add_if(token(from_head_).lemma == token(to_head_).lemma, "same word");
        add(from_.confidence < 0.5 ? "from unsure" : "from sure");
        add(to_.confidence < 0.5 ? "to unsure" : "to sure");
    }

    /// What words of the text already state.
    void read_links() {
        for (const Link& link : links_) {
            const bool along = link.from == from_index_ && link.to == to_index_;
            const bool against = link.from == to_index_ && link.to == from_index_;
            if (along || against) {
                const std::string name = along ? "stated " : "stated against ";
                add(name, to_string(link.type));
                add(name, std::to_string(static_cast<int>(link.confidence * 5)));
                add(name, "link");
                add(name + "by ", link.rule.substr(0, link.rule.find(':')));
                add_if(link.cue.has_value(),
                       name + "cue " +
                           (link.cue ? fold_case(slice(article_.text, *link.cue)) : std::string()));
            }
        }
    }

    static std::string_view degree(double odds) {
        return odds < 0.03 ? " no" : odds < 0.08 ? " hardly" : odds < 0.2 ? " maybe" : " likely";
    }

    /// What the model of clauses thinks of the phrases that tell the two.
    void read_hints() {
        double along = -1;
        double against = -1;
        for (const ClauseHint& hint : hints_) {
            if (hint.from == from_index_ && hint.to == to_index_) {
                along = std::max(along, hint.odds);
            } else if (hint.from == to_index_ && hint.to == from_index_) {
                against = std::max(against, hint.odds);
            }
        }
        if (along < 0) {
            add("phrases apart");
        } else {
            add("phrases lead", degree(along));
            add("phrases lead against", degree(against));
        }
    }

    static bool share(const std::vector<ActorIndex>& a, const std::vector<ActorIndex>& b) {
        return std::any_of(a.begin(), a.end(), [&](ActorIndex actor) {
            return std::find(b.begin(), b.end(), actor) != b.end();
        });
    }

    [[nodiscard]] bool in_title(TokenIndex head) const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(head)];
        return article_.blocks[sentence.block].kind != BlockKind::paragraph;
    }

    void read_facts() {
        add_if(share(from_.source, to_.source), "same source");
        add_if(share(from_.target, to_.target), "same target");
        add_if(share(from_.source, to_.target), "source is target");
        add_if(share(from_.target, to_.source), "target is source");
        add_if(!from_.location.empty() && from_.location == to_.location, "same place");
        add_if(!from_.attribution.empty(), "from reported");
        add_if(!to_.attribution.empty(), "to reported");
        add_if(!from_.tolls.empty(), "from toll");
        add_if(!to_.tolls.empty(), "to toll");
        add_if(in_title(from_head_), "from in title");
        add_if(in_title(to_head_), "to in title");
        add_if(!from_.mentions.empty(), "from told again");
        add_if(!to_.mentions.empty(), "to told again");
    }

    void read_dates() {
        if (!from_.date || !to_.date) {
            add("dates=unknown");
            return;
        }
        const DateInterval& a = *from_.date;
        const DateInterval& b = *to_.date;
        const bool before = !a.open_end && !b.open_begin && a.last < b.first;
        const bool behind = !b.open_end && !a.open_begin && b.last < a.first;
        add(before ? "dates=before" : behind ? "dates=behind" : "dates=together");
    }

    [[nodiscard]] std::vector<TokenIndex> climb(TokenIndex at) const {
        constexpr std::size_t longest = 40;
        std::vector<TokenIndex> path;
        for (; at != no_token && path.size() < longest; at = token(at).head) {
            path.push_back(at);
        }
        return path;
    }

    /// The word that introduces a phrase: "after", "to", "that"; "" = none.
    [[nodiscard]] std::string introduction(TokenIndex head) const {
        for (const TokenIndex child : document_.children(head)) {
            const Relation relation = token(child).relation;
            const bool introduces = relation == Relation::mark || relation == Relation::case_ ||
                                    (relation == Relation::advmod && token(child).lemma == "when");
            if (child < head && introduces) {
                return token(child).lemma;
            }
        }
        return "";
    }

    /// One side of the tree's path, from an event up to where both meet; returns its relations.
    std::string read_side(const std::vector<TokenIndex>& side, const std::string& name) {
        std::string labels;
        for (std::size_t i = side.size() - 1; i-- > 0;) {
            const std::string relation(to_string(token(side[i]).relation));
            if (!labels.empty()) {
                labels += ' ';
            }
            labels += relation;
            const std::string word = introduction(side[i]);
            if (!word.empty()) {
                add_both(name + " introduced by " + word);
                add(name + " introduced by " + word + ' ', relation);
            }
        }
        if (side.size() > 1) {
            const std::string top(to_string(token(side[side.size() - 2]).relation));
            add_both(name + " hangs=" + top);
            add(name + " labels=", labels);
        }
        add(name + " depth=", side.size() > 4 ? "4+" : std::to_string(side.size() - 1));
        return labels;
    }

    void read_path() {
        std::vector<TokenIndex> a = climb(from_head_);
        std::vector<TokenIndex> b = climb(to_head_);
        if (a.back() != b.back()) {
            return;
        }
        while (a.size() > 1 && b.size() > 1 && a[a.size() - 2] == b[b.size() - 2]) {
            a.pop_back();
            b.pop_back();
        }
        const std::string left = read_side(a, "from");
        const std::string right = read_side(b, "to");
        const std::string path =
            a.size() + b.size() > 6 ? std::string("long") : left + " ^ " + right;
        add_both("path=" + path);
        add("path=", path + ' ' + joined(form(from_head_), form(to_head_)));
        add_both(a.size() == 1 ? "to below from" : b.size() == 1 ? "from below to" : "beside");
    }

    void read_between() {
        const TokenIndex gap = pair_.second_head - pair_.first_head;
        add(std::string("gap=") + (gap < 3    ? "1-2"
                                   : gap < 6  ? "3-5"
                                   : gap < 11 ? "6-10"
                                   : gap < 21 ? "11-20"
                                              : "21+"));
        constexpr TokenIndex near = 12;
        for (TokenIndex i = pair_.first_head + 1; i < pair_.second_head; ++i) {
            const Upos upos = token(i).upos;
            const bool joins = upos == Upos::SCONJ || upos == Upos::ADP || upos == Upos::CCONJ ||
                               upos == Upos::ADV || upos == Upos::PUNCT;
            if (joins && (gap <= near || upos == Upos::SCONJ)) {
                add("between=", token(i).lemma + order_);
            }
        }
    }

    /// Two sentences: how the events stand in them.
    void read_sentences() {
        for (const TokenIndex child : document_.children(pair_.second_head)) {
            if (token(child).relation == Relation::det) {
                add("determiner=", token(child).lemma + order_);
            }
        }
        const bool first = token(pair_.first_head).head == no_token;
        const bool second = token(pair_.second_head).head == no_token;
        add("roots=", std::string(first ? "yes " : "no ") + (second ? "yes" : "no") + order_);
    }

    const Article& article_;
    const Document& document_;
    const LinkLexicon& lexicon_;
    const std::vector<Link>& links_;
    const std::vector<ClauseHint>& hints_;
    const EventPair& pair_;
    EventIndex from_index_;
    EventIndex to_index_;
    const Event& from_;
    const Event& to_;
    TokenIndex from_head_;
    TokenIndex to_head_;
    std::string order_; ///< " >" where `from` is told first
    std::vector<std::string> features_;
};

} // namespace

std::vector<EventPair> find_event_pairs(const Document& document, const std::vector<Event>& events,
                                        std::uint32_t reach) {
    std::vector<std::vector<TokenIndex>> heads;
    heads.reserve(events.size());
    for (const Event& event : events) {
        heads.push_back(is_circumstance(event) ? std::vector<TokenIndex>()
                                               : heads_of(document, event));
    }
    std::vector<EventPair> pairs;
    for (EventIndex a = 0; a < events.size(); ++a) {
        for (EventIndex b = a + 1; b < events.size(); ++b) {
            const auto pair = nearest(document, a, b, heads[a], heads[b]);
            if (pair && pair->sentences_apart <= reach) {
                pairs.push_back(*pair);
            }
        }
    }
    return pairs;
}

PairFeatures::PairFeatures(const Article& article, const Document& document,
                           const std::vector<Event>& events, const LinkLexicon& lexicon,
                           const std::vector<Link>& links, const std::vector<ClauseHint>& hints)
    : article_(article), document_(document), events_(events), lexicon_(lexicon), links_(links),
      hints_(hints) {}

std::vector<std::string> PairFeatures::of(const EventPair& pair, bool forward) const {
    return PairReader(article_, document_, events_, lexicon_, links_, hints_, pair, forward).read();
}

} // namespace casus
