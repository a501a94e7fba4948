#include "core/language/training/network.h"

#include <doctest/doctest.h>

using namespace casus;

namespace {

/// Sentences of several lengths, with all kinds of entity labels.
PreparedTreebank sentences() {
    PreparedTreebank result;
    std::uint32_t hash = 1;
    for (const std::uint32_t size : {1U, 2U, 5U}) {
        PreparedSentence& sentence = result.emplace_back();
        for (std::uint32_t i = 0; i < size; ++i) {
            WordFeatures& word = sentence.words.emplace_back();
            word.row = (i + size) % 4;
            for (std::uint32_t& form : word.form) {
                form = hash++ % 3 == 0 ? 0 : hash;
            }
            sentence.tags.push_back(static_cast<std::uint8_t>(i % 3));
            sentence.heads.push_back(i == 0 ? size : (i == 1 ? 0 : i - 2));
            sentence.relations.push_back(static_cast<std::uint8_t>(i == 0 ? 42 : i));
            const auto label = static_cast<std::uint8_t>(i);
            sentence.names.push_back(i == 2 ? label_set(entity_begin(EntityKind::person)) |
                                                  label_set(entity_begin(EntityKind::place))
                                     : i == 3 ? all_labels
                                              : label_set(label == 4 ? entity_outside : label));
        }
    }
    return result;
}

Batch batch_of(const PreparedTreebank& treebank) {
    Batch batch;
    for (const PreparedSentence& sentence : treebank) {
        batch.push_back(&sentence);
    }
    return batch;
}

Network small_network(const std::string& layers) {
    NetworkShape shape;
    shape.words = 4;
    shape.forms = 16;
    shape.width = 8;
    shape.layers = layers;
    shape.arc = 4;
    shape.label = 6;
    shape.entity = 4;
    shape.tags = 3;
    Sequence sequence(7);
    Matrix vectors = Parameter(4, 5, 1.0F, sequence).value;
    vectors.row(0).setZero();
    return {shape, vectors, {1, 1, 0, 1}, sequence};
}

/// What the gradients are of.
double loss(Network& network, const Batch& batch) {
    const Losses losses = network.gradients(batch);
    return losses[0] + losses[1] + losses[2] + losses[3];
}

void check_gradient(Network& network, const Batch& batch, Parameter& parameter) {
    constexpr float step = 1e-3F; // small: few words cross the kink of a layer
    for (Eigen::Index i = 0; i < parameter.value.size(); i += 1 + parameter.value.size() / 7) {
        parameter.gradient.setZero();
        static_cast<void>(loss(network, batch));
        const float gradient = parameter.gradient.data()[i];
        float& weight = parameter.value.data()[i];
        const float before = weight;
        weight = before + step;
        const double more = loss(network, batch);
        weight = before - step;
        const double less = loss(network, batch);
        weight = before;
        CHECK(gradient == doctest::Approx((more - less) / (2 * step)).epsilon(0.05).scale(0.2));
    }
}

} // namespace

TEST_CASE("gradients are the slopes of the loss") {
    const PreparedTreebank treebank = sentences();
    const Batch batch = batch_of(treebank);
    for (const char* layers : {"c", "r", "cr"}) {
        CAPTURE(layers);
        Network network = small_network(layers);
        for (Dense* dense : {&network.projection, &network.tags, &network.names, &network.entities,
                             &network.parse, &network.arcs, &network.relations}) {
            check_gradient(network, batch, dense->weights);
            check_gradient(network, batch, dense->bias);
        }
        for (Layer& layer : network.layers) {
            check_gradient(network, batch, layer.convolution.weights);
            check_gradient(network, batch, layer.convolution.bias);
            if (layer.recurrent) {
                check_gradient(network, batch, layer.output.weights);
            }
        }
        check_gradient(network, batch, network.transitions);
        check_gradient(network, batch, network.root);
        check_gradient(network, batch, network.distance);
    }
}

TEST_CASE("the network learns a small treebank by heart") {
    const PreparedTreebank treebank = sentences();
    const Batch batch = batch_of(treebank);
    Network network = small_network("cr");
    Sequence sequence(3);
    for (long step = 1; step <= 300; ++step) {
        network.learn(batch, {0.01F, step}, 0.0F, sequence);
    }
    const Hits hits = network.measure(batch);
    CHECK(hits.words == 8);
    CHECK(hits.tags >= 7);
    CHECK(hits.heads >= 7);
}

TEST_CASE("learning from the same seed gives the same weights") {
    const PreparedTreebank treebank = sentences();
    const Batch batch = batch_of(treebank);
    Network first = small_network("cr");
    Network second = small_network("cr");
    Sequence one(5);
    Sequence other(5);
    for (long step = 1; step <= 20; ++step) {
        first.learn(batch, {0.01F, step}, 0.2F, one);
        second.learn(batch, {0.01F, step}, 0.2F, other);
    }
    CHECK(first.word_table() == second.word_table());
    CHECK(first.arcs.weights.value == second.arcs.weights.value);
}
