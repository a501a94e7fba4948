#include "core/language/language_model.h"
#include "core/problem.h"
#include "tests/paths.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

namespace fs = std::filesystem;

const fs::path model_file = casus::test::source_path("data/models/en.model");

std::string model_bytes() {
    std::ifstream file(model_file, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A file that is removed at the end of the test.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& bytes)
        : path_(fs::temp_directory_path() / "casus-model-test") {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { fs::remove(path_); }
    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

} // namespace

TEST_CASE("a missing model is an error that names the file") {
    CHECK_THROWS_WITH_AS(casus::LanguageModel::load("no/such.model"),
                         "no/such.model: the language model cannot be read", casus::Error);
    CHECK_THROWS_AS(casus::LanguageModel::load(casus::test::source_path("")), casus::Error);
}

TEST_CASE("a model of another kind is an error") {
    const TemporaryFile file("casus-model 9 en\n---\n");
    CHECK_THROWS_AS(casus::LanguageModel::load(file.path()), casus::Error);
}

TEST_CASE("a damaged model is an error, wherever the damage is") {
    const std::string whole = model_bytes();
    for (const std::size_t at : {whole.size() / 3, whole.size() / 2, whole.size() - 1}) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        const TemporaryFile file(damaged);
        CHECK_THROWS_AS(casus::LanguageModel::load(file.path()), casus::Error);
    }
    for (const std::size_t size :
         {std::size_t{10}, std::size_t{100}, whole.size() / 2, whole.size() - 1}) {
        const TemporaryFile file(whole.substr(0, size));
        CHECK_THROWS_AS(casus::LanguageModel::load(file.path()), casus::Error);
    }
}
