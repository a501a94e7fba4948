#include "cli/choice.h"

#include <doctest/doctest.h>

using casus::suggestion;

TEST_CASE("a word is answered with the name most like it, if one is") {
    const std::vector<std::string> names{"build", "extract", "merge", "show"};
    CHECK(suggestion("bild", names) == " (did you mean 'build'?)");
    CHECK(suggestion("shwo", names) == " (did you mean 'show'?)");
    CHECK(suggestion("extrcat", names) == " (did you mean 'extract'?)");
    CHECK(suggestion("paint", names).empty());
    CHECK(suggestion("x", {}).empty());
}
