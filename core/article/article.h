#pragma once

#include "core/span.h"
#include "core/time/date_interval.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace casus {

/// What a block of an article's text is. Only told blocks (see is_told) are analysed: the rest is
/// kept in the text, untouched, and yields no events, actors or dates.
enum class BlockKind : std::uint8_t {
    paragraph, ///< body text
    title,     ///< the headline, also where a site repeats it
    subtitle,  ///< the line under the headline
    section,   ///< "Politics, World, Americas"
    stamp,     ///< "08.12.2016 - Update : 09.12.2016": the publisher's, no part of the story
    byline,    ///< "By Ayhan Simsek"
    dateline,  ///< "HAMBURG, Germany", "KUNDUZ, Afghanistan (AP) --" where it opens a paragraph,
               ///< "Friday, January 4, 2019" where the day of publication is known without it
    footer,    ///< contributor notes, subscription and share lines, related topics
    foreign,   ///< text in another language than the article's
};

constexpr bool is_told(BlockKind kind) {
    return kind == BlockKind::paragraph || kind == BlockKind::title || kind == BlockKind::subtitle;
}

/// A stretch of text that lies in one paragraph or line. A dateline that opens a paragraph is a
/// block of its own; the paragraph's block begins after it.
struct Block {
    Span span;
    BlockKind kind = BlockKind::paragraph;
};

/// One article as it was read. `text` is what the source gave (decoded to UTF-8) and is never
/// changed afterwards: every span of the program points into it.
struct Article {
    std::string id;     ///< unique in a run; given by the source, else made from the content
    std::string title;  ///< "" = none found
    std::string text;   ///< valid UTF-8
    std::string url;    ///< "" = unknown
    std::string source; ///< outlet or input path as given
    std::string language = "en";  ///< ISO 639-1; "und" = not recognised
    std::optional<Day> published; ///< none: dates resolve against the running narrative date
    std::string place;            ///< of the dateline, "" = none: "Hamburg"
    std::vector<Block> blocks;    ///< in text order, without overlaps
};

} // namespace casus
