#include "graph/telling_table.h"

#include "core/hash.h"
#include "core/utf8.h"
#include "graph/words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <set>
#include <string_view>
#include <tuple>

namespace casus {
namespace {

constexpr double background = 50;         // texts that stand for the news outside the collection
constexpr std::size_t article_words = 64; // the most telling ones say what an article is about
constexpr std::size_t article_names = 8;

/// The title and the distinct sentences that tell something, in the order of the events.
std::vector<std::string_view> told_sentences(const Record& record) {
    std::vector<std::string_view> texts{record.title};
    std::set<std::string_view> seen;
    for (const Record::Event& event : record.events) {
        if (seen.insert(event.quote).second) {
            texts.push_back(event.quote);
        }
    }
    return texts;
}

std::vector<std::string> content_words(std::string_view text) {
    std::vector<std::string> words = folded_words(text);
    words.erase(std::remove_if(
                    words.begin(), words.end(),
                    [](const std::string& word) { return word.size() < 2 || is_stop_word(word); }),
                words.end());
    return words;
}

/// Folded words that the text writes with a capital letter.
void add_capitalised(std::string_view text, std::set<std::string>& names) {
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const bool letter = (std::isalnum(c) != 0) || c > 0x7F;
        if (letter && !inside && c >= 'A' && c <= 'Z') {
            std::size_t end = i;
            while (end < text.size() &&
                   ((std::isalnum(static_cast<unsigned char>(text[end])) != 0) ||
                    static_cast<unsigned char>(text[end]) > 0x7F)) {
                ++end;
            }
            names.insert(fold_case(text.substr(i, end - i)));
        }
        inside = letter;
    }
}

std::vector<std::string> ordinals_in(const std::vector<std::string>& words) {
    constexpr auto ordinals = std::to_array<std::string_view>(
        {"eighth", "fifth", "fourth", "ninth", "second", "seventh", "sixth", "tenth", "third"});
    std::set<std::string> found;
    for (const std::string& word : words) {
        if (std::find(ordinals.begin(), ordinals.end(), word) != ordinals.end()) {
            found.insert(word);
        }
    }
    return {found.begin(), found.end()};
}

std::vector<std::uint32_t> graph_actors(const std::vector<std::uint32_t>& own,
                                        const std::vector<std::uint32_t>& index) {
    std::set<std::uint32_t> indices;
    for (const std::uint32_t actor : own) {
        indices.insert(index[actor]);
    }
    return {indices.begin(), indices.end()};
}

std::string hash_of(const std::string& article, const Record::Event& event) {
    return ContentHash()
        .add(article)
        .add(std::to_string(event.start))
        .add(to_string(event.type))
        .add(event.trigger)
        .hex();
}

int basis_rank(const Record::Event& event) {
    return event.basis == DateBasis::explicit_ ? 0 : event.date ? 1 : 2;
}

} // namespace

std::string telling_id(const Telling& telling) {
    return "e" + telling.hash.substr(0, 12);
}

TellingTable::TellingTable(const std::vector<Record>& records, const ActorTable& actors) {
    read_articles(records);
    read_tellings(records, actors);
}

void TellingTable::read_articles(const std::vector<Record>& records) {
    std::vector<std::vector<std::uint32_t>> words;
    for (const Record& record : records) {
        std::vector<std::string> all;
        for (const std::string_view text : told_sentences(record)) {
            const std::vector<std::string> some = content_words(text);
            all.insert(all.end(), some.begin(), some.end());
        }
        words.push_back(words_.add(all));
    }
    for (std::size_t r = 0; r < records.size(); ++r) {
        WordVector vector = words_.vector(std::move(words[r]), background);
        const std::size_t kept = std::min(vector.size(), article_words);
        std::partial_sort(vector.begin(), vector.begin() + static_cast<std::ptrdiff_t>(kept),
                          vector.end(), [](const auto& a, const auto& b) {
                              return std::tie(b.second, a.first) < std::tie(a.second, b.first);
                          });
        vector.resize(kept);
        std::sort(vector.begin(), vector.end());
        scale_to_unit(vector);
        std::set<std::string> capitalised;
        for (const std::string_view text : told_sentences(records[r])) {
            add_capitalised(text, capitalised);
        }
        std::vector<std::uint32_t> names;
        for (const auto& [word, weight] : vector) {
            if (words_.texts(word) > 1 && capitalised.count(words_.word(word)) > 0) {
                names.push_back(word);
            }
        }
        std::sort(names.begin(), names.end(), [this](std::uint32_t a, std::uint32_t b) {
            return std::tuple(words_.texts(a), std::string_view(words_.word(a))) <
                   std::tuple(words_.texts(b), std::string_view(words_.word(b)));
        });
        names.resize(std::min(names.size(), article_names));
        names_.push_back(std::move(names));
        articles_.push_back(std::move(vector));
    }
}

void TellingTable::read_tellings(const std::vector<Record>& records, const ActorTable& actors) {
    for (std::uint32_t r = 0; r < records.size(); ++r) {
        for (std::uint32_t e = 0; e < records[r].events.size(); ++e) {
            const std::string hash = hash_of(records[r].article, records[r].events[e]);
            tellings_.push_back(features(records[r], {r, e, hash}, actors));
        }
    }
    const auto order = [](const EventFeatures& it) {
        return std::tuple(basis_rank(*it.event), it.published ? static_cast<int>(*it.published) : 0,
                          std::string_view(it.telling.hash), it.telling.record, it.telling.event);
    };
    std::sort(tellings_.begin(), tellings_.end(),
              [&](const EventFeatures& a, const EventFeatures& b) { return order(a) < order(b); });
}

EventFeatures TellingTable::features(const Record& record, Telling telling,
                                     const ActorTable& actors) {
    EventFeatures it;
    it.event = &record.events[telling.event];
    it.published = record.published;
    it.source = graph_actors(it.event->source, actors.index[telling.record]);
    it.target = graph_actors(it.event->target, actors.index[telling.record]);
    it.telling = std::move(telling);
    std::vector<std::string> stems;
    for (const std::string& word : content_words(it.event->trigger)) {
        stems.push_back(stem(word));
    }
    if (stems.empty()) {
        stems.push_back(fold_case(it.event->trigger));
    }
    it.stems = stems_.add(stems);
    std::sort(it.stems.begin(), it.stems.end());
    it.stems.erase(std::unique(it.stems.begin(), it.stems.end()), it.stems.end());
    it.ordinals = ordinals_in(folded_words(it.event->title));
    std::vector<std::uint32_t> words;
    for (const std::string& word : content_words(it.event->quote)) {
        words.push_back(words_.number(word));
    }
    it.sentence = words_.vector(std::move(words), background);
    it.place = fold_case(it.event->location);
    return it;
}

double TellingTable::stem_rarity(std::uint32_t stem) const {
    return std::log(static_cast<double>(tellings_.size()) /
                    (1.0 + static_cast<double>(stems_.texts(stem))));
}

} // namespace casus
