#include "cli/command.h"
#include "cli/input_options.h"
#include "cli/output.h"
#include "core/account_file.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <ostream>

namespace casus {
namespace {

struct Options {
    InputOptions input;
    std::string output;
};

int extract_records(const Options& options, Streams io) {
    require_writable(options.output);
    Outcome outcome;
    write_output(options.output, io.out, [&](std::ostream& out) {
        outcome = extract_inputs(options.input, io,
                                 [&](Account&& account) { write_account(account, out); });
    });
    return exit_code(outcome);
}

} // namespace

Action prepare_extract(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    add_input_options(app, options->input);
    app.add_option("-o,--output", options->output,
                   "Records to write (JSON Lines), - for standard output")
        ->required();
    app.footer("Examples:\n"
               "  casus extract articles/ -o records.jsonl\n"
               "  casus extract part-7.jsonl -o - | gzip > records-7.jsonl.gz\n\n"
               "One record an article, also when it holds no event. casus merge joins them.");
    return [options, io] { return extract_records(*options, io); };
}

} // namespace casus
