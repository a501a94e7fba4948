#pragma once

#include "core/actor/mention.h"
#include "core/language/document.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace casus {

/// For each phrase the phrase that it stands beside as another name of the same actor: "Votel" for
/// "commander of U.S. Central Command"; none for most.
using Appositions = std::vector<std::optional<std::size_t>>;

/// Appositions ("X, the leader of Y"; "the leader of Y, X"), predicates ("X is the leader of Y"),
/// bracketed acronyms ("X (Y)") and "X, also known as Y". `phrases` are in text order.
Appositions find_appositions(std::string_view text, const Document& document,
                             const std::vector<ActorPhrase>& phrases);

} // namespace casus
