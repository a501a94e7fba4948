#include "core/actor/gazetteer.h"

#include "core/actor/name_key.h"
#include "core/problem.h"
#include "core/table_file.h"

#include <array>
#include <charconv>
#include <utility>

namespace casus {
namespace {

constexpr std::size_t columns = 7;

template <typename Number>
Number read_number(const RowView& row, std::size_t field) {
    const std::string_view text = row.fields[field];
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw Error(row.place(), "'" + std::string(text) + "' is not a number");
    }
    return value;
}

float read_degrees(const RowView& row, std::size_t field) {
    const auto value = read_number<float>(row, field);
    if (value < -180 || value > 180) {
        throw Error(row.place(), "'" + std::string(row.fields[field]) + "' is no place on Earth");
    }
    return value;
}

constexpr std::array<std::pair<std::string_view, PlaceKind>, 9> kinds{{
    {"city", PlaceKind::city},
    {"region", PlaceKind::region},
    {"island", PlaceKind::island},
    {"district", PlaceKind::district},
    {"camp", PlaceKind::camp},
    {"landmark", PlaceKind::landmark},
    {"crossing", PlaceKind::crossing},
    {"sea", PlaceKind::sea},
    {"continent", PlaceKind::continent},
}};

PlaceKind read_kind(const RowView& row, std::string_view text) {
    for (const auto& [name, kind] : kinds) {
        if (name == text) {
            return kind;
        }
    }
    std::string known;
    for (const auto& [name, kind] : kinds) {
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    throw Error(row.place(), "'" + std::string(text) + "' is not a kind of place (" + known + ")");
}

GazetteerPlace read_place(const RowView& row) {
    constexpr std::string_view mark = "; ambiguous";
    std::string_view kind = row.fields[6];
    const bool ambiguous = kind.ends_with(mark);
    if (ambiguous) {
        kind.remove_suffix(mark.size());
    }
    return {row.fields[0],
            row.fields[2],
            read_degrees(row, 3),
            read_degrees(row, 4),
            read_number<std::uint32_t>(row, 5),
            read_kind(row, kind),
            ambiguous};
}

} // namespace

int fineness(PlaceKind kind) {
    switch (kind) {
    case PlaceKind::continent:
        return 0;
    case PlaceKind::country:
        return 1;
    case PlaceKind::sea:
    case PlaceKind::region:
    case PlaceKind::island:
        return 2;
    case PlaceKind::city:
        return 3;
    default:
        return 4;
    }
}

Gazetteer Gazetteer::load(const std::vector<std::filesystem::path>& folders) {
    Gazetteer gazetteer;
    for (const std::filesystem::path& folder : folders) {
        const auto file = folder / "actors" / "places.tsv";
        if (&folder == &folders.front() || std::filesystem::exists(file)) {
            gazetteer.read(std::make_unique<const std::string>(read_table_bytes(file)), file);
        }
    }
    return gazetteer;
}

void Gazetteer::read(std::unique_ptr<const std::string> bytes, const std::filesystem::path& file) {
    visit_rows(*bytes, file, columns, [this](const RowView& row) {
        const auto entry = static_cast<std::uint32_t>(places_.size());
        places_.push_back(read_place(row));
        names_.add(name_key(row.fields[0]), entry);
        if (!row.fields[1].empty()) {
            for (const std::string& alias : split_list(row.fields[1], ';')) {
                names_.add(name_key(alias), entry);
            }
        }
    });
    files_.push_back(std::move(bytes));
}

const GazetteerPlace* Gazetteer::find(std::string_view key) const {
    const GazetteerPlace* best = nullptr;
    names_.each(key, [&](std::uint32_t entry) {
        if (best == nullptr || places_[entry].population > best->population) {
            best = &places_[entry];
        }
    });
    return best;
}

const GazetteerPlace* Gazetteer::find_in(std::string_view key, std::string_view country) const {
    const GazetteerPlace* best = nullptr;
    names_.each(key, [&](std::uint32_t entry) {
        const bool fits = places_[entry].country == country;
        if (fits && (best == nullptr || places_[entry].population > best->population)) {
            best = &places_[entry];
        }
    });
    return best;
}

} // namespace casus
