#include "core/dictionary/dictionary_file.h"

#include "core/names.h"
#include "core/problem.h"
#include "core/utf8.h"

#include <array>
#include <cctype>
#include <fstream>
#include <iterator>

namespace casus {
namespace {

constexpr std::array<std::string_view, 5> kind_names{"actors", "agents", "verbs", "discards",
                                                     "issues"};
constexpr std::array<std::string_view, 3> syntax_names{"PETRARCH-1", "PETRARCH-2", "TABARI"};

/// What the lines of a file look like, counted.
struct Shapes {
    std::size_t patterns = 0; ///< "- ... * ... [CODE]"
    std::size_t blocks = 0;   ///< "--- NAME [CODE] ---"
    std::size_t brackets = 0; ///< "[CODE]" somewhere
    std::size_t agents = 0;   ///< "[~CODE]", "[CODE~]", "!SET! ="
    std::size_t issues = 0;   ///< "<ISSUE"
    std::size_t grouped = 0;  ///< patterns with "(" or "{W W}" without '|'
};

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

void count_line(std::string_view line, Shapes& shapes) {
    const std::string_view text = trimmed(line);
    const bool block = text.starts_with("---");
    const bool pattern = !block && text.starts_with("-") && has(text, "*");
    shapes.blocks += block ? 1 : 0;
    shapes.patterns += pattern ? 1 : 0;
    shapes.brackets += has(text, "[") ? 1 : 0;
    shapes.agents += has(text, "[~") || has(text, "~]") || text.starts_with("!") ? 1 : 0;
    shapes.issues += text.starts_with("<ISSUE") ? 1 : 0;
    shapes.grouped += pattern && (has(text, "(") || has(text, "{")) && !has(text, "|") ? 1 : 0;
}

DictionaryKind kind_of(const Shapes& shapes) {
    if (shapes.issues > 0) {
        return DictionaryKind::issues;
    }
    if (shapes.patterns > 0 || shapes.blocks > 0) {
        return DictionaryKind::verbs;
    }
    if (shapes.agents * 2 > shapes.brackets) {
        return DictionaryKind::agents;
    }
    return shapes.brackets > 0 ? DictionaryKind::actors : DictionaryKind::discards;
}

VerbSyntax syntax_of(const Shapes& shapes) {
    if (shapes.blocks == 0) {
        return VerbSyntax::tabari;
    }
    return shapes.grouped * 10 > shapes.patterns ? VerbSyntax::petrarch2 : VerbSyntax::petrarch1;
}

/// Cuts out "<!-- ... -->", also where it runs over lines.
std::string_view without_markup(std::string_view line, std::string& kept, bool& inside) {
    kept.clear();
    while (!line.empty()) {
        const std::string_view mark = inside ? "-->" : "<!--";
        const auto at = line.find(mark);
        if (!inside) {
            kept += line.substr(0, at);
        }
        if (at == std::string_view::npos) {
            break;
        }
        inside = !inside;
        line.remove_prefix(at + mark.size());
    }
    return kept;
}

/// '#' or ';' begins a comment, but not inside brackets: "[###]" is a code.
std::size_t comment_start(std::string_view line) {
    bool bracket = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        bracket = line[at] == '[' || (bracket && line[at] != ']');
        if (!bracket && (line[at] == '#' || line[at] == ';')) {
            return at;
        }
    }
    return line.size();
}

std::string_view rtrimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0) {
        text.remove_suffix(1);
    }
    return text;
}

std::string slurp(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        throw Error({path.string()}, "cannot be read");
    }
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

std::string_view to_string(DictionaryKind kind) {
    return name_of(kind_names, kind);
}

std::string_view to_string(VerbSyntax syntax) {
    return name_of(syntax_names, syntax);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0) {
        text.remove_prefix(1);
    }
    return rtrimmed(text);
}

DictionaryFile parse_dictionary_text(const std::filesystem::path& path, std::string_view text) {
    DictionaryFile file;
    file.path = path;
    Shapes shapes;
    bool inside_markup = false;
    std::string kept;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = without_markup(text.substr(0, end), kept, inside_markup);
        text.remove_prefix(std::min(end + 1, text.size()));
        line = rtrimmed(line.substr(0, comment_start(line)));
        if (!trimmed(line).empty()) {
            count_line(line, shapes);
            file.lines.push_back({number, std::string(line)});
        }
    }
    file.kind = kind_of(shapes);
    file.syntax = syntax_of(shapes);
    return file;
}

DictionaryFile read_dictionary_file(const std::filesystem::path& path) {
    return parse_dictionary_text(path, to_valid_utf8(slurp(path)));
}

} // namespace casus
