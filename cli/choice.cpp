#include "cli/choice.h"

#include "core/time/date_interval.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace casus {
namespace {

/// Letters to add, drop, change or swap with their neighbour until `a` is `b`.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before = std::exchange(last, row);
    }
    return last[b.size()];
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

} // namespace

std::string suggestion(std::string_view word, const std::vector<std::string>& names) {
    const auto nearest = std::min_element(names.begin(), names.end(),
                                          [&](const std::string& a, const std::string& b) {
                                              return distance(word, a) < distance(word, b);
                                          });
    if (nearest == names.end() || distance(word, *nearest) * 2 >= nearest->size()) {
        return "";
    }
    return " (did you mean '" + *nearest + "'?)";
}

CLI::Validator one_of(std::vector<std::string> names) {
    const std::string listed = joined(names);
    return {[names = std::move(names), listed](std::string& word) {
                if (std::find(names.begin(), names.end(), word) != names.end()) {
                    return std::string();
                }
                return "'" + word + "' is not one of " + listed + suggestion(word, names);
            },
            "", "one_of"};
}

CLI::Validator calendar_day() {
    return {[](std::string& text) {
                return parse_iso_day(text) ? std::string()
                                           : "'" + text + "' is not a date; write it as 2016-12-08";
            },
            "YYYY-MM-DD"};
}

} // namespace casus
