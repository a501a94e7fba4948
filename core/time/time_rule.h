#pragma once

#include "core/language/tags.h"
#include "core/problem.h"
#include "core/time/time_reading.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// A word or a class of the time grammar; 0 = none. Ids are given by the TimeGrammar.
using TimeSymbol = std::uint16_t;

/// One field that a word or a rule sets, to a number or to what another field holds
/// ("day=ordinal").
struct TimeAssignment {
    TimeField field{};
    int number = 0;
    std::optional<TimeField> from;
};

/// What a word or rule adds to a reading; the part behind the pattern in words.tsv and rules.tsv.
struct TimeSettings {
    /// What becomes of two amounts: "twenty" + "five", "two" x "dozen", "nineteen" 100 + "ninety".
    enum class Combine : std::uint8_t { last, sum, product, hundreds };
    TimeReading reading; ///< its text fields, flags and form, where they are set
    std::vector<TimeAssignment> numbers;
    Combine combine = Combine::last;
    std::optional<TimeAnchor> anchor;
};

/// One place of a pattern.
struct TimeAtom {
    std::vector<TimeSymbol> symbols; ///< any of them; empty = a word with one of the tags
    std::vector<Upos> upos;          ///< of the first token; empty = any
    std::vector<Xpos> xpos;
    bool not_tags = false; ///< none of the tags
    bool optional = false;
    bool glued = false;   ///< without white space before it
    bool capital = false; ///< begins with a capital letter
};

/// What stands beside a pattern without belonging to it; each atom is one piece.
struct TimeContext {
    bool behind = false;  ///< stands behind the expression; else before it
    bool refused = false; ///< must not stand there
    std::vector<TimeAtom> atoms;
};

/// One row of rules.tsv.
struct TimeRule {
    std::string id;
    TimeSymbol makes = 0;
    std::vector<TimeAtom> atoms;
    std::vector<TimeContext> contexts;
    TimeSettings settings;
    std::string example;   ///< a text that holds the expression
    std::string published; ///< ISO day on which it was written, "" = a narrative
    std::string value;     ///< the TIMEX3 value the example must get
    Place place;
};

/// Adds what `more` says to `reading`: its texts, flags and numbers where they are set.
void apply(const TimeSettings& more, TimeReading& reading);

/// Joins the reading of a further part into `whole`.
void join(const TimeReading& part, TimeSettings::Combine combine, TimeReading& whole);

} // namespace casus
