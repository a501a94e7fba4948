#include "core/language/training/prepared.h"

#include "core/language/entity_finder.h"
#include "core/language/letters.h"
#include "core/language/training/train_lexicon.h"

namespace casus {
namespace {

bool is_proper(const TrainingSentence& sentence, std::size_t i) {
    return i < sentence.tags.size() && sentence.tags[i].upos == Upos::PROPN;
}

/// Proper nouns are parts of names, words in lower case that do not join two of them are not.
std::uint8_t label_by_tag(const TrainingSentence& sentence, std::size_t i) {
    if (is_proper(sentence, i)) {
        return some_name;
    }
    const Upos tag = sentence.tags[i].upos;
    const char32_t first = letter_at(slice(sentence.text, sentence.words[i]), 0).code;
    const bool joins = i > 0 && is_proper(sentence, i - 1);
    return is_upper(first) || is_digit(first) || joins || tag == Upos::DET ? unknown_label
                                                                           : entity_outside;
}

std::vector<std::uint8_t> labels_by_tag(const TrainingSentence& sentence) {
    std::vector<std::uint8_t> labels;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        labels.push_back(label_by_tag(sentence, i));
    }
    return labels;
}

} // namespace

PreparedTreebank prepare(const Treebank& treebank, const std::vector<TagPair>& tags,
                         const Lexicon& lexicon) {
    PreparedTreebank prepared;
    prepared.reserve(treebank.size());
    for (const TrainingSentence& sentence : treebank) {
        prepared.push_back(
            {word_features(sentence.text, sentence.words, lexicon), tag_numbers(sentence, tags),
             sentence.heads, sentence.relations,
             sentence.entities.empty() ? labels_by_tag(sentence) : sentence.entities});
    }
    return prepared;
}

} // namespace casus
