#include "core/dictionary/agent_dictionary.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace casus {
namespace {

constexpr std::size_t code_block = 3; ///< CAMEO codes are made of blocks of three letters

/// Whether `code` holds `part` at a block's border.
bool has_block(std::string_view code, std::string_view part) {
    for (std::size_t at = 0; at + part.size() <= code.size(); at += code_block) {
        if (code.substr(at, part.size()) == part) {
            return true;
        }
    }
    return false;
}

/// Replaces "!PERSON!" by one of its members; "_" goes around it unless it is there.
std::string substituted(std::string_view phrase, std::size_t begin, std::size_t end,
                        const std::string& member) {
    std::string result(phrase.substr(0, begin));
    result += result.empty() || result.back() == '_' ? "" : "_";
    result += member;
    const std::string_view rest = phrase.substr(end);
    result += rest.empty() || rest.front() == '_' ? "" : "_";
    return result.append(rest);
}

} // namespace

void join_agent(std::string& code, std::string_view agent, bool before) {
    if (code.empty()) {
        code = null_code;
    }
    if (!agent.empty() && !has_block(code, agent)) {
        code = before ? std::string(agent).append(code) : code.append(agent);
    }
}

std::string regular_plural(std::string_view phrase) {
    std::string plural(phrase);
    if (plural.ends_with("Y") || plural.ends_with("y")) {
        plural.back() = 'I';
        return plural + "ES";
    }
    return plural + (plural.ends_with("S") || plural.ends_with("s") ? "ES" : "S");
}

/// Reads the lines of one agent file.
class AgentFileReader {
public:
    AgentFileReader(AgentDictionary& to, const DictionaryFile& source, std::uint32_t file,
                    WordTable& words, Problems& problems)
        : to_(to), source_(source), file_(file), words_(words), problems_(problems) {}

    void read() {
        for (const DictionaryLine& line : source_.lines) {
            const std::string_view text = trimmed(line.text);
            const bool is_set = text.front() == '!' && text.find('=') != std::string_view::npos;
            is_set ? read_set(line, text) : read_agent(line, text);
        }
    }

private:
    void complain(const DictionaryLine& line, std::string what) {
        problems_.push_back({{source_.path.string(), line.number}, std::move(what)});
    }

    /// !PERSON! = MAN, MEN, WOMAN
    void read_set(const DictionaryLine& line, std::string_view text) {
        const auto end = text.find('!', 1);
        const auto equals = text.find('=');
        if (end == std::string_view::npos || end > equals) {
            return complain(line, "a set is written !NAME! = MEMBER, MEMBER");
        }
        auto& members = sets_[std::string(text.substr(0, end + 1))];
        text.remove_prefix(equals + 1);
        while (!text.empty()) {
            const auto comma = std::min(text.find(','), text.size());
            members.emplace_back(trimmed(text.substr(0, comma)));
            text.remove_prefix(std::min(comma + 1, text.size()));
        }
    }

    /// PHRASE {IRREGULAR PLURAL} [~CODE]
    void read_agent(const DictionaryLine& line, std::string_view text) {
        const auto bracket = text.find('[');
        const auto close = text.find_first_of("]}", bracket);
        if (bracket == std::string_view::npos || close == std::string_view::npos) {
            return complain(line, "an agent needs a code: PHRASE [~CODE]");
        }
        const std::string_view code = trimmed(text.substr(bracket + 1, close - bracket - 1));
        const bool before = code.ends_with('~');
        if (code.size() < 2 || (!before && !code.starts_with('~'))) {
            return complain(line, "an agent's code is written ~CODE or CODE~");
        }
        const auto row = static_cast<std::uint32_t>(to_.rows_.size());
        to_.rows_.push_back({std::string(trimmed(code.substr(before ? 0 : 1, code.size() - 1))),
                             before,
                             {file_, line.number}});
        add_forms(line, text.substr(0, bracket), row);
    }

    void add_forms(const DictionaryLine& line, std::string_view head, std::uint32_t row) {
        const auto brace = std::min(head.find('{'), head.size());
        const std::string_view phrase = trimmed(head.substr(0, brace));
        const auto mark = phrase.find('!');
        if (mark != std::string_view::npos) {
            return add_members(line, phrase, mark, row);
        }
        add_phrase(line, phrase, row);
        if (brace == head.size()) {
            return add_phrase(line, regular_plural(phrase), row);
        }
        const auto close = std::min(head.find('}', brace), head.size());
        const std::string_view plural = trimmed(head.substr(brace + 1, close - brace - 1));
        if (!plural.empty()) {
            add_phrase(line, plural, row);
        }
    }

    void add_members(const DictionaryLine& line, std::string_view phrase, std::size_t mark,
                     std::uint32_t row) {
        const auto end = phrase.find('!', mark + 1);
        const auto set = end == std::string_view::npos
                             ? sets_.end()
                             : sets_.find(std::string(phrase.substr(mark, end + 1 - mark)));
        if (set == sets_.end()) {
            return complain(line, "'" + std::string(phrase.substr(mark)) +
                                      "' is no set that was defined before");
        }
        for (const std::string& member : set->second) {
            add_phrase(line, substituted(phrase, mark, end + 1, member), row);
        }
    }

    void add_phrase(const DictionaryLine& line, std::string_view phrase, std::uint32_t row) {
        const auto words = split_phrase(phrase);
        if (words.empty()) {
            return complain(line, "no phrase");
        }
        std::uint32_t& cell = to_.phrases_.cell(words, words_);
        cell = cell == PhraseIndex::no_value ? row : cell; // the first row of a phrase counts
    }

    AgentDictionary& to_;
    const DictionaryFile& source_;
    std::uint32_t file_;
    WordTable& words_;
    Problems& problems_;
    std::map<std::string, std::vector<std::string>> sets_;
};

void AgentDictionary::add(const DictionaryFile& source, std::uint32_t file, WordTable& words,
                          Problems& problems) {
    AgentFileReader(*this, source, file, words, problems).read();
}

std::optional<AgentDictionary::Agent> AgentDictionary::find(std::span<const TextWord> text,
                                                            std::size_t at,
                                                            PhraseIndex::Limits limits) const {
    const auto found = phrases_.longest(text, at, limits);
    if (!found) {
        return std::nullopt;
    }
    const Row& row = rows_[found->value];
    return Agent{found->end, row.code, row.before, row.place};
}

} // namespace casus
