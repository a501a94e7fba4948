#include "core/dictionary/verb_dictionary.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace casus {
namespace {

bool is_vowel(char c) {
    return std::string_view("AEIOUaeiou").find(c) != std::string_view::npos;
}

bool hisses(std::string_view stem) {
    return stem.ends_with('S') || stem.ends_with('X') || stem.ends_with('Z') ||
           stem.ends_with("CH") || stem.ends_with("SH");
}

/// More elements are more specific; of as many, the ones that must stand together.
std::pair<std::size_t, std::size_t> specificity(const VerbPattern& pattern) {
    std::size_t joined = 0;
    for (const auto* side : {&pattern.before, &pattern.after}) {
        joined += static_cast<std::size_t>(std::count_if(
            side->begin(), side->end(), [](const auto& e) { return e.gap != Gap::open; }));
    }
    return {pattern.before.size() + pattern.after.size(), joined};
}

std::string inside(std::string_view text, char open, char close) {
    const auto begin = text.find(open);
    const auto end = text.find(close, begin == std::string_view::npos ? 0 : begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) {
        return "";
    }
    return std::string(text.substr(begin + 1, end - begin - 1));
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    constexpr std::string_view separators = " \t,";
    while (!text.empty()) {
        const auto begin = std::min(text.find_first_not_of(separators), text.size());
        const auto end = std::min(text.find_first_of(separators, begin), text.size());
        if (end > begin) {
            words.push_back(text.substr(begin, end - begin));
        }
        text.remove_prefix(end);
    }
    return words;
}

} // namespace

std::vector<std::string> regular_forms(const std::string& stem) {
    if (stem.empty()) {
        return {};
    }
    const char last = stem.back();
    const bool consonant_y = (last == 'Y') && stem.size() > 1 && !is_vowel(stem[stem.size() - 2]);
    const std::string cut = stem.substr(0, stem.size() - 1);
    if (last == 'E') {
        return {stem, stem + "S", stem + "D", cut + "ING"};
    }
    if (consonant_y) {
        return {stem, cut + "IES", cut + "IED", stem + "ING"};
    }
    return {stem, stem + (hisses(stem) ? "ES" : "S"), stem + "ED", stem + "ING"};
}

/// Reads the lines of one verb file.
class VerbFileReader {
public:
    VerbFileReader(VerbDictionary& to, const DictionaryFile& source, std::uint32_t file,
                   WordTable& words, Problems& problems)
        : to_(to), source_(source), file_(file), words_(words), problems_(problems),
          patterns_(source.syntax, words, to.synsets_) {}

    void read() {
        for (const DictionaryLine& line : source_.lines) {
            read_line(line, trimmed(line.text));
        }
        for (auto& block : to_.blocks_) {
            std::stable_sort(block.begin(), block.end(), [](const auto& a, const auto& b) {
                return specificity(a) > specificity(b);
            });
        }
        for (auto& [word, forms] : to_.forms_) {
            std::stable_sort(forms.begin(), forms.end(), [](const auto& a, const auto& b) {
                return a.before.size() + a.after.size() > b.before.size() + b.after.size();
            });
        }
    }

private:
    void complain(const DictionaryLine& line, std::string what) {
        problems_.push_back({{source_.path.string(), line.number}, std::move(what)});
    }

    void read_line(const DictionaryLine& line, std::string_view text) {
        if (text.starts_with("---")) {
            begin_block(text);
        } else if (text.front() == '&') {
            synset_ = patterns_.begin_synset(trimmed(text));
            ++to_.named_synsets_;
        } else if (text.front() == '+' && synset_) {
            std::string why;
            if (!patterns_.add_member(*synset_, trimmed(text.substr(1)), why)) {
                complain(line, why);
            }
        } else if (text.front() == '~') {
            ++to_.transformations_;
        } else if (text.front() == '-') {
            read_pattern(line, text.substr(1));
        } else {
            read_verb(line, text);
        }
    }

    /// --- NAME [CODE] ---
    void begin_block(std::string_view text) {
        synset_.reset();
        block_codes_ = parse_event_codes(inside(text, '[', ']'));
        open_block();
    }

    void open_block() {
        block_ = static_cast<std::uint32_t>(to_.blocks_.size());
        to_.blocks_.emplace_back();
    }

