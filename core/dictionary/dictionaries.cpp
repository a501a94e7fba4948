#include "core/dictionary/dictionaries.h"

namespace casus {
namespace {

void add_file(const DictionaryFile& source, std::uint32_t file, Dictionaries& to,
              Problems& problems) {
    switch (source.kind) {
    case DictionaryKind::actors:
        return to.actors.add(source, file, to.words, problems);
    case DictionaryKind::agents:
        return to.agents.add(source, file, to.words, problems);
    case DictionaryKind::verbs:
        return to.verbs.add(source, file, to.words, problems);
    case DictionaryKind::discards:
        return to.discards.add(source, file, to.words, problems);
    case DictionaryKind::issues:
        return to.issues.add(source, file, to.words, problems);
    }
}

std::string count(std::size_t number, const std::string& noun) {
    return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string contents(const DictionaryFile& source, const Dictionaries& loaded) {
    switch (source.kind) {
    case DictionaryKind::actors:
        return count(loaded.actors.phrases(), "name") + ", " + count(loaded.actors.codes(), "code");
    case DictionaryKind::agents:
        return count(loaded.agents.phrases(), "phrase");
    case DictionaryKind::verbs:
        return count(loaded.verbs.verbs(), "verb") + ", " +
               count(loaded.verbs.pattern_count(), "pattern") + ", " +
               count(loaded.verbs.synset_count(), "synset") +
               (loaded.verbs.transformations() == 0
                    ? ""
                    : ", " + count(loaded.verbs.transformations(), "transformation") +
                          " (not applied)");
    case DictionaryKind::discards:
        return count(loaded.discards.phrases(), "phrase");
    case DictionaryKind::issues:
        return count(loaded.issues.phrases(), "phrase");
    }
    return "";
}

} // namespace

Dictionaries load_dictionaries(std::span<const std::filesystem::path> files, Problems& problems) {
    Dictionaries loaded;
    for (const auto& path : files) {
        add_file(read_dictionary_file(path), static_cast<std::uint32_t>(loaded.files.size()),
                 loaded, problems);
        loaded.files.push_back(path);
    }
    return loaded;
}

std::string to_string(const Dictionaries& dictionaries, DictionaryPlace place) {
    return dictionaries.files[place.file].filename().string() + ":" + std::to_string(place.line);
}

std::string describe_dictionary(const std::filesystem::path& file, Problems& problems) {
    const DictionaryFile source = read_dictionary_file(file);
    Dictionaries loaded;
    add_file(source, 0, loaded, problems);
    std::string text(to_string(source.kind));
    if (source.kind == DictionaryKind::verbs) {
        text += " (" + std::string(to_string(source.syntax)) + ")";
    }
    return text + ": " + contents(source, loaded);
}

} // namespace casus
