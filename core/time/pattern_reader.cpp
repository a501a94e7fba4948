#include "core/time/pattern_reader.h"

#include <algorithm>
#include <string>

namespace casus {
namespace {

/// Takes everything up to `end` off the front of `text`, and `end` itself.
std::string_view take_until(std::string_view& text, char end) {
    const std::size_t size = text.find(end);
    const std::string_view part = text.substr(0, size);
    text.remove_prefix(size == std::string_view::npos ? text.size() : size + 1);
    return part;
}

class PatternReader {
public:
    PatternReader(const TimeSymbolOf& symbol_of, TimeRule& rule)
        : symbol_of_(symbol_of), rule_(rule) {}

    void read(std::string_view pattern) {
        while (!pattern.empty()) {
            if (pattern.front() == ' ') {
                pattern.remove_prefix(1);
            } else if (pattern.front() == '[') {
                pattern.remove_prefix(1);
                read_context(take_until(pattern, ']'));
            } else {
                rule_.atoms.push_back(read_atom(take_until(pattern, ' ')));
            }
        }
        const bool all_optional = std::all_of(rule_.atoms.begin(), rule_.atoms.end(),
                                              [](const TimeAtom& atom) { return atom.optional; });
        if (all_optional || rule_.atoms.front().symbols.empty()) {
            fail("a pattern must begin with a word or class and need at least one");
        }
    }

private:
    [[noreturn]] void fail(const std::string& what) const { throw Error(rule_.place, what); }

    /// "not after in|since"
    void read_context(std::string_view text) {
        TimeContext context;
        std::string_view word = take_until(text, ' ');
        if (word == "not") {
            context.refused = true;
            word = take_until(text, ' ');
        }
        if ((word != "after" && word != "before") || text.empty()) {
            fail("a context reads [after ...], [before ...], [not after ...] or [not before ...]");
        }
        context.behind = word == "before"; // the expression stands before the word
        while (!text.empty()) {
            context.atoms.push_back(read_atom(take_until(text, ' ')));
        }
        rule_.contexts.push_back(std::move(context));
    }

    /// "~MONTH|MONTHLIKE/PROPN,NOUN?"
    TimeAtom read_atom(std::string_view text) {
        TimeAtom atom;
        if (text.size() > 1 && text.front() == '~') {
            atom.glued = true;
            text.remove_prefix(1);
        }
        if (text.size() > 1 && text.front() == '^') {
            atom.capital = true;
            text.remove_prefix(1);
        }
        if (text.size() > 1 && text.back() == '?') {
            atom.optional = true;
            text.remove_suffix(1);
        }
        const std::size_t slash = text.size() > 1 ? text.rfind('/') : std::string_view::npos;
        const bool tagged = slash != std::string_view::npos && slash + 1 < text.size();
        if (tagged) {
            read_tags(text.substr(slash + 1), atom);
            text = text.substr(0, slash);
        }
        while (!text.empty()) {
            atom.symbols.push_back(symbol_of_(take_until(text, '|')));
        }
        return atom;
    }

    void read_tags(std::string_view text, TimeAtom& atom) {
        if (text.starts_with('!')) {
            atom.not_tags = true;
            text.remove_prefix(1);
        }
        while (!text.empty()) {
            const std::string_view name = take_until(text, ',');
            if (const auto upos = parse_upos(name)) {
                atom.upos.push_back(*upos);
            } else if (const auto xpos = parse_xpos(name)) {
                atom.xpos.push_back(*xpos);
            } else {
                fail("'" + std::string(name) + "' is no tag");
            }
        }
    }

    const TimeSymbolOf& symbol_of_;
    TimeRule& rule_;
};

} // namespace

void read_time_pattern(std::string_view pattern, const TimeSymbolOf& symbol_of, TimeRule& rule) {
    PatternReader(symbol_of, rule).read(pattern);
}

} // namespace casus
