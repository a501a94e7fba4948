#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Texts numbered 0, 1, ... in the order in which they came. Fast to fill: the texts lie in one
/// block, the table is a flat array.
class TextNumbers {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// The number of a text, a new one when it was not there.
    std::uint32_t number(std::string_view text);
    /// `none` when it is not there.
    [[nodiscard]] std::uint32_t find(std::string_view text) const;
    [[nodiscard]] std::size_t size() const { return begins_.size(); }

private:
    [[nodiscard]] std::string_view text(std::uint32_t number) const;
    [[nodiscard]] std::size_t slot_of(std::string_view text) const;
    void grow();

    std::string texts_;
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint32_t> slots_;
};

/// Names by key: which entries have a key, and how long names with a first word can be.
class NameIndex {
public:
    /// Adds an entry under a key made by name_key(). Nothing happens for an empty key.
    void add(std::string_view key, std::uint32_t entry);
    /// Calls `take(entry)` for each entry with a key, in the order of their rows.
    template <typename Take>
    void each(std::string_view key, Take take) const {
        const std::uint32_t number = keys_.find(key);
        for (std::uint32_t node = number == TextNumbers::none ? no_node : first_[number];
             node != no_node; node = nodes_[node].next) {
            take(nodes_[node].entry);
        }
    }
    /// The most words that a name beginning with this folded word has; 0 = no name does.
    [[nodiscard]] std::size_t longest_from(std::string_view first_word) const;

private:
    static constexpr std::uint32_t no_node = 0xFFFFFFFF;
    struct Node {
        std::uint32_t entry;
        std::uint32_t next;
    };
    TextNumbers keys_;
    std::vector<std::uint32_t> first_; ///< node of each key
    std::vector<std::uint32_t> last_;
    std::vector<Node> nodes_;
    TextNumbers first_words_;
    std::vector<std::uint8_t> longest_;
};

} // namespace casus
