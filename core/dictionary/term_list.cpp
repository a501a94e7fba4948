#include "core/dictionary/term_list.h"

#include "core/dictionary/agent_dictionary.h"
#include "core/dictionary/verb_dictionary.h"

#include <algorithm>
#include <cctype>

namespace casus {
namespace {

/// The forms that one word of an issue stands for: "n:tourist" also its plural, "v:ban" all forms.
std::vector<std::string> word_forms(std::string_view word) {
    std::string upper(word);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    if (upper.starts_with("N:")) {
        upper.erase(0, 2);
        return {upper, regular_plural(upper)};
    }
    if (upper.starts_with("V:")) {
        return regular_forms(upper.substr(2));
    }
    return {upper};
}

/// Every combination of the forms of a phrase's words. "a+b" stands for "a b" and "a-b".
std::vector<std::string> phrase_forms(std::string_view phrase) {
    std::vector<std::string> forms{""};
    while (!(phrase = trimmed(phrase)).empty()) {
        const auto end = std::min(phrase.find_first_of(" \t+"), phrase.size());
        std::vector<std::string> longer;
        for (const std::string& form : forms) {
            for (const std::string& word : word_forms(phrase.substr(0, end))) {
                longer.push_back(form.empty() ? word : form + "_" + word);
            }
        }
        forms = std::move(longer);
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return forms;
}

} // namespace

void DiscardList::add(const DictionaryFile& source, std::uint32_t /*file*/, WordTable& words,
                      Problems& problems) {
    for (const DictionaryLine& line : source.lines) {
        std::string phrase(trimmed(line.text));
        const bool story = phrase.starts_with('+');
        phrase.erase(0, story ? 1 : 0);
        std::replace(phrase.begin(), phrase.end(), ' ', '_');
        const auto parts = split_phrase(phrase);
        if (parts.empty()) {
            problems.push_back({{source.path.string(), line.number}, "no phrase"});
            continue;
        }
        phrases_.cell(parts, words) =
            static_cast<std::uint32_t>(story ? Discard::story : Discard::sentence);
    }
}

Discard DiscardList::find(std::span<const TextWord> text) const {
    auto verdict = Discard::nothing;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const auto found = phrases_.longest(text, at, {text.size(), text.size()})) {
            verdict = std::max(verdict, static_cast<Discard>(found->value));
        }
    }
    return verdict;
}

void IssueList::add_forms(std::string_view phrase, std::uint32_t value, WordTable& words) {
    for (const std::string& form : phrase_forms(phrase)) {
        if (const auto parts = split_phrase(form); !parts.empty()) {
            phrases_.cell(parts, words) = value;
        }
    }
}

void IssueList::add(const DictionaryFile& source, std::uint32_t /*file*/, WordTable& words,
                    Problems& problems) {
    for (const DictionaryLine& line : source.lines) {
        const std::string_view text = trimmed(line.text);
        if (text.starts_with('<')) { // <ISSUE ...> and </ISSUE>
            continue;
        }
        if (text.starts_with('~')) {
            add_forms(text.substr(text.starts_with("~~") ? 2 : 1), 0, words);
            continue;
        }
        const auto bracket = text.find('[');
        const auto close = text.find(']', bracket == std::string_view::npos ? 0 : bracket);
        if (bracket == std::string_view::npos || close == std::string_view::npos || bracket == 0) {
            problems.push_back(
                {{source.path.string(), line.number}, "an issue is written: words [CODE]"});
            continue;
        }
        const auto value = static_cast<std::uint32_t>(codes_.size());
        codes_.emplace_back(trimmed(text.substr(bracket + 1, close - bracket - 1)));
        add_forms(text.substr(0, bracket), value, words);
    }
}

IssueCounts IssueList::count(std::span<const TextWord> text) const {
    IssueCounts issues;
    for (std::size_t at = 0; at < text.size();) {
        const auto found = phrases_.longest(text, at, {text.size(), text.size()});
        if (found && found->value == 0) {
            return {};
        }
        if (found) {
            ++issues[codes_[found->value]];
        }
        at = found ? found->end : at + 1;
    }
    return issues;
}

std::string to_string(const IssueCounts& issues) {
    std::string text;
    for (const auto& [code, count] : issues) {
        text += (text.empty() ? "" : ";") + code + "," + std::to_string(count);
    }
    return text;
}

} // namespace casus
