#include "core/language/lemmatizer.h"

#include "core/language/feature_hash.h"
#include "core/language/irregular_verbs.h"
#include "core/language/letters.h"
#include "core/language/word_features.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

std::string lower(std::string_view form) {
    std::string result;
    result.reserve(form.size());
    for (std::size_t at = 0; at < form.size();) {
        const Letter letter = letter_at(form, at);
        const char32_t code = to_lower(letter.code);
        if (is_apostrophe(letter.code)) {
            result += '\'';
        } else if (letter.code < 0x80) {
            result += static_cast<char>(code);
        } else if (code == letter.code || code < 0x80 || code >= 0x800 || letter.size != 2) {
            result += form.substr(at, letter.size); // case of rarer scripts is kept
        } else {
            result += static_cast<char>(0xC0U | (code >> 6U));
            result += static_cast<char>(0x80U | (code & 0x3FU));
        }
        at += letter.size;
    }
    return result;
}

bool is_vowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool has_vowel(std::string_view stem) {
    return std::any_of(stem.begin(), stem.end(), [](char c) { return is_vowel(c) || c == 'y'; });
}

bool ends(std::string_view word, std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
}

std::string cut(std::string_view word, std::size_t letters, std::string_view with = "") {
    return std::string(word.substr(0, word.size() - letters)).append(with);
}

/// One syllable that ends in one vowel and one consonant: "hop", which would double its p.
bool is_short(std::string_view stem) {
    const std::size_t n = stem.size();
    return n >= 2 && !is_vowel(stem[n - 1]) && is_vowel(stem[n - 2]) &&
           std::string_view("wxy").find(stem[n - 1]) == std::string_view::npos &&
           std::count_if(stem.begin(), stem.end(), is_vowel) == 1;
}

/// "hop" in "hoping": one consonant after one vowel, so the stem has lost its e.
bool wants_e(std::string_view stem) {
    const std::size_t n = stem.size();
    if (n < 2 || is_vowel(stem[n - 1])) {
        return n >= 2 && (stem[n - 1] == 'u' || (stem[n - 1] == 'e' && stem[n - 2] != 'e'));
    }
    constexpr std::array<std::string_view, 12> lost_e{"ag", "at", "eg", "is", "iz", "ns",
                                                      "os", "rs", "um", "ur", "us", "ys"};
    if (n > 3 && std::any_of(lost_e.begin(), lost_e.end(),
                             [&](std::string_view ending) { return ends(stem, ending); })) {
        return true; // "seiz", "criminalis", "besieg", "exhum"
    }
    if (stem[n - 1] == 'l' &&
        std::string_view("bcdfgkptz").find(stem[n - 2]) != std::string_view::npos) {
        return true; // "trampl", "handl"
    }
    const char last = stem[n - 1];
    if (last == 'v' || last == 'c' || ends(stem, "rg") || ends(stem, "dg") ||
        (ends(stem, "ng") && n > 5)) {
        return true;
    }
    return is_short(stem);
}

/// Undoes doubling and a lost e; the lexicon decides where it knows.
std::string restore(const std::string& stem, const Lexicon& lexicon) {
    const std::size_t n = stem.size();
    const auto known = [&](const std::string& word) {
        return lexicon.find(word_hash(word)) != nullptr;
    };
    const bool doubled = n > 2 && stem[n - 1] == stem[n - 2] && !is_vowel(stem[n - 1]);
    if (doubled) {
        const bool keeps =
            stem[n - 1] == 'l' || stem[n - 1] == 's' || stem[n - 1] == 'z' || stem[n - 1] == 'f';
        const std::string single = stem.substr(0, n - 1);
        return keeps && (known(stem) || !known(single)) ? stem : single;
    }
    const std::string with_e = stem + 'e';
    if (is_short(stem)) {
        return with_e; // "los", "mir"
    }
    if (ends(stem, "ick") && n > 5 && !known(stem)) {
        return cut(stem, 1); // "traffick"
    }
    const bool plain_known = known(stem);
    const bool e_known = known(with_e);
    if (plain_known != e_known) {
        return e_known ? with_e : stem;
    }
    return wants_e(stem) ? with_e : stem;
}

struct LostEnding {
    std::string_view ending;
    std::size_t letters; ///< to cut
    std::string_view with;
};
constexpr auto lost_endings = std::to_array<LostEnding>({
    {"ies", 3, "y"},
    {"ches", 2, ""},
    {"shes", 2, ""},
    {"sses", 2, ""},
    {"xes", 2, ""},
    {"zzes", 2, ""},
    {"oes", 2, ""},
});

std::string without_s(std::string_view word, const Lexicon& lexicon) {
    if (!ends(word, "s") || ends(word, "ss") || ends(word, "us") || ends(word, "is")) {
        return ends(word, "men") ? cut(word, 2, "an") : std::string(word);
    }
    if (is_digit(letter_at(word, 0).code)) {
        return std::string(word); // "1990s"
    }
    const auto known = [&](const std::string& lemma) {
        return lexicon.find(word_hash(lemma)) != nullptr;
    };
    const std::string plain = cut(word, 1);
    for (const auto& [ending, letters, with] : lost_endings) {
        if (ends(word, ending) && word.size() > 4) {
            const std::string lemma = cut(word, letters, with);
            return known(plain) && !known(lemma) ? plain : lemma; // "movies", "headaches"
        }
    }
    return plain;
}

