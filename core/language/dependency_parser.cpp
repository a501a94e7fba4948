#include "core/language/dependency_parser.h"

#include "core/language/tags.h"
#include "core/language/tree_decoder.h"

#include <algorithm>
#include <cmath>

namespace casus {
namespace {

constexpr auto root_relation = static_cast<std::uint8_t>(Relation::root);

std::int32_t dot(const std::int16_t* a, const std::int16_t* b, std::size_t size) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        sum += a[i] * b[i];
    }
    return sum;
}

std::size_t distance_number(std::size_t dependent, std::size_t head) {
    constexpr std::ptrdiff_t most = distance_count / 2;
    const auto distance =
        static_cast<std::ptrdiff_t>(head) - static_cast<std::ptrdiff_t>(dependent);
    return static_cast<std::size_t>(std::clamp(distance, -most, most) + most);
}

/// Where the parts of a word's parser vector begin.
struct Places {
    std::size_t dependent = 0;
    std::size_t head = 0;
    std::size_t relation_dependent = 0;
    std::size_t relation_head = 0;
};

Places places(std::size_t arc, std::size_t relation) {
    return {0, arc, 2 * arc, 2 * arc + relation};
}

std::uint8_t best_relation(const float* scores) {
    auto best = static_cast<std::size_t>(Relation::dep);
    for (std::size_t i = 0; i < relation_count; ++i) {
        if (i != root_relation && scores[i] > scores[best]) {
            best = i;
        }
    }
    return static_cast<std::uint8_t>(best);
}

} // namespace

std::vector<float> DependencyParser::arc_scores(const std::vector<float>& vectors,
                                                std::size_t words) const {
    const std::size_t width = layers_.arcs.outputs();
    const std::size_t arc = arc_width();
    // First a row for each word as a head, then the root as one.
    Activations heads((words + 1) * arc);
    for (std::size_t i = 0; i < words; ++i) {
        quantise({&vectors[i * width + arc], arc}, &heads[i * arc]);
    }
    quantise(layers_.root, &heads[words * arc]);
    const float scale =
        1.0F / (activation_scale * activation_scale * std::sqrt(static_cast<float>(arc)));
    std::vector<float> scores(words * (words + 1));
    Activations dependent(arc);
    float* score = scores.data();
    for (std::size_t i = 0; i < words; ++i) {
        quantise({&vectors[i * width], arc}, dependent.data());
        for (std::size_t j = 0; j <= words; ++j) {
            const float near = j == words ? 0.0F : layers_.distances[distance_number(i, j)];
            *score++ =
                static_cast<float>(dot(dependent.data(), &heads[j * arc], arc)) * scale + near;
        }
    }
    return scores;
}

std::vector<std::uint8_t>
DependencyParser::name_relations(const std::vector<float>& vectors,
                                 std::span<const std::uint32_t> heads) const {
    const std::size_t width = layers_.arcs.outputs();
    const std::size_t relation = relation_width();
    const Places at = places(arc_width(), relation);
    std::vector<float> sums(heads.size() * relation);
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const std::size_t head = heads[i] < heads.size() ? heads[i] : i;
        const float* own = &vectors[i * width + at.relation_dependent];
        const float* other = &vectors[head * width + at.relation_head];
        for (std::size_t k = 0; k < relation; ++k) {
            sums[i * relation + k] = std::max(own[k] + other[k], 0.0F);
        }
    }
    Activations inputs(sums.size());
    quantise(sums, inputs.data());
    const std::vector<float> scores =
        layers_.relations.apply(inputs.data(), relation, heads.size());
    std::vector<std::uint8_t> relations(heads.size());
    for (std::size_t i = 0; i < heads.size(); ++i) {
        relations[i] = heads[i] == heads.size()
                           ? root_relation
                           : best_relation(&scores[i * layers_.relations.outputs()]);
    }
    return relations;
}

DependencyTree DependencyParser::parse(const EncodedSentence& sentence) const {
    const std::size_t words = sentence.words;
    if (layers_.root.empty()) { // a model that knows nothing: a chain
        DependencyTree chain{
            std::vector<std::uint32_t>(words),
            std::vector<std::uint8_t>(words, static_cast<std::uint8_t>(Relation::dep))};
        for (std::uint32_t i = 0; i < words; ++i) {
            chain.heads[i] = i == 0 ? static_cast<std::uint32_t>(words) : i - 1;
        }
        chain.relations[0] = root_relation;
        return chain;
    }
    const Activations hidden = layers_.hidden.activate(sentence.vectors.data(), words);
    const std::vector<float> vectors =
        layers_.arcs.apply(hidden.data(), layers_.arcs.inputs(), words);
    DependencyTree tree;
    tree.heads = best_tree(arc_scores(vectors, words), words);
    tree.relations = name_relations(vectors, tree.heads);
    return tree;
}

} // namespace casus
