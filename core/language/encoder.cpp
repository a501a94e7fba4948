#include "core/language/encoder.h"

#include "core/language/recurrence.h"

#include <algorithm>

namespace casus {
namespace {

/// The states of a recurrent layer. `gates` holds gates and candidates of each word.
std::vector<float> run_states(const std::vector<float>& gates, std::size_t width) {
    const std::size_t half = width / 2;
    const std::size_t words = gates.size() / (2 * width);
    std::vector<float> states(words * width);
    for (const bool forward : {true, false}) {
        const std::size_t begin = forward ? 0 : half;
        std::vector<float> state(half);
        for (std::size_t step = 0; step < words; ++step) {
            const std::size_t word = forward ? step : words - 1 - step;
            const float* gate = &gates[word * 2 * width + begin];
            step_states(gate, gate + width, state.data(), &states[word * width + begin], half);
        }
    }
    return states;
}

/// x plus the positive part of y.
void add_positive(const std::vector<float>& y, std::vector<float>& x) {
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] += std::max(y[i], 0.0F);
    }
}

} // namespace

std::vector<float> Encoder::look_up(std::span<const WordFeatures> words) const {
    std::vector<float> x(words.size() * width());
    if (x.empty()) { // a model that knows nothing
        return x;
    }
    float* sum = x.data();
    for (const WordFeatures& word : words) {
        words_.add(word.row, sum);
        for (const std::uint32_t hash : word.form) {
            if (hash != 0) {
                forms_.add(hash % forms_.rows(), sum);
            }
        }
        sum += width();
    }
    return x;
}

void Encoder::apply(const EncoderLayer& layer, std::vector<float>& x) const {
    const std::size_t words = x.size() / width();
    // A word of zeros before and behind the sentence: a window is three vectors in a row.
    Activations padded((words + 2) * width());
    quantise(x, &padded[width()]);
    std::vector<float> y = layer.convolution.apply(padded.data(), width(), words);
    if (layer.recurrent) {
        Activations states(x.size());
        quantise(run_states(y, width()), states.data());
        y = layer.output.apply(states.data(), width(), words);
    }
    add_positive(y, x);
}

EncodedSentence Encoder::encode(std::span<const WordFeatures> words) const {
    std::vector<float> x = look_up(words);
    for (const EncoderLayer& layer : layers_) {
        apply(layer, x);
    }
    EncodedSentence result{words.size(), Activations(x.size())};
    quantise(x, result.vectors.data());
    return result;
}

} // namespace casus
