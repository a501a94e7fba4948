#include "core/language/training/perceptron.h"

#include "core/language/training/slot_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <functional>
#include <map>

namespace casus {
namespace {

/// The smallest of the `limit` largest values: what is less is left out.
double least_kept(std::vector<double> values, std::size_t limit) {
    if (limit >= values.size()) {
        return 0.0;
    }
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(limit);
    std::nth_element(values.begin(), at, values.end(), std::greater<>());
    return std::nextafter(*at, *at + 1.0);
}

/// Writes a row as SparseWeights reads it.
void append_row(std::vector<std::pair<std::uint8_t, std::int16_t>> weights,
                std::vector<std::uint8_t>& rows) {
    std::sort(weights.begin(), weights.end());
    rows.push_back(static_cast<std::uint8_t>(weights.size()));
    for (const auto& weight : weights) {
        rows.push_back(weight.first);
    }
    for (const auto& weight : weights) {
        std::array<std::uint8_t, 2> bytes{};
        std::memcpy(bytes.data(), &weight.second, 2);
        rows.insert(rows.end(), bytes.begin(), bytes.end());
    }
}

double spread(const std::array<double, 3>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return *high - *low;
}

} // namespace

std::uint32_t FeatureIndex::find_or_add(std::uint64_t feature) {
    const std::uint32_t found = find(feature);
    if (found != absent) {
        return found;
    }
    if (size_ * 2 >= keys_.size()) {
        grow();
    }
    std::size_t at = feature & mask();
    while (numbers_[at] != absent) {
        at = (at + 1) & mask();
    }
    keys_[at] = feature;
    numbers_[at] = size_;
    return size_++;
}

void FeatureIndex::grow() {
    const std::vector<std::uint64_t> keys = std::move(keys_);
    const std::vector<std::uint32_t> numbers = std::move(numbers_);
    keys_.assign(keys.size() * 2, 0);
    numbers_.assign(keys.size() * 2, absent);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (numbers[i] != absent) {
            std::size_t at = keys[i] & mask();
            while (numbers_[at] != absent) {
                at = (at + 1) & mask();
            }
            keys_[at] = keys[i];
            numbers_[at] = numbers[i];
        }
    }
}

std::vector<std::uint64_t> FeatureIndex::sorted() const {
    std::vector<std::uint64_t> features;
    features.reserve(size_);
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        if (numbers_[i] != absent) {
            features.push_back(keys_[i]);
        }
    }
    std::sort(features.begin(), features.end());
    return features;
}

const std::vector<float>& Perceptron::score(std::span<const std::uint64_t> features) {
    scores_.assign(classes_, 0.0F);
    for (const std::uint64_t feature : features) {
        const std::uint32_t found = index_.find(feature);
        if (found != FeatureIndex::absent) {
            for (const Weight& weight : rows_[found]) {
                scores_[weight.label] += weight.now;
            }
        }
    }
    return scores_;
}

void Perceptron::update(std::span<const std::uint64_t> features, std::size_t right,
                        std::size_t wrong) {
    for (const std::uint64_t feature : features) {
        const std::uint32_t number = index_.find_or_add(feature);
        if (number == rows_.size()) {
            rows_.emplace_back();
        }
        add(rows_[number], right, 1.0F);
        add(rows_[number], wrong, -1.0F);
    }
}

void Perceptron::add(Row& row, std::size_t label, float amount) {
    auto weight =
        std::find_if(row.begin(), row.end(), [label](const Weight& w) { return w.label == label; });
    if (weight == row.end()) {
        row.push_back({static_cast<std::uint32_t>(label), 0.0F, 0.0, now_});
        weight = row.end() - 1;
    }
    weight->total += static_cast<double>(weight->now) * static_cast<double>(now_ - weight->since);
    weight->since = now_;
    weight->now += amount;
}

double Perceptron::average(const Weight& weight) const {
    const double total =
        weight.total + static_cast<double>(weight.now) * static_cast<double>(now_ - weight.since);
    return now_ == 0 ? 0.0 : total / static_cast<double>(now_);
}

double Perceptron::scale() const {
    double largest = 1.0;
    for (const Row& row : rows_) {
        for (const Weight& weight : row) {
            largest = std::max(largest, std::abs(average(weight)));
        }
    }
    return 32767.0 / largest;
}

PackedWeights Perceptron::pack_sparse(std::size_t limit) const {
    const double factor = scale();
    std::vector<double> sizes;
    for (const Row& row : rows_) {
        for (const Weight& weight : row) {
            sizes.push_back(std::abs(average(weight)));
        }
    }
    const double least = std::max(least_kept(std::move(sizes), limit), 0.5 / factor);
    PackedWeights packed;
    std::map<std::uint64_t, SparseWeights::Slot> kept;
    for (const std::uint64_t feature : index_.sorted()) {
        std::vector<std::pair<std::uint8_t, std::int16_t>> weights;
        for (const Weight& weight : rows_[index_.find(feature)]) {
            const double value = average(weight);
            if (std::abs(value) >= least) {
                weights.emplace_back(static_cast<std::uint8_t>(weight.label),
                                     static_cast<std::int16_t>(std::lround(value * factor)));
            }
        }
        if (!weights.empty()) {
            kept[feature] = {SparseWeights::check_of(feature),
                             static_cast<std::uint32_t>(packed.rows.size())};
            append_row(std::move(weights), packed.rows);
        }
    }
    packed.slots = slot_table(kept);
    return packed;
}

std::array<double, 3> Perceptron::triple(const Row& row) const {
    std::array<double, 3> values{};
    for (const Weight& weight : row) {
        values.at(weight.label) = average(weight);
    }
    return values;
}

PackedWeights Perceptron::pack_triple(std::size_t limit) const {
    const double factor = scale();
    std::vector<double> spreads;
    for (const Row& row : rows_) {
        spreads.push_back(spread(triple(row)));
    }
    const double least = std::max(least_kept(std::move(spreads), limit), 0.5 / factor);
    std::map<std::uint64_t, TripleWeights::Slot> kept;
    for (const std::uint64_t feature : index_.sorted()) {
        const std::array<double, 3> values = triple(rows_[index_.find(feature)]);
        if (spread(values) < least) {
            continue;
        }
        TripleWeights::Slot slot{TripleWeights::check_of(feature), {}};
        for (std::size_t i = 0; i < 3; ++i) {
            slot.weights[i] = static_cast<std::int16_t>(std::lround(values[i] * factor));
        }
        kept.emplace(feature, slot);
    }
    return {slot_table(kept), {}};
}

} // namespace casus
