#pragma once

#include "core/language/dense_layer.h"
#include "core/language/word_features.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// Vectors of small whole numbers with a scale for each. A view of model memory.
class VectorTable {
public:
    VectorTable() = default;
    /// `values` has as many elements for each scale as a vector is wide.
    VectorTable(std::span<const std::int8_t> values, std::span<const float> scales)
        : values_(values), scales_(scales) {}

    [[nodiscard]] std::size_t rows() const { return scales_.size(); }
    [[nodiscard]] std::size_t width() const {
        return scales_.empty() ? 0 : values_.size() / scales_.size();
    }
    void add(std::size_t row, float* __restrict sum) const {
        const std::size_t size = width();
        const std::int8_t* __restrict values = values_.data() + row * size;
        const float scale = scales_[row];
        for (std::size_t i = 0; i < size; ++i) {
            sum[i] += scale * static_cast<float>(values[i]);
        }
    }

private:
    std::span<const std::int8_t> values_;
    std::span<const float> scales_;
};

/// A layer that adds to each word's vector what it makes of its neighbours. Convolutional: from
/// the words on both sides. Recurrent: gates and candidates from the words on both sides; half of
/// the state runs forward, half backward; `output` is made from the state.
struct EncoderLayer {
    bool recurrent = false;
    DenseLayer convolution;
    DenseLayer output; ///< recurrent layers only
};

/// The words of a sentence as vectors that know their neighbours.
struct EncodedSentence {
    std::size_t words = 0;
    Activations vectors;
};

/// Turns words into vectors from which tags, tree and names are read off.
class Encoder {
public:
    Encoder() = default;
    Encoder(VectorTable words, VectorTable forms, std::vector<EncoderLayer> layers)
        : words_(words), forms_(forms), layers_(std::move(layers)) {}

    [[nodiscard]] std::size_t width() const { return words_.width(); }
    [[nodiscard]] EncodedSentence encode(std::span<const WordFeatures> words) const;

private:
    [[nodiscard]] std::vector<float> look_up(std::span<const WordFeatures> words) const;
    void apply(const EncoderLayer& layer, std::vector<float>& x) const;

    VectorTable words_;
    VectorTable forms_;
    std::vector<EncoderLayer> layers_;
};

} // namespace casus
