#include "core/language/language_model.h"

#include "core/problem.h"

namespace casus {
namespace {

DenseLayer layer(const ModelFile& file, const std::string& name) {
    return {file.section<std::int16_t>(name + "-weights"), file.section<float>(name + "-scales"),
            file.section<float>(name + "-biases")};
}

VectorTable table(const ModelFile& file, const std::string& name) {
    return {file.section<std::int8_t>(name + "-vectors"), file.section<float>(name + "-scales")};
}

std::vector<EncoderLayer> encoder_layers(const ModelFile& file) {
    std::vector<EncoderLayer> layers;
    for (const char kind : file.section<char>("layers")) {
        const std::string name = "layer-" + std::to_string(layers.size() + 1);
        EncoderLayer& next = layers.emplace_back();
        next.recurrent = kind == 'r';
        next.convolution = layer(file, name + "-window");
        next.output = next.recurrent ? layer(file, name + "-output") : DenseLayer();
    }
    return layers;
}

} // namespace

LanguageModel LanguageModel::load(const std::filesystem::path& file) {
    LanguageModel model;
    model.file_ = std::make_shared<const ModelFile>(ModelFile::open(file));
    const ModelFile& parts = *model.file_;
    model.lexicon_ = Lexicon(parts.section<LexiconEntry>("lexicon"));
    model.encoder_ = Encoder(table(parts, "word"), table(parts, "form"), encoder_layers(parts));
    model.tagger_ = Tagger(parts.section<TagPair>("tags"), layer(parts, "tagger"));
    model.lemmatizer_ = Lemmatizer(parts.section<Lemmatizer::Slot>("lemma-slots"),
                                   parts.section<std::uint8_t>("lemma-texts"), model.lexicon_);
    model.parser_ =
        DependencyParser({layer(parts, "parser"), layer(parts, "arcs"), layer(parts, "relations"),
                          parts.section<float>("root"), parts.section<float>("distances")});
    model.entities_ = EntityFinder(layer(parts, "names"), layer(parts, "entities"),
                                   parts.section<float>("entity-transitions"));
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
