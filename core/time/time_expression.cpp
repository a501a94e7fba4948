#include "core/time/time_expression.h"

#include "core/names.h"

namespace casus {
namespace {

constexpr std::array<std::string_view, 4> type_names{"DATE", "TIME", "DURATION", "SET"};

} // namespace

std::string_view to_string(TimexType type) {
    return name_of(type_names, type);
}

std::optional<TimexType> parse_timex_type(std::string_view name) {
    return named<TimexType>(type_names, name);
}

} // namespace casus
