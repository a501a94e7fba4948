#include "core/dictionary/actor_dictionary.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace casus {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

int number(std::string_view digits) {
    int value = -1;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

std::string without_blanks(std::string_view text) {
    std::string kept;
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept),
                 [](char c) { return !is_blank(c); });
    return kept;
}

constexpr int last_year_of_this_century = 30;

/// "<DATE", ">DATE", "DATE-DATE" or "DATE" (from then on).
bool set_days(DatedCode& code, std::string_view days) {
    code.dated = true;
    const char sign = days.front();
    const auto dash = days.find('-');
    if (sign == '<' || sign == '>') {
        days.remove_prefix(1);
    }
    if (sign == '<') {
        const auto last = parse_dictionary_date(days);
        code.last = last ? *last - 1 : code.last;
        return last.has_value();
    }
    const auto first = parse_dictionary_date(days.substr(0, dash));
    code.first = first.value_or(code.first);
    if (sign == '>' || dash == std::string_view::npos) {
        return first.has_value();
    }
    const auto last = parse_dictionary_date(days.substr(dash + 1));
    code.last = last.value_or(code.last);
    return first && last;
}

} // namespace

std::optional<Day> parse_dictionary_date(std::string_view digits) {
    if (!std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    if (digits.size() == 6) {
        const int year = number(digits.substr(0, 2));
        return make_day(year <= last_year_of_this_century ? 2000 + year : 1900 + year,
                        number(digits.substr(2, 2)), number(digits.substr(4)));
    }
    if (digits.size() == 8) {
        return make_day(number(digits.substr(0, 4)), number(digits.substr(4, 2)),
                        number(digits.substr(6)));
    }
    return std::nullopt;
}

std::optional<DatedCode> parse_dated_code(std::string_view text, std::string& why) {
    text = trimmed(text);
    const auto end = std::min(text.find_first_of(" \t<>"), text.size());
    DatedCode code;
    code.code = text.substr(0, end);
    if (code.code.empty()) {
        why = "no code in the brackets";
        return std::nullopt;
    }
    std::transform(code.code.begin(), code.code.end(), code.code.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const std::string days = without_blanks(text.substr(end));
    if (!days.empty() && !set_days(code, days)) {
        why = "'" + days + "' is not <DATE, >DATE or DATE-DATE with dates YYYYMMDD or YYMMDD";
        return std::nullopt;
    }
    return code;
}

/// Reads the lines of one actor file into a dictionary.
class ActorFileReader {
public:
    ActorFileReader(ActorDictionary& to, const DictionaryFile& source, std::uint32_t file,
                    WordTable& words, Problems& problems)
        : to_(to), source_(source), file_(file), words_(words), problems_(problems) {}

    void read() {
        for (const DictionaryLine& line : source_.lines) {
            read_line(line);
        }
    }

private:
    void complain(const DictionaryLine& line, std::string what) {
        problems_.push_back({{source_.path.string(), line.number}, std::move(what)});
    }

    void read_line(const DictionaryLine& line) {
        const std::string_view text = trimmed(line.text);
        if (text.front() == '[') {
            if (!open_) {
                return complain(line, "a code without a name before it");
            }
            return add_codes(line, text);
        }
        const bool synonym = text.front() == '+';
        const auto bracket = std::min(text.find('['), text.size());
        const std::string_view name = text.substr(synonym ? 1 : 0, bracket - (synonym ? 1 : 0));
        if (synonym && !open_) {
            return complain(line, "a synonym without a name before it");
        }
        if (name.find(']') != std::string_view::npos) {
            return complain(line, "']' without '['");
        }
        add_name(line, name, synonym);
        if (bracket < text.size()) {
            add_codes(line, text.substr(bracket));
        }
    }

    void add_name(const DictionaryLine& line, std::string_view name, bool synonym) {
        const auto words = split_phrase(name);
        if (words.empty()) {
            open_ = open_ && synonym;
            return complain(line, "no name");
        }
        if (!synonym) {
            open_ = true;
            to_.records_.push_back({{}, {file_, line.number}});
        }
        const auto record = static_cast<std::uint32_t>(to_.records_.size() - 1);
        const auto link = static_cast<std::uint32_t>(to_.links_.size());
        to_.links_.push_back({record, ActorDictionary::none});
        std::uint32_t& cell = to_.phrases_.cell(words, words_);
        append(cell, link);
    }

    /// Records of the same phrase keep the order of the files.
    void append(std::uint32_t& cell, std::uint32_t link) {
        std::uint32_t* at = &cell;
        while (*at != ActorDictionary::none) {
            at = &to_.links_[*at].next;
        }
        *at = link;
    }

    void add_codes(const DictionaryLine& line, std::string_view text) {
        while (!text.empty()) {
            const auto open = text.find('[');
            const auto close = text.find(']', open == std::string_view::npos ? 0 : open);
            if (open == std::string_view::npos) {
                return;
            }
            if (close == std::string_view::npos) {
                return complain(line, "'[' without ']'");
            }
            std::string why;
            auto code = parse_dated_code(text.substr(open + 1, close - open - 1), why);
            if (code) {
                to_.records_.back().codes.push_back(std::move(*code));
                ++to_.codes_;
            } else {
                complain(line, why);
            }
            text.remove_prefix(close + 1);
        }
    }

    ActorDictionary& to_;
    const DictionaryFile& source_;
    std::uint32_t file_;
    WordTable& words_;
    Problems& problems_;
    bool open_ = false; ///< a record that synonyms and codes belong to
};

void ActorDictionary::add(const DictionaryFile& source, std::uint32_t file, WordTable& words,
                          Problems& problems) {
    ActorFileReader(*this, source, file, words, problems).read();
}

std::optional<ActorDictionary::Actor> ActorDictionary::find(std::span<const TextWord> text,
                                                            std::size_t at,
                                                            PhraseIndex::Limits limits,
                                                            std::optional<Day> day) const {
    const auto found = phrases_.longest(text, at, limits);
    if (!found) {
        return std::nullopt;
    }
    const DatedCode* fallback = nullptr;
    const Record* record = &records_[links_[found->value].record];
    for (std::uint32_t link = found->value; link != none; link = links_[link].next) {
        const Record& candidate = records_[links_[link].record];
        for (const DatedCode& code : candidate.codes) {
            if (code.dated && day && code.first <= *day && *day <= code.last) {
                return Actor{found->end, code.code, candidate.place};
            }
            if (!code.dated && fallback == nullptr) {
                fallback = &code;
                record = &candidate;
            }
        }
    }
    return Actor{found->end, fallback != nullptr ? fallback->code : std::string(null_code),
                 record->place};
}

} // namespace casus
