#include "core/language/training/train_network.h"

#include <algorithm>
#include <ctime>
#include <iomanip>
#include <ostream>

namespace casus {
namespace {

constexpr std::size_t warm_up = 200; ///< steps until the rate is reached
constexpr std::size_t measured_batch = 50;

/// Batches of sentences in random order.
std::vector<Batch> batches(const PreparedTreebank& sentences, std::size_t batch_words,
                           Sequence& sequence) {
    std::vector<std::size_t> order = sequence.order(sentences.size());
    std::vector<Batch> result;
    std::size_t words = batch_words;
    for (const std::size_t i : order) {
        if (words >= batch_words) {
            result.emplace_back();
            words = 0;
        }
        result.back().push_back(&sentences[i]);
        words += sentences[i].words.size();
    }
    return result;
}

void report(const Network& network, const PreparedTreebank& held_out, std::ostream& progress) {
    Hits sum;
    for (std::size_t i = 0; i < held_out.size(); i += measured_batch) {
        Batch batch;
        for (std::size_t k = i; k < std::min(i + measured_batch, held_out.size()); ++k) {
            batch.push_back(&held_out[k]);
        }
        const Hits hits = network.measure(batch);
        sum.words += hits.words;
        sum.tags += hits.tags;
        sum.heads += hits.heads;
        sum.arcs += hits.arcs;
    }
    if (sum.words > 0) {
        const double part = 100.0 / static_cast<double>(sum.words);
        progress << "  held out: tags " << part * static_cast<double>(sum.tags) << " heads "
                 << part * static_cast<double>(sum.heads) << " arcs "
                 << part * static_cast<double>(sum.arcs);
    }
}

/// Rises to 1, then falls in a straight line.
float rate_part(std::size_t step, std::size_t steps) {
    const float up = static_cast<float>(step) / static_cast<float>(warm_up);
    const float down =
        static_cast<float>(steps - std::min(steps, step)) / static_cast<float>(steps);
    return std::max(0.005F, std::min(up, 1.0F) * down);
}

} // namespace

void train_network(Network& network, const Treebank& treebank, const Treebank& held_out,
                   const Preparation& with, const NetworkOptions& options, std::ostream& progress) {
    Sequence sequence(options.seed);
    const PreparedTreebank plain = prepare(treebank, with);
    const PreparedTreebank measured = prepare(held_out, with);
    std::size_t steps = 0;
    std::size_t step = 0;
    progress << std::fixed << std::setprecision(2);
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        PreparedTreebank sentences = plain;
        for (PreparedSentence& copy : prepare(headlines(treebank, sequence.next()), with)) {
            sentences.push_back(std::move(copy));
        }
        const std::vector<Batch> all = batches(sentences, options.batch_words, sequence);
        steps = steps == 0 ? all.size() * static_cast<std::size_t>(options.epochs) : steps;
        Losses sums{};
        for (const Batch& batch : all) {
            ++step;
            const Losses losses = network.learn(
                batch, {options.rate * rate_part(step, steps), static_cast<long>(step)},
                options.dropout, sequence);
            for (std::size_t k = 0; k < sums.size(); ++k) {
                sums[k] += losses[k] / static_cast<double>(all.size());
            }
        }
        progress << "epoch " << epoch + 1 << ": tags " << sums[0] << " heads " << sums[1]
                 << " relations " << sums[2] << " entities " << sums[3];
        report(network, measured, progress);
        progress << "  (" << std::clock() / CLOCKS_PER_SEC << " s)\n" << std::flush;
    }
}

} // namespace casus
