#pragma once

#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace casus {

/// Where a command reads and writes; tests give it strings.
struct Streams {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    bool out_is_terminal = false; ///< colours and the timeline of `build`
    bool err_is_terminal = false; ///< progress
};

enum ExitCode {
    exit_done = 0,
    exit_nothing_found = 1,
    exit_usage = 2,
    exit_unreadable = 3, ///< an input cannot be read or an output cannot be written
    exit_done_in_part = 4,
    exit_internal_error = 5,
};

/// What a command does once its options are parsed; gives the exit code.
using Action = std::function<int()>;

/// One command: a row of the table in commands.cpp, a file command_<name>.cpp and a folder of
/// cases.
struct Command {
    std::string_view name;
    std::string_view summary;
    /// Declares the options on `app` and returns the action. Opens no file: that is for the action.
    Action (*prepare)(CLI::App& app, Streams io);
};

std::span<const Command> commands();

using Words = std::span<const std::string>;

/// Runs `words` as typed after "casus". Errors become a message on io.err and an exit code.
int run(Words words, Streams io);

Action prepare_add(CLI::App& app, Streams io);
Action prepare_build(CLI::App& app, Streams io);
Action prepare_check(CLI::App& app, Streams io);
Action prepare_diff(CLI::App& app, Streams io);
Action prepare_explain(CLI::App& app, Streams io);
Action prepare_export(CLI::App& app, Streams io);
Action prepare_extract(CLI::App& app, Streams io);
Action prepare_filter(CLI::App& app, Streams io);
Action prepare_merge(CLI::App& app, Streams io);
Action prepare_render(CLI::App& app, Streams io);
Action prepare_show(CLI::App& app, Streams io);
Action prepare_stats(CLI::App& app, Streams io);
Action prepare_timeline(CLI::App& app, Streams io);
Action prepare_why(CLI::App& app, Streams io);

} // namespace casus
