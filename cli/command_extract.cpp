#include "cli/command.h"
#include "cli/input_options.h"
#include "cli/output.h"
#include "core/account_file.h"
#include "core/extract.h"
#include "core/language/analyse.h"
#include "core/language/conllu.h"
#include "core/petrarch_file.h"
#include "core/timeml.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <sstream>

namespace casus {
namespace {

Rendering render_jsonl(const Article& article, const Resources& resources) {
    const Account account = extract(article, resources);
    std::ostringstream out;
    write_account(account, out);
    return {std::move(out).str(), account.events.size()};
}

Rendering render_conllu(const Article& article, const Resources& resources) {
    const Document document = analyse(article, resources.language);
    return {write_conllu(article, document), document.sentences.size()};
}

Rendering render_petrarch(const Article& article, const Resources& resources) {
    const Account account = extract(article, resources);
    std::ostringstream out;
    const std::size_t events = write_petrarch(account, out);
    return {std::move(out).str(), events};
}

Rendering render_timeml(const Article& article, const Resources& resources) {
    const Account account = extract(article, resources);
    return {to_timeml(account), account.times.size()};
}

/// A way to write what was found in one article.
struct RecordFormat {
    std::string_view name;
    std::string_view summary;
    Rendering (*render)(const Article&, const Resources&);
};

constexpr auto formats = std::to_array<RecordFormat>({
    {"jsonl", "records for casus merge, one line an article", render_jsonl},
    {"timeml", "the text with its time expressions as TIMEX3, one TimeML document an article",
     render_timeml},
    {"conllu", "the language analysis: tokens, tags, lemmas, trees, names", render_conllu},
    {"petrarch", "event data: date, source, target, CAMEO code, ..., parted by tabs",
     render_petrarch},
});

struct Options {
    InputOptions input;
    std::string output;
    std::string format = std::string(formats.front().name);
};

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const RecordFormat& format : formats) {
        names.emplace_back(format.name);
    }
    return names;
}

std::string format_help() {
    std::string help;
    for (const RecordFormat& format : formats) {
        help += help.empty() ? "" : "; ";
        help += std::string(format.name) + ": " + std::string(format.summary);
    }
    return help;
}

int extract_records(const Options& options, Streams io) {
    require_writable(options.output);
    const auto* format = std::find_if(formats.begin(), formats.end(), [&](const RecordFormat& row) {
        return row.name == options.format;
    });
    Outcome outcome;
    write_output(options.output, io.out, [&](std::ostream& out) {
        outcome = render_inputs(options.input, io, format->render,
                                [&](std::string_view bytes) { out << bytes; });
    });
    return exit_code(outcome);
}

} // namespace

Action prepare_extract(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    add_input_options(app, options->input);
    app.add_option("-o,--output", options->output, "File to write, - for standard output")
        ->required();
    app.add_option("--format", options->format, format_help())
        ->check(CLI::IsMember(format_names()))
        ->capture_default_str();
    app.footer("Examples:\n"
               "  casus extract articles/ -o records.jsonl\n"
               "  casus extract part-7.jsonl -o - | gzip > records-7.jsonl.gz\n"
               "  casus extract article.txt --format conllu -o article.conllu\n"
               "  casus extract articles/ -o events.tsv --format petrarch --dictionary my.*.txt\n\n"
               "One record an article, also when it holds no event. casus merge joins them.");
    return [options, io] { return extract_records(*options, io); };
}

} // namespace casus
