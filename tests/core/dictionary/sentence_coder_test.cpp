#include "core/dictionary/sentence_coder.h"
#include "core/language/analyse.h"
#include "tests/paths.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace casus;

namespace {

constexpr std::string_view actors = "NORLAND_ [NOR]\n+NORSE_\n"
                                    "SUDLAND_ [SUD]\n"
                                    "OSTLAND_ [OST]\n"
                                    "GREY_LEAGUE_ [GRL]\n"
                                    "ANNA_BERG_ [NORGOV 20050101-20081231] [NORELI]\n"
                                    "TWIN_ISLES_ [TWA/TWB]\n";
constexpr std::string_view agents = "PRIME_MINISTER [~GOV]\nGOVERNMENT [~GOV]\nSOLDIER [~MIL]\n"
                                    "PRESS {} [~MED]\nREBEL [~REB]\n";
constexpr std::string_view verbs = "&GOODS\n+RICE\n+RELIEF_GOODS\n\n"
                                   "--- ATTACK [190] ---\nATTACK\nRAID\n\n"
                                   "--- VISIT [042:043] ---\nVISIT\n\n"
                                   "--- SEND [070] ---\nSEND {SENDS SENT SENDING}\n"
                                   "- * &GOODS [073]\n"
                                   "- * TROOPS AGAINST + [190]\n"
                                   "- * REGARDS [---]\n\n"
                                   "--- CALL [---] ---\nCALL\n+CALL_OFF {+CALLED_OFF}\n"
                                   "- * TALKS [161]\n- *_ON [102]\n\n"
                                   "--- AGREE [030] ---\nAGREE\n- % * [057:057]\n"
                                   "- NOT * [120]\n\n"
                                   "--- GET [---] ---\nGET {GETS GOT}\n- + * ARMS FROM $ [072]\n";

struct Coder {
    LanguageModel model = LanguageModel::load(casus::test::source_path("data/models/en.model"));
    Dictionaries dictionaries;

    Coder() {
        Problems problems;
        dictionaries.files = {"actors.txt", "agents.txt", "verbs.txt", "discards.txt"};
        dictionaries.actors.add(parse_dictionary_text("actors.txt", actors), 0, dictionaries.words,
                                problems);
        dictionaries.agents.add(parse_dictionary_text("agents.txt", agents), 1, dictionaries.words,
                                problems);
        dictionaries.verbs.add(parse_dictionary_text("verbs.txt", verbs), 2, dictionaries.words,
                               problems);
        dictionaries.discards.add(parse_dictionary_text("discards.txt", "CHESS\n"), 3,
                                  dictionaries.words, problems);
        REQUIRE(problems.empty());
    }

    std::vector<CodedEvent> events(std::string text, std::string_view day,
                                   const CoderOptions& options) const {
        Article article;
        article.text = std::move(text);
        article.blocks.push_back(
            {{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::paragraph});
        const Document document = analyse(article, model);
        std::vector<CodedEvent> all;
        for (const Sentence& sentence : document.sentences) {
            for (auto& event : code_sentence(article.text, document, sentence, dictionaries,
                                             parse_dictionary_date(day), options)
                                   .events) {
                all.push_back(std::move(event));
            }
        }
        return all;
    }
};

/// "SRC TGT CODE" of every event, sorted, with ';' between.
std::string coded(const std::string& text, std::string_view day = "20100101",
                  const CoderOptions& options = {}) {
    static const Coder coder;
    std::vector<std::string> lines;
    for (const CodedEvent& event : coder.events(text, day, options)) {
        lines.push_back(event.source.code + " " + event.target.code + " " + event.code);
    }
    std::sort(lines.begin(), lines.end());
    std::string shown;
    for (const std::string& line : lines) {
        shown += (shown.empty() ? "" : "; ") + line;
    }
    return shown;
}

} // namespace

TEST_CASE("who did it to whom") {
    CHECK(coded("Norland attacked Sudland on Monday.") == "NOR SUD 190");
    CHECK(coded("Norland's soldiers attacked rebels.") == "NORMIL ---REB 190");
    CHECK(coded("Soldiers from Norland raided Sudland.") == "NORMIL SUD 190");
    CHECK(coded("Sudland was attacked by Norse soldiers.") == "NORMIL SUD 190");
    CHECK(coded("Norland attacked a village.").empty());
    CHECK(coded("The weather attacked Sudland.").empty());
}

TEST_CASE("unknown actors count when no dyad is asked for") {
    CHECK(coded("Norland attacked a village.", "20100101", {.require_dyad = false}) ==
          "NOR --- 190");
}

TEST_CASE("lists of actors") {
    CHECK(coded("Norland and Ostland attacked Sudland.") == "NOR SUD 190; OST SUD 190");
    CHECK(coded("The prime ministers of Norland, Ostland and Sudland visited the Grey League.") ==
          "GRL NORGOV 043; GRL OSTGOV 043; GRL SUDGOV 043; "
          "NORGOV GRL 042; OSTGOV GRL 042; SUDGOV GRL 042");
    CHECK(coded("The Norse press and government attacked Sudland.") ==
          "NORGOV SUD 190; NORMED SUD 190");
    CHECK(coded("Norland attacked the Twin Isles.") == "NOR TWA 190; NOR TWB 190");
}

TEST_CASE("patterns win over the bare verb, longer ones over shorter") {
    CHECK(coded("Norland sent a diplomat to Sudland.") == "NOR SUD 070");
    CHECK(coded("Norland sent rice to Sudland.") == "NOR SUD 073");
    CHECK(coded("Norland sent relief goods to Sudland.") == "NOR SUD 073");
    CHECK(coded("Norland sent troops against Sudland.") == "NOR SUD 190");
    CHECK(coded("Norland sent regards to Sudland.").empty());
    CHECK(coded("Norland called off talks with Sudland.") == "NOR SUD 161");
    CHECK(coded("Norland called on Sudland to wait.") == "NOR SUD 102");
    CHECK(coded("Norland got arms from Sudland.") == "SUD NOR 072");
    CHECK(coded("Norland and Sudland agreed.") == "NOR SUD 057; SUD NOR 057");
}

TEST_CASE("codes hold on the day asked for") {
    CHECK(coded("Anna Berg visited Sudland.", "20060101") == "NORGOV SUD 042; SUD NORGOV 043");
    CHECK(coded("Anna Berg visited Sudland.", "20160101") == "NORELI SUD 042; SUD NORELI 043");
}

TEST_CASE("short clauses between commas are passed over, and discards") {
    CHECK(coded("Norland attacked a village, Ostland reported on Monday.").empty());
    CHECK(coded("Norland attacked Sudland at chess.").empty());
}

TEST_CASE("every event names its row") {
    static const Coder coder;
    const auto events = coder.events("Norland sent rice to Sudland.", "20100101", {});
    REQUIRE(events.size() == 1);
    CHECK(events[0].rule == "verbs.txt:14 * &GOODS");
    CHECK(events[0].source.place->line == 1);
}
