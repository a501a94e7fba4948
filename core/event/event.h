#pragma once

#include "core/actor/actor.h"
#include "core/language/document.h"
#include "core/span.h"
#include "core/time/date_interval.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// The 16 PLOVER event types, and `other` for what a timeline needs beyond politics.
enum class EventType : std::uint8_t {
    agree,
    consult,
    support,
    concede,
    cooperate,
    aid,
    retreat,
    request,
    accuse,
    reject,
    threaten,
    protest,
    mobilize,
    sanction,
    coerce,
    assault,
    other,
};
std::string_view to_string(EventType type); ///< "AGREE" ... "OTHER"
std::optional<EventType> parse_event_type(std::string_view name);

enum class EventStatus : std::uint8_t { actual, ongoing, planned, hypothetical, negated };
std::string_view to_string(EventStatus status);
std::optional<EventStatus> parse_event_status(std::string_view name);

/// What an event's date rests on: words of the text, an inference from them, or the publication
/// day.
enum class DateBasis : std::uint8_t { none, explicit_, inferred, published };
std::string_view to_string(DateBasis basis); ///< none = ""
std::optional<DateBasis> parse_date_basis(std::string_view name);

/// A toll as the article claims it: "at least 20 were killed".
struct Toll {
    enum class Kind : std::uint8_t { killed, injured, displaced, missing, detained };
    enum class Bound : std::uint8_t { exact, at_least, up_to, about };
    Kind kind = Kind::killed;
    Bound bound = Bound::exact;
    std::uint64_t count = 0;
    Span span;
};
std::string_view to_string(Toll::Kind kind);
std::string_view to_string(Toll::Bound bound);
std::optional<Toll::Kind> parse_toll_kind(std::string_view name);
std::optional<Toll::Bound> parse_toll_bound(std::string_view name);

/// Who did it to whom in the codes of the user's dictionaries, as event data lists it.
struct Dyad {
    std::string source;
    std::string target;
    std::string cameo; ///< the code of the event in this direction
    friend bool operator==(const Dyad&, const Dyad&) = default;
};

/// One event as one article tells it, with all its mentions there.
struct Event {
    std::string id; ///< unique in the account: "e1", "e2", ... in order of first mention
    EventType type = EventType::other;
    std::string mode;  ///< PLOVER mode, "" = none
    std::string cameo; ///< CAMEO code, "" = not clear
    std::string title; ///< a short readable sentence: "Russia vetoes draft resolution on Aleppo"
    Span trigger;      ///< the words that tell it; a light verb and its noun are one span
    TokenIndex head = no_token;       ///< head token of the trigger; not written to files
    std::vector<Span> mentions;       ///< further mentions, in text order
    std::optional<DateInterval> date; ///< none: no evidence, then never the publication day
    DateBasis basis = DateBasis::none;
    std::optional<std::uint32_t>
        time; ///< index into Account::times of the expression that dates it
    EventStatus status = EventStatus::actual;
    std::vector<ActorIndex> source;      ///< who did it; all participants of a symmetrical event
    std::vector<ActorIndex> target;      ///< to whom
    std::vector<ActorIndex> attribution; ///< who says so
    std::vector<Dyad> dyads;             ///< only of events that the user's dictionaries coded
    std::string issues;   ///< of the sentence, by the user's issue list: "OIL,2;STUDENTS,1"
    std::string location; ///< "" = none told
    std::vector<Toll> tolls;
    int salience = 2;      ///< 1 main event, 2 belongs on the timeline, 3 background or minor
    double confidence = 0; ///< 0..1
    std::string rule;      ///< how it was found: lexicon row or pattern
    std::string date_rule; ///< how it was dated, in words
};

} // namespace casus
