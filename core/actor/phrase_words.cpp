#include "core/actor/phrase_words.h"

#include <algorithm>
#include <array>

namespace casus {

bool is_locative(std::string_view preposition) {
    constexpr std::array<std::string_view, 20> words{
        "across",     "along", "around", "at",      "from",    "in",    "inside",
        "into",       "near",  "off",    "on",      "outside", "over",  "through",
        "throughout", "to",    "toward", "towards", "via",     "within"};
    return std::binary_search(words.begin(), words.end(), preposition);
}

bool is_quantity(std::string_view lemma) {
    constexpr std::array<std::string_view, 15> words{
        "couple", "crowd", "dozen", "group",  "handful", "hundred",  "majority", "million",
        "number", "rest",  "score", "series", "team",    "thousand", "wave"};
    return std::binary_search(words.begin(), words.end(), lemma);
}

bool gives(std::string_view lemma) {
    constexpr std::array<std::string_view, 26> words{
        "appeal",    "apologise", "apologize", "award",   "cede",    "concede", "donate",
        "extradite", "give",      "grant",     "hand",    "lend",    "loan",    "offer",
        "owe",       "pay",       "pledge",    "promise", "provide", "sell",    "speak",
        "submit",    "supply",    "surrender", "talk",    "transfer"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

char gender_of_office(std::string_view office) {
    constexpr std::array<std::string_view, 16> women{
        "actress", "daughter", "first lady", "girl",       "mother", "mrs",   "ms",   "niece",
        "nun",     "princess", "queen",      "schoolgirl", "sister", "widow", "wife", "woman"};
    constexpr std::array<std::string_view, 21> men{
        "ayatollah", "boy",    "brother",   "emir",   "father", "husband", "imam",
        "king",      "lord",   "man",       "monk",   "mr",     "nephew",  "pope",
        "priest",    "prince", "schoolboy", "sheikh", "sir",    "son",     "sultan"};
    if (office.ends_with("woman") || std::find(women.begin(), women.end(), office) != women.end()) {
        return 'f';
    }
    return std::find(men.begin(), men.end(), office) != men.end() ? 'm' : '\0';
}

bool is_about(std::string_view lemma) {
    constexpr std::array<std::string_view, 16> words{
        "about", "almost", "another", "approximately", "around", "at",   "least", "more",
        "most",  "nearly", "over",    "roughly",       "some",   "than", "to",    "up"};
    return std::binary_search(words.begin(), words.end(), lemma);
}

bool is_strike(std::string_view lemma) {
    constexpr std::array<std::string_view, 28> words{
        "attack", "batter",  "blast",  "blockade", "bomb",   "bombard",   "chase",
        "damage", "destroy", "fire",   "hit",      "hunt",   "intercept", "kill",
        "launch", "open",    "patrol", "pound",    "raid",   "ram",       "rocket",
        "shell",  "shoot",   "sink",   "storm",    "strafe", "strike",    "target"};
    return std::binary_search(words.begin(), words.end(), lemma);
}

bool is_also_abstract(std::string_view lemma) {
    constexpr std::array<std::string_view, 16> words{
        "authority",  "business", "cell",    "church",  "community", "council",
        "crew",       "force",    "guard",   "mission", "monitor",   "movement",
        "opposition", "party",    "service", "state"};
    return std::binary_search(words.begin(), words.end(), lemma);
}

bool harms_people(std::string_view lemma) {
    constexpr std::array<std::string_view, 14> words{
        "arrest", "detain", "die",  "displace", "drown",  "evacuate", "flee",
        "hurt",   "injure", "kill", "kidnap",   "perish", "rescue",   "wound"};
    return std::find(words.begin(), words.end(), lemma) != words.end();
}

bool ends_office(std::string_view lemma) {
    constexpr std::array<std::string_view, 10> words{"deposed", "ex",     "exiled",  "former",
                                                     "jailed",  "late",   "onetime", "ousted",
                                                     "retired", "toppled"};
    return std::binary_search(words.begin(), words.end(), lemma);
}

bool acts_as_modifier(ActorKind kind) {
    return kind == ActorKind::military || kind == ActorKind::government ||
           kind == ActorKind::rebel || kind == ActorKind::igo || kind == ActorKind::party;
}

} // namespace casus
