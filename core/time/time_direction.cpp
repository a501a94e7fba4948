#include "core/time/time_direction.h"

#include "core/language/verb_group.h"
#include "core/time/pieces.h"

namespace casus {
namespace {

constexpr int longest_climb = 10;

class DirectionReader {
public:
    DirectionReader(std::string_view text, const Document& document, const TimeGrammar& grammar)
        : text_(text), document_(document), grammar_(grammar) {}

    [[nodiscard]] TimeDirection read(TokenIndex first, TokenIndex last) const {
        if (first >= last) {
            return TimeDirection::unknown;
        }
        const bool inside = first > document_.sentences[document_.sentence_of(first)].first;
        const bool led = inside && is_plan(first - 1) && token(first - 1).upos != Upos::VERB;
        const TimeDirection governed = of_governor(head_of(first, last));
        return led && governed != TimeDirection::past ? TimeDirection::future : governed;
    }

private:
    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    /// The first word above a time that has a tense or tells of a plan.
    [[nodiscard]] TimeDirection of_governor(TokenIndex time) const {
        TokenIndex at = token(time).head;
        for (int step = 0; step < longest_climb && at != no_token; ++step) {
            if (governs(at)) {
                return of_verb(at, time);
            }
            if (is_plan(at)) { // "the deadline on Friday"
                return TimeDirection::future;
            }
            at = token(at).head;
        }
        return TimeDirection::unknown;
    }

    /// A verb, or a word with a copula or auxiliary.
    [[nodiscard]] bool governs(TokenIndex index) const {
        if (token(index).upos == Upos::VERB) {
            return true;
        }
        for (const TokenIndex child : document_.children(index)) {
            if (token(child).relation == Relation::cop || token(child).relation == Relation::aux) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool is_plan(TokenIndex index) const { return is_one_of("PLAN", index); }

    [[nodiscard]] bool is_one_of(std::string_view word_class, TokenIndex index) const {
        Piece piece;
        piece.span = token(index).span;
        char buffer[longest_time_word];
        return grammar_.is(word_class, folded(text_, piece, buffer)) ||
               grammar_.is(word_class, token(index).lemma);
    }

    [[nodiscard]] TokenIndex head_of(TokenIndex first, TokenIndex last) const {
        for (TokenIndex i = first; i < last; ++i) {
            const TokenIndex head = token(i).head;
            if (head == no_token || head < first || head >= last) {
                return i;
            }
        }
        return first;
    }

    [[nodiscard]] TimeDirection of_verb(TokenIndex verb, TokenIndex time) const {
        const VerbGroup group = verb_group(document_, verb);
        if (group.tense == Tense::future || (group.modal == "would" && !group.perfect)) {
            return TimeDirection::future;
        }
        const bool told = group.tense == Tense::past && (group.perfect || time < verb);
        if (is_plan(verb) && !told) { // "scheduled talks for Friday", not "on Friday they planned"
            return TimeDirection::future;
        }
        if (group.tense == Tense::past || group.perfect) {
            return TimeDirection::past;
        }
        if (group.infinitive) {
            return of_infinitive(verb);
        }
        if (group.participle) {
            return TimeDirection::unknown;
        }
        const bool coming = group.tense == Tense::present || !group.modal.empty();
        return coming ? TimeDirection::coming : TimeDirection::unknown;
    }

    /// "planned to leave on Thursday", "is to meet on Thursday"; else a purpose.
    [[nodiscard]] TimeDirection of_infinitive(TokenIndex verb) const {
        const TokenIndex head = token(verb).head;
        if (head == no_token) {
            return TimeDirection::coming;
        }
        const VerbGroup above = verb_group(document_, head);
        const bool planned = is_plan(head) || is_one_of("COMMIT", head) ||
                             above.tense == Tense::future || above.modal == "would" ||
                             token(head).lemma == "be";
        return planned ? TimeDirection::future : TimeDirection::coming;
    }

    std::string_view text_;
    const Document& document_;
    const TimeGrammar& grammar_;
};

} // namespace

TimeDirection time_direction(std::string_view text, const Document& document,
                             const TimeGrammar& grammar, TokenIndex first, TokenIndex last) {
    return DirectionReader(text, document, grammar).read(first, last);
}

} // namespace casus
