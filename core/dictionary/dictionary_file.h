#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// What a dictionary of the event-data community holds; recognised from the content.
enum class DictionaryKind : std::uint8_t { actors, agents, verbs, discards, issues };
std::string_view to_string(DictionaryKind kind);

/// Whose rules a verb dictionary is written for.
enum class VerbSyntax : std::uint8_t { petrarch1, petrarch2, tabari };
std::string_view to_string(VerbSyntax syntax);

/// A line without its comment, still with leading blanks: in actor files they mean something.
struct DictionaryLine {
    std::uint32_t number = 0; ///< from 1
    std::string text;
};

/// A dictionary file as it was read: lines that hold more than blanks and comments.
struct DictionaryFile {
    std::filesystem::path path;
    DictionaryKind kind = DictionaryKind::actors;
    VerbSyntax syntax = VerbSyntax::petrarch1; ///< of verb files
    std::vector<DictionaryLine> lines;
};

/// Reads and recognises a file; text that is not UTF-8 is taken for Latin-1 (Windows-1252).
/// Throws Error when the file cannot be read.
DictionaryFile read_dictionary_file(const std::filesystem::path& path);

/// The same for text at hand.
DictionaryFile parse_dictionary_text(const std::filesystem::path& path, std::string_view text);

std::string_view trimmed(std::string_view text);

} // namespace casus
