#pragma once

#include "cli/command.h"
#include "core/account.h"
#include "core/article/reader.h"
#include "core/resources.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// The options of every command that reads articles.
struct InputOptions {
    std::vector<std::string> inputs;
    std::string format;
    std::vector<std::string> data;
    std::vector<std::string> dictionaries;
    unsigned threads = 0;
};

void add_input_options(CLI::App& app, InputOptions& options);

/// What became of the articles that were read.
struct Outcome {
    std::size_t articles = 0;
    std::size_t found = 0; ///< events; in a format of its own what that format tells
    std::size_t problems = 0;
    std::size_t unreadable = 0; ///< inputs that could not be opened
    std::size_t known = 0;      ///< articles that were left out because they are known
};

/// What an output format makes of one article.
struct Rendering {
    std::string bytes;
    std::size_t found = 0; ///< how many things (events, sentences) are told
};

/// Renders all articles, in parallel, and hands the results to `sink` in the order of the articles;
/// otherwise as extract_inputs.
Outcome render_inputs(const InputOptions& options, Streams io,
                      Rendering (*render)(const Article&, const Resources&),
                      const std::function<void(std::string_view)>& sink);

/// Extracts all articles in order, shows progress on a terminal, and names every problem on io.err.
Outcome extract_inputs(const InputOptions& options, Streams io,
                       const std::function<void(Account&&)>& sink);

/// Extracts only the articles that are not `known`, which is asked on many threads at once.
Outcome extract_new_inputs(const InputOptions& options, Streams io,
                           const std::function<bool(const Article&)>& known,
                           const std::function<void(const Article&, Account&&)>& sink);

/// 0, 1, 3 or 4, by what became of the articles.
int exit_code(const Outcome& outcome);

} // namespace casus
