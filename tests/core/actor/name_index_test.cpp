#include "core/actor/name_index.h"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string entries(const casus::NameIndex& index, std::string_view key) {
    std::string all;
    index.each(key, [&](std::uint32_t entry) { all += std::to_string(entry) + " "; });
    return all;
}

} // namespace

TEST_SUITE("actor/name_index") {
    TEST_CASE("texts get the next number, known ones keep theirs") {
        casus::TextNumbers numbers;
        CHECK(numbers.find("a") == casus::TextNumbers::none);
        for (std::uint32_t i = 0; i < 5000; ++i) {
            CHECK(numbers.number("text " + std::to_string(i)) == i);
        }
        CHECK(numbers.number("text 17") == 17);
        CHECK(numbers.find("text 4999") == 4999);
        CHECK(numbers.find("text") == casus::TextNumbers::none);
        CHECK(numbers.size() == 5000);
    }
    TEST_CASE("entries of a key come in their order, once") {
        casus::NameIndex index;
        index.add("free syrian army", 3);
        index.add("free", 1);
        index.add("free syrian army", 3);
        index.add("free syrian army", 2);
        index.add("", 9);
        CHECK(entries(index, "free syrian army") == "3 2 ");
        CHECK(entries(index, "army") == "");
        CHECK(entries(index, "") == "");
    }
    TEST_CASE("longest name by first word") {
        casus::NameIndex index;
        index.add("free syrian army", 0);
        index.add("free", 1);
        CHECK(index.longest_from("free") == 3);
        CHECK(index.longest_from("army") == 0);
    }
}
