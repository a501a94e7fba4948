#include "core/actor/actor_lexicon.h"

#include "core/actor/name_key.h"
#include "core/problem.h"
#include "core/table_file.h"

#include <limits>
#include <map>
#include <optional>

namespace casus {
namespace {

using Folders = std::vector<std::filesystem::path>;

std::vector<std::string> list_of(const std::string& field) {
    return split_list(field, ';');
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
        read_general_nouns();
        read_titles();
        read_things();
        read_given_names();
        lexicon_.places_ = Gazetteer::load(folders_);
        return std::move(lexicon_);
    }

private:
    [[nodiscard]] std::vector<TableRow> rows(const char* name, std::size_t columns) const {
        return read_tables(folders_, std::filesystem::path("actors") / name, columns);
    }

    std::uint32_t add_entry(NameEntry entry) {
        lexicon_.entries_.push_back(std::move(entry));
        return static_cast<std::uint32_t>(lexicon_.entries_.size() - 1);
    }

    void add_name(std::string_view name, std::uint32_t entry) {
        lexicon_.names_.add(name_key(name), entry);
    }

    void add_names(const std::vector<std::string>& names, std::uint32_t entry) {
        for (const std::string& name : names) {
            add_name(name, entry);
        }
    }

    void read_countries() {
        for (const TableRow& row : rows("countries.tsv", 8)) {
            NameEntry country{NameSense::country, row.fields[1], ActorKind::country, row.fields[0],
                              row.fields[0] + "GOV"};
            country.code = row.fields[0];
            lexicon_.country_names_.emplace(row.fields[0], row.fields[1]);
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

    /// "Bashar al-Assad" is also written without the article.
    void add_person_name(std::string_view name, std::uint32_t entry) {
        std::string key = name_key(name);
        lexicon_.names_.add(key, entry);
        if (const auto article = key.find(" al "); article != std::string::npos) {
            lexicon_.names_.add(key.erase(article, 3), entry);
        }
    }

    /// A person may have several rows, one an office.
    void read_persons() {
        std::map<std::string, std::uint32_t> known;
        for (const TableRow& row : rows("persons.tsv", 7)) {
            const auto [person, is_new] = known.emplace(row.fields[0], 0);
            if (is_new) {
                person->second =
                    add_entry({NameSense::person, row.fields[0], ActorKind::person, row.fields[2]});
            }
            add_person_name(row.fields[0], person->second);
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
            role.is_vehicle = row.fields[4] == "vehicle";
            role.is_group = role.is_vehicle || row.fields[4] == "group";
            const auto entry = add_entry(std::move(role));
            add_name(row.fields[0], entry);
            add_name(row.fields[1], entry);
        }
    }

    /// "group", "organisation": role nouns of their own where roles.tsv has none.
    void read_general_nouns() {
        for (const TableRow& row : rows("general_nouns.tsv", 3)) {
            std::uint32_t entry = role_named(row.fields[0]);
            if (entry == no_entry) {
                entry = add_entry({NameSense::role, row.fields[0], ActorKind::group});
                lexicon_.entries_[entry].is_group = true;
                add_name(row.fields[0], entry);
            }
            for (const std::string& name : list_of(row.fields[1])) {
                const auto kind = parse_actor_kind(name);
                if (!kind) {
                    throw Error(row.place, "'" + name + "' is not a kind of actor");
                }
                lexicon_.entries_[entry].stands_for.push_back(*kind);
            }
        }
    }

    [[nodiscard]] std::uint32_t role_named(std::string_view name) const {
        std::uint32_t found = no_entry;
        lexicon_.names_.each(name_key(name), [&](std::uint32_t entry) {
            found = lexicon_.entries_[entry].sense == NameSense::role ? entry : found;
        });
        return found;
    }

    void read_titles() {
        for (const TableRow& row : rows("titles.tsv", 3)) {
            NameEntry title{NameSense::title,      row.fields[0], ActorKind::person, "", "",
                            list_of(row.fields[1])};
            add_name(row.fields[0], add_entry(std::move(title)));
        }
    }

    void read_things() {
        for (const TableRow& row : rows("things.tsv", 3)) {
            const std::string& where = row.fields[1];
            if (where != "first" && where != "last" && where != "any") {
                throw Error(row.place, "'" + where + "' is no place in a name (first, last, any)");
            }
            lexicon_.things_.emplace(row.fields[0], where);
        }
    }

    void read_given_names() {
        for (const TableRow& row : rows("given_names.tsv", 3)) {
            if (row.fields[1] != "f" && row.fields[1] != "m") {
                throw Error(row.place, "'" + row.fields[1] + "' is neither f nor m");
            }
            lexicon_.genders_.insert_or_assign(row.fields[0], row.fields[1].front());
        }
    }

    static constexpr std::uint32_t no_entry = 0xFFFFFFFF;
    const Folders& folders_;
    ActorLexicon lexicon_;
};

ActorLexicon ActorLexicon::load(const Folders& folders) {
    return ActorLexiconLoader(folders).load();
}

bool ActorLexicon::makes_a_thing(std::string_view word, bool first, bool last,
                                 bool full_name) const {
    const auto found = things_.find(word);
    if (found == things_.end()) {
        return false;
    }
    const std::string& where = found->second;
    return (where == "any" && !full_name) || (where == "first" && first && !last) ||
           (where == "last" && last && !first);
}

char ActorLexicon::gender_of(std::string_view given_name) const {
    const auto found = genders_.find(given_name);
    return found == genders_.end() ? '\0' : found->second;
}

std::string_view ActorLexicon::country_name(std::string_view iso3) const {
    const auto found = country_names_.find(iso3);
    return found == country_names_.end() ? std::string_view() : found->second;
}

} // namespace casus
