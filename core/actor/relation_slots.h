#pragma once

#include "core/actor/actor_places.h"
#include "core/actor/relation_lexicon.h"

#include <string>
#include <vector>

namespace casus {

/// Who stands in the slots that a row of the relations lexicon names ("subject", "owner", "of").
/// Keeps references to all that it is made from.
class RelationSlots {
public:
    RelationSlots(const Document& document, const ActorPlaces& places,
                  const RelationLexicon& lexicon)
        : document_(document), places_(places), lexicon_(lexicon) {}

    [[nodiscard]] Places verb_slot(TokenIndex verb, const Arguments& arguments,
                                   const std::string& slot) const;
    /// Who does what an infinitive or a noun tells: the subject of a verb above it ("conducted
    /// strikes against", "leads the campaign to defeat"), and whom that verb helps to do it.
    [[nodiscard]] Places doers_above(TokenIndex i) const;
    [[nodiscard]] Places noun_slot(TokenIndex i, const std::string& slot) const;
    /// Of whom a noun is said: "X is part of Y", "X, chief of Y".
    [[nodiscard]] Places predicated_of(TokenIndex i) const;
    /// "X is part of Y", "X fights as part of Y".
    [[nodiscard]] Places said_or_done_as(TokenIndex i) const;
    /// Whom a noun calls so: the person (or group) whose phrase it stands in.
    [[nodiscard]] const ActorPlace* holder_of(TokenIndex i) const;
    /// The name of an actor in the same sentence says more than "the commander".
    [[nodiscard]] const ActorPlace* named_beside(const ActorPlace& holder) const;
    [[nodiscard]] Places office_slot(TokenIndex i, const ActorPlace& holder,
                                     const std::string& slot) const;
    /// "forces loyal to X", "the tribe is loyal to X".
    [[nodiscard]] Places modified_by(TokenIndex i, const Arguments& arguments) const;

private:
    /// "killed by a U.S. drone", "killed in a raid by U.S. forces".
    [[nodiscard]] Places agents(const std::vector<Oblique>& all) const;
    [[nodiscard]] Places doers_of(TokenIndex i, bool purpose) const;
    /// "U.S. Central Command" in "U.S. Central Command commander Gen. Votel".
    [[nodiscard]] Places owners_inside(TokenIndex i, const ActorPlace& holder) const;
    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }

    const Document& document_;
    const ActorPlaces& places_;
    const RelationLexicon& lexicon_;
};

} // namespace casus
