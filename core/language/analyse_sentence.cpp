#include "core/language/analyse_sentence.h"

#include "core/language/clause_repair.h"
#include "core/language/name_repair.h"
#include "core/language/time_repair.h"
#include "core/language/verb_repair.h"

namespace casus {

void analyse_sentence(std::string_view text, std::span<const Span> tokens, std::uint32_t block,
                      const LanguageModel& model, Document& document) {
    const std::vector<WordFeatures> words = word_features(text, tokens, model.lexicon());
    const EncodedSentence encoded = model.encoder().encode(words);
    const std::vector<TagPair> tags = model.tagger().tag(encoded);
    const DependencyTree tree = model.parser().parse(encoded);
    const auto first = static_cast<TokenIndex>(document.tokens.size());
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        Token& token = document.tokens.emplace_back();
        token.span = tokens[i];
        token.lemma = model.lemmatizer().lemma(slice(text, tokens[i]), words[i].word, tags[i]);
        token.upos = tags[i].upos;
        token.xpos = tags[i].xpos;
        token.relation = static_cast<Relation>(tree.relations[i]);
        token.head = tree.heads[i] == tokens.size() ? no_token : first + tree.heads[i];
    }
    for (const Entity& entity : model.entities().find(encoded)) {
        document.entities.push_back({first + entity.first, first + entity.last, entity.kind});
    }
    const auto last = static_cast<TokenIndex>(document.tokens.size());
    document.sentences.push_back({first, last, {tokens.front().begin, tokens.back().end}, block});
    repair_main_verb(text, document);
    repair_time_phrases(text, document);
    repair_adverbial_clauses(document);
    repair_joined_names(document);
}

} // namespace casus
