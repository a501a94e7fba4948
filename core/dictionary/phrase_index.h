#pragma once

#include "core/dictionary/words.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace casus {

/// Phrases with a value each, as a tree of words: finds the longest phrase that begins at a word of
/// a text. Immutable once filled.
class PhraseIndex {
public:
    using Value = std::uint32_t;
    static constexpr Value no_value = std::numeric_limits<Value>::max();

    /// A phrase found in a text: words [begin, end).
    struct Found {
        std::size_t end = 0;
        std::size_t words = 0; ///< of the phrase; fewer than end - begin where others stand between
        Value value = no_value;
    };

    /// The value cell of a phrase; `no_value` until the caller sets it. The reference holds until
    /// the next call.
    Value& cell(std::span<const PhraseWord> phrase, WordTable& table);

    /// Where a phrase must end: one with words in between sooner than one that stands together.
    struct Limits {
        std::size_t joined = 0;
        std::size_t with_gaps = 0; ///< at most `joined`
    };
    /// The longest phrase that begins at `text[at]` and ends before the limits.
    [[nodiscard]] std::optional<Found> longest(std::span<const TextWord> text, std::size_t at,
                                               Limits limits) const;

    [[nodiscard]] std::size_t size() const { return size_; }

private:
    using Node = std::uint32_t;
    struct State {
        Value value = no_value;
        bool has_gaps = false; ///< a phrase goes on behind a blank here
        bool has_joints = false;
    };
    [[nodiscard]] std::optional<Node> child(Node node, WordId word, bool joined) const;
    void follow(std::span<const TextWord> text, std::size_t at, Limits limits, Node node,
                bool joined, std::size_t words, Found& best) const;
    void search(std::span<const TextWord> text, std::size_t at, Limits limits, Node node,
                std::size_t words, Found& best) const;

    std::vector<State> nodes_{State{}};
    std::unordered_map<std::uint64_t, Node> edges_;
    std::size_t size_ = 0;
};

} // namespace casus
