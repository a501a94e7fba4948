#include "core/language/training/train_lexicon.h"

#include "core/language/lemmatizer.h"
#include "core/language/training/slot_table.h"
#include "core/language/word_features.h"

#include <algorithm>
#include <map>
#include <string>

namespace casus {
namespace {

constexpr std::size_t learnt_count = 2; ///< words seen less often share one vector

std::uint32_t check_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U) | 1U;
}

} // namespace

std::vector<TagPair> tag_list(const Treebank& treebank) {
    std::map<std::pair<Upos, Xpos>, std::size_t> counts;
    for (const TrainingSentence& sentence : treebank) {
        for (const TagPair tag : sentence.tags) {
            ++counts[{tag.upos, tag.xpos}];
        }
    }
    std::vector<std::pair<std::size_t, TagPair>> ranked;
    for (const auto& [tag, count] : counts) {
        ranked.push_back({count, {tag.first, tag.second}});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<TagPair> tags;
    for (const auto& entry : ranked) {
        tags.push_back(entry.second);
    }
    tags.resize(std::min<std::size_t>(tags.size(), 250));
    return tags;
}

std::vector<std::uint8_t> tag_numbers(const TrainingSentence& sentence,
                                      const std::vector<TagPair>& tags) {
    std::vector<std::uint8_t> numbers;
    for (const TagPair tag : sentence.tags) {
        const auto found = std::find(tags.begin(), tags.end(), tag);
        numbers.push_back(found == tags.end() ? std::uint8_t{0}
                                              : static_cast<std::uint8_t>(found - tags.begin()));
    }
    return numbers;
}

TrainedLexicon make_lexicon(const Treebank& treebank, const WordVectors& vectors,
                            std::size_t limit) {
    std::map<std::uint64_t, LexiconEntry> entries;
    std::vector<Eigen::Index> sources{-1}; ///< of each row in `vectors`
    const auto row_of = [&](std::uint64_t hash, Eigen::Index source) {
        LexiconEntry& entry = entries[hash];
        if (entry.check == 0) {
            entry = {check_of(hash), static_cast<std::uint32_t>(sources.size())};
            sources.push_back(source);
        }
        return entry.row;
    };
    for (std::size_t i = 0; i < vectors.words.size() && sources.size() <= limit; ++i) {
        row_of(word_hash(vectors.words[i]), static_cast<Eigen::Index>(i));
    }
    std::map<std::uint64_t, std::size_t> counts;
    for (const TrainingSentence& sentence : treebank) {
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            ++counts[word_hash(sentence.form(i))];
        }
    }
    TrainedLexicon result;
    result.learnt.assign(sources.size() + counts.size(), 0);
    result.learnt[0] = 1;
    for (const auto& [hash, count] : counts) {
        if (count >= learnt_count) {
            result.learnt[row_of(hash, -1)] = 1;
        }
    }
    result.learnt.resize(sources.size());
    result.vectors =
        Matrix::Zero(static_cast<Eigen::Index>(sources.size()), vectors.vectors.cols());
    for (std::size_t row = 0; row < sources.size(); ++row) {
        if (sources[row] >= 0) {
            result.vectors.row(static_cast<Eigen::Index>(row)) = vectors.vectors.row(sources[row]);
        }
    }
    result.entries = slot_table(entries);
    return result;
}

LemmaTable make_lemma_table(const Treebank& treebank, const Lexicon& lexicon) {
    struct Candidate {
        std::map<std::string, std::size_t> counts;
        std::string rule;
    };
    std::map<std::uint64_t, Candidate> candidates;
    for (const TrainingSentence& sentence : treebank) {
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            const std::string form = sentence.form(i);
            const bool digits = form.find_first_of("0123456789") != std::string::npos;
            if (digits || sentence.lemmas[i].size() > 255 || sentence.lemmas[i] == "_") {
                continue;
            }
            Candidate& candidate = candidates[Lemmatizer::key(word_hash(form), sentence.tags[i])];
            candidate.rule = lemma_by_rule(form, sentence.tags[i], lexicon);
            ++candidate.counts[sentence.lemmas[i]];
        }
    }
    std::map<std::uint64_t, Lemmatizer::Slot> entries;
    LemmaTable result;
    for (const auto& [key, candidate] : candidates) {
        const auto best =
            std::max_element(candidate.counts.begin(), candidate.counts.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best->first == candidate.rule) {
            continue;
        }
        entries[key] = {check_of(key), static_cast<std::uint32_t>(result.texts.size())};
        result.texts.push_back(static_cast<std::uint8_t>(best->first.size()));
        result.texts.insert(result.texts.end(), best->first.begin(), best->first.end());
    }
    result.slots = slot_table(entries);
    return result;
}

} // namespace casus
