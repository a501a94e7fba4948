#include "core/language/training/train_model.h"

#include "core/language/model_file.h"
#include "core/language/training/bytes_of.h"
#include "core/language/training/pack_network.h"
#include "core/language/training/train_lexicon.h"

#include <cstring>
#include <malloc.h>
#include <ostream>
#include <xmmintrin.h>

namespace casus {
namespace {

Treebank read_corpora(const std::vector<std::filesystem::path>& files) {
    Treebank treebank;
    for (const auto& file : files) {
        for (TrainingSentence& sentence : training_sentences(read_conllu(file))) {
            treebank.push_back(std::move(sentence));
        }
    }
    return treebank;
}

void prepare_machine() {
    Eigen::setCpuCacheSizes(32 << 10, 1 << 20, 32 << 20); // the order of sums depends on them
    _mm_setcsr(_mm_getcsr() | 0x8040U);                   // tiny numbers are 0: they are slow
    ::mallopt(M_MMAP_THRESHOLD, 1 << 30);                 // matrices come and go at every step
    ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

std::vector<LexiconEntry> slots_of(const std::vector<std::uint8_t>& bytes) {
    std::vector<LexiconEntry> slots(bytes.size() / sizeof(LexiconEntry));
    std::memcpy(slots.data(), bytes.data(), slots.size() * sizeof(LexiconEntry));
    return slots;
}

} // namespace

std::string train_model(const TrainingOptions& options, std::ostream& progress) {
    prepare_machine();
    const Treebank treebank = read_corpora(options.corpora);
    ModelWriter writer;
    for (const std::string& note : options.notes) {
        writer.note(note);
    }
    const std::vector<TagPair> tags = tag_list(treebank);
    const NameLists names = options.names.empty() ? NameLists() : NameLists::read(options.names);
    const TrainedLexicon words =
        make_lexicon(treebank, read_word_vectors(options.vectors), names, options.words);
    const std::vector<LexiconEntry> slots = slots_of(words.entries);
    const Lexicon lexicon(slots);
    const LemmaTable lemmas = make_lemma_table(treebank, lexicon);
    writer.add("lexicon", words.entries);
    writer.add("tags", bytes_of(tags));
    writer.add("lemma-slots", lemmas.slots);
    writer.add("lemma-texts", lemmas.texts);
    progress << treebank.size() << " sentences, " << words.vectors.rows() << " words, "
             << tags.size() << " tags\n"
             << std::flush;
    NetworkShape shape = options.shape;
    shape.words = words.vectors.rows();
    shape.tags = static_cast<Eigen::Index>(tags.size());
    Sequence sequence(options.network.seed);
    Network network(shape, words.vectors, words.learnt, sequence);
    train_network(network, treebank, read_corpora(options.held_out), {tags, lexicon, names},
                  options.network, progress);
    pack_network(network, writer);
    return writer.bytes();
}

} // namespace casus
