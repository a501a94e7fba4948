#include "core/dictionary/verb_pattern.h"

#include "core/dictionary/agent_dictionary.h"

#include <algorithm>
#include <cctype>

namespace casus {

/// A part of a pattern between blanks, underscores or brackets.
struct PatternReader::Token {
    std::string_view text;
    Gap gap = Gap::open; ///< to the token before it
};

namespace {

std::string name_key(std::string_view name) {
    while (name.ends_with('_')) {
        name.remove_suffix(1);
    }
    std::string key(name);
    std::transform(key.begin(), key.end(), key.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return key;
}

/// The place of the verb in a pattern: a '*' of its own or joined to words by '_'.
std::size_t verb_mark(std::string_view text) {
    return text.find('*');
}

bool is_null(std::string_view code) {
    return code.empty() || code == "---" || code == "+++" || code == "###";
}

std::string one_code(std::string_view text) {
    text = trimmed(text);
    return is_null(text) ? "" : std::string(text);
}

/// Turns a sequence written left of the verb round: nearest to the verb first, each gap with the
/// element nearer to the verb.
std::vector<PatternElement> reversed(std::vector<PatternElement> elements, Gap to_verb) {
    std::vector<PatternElement> result;
    for (std::size_t i = elements.size(); i-- > 0;) {
        PatternElement element = elements[i];
        element.gap = i + 1 < elements.size() ? elements[i + 1].gap : to_verb;
        result.push_back(element);
    }
    return result;
}

} // namespace

EventCodes parse_event_codes(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) {
        return {one_code(text), ""};
    }
    return {one_code(text.substr(0, colon)), one_code(text.substr(colon + 1))};
}

std::uint32_t PatternReader::begin_synset(std::string_view name) {
    const auto set = static_cast<std::uint32_t>(synsets_.size());
    synsets_.push_back({std::string(name), {}});
    by_name_[name_key(name)] = set;
    return set;
}

bool PatternReader::add_member(std::uint32_t set, std::string_view member, std::string& why) {
    const bool closed = member.ends_with('_') || synsets_[set].name.ends_with('_');
    auto elements = sequence(member, why);
    if (!elements || elements->empty()) {
        why = why.empty() ? "no word" : why;
        return false;
    }
    synsets_[set].members.push_back(*elements);
    if (!closed && member.find('&') == std::string_view::npos) {
        if (auto plural = sequence(regular_plural(trimmed(member)), why)) {
            synsets_[set].members.push_back(std::move(*plural));
        }
    }
    return true;
}

/// "{ A | B }" of TABARI: a synset without a name.
std::uint32_t PatternReader::alternatives(std::string_view text) {
    const auto set = static_cast<std::uint32_t>(synsets_.size());
    synsets_.push_back({"{}", {}});
    while (!text.empty()) {
        const auto bar = std::min(text.find('|'), text.size());
        std::string why;
        if (auto elements = sequence(trimmed(text.substr(0, bar)), why);
            elements && !elements->empty()) {
            synsets_[set].members.push_back(std::move(*elements));
        }
        text.remove_prefix(std::min(bar + 1, text.size()));
    }
    return set;
}

bool PatternReader::append_words(const Token& token, std::vector<PatternElement>& to) {
    // TABARI: a word without a final '_' is a stem.
    const bool stem = syntax_ == VerbSyntax::tabari;
    bool first = true;
    for (const PhraseWord& word : split_phrase(token.text)) {
        const std::string text = stem && word.text.size() > 2 ? word.text + "*" : word.text;
        to.push_back({ElementKind::word, words_.add(text), 0, first ? token.gap : Gap::adjacent});
        first = false;
    }
    return true;
}

bool PatternReader::append(const Token& token, std::vector<PatternElement>& to, std::string& why) {
    constexpr std::string_view marks = "$+%^";
    constexpr ElementKind kinds[] = {ElementKind::source, ElementKind::target,
                                     ElementKind::compound, ElementKind::skip};
    const auto mark = token.text.size() == 1 ? marks.find(token.text) : std::string_view::npos;
    if (mark != std::string_view::npos) {
        to.push_back({kinds[mark], no_word, 0, token.gap});
        return true;
    }
    if (token.text.front() != '&') {
        return append_words(token, to);
    }
    const auto set = by_name_.find(name_key(token.text));
    if (set == by_name_.end()) {
        why = "'" + std::string(token.text) + "' is no synset that was defined before";
        return false;
    }
    to.push_back({ElementKind::synset, no_word, set->second, token.gap});
    return true;
}

/// One past a synset's name, the longest that is known: names may hold '_', which also joins.
std::size_t PatternReader::synset_end(std::string_view text, std::size_t at) const {
    const auto end = std::min(text.find_first_of(" \t{}()", at), text.size());
    for (std::size_t cut = end; cut != std::string_view::npos && cut > at;
         cut = text.rfind('_', cut - 1)) {
        if (by_name_.contains(name_key(text.substr(at, cut - at)))) {
            return cut;
        }
    }
    return std::min(text.find('_', at), end);
}

std::optional<std::vector<PatternElement>> PatternReader::sequence(std::string_view text,
                                                                   std::string& why) {
    std::vector<PatternElement> elements;
    Gap gap = Gap::open;
    bool in_braces = false;
    bool after_preposition = false;
    std::size_t at = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '_' || c == ' ' || c == '\t') {
            gap = c == '_' ? Gap::adjacent : gap;
            ++at;
            continue;
        }
        if (c == '{' && text.find('|', at) < text.find('}', at)) {
            const auto close = std::min(text.find('}', at), text.size());
            elements.push_back({ElementKind::synset, no_word,
                                alternatives(text.substr(at + 1, close - at - 1)), gap});
            at = std::min(close + 1, text.size());
            gap = Gap::open;
            continue;
        }
        if (c == '{' || c == '}') {
            in_braces = c == '{';
            gap = in_braces && after_preposition ? Gap::next_phrase : Gap::open;
            after_preposition = false;
            ++at;
            continue;
        }
        if (c == '(' || c == ')') {
            after_preposition = false;
            gap = Gap::open;
            ++at;
            if (c == '(') { // the preposition itself
                const auto end = std::min(text.find_first_of(" _{})", at), text.size());
                if (end > at && !append({text.substr(at, end - at), gap}, elements, why)) {
                    return std::nullopt;
                }
                at = end;
                gap = Gap::next_phrase;
                after_preposition = true;
            }
            continue;
        }
        const auto end = c == '&' ? synset_end(text, at)
                                  : std::min(text.find_first_of(" \t_{}()", at), text.size());
        if (!append({text.substr(at, end - at), gap}, elements, why)) {
            return std::nullopt;
        }
        after_preposition = false;
        gap = in_braces ? Gap::same_phrase : Gap::open;
        at = end;
    }
    return elements;
}

std::optional<VerbPattern> PatternReader::read(std::string_view text, std::string& why) {
    const auto mark = verb_mark(text);
    if (mark == std::string_view::npos || text.find('*', mark + 1) != std::string_view::npos) {
        why = "a pattern has exactly one *, the place of its verb";
        return std::nullopt;
    }
    const std::string_view left = text.substr(0, mark);
    const std::string_view right = text.substr(mark + 1);
    auto before = sequence(left, why);
    auto after = before ? sequence(right, why) : std::nullopt;
    if (!before || !after) {
        return std::nullopt;
    }
    VerbPattern pattern;
    // "+ KNOWN_ * IN": the joint counts although a blank follows it.
    const std::string_view joined = trimmed(left);
    pattern.before =
        reversed(std::move(*before), joined.ends_with('_') ? Gap::adjacent : Gap::open);
    pattern.after = std::move(*after);
    pattern.heads = syntax_ == VerbSyntax::petrarch2;
    pattern.text = trimmed(text);
    return pattern;
}

} // namespace casus
