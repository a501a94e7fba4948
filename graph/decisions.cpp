#include "graph/decisions.h"

#include "core/problem.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

std::string_view next_word(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r"), rest.size()));
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r"));
    rest.remove_prefix(word.size());
    return word;
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t\r") + 1);
}

/// Reads the lines of one file.
class DecisionReader {
public:
    explicit DecisionReader(const std::string& name) : name_(name) {}

    Decisions read(std::string_view text) {
        while (!text.empty()) {
            const std::string_view line = text.substr(0, text.find('\n'));
            text.remove_prefix(std::min(text.size(), line.size() + 1));
            ++line_;
            read_line(trimmed(line.substr(0, line.starts_with('#') ? 0 : line.size())));
        }
        return std::move(decisions_);
    }

private:
    void read_line(std::string_view line) {
        const std::string_view verb = next_word(line);
        if (verb.empty()) {
            return;
        }
        const std::string event(next_word(line));
        if (event.empty()) {
            fail("'" + std::string(verb) +
                 "' needs the id of an event; casus explain prints it");
        }
        const std::string rest(trimmed(line));
        if (verb == "same" || verb == "different") {
            add_pair(verb, event, rest);
        } else if (verb == "hide") {
            decisions_.hidden.insert(event);
        } else if (verb == "rename") {
            decisions_.titles[event] = needed(rest, "the new title");
        } else if (verb == "date") {
            add_date(event, needed(rest, "a date like 2016-12-07"));
        } else {
            fail("'" + std::string(verb) + "' is none of same, different, hide, rename and date");
        }
    }

    void add_pair(std::string_view verb, const std::string& event, const std::string& rest) {
        std::string_view words = rest;
        const std::string other(next_word(words));
        if (other.empty() || other == event) {
            fail("'" + std::string(verb) + "' needs the ids of two events");
        }
        const auto pair = std::minmax(event, other);
        (verb == "same" ? decisions_.same : decisions_.different).insert(pair);
        (verb == "same" ? decisions_.different : decisions_.same).erase(pair);
    }

    void add_date(const std::string& event, const std::string& text) {
        const auto date = parse_edtf(text);
        if (!date) {
            fail("'" + text + "' is not a date; write it as 2016-12-07 or 2016-11-28/2016-12-04");
        }
        decisions_.dates[event] = *date;
    }

    const std::string& needed(const std::string& text, const char* what) {
        if (text.empty()) {
            fail(std::string("the line needs ") + what);
        }
        return text;
    }

    [[noreturn]] void fail(const std::string& what) const { throw Error({name_, line_}, what); }

    const std::string& name_;
    std::size_t line_ = 0;
    Decisions decisions_;
};

} // namespace

Decisions read_decisions(std::string_view text, const std::string& name) {
    return DecisionReader(name).read(text);
}

std::vector<std::string> decision_lines(const Decisions& decisions) {
    std::vector<std::string> lines;
    for (const auto& [a, b] : decisions.same) {
        lines.push_back("same " + a + " " + b);
    }
    for (const auto& [a, b] : decisions.different) {
        lines.push_back("different " + a + " " + b);
    }
    for (const std::string& event : decisions.hidden) {
        lines.push_back("hide " + event);
    }
    for (const auto& [event, title] : decisions.titles) {
        lines.push_back("rename " + event + " " + title);
    }
    for (const auto& [event, date] : decisions.dates) {
        lines.push_back("date " + event + " " + to_edtf(date));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

void add_decisions(Decisions& decisions, const Decisions& more) {
    decisions.same.insert(more.same.begin(), more.same.end());
    decisions.different.insert(more.different.begin(), more.different.end());
    decisions.hidden.insert(more.hidden.begin(), more.hidden.end());
    for (const auto& [event, title] : more.titles) {
        std::string& known = decisions.titles[event];
        known = std::max(known, title);
    }
    for (const auto& [event, date] : more.dates) {
        const auto [known, is_new] = decisions.dates.emplace(event, date);
        if (!is_new && to_edtf(known->second) < to_edtf(date)) {
            known->second = date;
        }
    }
}

} // namespace casus
