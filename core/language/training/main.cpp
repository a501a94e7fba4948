// casus-train: makes and measures the language model (data/models/README.md).
#include "core/language/training/evaluate.h"
#include "core/language/training/train_model.h"
#include "core/problem.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <fstream>
#include <iostream>

namespace {

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
    std::vector<std::string> evaluated;
    app.add_option("corpora", options.corpora, "Treebanks to learn from (CoNLL-U, may be gzipped)");
    app.add_option("--clusters", options.clusters, "Word clusters: lines of word, space, number");
    app.add_option("--model", model, "The model file to write, or to evaluate")->required();
    app.add_option("--evaluate", evaluated, "Do not train: measure the model on these treebanks");
    app.add_option("--note", options.notes, "A line for the header of the model");
    app.add_option("--seed", options.seed)->capture_default_str();
    app.add_option("--tagger-epochs", options.tagger_epochs)->capture_default_str();
    app.add_option("--parser-epochs", options.parser_epochs)->capture_default_str();
    app.add_option("--entity-epochs", options.entity_epochs)->capture_default_str();
    app.add_option("--tagger-weights", options.tagger_weights)->capture_default_str();
    app.add_option("--transition-rows", options.transition_rows)->capture_default_str();
    app.add_option("--relation-weights", options.relation_weights)->capture_default_str();
    app.add_option("--entity-weights", options.entity_weights)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    try {
        if (evaluated.empty()) {
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
