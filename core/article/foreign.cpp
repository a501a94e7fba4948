#include "core/article/foreign.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace casus {
namespace {

/// What the detector says of a stretch of text.
struct Detection {
    std::string code; ///< of most of it; "un" = not known
    bool reliable = false;
    std::map<std::string, int> percent; ///< of the text, for at most three languages
};

Detection detect(std::string_view text) {
    constexpr std::size_t enough = 20000; // bytes: more does not make it surer
    text = text.substr(0, enough);
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percents{};
    int bytes = 0;
    Detection result;
    result.code = CLD2::LanguageCode(
        CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true,
                                    languages.data(), percents.data(), &bytes, &result.reliable));
    for (std::size_t i = 0; i < languages.size(); ++i) {
        result.percent[CLD2::LanguageCode(languages.at(i))] += percents.at(i);
    }
    return result;
}

bool has_foreign_letters(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
}

/// Characters, so that letters of several bytes do not count for more.
std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// Below this the detector guesses.
bool is_long_enough(std::string_view words) {
    constexpr std::size_t shortest = 40; // bytes
    return words.size() >= shortest || has_foreign_letters(words);
}

/// The language of most told text. Quotes in other languages do not outvote the article around
/// them, as they may when the detector is given the whole at once.
std::string language_of(const Article& article, const std::map<std::size_t, Detection>& blocks) {
    std::map<std::string, std::size_t> letters;
    for (const auto& [index, detection] : blocks) {
        if (detection.reliable && detection.code != "un") {
            letters[detection.code] +=
                count_characters(slice(article.text, article.blocks[index].span));
        }
    }
    const auto most =
        std::max_element(letters.begin(), letters.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == letters.end() ? "en" : most->first;
}

} // namespace

void mark_foreign(Article& article) {
    constexpr int own_share = 30; // percent of a paragraph that make it the article's own
    std::map<std::size_t, Detection> detected;
    for (std::size_t i = 0; i < article.blocks.size(); ++i) {
        const std::string_view words = slice(article.text, article.blocks[i].span);
        if (is_told(article.blocks[i].kind) && is_long_enough(words)) {
            detected[i] = detect(words);
        }
    }
    article.language = language_of(article, detected);
    for (const auto& [index, detection] : detected) {
        Block& block = article.blocks[index];
        const auto own = detection.percent.find(article.language);
        const bool foreign = detection.reliable && detection.code != "un" &&
                             detection.code != article.language &&
                             (own == detection.percent.end() || own->second < own_share);
        if (foreign && block.kind != BlockKind::title) {
            block.kind = BlockKind::foreign;
        }
    }
}

} // namespace casus
