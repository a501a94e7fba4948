#pragma once

#include "core/language/document.h"

#include <string_view>

namespace casus {

/// Repairs what is round the verbs of the last sentence: a participle right behind a noun that has
/// a bare noun phrase behind it is no participle but the verb of the clause ("A bomb injured
/// dozens"); what stands bare before the auxiliary of a verb without a subject is its subject;
/// "injured" of "39 dead and 100 injured" is a state too; a particle hangs on its verb ("called off
/// the merger"); who is "shot dead" is shot.
void repair_main_verb(std::string_view text, Document& document);

} // namespace casus
