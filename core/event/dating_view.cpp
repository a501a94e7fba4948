#include "core/event/dating_view.h"

#include "core/language/verb_group.h"

#include <algorithm>

namespace casus {
namespace {

bool is_clause(Relation relation) {
    return relation == Relation::root || relation == Relation::ccomp ||
           relation == Relation::parataxis || relation == Relation::advcl ||
           relation == Relation::acl || relation == Relation::acl_relcl ||
           relation == Relation::advcl_relcl || relation == Relation::csubj;
}

std::vector<std::uint32_t> events_by_token(const Document& document,
                                           const std::vector<Trigger>& triggers) {
    std::vector<std::uint32_t> events(document.tokens.size(), DatingView::none);
    for (std::uint32_t i = 0; i < triggers.size(); ++i) {
        events[triggers[i].head] = i;
        if (triggers[i].verb != no_token) {
            events[triggers[i].verb] = i;
        }
    }
    return events;
}

bool has_copula(const Document& document, TokenIndex word) {
    const auto children = document.children(word);
    return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
        return document.tokens[child].relation == Relation::cop;
    });
}

} // namespace

DatingView::DatingView(const Article& the_article, const Document& the_document,
                       const std::vector<TimeExpression>& the_times,
                       const std::vector<Trigger>& the_triggers, const EventLexicon& the_lexicon,
                       std::vector<Event>& the_events)
    : article(the_article), document(the_document), times(the_times), triggers(the_triggers),
      lexicon(the_lexicon), events(the_events),
      event_of_token_(events_by_token(the_document, the_triggers)),
      attached_(the_document, the_times,
                [this](TokenIndex word) { return event_of_token_[word] != none; }),
      times_of_sentence_(the_document.sentences.size()) {
    for (TimeIndex time = 0; time < times.size(); ++time) {
        if (attached_.dates(time)) {
            times_of_sentence_[document.sentence_of(times[time].first_token)].push_back(time);
        }
    }
}

bool DatingView::speaks(TokenIndex verb) const {
    const SpeechVerb* speech = lexicon.speech(token(verb).lemma);
    return speech != nullptr && !speech->act;
}

TokenIndex DatingView::clause_of(TokenIndex word) const {
    TokenIndex at = word;
    for (int step = 0; step < longest_climb; ++step) {
        const Token& it = token(at);
        const bool verb_conjunct = it.relation == Relation::conj && it.upos == Upos::VERB;
        if (it.head == no_token || is_clause(it.relation) || verb_conjunct) {
            return at;
        }
        at = it.head;
    }
    return at;
}

TokenIndex DatingView::telling_verb(std::uint32_t event) const {
    const Trigger& trigger = triggers[event];
    TokenIndex at = trigger.verb != no_token ? trigger.verb : trigger.head;
    for (int step = 0; step < longest_climb && at != no_token; ++step) {
        if (token(at).upos == Upos::VERB || has_copula(document, at)) {
            return at;
        }
        at = token(at).head;
    }
    return no_token;
}

bool DatingView::stands_apart(std::uint32_t event) const {
    const TokenIndex verb = triggers[event].verb;
    return verb != no_token && verb == triggers[event].head &&
           (speaks(verb) || verb_group(document, verb).tense == Tense::present);
}

bool DatingView::is_fresh(Day day) const {
    const int age = article.published ? *article.published - day : -1;
    return age >= 0 && age <= fresh_days;
}

void DatingView::take_date(const Event& from, const std::string& rule, Event& event) const {
    event.date = from.date;
    event.time = from.time;
    event.basis = DateBasis::inferred;
    event.date_rule = rule + ": " + times[*from.time].arithmetic;
}

} // namespace casus
