#include "core/time/time_grammar.h"

#include "core/table_file.h"
#include "core/time/pattern_reader.h"
#include "core/time/pieces.h"
#include "core/time/settings_reader.h"

#include <algorithm>
#include <limits>

namespace casus {
namespace {

bool is_class_name(std::string_view name) {
    return !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
}

/// The folded pieces of a word: "new year's eve" = new, year, ', s, eve.
std::vector<std::string> pieces_of(std::string_view word) {
    std::vector<Piece> pieces;
    cut_pieces(word, {0, static_cast<std::uint32_t>(word.size())}, pieces);
    std::vector<std::string> parts;
    for (const Piece& piece : pieces) {
        char buffer[longest_time_word];
        parts.emplace_back(folded(word, piece, buffer));
    }
    return parts;
}

} // namespace

/// Fills a grammar row by row.
class TimeGrammarLoader {
public:
    TimeGrammar load(const std::vector<std::filesystem::path>& folders) {
        name_number_classes();
        for (const TableRow& row : read_tables(folders, "time/words.tsv", 4)) {
            add_word(row);
        }
        for (const TableRow& row : read_tables(folders, "time/rules.tsv", 7)) {
            add_rule(row);
        }
        index_rules();
        return std::move(grammar_);
    }

private:
    void name_number_classes() {
        TimeNumberSymbols& numbers = grammar_.numbers_;
        for (auto& [name, symbol] : {std::pair{"DAYNUM", &numbers.day},
                                     {"MONTHNUM", &numbers.month},
                                     {"YEAR4", &numbers.year},
                                     {"MODERN", &numbers.modern},
                                     {"YEAR2", &numbers.short_year},
                                     {"INT", &numbers.amount},
                                     {"HOUR", &numbers.hour},
                                     {"MINUTE", &numbers.minute}}) {
            *symbol = class_symbol(name);
        }
        grammar_.whole_ = class_symbol("TIME");
    }

    TimeSymbol new_symbol(const Place& place) {
        if (symbols_ == std::numeric_limits<TimeSymbol>::max()) {
            throw Error(place, "is one word or class too many for a time grammar");
        }
        return ++symbols_;
    }

    TimeSymbol class_symbol(std::string_view name) {
        const auto found = grammar_.classes_.find(name);
        if (found != grammar_.classes_.end()) {
            return found->second;
        }
        const TimeSymbol symbol = new_symbol({});
        grammar_.classes_.emplace(name, symbol);
        return symbol;
    }

    /// word, class, settings, example
    void add_word(const TableRow& row) {
        if (!is_class_name(row.fields[1])) {
            throw Error(row.place, "'" + row.fields[1] + "' is not a class: write it in capitals");
        }
        const TimeSymbol symbol = class_symbol(row.fields[1]);
        TimeSettings settings = read_time_settings(keep(row.fields[2]), row.place);
        const std::vector<std::string> parts = pieces_of(row.fields[0]);
        if (parts.size() != 1) {
            add_phrase(row, symbol, std::move(settings), parts);
            return;
        }
        TimeReading reading;
        apply(settings, reading);
        grammar_.words_[parts[0]].senses.push_back({symbol, std::move(settings), reading});
    }

    /// A word of several pieces is a rule of its own that makes its class.
    void add_phrase(const TableRow& row, TimeSymbol symbol, TimeSettings settings,
                    const std::vector<std::string>& parts) {
        TimeRule rule;
        rule.id = row.fields[0];
        rule.makes = symbol;
        rule.settings = std::move(settings);
        rule.place = row.place;
        for (const std::string& part : parts) {
            TimeAtom atom;
            atom.symbols = {literal(part, row.place)};
            rule.atoms.push_back(std::move(atom));
        }
        put(std::move(rule));
    }

    TimeSymbol literal(std::string_view word, const Place& place) {
        const std::vector<std::string> parts = pieces_of(word);
        if (parts.size() != 1) {
            throw Error(place, "'" + std::string(word) + "' is not one word");
        }
        TimeWord& known = grammar_.words_[parts[0]];
        if (known.literal == 0) {
            known.literal = new_symbol(place);
        }
        return known.literal;
    }

