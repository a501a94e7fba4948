#include "core/language/word_features.h"

#include "core/language/feature_hash.h"
#include "core/language/letters.h"

#include <algorithm>

namespace casus {
namespace {

constexpr std::size_t suffix_sizes = 4;
constexpr std::size_t prefix_sizes = 3;
constexpr std::size_t pattern_size = 8; ///< letters of which the pattern tells the kind

/// A feature of its own kind; never 0.
std::uint32_t feature(std::uint64_t kind, std::uint64_t value) {
    return static_cast<std::uint32_t>(mix(mix(kind, value), 0x2545F491ULL) >> 32U) | 1U;
}

/// What is gathered of a word's letters, one after another.
struct WordForm {
    std::uint64_t word = 0;
    std::array<std::uint64_t, prefix_sizes> prefix{};
    std::array<std::uint64_t, suffix_sizes> suffix{};
    std::uint64_t shape = 0;
    std::uint64_t pattern = 0;
    std::size_t letters = 0;
};

class WordReader {
public:
    void take(char32_t code) {
        if (is_letter(code)) {
            ++alphabetic_;
            if (is_upper(code)) {
                ++upper_;
                form_.shape |= form_.letters == 0 ? std::uint64_t{shape_capital} : 0;
            }
        } else if (is_digit(code)) {
            form_.shape |= shape_digit;
        } else if (code == '-') {
            form_.shape |= shape_hyphen;
        }
        take_kind(kind_of(code));
        append(normal(code));
    }
    WordForm finish() {
        std::uint64_t hash = 7;
        for (std::size_t i = 0; i < std::min(form_.letters, suffix_sizes); ++i) {
            hash = mix(hash, last_[(form_.letters - 1 - i) % suffix_sizes]);
            form_.suffix[i] = hash;
        }
        form_.shape |=
            alphabetic_ > 1 && upper_ == alphabetic_ ? std::uint64_t{shape_all_capitals} : 0;
        form_.shape |= alphabetic_ == 0 ? std::uint64_t{shape_no_letter} : 0;
        form_.shape |= form_.letters == 1 && alphabetic_ == 1 ? std::uint64_t{shape_letter} : 0;
        form_.word = mix(form_.word, 3);
        return form_;
    }

private:
    static char32_t kind_of(char32_t code) {
        if (is_digit(code)) {
            return '0';
        }
        return is_upper(code) ? U'A' : (is_letter(code) ? U'a' : code);
    }
    /// Of a run of one kind the first two letters count.
    void take_kind(char32_t kind) {
        run_ = kind == last_kind_ ? run_ + 1 : 1;
        last_kind_ = kind;
        if (run_ <= 2 && pattern_letters_ < pattern_size) {
            ++pattern_letters_;
            form_.pattern = mix(form_.pattern + 1, kind);
        }
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
        form_.word = mix(form_.word + 1, code);
        if (form_.letters < prefix_sizes) {
            form_.prefix[form_.letters] = form_.word;
        }
        last_[form_.letters++ % suffix_sizes] = code;
    }

    WordForm form_;
    std::array<char32_t, suffix_sizes> last_{};
    std::size_t upper_ = 0;
    std::size_t alphabetic_ = 0;
    std::size_t run_ = 0;
    std::size_t pattern_letters_ = 0;
    char32_t last_kind_ = 0;
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

WordForm read_word(std::string_view form) {
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
std::uint64_t sentence_shape(std::span<const WordForm> words) {
    std::size_t count = 0;
    std::size_t capital = 0;
    std::size_t all_capitals = 0;
    for (const WordForm& word : words) {
        if (word.letters >= 4 && (word.shape & (shape_no_letter | shape_digit)) == 0) {
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

WordFeatures features_of(const WordForm& form, const Lexicon& lexicon) {
    WordFeatures features;
    features.word = form.word;
    if (const LexiconEntry* entry = lexicon.find(form.word)) {
        features.row = entry->row;
    }
    std::uint32_t* next = features.form.data();
    std::uint64_t kind = 0;
    for (const std::uint64_t hash : form.prefix) {
        ++kind;
        *next++ = hash == 0 ? 0 : feature(kind, hash);
    }
    for (const std::uint64_t hash : form.suffix) {
        ++kind;
        *next++ = hash == 0 ? 0 : feature(kind, hash);
    }
    *next++ = feature(++kind, form.shape);
    *next++ = feature(++kind, form.pattern);
    return features;
}

} // namespace

std::uint64_t word_hash(std::string_view form) {
    return read_word(form).word;
}

std::vector<WordFeatures> word_features(std::string_view text, std::span<const Span> tokens,
                                        const Lexicon& lexicon) {
    std::vector<WordForm> forms;
    forms.reserve(tokens.size());
    for (const Span token : tokens) {
        forms.push_back(read_word(slice(text, token)));
    }
    const std::uint64_t shape = sentence_shape(forms);
    std::vector<WordFeatures> words;
    words.reserve(tokens.size());
    for (WordForm& form : forms) {
        form.shape |= shape | (words.empty() ? std::uint64_t{shape_first} : 0);
        words.push_back(features_of(form, lexicon));
    }
    return words;
}

} // namespace casus
