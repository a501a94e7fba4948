#pragma once

#include "core/extract.h"
#include "tests/paths.h"

#include <algorithm>
#include <string>
#include <vector>

/// The account of a text of one paragraph, for tests of actors.
namespace told {

inline const casus::Resources& resources() {
    static const auto loaded = casus::load_resources({casus::test::source_path("data")});
    return loaded;
}

inline casus::Account account(std::string text, std::optional<casus::Day> published = {}) {
    casus::Article article;
    article.text = std::move(text);
    article.published = published;
    article.blocks.push_back(
        {{0, static_cast<std::uint32_t>(article.text.size())}, casus::BlockKind::paragraph});
    return casus::extract(article, resources());
}

/// The texts of an actor's mentions, joined by " | ".
inline std::string mentions(const casus::Account& account, const casus::Actor& actor) {
    std::string result;
    for (const casus::ActorMention& mention : actor.mentions) {
        result += result.empty() ? "" : " | ";
        result += slice(account.text, mention.span);
    }
    return result;
}

/// The actor with this name; null when there is none.
inline const casus::Actor* actor(const casus::Account& account, std::string_view name) {
    const auto found = std::find_if(account.actors.begin(), account.actors.end(),
                                    [&](const casus::Actor& it) { return it.name == name; });
    return found == account.actors.end() ? nullptr : &*found;
}

} // namespace told
