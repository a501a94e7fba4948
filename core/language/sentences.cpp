#include "core/language/sentences.h"

#include "core/language/abbreviations.h"
#include "core/language/letters.h"

namespace casus {
namespace {

/// Walks over the tokens of one block and decides after which a sentence ends.
class SentenceSplitter {
public:
    SentenceSplitter(std::string_view text, std::span<const Span> tokens)
        : text_(text), tokens_(tokens), closes_(tokens.size()) {
        pair_quotes();
    }

    std::vector<std::uint32_t> split() {
        for (std::uint32_t i = 0; i < count(); ++i) {
            if (i + 1 - first_ >= longest_sentence || (i + 1 < count() && ends_after(i))) {
                end_at(i + 1);
            }
        }
        end_at(count());
        return ends_;
    }

private:
    [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(tokens_.size()); }
    [[nodiscard]] std::string_view form(std::uint32_t i) const { return slice(text_, tokens_[i]); }
    [[nodiscard]] char32_t first_code(std::uint32_t i) const { return letter_at(form(i), 0).code; }
    [[nodiscard]] std::string_view gap(std::uint32_t i) const {
        return text_.substr(tokens_[i].end, tokens_[i + 1].begin - tokens_[i].end);
    }
    void end_at(std::uint32_t end) {
        if (end > first_) {
            ends_.push_back(end);
            first_ = end;
        }
    }

    void pair_quotes();
    [[nodiscard]] bool ends_after(std::uint32_t i);
    [[nodiscard]] bool is_terminal(std::uint32_t i) const;
    [[nodiscard]] bool is_closer(std::uint32_t i) const;
    [[nodiscard]] bool breaks_line(std::uint32_t i) const;
    [[nodiscard]] bool may_begin(std::uint32_t i) const;
    [[nodiscard]] bool abbreviation_ends(std::uint32_t i) const;
    [[nodiscard]] std::uint32_t reference_size(std::uint32_t i) const;
    [[nodiscard]] std::uint32_t references_before(std::uint32_t i) const;
    [[nodiscard]] bool begins_small(std::uint32_t mark, std::uint32_t i) const;
    [[nodiscard]] bool opens_year(std::uint32_t i) const;

