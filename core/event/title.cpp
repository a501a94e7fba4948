#include "core/event/title.h"

#include "core/event/row_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casus {
namespace {

constexpr std::size_t longest_title = 72;

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> irregular{
    {{"be", "is"}, {"do", "does"}, {"go", "goes"}, {"have", "has"}}};

bool is_vowel(char c) {
    return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> ends) {
    return std::any_of(ends.begin(), ends.end(),
                       [&](std::string_view end) { return word.ends_with(end); });
}

/// Puts the words of a phrase together, with single blanks.
class TitleWriter {
public:
    TitleWriter(std::string_view text, const Document& document)
        : text_(text), document_(document) {}

    [[nodiscard]] std::string phrase(TokenIndex first, TokenIndex last) const {
        std::string words;
        for (TokenIndex i = first; i < last; ++i) {
            const Span span = document_.tokens[i].span;
            const bool gap = i > first && document_.tokens[i - 1].span.end != span.begin;
            words += (gap ? " " : "") + std::string(slice(text_, span));
        }
        return words;
    }

    /// The core of a noun phrase: its head with what stands before it and short phrases behind it;
    /// relative clauses, appositions and whatever follows them are left out.
    [[nodiscard]] std::string noun_phrase(TokenIndex head, std::size_t room) const {
        TokenIndex first = head;
        TokenIndex last = head + 1;
        for (const TokenIndex child : document_.children(head)) {
            const TokenIndex begin = leftmost(child);
            if (child < head && stays_before(child)) {
                first = std::min(first, begin);
            }
        }
        for (const TokenIndex child : document_.children(head)) {
            if (child > head && stays_behind(child)) {
                const TokenIndex end = rightmost(child) + 1;
                if (leftmost(child) != last || phrase(first, end).size() > room) {
                    break;
                }
                last = end;
            }
        }
        return phrase(first, last);
    }

    [[nodiscard]] TokenIndex leftmost(TokenIndex token) const { return edge(token, true, 0); }
    [[nodiscard]] TokenIndex rightmost(TokenIndex token) const { return edge(token, false, 0); }

private:
    [[nodiscard]] TokenIndex edge(TokenIndex token, bool left, int depth) const {
        constexpr int deepest = 40;
        TokenIndex result = token;
        const auto children = document_.children(token);
        if (depth < deepest && !children.empty()) {
            const TokenIndex child = left ? children.front() : children.back();
            const TokenIndex reached = edge(child, left, depth + 1);
            result = left ? std::min(result, reached) : std::max(result, reached);
        }
        return result;
    }

    [[nodiscard]] bool stays_before(TokenIndex child) const {
        const Relation relation = document_.tokens[child].relation;
        return relation != Relation::case_ && relation != Relation::cc &&
               relation != Relation::punct && relation != Relation::mark &&
               relation != Relation::advmod && relation != Relation::nsubj &&
               relation != Relation::cop && document_.tokens[child].lemma != "follow";
    }

    [[nodiscard]] bool stays_behind(TokenIndex child) const {
        const Relation relation = document_.tokens[child].relation;
        return relation == Relation::nmod || relation == Relation::flat ||
               relation == Relation::compound || relation == Relation::fixed ||
               relation == Relation::nummod || relation == Relation::conj;
    }

