#include "core/language/tokenizer.h"

#include "core/language/abbreviations.h"
#include "core/language/clitics.h"
#include "core/language/letters.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

/// Signs that make one token when they are repeated: "...", "--", "!!".
constexpr std::string_view repeated = ".-=*_~!?`'+<>^";
constexpr auto treebank_brackets =
    std::to_array<std::string_view>({"-LCB-", "-LRB-", "-LSB-", "-RCB-", "-RRB-", "-RSB-"});

bool is_word(char32_t code) {
    return is_letter(code) || is_digit(code);
}

/// A web or mail address, from the first to the last character that may belong to it.
bool is_address(std::string_view chunk) {
    if (chunk.find("://") != std::string_view::npos || chunk.substr(0, 4) == "www.") {
        return true;
    }
    const auto at = chunk.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < chunk.size() &&
           is_word(letter_at(chunk, at + 1).code) && chunk.find('.', at) != std::string_view::npos;
}

/// Cuts one chunk (a stretch without white space) into tokens.
class ChunkScanner {
public:
    ChunkScanner(std::string_view text, Span block, Span chunk, std::vector<Span>& tokens)
        : text_(text), block_(block), chunk_(chunk), tokens_(tokens) {}

    void scan() {
        const std::string_view chunk = slice(text_, chunk_);
        if (is_clitic(chunk) ||
            std::binary_search(treebank_brackets.begin(), treebank_brackets.end(), chunk)) {
            tokens_.push_back(chunk_);
            return;
        }
        std::uint32_t at = chunk_.begin;
        if (is_address(chunk)) {
            at = scan_address();
        }
        while (at < chunk_.end) {
            at = is_word(code_at(at)) ? scan_word(at) : scan_sign(at);
        }
    }

private:
    [[nodiscard]] Letter letter(std::uint32_t at) const { return letter_at(text_, at); }
    /// 0 at the end of the chunk.
    [[nodiscard]] char32_t code_at(std::uint32_t at) const {
        return at < chunk_.end ? letter(at).code : 0;
    }
    void push(std::uint32_t begin, std::uint32_t end) { tokens_.push_back({begin, end}); }

    std::uint32_t scan_address();
    std::uint32_t scan_sign(std::uint32_t at);
    std::uint32_t scan_word(std::uint32_t begin);
    [[nodiscard]] std::uint32_t word_end(std::uint32_t begin) const;
    [[nodiscard]] bool connects(std::uint32_t begin, std::uint32_t at, char32_t last) const;
    [[nodiscard]] bool joins_numbers(std::uint32_t begin, std::uint32_t at) const;
    [[nodiscard]] bool stop_belongs(Span word) const;

    std::string_view text_;
    Span block_;
    Span chunk_;
    std::vector<Span>& tokens_;
};

/// Signs before the address, then the address without the punctuation behind it.
std::uint32_t ChunkScanner::scan_address() {
    std::uint32_t begin = chunk_.begin;
    while (begin < chunk_.end && !is_word(code_at(begin))) {
        begin = scan_sign(begin);
    }
    std::uint32_t end = chunk_.end;
    while (end > begin) {
        const Letter last = letter_before(text_, end);
        if (is_word(last.code) || last.code == '/' || last.code == '=' || last.code == '-' ||
            last.size > end - begin) {
            break;
        }
        end -= last.size;
    }
    if (end > begin) {
        push(begin, end);
    }
    return end;
}

std::uint32_t ChunkScanner::scan_sign(std::uint32_t at) {
    const Letter sign = letter(at);
    std::uint32_t end = at + sign.size;
    if (is_apostrophe(sign.code)) {
        std::uint32_t word = end;
        while (word < chunk_.end && word - end < 4 && is_word(code_at(word))) {
            word += letter(word).size;
        }
        if (!is_word(code_at(word)) && is_clitic(text_.substr(at, word - at))) {
            push(at, word);
            return word;
        }
    }
    const bool decimal =
        sign.code == '.' && is_digit(code_at(end)) && (at == chunk_.begin || text_[at - 1] == '$');
    if (decimal || ((sign.code == '#' || sign.code == '@') && is_letter(code_at(end)))) {
        end = word_end(end);
    } else if (sign.code < 0x80 &&
               repeated.find(static_cast<char>(sign.code)) != std::string_view::npos) {
        const bool shout = sign.code == '!' || sign.code == '?';
        while (end < chunk_.end &&
               (text_[end] == text_[at] || (shout && (text_[end] == '!' || text_[end] == '?')))) {
            ++end;
        }
    }
    push(at, end);
    return end;
}

