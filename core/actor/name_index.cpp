#include "core/actor/name_index.h"

#include <algorithm>
#include <functional>

namespace casus {

std::string_view TextNumbers::text(std::uint32_t number) const {
    const std::uint32_t begin = begins_[number];
    const std::size_t end = number + 1 < begins_.size() ? begins_[number + 1] : texts_.size();
    return std::string_view(texts_).substr(begin, end - begin);
}

/// The slot that holds a text, or the free one where it belongs.
std::size_t TextNumbers::slot_of(std::string_view wanted) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(wanted)&mask;
    while (slots_[slot] != none && text(slots_[slot]) != wanted) {
        slot = (slot + 1) & mask;
    }
    return slot;
}

void TextNumbers::grow() {
    constexpr std::size_t smallest = 1024;
    slots_.assign(std::max(smallest, slots_.size() * 4), none);
    for (std::uint32_t number = 0; number < begins_.size(); ++number) {
        slots_[slot_of(text(number))] = number;
    }
}

std::uint32_t TextNumbers::number(std::string_view text) {
    if (begins_.size() * 2 >= slots_.size()) {
        grow();
    }
    std::uint32_t& slot = slots_[slot_of(text)];
    if (slot == none) {
        slot = static_cast<std::uint32_t>(begins_.size());
        begins_.push_back(static_cast<std::uint32_t>(texts_.size()));
        texts_ += text;
    }
    return slot;
}

std::uint32_t TextNumbers::find(std::string_view text) const {
    return slots_.empty() ? none : slots_[slot_of(text)];
}

void NameIndex::add(std::string_view key, std::uint32_t entry) {
    if (key.empty()) {
        return;
    }
    const auto node = static_cast<std::uint32_t>(nodes_.size());
    const std::uint32_t number = keys_.number(key);
    if (number == first_.size()) {
        first_.push_back(node);
        last_.push_back(node);
    } else if (nodes_[last_[number]].entry == entry) {
        return;
    } else {
        nodes_[last_[number]].next = node;
        last_[number] = node;
    }
    nodes_.push_back({entry, no_node});
    const auto words = static_cast<std::uint8_t>(
        std::min<std::ptrdiff_t>(255, std::count(key.begin(), key.end(), ' ') + 1));
    const std::uint32_t first_word = first_words_.number(key.substr(0, key.find(' ')));
    if (first_word == longest_.size()) {
        longest_.push_back(words);
    }
    longest_[first_word] = std::max(longest_[first_word], words);
}

std::size_t NameIndex::longest_from(std::string_view first_word) const {
    const std::uint32_t number = first_words_.find(first_word);
    return number == TextNumbers::none ? 0 : longest_[number];
}

} // namespace casus
