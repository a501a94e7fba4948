#include "core/language/training/treebank.h"

#include "core/language/entity_finder.h"
#include "core/language/letters.h"
#include "core/language/training/gold_entities.h"

#include <numeric>

namespace casus {
namespace {

constexpr std::size_t title_share = 12; ///< one sentence in so many
constexpr std::size_t capitals_share = 30;

void append_form(TrainingSentence& sentence, std::string_view form) {
    if (!sentence.text.empty()) {
        sentence.text += ' ';
    }
    const auto begin = static_cast<std::uint32_t>(sentence.text.size());
    sentence.text += form;
    sentence.words.push_back({begin, static_cast<std::uint32_t>(sentence.text.size())});
}

TrainingSentence training_sentence(const ConlluSentence& source) {
    TrainingSentence sentence;
    for (const ConlluWord& word : source.words) {
        append_form(sentence, word.form);
        sentence.tags.push_back({word.upos, word.xpos});
        sentence.lemmas.push_back(word.lemma);
        sentence.heads.push_back(word.head == 0 ? static_cast<std::uint32_t>(source.words.size())
                                                : word.head - 1);
        sentence.relations.push_back(static_cast<std::uint8_t>(word.relation));
    }
    sentence.entities = gold_entities(source);
    return sentence;
}

/// ASCII letters in capitals: all of them, or the first one.
std::string capitals(std::string form, bool all) {
    for (char& c : form) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c;
        if (!all) {
            break;
        }
    }
    return form;
}

bool stays_small(const TrainingSentence& sentence, std::size_t i) {
    const Upos tag = sentence.tags[i].upos;
    const bool function =
        tag == Upos::ADP || tag == Upos::DET || tag == Upos::CCONJ || tag == Upos::PART;
    return i > 0 && function && sentence.words[i].size() < 5;
}

TrainingSentence headline(const TrainingSentence& source, bool all) {
    TrainingSentence copy = source;
    const std::size_t count = copy.words.size();
    const bool drop = count > 3 && copy.form(count - 1) == "." && copy.heads[count - 1] != count;
    copy.text.clear();
    copy.words.clear();
    for (std::size_t i = 0; i < count - (drop ? 1 : 0); ++i) {
        append_form(copy, !all && stays_small(source, i) ? source.form(i)
                                                         : capitals(source.form(i), all));
    }
    if (drop) {
        const auto last = static_cast<std::uint32_t>(count - 1);
        for (std::uint32_t& head : copy.heads) {
            head = head == count ? last : head;
        }
        copy.tags.pop_back();
        copy.lemmas.pop_back();
        copy.heads.pop_back();
        copy.relations.pop_back();
        if (!copy.entities.empty()) {
            copy.entities.pop_back();
        }
    }
    return copy;
}

bool is_dependency_of_last(const TrainingSentence& sentence) {
    const auto last = static_cast<std::uint32_t>(sentence.words.size() - 1);
    for (const std::uint32_t head : sentence.heads) {
        if (head == last) {
            return true;
        }
    }
    return false;
}

} // namespace

std::uint64_t Sequence::next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::vector<std::size_t> Sequence::order(std::size_t size) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = size; i > 1; --i) {
        std::swap(order[i - 1], order[below(i)]);
    }
    return order;
}

Treebank training_sentences(const std::vector<ConlluSentence>& sentences) {
    Treebank treebank;
    treebank.reserve(sentences.size());
    for (const ConlluSentence& sentence : sentences) {
        treebank.push_back(training_sentence(sentence));
    }
    return treebank;
}

Treebank headlines(const Treebank& treebank, std::uint64_t seed) {
    Sequence sequence(seed);
    Treebank copies;
    for (const TrainingSentence& sentence : treebank) {
        const bool title = sequence.below(title_share) == 0;
        const bool all = sequence.below(capitals_share) == 0;
        if (sentence.words.size() > 3 && sentence.words.size() < 30 && (title || all) &&
            !is_dependency_of_last(sentence)) {
            copies.push_back(headline(sentence, !title));
        }
    }
    return copies;
}

} // namespace casus
