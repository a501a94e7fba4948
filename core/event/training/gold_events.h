#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/span.h"

#include <filesystem>
#include <string>
#include <vector>

namespace casus {

/// An event that an annotator marked, with what counts as telling it.
struct GoldEvent {
    std::vector<EventType> types; ///< all that are right, the best first
    int salience = 2;
    std::vector<Span> mentions; ///< byte spans; empty = anywhere in the article
};

/// An article with its marked events. `complete` is false when other events may be in the text.
struct GoldArticle {
    Article article;
    std::vector<GoldEvent> events;
    std::string group; ///< articles of one group stay together in cross-validation
    bool complete = true;
};

/// Reads a folder of annotated articles (JSON: id, published, text, events with offset, trigger,
/// type, alt_types, salience, coref). Throws Error for a file that cannot be read.
std::vector<GoldArticle> read_gold_articles(const std::filesystem::path& folder);

/// Reads sentences with one event each (JSON Lines: id, group, date, text, event2021, alt2021,
/// part); only those of `part`. Lines of one group are one article with several events.
std::vector<GoldArticle> read_gold_sentences(const std::filesystem::path& file,
                                             const std::string& part);

} // namespace casus
