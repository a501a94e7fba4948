#pragma once

#include "core/article/article.h"
#include "graph/decisions.h"
#include "graph/event_graph.h"
#include "graph/sqlite.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace casus {

/// A file that grows with every article: a SQLite database. What is read of the articles (the
/// records) and what the user decided are its state; the tables of events are made of it and may be
/// queried with any SQLite tool. graph/STORE.md describes them.
///
/// Every change is one transaction: a process that is killed at any moment leaves a whole store,
/// and several processes may write, one after another.
class Store {
public:
    /// Opens a store; makes it when there is no such file. Throws Error when the file is none.
    explicit Store(const std::string& file);

    /// Whether these first bytes of a file are those of a store.
    static bool recognises(std::string_view head);

    /// What tells an article's content from any other, to know it again without reading it.
    static std::string digest(const Article& article);

    [[nodiscard]] bool knows(const std::string& digest) const { return seen_.count(digest) > 0; }

    /// Adds records with the digests of their articles. Of two records with one article id that
    /// one stays which merge() would choose.
    void add(const std::vector<std::pair<std::string, Record>>& records);
    void add(const Decisions& decisions);

    [[nodiscard]] std::vector<Record> records() const;
    [[nodiscard]] Decisions decisions() const;

    /// Brings the tables of events up to date with the state; false when they were. Rows that did
    /// not change are not written.
    bool refresh();

private:
    void read_seen();

    mutable Database database_;
    std::unordered_set<std::string> seen_;
};

/// The graph of a store: the same as that of all its articles read at once.
EventGraph read_store_graph(const std::string& file);

} // namespace casus
