#include "core/link/label_model.h"

#include "core/problem.h"
#include "core/table_file.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace casus {
namespace {

float read_weight(const TableRow& row, const std::string& text) {
    float value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw Error(row.place, "weight '" + text + "' is not a number");
    }
    return value;
}

} // namespace

LabelModel::LabelModel(const std::vector<Row>& rows, std::size_t labels) : labels_(labels) {
    for (const auto& [feature, weights] : rows) {
        place_[feature] = weights_.size();
        weights_.insert(weights_.end(), weights.begin(), weights.end());
    }
}

LabelModel LabelModel::load(const std::filesystem::path& file, std::size_t labels) {
    std::vector<Row> rows;
    for (const TableRow& row : read_table(file, labels)) {
        std::vector<float> weights;
        for (std::size_t label = 1; label < labels; ++label) {
            weights.push_back(read_weight(row, row.fields[label]));
        }
        rows.emplace_back(row.fields[0], std::move(weights));
    }
    return {rows, labels};
}

std::vector<double> LabelModel::odds(const std::vector<std::string>& features) const {
    std::vector<double> odds(labels_, 0.0);
    for (const std::string& feature : features) {
        if (const auto found = place_.find(feature); found != place_.end()) {
            for (std::size_t label = 1; label < labels_; ++label) {
                odds[label] += static_cast<double>(weights_[found->second + label - 1]);
            }
        }
    }
    const double top = *std::max_element(odds.begin(), odds.end());
    double sum = 0;
    for (double& it : odds) {
        it = std::exp(it - top);
        sum += it;
    }
    for (double& it : odds) {
        it /= sum;
    }
    return odds;
}

double LabelModel::weight(const std::string& feature, std::size_t label) const {
    const auto found = place_.find(feature);
    return found == place_.end() || label == 0
               ? 0.0
               : static_cast<double>(weights_[found->second + label - 1]);
}

} // namespace casus
