#pragma once

#include "core/account.h"
#include "core/article/article.h"
#include "core/event/event_lexicon.h"
#include "core/resources.h"

#include <string>
#include <vector>

namespace casus {

/// A feature of an event with what it added to its assessment.
struct WeighedFeature {
    std::string name;
    AssessmentWeights weights;
};

/// A word that tells no event, and why.
struct UntoldWord {
    Span span;
    std::string reason;
};

/// An account with what stands behind it.
struct Explanation {
    Account account;
    std::vector<std::vector<WeighedFeature>> features; ///< of each event, the weightiest first
    std::vector<UntoldWord> untold;
};

/// Reads an article as extract() does and keeps the reasons.
Explanation explain(const Article& article, const Resources& resources);

} // namespace casus
