#pragma once

#include "core/actor/mention.h"
#include "core/time/date_interval.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace casus {

/// Whether one has no country or both have the same.
bool compatible(const std::string& a, const std::string& b);

/// What is known of an actor while the article is read.
struct Draft {
    Actor actor;
    std::set<std::string, std::less<>> offices; ///< of all its phrases
    std::string key;                            ///< name_key of its name
    TokenIndex last_seen = 0;                   ///< first token of its last phrase
    bool named = false;
    bool plural = false;
    bool counted = false;
};

/// The actors of an article while it is read, and which names mean them.
class ActorDrafts {
public:
    /// `published`: the day at which offices count.
    explicit ActorDrafts(std::optional<Day> published) : published_(published) {}

    [[nodiscard]] std::vector<Draft>& all() { return drafts_; }
    [[nodiscard]] const std::vector<Draft>& all() const { return drafts_; }
    [[nodiscard]] const Draft& at(ActorIndex index) const { return drafts_[index]; }
    [[nodiscard]] ActorIndex count() const { return static_cast<ActorIndex>(drafts_.size()); }
    ActorIndex named(const ActorPhrase& phrase);
    ActorIndex add(const ActorPhrase& phrase);
    /// Adds a phrase, and what it tells, to an actor.
    void tell(ActorIndex index, const ActorPhrase& phrase);
    /// Somebody whom no phrase names.
    ActorIndex add_unnamed(std::string name);

private:
    [[nodiscard]] static std::string key_of(const ActorPhrase& phrase);
    /// "Kerry" is the John Kerry named last; "Frank-Walter Steinmeier" the Steinmeier.
    [[nodiscard]] std::optional<ActorIndex> same_person(const ActorPhrase& phrase) const;
    [[nodiscard]] std::optional<ActorIndex> same_organisation(const ActorPhrase& phrase) const;
    static void take_better_name(Draft& draft, const ActorPhrase& phrase);
    static void take_codes(Actor& actor, const ActorPhrase& phrase);

    std::optional<Day> published_;
    std::vector<Draft> drafts_;
    std::map<std::string, ActorIndex> by_key_;
};

} // namespace casus
