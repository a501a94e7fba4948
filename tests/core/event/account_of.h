#pragma once

#include "core/extract.h"
#include "core/time/date_interval.h"
#include "tests/paths.h"

#include <string>

/// What casus reads out of a text of one paragraph, published on Thursday 8 December 2016 unless
/// told otherwise.
inline casus::Account account_of(const std::string& text,
                                 const std::string& published = "2016-12-08") {
    static const auto resources = casus::load_resources({casus::test::source_path("data")});
    casus::Article article;
    article.id = "test";
    article.text = text;
    article.published = casus::parse_iso_day(published);
    article.blocks.push_back(
        {{0, static_cast<std::uint32_t>(text.size())}, casus::BlockKind::paragraph});
    return casus::extract(article, resources);
}

/// "REJECT vetoed: Russia > ; " for each event in order.
inline std::string told(const std::string& text) {
    const casus::Account account = account_of(text);
    std::string result;
    const auto names = [&](const std::vector<casus::ActorIndex>& actors) {
        std::string list;
        for (const casus::ActorIndex actor : actors) {
            list += (list.empty() ? "" : ", ") + account.actors[actor].name;
        }
        return list;
    };
    for (const casus::Event& event : account.events) {
        result += result.empty() ? "" : "; ";
        result += to_string(event.type);
        result += ' ';
        result += slice(account.text, event.trigger);
        result += ": " + names(event.source) + " > " + names(event.target);
    }
    return result;
}
