#include "core/language/training/train_lexicon.h"

#include "core/language/lemmatizer.h"
#include "core/language/training/slot_table.h"
#include "core/language/word_info.h"
#include "core/table_file.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

namespace casus {
namespace {

constexpr std::size_t known_count = 4; ///< words seen less often have no tag class
constexpr std::size_t fixed_count =
    50; ///< words with one tag, seen so often, are not tagged at all

std::uint32_t check_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U) | 1U;
}

using TagCounts = std::map<std::uint8_t, std::size_t>;

/// Numbers the sets of tags in the order in which they come.
class TagClasses {
public:
    std::uint16_t number(const TagCounts& counts, std::size_t total) {
        std::vector<std::uint8_t> set;
        for (const auto& [tag, count] : counts) {
            if (count * 20 >= total) {
                set.push_back(tag);
            }
        }
        return numbers_.try_emplace(set, static_cast<std::uint16_t>(numbers_.size() + 1))
            .first->second;
    }

private:
    std::map<std::vector<std::uint8_t>, std::uint16_t> numbers_;
};

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

std::vector<std::uint8_t> make_lexicon(const Treebank& treebank, const std::vector<TagPair>& tags,
                                       const std::filesystem::path& clusters) {
    std::map<std::uint64_t, LexiconEntry> entries;
    for (const TableRow& row : read_table(clusters, 1)) {
        const std::string& line = row.fields[0];
        const std::string word = line.substr(0, line.find(' '));
        const std::uint64_t hash = word_hash(word);
        std::uint16_t cluster = 0;
        std::from_chars(line.data() + std::min(line.size(), word.size() + 1),
                        line.data() + line.size(), cluster);
        LexiconEntry& entry = entries[hash];
        if (entry.check == 0) { // the table begins with the most frequent words
            entry.check = check_of(hash);
            entry.cluster = static_cast<std::uint16_t>(cluster + 1);
        }
    }
    std::map<std::uint64_t, TagCounts> words;
    for (const TrainingSentence& sentence : treebank) {
        const std::vector<std::uint8_t> numbers = tag_numbers(sentence, tags);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            ++words[word_hash(sentence.form(i))][numbers[i]];
        }
    }
    TagClasses classes;
    for (const auto& [hash, counts] : words) {
        std::size_t total = 0;
        std::pair<std::size_t, std::uint8_t> best;
        for (const auto& [tag, count] : counts) {
            total += count;
            best = std::max(best, {count, tag});
        }
        if (total < known_count) {
            continue;
        }
        LexiconEntry& entry = entries[hash];
        entry.check = check_of(hash);
        entry.tag_class = classes.number(counts, total);
        entry.fixed_tag =
            total >= fixed_count && best.first * 500 >= total * 499 ? best.second : no_fixed_tag;
    }
    return slot_table(entries);
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
