#include "core/actor/pronouns.h"

#include "core/actor/name_key.h"
#include "core/actor/phrase_tree.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

enum class Meaning : std::uint8_t { person, thing, many, speaker, speakers };

struct Pronoun {
    std::string_view form;
    Meaning meaning;
};

constexpr std::array<Pronoun, 20> pronouns{{
    {"he", Meaning::person},     {"her", Meaning::person},  {"hers", Meaning::person},
    {"him", Meaning::person},    {"his", Meaning::person},  {"i", Meaning::speaker},
    {"it", Meaning::thing},      {"its", Meaning::thing},   {"me", Meaning::speaker},
    {"mine", Meaning::speaker},  {"my", Meaning::speaker},  {"our", Meaning::speakers},
    {"ours", Meaning::speakers}, {"she", Meaning::person},  {"their", Meaning::many},
    {"theirs", Meaning::many},   {"them", Meaning::many},   {"they", Meaning::many},
    {"us", Meaning::speakers},   {"we", Meaning::speakers},
}};

bool is_institution(ActorKind kind) {
    return kind != ActorKind::person && kind != ActorKind::civilian && kind != ActorKind::group;
}

/// Kinds that news calls "they" also in the singular.
bool is_collective(ActorKind kind) {
    return kind == ActorKind::civilian || kind == ActorKind::group || kind == ActorKind::rebel ||
           kind == ActorKind::military || kind == ActorKind::party;
}

class PronounLinker {
public:
    PronounLinker(std::string_view text, const Document& document,
                  const std::vector<LinkedPhrase>& phrases, const std::vector<Actor>& actors)
        : document_(document), tree_(text, document), phrases_(phrases), actors_(actors),
          at_(actors_at_tokens()), gender_(genders()), text_(text) {}

    /// Speakers may be pronouns themselves ("he added"), so those come first.
    std::vector<LinkedPronoun> link() {
        each_pronoun([this](TokenIndex i, Meaning meaning) {
            if (!speaks(meaning)) {
                link_back(i, meaning);
            }
        });
        const Speakers speakers(text_, document_, at_);
        each_pronoun([&](TokenIndex i, Meaning meaning) {
            if (speaks(meaning)) {
                link_speaker(i, meaning, speakers);
            }
        });
        std::sort(linked_.begin(), linked_.end(),
                  [](const LinkedPronoun& a, const LinkedPronoun& b) {
                      return a.mention.span < b.mention.span;
                  });
        return std::move(linked_);
    }

private:
    static bool speaks(Meaning meaning) {
        return meaning == Meaning::speaker || meaning == Meaning::speakers;
    }

    template <typename Take>
    void each_pronoun(Take take) const {
        for (TokenIndex i = 0; i < document_.tokens.size(); ++i) {
            if (const Pronoun* pronoun = pronoun_at(i)) {
                take(i, pronoun->meaning);
            }
        }
    }

    [[nodiscard]] ActorAtToken actors_at_tokens() const {
        ActorAtToken at(document_.tokens.size());
        for (const LinkedPhrase& linked : phrases_) {
            at[linked.phrase->mention.head] = linked.actor;
        }
        return at;
    }

    /// Of each actor what its phrases tell: 'f', 'm', 0 = nothing, or both.
    [[nodiscard]] std::vector<char> genders() const {
        std::vector<char> result(actors_.size(), 0);
        for (const LinkedPhrase& linked : phrases_) {
            char& known = result[linked.actor];
            known = known == 0 ? linked.phrase->gender : known;
        }
        return result;
    }

    /// "she" is nobody whom the article calls a king.
    [[nodiscard]] bool agrees(TokenIndex pronoun, ActorIndex actor) const {
        const std::string key = name_key(tree_.form(pronoun));
        const bool she = key == "she" || key == "her" || key == "hers";
        return gender_[actor] == 0 || (gender_[actor] == 'f') == she;
    }

    [[nodiscard]] const Pronoun* pronoun_at(TokenIndex i) const {
        const Token& token = document_.tokens[i];
        const std::string_view form = tree_.form(i);
        if (token.upos != Upos::PRON || token.relation == Relation::expl || form.size() > 6 ||
            form == "US" || form == "i") {
            return nullptr;
        }
        const std::string key = name_key(form);
        const auto* found = std::find_if(pronouns.begin(), pronouns.end(),
                                         [&](const Pronoun& it) { return it.form == key; });
        return found == pronouns.end() ? nullptr : &*found;
    }

    void add(TokenIndex i, std::optional<ActorIndex> actor, float confidence) {
        linked_.push_back({{tree_.token(i).span, i, MentionForm::pronoun, confidence}, actor});
    }

    void link_back(TokenIndex i, Meaning meaning) {
        const Choice choice = antecedent(i, meaning);
        if (choice.actor) {
            at_[i] = choice.actor;
            add(i, choice.actor, choice.clear ? clear_confidence : guess_confidence);
        }
    }

