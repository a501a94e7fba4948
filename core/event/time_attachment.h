#pragma once

#include "core/language/document.h"
#include "core/time/time_expression.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace casus {

using TimeIndex = std::uint32_t; ///< index into the time expressions of an article

/// Which word of a sentence each dated expression hangs on in the dependency tree: the verb or
/// event noun that it dates, or a noun that it only describes ("the 1973 building").
class TimeAttachment {
public:
    /// `is_event` tells the head words of events.
    TimeAttachment(const Document& document, const std::vector<TimeExpression>& times,
                   const std::function<bool(TokenIndex)>& is_event);

    /// The expression that hangs on a word; the finer one where there are two.
    [[nodiscard]] std::optional<TimeIndex> on(TokenIndex word) const { return on_word_[word]; }
    /// The word that an expression hangs on; no_token = none.
    [[nodiscard]] TokenIndex governor(TimeIndex time) const { return governor_[time]; }
    /// Whether it stands before a noun that is no event, and so dates nothing by itself.
    [[nodiscard]] bool describes_noun(TimeIndex time) const { return describes_noun_[time]; }
    /// Whether it can date an event at all.
    [[nodiscard]] bool dates(TimeIndex time) const { return dates_[time]; }

private:
    void attach(TimeIndex time, const std::function<bool(TokenIndex)>& is_event);
    void hang(TimeIndex time, TokenIndex word);
    [[nodiscard]] TokenIndex head_of(const TimeExpression& time) const;
    [[nodiscard]] bool is_occasion(TokenIndex noun) const;
    [[nodiscard]] bool is_count(const TimeExpression& time) const;
    [[nodiscard]] bool stands_before(const TimeExpression& time, TokenIndex noun) const;
    [[nodiscard]] bool finer(TimeIndex a, TimeIndex b) const;

    const Document& document_;
    const std::vector<TimeExpression>& times_;
    std::vector<std::optional<TimeIndex>> on_word_;
    std::vector<TokenIndex> governor_;
    std::vector<bool> describes_noun_;
    std::vector<bool> dates_;
};

} // namespace casus
