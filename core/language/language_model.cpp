#include "core/language/language_model.h"

namespace casus {
namespace {

SparseWeights sparse(const ModelFile& file, const std::string& name) {
    return {file.section<SparseWeights::Slot>(name + "-slots"),
            file.section<std::uint8_t>(name + "-rows")};
}

} // namespace

LanguageModel LanguageModel::load(const std::filesystem::path& file) {
    LanguageModel model;
    model.file_ = std::make_shared<const ModelFile>(ModelFile::open(file));
    const ModelFile& parts = *model.file_;
    model.lexicon_ = Lexicon(parts.section<LexiconEntry>("lexicon"));
    model.tagger_ = Tagger(parts.section<TagPair>("tags"), sparse(parts, "tagger"));
    model.lemmatizer_ = Lemmatizer(parts.section<Lemmatizer::Slot>("lemma-slots"),
                                   parts.section<std::uint8_t>("lemma-texts"), model.lexicon_);
    model.parser_ =
        DependencyParser(TripleWeights(parts.section<TripleWeights::Slot>("transitions")),
                         sparse(parts, "relations"));
    model.entities_ = EntityFinder(sparse(parts, "entities"));
    return model;
}

std::vector<std::string> LanguageModel::self_tests() const {
    constexpr std::string_view mark = "self-test ";
    std::vector<std::string> tests;
    for (const std::string& note : file_ ? file_->notes() : std::vector<std::string>{}) {
        if (note.starts_with(mark)) {
            tests.push_back(note.substr(mark.size()));
        }
    }
    return tests;
}

} // namespace casus
