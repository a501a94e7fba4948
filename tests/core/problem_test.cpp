#include "core/problem.h"

#include <doctest/doctest.h>

TEST_CASE("an error says where, and what") {
    CHECK(std::string(casus::Error({"a.tsv", 3}, "is short").what()) == "a.tsv:3: is short");
    CHECK(std::string(casus::Error({"a.tsv"}, "is empty").what()) == "a.tsv: is empty");
}
