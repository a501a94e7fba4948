#include "core/link/training/cross_validation.h"

#include "core/link/label_model.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <ostream>

namespace casus {
namespace {

/// A link that the model saw: how sure it was, and whether the annotator drew it.
struct Seen {
    double odds = 0;
    bool right = false;
};

Seen judge(const LabelModel& model, const PairExample& pair) {
    const double forward = 1 - model.odds(pair.forward.features)[0];
    const double backward = 1 - model.odds(pair.backward.features)[0];
    const LabelExample& best = forward >= backward ? pair.forward : pair.backward;
    return {std::max(forward, backward), best.label != 0};
}

/// The fold of each article: in turn, in order of their ids.
std::map<std::string, int> deal(const std::vector<PairExample>& examples, int folds) {
    std::map<std::string, int> fold;
    for (const PairExample& it : examples) {
        fold.emplace(it.article, 0);
    }
    int next = 0;
    for (auto& [article, number] : fold) {
        number = next++ % folds;
    }
    return fold;
}

void write_row(std::ostream& out, const std::vector<Seen>& seen, double least, double all) {
    double told = 0;
    double right = 0;
    for (const Seen& it : seen) {
        told += it.odds >= least ? 1 : 0;
        right += it.odds >= least && it.right ? 1 : 0;
    }
    const double precision = told > 0 ? right / told : 0;
    const double recall = right / all;
    const double f1 = right > 0 ? 2 * precision * recall / (precision + recall) : 0;
    std::array<char, 96> line{};
    std::snprintf(line.data(), line.size(), "  from %.2f on: P %.3f R %.3f F1 %.3f (%.0f links)\n",
                  least, precision, recall, f1, told);
    out << line.data();
}

} // namespace

void cross_validate(const std::vector<PairExample>& pairs, const LabelTraining& options,
                    std::size_t all_links, int folds, std::ostream& out) {
    const auto fold = deal(pairs, folds);
    std::vector<Seen> seen;
    for (int left_out = 0; left_out < folds; ++left_out) {
        std::vector<LabelExample> taught;
        for (const PairExample& pair : pairs) {
            if (fold.at(pair.article) != left_out) {
                taught.push_back(pair.forward);
                taught.push_back(pair.backward);
            }
        }
        const LabelModel model(train_labels(taught, options), options.labels);
        for (const PairExample& pair : pairs) {
            if (fold.at(pair.article) == left_out) {
                seen.push_back(judge(model, pair));
            }
        }
    }
    for (const double least : {0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7}) {
        write_row(out, seen, least, static_cast<double>(all_links));
    }
}

} // namespace casus
