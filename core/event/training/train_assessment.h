#pragma once

#include "core/event/training/gold_events.h"
#include "core/resources.h"

#include <iosfwd>
#include <string>
#include <vector>

namespace casus {

struct AssessmentTraining {
    double sentence_weight = 0.7; ///< of an event of a single sentence against one of an article
    double penalty = 8;           ///< L2
    int rounds = 400;             ///< of gradient descent over all events
    std::size_t folds = 7;        ///< of cross-validation
};

/// Learns the weights of assessment.tsv: extracts the events of the gold articles, asks which of
/// them an annotator marked and how salient, and fits two logistic regressions over
/// event_features(). Returns the table; `note` lines open it. Scores of cross-validation go into
/// its header and to `log`. The same input gives the same bytes.
std::string train_assessment(const std::vector<GoldArticle>& gold, const Resources& resources,
                             const AssessmentTraining& options, const std::string& note,
                             std::ostream& log);

} // namespace casus
