#include "cli/graph_input.h"

#include "core/problem.h"
#include "graph/graph_file.h"
#include "graph/store.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace casus {

void add_graph_option(CLI::App& app, std::string& file) {
    app.add_option(
           "GRAPH", file,
           "Graph made by casus build or merge, store made by casus add, or - for standard input")
        ->required();
}

std::string read_bytes(const std::string& file, std::istream& standard_input) {
    if (file == "-") {
        return {std::istreambuf_iterator<char>(standard_input), {}};
    }
    std::ifstream in(file, std::ios::binary);
    if (!in || std::filesystem::is_directory(file)) {
        throw Error({file},
                    "cannot be read: " + std::string(in ? "it is a folder" : std::strerror(errno)));
    }
    return {std::istreambuf_iterator<char>(in), {}};
}

namespace {

bool is_store(const std::string& file) {
    constexpr std::size_t head_size = 16;
    std::string head(head_size, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return Store::recognises(head);
}

} // namespace

EventGraph read_graph_input(const std::string& file, std::istream& standard_input) {
    if (file != "-" && is_store(file)) {
        return read_store_graph(file);
    }
    return read_graph(read_bytes(file, standard_input), file == "-" ? "standard input" : file);
}

} // namespace casus
