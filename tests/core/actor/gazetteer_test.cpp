#include "core/actor/actor_lexicon.h"
#include "core/problem.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include "told.h"

using casus::fineness;
using casus::PlaceKind;

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
    TEST_CASE("names of the news, regions and seas") {
        const auto& places = told::resources().actors.places();
        for (const auto& [name, country] :
             std::vector<std::pair<const char*, const char*>>{{"new york", "USA"},
                                                              {"kharkov", "UKR"},
                                                              {"odesa", "UKR"},
                                                              {"saigon", "VNM"},
                                                              {"fallujah", "IRQ"},
                                                              {"deir al zor", "SYR"},
                                                              {"khan younis", "PSE"},
                                                              {"cologne", "DEU"},
                                                              {"ciudad juarez", "MEX"},
                                                              {"misrata", "LBY"},
                                                              {"anbar", "IRQ"},
                                                              {"rakhine", "MMR"},
                                                              {"red sea", ""}}) {
            CAPTURE(name);
            REQUIRE(places.find(name) != nullptr);
            CHECK(places.find(name)->country == country);
        }
        CHECK(places.find("anbar")->kind == PlaceKind::region);
        CHECK(places.find("reading")->ambiguous);
        CHECK_FALSE(places.find("fallujah")->ambiguous);
    }
    TEST_CASE("a square is finer than its town, a town than its region, a country or a continent") {
        const auto& places = told::resources().actors.places();
        const auto fine = [&](const char* name) { return fineness(places.find(name)->kind); };
        CHECK(fine("tahrir square") > fine("cairo"));
        CHECK(fine("fallujah") > fine("anbar"));
        CHECK(fine("anbar") > fineness(PlaceKind::country));
        CHECK(fine("africa") < fineness(PlaceKind::country));
    }
    TEST_CASE("an unknown kind is an error that lists the kinds") {
        const auto folder = std::filesystem::temp_directory_path() / "casus-gazetteer-kind";
        std::filesystem::create_directories(folder / "actors");
        std::ofstream(folder / "actors" / "places.tsv") << "X\t-\tFRA\t1\t1\t0\tplanet\n";
        CHECK_THROWS_WITH_AS(casus::Gazetteer::load({folder}),
                             doctest::Contains("'planet' is not a kind of place (city, region"),
                             casus::Error);
        std::filesystem::remove_all(folder);
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
