#pragma once

#include "core/event/dating_view.h"

#include <cstdint>
#include <vector>

namespace casus {

/// What an obituary or a report from a court tells of the time before its news: the life of the
/// dead, the deeds of the accused. Such events have no day unless their own words give one.
class EarlierLife {
public:
    explicit EarlierLife(const DatingView& view);

    /// Whether an event without a time of its own came long before the news of the article.
    [[nodiscard]] bool holds(std::uint32_t event) const;

private:
    void read_lead();
    [[nodiscard]] bool is_response(std::uint32_t event) const;

    const DatingView& view_;
    std::vector<ActorIndex> dead_;    ///< of natural causes
    std::vector<ActorIndex> accused_; ///< arrested, tried or sentenced
    bool in_court_ = false;           ///< the first event is one of a court
};

} // namespace casus
