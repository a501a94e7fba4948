#include "core/actor/find_actors.h"

#include "core/actor/mention.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace casus {
namespace {

/// Third-person pronouns and what they can mean.
struct Pronoun {
    std::string_view form;
    enum class Meaning : std::uint8_t { person, thing, many } meaning;
};

constexpr std::array<Pronoun, 12> pronouns{{{"he", Pronoun::Meaning::person},
                                            {"her", Pronoun::Meaning::person},
                                            {"him", Pronoun::Meaning::person},
                                            {"his", Pronoun::Meaning::person},
                                            {"it", Pronoun::Meaning::thing},
                                            {"its", Pronoun::Meaning::thing},
                                            {"she", Pronoun::Meaning::person},
                                            {"their", Pronoun::Meaning::many},
                                            {"them", Pronoun::Meaning::many},
                                            {"they", Pronoun::Meaning::many},
                                            {"hers", Pronoun::Meaning::person},
                                            {"theirs", Pronoun::Meaning::many}}};

std::string last_word(const std::string& name) {
    return name.substr(name.rfind(' ') + 1);
}

/// "OSCE" for "Organization for Security and Co-operation in Europe".
std::string initials(std::string_view name) {
    std::string result;
    bool begins = true;
    for (const char c : name) {
        if (begins && c >= 'A' && c <= 'Z') {
            result += c;
        }
        begins = c == ' ' || c == '-';
    }
    return result;
}

bool is_institution(ActorKind kind) {
    return kind != ActorKind::person && kind != ActorKind::civilian && kind != ActorKind::group;
}

/// Puts phrases together that mean the same actor.
class ActorLinker {
public:
    ActorLinker(const Article& article, const Document& document, const ActorLexicon& lexicon)
        : article_(article), document_(document),
          phrases_(find_actor_phrases(article.text, document, lexicon)) {}

    std::vector<Actor> link() {
        std::vector<ActorIndex> of_phrase;
        for (const ActorPhrase& phrase : phrases_) {
            const auto known = known_actor(phrase);
            of_phrase.push_back(known ? *known : add_actor(phrase));
            add_mention(of_phrase.back(), phrase);
        }
        add_pronouns(of_phrase);
        finish();
        return std::move(actors_);
    }

private:
    [[nodiscard]] std::string key(const ActorPhrase& phrase) const {
        if (phrase.kind == ActorKind::country) {
            return "country " + phrase.country;
        }
        if (phrase.entry != nullptr && phrase.entry->sense != NameSense::role) {
            return "name " + name_key(phrase.entry->name) + " " + phrase.country;
        }
        return std::string(to_string(phrase.kind)) + " " + name_key(phrase.name) + " " +
               phrase.country;
    }

    [[nodiscard]] std::optional<ActorIndex> known_actor(const ActorPhrase& phrase) const {
        if (const auto found = by_key_.find(key(phrase)); found != by_key_.end()) {
            return found->second;
        }
        if (phrase.kind == ActorKind::person) {
            return same_person(phrase);
        }
        if (phrase.mention.form == MentionForm::nominal) {
            return same_group(phrase);
        }
        return same_organisation(phrase);
    }

    /// "Kerry" is the John Kerry named before; "Frank-Walter Steinmeier" the Steinmeier.
    [[nodiscard]] std::optional<ActorIndex> same_person(const ActorPhrase& phrase) const {
        const bool single = phrase.name.find(' ') == std::string::npos;
        for (std::size_t i = actors_.size(); i-- > 0;) {
            const std::string& name = actors_[i].name;
            if (actors_[i].kind != ActorKind::person) {
                continue;
            }
            const bool one_is_short = single != (name.find(' ') == std::string::npos);
            if ((one_is_short && last_word(name) == last_word(phrase.name)) ||
                fold_case(name) == fold_case(phrase.name)) {
                return static_cast<ActorIndex>(i);
            }
        }
        return std::nullopt;
    }

