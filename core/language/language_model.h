#pragma once

#include "core/language/dependency_parser.h"
#include "core/language/encoder.h"
#include "core/language/entity_finder.h"
#include "core/language/lemmatizer.h"
#include "core/language/lexicon.h"
#include "core/language/model_file.h"
#include "core/language/tagger.h"

#include <filesystem>
#include <memory>
#include <string>

namespace casus {

/// The trained English model. Immutable; shared by all threads. Made by default it knows nothing:
/// every word gets the first tag.
class LanguageModel {
public:
    /// Throws Error when the file is missing, damaged or of another version.
    static LanguageModel load(const std::filesystem::path& file);

    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const Encoder& encoder() const { return encoder_; }
    [[nodiscard]] const Tagger& tagger() const { return tagger_; }
    [[nodiscard]] const Lemmatizer& lemmatizer() const { return lemmatizer_; }
    [[nodiscard]] const DependencyParser& parser() const { return parser_; }
    [[nodiscard]] const EntityFinder& entities() const { return entities_; }
    /// Sentences with the tags that the model must give them: "The/DET dog/NOUN ...".
    [[nodiscard]] std::vector<std::string> self_tests() const;

private:
    std::shared_ptr<const ModelFile> file_; ///< keeps what the others view
    Lexicon lexicon_;
    Encoder encoder_;
    Tagger tagger_;
    Lemmatizer lemmatizer_;
    DependencyParser parser_;
    EntityFinder entities_;
};

} // namespace casus
