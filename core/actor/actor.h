#pragma once

#include "core/language/document.h"
#include "core/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

enum class ActorKind : std::uint8_t {
    country,
    person,
    government,
    igo,
    military,
    rebel,
    party,
    ngo,
    company,
    media,
    civilian,
    group,
    other,
};
std::string_view to_string(ActorKind kind);
std::optional<ActorKind> parse_actor_kind(std::string_view name);

/// Index into Account::actors.
using ActorIndex = std::uint32_t;

enum class MentionForm : std::uint8_t { name, nominal, pronoun };

struct ActorMention {
    Span span;                  ///< the whole phrase: "U.S. Secretary of State John Kerry"
    TokenIndex head = no_token; ///< its syntactic head in the Document; not written to files
    MentionForm form = MentionForm::name;
    float confidence = 1; ///< 0..1 that the phrase means this actor; pronouns have less
};

/// Somebody or something that acts, with all its mentions in one article.
struct Actor {
    std::string id;   ///< unique in the account: "a1", "a2", ... in order of first mention
    std::string name; ///< the fullest name known: "John Kerry", "Russian Foreign Ministry"
    ActorKind kind = ActorKind::other;
    std::string country;            ///< ISO 3166-1 alpha-3, "" = none or not known
    std::string code;               ///< CAMEO-style: "USAGOV", "IGOUNO", "SYRREB"; "" = none
    std::vector<std::string> roles; ///< CAMEO role codes, most telling first: GOV MIL REB OPP ...
    std::vector<ActorMention> mentions; ///< in text order
};

/// What the article states about two actors ("Gen. Votel, commander of U.S. Central Command").
enum class ActorRelationType : std::uint8_t {
    member_of,
    leads,
    allied_with,
    opposed_to,
    in_contact_with
};
std::string_view to_string(ActorRelationType type);
std::optional<ActorRelationType> parse_actor_relation_type(std::string_view name);

struct ActorRelation {
    ActorIndex from = 0;
    ActorIndex to = 0;
    ActorRelationType type = ActorRelationType::member_of;
    Span from_span;
    Span to_span;
    double confidence = 0; ///< 0..1
    std::string rule;
};

} // namespace casus
