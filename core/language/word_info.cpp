#include "core/language/word_info.h"

#include "core/language/feature_hash.h"
#include "core/language/letters.h"

#include <algorithm>

namespace casus {
namespace {

constexpr std::size_t ring = 4;

/// Gathers the letters of a word, one after another, into hash, prefixes, suffixes and shape.
struct WordReader {
    WordInfo info;
    std::array<char32_t, ring> last{};
    std::size_t letters = 0;
    std::size_t upper = 0;
    std::size_t alphabetic = 0;

    void take(char32_t code) {
        if (is_letter(code)) {
            ++alphabetic;
            if (is_upper(code)) {
                ++upper;
                info.shape |= letters == 0 ? std::uint64_t{shape_capital} : 0;
            }
        } else if (is_digit(code)) {
            info.shape |= shape_digit;
        } else if (code == '-') {
            info.shape |= shape_hyphen;
        }
        append(normal(code));
    }
    static char32_t normal(char32_t code) {
        if (is_digit(code)) {
            return '0';
        }
        switch (code) {
        case U'\u2018':
        case U'\u2019':
        case U'`':
            return '\'';
        case U'\u2010':
        case U'\u2011':
        case U'\u2013':
        case U'\u2014':
            return '-';
        default:
            return to_lower(code);
        }
    }
    void append(char32_t code) {
        info.word = mix(info.word + 1, code);
        if (letters < info.prefix.size()) {
            info.prefix[letters] = info.word;
        }
        last[letters++ % ring] = code;
    }
    WordInfo finish() {
        std::uint64_t hash = 7;
        for (std::size_t i = 0; i < std::min(letters, ring); ++i) {
            hash = mix(hash, last[(letters - 1 - i) % ring]);
            info.suffix[i] = hash;
        }
        info.shape |= alphabetic > 1 && upper == alphabetic ? std::uint64_t{shape_all_capitals} : 0;
        info.shape |= alphabetic == 0 ? std::uint64_t{shape_no_letter} : 0;
        info.shape |= letters == 1 && alphabetic == 1 ? std::uint64_t{shape_letter} : 0;
        info.word = mix(info.word, 3);
        return info;
    }
};

struct Replacement {
    std::string_view from;
    std::string_view to;
};
/// Signs that have several spellings.
constexpr auto replacements = std::to_array<Replacement>({
    {"-LRB-", "("},
    {"-RRB-", ")"},
    {"-LSB-", "["},
    {"-RSB-", "]"},
    {"-LCB-", "{"},
    {"-RCB-", "}"},
    {"\u201C", "``"},
    {"\u201D", "''"},
    {"\u2026", "..."},
    {"\u2014", "--"},
});

std::string_view usual_form(std::string_view form) {
    if (form.size() < 6 && !form.empty() && !is_letter(letter_at(form, 0).code)) {
        for (const Replacement& replacement : replacements) {
            if (form == replacement.from) {
                return replacement.to;
            }
        }
    }
    return form;
}

WordInfo read_word(std::string_view form) {
    form = usual_form(form);
    WordReader reader;
    for (std::size_t at = 0; at < form.size();) {
        const Letter letter = letter_at(form, at);
        reader.take(letter.code);
        at += letter.size;
    }
    return reader.finish();
}

/// Whether the whole sentence is in capitals or in title case.
std::uint64_t sentence_shape(std::span<const WordInfo> words) {
    std::size_t count = 0;
    std::size_t capital = 0;
    std::size_t all_capitals = 0;
    for (const WordInfo& word : words) {
        if (word.prefix[2] != 0 && word.suffix[3] != 0 &&
            (word.shape & (shape_no_letter | shape_digit)) == 0) {
            ++count;
            capital += word.shape & shape_capital ? 1 : 0;
            all_capitals += word.shape & shape_all_capitals ? 1 : 0;
        }
    }
    if (count < 3 || capital * 10 < count * 8) {
        return 0;
    }
    return all_capitals * 10 >= count * 8 ? shape_capitals_sentence : shape_title_sentence;
}

} // namespace

std::uint64_t word_hash(std::string_view form) {
    return read_word(form).word;
}

std::vector<WordInfo> word_infos(std::string_view text, std::span<const Span> tokens,
                                 const Lexicon& lexicon) {
    std::vector<WordInfo> words(tokens.size() + 2 * word_padding);
    const auto inner = std::span(words).subspan(word_padding, tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        inner[i] = read_word(slice(text, tokens[i]));
        if (const LexiconEntry* entry = lexicon.find(inner[i].word)) {
            inner[i].cluster = entry->cluster;
            inner[i].tag_class = entry->tag_class;
            inner[i].fixed_tag = entry->fixed_tag;
        }
    }
    const std::uint64_t shape = sentence_shape(inner);
    for (WordInfo& word : inner) {
        word.shape |= shape;
    }
    if (!inner.empty()) {
        inner.front().shape |= shape_first;
    }
    return words;
}

} // namespace casus
