#pragma once

#include "graph/record.h"

#include <cstdint>
#include <string>
#include <vector>

namespace casus {

/// What a comparison looks at, prepared once for each telling.
struct EventFeatures {
    const Record::Event* event = nullptr;
    std::optional<Day> published;
    std::string article;
    std::vector<std::uint32_t> source; ///< graph actors, sorted
    std::vector<std::uint32_t> target; ///< sorted
    std::vector<std::string> words;    ///< folded content words of trigger, title and names, sorted
    std::string place;                 ///< folded
};

/// Two tellings cannot be the same event: other type, realis, day, place, roles or toll.
bool contradict(const EventFeatures& a, const EventFeatures& b);

/// How alike two tellings are, as log odds that grow with what they share. 0 = nothing in common.
double similarity(const EventFeatures& a, const EventFeatures& b);

} // namespace casus
