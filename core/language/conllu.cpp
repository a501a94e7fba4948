#include "core/language/conllu.h"

#include "core/problem.h"

#include <array>
#include <charconv>
#include <memory>
#include <string_view>
#include <zlib.h>

namespace casus {
namespace {

using Columns = std::array<std::string_view, 10>;

std::string read_all(const std::filesystem::path& file) {
    const std::unique_ptr<gzFile_s, int (*)(gzFile)> input(gzopen(file.c_str(), "rb"), gzclose);
    if (!input) {
        throw Error({file.string()}, "cannot be read");
    }
    std::string text;
    std::array<char, 65536> buffer{};
    int size = 0;
    while ((size = gzread(input.get(), buffer.data(), buffer.size())) > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(size));
    }
    if (size < 0) {
        throw Error({file.string()}, "is a damaged gzip file");
    }
    return text;
}

std::uint32_t number(std::string_view text, const Place& place) {
    std::uint32_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc() || result.ptr != text.data() + text.size()) {
        throw Error(place, "'" + std::string(text) + "' is not a number");
    }
    return value;
}

Columns split(std::string_view line, const Place& place) {
    Columns columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto tab = line.find('\t');
        if ((tab == std::string_view::npos) != (i + 1 == columns.size())) {
            throw Error(place, "a line of CoNLL-U has 10 columns");
        }
        columns[i] = line.substr(0, tab);
        line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
    }
    return columns;
}

template <typename Tag>
Tag required(const std::optional<Tag>& tag, std::string_view name, const Place& place) {
    if (!tag) {
        throw Error(place, "'" + std::string(name) + "' is not a tag of UD English");
    }
    return *tag;
}

/// Reads line after line into sentences.
class ConlluReader {
public:
    explicit ConlluReader(const std::filesystem::path& file) : place_{file.string(), 0} {}

    std::vector<ConlluSentence> read(std::string_view text) {
        while (!text.empty()) {
            const auto end = text.find('\n');
            ++place_.line;
            read_line(text.substr(0, end));
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        finish();
        return std::move(sentences_);
    }

private:
    void read_line(std::string_view line) {
        if (!line.empty() && line.back() == '\r') {
            line.remove_suffix(1);
        }
        if (line.empty()) {
            finish();
        } else if (line[0] == '#') {
            read_comment(line);
        } else {
            read_word(split(line, place_));
        }
    }
    void read_comment(std::string_view line) {
        constexpr std::string_view text_mark = "# text = ";
        if (line.starts_with(text_mark)) {
            sentence_.text = line.substr(text_mark.size());
        } else if (line.starts_with("# newpar") || line.starts_with("# newdoc")) {
            sentence_.new_paragraph = true;
        }
    }
    void read_word(const Columns& columns) {
        const std::string_view id = columns[0];
        const bool joined = columns[9].find("SpaceAfter=No") != std::string_view::npos;
        if (const auto dash = id.find('-'); dash != std::string_view::npos) {
            range_end_ = number(id.substr(dash + 1), place_);
            range_joined_ = joined;
            return;
        }
        if (id.find('.') != std::string_view::npos) {
            return;
        }
        ConlluWord word;
        word.form = columns[1];
        word.lemma = columns[2];
        word.upos = required(parse_upos(columns[3]), columns[3], place_);
        word.xpos = required(parse_xpos(columns[4]), columns[4], place_);
        word.head = number(columns[6], place_);
        word.relation = required(parse_relation(columns[7]), columns[7], place_);
        word.misc = columns[9];
        const std::uint32_t own = number(id, place_);
        word.joined = own < range_end_ || (own == range_end_ ? range_joined_ : joined);
        sentence_.words.push_back(std::move(word));
    }
    void finish() {
        for (const ConlluWord& word : sentence_.words) {
            if (word.head > sentence_.words.size()) {
                throw Error(place_, "a head lies outside the sentence");
            }
        }
        if (!sentence_.words.empty()) {
            sentences_.push_back(std::move(sentence_));
            sentence_ = {};
        }
        range_end_ = 0;
    }

    Place place_;
    std::vector<ConlluSentence> sentences_;
    ConlluSentence sentence_;
    std::uint32_t range_end_ = 0;
    bool range_joined_ = false;
};

constexpr std::array<std::string_view, 4> entity_names{"person", "organization", "place", "other"};

void append_word(std::string& out, const Article& article, const Document& document,
                 TokenIndex index, TokenIndex first, std::string_view misc) {
    const Token& token = document.tokens[index];
    const auto head = token.head == no_token ? 0 : token.head - first + 1;
    out += std::to_string(index - first + 1) + '\t';
    out += slice(article.text, token.span);
    out += '\t' + (token.lemma.empty() ? std::string("_") : token.lemma) + '\t';
    out += to_string(token.upos);
    out += '\t';
    out += to_string(token.xpos);
    out += "\t_\t" + std::to_string(head) + '\t';
    out += to_string(token.relation);
    out += "\t_\t";
    out += misc;
    out += '\n';
}

std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line) {
        c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return line;
}

} // namespace

std::vector<ConlluSentence> read_conllu(const std::filesystem::path& file) {
    return ConlluReader(file).read(read_all(file));
}

std::string write_conllu(const Article& article, const Document& document) {
    std::string out = "# newdoc id = " + one_line(article.id) + '\n';
    auto entity = document.entities.begin();
    std::uint32_t block = no_token;
    for (const Sentence& sentence : document.sentences) {
        if (sentence.block != block) {
            out += "# newpar\n";
            block = sentence.block;
        }
        out += "# text = " + one_line(slice(article.text, sentence.span)) + '\n';
        for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
            std::string misc;
            if (entity != document.entities.end() && entity->first == i) {
                misc = "Entity=" +
                       std::string(entity_names.at(static_cast<std::size_t>(entity->kind))) + ':' +
                       std::to_string(entity->last - entity->first);
                ++entity;
            }
            const std::uint32_t end = document.tokens[i].span.end;
            const bool joined = i + 1 < sentence.last && document.tokens[i + 1].span.begin == end;
            if (joined) {
                misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
            }
            append_word(out, article, document, i, sentence.first, misc.empty() ? "_" : misc);
        }
        out += '\n';
    }
    return out;
}

} // namespace casus
