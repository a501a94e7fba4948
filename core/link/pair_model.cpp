#include "core/link/pair_model.h"

#include <algorithm>

namespace casus {

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
        if (model_.weight(feature, label) > most) {
            most = model_.weight(feature, label);
            reading.reason = feature;
        }
    }
    return reading;
}

} // namespace casus
