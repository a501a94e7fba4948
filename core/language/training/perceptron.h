#pragma once

#include "core/language/weights.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// Bytes of the two parts of SparseWeights or of the one of TripleWeights.
struct PackedWeights {
    std::vector<std::uint8_t> slots;
    std::vector<std::uint8_t> rows;
};

/// No limit to the number of weights.
constexpr std::size_t all_weights = static_cast<std::size_t>(-1);

/// Numbers features from 0 in the order of their first use.
class FeatureIndex {
public:
    static constexpr std::uint32_t absent = 0xFFFFFFFF;

    [[nodiscard]] std::uint32_t find(std::uint64_t feature) const {
        for (std::size_t at = feature & mask(); numbers_[at] != absent; at = (at + 1) & mask()) {
            if (keys_[at] == feature) {
                return numbers_[at];
            }
        }
        return absent;
    }
    std::uint32_t find_or_add(std::uint64_t feature);
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::vector<std::uint64_t> sorted() const;

private:
    [[nodiscard]] std::size_t mask() const { return keys_.size() - 1; }
    void grow();

    std::vector<std::uint64_t> keys_ = std::vector<std::uint64_t>(1024);
    std::vector<std::uint32_t> numbers_ = std::vector<std::uint32_t>(1024, absent);
    std::uint32_t size_ = 0;
};

/// A multiclass perceptron with averaged weights, while it is trained.
class Perceptron {
public:
    /// At most 255 classes.
    explicit Perceptron(std::size_t classes) : classes_(classes) {}

    /// The scores of all classes. The result is valid until the next call.
    const std::vector<float>& score(std::span<const std::uint64_t> features);
    /// Rewards `right` and punishes `wrong`.
    void update(std::span<const std::uint64_t> features, std::size_t right, std::size_t wrong);
    /// Counts a decision; call once each, updated or not.
    void tick() { ++now_; }

    /// The averaged weights, the largest `limit` of them, scaled so that the largest is 32767.
    [[nodiscard]] PackedWeights pack_sparse(std::size_t limit) const;
    /// For 3 classes: the `limit` rows whose weights differ most.
    [[nodiscard]] PackedWeights pack_triple(std::size_t limit) const;
    [[nodiscard]] std::size_t features() const { return index_.size(); }

private:
    struct Weight {
        std::uint32_t label;
        float now;
        double total; ///< sum over decisions, up to `since`
        std::uint64_t since;
    };
    using Row = std::vector<Weight>;

    void add(Row& row, std::size_t label, float amount);
    [[nodiscard]] double average(const Weight& weight) const;
    [[nodiscard]] std::array<double, 3> triple(const Row& row) const;
    [[nodiscard]] double scale() const;

    std::size_t classes_;
    std::uint64_t now_ = 0;
    FeatureIndex index_;
    std::vector<Row> rows_;
    std::vector<float> scores_;
};

} // namespace casus
