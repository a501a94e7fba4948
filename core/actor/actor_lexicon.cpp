#include "core/actor/actor_lexicon.h"

#include "core/problem.h"
#include "core/table_file.h"
#include "core/utf8.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>

namespace casus {
namespace {

using Folders = std::vector<std::filesystem::path>;

std::vector<std::string> list_of(const std::string& field) {
    return split_list(field, ';');
}

double read_degrees(const TableRow& row, std::size_t field) {
    const std::string& text = row.fields[field];
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < -180 || value > 180) {
        throw Error(row.place, "'" + text + "' is not a number of degrees");
    }
    return value;
}

ActorKind read_kind(const TableRow& row, std::size_t field) {
    const auto kind = parse_actor_kind(row.fields[field]);
    if (!kind) {
        throw Error(row.place, "'" + row.fields[field] + "' is not a kind of actor");
    }
    return *kind;
}

std::optional<DateInterval> read_date(const TableRow& row, std::size_t field) {
    const std::string& text = row.fields[field];
    if (text.empty()) {
        return std::nullopt;
    }
    const auto date = parse_edtf(text);
    if (!date) {
        throw Error(row.place, "'" + text + "' is not a date (YYYY, YYYY-MM or YYYY-MM-DD)");
    }
    return date;
}

} // namespace

class ActorLexiconLoader {
public:
    explicit ActorLexiconLoader(const Folders& folders) : folders_(folders) {}

    ActorLexicon load() {
        read_countries();
        read_organisations();
        read_persons();
        read_roles();
        read_titles();
        read_places();
        return std::move(lexicon_);
    }

private:
    [[nodiscard]] std::vector<TableRow> rows(const char* name, std::size_t columns) const {
        return read_tables(folders_, std::filesystem::path("actors") / name, columns);
    }

    ActorLexicon::EntryIndex add_entry(NameEntry entry) {
        lexicon_.entries_.push_back(std::move(entry));
        return static_cast<ActorLexicon::EntryIndex>(lexicon_.entries_.size() - 1);
    }

    void add_name(std::string_view name, ActorLexicon::EntryIndex entry) {
        const std::string key = name_key(name);
        if (key.empty()) {
            return;
        }
        auto& entries = lexicon_.by_key_[key];
        if (std::find(entries.begin(), entries.end(), entry) == entries.end()) {
            entries.push_back(entry);
        }
        const auto words = static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
        std::size_t& longest = lexicon_.longest_[key.substr(0, key.find(' '))];
        longest = std::max(longest, words);
    }

    void add_names(const std::vector<std::string>& names, ActorLexicon::EntryIndex entry) {
        for (const std::string& name : names) {
            add_name(name, entry);
        }
    }

    void read_countries() {
        for (const TableRow& row : rows("countries.tsv", 8)) {
            NameEntry country{NameSense::country, row.fields[1], ActorKind::country, row.fields[0],
                              row.fields[0] + "GOV"};
            country.code = row.fields[0];
            const auto entry = add_entry(country);
            add_name(row.fields[1], entry);
            add_names(list_of(row.fields[2]), entry);
            country.sense = NameSense::adjective;
            add_names(list_of(row.fields[3]), add_entry(country));
            country.sense = NameSense::metonym;
            country.code = row.fields[0] + "GOV";
            country.roles = {"GOV"};
            const auto metonym = add_entry(country);
            add_names(list_of(row.fields[5]), metonym);
        }
    }

    void read_organisations() {
        for (const TableRow& row : rows("organisations.tsv", 7)) {
            NameEntry it{NameSense::organisation, row.fields[0], read_kind(row, 1),
                         row.fields[2],           row.fields[3], list_of(row.fields[4])};
            const auto entry = add_entry(std::move(it));
            add_name(row.fields[0], entry);
            add_names(list_of(row.fields[5]), entry);
        }
    }

    /// A person may have several rows, one an office.
    void read_persons() {
        std::map<std::string, ActorLexicon::EntryIndex> known;
        for (const TableRow& row : rows("persons.tsv", 7)) {
            const auto [person, is_new] = known.emplace(row.fields[0], 0);
            if (is_new) {
                person->second =
                    add_entry({NameSense::person, row.fields[0], ActorKind::person, row.fields[2]});
            }
            add_name(row.fields[0], person->second);
            add_names(list_of(row.fields[1]), person->second);
            Office office{row.fields[2], row.fields[3], row.fields[4], {}};
            const auto from = read_date(row, 5);
            const auto to = read_date(row, 6);
            office.days.open_begin = !from;
            office.days.open_end = !to;
            office.days.first = from ? from->first : Day(0);
            office.days.last = to ? to->last : Day(std::numeric_limits<std::int32_t>::max());
            lexicon_.entries_[person->second].offices.push_back(std::move(office));
        }
    }

    void read_roles() {
        for (const TableRow& row : rows("roles.tsv", 6)) {
            NameEntry role{NameSense::role,       row.fields[0], read_kind(row, 2), "", "",
                           list_of(row.fields[3])};
            role.is_group = row.fields[4] == "group";
            add_name(row.fields[0], add_entry(std::move(role)));
        }
    }

    void read_titles() {
        for (const TableRow& row : rows("titles.tsv", 3)) {
            NameEntry title{NameSense::title,      row.fields[0], ActorKind::person, "", "",
                            list_of(row.fields[1])};
            add_name(row.fields[0], add_entry(std::move(title)));
        }
    }

    void read_places() {
        for (const TableRow& row : rows("places.tsv", 7)) {
            NameEntry place{NameSense::place, row.fields[0], ActorKind::other, row.fields[2]};
            place.latitude = read_degrees(row, 3);
            place.longitude = read_degrees(row, 4);
            const auto entry = add_entry(std::move(place));
            add_name(row.fields[0], entry);
            add_names(list_of(row.fields[1]), entry);
        }
    }

    const Folders& folders_;
    ActorLexicon lexicon_;
};

ActorLexicon ActorLexicon::load(const Folders& folders) {
    return ActorLexiconLoader(folders).load();
}

const std::vector<ActorLexicon::EntryIndex>& ActorLexicon::find(std::string_view key) const {
    static const std::vector<EntryIndex> none;
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? none : found->second;
}

std::size_t ActorLexicon::longest_from(std::string_view first_word) const {
    const auto found = longest_.find(first_word);
    return found == longest_.end() ? 0 : found->second;
}

std::string name_key(std::string_view name) {
    std::string key;
    for (const char c : fold_case(name)) {
        const bool separates = c == ' ' || c == '-' || c == '_';
        if (separates && (key.empty() || key.back() == ' ')) {
            continue;
        }
        if (c != '.' && c != ',') {
            key += separates ? ' ' : c;
        }
    }
    while (!key.empty() && key.back() == ' ') {
        key.pop_back();
    }
    return key.starts_with("the ") ? key.substr(4) : key;
}

} // namespace casus
