#include "core/language/training/pack_network.h"

#include "core/language/dense_layer.h"
#include "core/language/training/bytes_of.h"

#include <algorithm>
#include <cmath>

namespace casus {
namespace {

constexpr float vector_limit = 127.0F;

/// The factor that fits the largest element into +-limit.
float scale_of(const Eigen::Ref<const Eigen::RowVectorXf>& row, float limit) {
    return std::max(row.cwiseAbs().maxCoeff(), 1e-6F) / limit;
}

template <typename Whole>
Whole rounded(float value, float scale) {
    return static_cast<Whole>(std::lround(value / scale));
}

/// As DenseLayer wants it; outputs are filled up with some that never win.
void pack_dense(const Dense& dense, const std::string& name, ModelWriter& writer) {
    const Matrix& weights = dense.weights.value;
    constexpr auto block = static_cast<Eigen::Index>(dense_block);
    const Eigen::Index outputs = (weights.rows() + block - 1) / block * block;
    const Eigen::Index pairs = weights.cols() / 2;
    std::vector<std::int16_t> packed(static_cast<std::size_t>(outputs * weights.cols()));
    std::vector<float> scales(static_cast<std::size_t>(outputs));
    std::vector<float> biases(static_cast<std::size_t>(outputs), -1e9F);
    for (Eigen::Index i = 0; i < weights.rows(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const float scale = scale_of(weights.row(i), static_cast<float>(weight_limit));
        scales[at] = scale / activation_scale;
        biases[at] = dense.bias.value(0, i);
        for (Eigen::Index k = 0; k < weights.cols(); ++k) {
            const Eigen::Index place =
                ((i / block * pairs + k / 2) * block + i % block) * 2 + k % 2;
            packed[static_cast<std::size_t>(place)] = rounded<std::int16_t>(weights(i, k), scale);
        }
    }
    writer.add(name + "-weights", bytes_of(packed));
    writer.add(name + "-scales", bytes_of(scales));
    writer.add(name + "-biases", bytes_of(biases));
}

void pack_table(const Matrix& table, const std::string& name, ModelWriter& writer) {
    std::vector<std::int8_t> values(static_cast<std::size_t>(table.size()));
    std::vector<float> scales(static_cast<std::size_t>(table.rows()));
    auto* next = values.data();
    for (Eigen::Index i = 0; i < table.rows(); ++i) {
        const float scale = scale_of(table.row(i), vector_limit);
        scales[static_cast<std::size_t>(i)] = scale;
        for (Eigen::Index k = 0; k < table.cols(); ++k) {
            *next++ = rounded<std::int8_t>(table(i, k), scale);
        }
    }
    writer.add(name + "-vectors", bytes_of(values));
    writer.add(name + "-scales", bytes_of(scales));
}

std::vector<std::uint8_t> row_bytes(const Parameter& parameter) {
    const float* first = parameter.value.data();
    return bytes_of(std::vector<float>(first, first + parameter.value.size()));
}

} // namespace

void pack_network(const Network& network, ModelWriter& writer) {
    pack_table(network.word_table(), "word", writer);
    pack_table(network.forms.value, "form", writer);
    std::vector<char> kinds;
    for (const Layer& layer : network.layers) {
        kinds.push_back(layer.recurrent ? 'r' : 'c');
        const std::string name = "layer-" + std::to_string(kinds.size());
        pack_dense(layer.convolution, name + "-window", writer);
        if (layer.recurrent) {
            pack_dense(layer.output, name + "-output", writer);
        }
    }
    writer.add("layers", bytes_of(kinds));
    pack_dense(network.tags, "tagger", writer);
    pack_dense(network.names, "names", writer);
    pack_dense(network.entities, "entities", writer);
    pack_dense(network.parse, "parser", writer);
    pack_dense(network.arcs, "arcs", writer);
    pack_dense(network.relations, "relations", writer);
    writer.add("entity-transitions", row_bytes(network.transitions));
    writer.add("root", row_bytes(network.root));
    writer.add("distances", row_bytes(network.distance));
}

} // namespace casus
