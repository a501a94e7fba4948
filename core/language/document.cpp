#include "core/language/document.h"

namespace casus {

void Document::index_tree() {
    first_child_.assign(tokens.size() + 1, 0);
    for (const Token& token : tokens) {
        if (token.head != no_token) {
            ++first_child_[token.head + 1];
        }
    }
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        first_child_[i + 1] += first_child_[i];
    }
    children_.resize(first_child_.back());
    std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
    for (TokenIndex i = 0; i < tokens.size(); ++i) {
        if (tokens[i].head != no_token) {
            children_[next[tokens[i].head]++] = i;
        }
    }
    sentence_of_.resize(tokens.size());
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        for (TokenIndex i = sentences[s].first; i < sentences[s].last; ++i) {
            sentence_of_[i] = s;
        }
    }
}

} // namespace casus
