#pragma once

#include "core/actor/actor.h"
#include "core/language/document.h"

#include <map>
#include <optional>
#include <vector>

namespace casus {

/// Where the actors of an article stand in its sentences, and the places that can stand for those
/// who live there.
class ActorMap {
public:
    /// Actors from index `first_place` on stand for places: they are found by place() alone.
    ActorMap(const Document& document, const std::vector<Actor>& actors, ActorIndex first_place);

    /// The actor that a token is the head of: "Kerry" of "Secretary of State John Kerry".
    [[nodiscard]] std::optional<ActorIndex> headed_by(TokenIndex token) const {
        return headed_by_[token];
    }
    /// The same for actors known to be somebody: not for names that might be anything.
    [[nodiscard]] std::optional<ActorIndex> known_at(TokenIndex token) const {
        const auto actor = headed_by_[token];
        return actor && is_known_[*actor] ? actor : std::nullopt;
    }
    /// The actor in whose longest mention a token stands.
    [[nodiscard]] std::optional<ActorIndex> around(TokenIndex token) const {
        return around_[token];
    }

    /// A country, or a place that stands for those who live there.
    [[nodiscard]] bool is_country(ActorIndex actor) const { return is_country_[actor]; }
    /// Troops, police, rebels: what one withdraws or sends.
    [[nodiscard]] bool is_force(ActorIndex actor) const { return is_force_[actor]; }

    /// The actor that stands for the place a phrase names: "the town of Jericho".
    [[nodiscard]] std::optional<ActorIndex> place(TokenIndex head) const;

    /// The actor of a phrase: its head, else an actor inside it that owns it or stands for it
    /// ("Russia's forces", "the Syrian army", "hundreds of students"). None for phrases about
    /// something else.
    [[nodiscard]] std::optional<ActorIndex> of_phrase(TokenIndex head) const;
    /// The same with the actors joined to it ("the minister and his counterpart").
    [[nodiscard]] std::vector<ActorIndex> all_of_phrase(TokenIndex head) const;

    /// The actors named nearest to the head of a phrase, at any depth that stays in the phrase:
    /// "a state of emergency in Darfur". Empty when it names none.
    [[nodiscard]] std::vector<ActorIndex> inside_phrase(TokenIndex head) const;

private:
    [[nodiscard]] std::optional<ActorIndex> titled_person(TokenIndex head) const;
    [[nodiscard]] std::optional<ActorIndex> owner(TokenIndex head) const;
    [[nodiscard]] bool stands_for(TokenIndex child) const;

    bool add_listed(TokenIndex noun, std::vector<ActorIndex>& found) const;
    [[nodiscard]] bool is_joined_name(TokenIndex child) const;
    void add_joined(TokenIndex token, std::vector<ActorIndex>& found, int depth) const;

    const Document& document_;
    std::vector<bool> is_named_person_; ///< by actor
    std::vector<bool> is_known_;        ///< by actor
    std::vector<bool> is_force_;        ///< by actor
    std::vector<bool> is_country_;      ///< by actor
    std::vector<std::optional<ActorIndex>> headed_by_;
    std::vector<std::optional<ActorIndex>> place_;
    std::vector<std::uint32_t> begins_at_; ///< of each headed mention: where it begins
    std::vector<std::optional<ActorIndex>> around_;
    std::map<TokenIndex, ActorIndex> also_headed_by_; ///< the first of "both leaders"
};

} // namespace casus
