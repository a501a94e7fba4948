#include "core/link/label_model.h"
#include "core/problem.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using casus::LabelModel;

namespace {

const LabelModel model({{"cue=because", {2.0F, -1.0F}}, {"bias", {-1.0F, -1.0F}}}, 3);

std::filesystem::path table(const std::string& text) {
    auto file = std::filesystem::temp_directory_path() / "casus-label-model-test.tsv";
    std::ofstream(file) << text;
    return file;
}

} // namespace

TEST_CASE("probabilities of labels add up to one and follow the weights") {
    const auto odds = model.odds({"bias", "cue=because"});
    CHECK(odds[0] + odds[1] + odds[2] == doctest::Approx(1.0));
    CHECK(odds[1] > odds[0]);
    CHECK(odds[0] > odds[2]);
}

TEST_CASE("unknown features say nothing; an empty model knows nothing") {
    CHECK(model.odds({"bias", "cue=never"}) == model.odds({"bias"}));
    CHECK(model.weight("cue=because", 1) == doctest::Approx(2.0));
    CHECK(model.weight("cue=never", 1) == doctest::Approx(0.0));
    CHECK(LabelModel().empty());
    CHECK_FALSE(model.empty());
}

TEST_CASE("a table of weights is read, and a bad weight is named with its line") {
    CHECK(LabelModel::load(table("# weights\nbias\t0.5\t-0.5\n"), 3).weight("bias", 2) ==
          doctest::Approx(-0.5));
    CHECK_THROWS_WITH_AS(LabelModel::load(table("bias\t0.5\tmuch\n"), 3),
                         doctest::Contains("'much' is not a number"), casus::Error);
}
