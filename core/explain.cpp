#include "core/explain.h"

#include "core/event/find_events.h"
#include "core/extract.h"
#include "core/language/analyse.h"
#include "core/link/circumstance.h"

#include <algorithm>
#include <cmath>

namespace casus {
namespace {

std::vector<WeighedFeature> weighed(const std::vector<std::string>& names,
                                    const EventLexicon& lexicon) {
    std::vector<WeighedFeature> features;
    for (const std::string& name : names) {
        features.push_back({name, lexicon.assessment(name)});
    }
    const auto heavier = [](const WeighedFeature& a, const WeighedFeature& b) {
        return std::abs(a.weights.timeline) > std::abs(b.weights.timeline);
    };
    std::stable_sort(features.begin(), features.end(), heavier);
    return features;
}

/// Circumstances, which links bring in between the events, are not assessed.
std::vector<std::vector<WeighedFeature>> weighed_features(const std::vector<Event>& events,
                                                          const EventTrace& trace,
                                                          const EventLexicon& lexicon) {
    std::vector<std::vector<WeighedFeature>> features(events.size());
    auto assessed = trace.features.begin();
    for (std::size_t i = 0; i < events.size() && assessed != trace.features.end(); ++i) {
        if (events[i].rule != circumstance_rule) {
            features[i] = weighed(*assessed++, lexicon);
        }
    }
    return features;
}

} // namespace

Explanation explain(const Article& article, const Resources& resources) {
    EventTrace trace;
    const Document document = analyse(article, resources.language);
    Explanation explanation;
    explanation.account = extract(article, document, resources, &trace);
    explanation.features = weighed_features(explanation.account.events, trace, resources.events);
    for (const TriggerNote& note : trace.notes) {
        explanation.untold.push_back({document.tokens[note.word].span, std::string(note.reason)});
    }
    std::sort(explanation.untold.begin(), explanation.untold.end(),
              [](const UntoldWord& a, const UntoldWord& b) { return a.span < b.span; });
    return explanation;
}

} // namespace casus
