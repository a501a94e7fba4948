#pragma once

#include "core/actor/mention.h"

#include <string_view>
#include <vector>

namespace casus {

/// "11 were killed", "dozens were wounded": people who are counted and not named. `hits`: of each
/// token the name that has it, null = none.
std::vector<ActorPhrase> find_bare_numbers(std::string_view text, const Document& document,
                                           const std::vector<const NameHit*>& hits);

} // namespace casus
