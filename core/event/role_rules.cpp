#include "core/event/role_rules.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

/// What a preposition makes of its actor, for one type of event or for all of them.
struct PrepositionRole {
    std::string_view preposition;
    std::optional<EventType> type; ///< none = all types without a row of their own
    Role role;
};

constexpr std::array<PrepositionRole, 41> preposition_roles{{
    {"against", std::nullopt, Role::target},      {"among", EventType::consult, Role::source},
    {"among", EventType::agree, Role::source},    {"at", EventType::accuse, Role::target},
    {"at", EventType::assault, Role::target},     {"at", EventType::coerce, Role::target},
    {"between", std::nullopt, Role::source},      {"by", std::nullopt, Role::source},
    {"for", EventType::aid, Role::target},        {"for", EventType::support, Role::target},
    {"for", EventType::concede, Role::target},    {"from", EventType::coerce, Role::target},
    {"from", EventType::request, Role::target},   {"from", EventType::aid, Role::source},
    {"into", EventType::accuse, Role::target},    {"of", EventType::accuse, Role::target},
    {"of", EventType::aid, Role::target},         {"of", EventType::assault, Role::target},
    {"of", EventType::coerce, Role::target},      {"of", EventType::sanction, Role::target},
    {"of", EventType::support, Role::target},     {"of", EventType::reject, Role::target},
    {"of", EventType::mobilize, Role::source},    {"of", EventType::protest, Role::source},
    {"of", EventType::retreat, Role::source},     {"of", EventType::consult, Role::source},
    {"of", EventType::agree, Role::source},       {"of", EventType::concede, Role::source},
    {"of", EventType::other, Role::source},       {"on", EventType::assault, Role::target},
    {"on", EventType::coerce, Role::target},      {"on", EventType::sanction, Role::target},
    {"on", EventType::request, Role::target},     {"to", EventType::aid, Role::target},
    {"to", EventType::support, Role::target},     {"to", EventType::request, Role::target},
    {"to", EventType::concede, Role::target},     {"to", EventType::threaten, Role::target},
    {"with", EventType::consult, Role::source},   {"with", EventType::agree, Role::source},
    {"with", EventType::cooperate, Role::source},
}};

} // namespace

std::optional<Role> role_of(std::string_view preposition, EventType type) {
    std::optional<Role> general;
    for (const PrepositionRole& row : preposition_roles) {
        if (row.preposition == preposition) {
            if (row.type == type) {
                return row.role;
            }
            if (!row.type) {
                general = row.role;
            }
        }
    }
    return general;
}

bool is_symmetrical(const EventSense& sense) {
    return sense.type == EventType::consult && sense.mode != "visit" && sense.mode != "third-party";
}

bool targets_complement(EventType type) {
    return type == EventType::request || type == EventType::accuse || type == EventType::threaten ||
           type == EventType::reject || type == EventType::agree || type == EventType::concede ||
           type == EventType::support;
}

bool meets_its_object(const Token& verb) {
    constexpr std::array<std::string_view, 16> verbs{
        "brief", "call",  "consult", "contact", "encounter", "greet", "host",    "lobby",
        "meet",  "phone", "receive", "see",     "telephone", "visit", "welcome", "engage"};
    return std::find(verbs.begin(), verbs.end(), verb.lemma) != verbs.end();
}

bool befalls_its_subject(const Token& word) {
    constexpr std::array<std::string_view, 15> words{
        "casualty",  "collapse",      "death",   "decease",  "die",
        "disappear", "disappearance", "drown",   "fatality", "injury",
        "perish",    "starve",        "succumb", "suffer",   "vanish"};
    return std::binary_search(words.begin(), words.end(), word.lemma);
}

bool goes_somewhere(const Token& verb) {
    constexpr std::array<std::string_view, 9> verbs{"cross", "depart", "enter", "exit", "flee",
                                                    "leave", "quit",   "reach", "tour"};
    return std::find(verbs.begin(), verbs.end(), verb.lemma) != verbs.end();
}

bool is_its_own(const Document& document, TokenIndex noun) {
    const auto children = document.children(noun);
    return std::any_of(children.begin(), children.end(), [&](TokenIndex child) {
        return document.tokens[child].relation == Relation::nmod_poss &&
               document.tokens[child].upos == Upos::PRON;
    });
}

bool names_its_target(EventType type) {
    return type != EventType::consult && type != EventType::other && type != EventType::retreat &&
           type != EventType::mobilize;
}

bool happens_to_a_place(EventType type) {
    return type == EventType::assault || type == EventType::coerce || type == EventType::sanction ||
           type == EventType::concede || type == EventType::threaten || type == EventType::aid ||
           type == EventType::consult || type == EventType::retreat || type == EventType::mobilize;
}

bool is_official(EventType type) {
    return type == EventType::coerce || type == EventType::accuse;
}

bool concerns(std::string_view preposition) {
    constexpr std::array<std::string_view, 9> words{"against", "between", "by", "for", "from",
                                                    "in",      "on",      "to", "with"};
    return std::binary_search(words.begin(), words.end(), preposition);
}

} // namespace casus
