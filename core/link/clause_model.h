#pragma once

#include "core/event/event.h"
#include "core/link/label_model.h"
#include "core/link/link_candidates.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// What a candidate looks like, as words of the model: "cue=over", "governor=PROTEST", ...
std::vector<std::string> clause_features(std::string_view text, const Document& document,
                                         const LinkCandidate& candidate, const EventMap& map,
                                         const std::vector<Event>& events);

/// Probabilities of what two phrases are to each other; the rest to 1: they are not linked.
struct ClauseOdds {
    double dependent_causes = 0;  ///< the dependent phrase tells what led to the other
    double dependent_results = 0; ///< the dependent phrase tells what came of the other
};

/// Weighs clause_features; made by casus-train-links from the Causal News Corpus. Its table is
/// data/links/clauses.tsv. Immutable.
class ClauseModel {
public:
    /// Reads <folder>/links/clauses.tsv of the first folder. Throws Error with file and line.
    static ClauseModel load(const std::vector<std::filesystem::path>& folders);

    [[nodiscard]] ClauseOdds odds(const std::vector<std::string>& features) const;

private:
    LabelModel model_;
};

} // namespace casus
