#pragma once

#include "core/article/article.h"
#include "core/event/event.h"
#include "core/span.h"
#include "core/time/date_interval.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace casus {

/// An event that an annotator marked, with what counts as telling it.
struct GoldEvent {
    std::vector<EventType> types; ///< all that are right, the best first
    int salience = 2;
    std::vector<Span> mentions;       ///< byte spans; empty = anywhere in the article
    std::optional<DateInterval> date; ///< none = not told, any is right
    std::vector<std::string> doers;   ///< last words of the names of all who take part, folded
};

/// A reader's answer about one event that casus told: right in type, date and main actor, and
/// worth a place on the timeline.
struct Verdict {
    Span trigger;
    bool right = false;
};

/// An article with its marked events. `complete` is false when other events may be in the text.
struct GoldArticle {
    Article article;
    std::vector<GoldEvent> events;
    std::string group; ///< articles of one group stay together in cross-validation
    bool complete = true;
    std::vector<Verdict> verdicts; ///< when there are some, they alone are learnt from
};

/// Reads a folder of annotated articles (JSON: id, published, text, events with offset, trigger,
/// type, alt_types, salience, coref, date, actors). Throws Error for a file that cannot be read.
std::vector<GoldArticle> read_gold_articles(const std::filesystem::path& folder);

/// Reads sentences with one event each (JSON Lines: id, group, date, text, event2021, alt2021,
/// part); only those of `part`. Lines of one group are one article with several events.
std::vector<GoldArticle> read_gold_sentences(const std::filesystem::path& file,
                                             const std::string& part);

/// Reads verdicts (rows: article id, code point where the trigger begins, trigger, right or wrong)
/// and the texts of their articles (JSON Lines: id, date, title, text).
std::vector<GoldArticle> read_verdicts(const std::filesystem::path& table,
                                       const std::filesystem::path& texts);

} // namespace casus
