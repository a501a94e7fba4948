#include "core/language/training/layers.h"

#include "core/language/recurrence.h"

#include <cmath>

namespace casus {
namespace {

/// Each row of the result holds the row before, the row and the row after, zeros beyond the ends of
/// the sentence.
Matrix window_of(const Matrix& x, const Starts& starts) {
    const Eigen::Index width = x.cols();
    Matrix window = Matrix::Zero(x.rows(), 3 * width);
    window.middleCols(width, width) = x;
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        const Eigen::Index first = starts[s];
        const Eigen::Index more = starts[s + 1] - first - 1;
        window.block(first + 1, 0, more, width) = x.middleRows(first, more);
        window.block(first, 2 * width, more, width) = x.middleRows(first + 1, more);
    }
    return window;
}

/// The gradient of x from that of its window.
Matrix unwindow(const Matrix& window, const Starts& starts) {
    const Eigen::Index width = window.cols() / 3;
    Matrix x = window.middleCols(width, width);
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        const Eigen::Index first = starts[s];
        const Eigen::Index more = starts[s + 1] - first - 1;
        x.middleRows(first, more) += window.block(first + 1, 0, more, width);
        x.middleRows(first + 1, more) += window.block(first, 2 * width, more, width);
    }
    return x;
}

/// The slope of gate() at z.
float gate_slope(float z) {
    const float size = 1.0F + std::fabs(z);
    return 0.5F / (size * size);
}

/// Runs over the words of a sentence in the direction of a half of the state.
template <typename Visit>
void along(const Starts& starts, std::size_t s, bool forward, Visit visit) {
    const Eigen::Index first = starts[s];
    const Eigen::Index last = starts[s + 1];
    for (Eigen::Index i = 0; i < last - first; ++i) {
        visit(forward ? first + i : last - 1 - i);
    }
}

Matrix run_states(const Matrix& gates, const Starts& starts) {
    const Eigen::Index width = gates.cols() / 2;
    const Eigen::Index half = width / 2;
    Matrix states(gates.rows(), width);
    std::vector<float> state(static_cast<std::size_t>(half));
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        for (const bool forward : {true, false}) {
            const Eigen::Index begin = forward ? 0 : half;
            std::fill(state.begin(), state.end(), 0.0F);
            along(starts, s, forward, [&](Eigen::Index i) {
                step_states(&gates(i, begin), &gates(i, width + begin), state.data(),
                            &states(i, begin), static_cast<std::size_t>(half));
            });
        }
    }
    return states;
}

Matrix run_back(const Matrix& dstates, const Matrix& gates, const Matrix& states,
                const Starts& starts) {
    const Eigen::Index width = states.cols();
    const Eigen::Index half = width / 2;
    Matrix dgates(gates.rows(), gates.cols());
    std::vector<float> carried(static_cast<std::size_t>(half));
    for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
        for (const bool forward : {true, false}) {
            const Eigen::Index begin = forward ? 0 : half;
            const Eigen::Index origin = forward ? starts[s] : starts[s + 1] - 1;
            std::fill(carried.begin(), carried.end(), 0.0F);
            along(starts, s, !forward, [&](Eigen::Index i) {
                const Eigen::Index before = forward ? i - 1 : i + 1;
                for (Eigen::Index k = 0; k < half; ++k) {
                    const Eigen::Index c = begin + k;
                    const float z = gates(i, c);
                    const float keep = gate(z);
                    const float candidate = gates(i, width + c);
                    const float last = i == origin ? 0.0F : states(before, c);
                    float& carry = carried[static_cast<std::size_t>(k)];
                    const float d = dstates(i, c) + carry;
                    dgates(i, c) = d * (last - candidate) * gate_slope(z);
                    dgates(i, width + c) = d * (1.0F - keep);
                    carry = d * keep;
                }
            });
        }
    }
    return dgates;
}

} // namespace

Dense::Dense(Eigen::Index inputs, Eigen::Index outputs, Sequence& sequence)
    : weights(outputs, inputs, std::sqrt(6.0F / static_cast<float>(inputs + outputs)), sequence),
      bias(1, outputs, 0.0F, sequence) {}

Matrix Dense::forward(const Matrix& x) const {
    Matrix y(x.rows(), weights.value.rows());
    y.noalias() = x * weights.value.transpose();
    y.rowwise() += bias.value.row(0);
    return y;
}

Matrix Dense::backward(const Matrix& x, const Matrix& dy) {
    weights.gradient.noalias() += dy.transpose() * x;
    bias.gradient += dy.colwise().sum();
    Matrix dx(x.rows(), x.cols());
    dx.noalias() = dy * weights.value;
    return dx;
}

void Dense::learn(Step step) {
    weights.learn(step);
    bias.learn(step);
}

Layer::Layer(bool is_recurrent, Eigen::Index width, Sequence& sequence)
    : recurrent(is_recurrent), convolution(3 * width, is_recurrent ? 2 * width : width, sequence) {
    if (recurrent) {
        convolution.bias.value.leftCols(width).setOnes();
        output = Dense(width, width, sequence);
    }
}

Matrix Layer::forward(const Matrix& x, const Starts& starts, LayerTrace& trace) const {
    trace.window = window_of(trace.mask.size() == 0 ? x : x.cwiseProduct(trace.mask), starts);
    trace.output = convolution.forward(trace.window);
    if (recurrent) {
        trace.gates = trace.output;
        trace.states = run_states(trace.gates, starts);
        trace.output = output.forward(trace.states);
    }
    return x + trace.output.cwiseMax(0.0F);
}

Matrix Layer::backward(const Matrix& dy, const Starts& starts, const LayerTrace& trace) {
    Matrix d = (trace.output.array() > 0.0F).select(dy, 0.0F);
    if (recurrent) {
        d = run_back(output.backward(trace.states, d), trace.gates, trace.states, starts);
    }
    const Matrix dx = unwindow(convolution.backward(trace.window, d), starts);
    return dy + (trace.mask.size() == 0 ? dx : Matrix(dx.cwiseProduct(trace.mask)));
}

void Layer::learn(Step step) {
    convolution.learn(step);
    if (recurrent) {
        output.learn(step);
    }
}

Matrix dropout_mask(Eigen::Index rows, Eigen::Index columns, float share, Sequence& sequence) {
    if (share <= 0.0F) {
        return {};
    }
    Matrix mask(rows, columns);
    const auto limit = static_cast<std::uint64_t>(share * 65536.0F);
    const float kept = 1.0F / (1.0F - share);
    std::uint64_t bits = 0;
    for (Eigen::Index i = 0; i < mask.size(); ++i) {
        bits = i % 4 == 0 ? sequence.next() : bits >> 16U;
        mask.data()[i] = (bits & 0xFFFFU) < limit ? 0.0F : kept;
    }
    return mask;
}

} // namespace casus
