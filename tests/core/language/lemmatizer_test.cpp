#include "core/language/lemmatizer.h"
#include "core/language/word_features.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

using namespace casus;

namespace {

std::vector<LexiconEntry> entries_of(std::initializer_list<std::string_view> words) {
    std::vector<LexiconEntry> entries(64);
    for (const std::string_view word : words) {
        const std::uint64_t hash = word_hash(word);
        std::size_t at = first_slot(hash, entries.size());
        while (entries[at].check != 0) {
            at = next_slot(at, entries.size());
        }
        entries[at] = {static_cast<std::uint32_t>(hash >> 32U) | 1U, 1};
    }
    return entries;
}

std::string lemma(std::string_view form, Upos upos, Xpos xpos,
                  std::initializer_list<std::string_view> known = {}) {
    const std::vector<LexiconEntry> entries = entries_of(known);
    return lemma_by_rule(form, {upos, xpos}, Lexicon(entries));
}

} // namespace

TEST_SUITE("lemmatizer") {
    TEST_CASE("plurals") {
        const auto singular = [](std::string_view form,
                                 std::initializer_list<std::string_view> known = {}) {
            return lemma(form, Upos::NOUN, Xpos::NNS, known);
        };
        CHECK(singular("parties") == "party");
        CHECK(singular("ties") == "tie");
        CHECK(singular("churches") == "church");
        CHECK(singular("Headaches", {"headache"}) == "headache");
        CHECK(singular("rookies", {"rookie"}) == "rookie");
        CHECK(singular("militiamen") == "militiaman");
        CHECK(singular("1990s") == "1990s");
        CHECK(singular("crisis") == "crisis");
    }

    TEST_CASE("a stem of one syllable has lost its e") {
        const auto past = [](std::string_view form,
                             std::initializer_list<std::string_view> known = {}) {
            return lemma(form, Upos::VERB, Xpos::VBN, known);
        };
        CHECK(past("mired", {"mir"}) == "mire");
        CHECK(past("used", {"us", "use"}) == "use");
        CHECK(past("hopped", {"hop", "hope"}) == "hop");
        CHECK(past("trafficked", {"traffic"}) == "traffic");
        CHECK(past("kicked", {"kick"}) == "kick");
        CHECK(lemma("losing", Upos::VERB, Xpos::VBG, {"los", "lose"}) == "lose");
        CHECK(lemma("showing", Upos::VERB, Xpos::VBG, {"show"}) == "show");
    }

    TEST_CASE("names begin with a capital, and only acronyms are all capitals") {
        CHECK(lemma("zorbland", Upos::PROPN, Xpos::NNP) == "Zorbland");
        CHECK(lemma("ZORBLAND", Upos::PROPN, Xpos::NNP) == "Zorbland");
        CHECK(lemma("ZBC", Upos::PROPN, Xpos::NNP) == "ZBC");
        CHECK(lemma("McZorb", Upos::PROPN, Xpos::NNP) == "McZorb");
        CHECK(lemma("Zorblandian", Upos::ADJ, Xpos::JJ) == "Zorblandian");
        CHECK(lemma("Angry", Upos::ADJ, Xpos::JJ) == "angry");
    }

    TEST_CASE("numbers lose the commas between thousands") {
        CHECK(lemma("5,000", Upos::NUM, Xpos::CD) == "5000");
        CHECK(lemma("1,250.5", Upos::NUM, Xpos::CD) == "1250.5");
        CHECK(lemma("Seven", Upos::NUM, Xpos::CD) == "seven");
        CHECK(lemma("XIV", Upos::NUM, Xpos::CD) == "XIV");
    }
}
