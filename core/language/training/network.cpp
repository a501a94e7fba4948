#include "core/language/training/network.h"

#include "core/language/dependency_parser.h"
#include "core/language/tags.h"
#include "core/language/training/label_chain.h"

#include <algorithm>
#include <cmath>

namespace casus {
namespace {

constexpr float hidden_word_share = 0.15F;   ///< words whose own vector is hidden in training
constexpr float hidden_vector_share = 0.03F; ///< words that are hidden altogether
constexpr float form_spread = 0.1F;
constexpr float impossible = -1e9F;

bool draw(Sequence* sequence, float share) {
    return sequence != nullptr && static_cast<float>(sequence->next() >> 40U) < share * 16777216.0F;
}

/// Turns scores into the gradient of the cross entropy, times `weight`; gives the loss.
double cross_entropy(Eigen::Ref<Eigen::RowVectorXf, 0, Eigen::InnerStride<1>> scores,
                     Eigen::Index gold, float weight) {
    const float most = scores.maxCoeff();
    scores = (scores.array() - most).exp();
    const float sum = scores.sum();
    const double loss = -std::log(std::max(scores(gold) / sum, 1e-30F));
    scores *= weight / sum;
    scores(gold) -= weight;
    return loss;
}

Eigen::Index distance_number(Eigen::Index dependent, Eigen::Index head) {
    constexpr Eigen::Index most = distance_count / 2;
    return std::clamp(head - dependent, -most, most) + most;
}

Eigen::Index best(const Eigen::RowVectorXf& scores) {
    Eigen::Index at = 0;
    scores.maxCoeff(&at);
    return at;
}

/// A column for the root, then one for each word.
Eigen::Index gold_column(const PreparedSentence& sentence, Eigen::Index i) {
    const std::uint32_t head = sentence.heads[static_cast<std::size_t>(i)];
    return head == sentence.heads.size() ? 0 : head + 1;
}

} // namespace

struct Network::Trace {
    Starts starts;
    std::vector<std::uint32_t> word_rows;
    Matrix pretrained;
    Matrix mask;
    std::vector<LayerTrace> layers;
};

Network::Network(const NetworkShape& wanted, Matrix pretrained, std::vector<std::uint8_t> is_learnt,
                 Sequence& sequence)
    : shape(wanted), vectors(std::move(pretrained)), learnt(std::move(is_learnt)),
      projection(vectors.cols(), shape.width, sequence),
      words(shape.words, shape.width, form_spread, sequence),
      forms(shape.forms, shape.width, form_spread, sequence),
      tags(shape.width, shape.tags, sequence), names(shape.width, shape.entity, sequence),
      entities(shape.entity, entity_label_count, sequence),
      transitions(entity_label_count + 1, entity_label_count, 0.0F, sequence),
      parse(shape.width, shape.width, sequence),
      arcs(shape.width, 2 * shape.arc + 2 * shape.label, sequence),
      root(1, shape.arc, form_spread, sequence), distance(1, distance_count, 0.0F, sequence),
      relations(shape.label, relation_count, sequence) {
    for (const char kind : shape.layers) {
        layers.emplace_back(kind == 'r', shape.width, sequence);
    }
}

Matrix Network::encode(const Batch& batch, float dropout, Sequence* sequence, Trace& trace) const {
    trace.starts.assign(1, 0);
    for (const PreparedSentence* sentence : batch) {
        trace.starts.push_back(trace.starts.back() +
                               static_cast<Eigen::Index>(sentence->words.size()));
    }
    const Eigen::Index count = trace.starts.back();
    trace.pretrained = Matrix::Zero(count, vectors.cols());
    trace.word_rows.clear();
    Matrix sums = Matrix::Zero(count, shape.width);
    Eigen::Index i = 0;
    for (const PreparedSentence* sentence : batch) {
        for (const WordFeatures& word : sentence->words) {
            const bool hidden = draw(sequence, hidden_vector_share);
            if (!hidden) {
                trace.pretrained.row(i) = vectors.row(word.row);
            }
            const bool own = learnt[word.row] != 0 && !hidden && !draw(sequence, hidden_word_share);
            trace.word_rows.push_back(own ? word.row : 0);
            sums.row(i) += words.row(trace.word_rows.back());
            for (const std::uint32_t hash : word.form) {
                if (hash != 0) {
                    sums.row(i) += forms.row(hash % static_cast<std::uint32_t>(shape.forms));
                }
            }
            ++i;
        }
    }
    Matrix x = projection.forward(trace.pretrained) + sums;
    trace.layers.resize(layers.size());
    for (std::size_t k = 0; k < layers.size(); ++k) {
        if (sequence != nullptr) {
            trace.layers[k].mask = dropout_mask(count, shape.width, dropout, *sequence);
        }
        x = layers[k].forward(x, trace.starts, trace.layers[k]);
    }
    if (sequence != nullptr) {
        trace.mask = dropout_mask(count, shape.width, dropout, *sequence);
    }
    if (trace.mask.size() != 0) {
        x = x.cwiseProduct(trace.mask).eval();
    }
    return x;
}

void Network::back_to_words(Matrix d, const Batch& batch, const Trace& trace) {
    if (trace.mask.size() != 0) {
        d = d.cwiseProduct(trace.mask).eval();
    }
    for (std::size_t k = layers.size(); k-- > 0;) {
        d = layers[k].backward(d, trace.starts, trace.layers[k]);
    }
    projection.backward(trace.pretrained, d);
    Eigen::Index i = 0;
    for (const PreparedSentence* sentence : batch) {
        for (const WordFeatures& word : sentence->words) {
            words.add_gradient(trace.word_rows[static_cast<std::size_t>(i)], d.row(i));
            for (const std::uint32_t hash : word.form) {
                if (hash != 0) {
                    forms.add_gradient(hash % static_cast<std::uint32_t>(shape.forms), d.row(i));
                }
            }
            ++i;
        }
    }
}

namespace {

/// Scores of every head (columns: root, words) for every word of a sentence.
Matrix arc_scores(const Network& network, const Matrix& vectors, Eigen::Index first,
                  Eigen::Index count, Matrix& heads) {
    const Eigen::Index arc = network.shape.arc;
    heads.resize(count + 1, arc);
    heads.row(0) = network.root.value.row(0);
    heads.bottomRows(count) = vectors.block(first, arc, count, arc);
    Matrix scores = vectors.block(first, 0, count, arc) * heads.transpose();
    scores *= 1.0F / std::sqrt(static_cast<float>(arc));
    for (Eigen::Index i = 0; i < count; ++i) {
        for (Eigen::Index j = 0; j < count; ++j) {
            scores(i, j + 1) =
                i == j ? impossible
                       : scores(i, j + 1) + network.distance.value(0, distance_number(i, j));
        }
    }
    return scores;
}

/// Loss and gradients of the heads of one sentence.
double learn_heads(Network& network, const PreparedSentence& sentence, const Matrix& vectors,
                   Eigen::Index first, float weight, Matrix& dvectors) {
    const auto count = static_cast<Eigen::Index>(sentence.words.size());
    const Eigen::Index arc = network.shape.arc;
    Matrix heads;
    Matrix scores = arc_scores(network, vectors, first, count, heads);
    double loss = 0.0;
    for (Eigen::Index i = 0; i < count; ++i) {
        loss += cross_entropy(scores.row(i), gold_column(sentence, i), weight);
        for (Eigen::Index j = 0; j < count; ++j) {
            if (i != j) {
                network.distance.gradient(0, distance_number(i, j)) += scores(i, j + 1);
            }
        }
    }
    scores *= 1.0F / std::sqrt(static_cast<float>(arc));
    dvectors.block(first, 0, count, arc) += scores * heads;
    const Matrix dheads = scores.transpose() * vectors.block(first, 0, count, arc);
    network.root.gradient += dheads.row(0);
    dvectors.block(first, arc, count, arc) += dheads.bottomRows(count);
    return loss;
}

/// The rows of words in a batch that have a head other than the root, and the rows of those heads.
struct Arcs {
    std::vector<Eigen::Index> dependents;
    std::vector<Eigen::Index> heads;
    std::vector<Eigen::Index> relations;
};

Arcs gold_arcs(const Batch& batch) {
    Arcs result;
    Eigen::Index first = 0;
    for (const PreparedSentence* sentence : batch) {
        for (std::size_t i = 0; i < sentence->words.size(); ++i) {
            if (sentence->heads[i] < sentence->words.size()) {
                result.dependents.push_back(first + static_cast<Eigen::Index>(i));
                result.heads.push_back(first + sentence->heads[i]);
                result.relations.push_back(sentence->relations[i]);
            }
        }
        first += static_cast<Eigen::Index>(sentence->words.size());
    }
    return result;
}

Matrix relation_inputs(const Network& network, const Matrix& vectors, const Arcs& arcs) {
    const Eigen::Index label = network.shape.label;
    const Eigen::Index start = 2 * network.shape.arc;
    Matrix sums(static_cast<Eigen::Index>(arcs.heads.size()), label);
    for (Eigen::Index k = 0; k < sums.rows(); ++k) {
        const auto at = static_cast<std::size_t>(k);
        sums.row(k) = vectors.row(arcs.dependents[at]).segment(start, label) +
                      vectors.row(arcs.heads[at]).segment(start + label, label);
    }
    return sums.cwiseMax(0.0F);
}

double learn_relations(Network& network, const Batch& batch, const Matrix& vectors, float weight,
                       Matrix& dvectors) {
    const Arcs arcs = gold_arcs(batch);
    const Eigen::Index label = network.shape.label;
    const Eigen::Index start = 2 * network.shape.arc;
    const Matrix inputs = relation_inputs(network, vectors, arcs);
    Matrix scores = network.relations.forward(inputs);
    double loss = 0.0;
    for (Eigen::Index k = 0; k < scores.rows(); ++k) {
        loss += cross_entropy(scores.row(k), arcs.relations[static_cast<std::size_t>(k)], weight);
    }
    const Matrix d =
        (inputs.array() > 0.0F).select(network.relations.backward(inputs, scores), 0.0F);
    for (Eigen::Index k = 0; k < d.rows(); ++k) {
        const auto at = static_cast<std::size_t>(k);
        dvectors.row(arcs.dependents[at]).segment(start, label) += d.row(k);
        dvectors.row(arcs.heads[at]).segment(start + label, label) += d.row(k);
    }
    return loss;
}

} // namespace

Losses Network::run(const Batch& batch, float dropout, Sequence* sequence) {
    Trace trace;
    const Matrix x = encode(batch, dropout, sequence, trace);
    const float weight = 1.0F / static_cast<float>(x.rows());
    Losses losses{};
    Matrix tag_scores = tags.forward(x);
    const Matrix name_hidden = names.forward(x).cwiseMax(0.0F);
    Matrix entity_scores = entities.forward(name_hidden);
    const Matrix hidden = parse.forward(x).cwiseMax(0.0F);
    const Matrix parser = arcs.forward(hidden);
    Matrix dparser = Matrix::Zero(parser.rows(), parser.cols());
    for (std::size_t s = 0; s < batch.size(); ++s) {
        const PreparedSentence& sentence = *batch[s];
        for (std::size_t k = 0; k < sentence.words.size(); ++k) {
            const Eigen::Index i = trace.starts[s] + static_cast<Eigen::Index>(k);
            losses[0] += cross_entropy(tag_scores.row(i), sentence.tags[k], weight);
        }
        const Eigen::Index count = trace.starts[s + 1] - trace.starts[s];
        losses[3] += sentence.names_weight *
                     chain_loss(entity_scores.middleRows(trace.starts[s], count), sentence.names,
                                weight * sentence.names_weight, transitions);
        losses[1] += learn_heads(*this, sentence, parser, trace.starts[s], weight, dparser);
    }
    losses[2] = learn_relations(*this, batch, parser, weight, dparser);
    Matrix dhidden = arcs.backward(hidden, dparser);
    dhidden = (hidden.array() > 0.0F).select(dhidden, 0.0F).eval();
    Matrix d = tags.backward(x, tag_scores);
    Matrix dnames = entities.backward(name_hidden, entity_scores);
    dnames = (name_hidden.array() > 0.0F).select(dnames, 0.0F).eval();
    d += names.backward(x, dnames);
    d += parse.backward(x, dhidden);
    back_to_words(std::move(d), batch, trace);
    for (double& loss : losses) {
        loss *= weight;
    }
    return losses;
}

Losses Network::learn(const Batch& batch, Step step, float dropout, Sequence& sequence) {
    const Losses losses = run(batch, dropout, &sequence);
    learn(step);
    return losses;
}

Losses Network::gradients(const Batch& batch) {
    return run(batch, 0.0F, nullptr);
}

void Network::learn(Step step) {
    for (Dense* dense : {&projection, &tags, &names, &entities, &parse, &arcs, &relations}) {
        dense->learn(step);
    }
    for (Layer& layer : layers) {
        layer.learn(step);
    }
    words.learn(step);
    forms.learn(step);
    transitions.learn(step);
    root.learn(step);
    distance.learn(step);
}

Hits Network::measure(const Batch& batch) const {
    Trace trace;
    const Matrix x = encode(batch, 0.0F, nullptr, trace);
    const Matrix tag_scores = tags.forward(x);
    const Matrix parser = arcs.forward(parse.forward(x).cwiseMax(0.0F));
    const Matrix relation_scores =
        relations.forward(relation_inputs(*this, parser, gold_arcs(batch)));
    Hits hits;
    Eigen::Index arc = 0;
    for (std::size_t s = 0; s < batch.size(); ++s) {
        const PreparedSentence& sentence = *batch[s];
        Matrix heads;
        const Eigen::Index first = trace.starts[s];
        const auto count = static_cast<Eigen::Index>(sentence.words.size());
        const Matrix scores = arc_scores(*this, parser, first, count, heads);
        for (Eigen::Index i = 0; i < count; ++i) {
            const auto k = static_cast<std::size_t>(i);
            const bool right = best(scores.row(i)) == gold_column(sentence, i);
            const bool is_root = sentence.heads[k] == sentence.words.size();
            ++hits.words;
            hits.tags += best(tag_scores.row(first + i)) == sentence.tags[k] ? 1 : 0;
            hits.heads += right ? 1 : 0;
            hits.arcs +=
                right && (is_root || best(relation_scores.row(arc)) == sentence.relations[k]) ? 1
                                                                                              : 0;
            arc += is_root ? 0 : 1;
        }
    }
    return hits;
}

Matrix Network::word_table() const {
    Matrix table = projection.forward(vectors);
    for (Eigen::Index i = 0; i < table.rows(); ++i) {
        table.row(i) += words.row(
            learnt[static_cast<std::size_t>(i)] != 0 ? static_cast<std::uint32_t>(i) : 0U);
    }
    return table;
}

} // namespace casus
