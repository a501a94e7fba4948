#pragma once

#include "graph/actor_table.h"
#include "graph/record.h"
#include "graph/word_vector.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace casus {

/// One article's event, as it is compared with others.
struct Telling {
    std::uint32_t record = 0;
    std::uint32_t event = 0; ///< index in the record
    std::string hash;        ///< of its content, 16 digits: its place in every order
};

/// The name of a telling in files: "e" and 12 digits of its hash.
std::string telling_id(const Telling& telling);

/// What a comparison looks at, prepared once for each telling.
struct EventFeatures {
    Telling telling;
    const Record::Event* event = nullptr;
    std::optional<Day> published;
    std::vector<std::uint32_t> source; ///< graph actors, sorted
    std::vector<std::uint32_t> target; ///< sorted
    std::vector<std::uint32_t> stems;  ///< of the trigger's words, sorted
    std::vector<std::string> ordinals; ///< "second" of "second round", sorted
    WordVector sentence;               ///< words of the sentence that tells it, unit length
    std::string place;                 ///< folded
};

/// All tellings of all records with their features, the surest first: dated by words, early, then
/// by content. A pure function of the records, which are sorted by article.
class TellingTable {
public:
    TellingTable(const std::vector<Record>& records, const ActorTable& actors);

    [[nodiscard]] const std::vector<EventFeatures>& tellings() const { return tellings_; }

    /// How alike two articles are: cosine of their telling words, 0..1.
    [[nodiscard]] double likeness(std::uint32_t record, std::uint32_t other) const {
        return product(articles_[record], articles_[other]);
    }

    /// The rarest names that an article shares with others, as numbers of words.
    [[nodiscard]] const std::vector<std::uint32_t>& names(std::uint32_t record) const {
        return names_[record];
    }

    /// log(tellings / tellings with this stem).
    [[nodiscard]] double stem_rarity(std::uint32_t stem) const;

    [[nodiscard]] const std::string& stem_text(std::uint32_t stem) const {
        return stems_.word(stem);
    }

private:
    void read_articles(const std::vector<Record>& records);
    void read_tellings(const std::vector<Record>& records, const ActorTable& actors);
    EventFeatures features(const Record& record, Telling telling, const ActorTable& actors);

    Vocabulary words_;
    Vocabulary stems_;
    std::vector<WordVector> articles_;
    std::vector<std::vector<std::uint32_t>> names_;
    std::vector<EventFeatures> tellings_;
};

} // namespace casus
