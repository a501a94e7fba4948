#include "core/language/training/train_parser.h"

#include "core/language/dependency_parser.h"
#include "core/language/parser_features.h"
#include "core/language/training/oracle.h"

#include <algorithm>

namespace casus {
namespace {

constexpr std::size_t explored = 90; ///< of 100 wrong decisions, so many are followed
constexpr auto root_relation = static_cast<std::size_t>(Relation::root);

/// The allowed transition with the best score; of those with the least cost if `costs` says so.
std::size_t best_transition(const std::vector<float>& scores, const std::array<int, 3>& costs,
                            int limit) {
    std::size_t best = costs.size();
    for (std::size_t i = 0; i < costs.size(); ++i) {
        if (costs[i] <= limit && (best == costs.size() || scores[i] > scores[best])) {
            best = i;
        }
    }
    return best;
}

/// Learns from one sentence after another.
class ParserTeacher {
public:
    ParserTeacher(TrainedParser& parser, Sequence& sequence, bool explore)
        : parser_(parser), sequence_(sequence), explore_(explore) {}

    void learn(const PreparedSentence& sentence, const std::vector<std::uint8_t>& tags) {
        ParserState state(sentence.words, tags);
        while (!state.finished()) {
            const auto transition = static_cast<Transition>(learn_transition(state, sentence));
            const std::uint8_t label = transition == Transition::shift
                                           ? 0
                                           : learn_relation(state, state.arc(transition), sentence);
            state.apply(transition, label);
        }
    }

private:
    std::size_t learn_transition(const ParserState& state, const PreparedSentence& sentence) {
        const std::array<int, 3> costs = transition_costs(state, sentence.heads);
        const int least = *std::min_element(costs.begin(), costs.end());
        const TransitionFeatures features = transition_features(state);
        const auto& scores = parser_.transitions.score(features.hashes());
        const std::size_t guess = best_transition(scores, costs, forbidden_cost - 1);
        const std::size_t right = best_transition(scores, costs, least);
        parser_.transitions.tick();
        if (costs[guess] == least) {
            return guess;
        }
        parser_.transitions.update(features.hashes(), right, guess);
        return explore_ && sequence_.below(100) < explored ? guess : right;
    }
    std::uint8_t learn_relation(const ParserState& state, ParserState::Arc arc,
                                const PreparedSentence& sentence) {
        if (arc.head == state.root()) {
            return static_cast<std::uint8_t>(root_relation);
        }
        const RelationFeatures features = relation_features(state, arc);
        const auto& scores = parser_.relations.score(features.hashes());
        auto guess = static_cast<std::size_t>(Relation::dep);
        for (std::size_t i = 0; i < relation_count; ++i) {
            if (i != root_relation && scores[i] > scores[guess]) {
                guess = i;
            }
        }
        const std::size_t gold = sentence.relations[arc.dependent];
        if (sentence.heads[arc.dependent] == arc.head && gold != root_relation) {
            if (guess != gold) {
                parser_.relations.update(features.hashes(), gold, guess);
            }
            parser_.relations.tick();
        }
        return static_cast<std::uint8_t>(guess);
    }

    TrainedParser& parser_;
    Sequence& sequence_;
    bool explore_;
};

} // namespace

TrainedParser train_parser(const PreparedTreebank& sentences,
                           const std::vector<std::vector<std::uint8_t>>& tags, int epochs,
                           std::uint64_t seed) {
    TrainedParser parser{Perceptron(3), Perceptron(relation_count)};
    Sequence sequence(seed);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        ParserTeacher teacher(parser, sequence, epoch > 0);
        for (const std::size_t i : sequence.order(sentences.size())) {
            teacher.learn(sentences[i], tags[i]);
        }
    }
    return parser;
}

} // namespace casus
