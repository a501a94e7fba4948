#pragma once

#include "core/dictionary/dictionary_file.h"
#include "core/dictionary/phrase_index.h"
#include "core/problem.h"
#include "core/time/day.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace casus {

/// The code of a known actor that is not to be coded.
constexpr std::string_view null_code = "---";

/// Where a row of a dictionary stands.
struct DictionaryPlace {
    std::uint32_t file = 0; ///< index into Dictionaries::files
    std::uint32_t line = 0; ///< from 1
};

/// A code of an actor, with the days on which it holds: `first` <= day <= `last`.
struct DatedCode {
    std::string code; ///< "AFGGOV"; "ELR/GAL" stands for two actors
    Day first = Day(std::numeric_limits<std::int32_t>::min());
    Day last = Day(std::numeric_limits<std::int32_t>::max());
    bool dated = false; ///< false: the code when no dated one holds
};

/// Actors by name, from PETRARCH and TABARI actor files. Immutable once loaded.
class ActorDictionary {
public:
    struct Actor {
        std::size_t end = 0;   ///< the words [at, end)
        std::string code;      ///< on that day; null_code when none holds
        DictionaryPlace place; ///< the row of the name's record
    };

    /// Adds the records of a file; `file` is its number. Bad lines become problems.
    void add(const DictionaryFile& source, std::uint32_t file, WordTable& words,
             Problems& problems);

    /// The longest name that begins at `text[at]` and ends before the limits. Dated codes come
    /// before the undated default; without a day only the default counts.
    [[nodiscard]] std::optional<Actor> find(std::span<const TextWord> text, std::size_t at,
                                            PhraseIndex::Limits limits,
                                            std::optional<Day> day) const;

    [[nodiscard]] std::size_t phrases() const { return phrases_.size(); }
    [[nodiscard]] std::size_t codes() const { return codes_; }

private:
    friend class ActorFileReader;
    /// A primary name with its synonyms: they share the codes.
    struct Record {
        std::vector<DatedCode> codes;
        DictionaryPlace place;
    };
    static constexpr std::uint32_t none = PhraseIndex::no_value;
    /// The records of one phrase, one after another.
    struct Link {
        std::uint32_t record = none;
        std::uint32_t next = none;
    };
    PhraseIndex phrases_;
    std::vector<Record> records_;
    std::vector<Link> links_;
    std::size_t codes_ = 0;
};

/// A date of a dictionary: YYYYMMDD, or YYMMDD with years up to 30 in this century. None when it
/// is not one.
std::optional<Day> parse_dictionary_date(std::string_view digits);

/// The inside of a bracket: "AFGGOV 791227-861124", "HOB < 950601", "X >20130119". None, with the
/// reason in `why`, when it cannot be read.
std::optional<DatedCode> parse_dated_code(std::string_view text, std::string& why);

} // namespace casus
