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

constexpr Eigen::Index no_source = -1;

std::uint32_t check_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U) | 1U;
}

/// The rows of words, in the order in which they are asked for; row 0 is nobody's.
struct RowTable {
    std::uint32_t row_of(std::uint64_t hash, Eigen::Index source) {
        LexiconEntry& entry = entries[hash];
        if (entry.check == 0) {
            entry = {check_of(hash), static_cast<std::uint32_t>(sources.size())};
            sources.push_back(source);
        }
        return entry.row;
    }
    std::map<std::uint64_t, LexiconEntry> entries;
    std::vector<Eigen::Index> sources{no_source}; ///< of each row among the pretrained vectors
};

std::map<std::uint64_t, std::size_t> word_counts(const Treebank& treebank) {
    std::map<std::uint64_t, std::size_t> counts;
    for (const TrainingSentence& sentence : treebank) {
        for (std::size_t i = 0; i < sentence.words.size(); ++i) {
            ++counts[word_hash(sentence.form(i))];
        }
    }
    return counts;
}

/// The vectors of TrainedLexicon.
Matrix known_of_words(const RowTable& rows, const Matrix& pretrained, const NameLists& names) {
    const auto features = static_cast<Eigen::Index>(NameLists::feature_count);
    Matrix known =
        Matrix::Zero(static_cast<Eigen::Index>(rows.sources.size()), pretrained.cols() + features);
    for (const auto& [hash, entry] : rows.entries) {
        const Eigen::Index source = rows.sources[entry.row];
        if (source != no_source) {
            known.row(entry.row).head(pretrained.cols()) = pretrained.row(source);
        }
        const auto listed = names.words().find(hash);
        for (Eigen::Index k = 0; listed != names.words().end() && k < features; ++k) {
            known(entry.row, pretrained.cols() + k) = listed->second[static_cast<std::size_t>(k)];
        }
    }
    return known;
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
                            const NameLists& names, std::size_t limit) {
    const std::map<std::uint64_t, std::size_t> counts = word_counts(treebank);
    RowTable rows;
    for (std::size_t i = 0; i < vectors.words.size(); ++i) {
        const std::uint64_t hash = word_hash(vectors.words[i]);
        if (rows.sources.size() <= limit || counts.count(hash) > 0 ||
            names.words().count(hash) > 0) {
            rows.row_of(hash, static_cast<Eigen::Index>(i));
        }
    }
    std::vector<std::uint32_t> learnt{0};
    for (const auto& [hash, count] : counts) {
        if (count >= learnt_count) {
            learnt.push_back(rows.row_of(hash, no_source));
        }
    }
    TrainedLexicon result;
    result.learnt.assign(rows.sources.size(), 0);
    for (const std::uint32_t row : learnt) {
        result.learnt[row] = 1;
    }
    result.vectors = known_of_words(rows, vectors.vectors, names);
    result.entries = slot_table(rows.entries);
    return result;
}

LemmaTable make_lemma_table(const Treebank& treebank, const Lexicon& lexicon) {
    struct Candidate {
        std::map<std::string, std::size_t> counts;
        std::size_t by_rule = 0; ///< how often the rules are right
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
            const std::string rule = lemma_by_rule(form, sentence.tags[i], lexicon);
            candidate.by_rule += rule == sentence.lemmas[i] ? 1 : 0;
            ++candidate.counts[sentence.lemmas[i]];
        }
    }
    std::map<std::uint64_t, Lemmatizer::Slot> entries;
    LemmaTable result;
    for (const auto& [key, candidate] : candidates) {
        const auto best =
            std::max_element(candidate.counts.begin(), candidate.counts.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best->second <= candidate.by_rule) {
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
