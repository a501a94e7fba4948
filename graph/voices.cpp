#include "graph/voices.h"

#include "core/hash.h"
#include "graph/words.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <unordered_map>

namespace casus {
namespace {

constexpr std::size_t telling_words = 6; // shorter sentences are the same by chance
constexpr double copied_share = 0.6;     // of the shorter article's sentences
constexpr std::size_t bearers_compared = 8;

/// Hashes of the distinct sentences that tell something, sorted.
std::vector<std::uint64_t> sentences(const Record& record) {
    std::vector<std::uint64_t> hashes;
    const auto add = [&](const std::string& quote) {
        const std::vector<std::string> words = folded_words(quote);
        if (words.size() >= telling_words) {
            ContentHash hash;
            for (const std::string& word : words) {
                hash.add(word);
            }
            hashes.push_back(hash.value());
        }
    };
    for (const Record::Event& event : record.events) {
        add(event.quote);
    }
    for (const Record::DayMention& mention : record.days) {
        add(mention.quote);
    }
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

class VoiceFinder {
public:
    explicit VoiceFinder(const std::vector<Record>& records) : voice_(records.size()) {
        std::iota(voice_.begin(), voice_.end(), 0U);
        for (const Record& record : records) {
            sentences_.push_back(sentences(record));
        }
    }

    std::vector<std::uint32_t> find() {
        for (std::uint32_t r = 0; r < sentences_.size(); ++r) {
            join_with_original(r);
            for (const std::uint64_t sentence : sentences_[r]) {
                std::vector<std::uint32_t>& list = bearers_[sentence];
                if (list.size() < bearers_compared) {
                    list.push_back(r);
                }
            }
        }
        return voice_;
    }

private:
    void join_with_original(std::uint32_t record) {
        std::map<std::uint32_t, std::size_t> shared;
        for (const std::uint64_t sentence : sentences_[record]) {
            const auto found = bearers_.find(sentence);
            if (found != bearers_.end()) {
                for (const std::uint32_t other : found->second) {
                    ++shared[other];
                }
            }
        }
        for (const auto& [other, count] : shared) {
            const std::size_t least = std::min(sentences_[record].size(), sentences_[other].size());
            if (static_cast<double>(count) >= copied_share * static_cast<double>(least)) {
                voice_[record] = voice_[other];
                return;
            }
        }
    }

    std::vector<std::uint32_t> voice_;
    std::vector<std::vector<std::uint64_t>> sentences_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> bearers_;
};

} // namespace

std::vector<std::uint32_t> find_voices(const std::vector<Record>& records) {
    return VoiceFinder(records).find();
}

} // namespace casus
