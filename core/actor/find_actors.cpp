#include "core/actor/find_actors.h"

#include "core/actor/actor_code.h"
#include "core/actor/apposition.h"
#include "core/actor/mention.h"
#include "core/actor/name_key.h"
#include "core/actor/name_match.h"
#include "core/actor/phrase_tree.h"
#include "core/actor/pronouns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace casus {
namespace {

bool is_institution(ActorKind kind) {
    return kind != ActorKind::person && kind != ActorKind::civilian && kind != ActorKind::group;
}

/// "foreign minister" and "minister" share their last word; a premier is a prime minister.
std::string_view last_word(std::string_view office) {
    return office == "premier" ? "minister" : office.substr(office.rfind(' ') + 1);
}

bool compatible(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || a == b;
}

/// What is known of an actor while the article is read.
struct Draft {
    Actor actor;
    std::set<std::string, std::less<>> offices; ///< of all its phrases
    std::string key;                            ///< name_key of its name
    TokenIndex last_seen = 0;                   ///< first token of its last phrase
    bool named = false;
    bool plural = false;
    bool counted = false;
};

/// Puts phrases together that mean the same actor: names first, in text order, then the nouns that
/// stand for them, then pronouns.
class ActorLinker {
public:
    ActorLinker(const Article& article, const Document& document, const ActorLexicon& lexicon)
        : article_(article), document_(document), lexicon_(lexicon), tree_(article.text, document),
          found_(find_actor_phrases(article.text, document, lexicon)), phrases_(found_.phrases),
          actors_of_(phrases_.size()) {}

    std::vector<Actor> link() {
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (phrases_[i].mention.form == MentionForm::name) {
                assign(i, named_actor(phrases_[i]));
            }
        }
        const auto same = find_appositions(article_.text, document_, phrases_);
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (phrases_[i].mention.form == MentionForm::nominal) {
                link_nominal(i, same[i]);
            }
        }
        join_appositions(same);
        link_pronouns_to_actors();
        return finished();
    }

