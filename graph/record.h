#pragma once

#include "core/account.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace casus {

/// What a merge keeps of an account: everything but the text. The quotes it will need are cut out
/// here; offsets count code points of the article's text, as in the files. The state of a graph is
/// the set of its records: merging is a pure function of that set.
struct Record {
    struct Actor {
        std::string id;
        std::string name;
        ActorKind kind = ActorKind::other;
        std::string country;
        std::string code;
        std::vector<std::string> roles;
        std::vector<std::string> names; ///< distinct wordings of its named mentions, sorted
    };
    struct Event {
        std::string id;
        EventType type = EventType::other;
        std::string mode;
        std::string cameo;
        std::string title;
        std::string trigger; ///< words
        std::string lemma;   ///< folded head word of the trigger, for comparison
        std::uint32_t start = 0;
        std::uint32_t end = 0;
        std::string quote; ///< the sentence that tells it
        std::optional<DateInterval> date;
        DateBasis basis = DateBasis::none;
        EventStatus status = EventStatus::actual;
        std::vector<std::uint32_t> source; ///< indices into actors
        std::vector<std::uint32_t> target;
        std::vector<std::uint32_t> attribution;
        std::string location;
        std::vector<Toll> tolls; ///< spans in code points
        int salience = 2;
        double confidence = 0;
        std::string rule;
        std::string date_rule;
    };
    struct Link {
        std::uint32_t from = 0; ///< indices into events
        std::uint32_t to = 0;
        LinkType type = LinkType::precedes;
        double confidence = 0;
        std::string cue;
        std::string quote;
        std::string rule;
    };
    struct Relation {
        std::uint32_t from = 0; ///< indices into actors
        std::uint32_t to = 0;
        ActorRelationType type = ActorRelationType::member_of;
        double confidence = 0;
        std::string quote;
        std::string rule;
    };
    /// A sentence that speaks of a day, for timelines.
    struct DayMention {
        Day day{};
        std::uint32_t sentence = 0; ///< its number in the article
        std::string quote;
    };

    std::string article; ///< id
    std::string title;
    std::string url;
    std::string source;
    std::optional<Day> published;
    std::vector<Actor> actors;
    std::vector<Event> events;
    std::vector<Link> links;
    std::vector<Relation> relations;
    std::vector<DayMention> days;
};

Record make_record(const Account& account);

} // namespace casus
