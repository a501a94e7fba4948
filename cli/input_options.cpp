#include "cli/input_options.h"

#include "cli/choice.h"
#include "cli/progress.h"
#include "core/extract.h"
#include "core/for_each_article.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>
#include <utility>

namespace casus {
namespace {

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const InputFormat& format : input_formats()) {
        names.emplace_back(format.name);
    }
    return names;
}

constexpr std::size_t shown_dictionary_problems = 3;

/// Bad rows of dictionaries are common and harm nothing else: the first are shown, all are counted.
void name_dictionary_problems(const Problems& problems, std::ostream& err) {
    for (std::size_t i = 0; i < std::min(problems.size(), shown_dictionary_problems); ++i) {
        err << to_string(problems[i].place) << ": " << problems[i].what << "\n";
    }
    if (problems.size() > shown_dictionary_problems) {
        err << problems.size() << " rows of the dictionaries were left out; casus check FILE names "
            << "them all\n";
    }
}

Resources load(const InputOptions& options, std::ostream& err) {
    std::vector<std::filesystem::path> folders{default_data_folder()};
    folders.insert(folders.end(), options.data.begin(), options.data.end());
    Resources resources = load_resources(folders);
    const std::vector<std::filesystem::path> dictionaries(options.dictionaries.begin(),
                                                          options.dictionaries.end());
    Problems problems;
    resources.dictionaries = load_dictionaries(dictionaries, problems);
    name_dictionary_problems(problems, err);
    return resources;
}

void name_problems(const Problems& problems, std::size_t& named, std::ostream& err) {
    for (; named < problems.size(); ++named) {
        err << to_string(problems[named].place) << ": " << problems[named].what << "\n";
    }
}

/// The second half of the work on one article, done in order; gives the number of things found.
using Count = std::function<std::size_t()>;

Outcome read_inputs(const InputOptions& options, Streams io,
                    const std::function<Count(const Article&, const Resources&)>& work) {
    const Resources resources = load(options, io.err);
    ArticleReader articles(options.inputs, options.format, io.in);
    Progress progress(io.err, io.err_is_terminal);
    Outcome outcome;
    for_each_article(articles, options.threads, [&](const Article& article) -> Delivery {
        return [&, count = work(article, resources)] {
            ++outcome.articles;
            outcome.found += count();
            progress.step(outcome.articles, outcome.found);
        };
    });
    progress.finish();
    std::size_t named = 0;
    name_problems(articles.problems(), named, io.err);
    outcome.problems = named;
    outcome.unreadable = articles.unreadable_inputs();
    return outcome;
}

} // namespace

void add_input_options(CLI::App& app, InputOptions& options) {
    app.add_option("INPUT", options.inputs, "Files, folders, or - for standard input")->required();
    app.add_option("--from", options.format,
                   "Format of the input; recognised from the content unless said")
        ->check(one_of(format_names()));
    app.add_option("--data", options.data,
                   "Folder with further lexicon rows and rules; later ones win")
        ->check(CLI::ExistingDirectory);
    app.add_option("--dictionary", options.dictionaries,
                   "PETRARCH or TABARI dictionaries (actors, agents, verbs, discards, issues) to "
                   "code by; the kind is recognised")
        ->check(CLI::ExistingFile);
    app.add_option("-j,--threads", options.threads, "Threads (default: one for each core)")
        ->check(CLI::Range(1, 1024));
}

Outcome render_inputs(const InputOptions& options, Streams io,
                      Rendering (*render)(const Article&, const Resources&),
                      const std::function<void(std::string_view)>& sink) {
    return read_inputs(options, io, [&](const Article& article, const Resources& resources) {
        return [&sink, rendering = render(article, resources)] {
            sink(rendering.bytes);
            return rendering.found;
        };
    });
}

Outcome extract_inputs(const InputOptions& options, Streams io,
                       const std::function<void(Account&&)>& sink) {
    return read_inputs(options, io, [&](const Article& article, const Resources& resources) {
        const auto account = std::make_shared<Account>(extract(article, resources));
        return [&sink, account] {
            const std::size_t events = account->events.size();
            sink(std::move(*account));
            return events;
        };
    });
}

Outcome extract_new_inputs(const InputOptions& options, Streams io,
                           const std::function<bool(const Article&)>& known,
                           const std::function<void(const Article&, Account&&)>& sink) {
    std::size_t left_out = 0;
    Outcome outcome =
        read_inputs(options, io, [&](const Article& article, const Resources& resources) -> Count {
            if (known(article)) {
                return [&left_out] {
                    ++left_out;
                    return 0;
                };
            }
            const auto kept = std::make_shared<Article>(article);
            const auto account = std::make_shared<Account>(extract(article, resources));
            return [&sink, kept, account] {
                const std::size_t events = account->events.size();
                sink(*kept, std::move(*account));
                return events;
            };
        });
    outcome.known = left_out;
    return outcome;
}

int exit_code(const Outcome& outcome) {
    if (outcome.articles == 0) {
        return outcome.problems > 0 ? exit_unreadable : exit_nothing_found;
    }
    if (outcome.problems > 0) {
        return exit_done_in_part;
    }
    return outcome.found == 0 ? exit_nothing_found : exit_done;
}

} // namespace casus
