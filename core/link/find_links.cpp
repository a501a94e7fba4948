#include "core/link/find_links.h"

#include "core/event/arguments.h"
#include "core/language/verb_group.h"
#include "core/utf8.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace casus {
namespace {

using EventIndex = std::uint32_t;

constexpr int longest_climb = 10;

/// The events of a document by token, and the stretches of text that tell them.
class EventMap {
public:
    EventMap(const Document& document, const std::vector<Event>& events)
        : document_(document), of_token_(document.tokens.size()) {
        for (EventIndex i = 0; i < events.size(); ++i) {
            mark(events[i].trigger, i);
            for (const Span mention : events[i].mentions) {
                mark(mention, i);
            }
        }
    }

    [[nodiscard]] std::optional<EventIndex> at(TokenIndex token) const { return of_token_[token]; }

    /// The event of a phrase: of its head, else the nearest one below, not entering another clause
    /// that has a subject of its own.
    [[nodiscard]] std::optional<EventIndex> below(TokenIndex head, int depth = 0) const {
        if (of_token_[head]) {
            return of_token_[head];
        }
        for (const TokenIndex child : document_.children(head)) {
            const Relation relation = document_.tokens[child].relation;
            const bool other_clause = relation == Relation::acl_relcl ||
                                      relation == Relation::advcl ||
                                      relation == Relation::parataxis || relation == Relation::conj;
            if (!other_clause && depth < longest_climb) {
                if (const auto found = below(child, depth + 1)) {
                    return found;
                }
            }
        }
        return std::nullopt;
    }

    /// The event of the clause that a token stands in: of the first governor that tells one.
    [[nodiscard]] std::optional<EventIndex> above(TokenIndex token) const {
        TokenIndex at = document_.tokens[token].head;
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            if (of_token_[at]) {
                return of_token_[at];
            }
            at = document_.tokens[at].head;
        }
        return std::nullopt;
    }

    /// The event that a sentence mainly tells: nearest to its root.
    [[nodiscard]] std::optional<EventIndex> of_sentence(std::uint32_t sentence) const {
        const Sentence& it = document_.sentences[sentence];
        for (TokenIndex i = it.first; i < it.last; ++i) {
            if (document_.tokens[i].head == no_token) {
                if (const auto found = below(i)) {
                    return found;
                }
            }
        }
        for (TokenIndex i = it.first; i < it.last; ++i) {
            if (of_token_[i]) {
                return of_token_[i];
            }
        }
        return std::nullopt;
    }

private:
    void mark(Span span, EventIndex event) {
        const auto first = std::lower_bound(
            document_.tokens.begin(), document_.tokens.end(), span.begin,
            [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
        for (auto token = first; token != document_.tokens.end() && token->span.end <= span.end;
             ++token) {
            const bool content = token->upos == Upos::VERB || token->upos == Upos::NOUN ||
                                 token->upos == Upos::PROPN;
            auto& place = of_token_[static_cast<std::size_t>(token - document_.tokens.begin())];
            if (content && !place) {
                place = event;
            }
        }
    }

    const Document& document_;
    std::vector<std::optional<EventIndex>> of_token_;
};

/// Types that react to what their argument tells ("condemned the attack").
bool reacts(EventType type) {
    return type == EventType::accuse || type == EventType::reject || type == EventType::support ||
           type == EventType::protest || type == EventType::request;
}

class LinkFinder {
public:
    LinkFinder(const Article& article, const Document& document, const std::vector<Event>& events,
               const LinkLexicon& lexicon)
        : text_(article.text), document_(document), events_(events), lexicon_(lexicon),
          map_(document, events) {}

    std::vector<Link> find() {
        for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
            link_to_sentence_before(s);
            const Sentence& sentence = document_.sentences[s];
            for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
                visit(i);
            }
        }
        return sorted();
    }

private:
    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    void visit(TokenIndex index) {
        const Relation relation = token(index).relation;
        if (relation == Relation::mark || relation == Relation::case_ ||
            relation == Relation::advmod || relation == Relation::cc) {
            visit_connective(index);
        }
        if (token(index).upos == Upos::VERB) {
            visit_causing_verb(index);
        }
        if (relation == Relation::advcl) {
            visit_participle(index);
        }
        visit_argument(index);
    }

