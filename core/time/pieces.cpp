#include "core/time/pieces.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

struct Sign {
    std::string_view bytes;
    char as; ///< what it counts as; ' ' = white space, '$' = currency
};
/// UTF-8 signs that matter; every other sequence of bytes >= 0x80 is part of a word.
constexpr std::array<Sign, 19> signs{{
    {"\xC2\xA0", ' '},     {"\xE2\x80\xAF", ' '},  {"\xE2\x80\x89", ' '},  {"\xE2\x80\x90", '-'},
    {"\xE2\x80\x91", '-'}, {"\xE2\x80\x92", '-'},  {"\xE2\x80\x93", '-'},  {"\xE2\x80\x94", '-'},
    {"\xE2\x88\x92", '-'}, {"\xE2\x80\x98", '\''}, {"\xE2\x80\x99", '\''}, {"\xCA\xBC", '\''},
    {"\xE2\x80\x9C", '"'}, {"\xE2\x80\x9D", '"'},  {"\xC2\xA3", '$'},      {"\xE2\x82\xAC", '$'},
    {"\xC2\xA5", '$'},     {"\xE2\x80\xA6", '.'},  {"\xC2\xB7", '.'},
}};

const Sign* sign_at(std::string_view text) {
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0xC2) {
        return nullptr;
    }
    const auto* found = std::find_if(
        signs.begin(), signs.end(), [&](const Sign& sign) { return text.starts_with(sign.bytes); });
    return found == signs.end() ? nullptr : found;
}

class Cutter {
public:
    Cutter(std::string_view text, Span span, std::vector<Piece>& pieces)
        : text_(text), at_(span.begin), end_(span.end), pieces_(pieces) {}

    void cut() {
        while (at_ < end_) {
            const char c = text_[at_];
            const Sign* sign = is_ascii(c) ? nullptr : sign_at(rest());
            if (is_space(c) || (sign != nullptr && sign->as == ' ')) {
                at_ += sign != nullptr ? size_of(*sign) : 1;
                glued_ = false;
            } else if (is_digit(c)) {
                number();
            } else if (is_letter(c) || (!is_ascii(c) && sign == nullptr)) {
                word();
            } else {
                const char as = sign != nullptr ? sign->as : c;
                currency_ = as == '$' || as == '#';
                push(Piece::Kind::sign, at_ + (sign != nullptr ? size_of(*sign) : 1));
                continue;
            }
        }
    }

private:
    static bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
    static std::uint32_t size_of(const Sign& sign) {
        return static_cast<std::uint32_t>(sign.bytes.size());
    }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_, end_ - at_); }
    [[nodiscard]] char byte(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }

    Piece& push(Piece::Kind kind, std::uint32_t end) {
        Piece piece;
        piece.span = {at_, end};
        piece.kind = kind;
        piece.glued = glued_;
        pieces_.push_back(piece);
        at_ = end;
        glued_ = true;
        return pieces_.back();
    }

    void word() {
        std::uint32_t end = at_;
        while (end < end_ && belongs_to_word(end)) {
            ++end;
        }
        if (end == at_ + 1 && byte(end) == '.' && is_letter(byte(end + 1))) { // "p.m."
            end = dotted_letters();
        }
        currency_ = false;
        push(Piece::Kind::word, end);
    }

    [[nodiscard]] bool belongs_to_word(std::uint32_t at) const {
        const char c = text_[at];
        return is_letter(c) || (!is_ascii(c) && sign_at(text_.substr(at, end_ - at)) == nullptr);
    }

    /// The end of "p.m." or "U.N." that begins here, its last stop included.
    [[nodiscard]] std::uint32_t dotted_letters() const {
        std::uint32_t end = at_;
        while (is_letter(byte(end)) && byte(end + 1) == '.') {
            end += 2;
        }
        const bool last_stop_missing = is_letter(byte(end)) && !is_letter(byte(end + 1));
        return last_stop_missing ? end + 1 : end;
    }

    /// Digits, with groups of three behind commas: "1,988".
    void number() {
        std::uint32_t end = digits_end(at_);
        const std::uint32_t plain_end = end;
        while (byte(end) == ',' && digits_end(end + 1) == end + 4 && end - at_ <= 11) {
            end += 4;
        }
        const Span digits{at_, end};
        const bool money = currency_;
        currency_ = false;
        Piece& piece = push(Piece::Kind::number, end);
        piece.plain = end == plain_end;
        piece.number = value_of(digits);
        piece.digits = static_cast<std::uint8_t>(std::min<std::uint32_t>(digits.size(), 255));
        piece.money = money || byte(end) == '%';
    }

    [[nodiscard]] std::uint32_t digits_end(std::uint32_t at) const {
        while (at < end_ && is_digit(text_[at])) {
            ++at;
        }
        return at;
    }

    [[nodiscard]] int value_of(Span digits) const {
        constexpr std::uint32_t most_digits = 11; // with two commas
        int value = 0;
        for (const char c : slice(text_, digits)) {
            if (digits.size() > most_digits || value >= 100'000'000) {
                return -1;
            }
            value = is_digit(c) ? value * 10 + (c - '0') : value;
        }
        return value;
    }

    std::string_view text_;
    std::uint32_t at_;
    std::uint32_t end_;
    std::vector<Piece>& pieces_;
    bool glued_ = false;
    bool currency_ = false;
};

} // namespace

void cut_pieces(std::string_view text, Span span, std::vector<Piece>& pieces) {
    pieces.clear();
    Cutter(text, span, pieces).cut();
}

std::string_view folded(std::string_view text, const Piece& piece,
                        char (&buffer)[longest_time_word]) {
    const std::string_view bytes = slice(text, piece.span);
    if (const Sign* sign = sign_at(bytes); sign != nullptr) {
        buffer[0] = sign->as;
        return {buffer, 1};
    }
    if (bytes.size() > longest_time_word) {
        return {};
    }
    std::size_t size = 0;
    for (const char c : bytes) {
        const bool stop = c == '.' && bytes.size() > 1;
        if (!stop) {
            buffer[size++] = lower(c);
        }
    }
    return {buffer, size};
}

} // namespace casus
