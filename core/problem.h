#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace casus {

/// A place in an input file; line 0 means the file as a whole.
struct Place {
    std::string file;
    std::size_t line = 0;
};

inline std::string to_string(const Place& place) {
    return place.line == 0 ? place.file : place.file + ":" + std::to_string(place.line);
}

/// The work cannot go on: a file that cannot be read, a data table that is wrong.
/// Thrown where it is found, caught once, in cli/commands.cpp.
class Error : public std::runtime_error {
public:
    Error(const Place& place, const std::string& what)
        : std::runtime_error(to_string(place) + ": " + what) {}
};

/// The work goes on without one item: a page without text, a bad line of JSON.
/// Collected, never thrown; the command names each on standard error and exits with 4.
struct Problem {
    Place place;
    std::string what;
};

using Problems = std::vector<Problem>;

} // namespace casus
