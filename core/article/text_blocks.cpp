#include "core/article/text_blocks.h"

#include "core/article/foreign.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace casus {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Without blanks and no-break spaces at the ends.
Span trimmed(std::string_view text, Span span) {
    constexpr std::string_view no_break = "\xC2\xA0";
    while (!span.empty()) {
        if (is_blank(text[span.begin])) {
            ++span.begin;
        } else if (slice(text, span).starts_with(no_break)) {
            span.begin += 2;
        } else {
            break;
        }
    }
    while (!span.empty()) {
        if (is_blank(text[span.end - 1])) {
            --span.end;
        } else if (slice(text, span).ends_with(no_break)) {
            span.end -= 2;
        } else {
            break;
        }
    }
    return span;
}

struct Line {
    Span span;
    bool after_gap = false; ///< an empty line stands before it
};

std::vector<Line> lines_of(std::string_view text) {
    std::vector<Line> lines;
    bool gap = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const Span span =
            trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        if (span.empty()) {
            gap = true;
        } else {
            lines.push_back({span, gap});
            gap = false;
        }
        begin = end + 1;
    }
    return lines;
}

/// Newswire wraps lines inside paragraphs: most lines that do not end a paragraph are about equally
/// long, and continue in the middle of a sentence.
bool is_hard_wrapped(std::string_view text, const std::vector<Line>& lines) {
    constexpr std::uint32_t shortest_wrap = 50;
    constexpr std::uint32_t longest_wrap = 100;
    std::size_t inner = 0;
    std::size_t wrapped = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].after_gap) {
            continue;
        }
        ++inner;
        const std::uint32_t size = lines[i].span.size();
        const char last = text[lines[i].span.end - 1];
        const bool ends = last == '.' || last == '?' || last == '!' || last == '"';
        wrapped += size >= shortest_wrap && size <= longest_wrap && !ends ? 1 : 0;
    }
    return inner >= 3 && wrapped * 2 > inner;
}

std::vector<Line> paragraphs_of(std::string_view text) {
    std::vector<Line> lines = lines_of(text);
    if (!is_hard_wrapped(text, lines)) {
        return lines;
    }
    std::vector<Line> joined;
    for (const Line& line : lines) {
        if (line.after_gap || joined.empty()) {
            joined.push_back(line);
        } else {
            joined.back().span.end = line.span.end;
        }
    }
    return joined;
}

bool contains_any(std::string_view text, const std::vector<std::string_view>& parts) {
    return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return text.find(part) != std::string_view::npos;
    });
}

bool starts_with_any(std::string_view text, const std::vector<std::string_view>& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return text.starts_with(part); });
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        words += !is_blank(c) && !inside ? 1 : 0;
        inside = !is_blank(c);
    }
    return words;
}

bool ends_sentence(std::string_view line) {
    for (const std::string_view end : {"\xE2\x80\x9D", "\xE2\x80\x99", "\"", "'", ")"}) {
        if (line.ends_with(end)) {
            line.remove_suffix(end.size());
        }
    }
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(':');
}

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

bool is_byline(std::string_view line, std::string_view folded) {
    const bool credit = starts_with_any(
        folded, {"by ", "reporting by ", "editing by ", "written by ", "additional reporting"});
    return credit && count_words(line) <= 14 && line.size() > 3 &&
           (!starts_with_any(folded, {"by "}) || is_upper(line[3]) ||
            static_cast<unsigned char>(line[3]) > 0x7F) &&
           !(ends_sentence(line) && count_words(line) > 8);
}

bool is_footer(std::string_view line, std::string_view folded) {
    const std::vector<std::string_view> phrases{"contributed to this report",
                                                "all rights reserved",
                                                "subscription options",
                                                "subscribe to our",
                                                "sign up for our",
                                                "offered to subscribers",
                                                "terms of use",
                                                "cookie policy",
                                                "this article was originally published",
                                                "follow us on",
                                                "click here to"};
    const std::vector<std::string_view> openings{"related topics",
                                                 "related news",
                                                 "related articles",
                                                 "read more:",
                                                 "more on this story",
                                                 "share this",
                                                 "copyright ",
                                                 "\xC2\xA9 ",
                                                 "have an opinion on this story",
                                                 "sister links",
                                                 "tags:",
                                                 "topics:"};
    return contains_any(folded, phrases) ||
           (starts_with_any(folded, openings) && count_words(line) <= 12);
}