    void link_speaker(TokenIndex i, Meaning meaning, const Speakers& speakers) {
        const bool alone = meaning == Meaning::speaker || speakers.is_quoted(i);
        const auto actor = alone ? speakers.speaker_of(i) : institution_before(i, speakers);
        add(i, actor, actor ? speaker_confidence : unnamed_confidence);
    }

    /// Phrases that begin before a token.
    [[nodiscard]] std::size_t phrases_before(TokenIndex token) const {
        return static_cast<std::size_t>(
            std::lower_bound(phrases_.begin(), phrases_.end(), token,
                             [](const LinkedPhrase& linked, TokenIndex value) {
                                 return linked.phrase->first < value;
                             }) -
            phrases_.begin());
    }

    [[nodiscard]] std::uint32_t sentences_between(TokenIndex before, TokenIndex token) const {
        return document_.sentence_of(token) - document_.sentence_of(before);
    }

    /// "we" of a text without quotation marks: the institution that acted last.
    [[nodiscard]] std::optional<ActorIndex> institution_before(TokenIndex token,
                                                               const Speakers& speakers) const {
        constexpr std::uint32_t farthest = 4; // sentences
        for (std::size_t i = phrases_before(token); i-- > 0;) {
            const TokenIndex head = phrases_[i].phrase->mention.head;
            if (sentences_between(head, token) > farthest) {
                break;
            }
            if (is_institution(actors_[phrases_[i].actor].kind) && tree_.is_subject(head) &&
                !speakers.is_quoted(head)) {
                return phrases_[i].actor;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool can_mean(Meaning meaning, const LinkedPhrase& linked) const {
        const Actor& actor = actors_[linked.actor];
        const bool many = linked.phrase->plural;
        switch (meaning) {
        case Meaning::person:
            return actor.kind == ActorKind::person && !many;
        case Meaning::thing:
            return is_institution(actor.kind) && !many;
        case Meaning::many:
            return many || is_collective(actor.kind) ||
                   (is_institution(actor.kind) && actor.kind != ActorKind::country);
        default:
            return false;
        }
    }

    /// "Kerry thanked him": somebody else than Kerry.
    [[nodiscard]] bool are_arguments_of_one(TokenIndex before, TokenIndex pronoun) const {
        const Token& first = tree_.token(before);
        const Token& second = tree_.token(pronoun);
        const bool argument =
            second.relation == Relation::obj || second.relation == Relation::obl ||
            second.relation == Relation::iobj || second.relation == Relation::obl_agent;
        const bool subject =
            first.relation == Relation::nsubj || first.relation == Relation::nsubj_pass;
        return argument && subject && first.head == second.head;
    }

    struct Choice {
        std::optional<ActorIndex> actor;
        bool clear = false; ///< no other candidate
    };

    /// Candidates stand before the pronoun, in its sentence or the two before. The one that is
    /// nearest by sentence wins, then a subject; "it" and "they" need a clear winner.
    [[nodiscard]] Choice antecedent(TokenIndex pronoun, Meaning meaning) const {
        const std::uint32_t farthest = meaning == Meaning::person ? 3 : 1;
        Choice best;
        best.clear = true;
        int best_score = -1000;
        for (std::size_t i = phrases_before(pronoun); i-- > 0;) {
            const LinkedPhrase& linked = phrases_[i];
            const TokenIndex head = linked.phrase->mention.head;
            const std::uint32_t distance = sentences_between(head, pronoun);
            if (distance > farthest) {
                break;
            }
            if (head >= pronoun || !can_mean(meaning, linked) ||
                (meaning == Meaning::person && !agrees(pronoun, linked.actor)) ||
                are_arguments_of_one(head, pronoun)) {
                continue;
            }
            best.clear = best.clear && (!best.actor || best.actor == linked.actor);
            const int score = (tree_.is_subject(head) ? 4 : 0) - static_cast<int>(distance) * 3 +
                              (linked.phrase->mention.form == MentionForm::name ? 1 : 0);
            if (score > best_score) {
                best_score = score;
                best.actor = linked.actor;
            }
        }
        const bool subject_wins = best_score >= 4 - 3;
        if (meaning != Meaning::person && !best.clear && !subject_wins) {
            return {};
        }
        return best;
    }

    static constexpr float clear_confidence = 0.8F;
    static constexpr float speaker_confidence = 0.7F;
    static constexpr float guess_confidence = 0.6F;
    static constexpr float unnamed_confidence = 0.3F;

    const Document& document_;
    PhraseTree tree_;
    const std::vector<LinkedPhrase>& phrases_;
    const std::vector<Actor>& actors_;
    ActorAtToken at_;          ///< of phrases and of the pronouns linked so far
    std::vector<char> gender_; ///< by actor
    std::string_view text_;
    std::vector<LinkedPronoun> linked_;
};

} // namespace

std::vector<LinkedPronoun> link_pronouns(std::string_view text, const Document& document,
                                         const std::vector<LinkedPhrase>& phrases,
                                         const std::vector<Actor>& actors) {
    return PronounLinker(text, document, phrases, actors).link();
}

} // namespace casus
