#include "core/dictionary/sentence_coder.h"

#include "core/dictionary/pattern_search.h"
#include "core/dictionary/sentence_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casus {
namespace {

/// The words and noun phrases that are coded: without the short clauses between commas.
struct Clauses {
    std::vector<SentenceWord> words;
    std::vector<NounPhrase> phrases;
};

bool inside_phrase(const std::vector<NounPhrase>& phrases, std::size_t word) {
    return std::any_of(phrases.begin(), phrases.end(), [&](const NounPhrase& phrase) {
        return phrase.begin < word && word < phrase.end;
    });
}

/// Which words lie in clauses between commas that are short enough to be passed over.
std::vector<bool> short_clauses(const Clauses& all, const CoderOptions& options) {
    std::vector<std::size_t> commas;
    for (std::size_t i = 1; i < all.words.size(); ++i) {
        if (all.words[i].comma_before && !inside_phrase(all.phrases, i)) {
            commas.push_back(i);
        }
    }
    std::vector<bool> dropped(all.words.size(), false);
    for (std::size_t k = 0; k < commas.size(); ++k) {
        const bool last = k + 1 == commas.size();
        const std::size_t end = last ? all.words.size() : commas[k + 1];
        const int count = static_cast<int>(end - commas[k]);
        const int least = last ? options.comma_end_min : options.comma_min;
        const int most = last ? options.comma_end_max : options.comma_max;
        if (count >= least && count <= most) {
            std::fill(dropped.begin() + static_cast<std::ptrdiff_t>(commas[k]),
                      dropped.begin() + static_cast<std::ptrdiff_t>(end), true);
        }
    }
    return dropped;
}

/// Leaves out the words that are dropped, with the phrases among them.
Clauses kept_clauses(const Clauses& all, const std::vector<bool>& dropped) {
    Clauses kept;
    std::vector<std::size_t> new_place(all.words.size() + 1);
    for (std::size_t i = 0; i < all.words.size(); ++i) {
        new_place[i] = kept.words.size();
        if (!dropped[i]) {
            kept.words.push_back(all.words[i]);
            if (i > 0 && dropped[i - 1]) { // the commas around a dropped clause go with it
                kept.words.back().comma_before = false;
            }
        }
    }
    new_place.back() = kept.words.size();
    for (const NounPhrase& phrase : all.phrases) {
        if (!dropped[phrase.begin]) {
            kept.phrases.push_back(phrase);
            kept.phrases.back().begin = new_place[phrase.begin];
            kept.phrases.back().end = new_place[phrase.end];
        }
    }
    return kept;
}

class SentenceCoder {
public:
    SentenceCoder(const Document& document, const Dictionaries& dictionaries, Clauses clauses,
                  const CoderOptions& options)
        : document_(document), dictionaries_(dictionaries), clauses_(std::move(clauses)),
          options_(options), search_(clauses_.words, clauses_.phrases, dictionaries.verbs) {}

    std::vector<CodedEvent> code() {
        std::size_t skip_to = 0;
        for (std::size_t at = 0; at < clauses_.words.size(); ++at) {
            if (at >= skip_to) {
                skip_to = std::max(skip_to, code_verb(at));
            }
        }
        return std::move(events_);
    }

private:
    using Words = std::vector<SentenceWord>;

    [[nodiscard]] const Token& token(std::size_t word) const {
        return document_.tokens[clauses_.words[word].token];
    }

    [[nodiscard]] bool is_verb(std::size_t word) const {
        const Token& t = token(word);
        return t.upos == Upos::VERB || (t.upos == Upos::AUX && t.xpos != Xpos::MD);
    }

    /// Codes the verb at a word; gives the first word that may be coded again: words that belong
    /// to a verb that was coded are its own.
    std::size_t code_verb(std::size_t at) {
        for (const VerbForm& form : dictionaries_.verbs.forms(clauses_.words[at].form)) {
            const bool several = !form.after.empty() || !form.before.empty();
            const auto scope = several || is_verb(at) ? scope_of(form, at) : std::nullopt;
            if (!scope) {
                continue;
            }
            const auto fit = search_.best(dictionaries_.verbs.patterns(form.block), *scope);
            const EventCodes& codes = fit ? fit->pattern->codes : form.codes;
            if (codes.null() && !fit) { // another row may know the verb in other surroundings
                continue;
            }
            if (codes.null()) {
                return at + 1;
            }
            add_events(form, fit.value_or(PatternFit{}), codes, *scope, at);
            return scope->end;
        }
        return at + 1;
    }

