#include <doctest/doctest.h>

#include "told.h"

using casus::ActorKind;

TEST_SUITE("actor/find_actors") {
    TEST_CASE("full name, surname and pronoun are one person") {
        const auto it = told::account("U.S. Secretary of State John Kerry met reporters in Vienna. "
                                      "Kerry said he was confident.",
                                      casus::make_day(2015, 7, 1));
        const casus::Actor* kerry = told::actor(it, "John Kerry");
        REQUIRE(kerry != nullptr);
        CHECK(told::mentions(it, *kerry) == "U.S. Secretary of State John Kerry | Kerry | he");
        CHECK(kerry->kind == ActorKind::person);
        CHECK(kerry->country == "USA");
        CHECK(kerry->code == "USAGOV");
    }
    TEST_CASE("an apposition names the same person") {
        const auto it = told::account(
            "Gen. Omar Haddad, commander of the Free Syrian Army, was killed on Monday.");
        const casus::Actor* haddad = told::actor(it, "Omar Haddad");
        REQUIRE(haddad != nullptr);
        CHECK(haddad->mentions.size() == 2);
    }
    TEST_CASE("the minister is the minister named before") {
        const auto it =
            told::account("French Foreign Minister Anna Brandt arrived in Cairo on Monday. "
                          "The minister met the Egyptian president.");
        const casus::Actor* brandt = told::actor(it, "Anna Brandt");
        REQUIRE(brandt != nullptr);
        CHECK(brandt->country == "FRA");
        CHECK(told::mentions(it, *brandt).find("minister") != std::string::npos);
    }
    TEST_CASE("a country, its capital as a doer and its adjective as a doer are one actor") {
        const auto it = told::account("Russia closed its embassy. Moscow said the step was final. "
                                      "Russian air strikes went on.");
        const casus::Actor* russia = told::actor(it, "Russia");
        REQUIRE(russia != nullptr);
        CHECK(russia->kind == ActorKind::country);
        CHECK(told::mentions(it, *russia).find("Moscow") != std::string::npos);
    }
    TEST_CASE("a capital as a place is no actor") {
        const auto it = told::account("The ministers met in Moscow on Friday.");
        CHECK(told::actor(it, "Russia") == nullptr);
    }
    TEST_CASE("an acronym in brackets") {
        const auto it = told::account("The Baltic Harbour Workers Union (BHWU) called a strike. "
                                      "The BHWU wants higher pay.");
        const auto found =
            std::find_if(it.actors.begin(), it.actors.end(), [&](const casus::Actor& actor) {
                return told::mentions(it, actor).find("| BHWU | BHWU") != std::string::npos;
            });
        CHECK(found != it.actors.end());
    }
    TEST_CASE("spelling variants of a listed name") {
        const auto it = told::account("Da’esh attacked the town. Daesh fighters fled later.");
        const auto* group = told::actor(it, "Islamic State");
        REQUIRE(group != nullptr);
        CHECK(told::mentions(it, *group) == "Da’esh | Daesh");
    }
    TEST_CASE("counted victims are each their own, a force that acts is one") {
        const auto count = [](const casus::Account& it, ActorKind kind) {
            return std::count_if(it.actors.begin(), it.actors.end(),
                                 [&](const casus::Actor& actor) { return actor.kind == kind; });
        };
        const auto victims = told::account("The blast killed 11 villagers. Another 20 villagers "
                                           "were wounded in the evening.");
        CHECK(count(victims, ActorKind::civilian) == 2);
        const auto forces = told::account("The blast killed 11 soldiers. Another 20 soldiers were "
                                          "wounded in the evening.");
        CHECK(count(forces, ActorKind::military) == 2);
        const auto doers = told::account("Some 300 soldiers attacked the village. On Monday 500 "
                                         "soldiers stormed the town.");
        CHECK(count(doers, ActorKind::military) == 1);
    }
    TEST_CASE("a bare number of victims is a group") {
        const auto it = told::account("At least 90 were injured in the blast.");
        REQUIRE(it.actors.size() == 1);
        CHECK(it.actors.front().kind == ActorKind::civilian);
    }
    TEST_CASE("we in a quotation is the speaker's side") {
        const auto it =
            told::account("\"We will not leave,\" said Omar Haddad, a fisherman from Gdansk.");
        const auto* haddad = told::actor(it, "Omar Haddad");
        REQUIRE(haddad != nullptr);
        CHECK(told::mentions(it, *haddad).find("We") == 0);
    }
    TEST_CASE("who left office is elite") {
        const auto it = told::account("Former Polish president Adam Nowak was arrested.");
        const auto* nowak = told::actor(it, "Adam Nowak");
        REQUIRE(nowak != nullptr);
        CHECK(nowak->country == "POL");
        CHECK(nowak->code == "POLELI");
    }
    TEST_CASE("an owner between office and name") {
        const auto it =
            told::account("Former President of the United States Donald Trump spoke on Friday.",
                          casus::make_day(2022, 5, 1));
        const auto* trump = told::actor(it, "Donald Trump");
        REQUIRE(trump != nullptr);
        CHECK(trump->code == "USAELI");
        CHECK(told::mentions(it, *trump) == "Former President of the United States Donald Trump");
    }
    TEST_CASE("an unlisted full name wins over listed surnames") {
        const auto it = told::account("Omar Putin met the mayor. Putin brought flowers.");
        const auto* putin = told::actor(it, "Omar Putin");
        REQUIRE(putin != nullptr);
        CHECK(told::mentions(it, *putin) == "Omar Putin | Putin");
        CHECK(told::actor(it, "Vladimir Putin") == nullptr);
    }
    TEST_CASE("ids count in order of first mention, mentions are in text order") {
        const auto it = told::account("Turkey and Iran signed the pact. Iran said Turkey insisted. "
                                      "The Turkish army left on Monday.");
        for (std::size_t i = 0; i < it.actors.size(); ++i) {
            CHECK(it.actors[i].id == "a" + std::to_string(i + 1));
            CHECK(std::is_sorted(it.actors[i].mentions.begin(), it.actors[i].mentions.end(),
                                 [](const auto& a, const auto& b) { return a.span < b.span; }));
        }
        CHECK(std::is_sorted(it.actors.begin(), it.actors.end(), [](const auto& a, const auto& b) {
            return a.mentions.front().span < b.mentions.front().span;
        }));
    }
    TEST_CASE("storms, laws and months are nobody") {
        const auto it = told::account("Hurricane Dora hit Florida. Dora weakened on Monday. The "
                                      "Clean Rivers Act took effect in March.");
        for (const casus::Actor& actor : it.actors) {
            CHECK(actor.name.find("Dora") == std::string::npos);
            CHECK(actor.name.find("Act") == std::string::npos);
            CHECK(actor.name.find("March") == std::string::npos);
        }
    }
    TEST_CASE("vehicles are actors only where they strike") {
        const auto landed = told::account("A helicopter landed near the school.");
        CHECK(told::actor(landed, "helicopter") == nullptr);
        const auto struck = told::account("Russian warplanes bombed a market.");
        const casus::Actor* planes = told::actor(struck, "Russian warplanes");
        REQUIRE(planes != nullptr);
        CHECK(planes->country == "RUS");
    }
    TEST_CASE("a force is named without its number, victims are counted") {
        const auto it = told::account("Some 300 Syrian rebels attacked the town. The army killed "
                                      "40 villagers.");
        CHECK(told::actor(it, "Syrian rebels") != nullptr);
        CHECK(told::actor(it, "40 villagers") != nullptr);
    }
    TEST_CASE("a state of siege is no state") {
        const auto it = told::account("The president declared a state of siege on Friday.");
        for (const casus::Actor& actor : it.actors) {
            CHECK(actor.name.find("state") == std::string::npos);
        }
    }
    TEST_CASE("names with a small article") {
        const auto it = told::account("Fighters of al-Qaeda attacked the post.");
        const bool found = std::any_of(it.actors.begin(), it.actors.end(), [](const auto& actor) {
            return actor.kind == ActorKind::rebel && actor.name.find("Qaeda") != std::string::npos;
        });
        CHECK(found);
    }
    TEST_CASE("a bare number behind a verb of harm counts people") {
        const auto it = told::account("A bomb exploded in Baghdad, wounding at least 90.");
        CHECK(told::actor(it, "at least 90") != nullptr);
    }
    TEST_CASE("she is no man") {
        const auto it = told::account("Laura Keller met John Novak in Vienna. John Novak flew to "
                                      "Rome. She stayed.");
        const casus::Actor* keller = told::actor(it, "Laura Keller");
        REQUIRE(keller != nullptr);
        CHECK(told::mentions(it, *keller) == "Laura Keller | She");
    }
    TEST_CASE("the object of a verb is not its subject") {
        const auto it = told::account("Peter Haddad thanked Omar Costa. Omar Costa praised him.");
        const casus::Actor* haddad = told::actor(it, "Peter Haddad");
        REQUIRE(haddad != nullptr);
        CHECK(told::mentions(it, *haddad) == "Peter Haddad | him");
    }
}