    [[nodiscard]] bool words_follow(TokenIndex at, const std::vector<std::string>& words) const {
        const TokenIndex end = document_.sentences[document_.sentence_of(at)].last;
        for (const std::string& word : words) {
            if (++at >= end ||
                (fold_case(slice(text_, token(at).span)) != word && token(at).lemma != word)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] const LinkWord* row_at(const std::vector<LinkWord>& rows, TokenIndex at) const {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const LinkWord& word) {
            return words_follow(at, word.words);
        });
        return row == rows.end() ? nullptr : &*row;
    }

    [[nodiscard]] Span words(TokenIndex first, std::size_t count) const {
        return {token(first).span.begin,
                token(static_cast<TokenIndex>(first + count - 1)).span.end};
    }

    /// The clause of an event's mention: here the sentence stretch below `head`.
    [[nodiscard]] Span clause(TokenIndex head) const {
        Span span = token(head).span;
        grow(head, span, 0);
        return span;
    }

    void grow(TokenIndex head, Span& span, int depth) const {
        constexpr int deepest = 30;
        for (const TokenIndex child : document_.children(head)) {
            const Relation relation = token(child).relation;
            const bool apart = relation == Relation::advcl || relation == Relation::parataxis ||
                               relation == Relation::punct;
            if (!apart && depth < deepest) {
                span.begin = std::min(span.begin, token(child).span.begin);
                span.end = std::max(span.end, token(child).span.end);
                grow(child, span, depth + 1);
            }
        }
    }

    struct End {
        std::optional<EventIndex> event;
        Span span;
    };

    void add(const End& from, const End& to, LinkType type, std::optional<Span> cue,
             double confidence, std::string rule) {
        if (!from.event || !to.event || *from.event == *to.event) {
            return;
        }
        links_.push_back(
            {*from.event, *to.event, type, cue, from.span, to.span, confidence, std::move(rule)});
    }

    /// "after Russia vetoed ...", "following the attack", "because ...": main clause and argument.
    void visit_connective(TokenIndex index) {
        const TokenIndex argument = token(index).head;
        if (argument == no_token ||
            (token(index).upos == Upos::PART && token(argument).relation != Relation::advcl)) {
            return;
        }
        const LinkWord* row =
            row_at(lexicon_.connectives(fold_case(slice(text_, token(index).span))), index);
        if (row == nullptr || token(argument).head == no_token) {
            return;
        }
        const Relation relation = token(argument).relation;
        if (relation != Relation::advcl && relation != Relation::obl &&
            relation != Relation::nmod && relation != Relation::acl && relation != Relation::conj) {
            return;
        }
        const End inner{map_.below(argument), clause(argument)};
        const TokenIndex governor = token(argument).head;
        const End outer{map_.at(governor) ? map_.at(governor) : outer_event(governor),
                        clause(governor)};
        const bool forward = row->sense.argument_first;
        add(forward ? inner : outer, forward ? outer : inner, row->sense.type,
            words(index, row->words.size() + 1), row->sense.strength, row->sense.rule);
    }

    /// The governing clause's event when its own head tells none: below it first, else above.
    [[nodiscard]] std::optional<EventIndex> outer_event(TokenIndex governor) const {
        for (const TokenIndex child : document_.children(governor)) {
            const Relation relation = token(child).relation;
            if (relation == Relation::obj || relation == Relation::nsubj ||
                relation == Relation::nsubj_pass || relation == Relation::xcomp ||
                relation == Relation::ccomp) {
                if (const auto found = map_.below(child)) {
                    return found;
                }
            }
        }
        return map_.above(governor);
    }

    /// "The raid sparked protests": from the subject's event to the object's.
    void visit_causing_verb(TokenIndex verb) {
        const LinkWord* row = row_at(lexicon_.verbs(token(verb).lemma), verb);
        if (row == nullptr) {
            return;
        }
        const Arguments arguments = verb_arguments(document_, verb);
        std::vector<TokenIndex> objects = arguments.objects;
        for (const Oblique& oblique : arguments.obliques) {
            if (std::find(row->words.begin(), row->words.end(), oblique.preposition) !=
                row->words.end()) {
                objects.push_back(oblique.head);
            }
        }
        for (const TokenIndex subject : arguments.subjects) {
            for (const TokenIndex object : objects) {
                const End first{map_.below(subject), clause(subject)};
                const End second{map_.below(object), clause(object)};
                const bool forward = row->sense.argument_first;
                add(forward ? first : second, forward ? second : first, row->sense.type,
                    words(verb, row->words.size() + 1), row->sense.strength, row->sense.rule);
            }
        }
    }

