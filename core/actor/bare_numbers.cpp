#include "core/actor/bare_numbers.h"

#include "core/actor/counted_phrase.h"
#include "core/actor/phrase_tree.h"
#include "core/actor/phrase_words.h"

#include <algorithm>

namespace casus {
namespace {

class BareNumbers {
public:
    BareNumbers(std::string_view text, const Document& document,
                const std::vector<const NameHit*>& hits)
        : document_(document), tree_(text, document), hits_(hits) {}

    std::vector<ActorPhrase> find() const {
        std::vector<ActorPhrase> phrases;
        for (TokenIndex i = 0; i < document_.tokens.size(); ++i) {
            const Token& word = token(i);
            const bool number =
                word.upos == Upos::NUM || (word.upos == Upos::NOUN && tree_.is_plural(i) &&
                                           (is_quantity(word.lemma) || word.lemma == "other"));
            const bool argument = word.relation == Relation::nsubj ||
                                  word.relation == Relation::nsubj_pass ||
                                  word.relation == Relation::obj;
            const bool dated = i > 0 && (token(i - 1).upos == Upos::PROPN ||
                                         token(i - 1).xpos == Xpos::SYM || form(i - 1) == "on");
            const bool harmed = follows_harm(i) || precedes_harm(i);
            if (number && (argument || harmed) && !dated && hits_[i] == nullptr &&
                word.head != no_token && (harmed || harms_people(token(word.head).lemma)) &&
                !has_noun_behind(i)) {
                phrases.push_back(bare_number(i));
            }
        }
        return phrases;
    }

private:
    [[nodiscard]] const Token& token(TokenIndex i) const { return tree_.token(i); }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return tree_.form(i); }

    /// "at least 20 were killed": right before the verb, wherever the tree hangs them.
    [[nodiscard]] bool precedes_harm(TokenIndex i) const {
        const TokenIndex end = tree_.sentence(i).last;
        TokenIndex verb = i + 1;
        while (verb < end && token(verb).upos == Upos::AUX) {
            ++verb;
        }
        return token(i).upos == Upos::NUM && verb > i + 1 && verb < end &&
               token(verb).upos == Upos::VERB && harms_people(token(verb).lemma);
    }

    /// "wounding at least 90", "injuring more than 40": numbers that the tree hangs elsewhere.
    [[nodiscard]] bool follows_harm(TokenIndex i) const {
        const TokenIndex begin = tree_.sentence(i).first;
        const bool ends = i + 1 >= tree_.sentence(i).last || token(i + 1).upos == Upos::PUNCT ||
                          token(i + 1).upos == Upos::CCONJ || token(i + 1).upos == Upos::ADP ||
                          token(i + 1).lemma == "other";
        TokenIndex before = i;
        while (before > begin && i - before < 3 && is_about(token(before - 1).lemma)) {
            --before;
        }
        return token(i).upos == Upos::NUM && ends && before > begin &&
               token(before - 1).upos == Upos::VERB && harms_people(token(before - 1).lemma);
    }

    [[nodiscard]] bool has_noun_behind(TokenIndex i) const {
        const auto children = document_.children(i);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            return token(child).relation == Relation::nmod && tree_.preposition(child) == "of";
        });
    }

    [[nodiscard]] ActorPhrase bare_number(TokenIndex i) const {
        ActorPhrase it;
        it.first = roughly_before(tree_, tree_.begin_of(i, i));
        it.last = i + 1;
        it.mention = {{token(it.first).span.begin, token(i).span.end}, i, MentionForm::nominal};
        it.kind = ActorKind::civilian;
        it.name = tree_.words(it.first, it.last);
        it.roles = {"CVL"};
        it.plural = true;
        it.counted = true;
        return it;
    }

    const Document& document_;
    PhraseTree tree_;
    const std::vector<const NameHit*>& hits_;
};

} // namespace

std::vector<ActorPhrase> find_bare_numbers(std::string_view text, const Document& document,
                                           const std::vector<const NameHit*>& hits) {
    return BareNumbers(text, document, hits).find();
}

} // namespace casus
