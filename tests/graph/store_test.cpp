#include "core/problem.h"
#include "graph/graph_file.h"
#include "graph/merge.h"
#include "graph/store.h"
#include "tests/samples.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

using casus::Record;
using casus::Store;

namespace {

/// A file that is gone before and after.
class StoreFile {
public:
    StoreFile() { clear(); }
    StoreFile(const StoreFile&) = delete;
    StoreFile& operator=(const StoreFile&) = delete;
    ~StoreFile() { clear(); }
    [[nodiscard]] const std::string& name() const { return name_; }

private:
    void clear() const {
        for (const char* suffix : {"", "-wal", "-shm"}) {
            std::filesystem::remove(name_ + suffix);
        }
    }
    std::string name_ = (std::filesystem::temp_directory_path() /
                         ("casus-store-" + std::to_string(::getpid()) + ".casus"))
                            .string();
};

std::string written(const casus::EventGraph& graph) {
    std::ostringstream out;
    casus::write_graph(graph, out);
    return out.str();
}

} // namespace

TEST_CASE("a store grown article by article gives the graph of all at once") {
    const StoreFile file;
    const std::vector<Record> records = casus_tests::kesh_records();
    {
        Store store(file.name());
        for (std::size_t i = records.size(); i-- > 0;) {
            store.add({{"digest" + std::to_string(i), records[i]}});
            CHECK(store.refresh());
        }
        CHECK_FALSE(store.refresh());
        CHECK(store.knows("digest0"));
        CHECK_FALSE(store.knows("digest9"));
    }
    CHECK(written(casus::read_store_graph(file.name())) == written(casus::merge(records)));
    CHECK(Store(file.name()).knows("digest1"));
}

TEST_CASE("of two versions of an article the store keeps the one that merging keeps") {
    const StoreFile file;
    std::vector<Record> records = casus_tests::kesh_records();
    records[1].article = records[0].article;
    Store store(file.name());
    store.add({{"b", records[1]}});
    store.add({{"a", records[0]}});
    CHECK(written(casus::merge(store.records())) == written(casus::merge(records)));
}

TEST_CASE("decisions stay in the store") {
    const StoreFile file;
    {
        Store store(file.name());
        store.add({{"a", casus_tests::kesh_records()[0]}});
        store.add(casus::read_decisions("hide e1\n", "mine"));
        store.add(casus::read_decisions("rename e2 Title\n", "mine"));
    }
    CHECK(casus::decision_lines(Store(file.name()).decisions()) ==
          std::vector<std::string>{"hide e1", "rename e2 Title"});
}

TEST_CASE("what is no store is named") {
    const StoreFile file;
    std::ofstream(file.name()) << "This is a text and no store, long enough to have a head.";
    CHECK_THROWS_AS(Store{file.name()}, casus::Error);
}

TEST_CASE("an article is known by its content") {
    casus::Article article;
    article.id = "a";
    article.text = "Text.";
    const std::string digest = Store::digest(article);
    CHECK(Store::digest(article) == digest);
    article.text = "Text!";
    CHECK(Store::digest(article) != digest);
}