    /// The words around the verb, when those of a verb of several words stand there.
    [[nodiscard]] std::optional<VerbScope> scope_of(const VerbForm& form, std::size_t at) const {
        VerbScope scope{0, at, at + 1, 0};
        for (const WordId word : form.after) {
            while (scope.verb_end < clauses_.words.size() &&
                   clauses_.words[scope.verb_end].form.id != word &&
                   clauses_.words[scope.verb_end].skippable) {
                ++scope.verb_end;
            }
            if (scope.verb_end >= clauses_.words.size() ||
                clauses_.words[scope.verb_end].form.id != word) {
                return std::nullopt;
            }
            ++scope.verb_end;
        }
        for (const WordId word : form.before) {
            if (scope.verb_begin == 0 || clauses_.words[scope.verb_begin - 1].form.id != word) {
                return std::nullopt;
            }
            --scope.verb_begin;
        }
        scope.begin = scope.verb_begin;
        while (scope.begin > 0 && !breaks_at(scope.begin)) {
            --scope.begin;
        }
        scope.end = clause_end(scope);
        return scope;
    }

    /// Whether a comma that parts clauses stands before a word.
    [[nodiscard]] bool breaks_at(std::size_t word) const {
        return word < clauses_.words.size() && clauses_.words[word].comma_before &&
               (search_.phrase_of(word) == no_phrase ||
                search_.phrase_of(word) != search_.phrase_of(word - 1));
    }

    /// One past the last word that depends on a verb, without the verbs it is coordinated with.
    [[nodiscard]] std::size_t clause_end(const VerbScope& scope) const {
        TokenIndex last = 0;
        for (std::size_t word = scope.verb_begin; word < scope.verb_end; ++word) {
            last = std::max(last, last_dependent(governor(clauses_.words[word].token)));
        }
        std::size_t end = scope.verb_end;
        while (end < clauses_.words.size() && clauses_.words[end].token <= last &&
               !joins_verb(end)) {
            ++end;
        }
        return end;
    }

    /// The verb that an auxiliary belongs to; other tokens stand for themselves.
    [[nodiscard]] TokenIndex governor(TokenIndex token) const {
        const Token& t = document_.tokens[token];
        const bool auxiliary = t.relation == Relation::aux || t.relation == Relation::cop ||
                               t.relation == Relation::aux_pass;
        return auxiliary && t.head != no_token ? t.head : token;
    }

    /// "... and promised": a conjunction before a finite verb.
    [[nodiscard]] bool joins_verb(std::size_t word) const {
        if (token(word).upos != Upos::CCONJ || word + 1 >= clauses_.words.size()) {
            return false;
        }
        const Token& next = token(word + 1);
        return next.upos == Upos::VERB && (next.xpos == Xpos::VBD || next.xpos == Xpos::VBZ ||
                                           next.xpos == Xpos::VBP || next.xpos == Xpos::VBN);
    }

    [[nodiscard]] TokenIndex last_dependent(TokenIndex verb) const {
        TokenIndex last = verb;
        for (const TokenIndex child : document_.children(verb)) {
            const Token& t = document_.tokens[child];
            const bool apart = (t.relation == Relation::conj && t.upos == Upos::VERB) ||
                               (t.relation == Relation::parataxis && !joined_to(verb, child)) ||
                               t.upos == Upos::PUNCT || child < verb;
            if (!apart) {
                last = std::max(last, subtree_end(child));
            }
        }
        return last;
    }

