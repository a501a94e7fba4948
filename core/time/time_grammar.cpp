#include "core/time/time_grammar.h"

#include "core/names.h"
#include "core/problem.h"
#include "core/table_file.h"
#include "core/utf8.h"

#include <charconv>

namespace casus {
namespace {

constexpr std::array<std::string_view, 15> class_names{
    "month", "weekday", "unit",   "number",    "ordinal",   "part", "season",    "direction",
    "mod",   "day",     "approx", "reference", "frequency", "plan", "name_guard"};

int read_value(const TableRow& row) {
    const std::string& text = row.fields[2];
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (!text.empty() && (error != std::errc() || end != text.data() + text.size())) {
        throw Error(row.place, "value '" + text + "' is not a number");
    }
    return value;
}

} // namespace

TimeGrammar TimeGrammar::load(const std::vector<std::filesystem::path>& folders) {
    TimeGrammar grammar;
    for (const TableRow& row : read_tables(folders, "time/words.tsv", 5)) {
        const auto word_class = named<TimeWordClass>(class_names, row.fields[1]);
        if (!word_class) {
            throw Error(row.place, "'" + row.fields[1] + "' is not a class of time words");
        }
        grammar.words_[fold_case(row.fields[0])].push_back(
            {*word_class, read_value(row), row.fields[3]});
    }
    return grammar;
}

const std::vector<TimeWord>& TimeGrammar::readings(std::string_view word) const {
    static const std::vector<TimeWord> none;
    const auto found = words_.find(word);
    return found == words_.end() ? none : found->second;
}

const TimeWord* TimeGrammar::as(TimeWordClass word_class, std::string_view word) const {
    for (const TimeWord& reading : readings(word)) {
        if (reading.word_class == word_class) {
            return &reading;
        }
    }
    return nullptr;
}

} // namespace casus