    std::string_view text_;
    const Document& document_;
};

void capitalise(std::string& text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
}

/// "a draft resolution" -> "draft resolution": headlines drop articles.
std::string without_article(std::string phrase) {
    for (const std::string_view article : {"the ", "The ", "a ", "A ", "an ", "An "}) {
        if (phrase.starts_with(article)) {
            return phrase.substr(article.size());
        }
    }
    return phrase;
}

/// Without what a cut may leave at the edges: commas, dashes, one half of a pair of quotes.
std::string trimmed(std::string title) {
    while (!title.empty() && std::string_view(" ,;:-").find(title.back()) != std::string::npos) {
        title.pop_back();
    }
    const std::size_t word = title.rfind(' ') + 1; // not of "U.S."
    if (title.size() > 3 && title.ends_with('.') && title.find('.', word) == title.size() - 1 &&
        title[title.size() - 2] >= 'a' && title[title.size() - 2] <= 'z') {
        title.pop_back();
    }
    if (std::count(title.begin(), title.end(), '"') % 2 == 1) {
        title.erase(title.rfind('"'), 1);
    }
    return title;
}

std::string cut(std::string title) {
    if (title.size() <= longest_title) {
        return title;
    }
    const std::size_t blank = title.rfind(' ', longest_title);
    return title.substr(0, blank == std::string::npos ? longest_title : blank) + "\xE2\x80\xA6";
}

std::string actor_names(const std::vector<ActorIndex>& indices, const std::vector<Actor>& actors) {
    std::string names;
    for (std::size_t i = 0; i < indices.size() && i < 3; ++i) {
        const bool last = i + 1 == std::min<std::size_t>(indices.size(), 3);
        names += (i == 0 ? "" : last ? " and " : ", ") + without_article(actors[indices[i]].name);
    }
    return names;
}

class EventTitle {
public:
    EventTitle(std::string_view text, const Document& document, const Trigger& trigger,
               const std::vector<Actor>& actors, const Event& event)
        : writer_(text, document), document_(document), trigger_(trigger), actors_(actors),
          event_(event) {}

    [[nodiscard]] std::string make() const {
        const bool noun_tells =
            trigger_.verb == no_token || trigger_.subject == LightSubject::event;
        std::string title = noun_tells ? nominal() : verbal();
        capitalise(title);
        return cut(trimmed(std::move(title)));
    }

private:
    [[nodiscard]] std::string nominal() const {
        std::string phrase =
            without_owner(without_article(writer_.noun_phrase(trigger_.head, longest_title)));
        phrase += doers_of(phrase);
        const bool placed = event_.location.empty() ||
                            phrase.find(event_.location) != std::string::npos ||
                            phrase.size() + event_.location.size() + 4 > longest_title;
        return placed ? phrase : phrase + " in " + event_.location;
    }

    /// "his death" -> "death": who owns it is told by name.
    [[nodiscard]] static std::string without_owner(std::string phrase) {
        for (const std::string_view owner :
             {"his ", "her ", "its ", "their ", "His ", "Her ", "Its ", "Their "}) {
            if (phrase.starts_with(owner)) {
                return phrase.substr(owner.size());
            }
        }
        return phrase;
    }

    /// The words of the lexicon's row behind its verb: "guilty" of "plead guilty".
    [[nodiscard]] std::string told_words() const {
        const bool row = trigger_.sense->rule.starts_with("verbs.tsv") &&
                         trigger_.arguments.particle == no_token;
        return row ? std::string(row_words(*trigger_.sense)) : "";
    }

    [[nodiscard]] bool is_row_word(TokenIndex word) const {
        return holds_word(told_words(), document_.tokens[word].lemma);
    }

    /// The words without those that what follows begins with: "down on" + "on rebels".
    [[nodiscard]] static std::string without_end(const std::string& words,
                                                 const std::string& following) {
        for (std::size_t begin = 0; begin < words.size();) {
            const std::string end = words.substr(begin);
            if (following == end || following.starts_with(end + " ")) {
                return words.substr(0, begin == 0 ? 0 : begin - 1);
            }
            const std::size_t blank = words.find(' ', begin);
            begin = blank == std::string::npos ? words.size() : blank + 1;
        }
        return words;
    }

    /// "tries to storm": the verb that the event's own hangs on; no_token = it stands alone.
    [[nodiscard]] TokenIndex attempt() const {
        const Token& verb = document_.tokens[trigger_.verb];
        const bool tried = verb.relation == Relation::xcomp && verb.head != no_token &&
                           (document_.tokens[verb.head].lemma == "try" ||
                            document_.tokens[verb.head].lemma == "attempt");
        return tried ? verb.head : no_token;
    }

    /// A lone noun needs somebody: "Calls by Boris Johnson", "Attack on Iraq".
    [[nodiscard]] std::string doers_of(const std::string& phrase) const {
        if (phrase.find(' ') != std::string::npos) {
            return "";
        }
        if (!event_.source.empty()) {
            const bool met = event_.type == EventType::consult || event_.type == EventType::agree ||
                             event_.type == EventType::other;
            return (met ? " of " : " by ") + actor_names(event_.source, actors_);
        }
        return event_.target.empty() ? "" : " concerning " + actor_names(event_.target, actors_);
    }

