#pragma once

#include "core/event/event.h"
#include "core/link/link.h"
#include "core/link/link_lexicon.h"

#include <vector>

namespace casus {

/// Links that readers make without a word that says so: harm comes of the strike or disaster told
/// before it, arrests and condemnations answer it, a smaller toll is part of a larger one. Only for
/// events that no other link explains. Appends to `links`.
void add_scene_links(const Document& document, const std::vector<Event>& events,
                     const LinkLexicon& lexicon, std::vector<Link>& links);

} // namespace casus
