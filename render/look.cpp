#include "render/look.h"

#include "render/theme.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casus {
std::string_view kind_colour(ActorKind kind) {
    return lane_colours(kind_lane(kind)).line;
}

std::string_view quad_colour(std::string_view quad_class) {
    return lane_colours(quad_lane(quad_class)).line;
}

std::size_t quad_lane(std::string_view quad_class) {
    constexpr std::array<std::pair<std::string_view, std::size_t>, 4> lanes{
        {{"material conflict", 1},
         {"verbal conflict", 3},
         {"verbal cooperation", 0},
         {"material cooperation", 2}}};
    for (const auto& [name, lane] : lanes) {
        if (name == quad_class) {
            return lane;
        }
    }
    return lane_colour_count - 1;
}

std::size_t kind_lane(ActorKind kind) {
    switch (kind) {
    case ActorKind::country:
    case ActorKind::government:
        return 0;
    case ActorKind::person:
        return 4;
    case ActorKind::igo:
    case ActorKind::ngo:
        return 5;
    case ActorKind::military:
        return 3;
    case ActorKind::rebel:
        return 1;
    case ActorKind::party:
    case ActorKind::civilian:
    case ActorKind::group:
        return 2;
    case ActorKind::company:
    case ActorKind::media:
    case ActorKind::other:
        break;
    }
    return lane_colour_count - 1;
}

std::string_view arrow_words(LinkType type) {
    switch (type) {
    case LinkType::causes:
        return "leads to";
    case LinkType::enables:
        return "makes possible";
    case LinkType::responds_to:
        return "answered by";
    case LinkType::purpose:
        return "aims at";
    case LinkType::prevents:
        return "prevents";
    case LinkType::precedes:
        return "then";
    case LinkType::part_of:
        return "part of";
    case LinkType::reports:
        return "reported by";
    case LinkType::denies:
        return "denied by";
    }
    return "";
}

bool tells_why(LinkType type) {
    switch (type) {
    case LinkType::causes:
    case LinkType::enables:
    case LinkType::responds_to:
    case LinkType::purpose:
    case LinkType::prevents:
        return true;
    case LinkType::precedes:
    case LinkType::part_of:
    case LinkType::reports:
    case LinkType::denies:
        break;
    }
    return false;
}

const std::string& first_quote(const GraphEvent& event) {
    static const std::string none;
    return event.members.empty() ? none : event.members.front().quote;
}

const LinkEvidence& first_evidence(const GraphLink& link) {
    static const LinkEvidence none;
    return link.evidence.empty() ? none : link.evidence.front();
}

std::string_view status_word(EventStatus status) {
    switch (status) {
    case EventStatus::ongoing:
        return "ongoing";
    case EventStatus::planned:
        return "planned";
    case EventStatus::hypothetical:
        return "only considered";
    case EventStatus::negated:
        return "denied";
    case EventStatus::actual:
        break;
    }
    return "";
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns, std::size_t lines) {
    std::vector<std::string> result;
    std::string line;
    bool all = true;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        const std::string wider = line.empty() ? std::string(word) : line + " " + std::string(word);
        if (!line.empty() && character_count(wider) > columns) {
            if (result.size() + 1 == lines) {
                all = false;
                break;
            }
            result.push_back(line);
            line = word;
        } else {
            line = wider;
        }
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    if (!line.empty()) {
        result.push_back(line + (all ? "" : "\xE2\x80\xA6"));
    }
    return result;
}

std::string counted(std::size_t count, const std::string& thing) {
    return std::to_string(count) + " " + thing + (count == 1 ? "" : "s");
}

} // namespace casus