    /// "that rebels should leave": what a verb of speech says.
    [[nodiscard]] std::string content(std::size_t room) const {
        const TokenIndex verb = trigger_.arguments.complement;
        if (verb == no_token || verb < trigger_.verb ||
            document_.tokens[verb].relation != Relation::ccomp) {
            return "";
        }
        TokenIndex first = writer_.leftmost(verb);
        const TokenIndex last = writer_.rightmost(verb) + 1;
        if (first <= trigger_.verb) {
            return "";
        }
        first += document_.tokens[first].lemma == "that" ? 1 : 0;
        const std::string words = writer_.phrase(first, last);
        return words.size() <= room || room > 30 ? "that " + words : "";
    }

    /// "to gather a meeting": the infinitive that a verb governs.
    [[nodiscard]] std::string infinitive(std::size_t room) const {
        const TokenIndex verb = trigger_.arguments.complement;
        const bool plain = verb != no_token && verb > trigger_.verb &&
                           document_.tokens[verb].xpos == Xpos::VB &&
                           document_.tokens[verb].relation == Relation::xcomp;
        if (!plain) {
            return "";
        }
        const Arguments arguments = verb_arguments(document_, verb);
        std::string words = "to " + document_.tokens[verb].lemma;
        for (const TokenIndex object : arguments.objects) {
            if (object > verb && room > words.size() + 1) {
                return words + " " +
                       without_article(writer_.noun_phrase(object, room - words.size() - 1));
            }
        }
        return words;
    }

    [[nodiscard]] bool is_police(TokenIndex token) const {
        const std::string& lemma = document_.tokens[token].lemma;
        return lemma == "police" || lemma == "Police";
    }

    [[nodiscard]] bool plural_subject() const {
        if (event_.source.size() > 1) {
            return true;
        }
        if (event_.source.size() == 1) { // by the mention nearest to the verb: "police", "rebels"
            const Actor& doer = actors_[event_.source[0]];
            for (const ActorMention& mention : doer.mentions) {
                const Xpos tag = document_.tokens[mention.head].xpos;
                const bool people =
                    doer.kind == ActorKind::civilian || doer.kind == ActorKind::group ||
                    doer.kind == ActorKind::rebel || doer.kind == ActorKind::military;
                if (mention.form == MentionForm::nominal) {
                    return tag == Xpos::NNS || is_police(mention.head);
                }
                if (mention.form == MentionForm::name) {
                    return tag == Xpos::NNPS && people;
                }
            }
        }
        const auto& subjects = trigger_.arguments.subjects;
        if (!subjects.empty() && is_police(subjects[0])) {
            return true;
        }
        return subjects.size() > 1 ||
               (subjects.size() == 1 && (document_.tokens[subjects[0]].xpos == Xpos::NNS ||
                                         document_.tokens[subjects[0]].xpos == Xpos::NNPS));
    }

    [[nodiscard]] std::string subject() const {
        if (!event_.source.empty() && trigger_.subject != LightSubject::target) {
            return actor_names(event_.source, actors_);
        }
        const auto& subjects = trigger_.arguments.subjects;
        const bool named = !subjects.empty() && document_.tokens[subjects[0]].upos != Upos::PRON &&
                           document_.tokens[subjects[0]].upos != Upos::DET;
        return named ? without_article(writer_.noun_phrase(subjects[0], 30)) : "";
    }

    [[nodiscard]] std::string objects(std::size_t room) const {
        std::string words;
        for (const TokenIndex object : trigger_.arguments.objects) {
            const std::string phrase = without_article(writer_.noun_phrase(object, room));
            const Upos upos = document_.tokens[object].upos;
            if (upos == Upos::PRON || upos == Upos::DET || is_row_word(object)) {
                continue; // "dismissed which", "opened fire"
            }
            if (!words.empty() && words.find(phrase) != std::string::npos) {
                continue; // told with the first already: "five soldiers and a child"
            }
            if (words.size() + phrase.size() > room && !words.empty()) {
                break;
            }
            words += (words.empty() ? "" : " and ") + phrase;
        }
        return words;
    }

