#pragma once

#include "cli/command.h"
#include "core/account.h"
#include "core/article/reader.h"

#include <functional>
#include <string>
#include <vector>

namespace casus {

/// The options of every command that reads articles.
struct InputOptions {
    std::vector<std::string> inputs;
    std::string format;
    std::vector<std::string> data;
    unsigned threads = 0;
};

void add_input_options(CLI::App& app, InputOptions& options);

/// What became of the articles that were read.
struct Outcome {
    std::size_t articles = 0;
    std::size_t events = 0;
    std::size_t problems = 0;
    std::size_t unreadable = 0; ///< inputs that could not be opened
};

/// Extracts all articles in order, shows progress on a terminal, and names every problem on io.err.
Outcome extract_inputs(const InputOptions& options, Streams io,
                       const std::function<void(Account&&)>& sink);

/// 0, 1, 3 or 4, by what became of the articles.
int exit_code(const Outcome& outcome);

} // namespace casus
