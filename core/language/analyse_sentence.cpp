#include "core/language/analyse_sentence.h"

#include "core/language/clause_repair.h"

namespace casus {

void analyse_sentence(std::string_view text, std::span<const Span> tokens, std::uint32_t block,
                      const LanguageModel& model, Document& document) {
    const std::vector<WordInfo> words = word_infos(text, tokens, model.lexicon());
    const std::vector<std::uint8_t> tags = model.tagger().tag(words);
    const ParserState tree = model.parser().parse(words, tags);
    const auto first = static_cast<TokenIndex>(document.tokens.size());
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const TagPair tag = model.tagger().pair(tags[i]);
        Token& token = document.tokens.emplace_back();
        token.span = tokens[i];
        token.lemma =
            model.lemmatizer().lemma(slice(text, tokens[i]), words[word_padding + i].word, tag);
        token.upos = tag.upos;
        token.xpos = tag.xpos;
        token.relation = static_cast<Relation>(tree.relation(i));
        token.head = tree.head(i) == tree.root() ? no_token : first + tree.head(i);
    }
    for (const Entity& entity : model.entities().find(words, tags)) {
        document.entities.push_back({first + entity.first, first + entity.last, entity.kind});
    }
    const auto last = static_cast<TokenIndex>(document.tokens.size());
    document.sentences.push_back({first, last, {tokens.front().begin, tokens.back().end}, block});
    repair_adverbial_clauses(document);
}

} // namespace casus
