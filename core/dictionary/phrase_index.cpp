#include "core/dictionary/phrase_index.h"

namespace casus {
namespace {

std::uint64_t edge(std::uint32_t node, WordId word, bool joined) {
    return (std::uint64_t{node} << 33U) | (std::uint64_t{word} << 1U) | (joined ? 1U : 0U);
}

} // namespace

PhraseIndex::Value& PhraseIndex::cell(std::span<const PhraseWord> phrase, WordTable& table) {
    Node node = 0;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        const bool joined = i == 0 || phrase[i].joined;
        (joined ? nodes_[node].has_joints : nodes_[node].has_gaps) = true;
        const auto next = static_cast<Node>(nodes_.size());
        const auto [known, added] =
            edges_.try_emplace(edge(node, table.add(phrase[i].text), joined), next);
        if (added) {
            nodes_.emplace_back();
        }
        node = known->second;
    }
    size_ += nodes_[node].value == no_value ? 1 : 0;
    return nodes_[node].value;
}

std::optional<PhraseIndex::Node> PhraseIndex::child(Node node, WordId word, bool joined) const {
    if (word == no_word) {
        return std::nullopt;
    }
    const auto known = edges_.find(edge(node, word, joined));
    return known == edges_.end() ? std::nullopt : std::optional(known->second);
}

/// Takes the word `text[at]`, as itself and as its stem.
void PhraseIndex::follow(std::span<const TextWord> text, std::size_t at, Limits limits, Node node,
                         bool joined, std::size_t words, Found& best) const {
    for (const WordId word : {text[at].id, text[at].stem}) {
        if (const auto next = child(node, word, joined)) {
            search(text, at + 1, limits, *next, words + 1, best);
        }
    }
}

void PhraseIndex::search(std::span<const TextWord> text, std::size_t at, Limits limits, Node node,
                         std::size_t words, Found& best) const {
    const State& state = nodes_[node];
    if (state.value != no_value && words > best.words) {
        best = {at, words, state.value};
    }
    if (state.has_joints && at < limits.joined) {
        follow(text, at, limits, node, true, words, best);
    }
    for (std::size_t i = at; state.has_gaps && i < limits.with_gaps; ++i) {
        const Limits tight{limits.with_gaps, limits.with_gaps};
        follow(text, i, node == 0 ? limits : tight, node, false, words, best);
    }
}

std::optional<PhraseIndex::Found> PhraseIndex::longest(std::span<const TextWord> text,
                                                       std::size_t at, Limits limits) const {
    Found best;
    search(text, at, limits, 0, 0, best);
    return best.value == no_value ? std::nullopt : std::optional(best);
}

} // namespace casus
