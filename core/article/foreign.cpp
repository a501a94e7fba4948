#include "core/article/foreign.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace casus {
namespace {

struct Language {
    std::string code;
    bool reliable = false;
};

Language language_of(std::string_view text) {
    constexpr std::size_t enough = 20000; // bytes: more does not make it surer
    text = text.substr(0, enough);
    bool reliable = false;
    const CLD2::Language language =
        CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &reliable);
    return {CLD2::LanguageCode(language), reliable};
}

bool has_foreign_letters(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
}

} // namespace

void mark_foreign(Article& article) {
    constexpr std::size_t shortest = 40; // bytes below which the detector guesses
    std::string told;
    for (const Block& block : article.blocks) {
        if (is_told(block.kind)) {
            told += std::string(slice(article.text, block.span)) + "\n";
        }
    }
    const Language whole = language_of(told);
    article.language = whole.reliable && whole.code != "un" ? whole.code : "en";
    for (Block& block : article.blocks) {
        const std::string_view words = slice(article.text, block.span);
        const bool worth_asking = words.size() >= shortest || has_foreign_letters(words);
        if (!is_told(block.kind) || block.kind == BlockKind::title || !worth_asking) {
            continue;
        }
        const Language own = language_of(words);
        if (own.reliable && own.code != article.language && own.code != "un") {
            block.kind = BlockKind::foreign;
        }
    }
}

} // namespace casus