/// Digits on both sides of the hyphen at `at` belong together: telephone numbers and ISO dates, not
/// ranges.
bool ChunkScanner::joins_numbers(std::uint32_t begin, std::uint32_t at) const {
    std::uint32_t end = at + 1;
    while (end < chunk_.end && text_[end] >= '0' && text_[end] <= '9') {
        ++end;
    }
    const bool more = end + 1 < chunk_.end && text_[end] == '-' && is_digit(code_at(end + 1));
    const bool before = text_.substr(begin, at - begin).find('-') != std::string_view::npos;
    return more || before || (at - begin == 3 && end - at - 1 == 4);
}

/// Whether the sign at `at`, behind the word characters from `begin`, is part of the word.
bool ChunkScanner::connects(std::uint32_t begin, std::uint32_t at, char32_t last) const {
    const Letter sign = letter(at);
    const std::uint32_t behind = at + sign.size;
    const char32_t next = code_at(behind);
    if (sign.code == '$') { // "US$"
        return is_upper(last) && at - begin < 4;
    }
    if (!is_word(next)) {
        return false;
    }
    const bool digits = is_digit(last) && is_digit(next);
    switch (sign.code) {
    case '.': // not in "the end.The next" and in "the end.4", a reference to a note
        return !(is_lower(last) && is_digit(next) && at - begin > 2) &&
               !(is_lower(last) && is_upper(next) &&
                 is_lower(code_at(behind + letter(behind).size)));
    case ',':
    case ':':
    case '/':
        return digits;
    case '-':
        return digits ? at - begin < 32 && joins_numbers(begin, at)
                      : is_joined_prefix(text_.substr(begin, at - begin));
    case '_':
        return true;
    case '&':
        return is_upper(last) && is_upper(next) && at - begin < 4;
    default:
        return is_apostrophe(sign.code) && sign.code != '`' && (is_letter(next) || !digits);
    }
}

std::uint32_t ChunkScanner::word_end(std::uint32_t begin) const {
    std::uint32_t at = begin;
    char32_t last = 0;
    while (at < chunk_.end) {
        const Letter next = letter(at);
        const bool belongs = is_word(next.code) || (last != 0 && connects(begin, at, last));
        if (last == '$' || !belongs) {
            break;
        }
        last = next.code;
        at += next.size;
    }
    return at;
}

/// Whether the stop behind `word` belongs to it: an abbreviation, or "No." before a number.
bool ChunkScanner::stop_belongs(Span word) const {
    const std::uint32_t behind = word.end + 1;
    if (code_at(behind) == '.' || is_word(code_at(behind))) {
        return false;
    }
    std::uint32_t next = behind;
    while (next < block_.end && is_space(letter(next).code)) {
        next += letter(next).size;
    }
    const std::string_view form = slice(text_, word);
    if (form == "No" || form == "Nos" || form == "p" || form == "pp") {
        return next < block_.end && is_digit(letter(next).code);
    }
    switch (abbreviation(form)) {
    case Abbreviation::inside:
        return next < block_.end;
    case Abbreviation::anywhere:
        return true;
    default:
        return false;
    }
}

std::uint32_t ChunkScanner::scan_word(std::uint32_t begin) {
    std::uint32_t end = word_end(begin);
    if (code_at(end) == '.' && stop_belongs({begin, end})) {
        ++end;
    }
    const std::uint32_t first = clitic_split(text_.substr(begin, end - begin));
    if (first > 0) {
        push(begin, begin + first);
        begin += first;
    }
    push(begin, end);
    return end;
}

} // namespace

std::vector<Span> tokenize(std::string_view text, Span range) {
    std::vector<Span> tokens;
    tokens.reserve(range.size() / 5 + 1);
    for (std::uint32_t at = range.begin; at < range.end;) {
        const Letter first = letter_at(text, at);
        if (is_space(first.code)) {
            at += first.size;
            continue;
        }
        Span chunk{at, at};
        while (chunk.end < range.end && !is_space(letter_at(text, chunk.end).code)) {
            chunk.end += letter_at(text, chunk.end).size;
        }
        chunk.end = std::min(chunk.end, range.end);
        ChunkScanner(text, range, chunk, tokens).scan();
        at = chunk.end;
    }
    return tokens;
}

} // namespace casus