    /// "according to", "on Monday", "in 1964": no part of what happened.
    [[nodiscard]] bool is_aside(const Oblique& oblique) const {
        constexpr std::array<std::string_view, 21> days{
            "April",     "August", "December", "February", "Friday",    "January", "July",
            "June",      "March",  "May",      "Monday",   "November",  "October", "Saturday",
            "September", "Sunday", "Thursday", "Tuesday",  "Wednesday", "today",   "yesterday"};
        const Token& head = document_.tokens[oblique.head];
        return oblique.preposition == "accord" || oblique.preposition == "according" ||
               oblique.preposition == "follow" || oblique.preposition == "following" ||
               head.upos == Upos::NUM || std::binary_search(days.begin(), days.end(), head.lemma);
    }

    [[nodiscard]] std::string first_oblique(std::size_t room) const {
        for (const Oblique& oblique : trigger_.arguments.obliques) {
            if (oblique.head > trigger_.verb && !oblique.preposition.empty() &&
                !is_aside(oblique)) {
                return std::string(oblique.preposition) + " " +
                       without_article(writer_.noun_phrase(oblique.head, room));
            }
        }
        return "";
    }

    [[nodiscard]] std::string verbal() const {
        const std::string& lemma = document_.tokens[trigger_.verb].lemma;
        const std::string doer = subject();
        if (doer.empty() || (trigger_.arguments.passive && trigger_.arguments.subjects.empty())) {
            return passive();
        }
        const bool adjective = document_.tokens[trigger_.verb].upos == Upos::ADJ;
        const std::string be = plural_subject() ? "are " : "is ";
        const TokenIndex tries = attempt();
        const std::string& told = tries == no_token ? lemma : document_.tokens[tries].lemma;
        std::string title = doer + " " +
                            (adjective          ? be + lemma
                             : plural_subject() ? told
                                                : third_person(told));
        title += tries == no_token ? "" : " to " + lemma;
        if (trigger_.arguments.particle != no_token) {
            title += " " + document_.tokens[trigger_.arguments.particle].lemma;
        }
        const std::size_t room = longest_title - std::min(longest_title, title.size() + 1);
        std::string rest = objects(room);
        rest = rest.empty() ? infinitive(room) : rest;
        rest = rest.empty() ? content(room) : rest;
        rest = rest.empty() ? first_oblique(room) : rest;
        const std::string words = without_end(told_words(), rest);
        title += words.empty() ? "" : " " + words;
        return rest.empty() ? title : title + " " + rest;
    }

    [[nodiscard]] std::string passive() const {
        std::string object = objects(40);
        object = object.empty() ? actor_names(event_.target, actors_) : object;
        const std::string verb(writer_.phrase(trigger_.verb, trigger_.verb + 1));
        const std::string said = object.empty() ? content(60) : "";
        const std::string rest = said.empty() ? first_oblique(30) : said;
        std::string title = object.empty() ? verb : object + " " + verb;
        return rest.empty() ? title : title + " " + rest;
    }

    TitleWriter writer_;
    const Document& document_;
    const Trigger& trigger_;
    const std::vector<Actor>& actors_;
    const Event& event_;
};

} // namespace

std::string third_person(std::string_view lemma) {
    for (const auto& [base, form] : irregular) {
        if (base == lemma) {
            return std::string(form);
        }
    }
    std::string word(lemma);
    if (ends_with_any(word, {"s", "x", "z", "ch", "sh", "o"})) {
        return word + "es";
    }
    if (word.size() > 1 && word.ends_with('y') && !is_vowel(word[word.size() - 2])) {
        return word.substr(0, word.size() - 1) + "ies";
    }
    return word + "s";
}

std::string make_title(std::string_view text, const Document& document, const Trigger& trigger,
                       const std::vector<Actor>& actors, const Event& event) {
    return EventTitle(text, document, trigger, actors, event).make();
}

} // namespace casus