    /// Whether no punctuation stands between two tokens.
    [[nodiscard]] bool joined_to(TokenIndex from, TokenIndex to) const {
        for (TokenIndex i = from; i < to; ++i) {
            if (document_.tokens[i].upos == Upos::PUNCT) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] TokenIndex subtree_end(TokenIndex token) const {
        TokenIndex last = token;
        for (const TokenIndex child : document_.children(token)) {
            last = std::max(last, subtree_end(child));
        }
        return last;
    }

    struct Roles {
        std::size_t source = no_phrase;
        std::size_t target = no_phrase;
    };

    void add_events(const VerbForm& form, const PatternFit& fit, const EventCodes& codes,
                    const VerbScope& scope, std::size_t at) {
        Roles roles = find_roles(fit, scope, at);
        if (roles.source == no_phrase || roles.target == no_phrase) {
            return;
        }
        CodedEvent event;
        event.verb = clauses_.words[at].token;
        event.trigger = {clauses_.words[scope.verb_begin].span.begin,
                         clauses_.words[scope.verb_end - 1].span.end};
        event.place = fit.pattern != nullptr ? fit.pattern->place : form.place;
        event.rule = to_string(dictionaries_, event.place);
        event.rule += fit.pattern != nullptr ? " " + fit.pattern->text : "";
        for (const CodedActor& source : clauses_.phrases[roles.source].actors) {
            for (const CodedActor& target : clauses_.phrases[roles.target].actors) {
                add_event(event, source, target, codes.forward);
                add_event(event, target, source, codes.backward);
            }
        }
    }

    void add_event(CodedEvent event, const CodedActor& source, const CodedActor& target,
                   const std::string& code) {
        const bool known = source.coded() && target.coded();
        if (code.empty() || source.code == target.code || (options_.require_dyad && !known)) {
            return;
        }
        event.source = source;
        event.target = target;
        event.code = code;
        const bool told = std::any_of(events_.begin(), events_.end(), [&](const CodedEvent& e) {
            return e.code == event.code && e.source.code == event.source.code &&
                   e.target.code == event.target.code;
        });
        if (!told) {
            events_.push_back(std::move(event));
        }
    }

    [[nodiscard]] Roles find_roles(const PatternFit& fit, const VerbScope& scope,
                                   std::size_t at) const {
        if (fit.compound != no_phrase) {
            return compound_roles(fit, scope);
        }
        Roles roles{fit.source, fit.target};
        const bool bound = roles.source != no_phrase || roles.target != no_phrase;
        const std::size_t agent = bound ? no_phrase : passive_agent(scope, at);
        if (agent != no_phrase) {
            return {agent, find_source(scope, at, agent)};
        }
        if (roles.target == no_phrase) {
            roles.target = find_target(scope, roles.source);
        }
        if (roles.source == no_phrase) {
            roles.source = find_source(scope, at, roles.target);
        }
        return roles;
    }

    /// "A and B agree": each with the others. "AGREE WITH %": with all of them.
    [[nodiscard]] Roles compound_roles(const PatternFit& fit, const VerbScope& scope) const {
        const bool before = clauses_.phrases[fit.compound].begin < scope.verb_begin;
        return before ? Roles{fit.compound, fit.compound}
                      : Roles{find_source(scope, scope.verb_begin, fit.compound), fit.compound};
    }

    /// The phrase after "by" of a passive verb.
    [[nodiscard]] std::size_t passive_agent(const VerbScope& scope, std::size_t at) const {
        if (!is_passive(at)) {
            return no_phrase;
        }
        for (std::size_t i = scope.verb_end; i + 1 < scope.end; ++i) {
            const std::size_t phrase = search_.phrase_of(i + 1);
            if (token(i).lemma == "by" && phrase != no_phrase && clauses_.phrases[phrase].coded()) {
                return phrase;
            }
        }
        return no_phrase;
    }

    [[nodiscard]] bool is_passive(std::size_t at) const {
        const auto children = document_.children(clauses_.words[at].token);
        return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
            const Relation relation = document_.tokens[child].relation;
            return relation == Relation::aux_pass || relation == Relation::nsubj_pass;
        });
    }