private:
    // ------------------------------------------------------------------ names

    [[nodiscard]] static std::string key_of(const ActorPhrase& phrase) {
        if (phrase.kind == ActorKind::country) {
            return "country " + phrase.country;
        }
        if (phrase.entry != nullptr && phrase.entry->sense != NameSense::role &&
            phrase.entry->sense != NameSense::adjective) {
            return "entry " + name_key(phrase.entry->name) + " " + phrase.entry->country;
        }
        return std::string(to_string(phrase.kind)) + " " + name_key(phrase.name);
    }

    ActorIndex named_actor(const ActorPhrase& phrase) {
        if (const auto found = by_key_.find(key_of(phrase)); found != by_key_.end()) {
            return found->second;
        }
        const auto known = phrase.kind == ActorKind::person ? same_person(phrase)
                           : is_institution(phrase.kind) && phrase.kind != ActorKind::country
                               ? same_organisation(phrase)
                               : std::nullopt;
        return known ? *known : add_draft(phrase);
    }

    /// "Kerry" is the John Kerry named last; "Frank-Walter Steinmeier" the Steinmeier.
    [[nodiscard]] std::optional<ActorIndex> same_person(const ActorPhrase& phrase) const {
        const std::string key = name_key(phrase.name);
        std::optional<ActorIndex> best;
        for (ActorIndex i = 0; i < drafts_.size(); ++i) {
            const bool fits = drafts_[i].actor.kind == ActorKind::person && drafts_[i].named &&
                              same_person_name(drafts_[i].key, key);
            if (fits && (!best || drafts_[i].last_seen >= drafts_[*best].last_seen)) {
                best = i;
            }
        }
        return best;
    }

    [[nodiscard]] std::optional<ActorIndex> same_organisation(const ActorPhrase& phrase) const {
        for (auto i = static_cast<ActorIndex>(drafts_.size()); i-- > 0;) {
            const Draft& draft = drafts_[i];
            const bool fits = is_institution(draft.actor.kind) && draft.named &&
                              draft.actor.kind != ActorKind::country &&
                              compatible(draft.actor.country, phrase.country) &&
                              same_organisation_name(draft.actor.name, phrase.name);
            if (fits) {
                return i;
            }
        }
        return std::nullopt;
    }

    ActorIndex add_draft(const ActorPhrase& phrase) {
        Draft draft;
        draft.actor.name = phrase.name;
        draft.actor.kind = phrase.kind;
        draft.key = name_key(phrase.name);
        if (phrase.entry != nullptr && phrase.entry->sense != NameSense::role) {
            draft.actor.code = phrase.kind == ActorKind::civilian ? "" : phrase.entry->code;
            draft.actor.country = phrase.entry->country;
        }
        if (phrase.entry != nullptr && phrase.entry->sense == NameSense::person) {
            take_office(*phrase.entry, article_.published, draft.actor);
            if (const Office* office = office_on(*phrase.entry, article_.published)) {
                draft.offices.insert(name_key(office->title));
            }
        }
        drafts_.push_back(std::move(draft));
        return static_cast<ActorIndex>(drafts_.size() - 1);
    }

    /// Adds a phrase, and what it tells, to an actor.
    void assign(std::size_t i, ActorIndex index) {
        const ActorPhrase& phrase = phrases_[i];
        Draft& draft = drafts_[index];
        actors_of_[i].push_back(index);
        draft.last_seen = phrase.first;
        draft.plural = draft.plural || phrase.plural;
        draft.counted = draft.counted || phrase.counted;
        draft.offices.insert(phrase.offices.begin(), phrase.offices.end());
        if (phrase.mention.form == MentionForm::name) {
            draft.named = true;
            by_key_.emplace(key_of(phrase), index);
            take_better_name(draft, phrase);
        }
        take_codes(draft.actor, phrase);
    }

    static void take_better_name(Draft& draft, const ActorPhrase& phrase) {
        const bool listed = phrase.entry != nullptr && phrase.entry->sense != NameSense::role;
        const bool longer = phrase.name.size() > draft.actor.name.size() &&
                            draft.actor.kind != ActorKind::country && draft.actor.code.empty();
        if ((longer || (listed && draft.actor.code.empty())) && draft.actor.kind == phrase.kind) {
            draft.actor.name = phrase.name;
            draft.key = name_key(phrase.name);
        }
    }

    static void take_codes(Actor& actor, const ActorPhrase& phrase) {
        if (phrase.former) {
            std::erase(actor.roles, "GOV");
            add_roles(actor.roles, {"ELI"});
        }
        const bool is_of = phrase.affiliation != nullptr;
        if (is_of && actor.kind == ActorKind::person && actor.country.empty()) {
            actor.country = phrase.country.empty() ? phrase.affiliation->country : phrase.country;
        } else if (actor.country.empty()) {
            actor.country = phrase.country;
        }
        for (const std::string& role : phrase.roles) {
            if (!(phrase.former && role == "GOV")) {
                add_roles(actor.roles, {role});
            }
        }
        if (is_of && actor.code.empty() && actor.country.empty()) {
            actor.code = phrase.affiliation->code;
        }
    }

    // ------------------------------------------------------------------ nouns for actors

    void link_nominal(std::size_t i, std::optional<std::size_t> same) {
        const ActorPhrase& phrase = phrases_[i];
        if (same && !actors_of_[*same].empty() &&
            may_be(drafts_[actors_of_[*same].front()].actor, phrase)) {
            return assign(i, actors_of_[*same].front());
        }
        const auto both = the_two(i);
        if (!both.empty()) {
            for (const ActorIndex actor : both) {
                actors_of_[i].push_back(actor);
            }
            return;
        }
        const auto known = person_in_office(i);
        const auto linked = known ? known : group_before(i);
        if (linked) {
            assign(i, *linked);
        } else if (acts_itself(phrase)) {
            assign(i, add_draft(phrase));
            remember_noun(phrase, actors_of_[i].front());
        }
    }

    /// Persons are persons: "a spokesman" is no party.
    [[nodiscard]] static bool may_be(const Actor& actor, const ActorPhrase& phrase) {
        const bool person = phrase.kind == ActorKind::person ||
                            (phrase.entry != nullptr && !phrase.entry->is_group && !phrase.plural);
        return person == (actor.kind == ActorKind::person);
    }

    [[nodiscard]] bool is_single_person(const ActorPhrase& phrase) const {
        return phrase.entry != nullptr && !phrase.entry->is_group && !phrase.plural &&
               !phrase.counted;
    }

    /// "the minister", "the Syrian president": the person named last who holds such an office.
    [[nodiscard]] std::optional<ActorIndex> person_in_office(std::size_t i) const {
        const ActorPhrase& phrase = phrases_[i];
        if (!is_single_person(phrase) || !(phrase.definite || !phrase.country.empty())) {
            return std::nullopt;
        }
        std::optional<ActorIndex> best;
        for (ActorIndex k = 0; k < drafts_.size(); ++k) {
            const Draft& draft = drafts_[k];
            const bool fits = draft.actor.kind == ActorKind::person && draft.named &&
                              holds(draft, phrase) &&
                              compatible(draft.actor.country, phrase.country);
            if (fits && (!best || is_nearer(draft, drafts_[*best], phrase.first))) {
                best = k;
            }
        }
        return best;
    }

    [[nodiscard]] static bool holds(const Draft& draft, const ActorPhrase& phrase) {
        return std::any_of(
            phrase.offices.begin(), phrase.offices.end(), [&](const std::string& noun) {
                return std::any_of(draft.offices.begin(), draft.offices.end(),
                                   [&](const std::string& office) {
                                       return office == noun || (last_word(office) == noun) ||
                                              (last_word(noun) == office);
                                   });
            });
    }

    /// Before the place rather than behind it, then the nearer one.
    [[nodiscard]] static bool is_nearer(const Draft& a, const Draft& b, TokenIndex place) {
        const bool a_before = a.last_seen < place;
        const bool b_before = b.last_seen < place;
        return a_before != b_before ? a_before : a.last_seen > b.last_seen;
    }

    /// "the two ministers", "both leaders": the last two persons before them.
    [[nodiscard]] std::vector<ActorIndex> the_two(std::size_t i) const {
        const ActorPhrase& phrase = phrases_[i];
        const bool two = phrase.definite && phrase.plural && phrase.entry != nullptr &&
                         (has_word(phrase, "two") || has_word(phrase, "both"));
        if (!two) {
            return {};
        }
        constexpr std::uint32_t farthest = 6; // sentences
        const bool persons = !phrase.entry->is_group && phrase.kind != ActorKind::civilian;
        std::vector<ActorIndex> found;
        for (std::size_t k = i; k-- > 0 && found.size() < 2;) {
            if (actors_of_[k].size() != 1) {
                continue;
            }
            if (document_.sentence_of(phrase.first) - document_.sentence_of(phrases_[k].first) >
                farthest) {
                break;
            }
            const ActorIndex actor = actors_of_[k].front();
            const bool fits = persons ? drafts_[actor].actor.kind == ActorKind::person
                                      : stands_for(phrase, drafts_[actor].actor.kind);
            if (fits && std::find(found.begin(), found.end(), actor) == found.end()) {
                found.insert(found.begin(), actor);
            }
        }
        return found.size() == 2 ? found : std::vector<ActorIndex>();
    }

    [[nodiscard]] bool has_word(const ActorPhrase& phrase, std::string_view word) const {
        const TokenIndex begin = phrase.first == 0 ? 0 : phrase.first - 1;
        for (TokenIndex t = begin; t < phrase.last; ++t) {
            if (document_.tokens[t].lemma == word) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool too_far(const ActorPhrase& before, const ActorPhrase& phrase) const {
        constexpr std::uint32_t farthest = 2; // sentences
        return document_.sentence_of(phrase.first) - document_.sentence_of(before.first) > farthest;
    }

    [[nodiscard]] static bool stands_for(const ActorPhrase& phrase, ActorKind kind) {
        const auto& kinds = phrase.entry->stands_for;
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    }

    /// "the protesters" are those named last; "the group" is the last actor it can mean. Counted
    /// groups are each their own.
    [[nodiscard]] std::optional<ActorIndex> group_before(std::size_t i) {
        const ActorPhrase& phrase = phrases_[i];
        if (phrase.entry == nullptr || phrase.counted) {
            return std::nullopt;
        }
        if (const auto noun = by_noun_.find(noun_key(phrase)); noun != by_noun_.end()) {
            return noun->second;
        }
        if (!phrase.definite) {
            return std::nullopt;
        }
        const auto named = named_after(i);
        return named ? named : general_noun(i);
    }

    /// "the Council" is the Security Council, "the soldiers" are the soldiers of before.
    [[nodiscard]] std::optional<ActorIndex> named_after(std::size_t i) const {
        const ActorPhrase& phrase = phrases_[i];
        const std::string noun = name_key(phrase.entry->name);
        for (std::size_t k = i; k-- > 0;) {
            for (const ActorIndex actor : actors_of_[k]) {
                const Draft& draft = drafts_[actor];
                const bool same_noun =
                    (draft.named && last_word(draft.key) == noun &&
                     draft.actor.kind != ActorKind::person) ||
                    (!draft.named && !is_single_person(phrase) && draft.offices.count(noun) > 0);
                if (same_noun && compatible(draft.actor.country, phrase.country) &&
                    !has_digit(phrase.name)) {
                    return actor;
                }
            }
        }
        return std::nullopt;
    }

    static bool has_digit(const std::string& name) {
        return name.find_first_of("0123456789") != std::string::npos;
    }

    [[nodiscard]] std::optional<ActorIndex> general_noun(std::size_t i) const {
        const ActorPhrase& phrase = phrases_[i];
        for (std::size_t k = i; k-- > 0 && !too_far(phrases_[k], phrase);) {
            for (const ActorIndex actor : actors_of_[k]) {
                const Draft& draft = drafts_[actor];
                if (draft.named && stands_for(phrase, draft.actor.kind) &&
                    phrases_[k].mention.form == MentionForm::name && !phrases_[k].plural &&
                    compatible(draft.actor.country, phrase.country)) {
                    return actor;
                }
            }
        }
        return std::nullopt;
    }

    /// A general noun ("paper", "others") is an actor only where it does something.
    [[nodiscard]] bool acts_itself(const ActorPhrase& phrase) const {
        const bool general = phrase.entry != nullptr && phrase.entry->roles.empty() &&
                             !phrase.entry->stands_for.empty();
        const std::string_view word = tree_.preposition(phrase.mention.head);
        return !general || tree_.is_subject(phrase.mention.head) || phrase.counted ||
               !phrase.country.empty() || word == "with" || word == "against" || word == "between";
    }

    /// Governments and their parts are one actor a country, however they are called.
    [[nodiscard]] static std::string noun_key(const ActorPhrase& phrase) {
        const bool ruling =
            phrase.kind == ActorKind::government && !phrase.roles.empty() &&
            phrase.roles.front() == "GOV" &&
            (phrase.offices.front() == "government" || phrase.offices.front() == "regime" ||
             phrase.offices.front() == "administration" || phrase.offices.front() == "authority");
        return ruling ? "government " + phrase.country
                      : std::string(to_string(phrase.kind)) + " " + name_key(phrase.name) + " " +
                            phrase.country;
    }

    void remember_noun(const ActorPhrase& phrase, ActorIndex actor) {
        const bool repeats = !phrase.counted && phrase.entry != nullptr && phrase.plural;
        if (repeats) {
            by_noun_.emplace(noun_key(phrase), actor);
        }
    }

    // ------------------------------------------------------------------ apposed names

    /// "Jaish al-Ta'ifa, the Army of the Victorious Sect": two names, one actor.
    void join_appositions(const Appositions& same) {
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            const bool names = same[i] && phrases_[i].mention.form == MentionForm::name &&
                               phrases_[*same[i]].mention.form == MentionForm::name;
            if (names && actors_of_[i].size() == 1 && actors_of_[*same[i]].size() == 1) {
                merge(actors_of_[*same[i]].front(), actors_of_[i].front());
            }
        }
    }

    void merge(ActorIndex into, ActorIndex from) {
        if (into == from || drafts_[into].actor.kind == ActorKind::country ||
            drafts_[from].actor.kind == ActorKind::country) {
            return;
        }
        add_roles(drafts_[into].actor.roles, drafts_[from].actor.roles);
        if (drafts_[into].actor.code.empty()) {
            drafts_[into].actor.code = drafts_[from].actor.code;
        }
        for (auto& actors : actors_of_) {
            std::replace(actors.begin(), actors.end(), from, into);
        }
    }

    // ------------------------------------------------------------------ pronouns

    void link_pronouns_to_actors() {
        std::vector<LinkedPhrase> linked;
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (!actors_of_[i].empty()) {
                linked.push_back({&phrases_[i], actors_of_[i].back()});
            }
        }
        std::vector<Actor> actors;
        for (const Draft& draft : drafts_) {
            actors.push_back(draft.actor);
        }
        std::optional<ActorIndex> unnamed;
        for (LinkedPronoun& pronoun : link_pronouns(article_.text, document_, linked, actors)) {
            if (!pronoun.actor && !unnamed) {
                unnamed = add_unnamed(pronoun.mention);
            }
            pronouns_.emplace_back(pronoun.actor ? *pronoun.actor : *unnamed, pronoun.mention);
        }
    }

    /// Who speaks of himself and is not named in the text.
    ActorIndex add_unnamed(const ActorMention& mention) {
        Draft draft;
        draft.actor.name = std::string(slice(article_.text, mention.span));
        drafts_.push_back(std::move(draft));
        return static_cast<ActorIndex>(drafts_.size() - 1);
    }

    // ------------------------------------------------------------------ the end

    /// The country that an article is about: named most often, the first one where two are.
    [[nodiscard]] std::string focus_country() const {
        std::map<std::string, int> counts;
        std::vector<std::string> order;
        const auto count = [&](const std::string& country) {
            if (!country.empty() && ++counts[country] == 1) {
                order.push_back(country);
            }
        };
        for (const ActorPhrase& phrase : phrases_) {
            count(phrase.country);
        }
        for (const PlaceName& place : found_.places) {
            count(place.country);
        }
        const auto best = std::max_element(
            order.begin(), order.end(),
            [&](const std::string& a, const std::string& b) { return counts[a] < counts[b]; });
        return best == order.end() ? "" : *best;
    }

    /// The country of the only place that a sentence names.
    [[nodiscard]] std::string place_country(std::uint32_t sentence) const {
        std::string country;
        for (const PlaceName& place : found_.places) {
            if (document_.sentence_of(place.head) == sentence) {
                if (!country.empty() && country != place.country) {
                    return "";
                }
                country = place.country;
            }
        }
        return country;
    }

    /// "the police", "protesters", "the prime minister" of no named country are those of the place
    /// told, else of the country that the article is about.
    void infer_countries() {
        const std::string focus = focus_country();
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            for (const ActorIndex index : actors_of_[i]) {
                Actor& actor = drafts_[index].actor;
                if (actor.country.empty() && actor.code.empty() && belongs_to_country(actor)) {
                    const std::string near =
                        actor.kind == ActorKind::government
                            ? ""
                            : place_country(document_.sentence_of(phrases_[i].first));
                    actor.country = near.empty() ? focus : near;
                }
            }
        }
    }

    [[nodiscard]] static bool belongs_to_country(const Actor& actor) {
        static const std::set<std::string, std::less<>> roles{
            "COP", "CVL", "ELI", "GOV", "JUD", "LEG", "MIL", "OPP", "PTY", "REB", "SPY", "UAF"};
        const bool role = !actor.roles.empty() && roles.count(actor.roles.front()) > 0;
        return role && actor.kind != ActorKind::igo && actor.kind != ActorKind::ngo &&
               actor.kind != ActorKind::country;
    }

    void add_mentions() {
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            for (const ActorIndex actor : actors_of_[i]) {
                drafts_[actor].actor.mentions.push_back(phrases_[i].mention);
            }
        }
        for (const auto& [actor, mention] : pronouns_) {
            drafts_[actor].actor.mentions.push_back(mention);
        }
    }

    std::vector<Actor> finished() {
        infer_countries();
        add_mentions();
        std::vector<Actor> actors;
        for (Draft& draft : drafts_) {
            Actor& actor = draft.actor;
            if (actor.mentions.empty()) {
                continue;
            }
            std::sort(actor.mentions.begin(), actor.mentions.end(),
                      [](const ActorMention& a, const ActorMention& b) { return a.span < b.span; });
            actor.code = code_of(actor);
            actors.push_back(std::move(actor));
        }
        std::stable_sort(actors.begin(), actors.end(), [](const Actor& a, const Actor& b) {
            return a.mentions.front().span < b.mentions.front().span;
        });
        for (std::size_t i = 0; i < actors.size(); ++i) {
            actors[i].id = "a" + std::to_string(i + 1);
        }
        return actors;
    }

    const Article& article_;
    const Document& document_;
    const ActorLexicon& lexicon_;
    PhraseTree tree_;
    ActorPhrases found_;
    const std::vector<ActorPhrase>& phrases_;
    std::vector<std::vector<ActorIndex>> actors_of_; ///< of each phrase; two for "both leaders"
    std::vector<Draft> drafts_;
    std::vector<std::pair<ActorIndex, ActorMention>> pronouns_;
    std::map<std::string, ActorIndex> by_key_;
    std::map<std::string, ActorIndex> by_noun_;
};

} // namespace

std::vector<Actor> find_actors(const Article& article, const Document& document,
                               const ActorLexicon& lexicon) {
    return ActorLinker(article, document, lexicon).link();
}

} // namespace casus
