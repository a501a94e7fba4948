#include "cli/command.h"
#include "cli/decision_input.h"
#include "cli/input_options.h"
#include "graph/store.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace casus {
namespace {

constexpr std::size_t batch_size = 32; // articles that one transaction keeps

struct Options {
    std::string store;
    InputOptions input;
    std::string decisions;
};

/// Keeps what was read, batch by batch.
class BatchWriter {
public:
    explicit BatchWriter(Store& store) : store_(store) {}

    void add(std::string digest, Record record) {
        batch_.emplace_back(std::move(digest), std::move(record));
        if (batch_.size() == batch_size) {
            flush();
        }
    }

    void flush() {
        if (!batch_.empty()) {
            store_.add(batch_);
            added_ += batch_.size();
            batch_.clear();
        }
    }

    [[nodiscard]] std::size_t added() const { return added_; }

private:
    Store& store_;
    std::vector<std::pair<std::string, Record>> batch_;
    std::size_t added_ = 0;
};

int add(const Options& options, Streams io) {
    const Decisions decisions = read_decision_file(options.decisions);
    Store store(options.store);
    BatchWriter writer(store);
    const Outcome outcome = extract_new_inputs(
        options.input, io,
        [&](const Article& article) { return store.knows(Store::digest(article)); },
        [&](const Article& article, Account&& account) {
            writer.add(Store::digest(article), make_record(account));
        });
    writer.flush();
    if (!decisions.empty()) {
        store.add(decisions);
    }
    store.refresh();
    io.out << writer.added() << " new, " << outcome.known << " known\n";
    if (outcome.known > 0 && outcome.articles == outcome.known) {
        return outcome.problems > 0 ? exit_done_in_part : exit_done;
    }
    return exit_code(outcome);
}

} // namespace

Action prepare_add(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    app.add_option("STORE", options->store, "Store to add to; made when there is none")->required();
    add_input_options(app, options->input);
    add_decision_option(app, options->decisions);
    app.footer(
        "Examples:\n"
        "  casus add news.casus pages/\n"
        "  casus add news.casus today.jsonl -j 8\n"
        "  casus timeline news.casus --dates 20\n\n"
        "Articles that the store knows are not read again. The store is a SQLite file; every "
        "command that\nreads a graph reads it too. A run that was broken off loses nothing: "
        "start it again.");
    return [options, io] { return add(*options, io); };
}

} // namespace casus
