#include "core/link/clause_span.h"

#include <algorithm>
#include <vector>

namespace casus {
namespace {

/// Tokens of a sentence that stand below a head, by their place in the sentence.
class Subtree {
public:
    Subtree(const Document& document, TokenIndex head, TokenIndex without)
        : document_(document), sentence_(document.sentences[document.sentence_of(head)]),
          head_(head), inside_(sentence_.last - sentence_.first, false) {
        std::vector<TokenIndex> open{head};
        while (!open.empty()) {
            const TokenIndex at = open.back();
            open.pop_back();
            inside_[at - sentence_.first] = true;
            for (const TokenIndex child : document.children(at)) {
                if (child != without && document.tokens[child].relation != Relation::parataxis) {
                    open.push_back(child);
                }
            }
        }
    }

    /// The run of tokens around the head; punctuation that hangs elsewhere does not break it.
    [[nodiscard]] Span run() const {
        TokenIndex first = head_;
        while (first > sentence_.first && belongs(first - 1)) {
            --first;
        }
        TokenIndex last = head_ + 1;
        while (last < sentence_.last && belongs(last)) {
            ++last;
        }
        while (first < head_ && is_punctuation(first)) {
            ++first;
        }
        while (last > head_ + 1 && is_punctuation(last - 1)) {
            --last;
        }
        return {document_.tokens[first].span.begin, document_.tokens[last - 1].span.end};
    }

private:
    [[nodiscard]] bool is_punctuation(TokenIndex token) const {
        return document_.tokens[token].upos == Upos::PUNCT;
    }
    [[nodiscard]] bool belongs(TokenIndex token) const {
        return inside_[token - sentence_.first] || is_punctuation(token);
    }

    const Document& document_;
    const Sentence& sentence_;
    TokenIndex head_;
    std::vector<bool> inside_;
};

} // namespace

Span clause_span(const Document& document, TokenIndex head, TokenIndex without) {
    return Subtree(document, head, without).run();
}

} // namespace casus