    /// The subject, else the nearest coded phrase before the verb, else the nearest at all.
    [[nodiscard]] std::size_t find_source(const VerbScope& scope, std::size_t at,
                                          std::size_t target) const {
        const std::size_t subject = subject_phrase(at);
        if (subject != no_phrase && subject != target &&
            (clauses_.phrases[subject].coded() || own_subject(at))) {
            return subject;
        }
        std::size_t nearest = subject == target ? no_phrase : subject;
        for (std::size_t i = clauses_.phrases.size(); i-- > 0;) {
            const NounPhrase& phrase = clauses_.phrases[i];
            const bool before = phrase.begin >= scope.begin && phrase.end <= scope.verb_begin;
            if (!before || i == target || same_actors(i, target)) {
                continue;
            }
            if (phrase.coded()) {
                return i;
            }
            nearest = nearest == no_phrase ? i : nearest;
        }
        return nearest;
    }

    /// Whether the verb has a subject of its own: then nobody else did it.
    [[nodiscard]] bool own_subject(std::size_t at) const {
        const auto children = document_.children(clauses_.words[at].token);
        return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
            const Relation relation = document_.tokens[child].relation;
            return relation == Relation::nsubj || relation == Relation::nsubj_pass;
        });
    }

    [[nodiscard]] bool same_actors(std::size_t a, std::size_t b) const {
        return b != no_phrase &&
               clauses_.phrases[a].actors.front().code == clauses_.phrases[b].actors.front().code;
    }

    /// The first coded phrase after the verb, else the first at all.
    [[nodiscard]] std::size_t find_target(const VerbScope& scope, std::size_t source) const {
        std::size_t first = no_phrase;
        for (std::size_t i = 0; i < clauses_.phrases.size(); ++i) {
            const NounPhrase& phrase = clauses_.phrases[i];
            const bool after = phrase.end > scope.verb_end && phrase.begin < scope.end;
            if (!after || i == source) {
                continue;
            }
            if (phrase.coded()) {
                return i;
            }
            first = first == no_phrase ? i : first;
        }
        return first;
    }

    [[nodiscard]] std::size_t phrase_with(TokenIndex wanted) const {
        for (std::size_t word = 0; word < clauses_.words.size(); ++word) {
            if (clauses_.words[word].token == wanted) {
                return search_.phrase_of(word);
            }
        }
        return no_phrase;
    }

    /// The phrase of the verb's subject; infinitives and coordinated verbs take that of the verb
    /// that governs them.
    [[nodiscard]] std::size_t subject_phrase(std::size_t at) const {
        TokenIndex verb = clauses_.words[at].token;
        bool coordinated = at > 0 && token(at - 1).upos == Upos::CCONJ;
        while (verb != no_token) {
            for (const TokenIndex child : document_.children(verb)) {
                const Token& t = document_.tokens[child];
                const bool subject =
                    t.relation == Relation::nsubj || t.relation == Relation::nsubj_pass;
                if (subject && child < clauses_.words[at].token) {
                    return phrase_with(child);
                }
            }
            const Token& t = document_.tokens[verb];
            const bool shared = t.relation == Relation::xcomp || t.relation == Relation::conj ||
                                t.relation == Relation::advcl || t.relation == Relation::aux ||
                                t.upos != Upos::VERB || coordinated;
            coordinated = false;
            verb = shared ? t.head : no_token;
        }
        return no_phrase;
    }

    const Document& document_;
    const Dictionaries& dictionaries_;
    Clauses clauses_;
    CoderOptions options_;
    PatternSearch search_;
    std::vector<CodedEvent> events_;
};

} // namespace

SentenceCoding code_sentence(std::string_view text, const Document& document,
                             const Sentence& sentence, const Dictionaries& dictionaries,
                             std::optional<Day> day, const CoderOptions& options) {
    Clauses all;
    all.words = sentence_words(text, document, sentence, dictionaries.words);
    const std::vector<TextWord> forms = word_forms(all.words);
    SentenceCoding coding;
    coding.discard = dictionaries.discards.find(forms);
    coding.issues = dictionaries.issues.count(forms);
    if (all.words.empty()) {
        return coding;
    }
    all.phrases = find_noun_phrases(text, document, all.words, dictionaries, day);
    coding.phrases = all.phrases;
    if (coding.discard == Discard::nothing) {
        const auto dropped = short_clauses(all, options);
        coding.events =
            SentenceCoder(document, dictionaries, kept_clauses(all, dropped), options).code();
    }
    return coding;
}

} // namespace casus