    /// "the protesters" are those named last; counted groups are each their own.
    [[nodiscard]] std::optional<ActorIndex> same_group(const ActorPhrase& phrase) const {
        const std::string& lemma = document_.tokens[phrase.mention.head].lemma;
        const bool definite = is_definite(phrase.mention.head);
        if (!definite || phrase.name.find_first_of("0123456789") != std::string::npos) {
            return std::nullopt;
        }
        for (std::size_t i = actors_.size(); i-- > 0;) {
            const auto head = head_lemma_.find(static_cast<ActorIndex>(i));
            const bool same_country = phrase.country.empty() || actors_[i].country.empty() ||
                                      phrase.country == actors_[i].country;
            if (head != head_lemma_.end() && head->second == lemma && same_country) {
                return static_cast<ActorIndex>(i);
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_definite(TokenIndex head) const {
        const auto children = document_.children(head);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            const Token& it = document_.tokens[child];
            return it.relation == Relation::det && (it.lemma == "the" || it.lemma == "these" ||
                                                    it.lemma == "those" || it.lemma == "this");
        });
    }

    [[nodiscard]] std::optional<ActorIndex> same_organisation(const ActorPhrase& phrase) const {
        for (std::size_t i = actors_.size(); i-- > 0;) {
            const std::string& name = actors_[i].name;
            const bool acronym = phrase.name.size() >= 2 &&
                                 (initials(name) == phrase.name || initials(phrase.name) == name) &&
                                 is_institution(actors_[i].kind);
            if (acronym) {
                return static_cast<ActorIndex>(i);
            }
        }
        return std::nullopt;
    }

    ActorIndex add_actor(const ActorPhrase& phrase) {
        Actor actor;
        actor.name = phrase.name;
        actor.kind = phrase.kind;
        actor.country = phrase.country;
        actor.roles = phrase.roles;
        if (phrase.entry != nullptr) {
            actor.code = phrase.entry->code;
            take_office(*phrase.entry, actor);
        }
        actors_.push_back(std::move(actor));
        const auto index = static_cast<ActorIndex>(actors_.size() - 1);
        if (phrase.mention.form == MentionForm::nominal) {
            head_lemma_[index] = document_.tokens[phrase.mention.head].lemma;
        }
        return index;
    }

    /// The office that a person holds on the day of the article; else the last one known.
    void take_office(const NameEntry& entry, Actor& actor) const {
        const Office* chosen = entry.offices.empty() ? nullptr : &entry.offices.back();
        for (const Office& office : entry.offices) {
            if (article_.published && overlap(office.days, one_day(*article_.published))) {
                chosen = &office;
                break;
            }
        }
        if (chosen != nullptr) {
            actor.country = chosen->country;
            actor.roles = {chosen->role};
        }
    }

    void add_mention(ActorIndex index, const ActorPhrase& phrase) {
        Actor& actor = actors_[index];
        actor.mentions.push_back(phrase.mention);
        by_key_.emplace(key(phrase), index);
        if (actor.kind == ActorKind::person && phrase.name.size() > actor.name.size() &&
            phrase.entry == nullptr) {
            actor.name = phrase.name;
        }
        if (actor.country.empty()) {
            actor.country = phrase.country;
        }
        if (actor.roles.empty()) {
            actor.roles = phrase.roles;
        }
        if (phrase.plural) {
            plural_[index] = true;
        }
    }

    [[nodiscard]] bool can_mean(Pronoun::Meaning meaning, ActorIndex index) const {
        const Actor& actor = actors_[index];
        const bool many = plural_.count(index) > 0;
        switch (meaning) {
        case Pronoun::Meaning::person:
            return actor.kind == ActorKind::person;
        case Pronoun::Meaning::thing:
            return is_institution(actor.kind) && !many;
        case Pronoun::Meaning::many:
            return many || actor.kind == ActorKind::civilian || actor.kind == ActorKind::group;
        }
        return false;
    }

    [[nodiscard]] bool is_subject(TokenIndex head) const {
        const Relation relation = document_.tokens[head].relation;
        return relation == Relation::nsubj || relation == Relation::nsubj_pass;
    }

    /// The best candidate before a pronoun, in its sentence and the two before: subjects first,
    /// then the nearest.
    [[nodiscard]] std::optional<ActorIndex>
    antecedent(TokenIndex pronoun, Pronoun::Meaning meaning,
               const std::vector<ActorIndex>& of_phrase) const {
        constexpr std::uint32_t farthest = 2; // sentences
        const std::uint32_t sentence = document_.sentence_of(pronoun);
        std::optional<ActorIndex> best;
        int best_score = -1000;
        for (std::size_t i = 0; i < phrases_.size() && phrases_[i].mention.head < pronoun; ++i) {
            const TokenIndex head = phrases_[i].mention.head;
            const std::uint32_t distance = sentence - document_.sentence_of(head);
            if (distance > farthest || !can_mean(meaning, of_phrase[i])) {
                continue;
            }
            const int score = (is_subject(head) ? 3 : 0) - static_cast<int>(distance) * 4 +
                              (phrases_[i].mention.form == MentionForm::name ? 1 : 0);
            if (score >= best_score) {
                best_score = score;
                best = of_phrase[i];
            }
        }
        return best;
    }

    void add_pronouns(const std::vector<ActorIndex>& of_phrase) {
        for (TokenIndex i = 0; i < document_.tokens.size(); ++i) {
            const Token& token = document_.tokens[i];
            if (token.upos != Upos::PRON || token.relation == Relation::expl) {
                continue;
            }
            const std::string form = fold_case(slice(article_.text, token.span));
            const auto* pronoun = std::find_if(pronouns.begin(), pronouns.end(),
                                               [&](const Pronoun& it) { return it.form == form; });
            if (pronoun == pronouns.end()) {
                continue;
            }
            if (const auto actor = antecedent(i, pronoun->meaning, of_phrase)) {
                actors_[*actor].mentions.push_back({token.span, i, MentionForm::pronoun});
            }
        }
    }

    /// CAMEO-style: the country and the first role, "USAGOV".
    static std::string code_of(const Actor& actor) {
        if (!actor.code.empty()) {
            return actor.code;
        }
        const std::string role = actor.roles.empty() ? "" : actor.roles.front();
        return actor.country.empty() && role.empty()
                   ? ""
                   : (actor.country.empty() ? "---" : actor.country) + role;
    }

    void finish() {
        for (std::size_t i = 0; i < actors_.size(); ++i) {
            Actor& actor = actors_[i];
            std::sort(actor.mentions.begin(), actor.mentions.end(),
                      [](const ActorMention& a, const ActorMention& b) { return a.span < b.span; });
            actor.id = "a" + std::to_string(i + 1);
            actor.code = code_of(actor);
        }
    }

    const Article& article_;
    const Document& document_;
    std::vector<ActorPhrase> phrases_;
    std::vector<Actor> actors_;
    std::map<std::string, ActorIndex> by_key_;
    std::map<ActorIndex, std::string> head_lemma_;
    std::map<ActorIndex, bool> plural_;
};

} // namespace

std::vector<Actor> find_actors(const Article& article, const Document& document,
                               const ActorLexicon& lexicon) {
    return ActorLinker(article, document, lexicon).link();
}

} // namespace casus
