#pragma once

#include "core/language/word_info.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace casus {

/// A word as the parser sees it. `tag` is 0 for no word.
struct ParserNode {
    std::uint64_t word = 0;
    std::uint64_t tag = 0;
    std::uint64_t cluster = 0;
};

/// What a transition of the arc-hybrid system does with the first word of the buffer (next) and the
/// top of the stack (top).
enum class Transition : std::uint8_t {
    shift, ///< next goes onto the stack
    left,  ///< top becomes a dependent of next
    right, ///< top becomes a dependent of the word under it
};

/// The configuration of the parser for one sentence of `count` words. Nodes: 0 .. count-1 are the
/// words, root() the artificial root behind the last one, none() no word.
class ParserState {
public:
    /// `words` is padded (word_infos); `tags` are the tagger's numbers.
    ParserState(std::span<const WordInfo> words, std::span<const std::uint8_t> tags);

    [[nodiscard]] std::uint32_t count() const { return count_; }
    [[nodiscard]] std::uint32_t root() const { return count_; }
    [[nodiscard]] std::uint32_t none() const { return count_ + 1; }
    /// The word `depth` below the top of the stack.
    [[nodiscard]] std::uint32_t stack(std::size_t depth) const {
        return depth < stack_.size() ? stack_[stack_.size() - 1 - depth] : none();
    }
    [[nodiscard]] std::span<const std::uint32_t> whole_stack() const { return stack_; }
    [[nodiscard]] std::uint32_t next() const { return next_; }
    [[nodiscard]] std::uint32_t buffer(std::uint32_t ahead) const {
        return next_ + ahead <= count_ ? next_ + ahead : none();
    }
    [[nodiscard]] bool finished() const { return next_ == count_ && stack_.empty(); }
    /// Exactly one word hangs on the root.
    [[nodiscard]] bool allowed(Transition transition) const;

    /// Makes a transition; `label` is the relation (number) of the new arc.
    void apply(Transition transition, std::uint8_t label);

    /// The dependent and the head of the arc that a transition other than shift would make.
    struct Arc {
        std::uint32_t head;
        std::uint32_t dependent;
    };
    [[nodiscard]] Arc arc(Transition transition) const {
        return {transition == Transition::left ? next_ : stack(1), stack(0)};
    }

    [[nodiscard]] const ParserNode& node(std::uint32_t i) const { return nodes_[i]; }
    /// none() as long as it has no head.
    [[nodiscard]] std::uint32_t head(std::uint32_t i) const { return links_[i].head; }
    [[nodiscard]] std::uint8_t relation(std::uint32_t i) const { return links_[i].label; }
    /// The relation's number + 1; 0 for no word or no head.
    [[nodiscard]] std::uint64_t label(std::uint32_t i) const {
        return links_[i].head == none() ? 0 : links_[i].label + 1ULL;
    }
    [[nodiscard]] std::uint32_t left_child(std::uint32_t i, std::size_t rank = 0) const {
        return links_[i].left[rank];
    }
    [[nodiscard]] std::uint32_t right_child(std::uint32_t i, std::size_t rank = 0) const {
        return links_[i].right[rank];
    }
    [[nodiscard]] std::uint64_t left_count(std::uint32_t i) const { return links_[i].left_count; }
    [[nodiscard]] std::uint64_t right_count(std::uint32_t i) const { return links_[i].right_count; }
    /// The set of relations of the dependents on one side, as bits.
    [[nodiscard]] std::uint64_t left_labels(std::uint32_t i) const { return links_[i].left_labels; }
    [[nodiscard]] std::uint64_t right_labels(std::uint32_t i) const {
        return links_[i].right_labels;
    }

private:
    struct Links {
        std::uint32_t head;
        std::array<std::uint32_t, 2> left;  ///< outermost, second
        std::array<std::uint32_t, 2> right; ///< outermost, second
        std::uint64_t left_labels;
        std::uint64_t right_labels;
        std::uint8_t left_count;
        std::uint8_t right_count;
        std::uint8_t label;
    };
    void attach(Arc arc, std::uint8_t label);

    std::uint32_t count_;
    std::uint32_t next_ = 0;
    std::vector<ParserNode> nodes_;
    std::vector<Links> links_;
    std::vector<std::uint32_t> stack_;
};

} // namespace casus
