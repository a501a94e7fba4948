#include "cli/choice.h"
#include "cli/command.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "core/problem.h"
#include "render/format.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <map>
#include <memory>
#include <ostream>
#include <string>

namespace casus {
namespace {

struct Options {
    std::string graph;
    std::string output;
    std::string format;
    std::string view = "timeline";
    std::string theme = "auto";
    double width = 0;
    RenderOptions picture;
};

const std::map<std::string, View> views{
    {"timeline", View::timeline}, {"network", View::network}, {"causes", View::causes}};

std::string format_names() {
    std::string names;
    for (const PictureFormat& format : picture_formats()) {
        names += (names.empty() ? "" : ", ") + std::string(format.name);
    }
    return names;
}

const PictureFormat& wanted_format(const Options& options) {
    const std::string name = options.format.empty()
                                 ? std::filesystem::path(options.output).extension().string()
                                 : options.format;
    const PictureFormat* format = find_picture_format(name);
    if (format == nullptr) {
        throw CLI::ValidationError("--to", "no picture format is known by '" + name +
                                               "'; there are: " + format_names());
    }
    return *format;
}

int render(const Options& options, Streams io) {
    const PictureFormat& format = wanted_format(options);
    require_writable(options.output);
    const EventGraph graph = read_graph_input(options.graph, io.in);
    RenderOptions picture = options.picture;
    picture.view = views.at(options.view);
    picture.theme = *parse_theme(options.theme);
    if (options.width > 0) {
        picture.width = options.width;
    }
    write_output(options.output, io.out,
                 [&](std::ostream& out) { format.write(graph, picture, out); });
    return num_vertices(graph) == 0 ? exit_nothing_found : exit_done;
}

} // namespace

Action prepare_render(CLI::App& app, Streams io) {
    const auto options = std::make_shared<Options>();
    add_graph_option(app, options->graph);
    app.add_option("-o,--output", options->output, "Picture to write, - for standard output")
        ->required();
    app.add_option("--to", options->format,
                   "Format: " + format_names() + " (default: from the file's suffix)");
    app.add_option("--view", options->view, "What to draw: timeline (default), network, causes")
        ->check(one_of({"timeline", "network", "causes"}));
    app.add_option("--title", options->picture.title, "Heading of the picture");
    app.add_option("--width", options->width,
                   "Width in pixels (default: 1600 for a timeline, twice that for PNG)")
        ->check(CLI::Range(100, 16000));
    app.add_option("--theme", options->theme,
                   "Colours: auto (default: dark where the reader's screen is), light, dark")
        ->check(one_of({"auto", "light", "dark"}));
    app.footer("Examples:\n"
               "  casus render graph.json -o timeline.svg\n"
               "  casus render graph.json -o actors.svg --view network\n"
               "  casus render graph.json -o slide.png --width 1920 --theme dark\n"
               "  casus render graph.json -o print.pdf\n"
               "  casus render graph.json -o - --to dot | dot -Tpdf -o graph.pdf");
    return [options, io] { return render(*options, io); };
}

} // namespace casus
