// casus-train-links: makes data/links/clauses.tsv and data/links/pairs.tsv; see data/README.md.
#include "core/link/pair_model.h"
#include "core/link/training/cross_validation.h"
#include "core/link/training/gold_links.h"
#include "core/link/training/link_examples.h"
#include "core/problem.h"
#include "core/resources.h"

#include <CLI/CLI.hpp>

#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>

namespace {

struct Options {
    std::string input;
    std::string part = "train";
    std::string output;
    int folds = 0;
    casus::LabelTraining training;
};

constexpr const char* clauses_header =
    "# Weights of what two phrases of a sentence are to each other. Made by\n"
    "#   casus-train-links clauses causal_cnc_dev.jsonl -o data/links/clauses.tsv\n"
    "# from the Causal News Corpus V2, part train (CC0); this table is CC0.\n"
    "# feature<TAB>weight of \"the dependent phrase is the cause\"<TAB>weight of \"it is the "
    "result\"; features: core/link/clause_model.cpp\n";

constexpr const char* pairs_header =
    "# Weights of what two events of an article are to each other. Made by\n"
    "#   casus-train-links pairs gold/graph/articles -o data/links/pairs.tsv\n"
    "# from 21 annotated news articles (13 of Wikinews, CC BY 2.5); holds weights of types, forms\n"
    "# and function words, nothing of the texts.\n"
    "# feature<TAB>weights of \"from causes to\", \"enables\", \"is answered by\", "
    "\"precedes\", \"is part of\"; features: core/link/event_pair.cpp\n";

void write(const casus::LabelWeights& weights, const char* header, const std::string& file) {
    std::ofstream out(file, std::ios::binary);
    out << header;
    for (const auto& [feature, values] : weights) {
        out << feature;
        for (const float value : values) {
            std::array<char, 32> number{};
            std::snprintf(number.data(), number.size(), "\t%.2f", static_cast<double>(value));
            out << number.data();
        }
        out << '\n';
    }
    out.close();
    if (!out) {
        throw casus::Error({file}, "cannot be written");
    }
}

void train(const std::vector<casus::LabelExample>& examples, const char* header,
           const Options& options) {
    const auto weights = casus::train_labels(examples, options.training);
    write(weights, header, options.output);
    std::cerr << examples.size() << " examples, " << weights.size() << " features kept\n";
}

casus::Resources resources() {
    return casus::load_resources({casus::default_data_folder()});
}

std::size_t count_links(const std::vector<casus::GoldStory>& stories) {
    std::size_t links = 0;
    for (const casus::GoldStory& story : stories) {
        links += story.links.size();
    }
    return links;
}

void train_clauses(const Options& options) {
    const auto stories = casus::read_causal_stories(options.input, options.part);
    train(casus::clause_examples(stories, resources()), clauses_header, options);
}

void train_pairs(const Options& options) {
    const auto stories = casus::read_graph_stories(options.input);
    const auto known = resources();
    const auto pairs = casus::pair_examples(stories, known);
    if (options.folds > 1) {
        casus::cross_validate(pairs, options.training, count_links(stories), options.folds,
                              std::cerr);
    }
    std::vector<casus::LabelExample> examples;
    for (const casus::PairExample& pair : pairs) {
        examples.push_back(pair.forward);
        examples.push_back(pair.backward);
    }
    train(examples, pairs_header, options);
}

void add_training(CLI::App& app, Options& options) {
    app.add_option("-o,--output", options.output, "Table to write")->required();
    app.add_option("--part", options.part, "Lines to learn from, by their \"part\"")
        ->capture_default_str();
    app.add_option("--folds", options.folds, "Cross-validate with so many folds first");
    app.add_option("--penalty", options.training.penalty, "Of squared weights (L2)")
        ->capture_default_str();
    app.add_option("--rounds", options.training.rounds)->capture_default_str();
    app.add_option("--least-count", options.training.least_count)->capture_default_str();
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Makes the models of links, data/links/clauses.tsv and pairs.tsv.");
    app.require_subcommand(1);
    Options clauses;
    auto* clause_command = app.add_subcommand("clauses", "Links between phrases of a sentence");
    clause_command->add_option("corpus", clauses.input, "Causal News Corpus, JSON Lines")
        ->required();
    add_training(*clause_command, clauses);
    Options pairs;
    pairs.training.labels = casus::pair_labels;
    pairs.training.penalty = 10;
    auto* pair_command = app.add_subcommand("pairs", "Links between events of an article");
    pair_command->add_option("articles", pairs.input, "Folder of annotated articles (JSON)")
        ->required();
    add_training(*pair_command, pairs);
    CLI11_PARSE(app, argc, argv);
    try {
        clause_command->parsed() ? train_clauses(clauses) : train_pairs(pairs);
    } catch (const std::exception& error) {
        std::cerr << "casus-train-links: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