    std::string_view text_;
    std::span<const Span> tokens_;
    std::vector<std::uint32_t> ends_;
    std::uint32_t first_ = 0;
    std::vector<bool> closes_; ///< straight quotation marks that close a quotation
};

/// A straight quotation mark closes when only what stands before it touches it; else they
/// alternate.
void SentenceSplitter::pair_quotes() {
    bool open = false;
    for (std::uint32_t i = 0; i < count(); ++i) {
        if (form(i) == "\"") {
            const bool after = i > 0 && gap(i - 1).empty();
            const bool before = i + 1 < count() && gap(i).empty();
            closes_[i] = after == before ? open : after;
            open = !closes_[i];
        }
    }
}

bool SentenceSplitter::is_terminal(std::uint32_t i) const {
    const char32_t code = first_code(i);
    if (code == U'\u2026' || code == '!' || code == '?' || code == U'\u3002') {
        return true;
    }
    return form(i).find_first_not_of('.') == std::string_view::npos;
}

/// A quotation mark or bracket that belongs to the sentence before it.
bool SentenceSplitter::is_closer(std::uint32_t i) const {
    const std::string_view word = form(i);
    if (word == "\"") {
        return closes_[i];
    }
    if (word == "'" || word == "\u2019") {
        return tokens_[i].begin == tokens_[i - 1].end || i + 1 == count() || !gap(i).empty();
    }
    return word == ")" || word == "]" || word == "\u201D" || word == "''" || word == "\u00BB" ||
           word == "-RRB-" || word == "-RSB-";
}

/// A blank line, or a line that opens with a bullet.
bool SentenceSplitter::breaks_line(std::uint32_t i) const {
    const std::string_view between = gap(i);
    const auto line = between.find('\n');
    if (line == std::string_view::npos) {
        return false;
    }
    if (between.find('\n', line + 1) != std::string_view::npos) {
        return true;
    }
    const std::string_view next = form(i + 1);
    return next == "-" || next == "*" || next == "\u2022" || next == "\u2013" || next == "\u25CF";
}

/// Whether token i looks like the first of a sentence.
bool SentenceSplitter::may_begin(std::uint32_t i) const {
    const char32_t code = first_code(i);
    if (is_lower(code)) {
        return false;
    }
    const bool sign = !is_letter(code) && !is_digit(code);
    const std::string_view word = form(i);
    if (sign && (word == "," || word == ";" || word == ":" || word == "-" || word == "--" ||
                 word == "\u2013" || word == "\u2014" || word == ")" || is_terminal(i))) {
        return false;
    }
    // A quotation mark or bracket counts as what it opens.
    return !sign || i + 1 == count() || !is_lower(first_code(i + 1));
}

/// A sentence of somebody who writes all in small letters: behind a stop that is no part of an
/// abbreviation or of ". . ."; other marks can stand in names ("Yahoo! said").
bool SentenceSplitter::begins_small(std::uint32_t mark, std::uint32_t i) const {
    return form(mark) == "." && mark + 1 == i && !gap(mark).empty() && mark > first_ &&
           form(mark - 1) != "." && is_lower(first_code(i));
}

bool SentenceSplitter::abbreviation_ends(std::uint32_t i) const {
    const std::string_view word = form(i);
    if (word.size() < 2 || word.back() != '.' ||
        abbreviation(word.substr(0, word.size() - 1)) != Abbreviation::anywhere) {
        return false;
    }
    const std::string_view next = form(i + 1);
    return opens_sentence(next) || next == "\u201C" || next == "``";
}

/// How many tokens from i on are a reference to a note: "[12]", or a number that touches the stop
/// before it ("rights.4").
std::uint32_t SentenceSplitter::reference_size(std::uint32_t i) const {
    const auto is_number = [&](std::uint32_t at) {
        return at < count() && form(at).find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (i + 2 < count() && form(i) == "[" && is_number(i + 1) && form(i + 2) == "]") {
        return 3;
    }
    const bool touches = i > 0 && i < count() && is_terminal(i - 1) && gap(i - 1).empty();
    return touches && is_number(i) && form(i).size() < 4 && i + 1 < count() && !gap(i).empty() ? 1
                                                                                               : 0;
}

/// How many tokens of references end with token i.
std::uint32_t SentenceSplitter::references_before(std::uint32_t i) const {
    std::uint32_t size = 0;
    while (i - size >= first_ + 3 && reference_size(i - size - 2) == 3) {
        size += 3;
    }
    if (size == 0 && i > first_ && reference_size(i) == 1) {
        return 1;
    }
    return size;
}

/// "(c. 1818", "(b. March 2009)": a letter for a word before a date.
bool SentenceSplitter::opens_year(std::uint32_t i) const {
    if (i == first_ || tokens_[i].begin != tokens_[i - 1].end || form(i) != ".") {
        return false;
    }
    const std::string_view word = form(i - 1);
    return word == "c" || word == "b" || word == "d" || word == "r" || word == "fl";
}

bool SentenceSplitter::ends_after(std::uint32_t i) {
    if (breaks_line(i)) {
        return true;
    }
    if (abbreviation_ends(i)) {
        return true;
    }
    if (reference_size(i + 1) > 0) {
        return false;
    }
    // A closer ends the sentence when all before it, back to the mark, are closers.
    std::uint32_t mark = i - references_before(i);
    while (mark > first_ && i - mark < 4 && !is_terminal(mark) && is_closer(mark)) {
        --mark;
    }
    if (!is_terminal(mark)) {
        return false;
    }
    const bool numbering = mark == first_ + 1 && form(mark) == "." && is_digit(first_code(first_));
    if (mark == first_ || numbering || opens_year(mark)) {
        return false;
    }
    return !is_closer(i + 1) && (may_begin(i + 1) || begins_small(mark, i + 1));
}

} // namespace

std::vector<std::uint32_t> sentence_ends(std::string_view text, std::span<const Span> tokens) {
    return SentenceSplitter(text, tokens).split();
}

} // namespace casus
