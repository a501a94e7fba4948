#include "core/language/time_repair.h"

#include "core/utf8.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

/// Days that need no preposition; those and months that have one; spans that are told by a word
/// before them ("last week").
enum class TimeWord { none, day_alone, calendar, span };

TimeWord time_word(std::string_view word) {
    constexpr std::array<std::string_view, 3> alone{"today", "tomorrow", "yesterday"};
    constexpr std::array<std::string_view, 19> calendar{
        "april",     "august", "december", "february", "friday",   "january", "july",
        "june",      "march",  "may",      "monday",   "november", "october", "saturday",
        "september", "sunday", "thursday", "tuesday",  "wednesday"};
    constexpr std::array<std::string_view, 4> spans{"month", "week", "weekend", "year"};
    const auto is_in = [&](const auto& words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    return is_in(alone)      ? TimeWord::day_alone
           : is_in(calendar) ? TimeWord::calendar
           : is_in(spans)    ? TimeWord::span
                             : TimeWord::none;
}

bool is_subject(const Token& token) {
    return token.relation == Relation::nsubj || token.relation == Relation::nsubj_pass;
}

class TimeRepairer {
public:
    TimeRepairer(std::string_view text, Document& document, const Sentence& sentence)
        : text_(text), tokens_(document.tokens), sentence_(sentence) {}

    void repair() {
        for (TokenIndex i = sentence_.first; i + 1 < sentence_.last; ++i) {
            const TimeWord kind = time_word(word(i));
            const bool told = kind == TimeWord::day_alone ||
                              (kind == TimeWord::calendar && is_preposition(i)) ||
                              (kind == TimeWord::span && is_pointer(i));
            if (told) {
                repair(i);
            }
        }
    }

private:
    [[nodiscard]] std::string word(TokenIndex i) const {
        return fold_case(slice(text_, tokens_[i].span));
    }
    [[nodiscard]] bool is_preposition(TokenIndex i) const {
        return i > sentence_.first && (word(i - 1) == "on" || word(i - 1) == "in");
    }
    [[nodiscard]] bool is_pointer(TokenIndex i) const {
        return i > sentence_.first &&
               (word(i - 1) == "last" || word(i - 1) == "this" || word(i - 1) == "next");
    }

    /// Above a token, the subject that it stands beside; no_token = none.
    [[nodiscard]] TokenIndex subject_above(TokenIndex token) const {
        TokenIndex at = tokens_[token].head;
        while (at != no_token && !is_subject(tokens_[at])) {
            const Relation relation = tokens_[at].relation;
            const bool inner = relation == Relation::nummod || relation == Relation::compound ||
                               relation == Relation::nmod_unmarked || relation == Relation::amod;
            at = inner ? tokens_[at].head : no_token;
        }
        return at;
    }

    void repair(TokenIndex time) {
        const TokenIndex subject = subject_above(time);
        if (subject == no_token) {
            return;
        }
        const TokenIndex verb = tokens_[subject].head;
        const TokenIndex first = time_word(word(time)) == TimeWord::day_alone ? time : time - 1;
        const bool opens = subject > time && first == sentence_.first && verb > subject;
        const bool between = subject + 1 == first && verb > time && stands_before(time, verb);
        if (verb == no_token || !(opens || between)) {
            return;
        }
        const bool marked = time_word(word(time)) == TimeWord::calendar;
        if (first < time) {
            tokens_[first].head = time;
            tokens_[first].relation = marked ? Relation::case_ : tokens_[first].relation;
        }
        tokens_[time].head = verb;
        tokens_[time].relation = marked ? Relation::obl : Relation::obl_unmarked;
    }

    /// Only auxiliaries and adverbs of the verb stand between.
    [[nodiscard]] bool stands_before(TokenIndex time, TokenIndex verb) const {
        for (TokenIndex i = time + 1; i < verb; ++i) {
            if (tokens_[i].head != verb || tokens_[i].upos == Upos::PUNCT) {
                return false;
            }
        }
        return true;
    }

    std::string_view text_;
    std::vector<Token>& tokens_;
    const Sentence& sentence_;
};

} // namespace

void repair_time_phrases(std::string_view text, Document& document) {
    if (!document.sentences.empty()) {
        const Sentence sentence = document.sentences.back();
        TimeRepairer(text, document, sentence).repair();
    }
}

} // namespace casus
