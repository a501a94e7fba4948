#include "core/dictionary/words.h"

#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace casus {
namespace {

constexpr std::array<std::string_view, 2> apostrophes{"\xE2\x80\x99", "\xE2\x80\x98"};

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string straight_apostrophes(std::string text) {
    for (const std::string_view curly : apostrophes) {
        for (auto at = text.find(curly); at != std::string::npos; at = text.find(curly, at)) {
            text.replace(at, curly.size(), "'");
        }
    }
    return text;
}

/// Where "n't" or "'s" begins in a folded word; its size when it has none.
std::size_t clitic(std::string_view word) {
    for (const std::string_view ending : {"n't", "'s"}) {
        if (word.size() > ending.size() && word.ends_with(ending)) {
            return word.size() - ending.size();
        }
    }
    return word.size();
}

void add_word(std::vector<PhraseWord>& words, std::string_view raw, bool joined) {
    const std::string word = fold_word(raw);
    if (word.empty()) {
        return;
    }
    const std::size_t cut = clitic(word);
    words.push_back({word.substr(0, cut), joined && !words.empty()});
    if (cut < word.size()) {
        words.push_back({word.substr(cut), true});
    }
}

bool is_mark(char c) {
    return std::string_view("\"()[]{},;:!?*").find(c) != std::string_view::npos;
}

} // namespace

WordId WordTable::add(std::string_view folded) {
    const auto known = ids_.find(folded);
    if (known != ids_.end()) {
        return known->second;
    }
    const auto id = static_cast<WordId>(words_.size());
    ids_.emplace(words_.emplace_back(folded), id);
    if (folded.ends_with('*')) {
        const std::size_t letters = std::max<std::size_t>(folded.size() - 1, 1);
        shortest_stem_ = shortest_stem_ == 0 ? letters : std::min(shortest_stem_, letters);
    }
    return id;
}

TextWord WordTable::look_up(std::string_view folded) const {
    TextWord word{find(folded), no_word};
    if (shortest_stem_ == 0) {
        return word;
    }
    std::string stem(folded);
    for (; stem.size() >= shortest_stem_ && word.stem == no_word; stem.pop_back()) {
        word.stem = find(stem + "*");
    }
    return word;
}

WordId WordTable::find(std::string_view folded) const {
    const auto known = ids_.find(folded);
    return known == ids_.end() ? no_word : known->second;
}

std::string fold_word(std::string_view word) {
    std::string folded;
    if (is_ascii(word)) {
        folded.resize(word.size());
        std::transform(word.begin(), word.end(), folded.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    } else {
        folded = straight_apostrophes(fold_case(word));
    }
    while (!folded.empty() && folded.back() == '.') {
        folded.pop_back();
    }
    if (folded == "'" || folded == "''" || folded == "``" || folded == "`") {
        return "";
    }
    if (folded.ends_with("s'")) { // a plural's possessive
        folded.pop_back();
    }
    return folded;
}

std::vector<PhraseWord> split_phrase(std::string_view phrase) {
    std::vector<PhraseWord> words;
    std::size_t begin = 0;
    bool joined = false;
    for (std::size_t at = 0; at <= phrase.size(); ++at) {
        const char c = at < phrase.size() ? phrase[at] : ' ';
        const bool joint = c == '_' || c == '-';
        const bool space = c == ' ' || c == '\t' || is_mark(c);
        if (!joint && !space) {
            continue;
        }
        if (at > begin) {
            add_word(words, phrase.substr(begin, at - begin), joined);
            joined = joint;
        } else {
            joined = joined || joint; // "IN_ $": the joint counts although a blank follows
        }
        begin = at + 1;
    }
    return words;
}

} // namespace casus
