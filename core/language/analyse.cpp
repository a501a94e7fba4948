#include "core/language/analyse.h"

#include "core/language/analyse_sentence.h"
#include "core/language/sentences.h"
#include "core/language/tokenizer.h"

namespace casus {

Document analyse(const Article& article, const LanguageModel& model) {
    Document document;
    for (std::uint32_t block = 0; block < article.blocks.size(); ++block) {
        if (!is_told(article.blocks[block].kind)) {
            continue;
        }
        const std::vector<Span> tokens = tokenize(article.text, article.blocks[block].span);
        std::uint32_t first = 0;
        for (const std::uint32_t end : sentence_ends(article.text, tokens)) {
            analyse_sentence(article.text, std::span(tokens).subspan(first, end - first), block,
                             model, document);
            first = end;
        }
    }
    document.index_tree();
    return document;
}

} // namespace casus
