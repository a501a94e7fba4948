#include "core/event/pattern_match.h"

#include "core/utf8.h"

#include <algorithm>

namespace casus {
namespace {

/// How much a pattern asks for: a listed word counts more than any word at all.
std::size_t weight(const EventPattern& pattern) {
    std::size_t sum = 0;
    for (const PatternSlot& slot : pattern.slots) {
        sum += slot.any ? 1 : 2;
    }
    return sum;
}

/// The words of a row count as listed ones.
std::size_t weight(const EventWord& row) {
    return 2 * row.words.size();
}

/// A pattern that knows only objects gives way to a set phrase: "called off the strike".
bool only_objects(const EventPattern& pattern) {
    return std::all_of(pattern.slots.begin(), pattern.slots.end(),
                       [](const PatternSlot& slot) { return slot.name == "obj"; });
}

bool holds(const std::vector<std::string>& sorted, const std::string& lemma) {
    return std::binary_search(sorted.begin(), sorted.end(), lemma);
}

} // namespace

bool PatternMatcher::is_word(TokenIndex token, const std::string& word) const {
    const Token& it = document_.tokens[token];
    return it.lemma == word || fold_case(slice(text_, it.span)) == word ||
           fold_case(it.lemma) == word;
}

bool PatternMatcher::words_follow(TokenIndex verb, const std::vector<std::string>& words) const {
    if (words.empty()) {
        return true;
    }
    const TokenIndex end = document_.sentences[document_.sentence_of(verb)].last;
    TokenIndex at = verb + 1;
    for (const TokenIndex child : document_.children(verb)) { // "called the strike off"
        if (child > verb && document_.tokens[child].relation == Relation::compound_prt &&
            is_word(child, words[0])) {
            at = child;
        }
    }
    for (const std::string& word : words) {
        if (at >= end || !is_word(at, word)) {
            return false;
        }
        ++at;
    }
    return true;
}

/// The span from the first of `words` to the noun; empty when they do not stand before it.
Span PatternMatcher::words_before(TokenIndex noun, const std::vector<std::string>& words) const {
    const TokenIndex first = document_.sentences[document_.sentence_of(noun)].first;
    TokenIndex at = noun;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        if (at > first && slice(text_, document_.tokens[at - 1].span) == "-") {
            --at;
        }
        if (at == first || !is_word(at - 1, *word)) {
            return {};
        }
        --at;
    }
    return {document_.tokens[at].span.begin, document_.tokens[noun].span.end};
}

/// The head of a mention; a name or a pronoun may be one whose head the tree puts elsewhere.
bool PatternMatcher::is_somebody(TokenIndex token) const {
    const Upos upos = document_.tokens[token].upos;
    return is_actor_(token) || upos == Upos::PROPN || upos == Upos::PRON;
}

bool PatternMatcher::fits(const PatternSlot& slot, TokenIndex head,
                          const Arguments& arguments) const {
    const auto accepts = [&](TokenIndex token) {
        return slot.any || (slot.actor && is_somebody(token)) ||
               holds(slot.lemmas, document_.tokens[token].lemma) ||
               holds(slot.lemmas, fold_case(document_.tokens[token].lemma));
    };
    const auto any = [&](const std::vector<TokenIndex>& tokens) {
        return std::any_of(tokens.begin(), tokens.end(), accepts);
    };
    const auto child = [&](Relation relation) {
        const auto children = document_.children(head);
        return std::any_of(children.begin(), children.end(), [&](TokenIndex it) {
            return document_.tokens[it].relation == relation && accepts(it);
        });
    };
    if (slot.name == "subj") {
        return any(arguments.subjects);
    }
    if (slot.name == "obj") {
        return any(arguments.objects);
    }
    if (slot.name == "iobj") {
        return any(arguments.recipients);
    }
    if (slot.name == "form") {
        const Xpos tag = document_.tokens[head].xpos;
        const bool plural = tag == Xpos::NNS || tag == Xpos::NNPS;
        return holds(slot.lemmas, plural ? "plural" : "singular");
    }
    if (slot.name == "prt") {
        return child(Relation::compound_prt) || child(Relation::advmod);
    }
    if (slot.name == "xcomp" || slot.name == "ccomp") {
        return child(slot.name == "xcomp" ? Relation::xcomp : Relation::ccomp);
    }
    if (slot.name == "comp") {
        return child(Relation::compound);
    }
    if (slot.name == "amod") {
        return child(Relation::amod);
    }
    return std::any_of(arguments.obliques.begin(), arguments.obliques.end(),
                       [&](const Oblique& oblique) {
                           return oblique.preposition == slot.name && accepts(oblique.head);
                       });
}

bool PatternMatcher::fits(const EventPattern& pattern, TokenIndex head,
                          const Arguments& arguments) const {
    return std::all_of(pattern.slots.begin(), pattern.slots.end(), [&](const PatternSlot& slot) {
        return fits(slot, head, arguments) != slot.negated;
    });
}

Match PatternMatcher::verb(const EventLexicon& lexicon, TokenIndex verb,
                           const Arguments& arguments) const {
    const std::string lemma = fold_case(document_.tokens[verb].lemma);
    const Span word = document_.tokens[verb].span;
    std::size_t constraints = 0;
    Match match{nullptr, word};
    bool gives_way = false; // on a tie
    for (const EventPattern& pattern : lexicon.verb_patterns(lemma)) {
        if (weight(pattern) > constraints && fits(pattern, verb, arguments)) {
            match.sense = &pattern.sense;
            constraints = weight(pattern);
            gives_way = only_objects(pattern);
        }
    }
    if (document_.tokens[verb].upos == Upos::ADJ) { // only as "willing to ...", never bare
        return match;
    }
    for (const EventWord& row : lexicon.verbs(lemma)) {
        const bool better =
            !match.sense || weight(row) > constraints || (gives_way && weight(row) == constraints);
        if (better && words_follow(verb, row.words)) {
            match.sense = &row.sense;
            constraints = weight(row);
            gives_way = false;
        }
    }
    return match;
}

Match PatternMatcher::noun(const EventLexicon& lexicon, TokenIndex noun,
                           const Arguments& arguments) const {
    const std::string lemma = fold_case(document_.tokens[noun].lemma);
    std::size_t constraints = 0;
    Match match{nullptr, document_.tokens[noun].span};
    for (const EventPattern& pattern : lexicon.noun_patterns(lemma)) {
        if (weight(pattern) > constraints && fits(pattern, noun, arguments)) {
            match.sense = &pattern.sense;
            constraints = weight(pattern);
        }
    }
    for (const EventWord& row : lexicon.nouns(lemma)) {
        if (match.sense && weight(row) <= constraints) {
            continue;
        }
        const Span span =
            row.words.empty() ? document_.tokens[noun].span : words_before(noun, row.words);
        if (!span.empty()) {
            match = {&row.sense, span};
            constraints = weight(row);
        }
    }
    return match;
}

} // namespace casus
