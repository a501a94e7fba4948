#pragma once

#include "core/actor/actor_drafts.h"
#include "core/actor/phrase_tree.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace casus {

/// Of each phrase the actors that it means; two for "both leaders".
using ActorsOfPhrases = std::vector<std::vector<ActorIndex>>;

/// Links nouns to the actors they stand for: "the minister", "both leaders", "the group". Keeps
/// references to all that it is made from.
class NominalLinks {
public:
    NominalLinks(const Document& document, const PhraseTree& tree,
                 const std::vector<ActorPhrase>& phrases, ActorDrafts& drafts,
                 ActorsOfPhrases& actors_of)
        : document_(document), tree_(tree), phrases_(phrases), drafts_(drafts),
          actors_of_(actors_of) {}

    /// Links phrase i, a noun; `same` is the phrase that it is said of ("X, the minister"). Phrases
    /// come in text order, all names before.
    void link(std::size_t i, std::optional<std::size_t> same);

private:
    void assign(std::size_t i, ActorIndex actor) {
        actors_of_[i].push_back(actor);
        drafts_.tell(actor, phrases_[i]);
    }
    /// Persons are persons: "a spokesman" is no party.
    [[nodiscard]] static bool may_be(const Actor& actor, const ActorPhrase& phrase);
    [[nodiscard]] bool is_single_person(const ActorPhrase& phrase) const;
    /// "the minister", "the Syrian president": the person named last who holds such an office.
    [[nodiscard]] std::optional<ActorIndex> person_in_office(std::size_t i) const;
    [[nodiscard]] static bool holds(const Draft& draft, const ActorPhrase& phrase);
    /// Before the place rather than behind it, then the nearer one.
    [[nodiscard]] static bool is_nearer(const Draft& a, const Draft& b, TokenIndex place);
    /// "the two ministers", "both leaders": the last two persons in such an office, else the last
    /// two persons; from there on "the ministers" are they.
    [[nodiscard]] std::vector<ActorIndex> the_two(std::size_t i);
    /// The last two actors before phrase i of which something holds.
    [[nodiscard]] std::vector<ActorIndex>
    last_two(std::size_t i, const std::function<bool(const Draft&)>& fits) const;
    [[nodiscard]] bool has_word(const ActorPhrase& phrase, std::string_view word) const;
    [[nodiscard]] bool too_far(const ActorPhrase& before, const ActorPhrase& phrase) const;
    [[nodiscard]] static bool stands_for(const ActorPhrase& phrase, ActorKind kind);
    /// "the protesters" are those named last; "the group" is the last actor it can mean. Counted
    /// groups are each their own.
    [[nodiscard]] std::optional<ActorIndex> group_before(std::size_t i);
    /// "the Council" is the Security Council, "the soldiers" are the soldiers of before.
    [[nodiscard]] std::optional<ActorIndex> named_after(std::size_t i) const;
    static bool has_digit(const std::string& name);
    [[nodiscard]] std::optional<ActorIndex> general_noun(std::size_t i) const;
    /// A general noun ("paper", "others") is an actor only where it does something.
    [[nodiscard]] bool acts_itself(const ActorPhrase& phrase) const;
    /// Governments and their parts are one actor a country, however they are called.
    [[nodiscard]] static std::string noun_key(const ActorPhrase& phrase);
    void remember_noun(const ActorPhrase& phrase, ActorIndex actor);

    const Document& document_;
    const PhraseTree& tree_;
    const std::vector<ActorPhrase>& phrases_;
    ActorDrafts& drafts_;
    ActorsOfPhrases& actors_of_;
    std::map<std::string, ActorIndex> by_noun_;
    std::map<std::string, std::vector<ActorIndex>> pairs_; ///< by noun: "minister"
};

} // namespace casus
