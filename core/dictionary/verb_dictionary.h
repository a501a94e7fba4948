#pragma once

#include "core/dictionary/verb_pattern.h"
#include "core/problem.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace casus {

/// One inflected form of a verb, perhaps with words that must stand beside it: "cordoned off".
struct VerbForm {
    std::vector<WordId> before; ///< adjacent, nearest to the verb first
    std::vector<WordId> after;  ///< adjacent, nearest to the verb first
    EventCodes codes;           ///< of the verb, else of its block
    std::uint32_t block = 0;
    DictionaryPlace place;
};

/// Verbs with their patterns, from PETRARCH-1, PETRARCH-2 and TABARI verb files. Immutable once
/// loaded.
class VerbDictionary {
public:
    void add(const DictionaryFile& source, std::uint32_t file, WordTable& words,
             Problems& problems);

    /// The forms that begin with this word, the most words first; empty when it is no verb.
    [[nodiscard]] std::span<const VerbForm> forms(TextWord word) const;
    /// The patterns of a block, the most specific first.
    [[nodiscard]] std::span<const VerbPattern> patterns(std::uint32_t block) const {
        return blocks_[block];
    }
    [[nodiscard]] const Synset& synset(std::uint32_t set) const { return synsets_[set]; }

    [[nodiscard]] std::size_t verbs() const { return verbs_; }
    [[nodiscard]] std::size_t pattern_count() const { return patterns_; }
    [[nodiscard]] std::size_t synset_count() const { return named_synsets_; }
    [[nodiscard]] std::size_t transformations() const { return transformations_; }

private:
    friend class VerbFileReader;
    std::unordered_map<WordId, std::vector<VerbForm>> forms_;
    std::vector<std::vector<VerbPattern>> blocks_;
    std::vector<Synset> synsets_;
    std::size_t verbs_ = 0;
    std::size_t patterns_ = 0;
    std::size_t named_synsets_ = 0;
    std::size_t transformations_ = 0;
};

/// The regular forms of a verb, itself first: ACT ACTS ACTED ACTING.
std::vector<std::string> regular_forms(const std::string& stem);

} // namespace casus
