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

/// "A and B" of a headline is "A, B".
bool is_comma_for_and(const TrainingSentence& sentence, std::size_t i) {
    const std::uint32_t joined = sentence.heads[i];
    const bool name = !sentence.entities.empty() && sentence.entities[i] != entity_outside;
    return sentence.form(i) == "and" && i > 0 && !name && joined < sentence.words.size() &&
           (sentence.tags[joined].upos == Upos::NOUN ||
            sentence.tags[joined].upos == Upos::PROPN) &&
           sentence.tags[i].upos == Upos::CCONJ && sentence.form(i - 1) != ",";
}

/// The words that a headline leaves out: the last stop, often articles.
std::vector<bool> kept_words(const TrainingSentence& source, bool articles) {
    const std::size_t count = source.words.size();
    std::vector<bool> kept(count, true);
    for (std::size_t i = 0; i < count; ++i) {
        const bool stop = i + 1 == count && count > 3 && source.form(i) == ".";
        const bool article = articles && source.tags[i].upos == Upos::DET &&
                             source.tags[i].xpos == Xpos::DT && source.form(i).size() <= 3;
        kept[i] = source.heads[i] == count || !(stop || article);
    }
    for (std::size_t i = 0; i < count; ++i) { // what has dependents stays
        if (source.heads[i] < count) {
            kept[source.heads[i]] = true;
        }
    }
    return kept;
}

TrainingSentence headline(const TrainingSentence& source, bool all, bool articles) {
    const std::vector<bool> kept = kept_words(source, articles);
    std::vector<std::uint32_t> places; ///< of each word in the copy
    std::uint32_t count = 0;
    for (const bool keep : kept) {
        places.push_back(count);
        count += keep ? 1 : 0;
    }
    places.push_back(count); // the root
    TrainingSentence copy;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (!kept[i]) {
            continue;
        }
        const bool comma = is_comma_for_and(source, i);
        const std::string form = comma ? "," : source.form(i);
        append_form(copy, !all && stays_small(source, i) ? form : capitals(form, all));
        copy.tags.push_back(comma ? TagPair{Upos::PUNCT, Xpos::comma} : source.tags[i]);
        copy.lemmas.push_back(comma ? form : source.lemmas[i]);
        copy.heads.push_back(places[source.heads[i]]);
        copy.relations.push_back(comma ? static_cast<std::uint8_t>(Relation::punct)
                                       : source.relations[i]);
        if (!source.entities.empty()) {
            copy.entities.push_back(source.entities[i]);
        }
    }
    return copy;
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
        const bool articles = sequence.below(2) == 0;
        if (sentence.words.size() > 3 && sentence.words.size() < 30 && (title || all)) {
            copies.push_back(headline(sentence, !title, articles));
        }
    }
    return copies;
}

} // namespace casus
