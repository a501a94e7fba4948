#pragma once

#include "core/actor/actor.h"

#include <string_view>

namespace casus {

bool is_locative(std::string_view preposition);
/// Verbs whose "to" names somebody: "hand over to".
bool gives(std::string_view lemma);
/// Nouns that only count those named behind "of".
bool is_quantity(std::string_view lemma);
/// Words between a verb and a rough number: "killing at least 90".
bool is_about(std::string_view lemma);
/// Verbs whose bare numbers are people: "11 were killed".
bool harms_people(std::string_view lemma);
/// Verbs by which vehicles act: "warplanes bombed the market".
bool is_strike(std::string_view lemma);
/// Nouns that name a group, and as often something else: "movement", "opposition".
bool is_also_abstract(std::string_view lemma);
/// 'f' for "spokeswoman", 'm' for "king", 0 for most.
char gender_of_office(std::string_view office);
bool ends_office(std::string_view lemma);
/// Kinds whose noun may act from inside another phrase: "army" in "army shelling".
bool acts_as_modifier(ActorKind kind);

} // namespace casus