/// "Politics, World, Americas, Middle East": a list of short capitalised names without a verb.
bool is_section_line(std::string_view line) {
    if (line.find(',') == std::string_view::npos && line.find('|') == std::string_view::npos &&
        line.find('>') == std::string_view::npos && line.find('/') == std::string_view::npos) {
        return count_words(line) <= 2 && !ends_sentence(line);
    }
    bool begins = true;
    for (const char c : line) {
        if (begins && is_lower(c)) {
            return false;
        }
        begins = is_blank(c) || c == ',' || c == '|' || c == '>' || c == '/';
    }
    return !ends_sentence(line) && count_words(line) <= 12;
}

/// The capital letters of "HAMBURG, Germany" or "MEXICO CITY": bytes up to the first small letter.
std::size_t shouted_letters(std::string_view text) {
    std::size_t letters = 0;
    for (const char c : text) {
        if (is_lower(c)) {
            break;
        }
        letters += is_upper(c) ? 1 : 0;
    }
    return letters;
}

std::string in_title_case(std::string_view name) {
    std::string result;
    bool begins = true;
    for (const char c : name) {
        result += !begins && is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
        begins = c == ' ' || c == '-';
    }
    return result;
}

/// "HAMBURG, Germany (AP)" -> "Hamburg".
std::string place_of(std::string_view dateline) {
    const std::size_t end = std::min(dateline.find_first_of(",(/"), dateline.size());
    const std::string_view name = dateline.substr(0, end);
    const std::size_t last = name.find_last_not_of(" -\xE2\x80\x94\x93");
    return in_title_case(name.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

bool is_dateline_alone(std::string_view line) {
    return count_words(line) <= 5 && shouted_letters(line) >= 3 && !ends_sentence(line) &&
           is_upper(line[0]) && is_upper(line[1]);
}

/// The length of "KUNDUZ, Afghanistan -- " at the front of a paragraph; 0 = it has none.
std::size_t dateline_size(std::string_view paragraph) {
    constexpr std::size_t longest = 70;
    std::string_view head = paragraph.substr(0, longest);
    const std::size_t skipped = head.starts_with("Photo ") ? 6 : 0;
    head.remove_prefix(skipped);
    if (head.size() < 3 || shouted_letters(head.substr(0, 12)) < 3 || !is_upper(head[1])) {
        return 0;
    }
    for (const std::string_view mark : {" -- ", " \xE2\x80\x94 ", " \xE2\x80\x93 ", ") - ",
                                        ") \xE2\x80\x94", "\xE2\x80\x94", " - "}) {
        const std::size_t at = head.find(mark);
        if (at != std::string_view::npos && !contains_any(head.substr(0, at), {". ", "\""})) {
            return skipped + at + mark.size();
        }
    }
    return 0;
}

class BlockFinder {
public:
    explicit BlockFinder(Article& article) : article_(article), text_(article.text) {}

    void find() {
        const std::vector<Line> lines = paragraphs_of(text_);
        title_ = article_.title.empty() ? guess_title(lines) : article_.title;
        bool body = false;
        bool after_end = false;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const BlockKind kind = after_end ? tail_kind(lines[i].span) : kind_of(lines, i, body);
            body = body ||
                   (kind == BlockKind::paragraph && count_words(slice(text_, lines[i].span)) > 12);
            after_end = after_end || (body && kind == BlockKind::footer);
            add(lines[i].span, kind);
        }
        if (article_.title.empty()) {
            article_.title = title_;
        }
        mark_foreign(article_);
    }

private:
    [[nodiscard]] std::string_view words(Span span) const { return slice(text_, span); }

    [[nodiscard]] static bool same_words(std::string_view a, std::string_view b) {
        return !a.empty() && fold_case(a) == fold_case(b);
    }

    /// A line that stands twice before the body, else the first one that looks like a headline.
    [[nodiscard]] std::string guess_title(const std::vector<Line>& lines) const {
        const std::size_t head = std::min<std::size_t>(lines.size(), 8);
        for (std::size_t i = 0; i < head; ++i) {
            for (std::size_t j = i + 1; j < head; ++j) {
                if (same_words(words(lines[i].span), words(lines[j].span))) {
                    return std::string(words(lines[i].span));
                }
            }
        }
        for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 3); ++i) {
            const std::string_view line = words(lines[i].span);
            const bool apart = i + 1 < lines.size() && lines[i + 1].after_gap;
            if (apart && !ends_sentence(line) && count_words(line) >= 3 &&
                count_words(line) <= 25 && !read_stamp(line) && !is_section_line(line) &&
                dateline_size(line) == 0) {
                return std::string(line);
            }
        }
        return "";
    }

    [[nodiscard]] BlockKind kind_of(const std::vector<Line>& lines, std::size_t i, bool body) {
        const std::string_view line = words(lines[i].span);
        const std::string folded = fold_case(line);
        if (same_words(line, title_)) {
            return BlockKind::title;
        }
        if (const auto day = read_stamp(line)) {
            const bool is_known = article_.published.has_value();
            article_.published = is_known ? article_.published : day;
            return is_known && is_written_day(line) ? BlockKind::dateline : BlockKind::stamp;
        }
        if (is_byline(line, folded)) {
            return BlockKind::byline;
        }
        if (is_footer(line, folded)) {
            return BlockKind::footer;
        }
        return body ? BlockKind::paragraph : head_kind(lines, i, line);
    }

    /// Above the body stand sections, subtitles and datelines.
    [[nodiscard]] BlockKind head_kind(const std::vector<Line>& lines, std::size_t i,
                                      std::string_view line) {
        const bool short_line = count_words(line) <= 25 && !ends_sentence(line);
        if (!short_line || i + 1 >= lines.size() || !lines[i + 1].after_gap) {
            return BlockKind::paragraph;
        }
        if (is_dateline_alone(line)) {
            if (article_.place.empty()) {
                article_.place = place_of(line);
            }
            return BlockKind::dateline;
        }
        const bool titled =
            std::any_of(article_.blocks.begin(), article_.blocks.end(),
                        [](const Block& block) { return block.kind == BlockKind::title; });
        if (is_section_line(line) && (i == 0 || count_words(line) <= 4)) {
            return BlockKind::section;
        }
        return titled && count_words(line) >= 4 ? BlockKind::subtitle : BlockKind::paragraph;
    }

    /// Below the first footer line nothing is told any more unless a whole paragraph follows.
    [[nodiscard]] BlockKind tail_kind(Span span) const {
        const std::string_view line = words(span);
        const bool paragraph =
            count_words(line) > 20 && ends_sentence(line) && !is_footer(line, fold_case(line));
        return paragraph ? BlockKind::paragraph : BlockKind::footer;
    }

    void add(Span span, BlockKind kind) {
        const std::size_t dateline = kind == BlockKind::paragraph ? dateline_size(words(span)) : 0;
        if (dateline > 0 && dateline < span.size()) {
            const Span head{span.begin, span.begin + static_cast<std::uint32_t>(dateline)};
            if (article_.place.empty()) {
                const std::string_view line = words(head);
                article_.place = place_of(line.starts_with("Photo ") ? line.substr(6) : line);
            }
            article_.blocks.push_back({trimmed(text_, head), BlockKind::dateline});
            span.begin = head.end;
            span = trimmed(text_, span);
        }
        if (!span.empty()) {
            article_.blocks.push_back({span, kind});
        }
    }

    Article& article_;
    std::string_view text_;
    std::string title_;
};

} // namespace

void find_blocks(Article& article) {
    article.blocks.clear();
    BlockFinder(article).find();
}

} // namespace casus
