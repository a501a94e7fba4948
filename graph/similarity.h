#pragma once

#include "graph/telling_table.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace casus {

/// What speaks for or against two tellings being one event.
enum class Ground { words, type, status, actors, articles, sentences, date, place };
inline constexpr std::size_t grounds = 8;
std::string_view to_string(Ground ground); ///< "the same words", "alike sentences" ...

/// Two tellings compared, with reasons.
struct Comparison {
    std::array<double, grounds> weights{}; ///< by Ground: log odds, against when below 0
    std::string_view veto;                 ///< why they can never be one event; "" = they can

    [[nodiscard]] double score() const;
};

/// The score from which on tellings count as one event.
inline constexpr double same_event = 2.2;

/// The veto that parts the stages of a life cycle: planned, then real, then denied.
inline constexpr std::string_view other_stage = "one is planned or denied, the other not";

/// Whether planned, real and denied tellings can never be one event, or are compared as stages of
/// one.
enum class Stages { must_agree, may_differ };

/// Symmetric. The table must hold both tellings.
Comparison compare(const TellingTable& table, const EventFeatures& a, const EventFeatures& b,
                   Stages stages = Stages::must_agree);

} // namespace casus
