#include "core/link/pair_model.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casus {
namespace {

/// Features that tell a reader why, not merely that such pairs are often linked.
bool tells_why(std::string_view feature) {
    constexpr std::array<std::string_view, 11> telling{
        "types=",  "roles=", "forms=",    "dates=",    "from introduced", "to introduced",
        "stated ", "same ",  "source is", "target is", "phrases lead"};
    return std::any_of(telling.begin(), telling.end(),
                       [&](std::string_view start) { return feature.starts_with(start); });
}

} // namespace

PairModel PairModel::load(const std::vector<std::filesystem::path>& folders) {
    PairModel model;
    model.model_ = LabelModel::load(folders.front() / "links" / "pairs.tsv", pair_labels);
    return model;
}

PairReading PairModel::read(const std::vector<std::string>& features) const {
    const std::vector<double> odds = model_.odds(features);
    const auto best = std::max_element(odds.begin() + 1, odds.end());
    const auto label = static_cast<std::size_t>(best - odds.begin());
    PairReading reading{1 - odds[0], pair_link_types.at(label - 1), ""};
    double most = 0;
    for (const std::string& feature : features) {
        if (tells_why(feature) && model_.weight(feature, label) > most) {
            most = model_.weight(feature, label);
            reading.reason = feature;
        }
    }
    return reading;
}

} // namespace casus
