#include "core/event/cameo.h"

#include "core/names.h"
#include "core/problem.h"
#include "core/table_file.h"

#include <array>

namespace casus {
namespace {

/// In the order of EventType.
constexpr std::array<std::string_view, 17> roots{"030", "040", "050", "080", "060", "070",
                                                 "087", "100", "110", "120", "130", "140",
                                                 "150", "160", "170", "190", ""};

} // namespace

CameoTable CameoTable::load(const std::vector<std::filesystem::path>& folders) {
    CameoTable table;
    for (const TableRow& row :
         read_tables(folders, std::filesystem::path("events") / "cameo.tsv", 5)) {
        const auto type = parse_event_type(row.fields[1]);
        if (!type) {
            throw Error(row.place, "'" + row.fields[1] + "' is not an event type");
        }
        table.senses_[row.fields[0]] = {*type, row.fields[2]};
    }
    return table;
}

CameoSense CameoTable::sense(std::string_view code) const {
    for (std::string_view part = code; !part.empty(); part.remove_suffix(1)) {
        const auto found = senses_.find(part);
        if (found != senses_.end()) {
            return found->second;
        }
    }
    return {};
}

std::string_view cameo_root(EventType type) {
    return name_of(roots, type);
}

std::string listed_cameo(const std::string& code, EventType type) {
    constexpr std::size_t root_digits = 2;
    if (code.empty()) {
        return std::string(cameo_root(type));
    }
    return code.size() == root_digits ? code + '0' : code;
}

} // namespace casus