std::string without_ed(const std::string& word, const Lexicon& lexicon) {
    if (ends(word, "ied") && word.size() > 4) {
        return cut(word, 3, "y");
    }
    return ends(word, "ed") && has_vowel(word.substr(0, word.size() - 2))
               ? restore(cut(word, 2), lexicon)
               : word;
}

std::string without_ing(const std::string& word, const Lexicon& lexicon) {
    return ends(word, "ing") && has_vowel(word.substr(0, word.size() - 3))
               ? restore(cut(word, 3), lexicon)
               : word;
}

std::string without_degree(const std::string& word, std::string_view ending,
                           const Lexicon& lexicon) {
    if (!ends(word, ending) || word.size() < ending.size() + 3) {
        return word;
    }
    const std::string stem = cut(word, ending.size());
    return stem.back() == 'i' ? cut(stem, 1, "y") : restore(stem, lexicon);
}

bool is_past(Xpos tag) {
    return tag == Xpos::VBD || tag == Xpos::VBN;
}

/// "found" may be a present tense; "stole" is a past whatever its tag says.
bool is_infinitive_too(std::string_view form) {
    constexpr std::array<std::string_view, 6> infinitives{"bore",  "bound",  "felt",
                                                          "found", "ground", "wound"};
    return std::find(infinitives.begin(), infinitives.end(), form) != infinitives.end();
}

bool all_of_word(std::string_view word, char first, char last) {
    return std::all_of(word.begin(), word.end(), [&](char c) { return c >= first && c <= last; });
}

/// Names begin with a capital; long ones in capitals are no acronyms.
std::string name_lemma(std::string_view form) {
    constexpr std::size_t longest_acronym = 5;
    std::string name(form);
    if (all_of_word(form, 'a', 'z')) {
        name[0] = static_cast<char>(name[0] - 0x20);
    } else if (form.size() > longest_acronym && all_of_word(form, 'A', 'Z')) {
        name = lower(form);
        name[0] = form[0];
    }
    return name;
}

/// "5,000" is 5000; "II" keeps its capitals.
std::string number_lemma(std::string_view form) {
    std::string number = all_of_word(form, 'A', 'Z') ? std::string(form) : lower(form);
    if (is_digit(letter_at(form, 0).code)) {
        number.erase(std::remove(number.begin(), number.end(), ','), number.end());
    }
    return number;
}

/// "Argentinian", "Siamese"
bool is_of_country(std::string_view form) {
    return is_upper(letter_at(form, 0).code) && form.size() > 5 &&
           (ends(form, "ian") || ends(form, "ean") || ends(form, "ese"));
}

} // namespace

std::string lemma_by_rule(std::string_view form, TagPair tag, const Lexicon& lexicon) {
    if (tag.upos == Upos::PROPN) {
        return tag.xpos == Xpos::NNPS ? without_s(form, lexicon) : name_lemma(form);
    }
    if (tag.upos == Upos::NUM) {
        return number_lemma(form);
    }
    if (tag.upos == Upos::ADJ && is_of_country(form)) {
        return std::string(form);
    }
    std::string word = lower(form);
    if (tag.upos == Upos::VERB && (is_past(tag.xpos) || !is_infinitive_too(word))) {
        if (const auto infinitive = irregular_infinitive(word); !infinitive.empty()) {
            return std::string(infinitive);
        }
    }
    switch (tag.xpos) {
    case Xpos::NNS:
    case Xpos::VBZ:
        return without_s(word, lexicon);
    case Xpos::VBD:
    case Xpos::VBN:
        return without_ed(word, lexicon);
    case Xpos::VBG:
        return without_ing(word, lexicon);
    case Xpos::JJR:
    case Xpos::RBR:
        return without_degree(word, "er", lexicon);
    case Xpos::JJS:
    case Xpos::RBS:
        return without_degree(word, "est", lexicon);
    default:
        return word;
    }
}

std::uint64_t Lemmatizer::key(std::uint64_t word, TagPair tag) {
    return mix(word,
               static_cast<std::uint64_t>(tag.upos) * 64 + static_cast<std::uint64_t>(tag.xpos));
}

std::string Lemmatizer::lemma(std::string_view form, std::uint64_t word, TagPair tag) const {
    if (!slots_.empty()) {
        const std::uint64_t hash = key(word, tag);
        const std::uint32_t check = static_cast<std::uint32_t>(hash >> 32U) | 1U;
        const std::size_t size = slots_.size();
        for (std::size_t at = first_slot(hash, size); slots_[at].check != 0;
             at = next_slot(at, size)) {
            if (slots_[at].check == check) {
                const std::uint8_t* text = texts_.data() + slots_[at].text;
                return {reinterpret_cast<const char*>(text + 1), *text};
            }
        }
    }
    return lemma_by_rule(form, tag, lexicon_);
}

} // namespace casus
