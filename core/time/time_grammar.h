#pragma once

#include "core/time/time_rule.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace casus {

/// The readings that digits have by themselves, whatever the grammar says.
struct TimeNumberSymbols {
    TimeSymbol day = 0;        ///< DAYNUM: 1..31
    TimeSymbol month = 0;      ///< MONTHNUM: 1..12
    TimeSymbol year = 0;       ///< YEAR4: four digits, 1000..2100
    TimeSymbol modern = 0;     ///< MODERN: four digits, 1900..2050
    TimeSymbol short_year = 0; ///< YEAR2: two digits
    TimeSymbol amount = 0;     ///< INT: any number
    TimeSymbol hour = 0;       ///< HOUR: 0..24
    TimeSymbol minute = 0;     ///< MINUTE: two digits, 00..59
};

/// What one word may be in a time expression.
struct TimeWord {
    struct Sense {
        TimeSymbol symbol = 0;
        TimeSettings settings;
        TimeReading reading; ///< the settings applied to nothing
    };
    TimeSymbol literal = 0; ///< the word as rules write it; 0 = no rule does
    std::vector<Sense> senses;
};

/// The grammar of time expressions: words and rules from data/time/words.tsv and rules.tsv, whose
/// heads describe their language. A rule makes a class of a sequence of words and classes that
/// rows above it make; the class TIME is a whole expression. Immutable; shared by all threads.
class TimeGrammar {
public:
    /// Reads <folder>/time/*; rows of later folders come after those of earlier ones, a rule
    /// with a known id replaces it. Throws Error with file and line.
    static TimeGrammar load(const std::vector<std::filesystem::path>& folders);

    TimeGrammar(TimeGrammar&&) = default;
    TimeGrammar& operator=(TimeGrammar&&) = default;
    TimeGrammar(const TimeGrammar&) = delete; // readings view its rows
    TimeGrammar& operator=(const TimeGrammar&) = delete;
    ~TimeGrammar() = default;

    /// What a folded piece may be; null when it is no word of the grammar.
    [[nodiscard]] const TimeWord* word(std::string_view folded) const;
    /// Whether a folded word has a class: is("WEEKDAY", "friday").
    [[nodiscard]] bool is(std::string_view word_class, std::string_view folded) const;
    [[nodiscard]] const TimeNumberSymbols& numbers() const { return numbers_; }

    [[nodiscard]] const std::vector<TimeRule>& rules() const { return rules_; }
    /// Rules are tried in passes, one for each class they make, in the order of the rows.
    [[nodiscard]] std::size_t pass_count() const { return passes_.size(); }
    /// The class of whole expressions.
    [[nodiscard]] TimeSymbol whole() const { return whole_; }
    /// Indices of the rules of a pass that can begin with a symbol.
    [[nodiscard]] const std::vector<std::uint16_t>& beginning_with(std::size_t pass,
                                                                   TimeSymbol symbol) const {
        return passes_[pass].by_symbol[symbol];
    }

    /// Bit n = a rule of pass n can begin with the symbol.
    [[nodiscard]] std::uint64_t passes_beginning_with(TimeSymbol symbol) const {
        return passes_by_symbol_[symbol];
    }
    static constexpr std::size_t most_passes = 64;

private:
    struct Pass {
        TimeSymbol makes = 0;
        std::vector<std::vector<std::uint16_t>> by_symbol;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    friend class TimeGrammarLoader;
    TimeGrammar() = default;

    std::unordered_map<std::string, TimeWord, Hash, std::equal_to<>> words_;
    std::map<std::string, TimeSymbol, std::less<>> classes_;
    std::deque<std::string> texts_; ///< of settings, which view them
    TimeNumberSymbols numbers_;
    TimeSymbol whole_ = 0;
    std::vector<TimeRule> rules_;
    std::vector<Pass> passes_;
    std::vector<std::uint64_t> passes_by_symbol_;
};

} // namespace casus