    /// id, class it makes, pattern, settings, example text, day it was published, its TIMEX3 value
    void add_rule(const TableRow& row) {
        if (!is_class_name(row.fields[1])) {
            throw Error(row.place, "'" + row.fields[1] + "' is not a class: write it in capitals");
        }
        TimeRule rule;
        rule.id = row.fields[0];
        rule.makes = class_symbol(row.fields[1]);
        rule.place = row.place;
        rule.settings = read_time_settings(keep(row.fields[3]), row.place);
        rule.example = row.fields[4];
        rule.published = row.fields[5];
        rule.value = row.fields[6];
        const std::size_t pass = pass_of(rule.makes);
        if (pass >= TimeGrammar::most_passes) {
            throw Error(row.place, "is one class too many: rules can make " +
                                       std::to_string(TimeGrammar::most_passes));
        }
        const auto symbol_of = [&](std::string_view name) {
            return is_class_name(name) ? usable_class(name, pass, row.place)
                                       : literal(name, row.place);
        };
        read_time_pattern(row.fields[2], symbol_of, rule);
        put(std::move(rule));
    }

    /// A class that words have or that rules of an earlier pass make.
    TimeSymbol usable_class(std::string_view name, std::size_t pass, const Place& place) {
        const auto known = grammar_.classes_.find(name);
        if (known == grammar_.classes_.end()) {
            throw Error(place, "no word and no rule above makes the class " + std::string(name));
        }
        for (std::size_t later = pass; later < grammar_.passes_.size(); ++later) {
            if (grammar_.passes_[later].makes == known->second) {
                throw Error(place, std::string(name) +
                                       " is made in the same step or later: a rule can only use "
                                       "classes that come before the one it makes");
            }
        }
        return known->second;
    }

    std::size_t pass_of(TimeSymbol makes) {
        auto& passes = grammar_.passes_;
        const auto found = std::find_if(passes.begin(), passes.end(),
                                        [&](const auto& pass) { return pass.makes == makes; });
        if (found != passes.end()) {
            return static_cast<std::size_t>(found - passes.begin());
        }
        passes.push_back({makes, {}});
        return passes.size() - 1;
    }

    void put(TimeRule rule) {
        pass_of(rule.makes);
        const auto same = std::find_if(grammar_.rules_.begin(), grammar_.rules_.end(),
                                       [&](const TimeRule& known) {
                                           return known.id == rule.id && known.makes == rule.makes;
                                       });
        if (same != grammar_.rules_.end()) {
            *same = std::move(rule);
        } else {
            grammar_.rules_.push_back(std::move(rule));
        }
    }

    void index_rules() {
        for (auto& pass : grammar_.passes_) {
            pass.by_symbol.resize(symbols_ + 1U);
        }
        grammar_.passes_by_symbol_.resize(symbols_ + 1U);
        for (std::size_t i = 0; i < grammar_.rules_.size(); ++i) {
            index_rule(grammar_.rules_[i], static_cast<std::uint16_t>(i));
        }
    }

    void index_rule(const TimeRule& rule, std::uint16_t number) {
        const std::size_t pass = pass_of(rule.makes);
        auto& by_symbol = grammar_.passes_[pass].by_symbol;
        for (const TimeAtom& atom : rule.atoms) {
            for (const TimeSymbol symbol : atom.symbols) {
                grammar_.passes_by_symbol_[symbol] |= std::uint64_t{1} << pass;
                auto& rules = by_symbol[symbol];
                if (rules.empty() || rules.back() != number) {
                    rules.push_back(number);
                }
            }
            if (!atom.optional) {
                return;
            }
        }
    }

    /// Texts of settings are views: they live as long as the grammar.
    std::string_view keep(const std::string& text) { return grammar_.texts_.emplace_back(text); }

    TimeGrammar grammar_;
    TimeSymbol symbols_ = 0;
};

TimeGrammar TimeGrammar::load(const std::vector<std::filesystem::path>& folders) {
    return TimeGrammarLoader().load(folders);
}

const TimeWord* TimeGrammar::word(std::string_view folded) const {
    const auto found = words_.find(folded);
    return found == words_.end() ? nullptr : &found->second;
}

bool TimeGrammar::is(std::string_view word_class, std::string_view folded) const {
    const TimeWord* known = word(folded);
    const auto symbol = classes_.find(word_class);
    return known != nullptr && symbol != classes_.end() &&
           std::any_of(
               known->senses.begin(), known->senses.end(),
               [&](const TimeWord::Sense& sense) { return sense.symbol == symbol->second; });
}

} // namespace casus
