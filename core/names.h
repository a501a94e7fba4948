#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace casus {

/// The name of an enumerator, from a table in the order of the enumerators.
template <typename Enum, std::size_t size>
constexpr std::string_view name_of(const std::array<std::string_view, size>& names, Enum value) {
    return names.at(static_cast<std::size_t>(value));
}

/// The enumerator with a name; none when the table does not hold it.
template <typename Enum, std::size_t size>
constexpr std::optional<Enum> named(const std::array<std::string_view, size>& names,
                                    std::string_view name) {
    const auto it = std::find(names.begin(), names.end(), name);
    if (it == names.end()) {
        return std::nullopt;
    }
    return static_cast<Enum>(it - names.begin());
}

} // namespace casus