    /// "bombed the market, killing two": what a participle tells comes of the main clause.
    void visit_participle(TokenIndex index) {
        const VerbGroup group = verb_group(document_, index);
        const TokenIndex governor = token(index).head;
        if (governor == no_token || index < governor) {
            return;
        }
        const End main{map_.at(governor) ? map_.at(governor) : outer_event(governor),
                       clause(governor)};
        const End inner{map_.below(index), clause(index)};
        if (group.infinitive) {
            add(main, inner, LinkType::enables, std::nullopt, 0.5, "purpose clause");
        } else if (group.participle && token(index).xpos == Xpos::VBG && !has_mark(index)) {
            add(main, inner, LinkType::causes, std::nullopt, 0.6, "participle of result");
        }
    }

    [[nodiscard]] bool has_mark(TokenIndex verb) const {
        const auto children = document_.children(verb);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            return token(child).relation == Relation::mark;
        });
    }

    /// An event that is an argument of another: content of a decision or request, object of a
    /// reaction.
    void visit_argument(TokenIndex index) {
        const auto inner = map_.at(index);
        const TokenIndex governor = token(index).head;
        if (!inner || governor == no_token || !map_.at(governor)) {
            return;
        }
        const EventIndex outer = *map_.at(governor);
        const Event& act = events_[outer];
        const bool unreal = events_[*inner].status == EventStatus::planned ||
                            events_[*inner].status == EventStatus::hypothetical;
        const Relation relation = token(index).relation;
        const bool content =
            relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::obj;
        const End from{outer, clause(governor)};
        const End to{*inner, clause(index)};
        if (content && unreal && act.type == EventType::agree) {
            add(from, to, LinkType::causes, std::nullopt, 0.6, "decision and its content");
        } else if (content && unreal && act.type == EventType::request) {
            add(from, to, LinkType::enables, std::nullopt, 0.6, "request and its content");
        } else if ((relation == Relation::obj || relation == Relation::obl) && reacts(act.type) &&
                   !unreal) {
            add(to, from, LinkType::responds_to, std::nullopt, 0.6, "reaction to its object");
        }
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
        const LinkWord* row =
            at < sentence.last
                ? row_at(lexicon_.connectives(fold_case(slice(text_, token(at).span))), at)
                : nullptr;
        if (row == nullptr || row->words.empty() || !stands_alone(at)) {
            return;
        }
        const Sentence& before = document_.sentences[s - 1];
        const End first{map_.of_sentence(s - 1), before.span};
        const End second{map_.of_sentence(s), sentence.span};
        add(first, second, row->sense.type, words(at, row->words.size() + 1),
            row->sense.strength * 0.8, row->sense.rule);
    }

    /// An adverbial or pronoun that opens the sentence and has no argument of its own in it.
    [[nodiscard]] bool stands_alone(TokenIndex at) const {
        const Relation relation = token(at).relation;
        return relation != Relation::mark && relation != Relation::case_;
    }

    std::vector<Link> sorted() {
        const auto key = [](const Link& link) { return std::tuple(link.from, link.to, link.type); };
        std::stable_sort(links_.begin(), links_.end(), [&](const Link& a, const Link& b) {
            return std::tuple(key(a), -a.confidence) < std::tuple(key(b), -b.confidence);
        });
        links_.erase(std::unique(links_.begin(), links_.end(),
                                 [&](const Link& a, const Link& b) { return key(a) == key(b); }),
                     links_.end());
        return std::move(links_);
    }

    std::string_view text_;
    const Document& document_;
    const std::vector<Event>& events_;
    const LinkLexicon& lexicon_;
    EventMap map_;
    std::vector<Link> links_;
};

} // namespace

std::vector<Link> find_links(const Article& article, const Document& document,
                             const std::vector<Event>& events, const LinkLexicon& lexicon) {
    return LinkFinder(article, document, events, lexicon).find();
}

} // namespace casus
