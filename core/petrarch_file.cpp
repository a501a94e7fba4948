#include "core/petrarch_file.h"

#include "core/event/cameo.h"

#include <algorithm>
#include <cstdio>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace casus {
namespace {

constexpr const char* unknown_actor = "---";

std::string compact_date(Day day) {
    const CivilDate date = civil(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02d%02d", date.year, date.month, date.day);
    return text;
}

/// The first day of the event, else the day of publication, else "".
std::string date_of(const Account& account, const Event& event) {
    if (event.date && !event.date->open_begin) {
        return compact_date(event.date->first);
    }
    return account.published ? compact_date(*account.published) : "";
}

std::string code_of(const Actor& actor) {
    return !actor.code.empty()      ? actor.code
           : !actor.country.empty() ? actor.country
                                    : unknown_actor;
}

std::vector<std::string> codes_of(const Account& account, const std::vector<ActorIndex>& actors) {
    std::vector<std::string> codes;
    for (const ActorIndex index : actors) {
        codes.push_back(code_of(account.actors[index]));
    }
    return codes.empty() ? std::vector<std::string>{unknown_actor} : codes;
}

bool took_place(const Event& event) {
    return event.status == EventStatus::actual || event.status == EventStatus::ongoing;
}

/// What the dictionaries coded, else every source with every target; the participants of a
/// symmetrical event with one another.
std::vector<Dyad> dyads_of(const Account& account, const Event& event) {
    const std::string code = listed_cameo(event.cameo, event.type);
    if (!event.dyads.empty() || code.empty() || !took_place(event)) {
        return event.dyads;
    }
    const auto sources = codes_of(account, event.source);
    const bool symmetrical = event.target.empty() && sources.size() > 1;
    const auto targets = symmetrical ? sources : codes_of(account, event.target);
    std::vector<Dyad> dyads;
    for (const std::string& source : sources) {
        for (const std::string& target : targets) {
            if (source != target) {
                dyads.push_back({source, target, code});
            }
        }
    }
    return dyads;
}

/// Number of the sentence that tells an event, from 1; 0 outside all sentences.
std::size_t sentence_number(const Account& account, const Event& event) {
    const auto after =
        std::upper_bound(account.sentences.begin(), account.sentences.end(), event.trigger.begin,
                         [](std::uint32_t at, Span sentence) { return at < sentence.begin; });
    return static_cast<std::size_t>(after - account.sentences.begin());
}

/// A field must not hold what parts fields and lines.
std::string field(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

} // namespace

std::size_t write_petrarch(const Account& account, std::ostream& out) {
    std::vector<std::pair<std::string, std::string>> lines; // what is coded, ids
    for (const Event& event : account.events) {
        const std::string id =
            field(account.id) + "_" + std::to_string(sentence_number(account, event));
        for (const Dyad& dyad : dyads_of(account, event)) {
            const std::string line = date_of(account, event) + "\t" + dyad.source + "\t" +
                                     dyad.target + "\t" + dyad.cameo + "\t" + event.issues;
            const auto known = std::find_if(lines.begin(), lines.end(),
                                            [&](const auto& other) { return other.first == line; });
            if (known == lines.end()) {
                lines.emplace_back(line, id);
            } else if (!known->second.ends_with(id)) {
                known->second += ";" + id;
            }
        }
    }
    for (const auto& [line, ids] : lines) {
        out << line << '\t' << ids << '\t' << field(account.url) << '\t' << field(account.source)
            << '\n';
    }
    return lines.size();
}

} // namespace casus
