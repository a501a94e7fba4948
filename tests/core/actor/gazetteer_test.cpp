#include "core/actor/actor_lexicon.h"
#include "core/problem.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "told.h"

TEST_SUITE("actor/gazetteer") {
    TEST_CASE("the larger of two places with one name") {
        const auto& places = told::resources().actors.places();
        REQUIRE(places.find("paris") != nullptr);
        CHECK(places.find("paris")->country == "FRA");
        CHECK(places.find("paris")->latitude == doctest::Approx(48.85).epsilon(0.01));
        REQUIRE(places.find_in("paris", "USA") != nullptr);
        CHECK(places.find_in("paris", "USA")->country == "USA");
        CHECK(places.find_in("paris", "CHN") == nullptr);
        CHECK(places.find("no such place") == nullptr);
    }
    TEST_CASE("a bad row is an error with file and line") {
        const auto folder = std::filesystem::temp_directory_path() / "casus-gazetteer";
        std::filesystem::create_directories(folder / "actors");
        std::ofstream(folder / "actors" / "places.tsv")
            << "# places\nX\t-\tFRA\tnorth\t0\t0\tcity\n";
        CHECK_THROWS_WITH_AS(casus::Gazetteer::load({folder}), doctest::Contains("places.tsv:2"),
                             casus::Error);
        std::filesystem::remove_all(folder);
    }
}
