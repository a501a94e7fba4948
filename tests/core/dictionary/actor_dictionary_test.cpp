#include "core/dictionary/actor_dictionary.h"
#include "core/dictionary/agent_dictionary.h"

#include <doctest/doctest.h>

#include <string>

using namespace casus;

namespace {

struct Loaded {
    WordTable words;
    ActorDictionary actors;
    AgentDictionary agents;
    Problems problems;

    explicit Loaded(std::string_view text) {
        const DictionaryFile file = parse_dictionary_text("actors.txt", text);
        file.kind == DictionaryKind::agents ? agents.add(file, 0, words, problems)
                                            : actors.add(file, 0, words, problems);
    }
    std::vector<TextWord> text(std::string_view text) const {
        std::vector<TextWord> found;
        for (const PhraseWord& word : split_phrase(text)) {
            found.push_back(words.look_up(word.text));
        }
        return found;
    }
    /// The code of a name on a day, "" when the name is not known.
    std::string code(std::string_view name, std::string_view day = "") const {
        const auto folded = text(name);
        const auto found = actors.find(folded, 0, {folded.size(), folded.size()},
                                       day.empty() ? std::nullopt : parse_dictionary_date(day));
        return found ? found->code : "";
    }
    std::string agent(std::string_view name) const {
        const auto folded = text(name);
        const auto found = agents.find(folded, 0, {folded.size(), folded.size()});
        return !found          ? ""
               : found->before ? std::string(found->code) + "~"
                               : "~" + std::string(found->code);
    }
};

} // namespace

TEST_CASE("dates of dictionaries") {
    CHECK(parse_dictionary_date("950601") == make_day(1995, 6, 1));
    CHECK(parse_dictionary_date("300601") == make_day(2030, 6, 1));
    CHECK(parse_dictionary_date("310601") == make_day(1931, 6, 1));
    CHECK(parse_dictionary_date("20121109") == make_day(2012, 11, 9));
    for (const char* bad : {"", "2004017", "1920030320", "991301", "today"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_dictionary_date(bad));
    }
}

TEST_CASE("a name has the code of the day, else its default") {
    const Loaded loaded("ANNA_BERG_ [NOR]  # the default stands first, as in real files\n"
                        "+MRS._BERG_\n"
                        "\t[NORGOV 20050101-20081231]\n"
                        "\t[NORELI > 20090101]\n"
                        "OLD_NORLAND_\n"
                        "\t[ONO <900101]\n"
                        "\t[NOR]\n"
                        "SECRET_SOCIETY_ [---]\n");
    REQUIRE(loaded.problems.empty());
    CHECK(loaded.code("Anna Berg", "20041231") == "NOR");
    CHECK(loaded.code("Anna Berg", "20050101") == "NORGOV");
    CHECK(loaded.code("mrs berg", "20081231") == "NORGOV");
    CHECK(loaded.code("Anna Berg", "20201231") == "NORELI");
    CHECK(loaded.code("Anna Berg") == "NOR");
    CHECK(loaded.code("Old Norland", "19891231") == "ONO");
    CHECK(loaded.code("Old Norland", "19900101") == "NOR");
    CHECK(loaded.code("Secret Society") == null_code);
    CHECK(loaded.code("Berg").empty());
}

TEST_CASE("records of one name add up") {
    const Loaded loaded("KARL_HOLM_ [NOR]\nKARL_HOLM_\n\t[NORMIL 19900101-19991231]\n");
    CHECK(loaded.code("Karl Holm", "19950101") == "NORMIL");
    CHECK(loaded.code("Karl Holm", "20050101") == "NOR");
}

TEST_CASE("bad lines are named and the rest is kept") {
    const Loaded loaded("\t[AAA]\n"
                        "+LONELY\n"
                        "NORLAND_ [NOR]\n"
                        "+NORSK]_\n"
                        "\t[NORGOV 1920030320-20060520]\n"
                        "\t[ ]\n"
                        "SUDLAND_ [SUD\n"
                        "OSTLAND_ [OST]\n");
    std::string lines;
    for (const Problem& problem : loaded.problems) {
        lines += std::to_string(problem.place.line) + " ";
        CHECK(problem.place.file == "actors.txt");
    }
    CHECK(lines == "1 2 4 5 6 7 ");
    CHECK(loaded.code("Norland") == "NOR");
    CHECK(loaded.code("Ostland") == "OST");
}

TEST_CASE("agents have plurals and substitution sets") {
    const Loaded loaded("!PERSON! = MAN, WOMEN\n"
                        "POLICE {} [~COP]\n"
                        "ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~JUD]\n"
                        "MINISTRY [~GOV]\n"
                        "RELIEF_GROUP [NGO~]\n"
                        "CAMERA!PERSON! [~MED]\n"
                        "BROKEN!THING! [~BRK]\n");
    CHECK(loaded.agent("police") == "~COP");
    CHECK(loaded.agent("polices").empty());
    CHECK(loaded.agent("Attorneys General") == "~JUD");
    CHECK(loaded.agent("attorney generals").empty());
    CHECK(loaded.agent("ministries") == "~GOV");
    CHECK(loaded.agent("relief groups") == "NGO~");
    CHECK(loaded.agent("camera women") == "~MED");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].place.line == 7);
}

TEST_CASE("agents join an actor's code once") {
    const auto joined = [](std::string code, std::string_view agent, bool before = false) {
        join_agent(code, agent, before);
        return code;
    };
    CHECK(joined("NOR", "GOV") == "NORGOV");
    CHECK(joined("NORGOV", "GOV") == "NORGOV");
    CHECK(joined("NOR", "NGO", true) == "NGONOR");
    CHECK(joined("", "GOV") == "---GOV");
    CHECK(joined("GMWGOV", "WGO") == "GMWGOVWGO"); // codes are compared by blocks of three
}
