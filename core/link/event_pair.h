#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/link/event_map.h"
#include "core/link/link.h"
#include "core/link/link_lexicon.h"

#include <cstdint>
#include <string>
#include <vector>

namespace casus {

/// Two events of an article where they are told nearest to each other, in order of the text.
struct EventPair {
    EventIndex first = 0;
    EventIndex second = 0;
    TokenIndex first_head = no_token; ///< heads of the mentions that stand nearest
    TokenIndex second_head = no_token;
    std::uint32_t sentences_apart = 0;
};

/// How likely the clause model finds it that one event led to the other, by their phrases.
struct ClauseHint {
    EventIndex from = 0;
    EventIndex to = 0;
    double odds = 0;
};

/// All pairs of events told at most `reach` sentences from each other, in order of the events;
/// circumstances are left out.
std::vector<EventPair> find_event_pairs(const Document& document, const std::vector<Event>& events,
                                        std::uint32_t reach);

/// Writes what the question whether one event led to another looks like, as words of a model:
/// "types=ASSAULT COERCE", "to introduced by after", ... None of them names a word that tells an
/// event.
class PairFeatures {
public:
    /// Keeps views of all; `links` and `hints` are what words of the text state.
    PairFeatures(const Article& article, const Document& document, const std::vector<Event>& events,
                 const LinkLexicon& lexicon, const std::vector<Link>& links,
                 const std::vector<ClauseHint>& hints);

    /// From the first event of the pair to the second (`forward`) or the other way round.
    [[nodiscard]] std::vector<std::string> of(const EventPair& pair, bool forward) const;

private:
    const Article& article_;
    const Document& document_;
    const std::vector<Event>& events_;
    const LinkLexicon& lexicon_;
    const std::vector<Link>& links_;
    const std::vector<ClauseHint>& hints_;
};

} // namespace casus
