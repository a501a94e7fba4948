#include "core/language/training/prepared.h"

#include "core/language/training/train_lexicon.h"

namespace casus {

PreparedTreebank prepare(const Treebank& treebank, const std::vector<TagPair>& tags,
                         const Lexicon& lexicon) {
    PreparedTreebank prepared;
    prepared.reserve(treebank.size());
    for (const TrainingSentence& sentence : treebank) {
        prepared.push_back({word_infos(sentence.text, sentence.words, lexicon),
                            tag_numbers(sentence, tags), sentence.heads, sentence.relations,
                            sentence.entities});
    }
    return prepared;
}

} // namespace casus
