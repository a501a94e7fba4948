#include "core/language/training/train_model.h"

#include "core/language/model_file.h"
#include "core/language/training/packed_weights.h"
#include "core/language/training/train_entities.h"
#include "core/language/training/train_lexicon.h"
#include "core/language/training/train_parser.h"
#include "core/language/training/train_tagger.h"

#include <cstring>
#include <ostream>

namespace casus {
namespace {

constexpr int jackknife_epochs = 5;

template <typename Element>
std::vector<std::uint8_t> bytes_of(const std::vector<Element>& elements) {
    std::vector<std::uint8_t> bytes(elements.size() * sizeof(Element));
    std::memcpy(bytes.data(), elements.data(), bytes.size());
    return bytes;
}

Treebank read_corpora(const TrainingOptions& options) {
    Treebank treebank;
    for (const auto& corpus : options.corpora) {
        for (TrainingSentence& sentence : training_sentences(read_conllu(corpus))) {
            treebank.push_back(std::move(sentence));
        }
    }
    return treebank;
}

void add_weights(ModelWriter& writer, const std::string& name, const PackedWeights& packed) {
    writer.add(name + "-slots", packed.slots);
    writer.add(name + "-rows", packed.rows);
}

} // namespace

std::string train_model(const TrainingOptions& options, std::ostream& progress) {
    Treebank treebank = read_corpora(options);
    ModelWriter writer;
    for (const std::string& note : options.notes) {
        writer.note(note);
    }
    const std::vector<TagPair> tags = tag_list(treebank);
    const std::vector<std::uint8_t> entries = make_lexicon(treebank, tags, options.clusters);
    const Lexicon lexicon(slots_of<LexiconEntry>(entries));
    const LemmaTable lemmas = make_lemma_table(treebank, lexicon);
    writer.add("lexicon", entries);
    writer.add("tags", bytes_of(tags));
    writer.add("lemma-slots", lemmas.slots);
    writer.add("lemma-texts", lemmas.texts);
    for (TrainingSentence& copy : headlines(treebank, options.seed)) {
        treebank.push_back(std::move(copy));
    }
    const PreparedTreebank prepared = prepare(treebank, tags, lexicon);
    progress << treebank.size() << " sentences\n" << std::flush;

    const Perceptron tagger =
        train_tagger(prepared, tags.size(), options.tagger_epochs, options.seed);
    add_weights(writer, "tagger", tagger.pack_sparse(options.tagger_weights));
    progress << "tagger: " << tagger.features() << " features\n" << std::flush;

    const auto predicted =
        jackknife_tags(prepared, tags, options.folds, jackknife_epochs, options.seed);
    progress << "tags for the parser\n" << std::flush;
    const TrainedParser parser =
        train_parser(prepared, predicted, options.parser_epochs, options.seed);
    writer.add("transitions", parser.transitions.pack_triple(options.transition_rows).slots);
    add_weights(writer, "relations", parser.relations.pack_sparse(options.relation_weights));
    progress << "parser: " << parser.transitions.features() << " + " << parser.relations.features()
             << " features\n"
             << std::flush;

    const Perceptron entities =
        train_entities(prepared, predicted, options.entity_epochs, options.seed);
    add_weights(writer, "entities", entities.pack_sparse(options.entity_weights));
    progress << "entities: " << entities.features() << " features\n" << std::flush;
    return writer.bytes();
}

} // namespace casus