    void read_pattern(const DictionaryLine& line, std::string_view text) {
        const auto bracket = text.find('[');
        if (!block_) {
            return complain(line, "a pattern without a verb before it");
        }
        if (bracket == std::string_view::npos ||
            text.find(']', bracket) == std::string_view::npos) {
            return complain(line, "a pattern needs a code: - PRE * POST [CODE]");
        }
        std::string why;
        auto pattern = patterns_.read(text.substr(0, bracket), why);
        if (!pattern) {
            return complain(line, why);
        }
        synset_.reset();
        pattern->codes = parse_event_codes(inside(text.substr(bracket), '[', ']'));
        pattern->place = {file_, line.number};
        to_.blocks_[*block_].push_back(std::move(*pattern));
        ++to_.patterns_;
    }

    /// STEM {FORM FORM} [CODE]
    void read_verb(const DictionaryLine& line, std::string_view text) {
        const auto end = std::min(text.find_first_of("{["), text.size());
        const std::string_view stem = trimmed(text.substr(0, end));
        if (stem.empty() || text.front() == '<') {
            return complain(line, "no verb");
        }
        if (source_.syntax == VerbSyntax::tabari) { // every verb is a block of its own
            open_block();
            block_codes_ = {};
        }
        if (!block_) {
            return complain(line, "a verb before the first block '--- NAME [CODE] ---'");
        }
        synset_.reset();
        const bool own = text.find('[') != std::string_view::npos;
        const EventCodes codes = own ? parse_event_codes(inside(text, '[', ']')) : block_codes_;
        const bool listed = text.find('{') != std::string_view::npos;
        add_forms(line, stem, listed ? std::optional(inside(text, '{', '}')) : std::nullopt, codes);
        ++to_.verbs_;
    }

    void add_forms(const DictionaryLine& line, std::string_view stem,
                   const std::optional<std::string>& listed, const EventCodes& codes) {
        if (source_.syntax == VerbSyntax::tabari && !stem.ends_with('_')) {
            return add_form(line, std::string(stem) + "*", codes);
        }
        if (listed) {
            add_form(line, stem, codes);
            for (const std::string_view form : words_of(*listed)) {
                add_form(line, form, codes);
            }
            return;
        }
        add_regular(line, stem, codes);
    }

    /// The inflected word of "WIRE_+TAP" or "+CORDON_OFF" is behind the '+'.
    void add_regular(const DictionaryLine& line, std::string_view stem, const EventCodes& codes) {
        const auto plus = stem.find('+');
        const std::size_t begin = plus == std::string_view::npos ? 0 : plus + 1;
        const auto end = plus == std::string_view::npos
                             ? std::min(stem.find_first_of("_ "), stem.size())
                             : std::min(stem.find('_', begin), stem.size());
        std::string word(stem.substr(begin, end - begin));
        std::transform(word.begin(), word.end(), word.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        for (const std::string& form : regular_forms(word)) {
            add_form(line,
                     std::string(stem.substr(0, begin)) + form + std::string(stem.substr(end)),
                     codes);
        }
    }

    void add_form(const DictionaryLine& line, std::string_view text, const EventCodes& codes) {
        const auto plus = text.find('+');
        const bool stem = text.ends_with('*');
        const auto before =
            split_phrase(plus == std::string_view::npos ? "" : text.substr(0, plus));
        const auto words =
            split_phrase(plus == std::string_view::npos ? text : text.substr(plus + 1));
        if (words.empty()) {
            return complain(line, "no verb");
        }
        VerbForm form{{}, {}, codes, *block_, {file_, line.number}};
        for (auto it = before.rbegin(); it != before.rend(); ++it) {
            form.before.push_back(words_.add(it->text));
        }
        for (std::size_t i = 1; i < words.size(); ++i) {
            form.after.push_back(words_.add(words[i].text));
        }
        const std::string key = stem && words.size() == 1 ? words[0].text + "*" : words[0].text;
        to_.forms_[words_.add(key)].push_back(std::move(form));
    }

    VerbDictionary& to_;
    const DictionaryFile& source_;
    std::uint32_t file_;
    WordTable& words_;
    Problems& problems_;
    PatternReader patterns_;
    std::optional<std::uint32_t> synset_; ///< that members are added to
    std::optional<std::uint32_t> block_;
    EventCodes block_codes_;
};

void VerbDictionary::add(const DictionaryFile& source, std::uint32_t file, WordTable& words,
                         Problems& problems) {
    VerbFileReader(*this, source, file, words, problems).read();
}

std::span<const VerbForm> VerbDictionary::forms(TextWord word) const {
    for (const WordId id : {word.id, word.stem}) {
        const auto known = id == no_word ? forms_.end() : forms_.find(id);
        if (known != forms_.end()) {
            return known->second;
        }
    }
    return {};
}

} // namespace casus
