#include "cli/choice.h"
#include "cli/command.h"
#include "core/problem.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <ostream>
#include <vector>

namespace casus {
namespace {

constexpr auto all_commands = std::to_array<Command>({
    {"build", "read articles, extract events, merge them into one graph: the main job",
     prepare_build},
    {"extract", "per-article records only (the map step)", prepare_extract},
    {"merge", "join records and graphs into one graph (the reduce step)", prepare_merge},
    {"add", "read new articles into a store that grows (SQLite)", prepare_add},
    {"show", "print a graph as a readable timeline", prepare_show},
    {"timeline", "the dates most talked about, with their best sentences", prepare_timeline},
    {"explain", "why an event was coded as it is, or why a sentence tells none", prepare_explain},
    {"why", "the chain of events that led to an event, with quotes", prepare_why},
    {"filter", "keep a part of a graph", prepare_filter},
    {"stats", "count what a graph holds; the network of its actors", prepare_stats},
    {"diff", "what is new, gone or changed between two graphs", prepare_diff},
    {"render", "draw a graph", prepare_render},
    {"export", "write a graph for other tools", prepare_export},
    {"check", "check lexicons and rules on their own examples", prepare_check},
});

constexpr const char* introduction =
    "casus reads news articles and tells what happened and when, who did it to whom,\n"
    "and what led to what.\n\n"
    "  casus build articles/ -o graph.json        read a folder of articles\n"
    "  casus show graph.json                      print the timeline\n"
    "  casus why \"Paris meeting\" graph.json      what led to an event\n"
    "  casus render graph.json -o timeline.svg    draw it\n"
    "  casus export graph.json -o graph.graphml   hand it to Gephi, yEd, networkx\n";

constexpr const char* exit_codes =
    "Exit codes: 0 done; 1 done, nothing found; 2 usage; 3 a file cannot be read or written;\n"
    "4 done in part (what failed is named on standard error); 5 internal error.";

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    for (const Command& command : all_commands) {
        names.emplace_back(command.name);
    }
    return names;
}

/// "--output" of "--output=graph.json"; "" for a word that is no long option.
std::string long_option(const std::string& word) {
    return word.starts_with("--") && word.size() > 2 ? word.substr(0, word.find('=')) : "";
}

/// What to say of the first word that looks like an option and is none; "" when all are known.
std::string unknown_option(const CLI::App& command, Words words) {
    std::vector<std::string> known;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            known.push_back("--" + name);
        }
    }
    for (const std::string& word : words) {
        const std::string option = long_option(word);
        if (word == "--") {
            break;
        }
        if (!option.empty() && std::find(known.begin(), known.end(), option) == known.end()) {
            return "there is no option '" + option + "'" + suggestion(option, known);
        }
    }
    return "";
}

int report(std::ostream& err, std::string_view command, const std::string& what, int code) {
    err << "casus" << (command.empty() ? "" : " ") << command << ": " << what << "\n";
    return code;
}

/// The subcommand that the words name, "" when they name none.
std::string_view named_command(Words words) {
    for (const Command& command : all_commands) {
        if (!words.empty() && words[0] == command.name) {
            return command.name;
        }
    }
    return "";
}

int act(const Action& action, std::string_view name, std::ostream& err) {
    try {
        return action();
    } catch (const CLI::ParseError& error) { // what only the action could know, as a file's suffix
        return report(err, name, error.what(), exit_usage);
    } catch (const Error& error) {
        return report(err, name, error.what(), exit_unreadable);
    } catch (const std::exception& error) {
        return report(err, name, std::string("internal error: ") + error.what(),
                      exit_internal_error);
    }
}

int explain_usage(const CLI::App& app, const CLI::ParseError& error, Words words, Streams io) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) { // --help, --version
        return app.exit(error, io.out, io.err) == 0 ? exit_done : exit_usage;
    }
    const std::string_view name = named_command(words);
    if (name.empty() && !words.empty() && !words[0].starts_with('-')) {
        return report(io.err, "",
                      "there is no command '" + words[0] + "'" +
                          suggestion(words[0], command_names()) + "; see casus --help",
                      exit_usage);
    }
    const std::string unknown = name.empty()
                                    ? unknown_option(app, words)
                                    : unknown_option(*app.get_subcommand(std::string(name)), words);
    const std::string help =
        name.empty() ? "casus --help" : "casus " + std::string(name) + " --help";
    return report(io.err, name, (unknown.empty() ? error.what() : unknown) + "; see " + help,
                  exit_usage);
}

} // namespace

std::span<const Command> commands() {
    return all_commands;
}

int run(Words words, Streams io) {
    CLI::App app(introduction, "casus");
    app.footer(exit_codes);
    app.set_version_flag("--version", "casus " CASUS_VERSION);
    app.require_subcommand(1);
    std::map<const CLI::App*, std::pair<Action, std::string_view>> actions;
    for (const Command& command : all_commands) {
        CLI::App* sub = app.add_subcommand(std::string(command.name), std::string(command.summary));
        actions[sub] = {command.prepare(*sub, io), command.name};
    }
    try {
        std::vector<std::string> reversed(words.rbegin(), words.rend());
        app.parse(reversed);
    } catch (const CLI::ParseError& error) {
        return words.empty() ? (io.out << app.help(), exit_usage)
                             : explain_usage(app, error, words, io);
    }
    const auto& [action, name] = actions.at(app.get_subcommands().front());
    return act(action, name, io.err);
}

} // namespace casus
