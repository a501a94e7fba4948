#include "core/language/parser_state.h"

#include <algorithm>

namespace casus {

ParserState::ParserState(std::span<const WordInfo> words, std::span<const std::uint8_t> tags)
    : count_(static_cast<std::uint32_t>(tags.size())), nodes_(tags.size() + 2),
      links_(tags.size() + 2, Links{none(), {none(), none()}, {none(), none()}, 0, 0, 0, 0, 0}) {
    for (std::uint32_t i = 0; i < count_; ++i) {
        const WordInfo& word = words[word_padding + i];
        nodes_[i] = {word.word, tags[i] + 2ULL, word.cluster};
    }
    nodes_[root()].tag = 1;
    stack_.reserve(count_);
}

bool ParserState::allowed(Transition transition) const {
    switch (transition) {
    case Transition::shift:
        return next_ < count_;
    case Transition::left:
        return !stack_.empty() && (next_ < count_ || stack_.size() == 1);
    default:
        return stack_.size() > 1;
    }
}

void ParserState::attach(Arc arc, std::uint8_t label) {
    Links& dependent = links_[arc.dependent];
    Links& head = links_[arc.head];
    dependent.head = arc.head;
    dependent.label = label;
    const bool left = arc.dependent < arc.head;
    auto& children = left ? head.left : head.right;
    children[1] = children[0];
    children[0] = arc.dependent;
    (left ? head.left_labels : head.right_labels) |= 1ULL << (label & 63U);
    std::uint8_t& size = left ? head.left_count : head.right_count;
    size = std::min<std::uint8_t>(static_cast<std::uint8_t>(size + 1), 7);
}

void ParserState::apply(Transition transition, std::uint8_t label) {
    if (transition == Transition::shift) {
        stack_.push_back(next_++);
        return;
    }
    attach(arc(transition), label);
    stack_.pop_back();
}

} // namespace casus
