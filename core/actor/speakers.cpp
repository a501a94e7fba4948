#include "core/actor/speakers.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace casus {

bool is_speech_verb(std::string_view lemma) {
    constexpr std::array<std::string_view, 32> verbs{
        "add",      "admit",   "announce", "argue",   "ask",     "assert", "claim",     "comment",
        "complain", "confirm", "continue", "declare", "demand",  "deny",   "emphasize", "explain",
        "insist",   "note",    "observe",  "pledge",  "promise", "quote",  "recall",    "remark",
        "repeat",   "reply",   "report",   "say",     "state",   "tell",   "warn",      "write"};
    return std::binary_search(verbs.begin(), verbs.end(), lemma);
}

/// Finds the quotations and their speakers.
class QuoteReader {
public:
    QuoteReader(std::string_view text, const Document& document, const ActorAtToken& actors,
                Speakers& out)
        : text_(text), document_(document), actors_(actors), out_(out) {}

    void read() {
        out_.quote_of_.assign(document_.tokens.size(), Speakers::no_quote);
        find_quotes();
        for (std::uint32_t i = 0; i < out_.quotes_.size(); ++i) {
            Speakers::Quote& quote = out_.quotes_[i];
            std::fill(out_.quote_of_.begin() + quote.first, out_.quote_of_.begin() + quote.last, i);
        }
        for (std::uint32_t i = 0; i < out_.quotes_.size(); ++i) {
            out_.quotes_[i].speaker = speaker(i);
        }
    }

private:
    [[nodiscard]] std::string_view form(TokenIndex i) const {
        return slice(text_, document_.tokens[i].span);
    }

    /// A quotation ends with its mark, or with its block where the mark is missing.
    void find_quotes() {
        for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
            const Sentence& sentence = document_.sentences[s];
            const bool new_block = s == 0 || sentence.block != document_.sentences[s - 1].block;
            if (new_block && inside_) {
                close(sentence.first);
            }
            for (TokenIndex i = sentence.first; i < sentence.last; ++i) {
                read_mark(i);
            }
        }
        if (inside_) {
            close(static_cast<TokenIndex>(document_.tokens.size()));
        }
    }

    void read_mark(TokenIndex i) {
        const std::string_view word = form(i);
        const bool straight = word == "\"" || word == "\"\"";
        if (!inside_ && (straight || word == "“" || word == "``")) {
            inside_ = true;
            first_ = i;
        } else if (inside_ && (straight || word == "”" || word == "''")) {
            close(i + 1);
        }
    }

    void close(TokenIndex end) {
        out_.quotes_.push_back({first_, end, std::nullopt});
        inside_ = false;
    }

    /// The subject of a verb of speech outside the quotations of a sentence; the one nearest to the
    /// quotation.
    [[nodiscard]] std::optional<ActorIndex> said_in(std::uint32_t sentence,
                                                    const Speakers::Quote& quote) const {
        std::optional<ActorIndex> best;
        int best_distance = 1 << 30;
        const Sentence& it = document_.sentences[sentence];
        for (TokenIndex i = it.first; i < it.last; ++i) {
            if (out_.is_quoted(i) || !is_speech_verb(document_.tokens[i].lemma)) {
                continue;
            }
            const int distance = i < quote.first
                                     ? static_cast<int>(quote.first - i)
                                     : static_cast<int>(i) - static_cast<int>(quote.last);
            const auto subject = subject_of(i);
            if (subject && std::abs(distance) < best_distance) {
                best = subject;
                best_distance = std::abs(distance);
            }
        }
        return best;
    }

    [[nodiscard]] std::optional<ActorIndex> subject_of(TokenIndex verb) const {
        for (const TokenIndex child : document_.children(verb)) {
            if (document_.tokens[child].relation == Relation::nsubj && actors_[child]) {
                return actors_[child];
            }
        }
        return std::nullopt;
    }

    /// The subject of the sentence that leads up to a quotation: "released this statement: ...".
    [[nodiscard]] std::optional<ActorIndex> announced_in(std::uint32_t sentence) const {
        const Sentence& it = document_.sentences[sentence];
        for (TokenIndex i = it.first; i < it.last; ++i) {
            if (document_.tokens[i].relation == Relation::nsubj && actors_[i] &&
                !out_.is_quoted(i)) {
                return actors_[i];
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<ActorIndex> speaker(std::uint32_t index) const {
        const Speakers::Quote& quote = out_.quotes_[index];
        const std::uint32_t first = document_.sentence_of(quote.first);
        const std::uint32_t last = document_.sentence_of(quote.last - 1);
        for (std::uint32_t sentence = first; sentence <= last; ++sentence) {
            if (const auto found = said_in(sentence, quote)) {
                return found;
            }
        }
        const bool follows = index > 0 && same_block(out_.quotes_[index - 1].first, quote.first);
        if (follows && out_.quotes_[index - 1].speaker) {
            return out_.quotes_[index - 1].speaker;
        }
        if (first > 0 && form(document_.sentences[first - 1].last - 1) == ":") {
            return announced_in(first - 1);
        }
        if (last + 1 < document_.sentences.size() && same_block(quote.first, quote.last)) {
            return said_in(last + 1, quote);
        }
        return std::nullopt;
    }

    [[nodiscard]] bool same_block(TokenIndex a, TokenIndex b) const {
        const auto last = static_cast<TokenIndex>(document_.tokens.size() - 1);
        return document_.sentences[document_.sentence_of(std::min(a, last))].block ==
               document_.sentences[document_.sentence_of(std::min(b, last))].block;
    }

    std::string_view text_;
    const Document& document_;
    const ActorAtToken& actors_;
    Speakers& out_;
    bool inside_ = false;
    TokenIndex first_ = 0;
};

Speakers::Speakers(std::string_view text, const Document& document, const ActorAtToken& actors) {
    QuoteReader(text, document, actors, *this).read();
}

} // namespace casus
