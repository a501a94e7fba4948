// casus-train-links: makes data/links/clauses.tsv from the Causal News Corpus; see data/README.md.
#include "core/actor/find_actors.h"
#include "core/article/article.h"
#include "core/event/find_events.h"
#include "core/language/analyse.h"
#include "core/link/clause_model.h"
#include "core/link/link_candidates.h"
#include "core/link/training/train_clauses.h"
#include "core/problem.h"
#include "core/resources.h"
#include "core/time/find_times.h"
#include "core/utf8.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>

namespace {

using Json = nlohmann::json;

struct CausalRelation {
    casus::Span cause;
    casus::Span effect;
};

struct Options {
    std::string corpus;
    std::string part = "train";
    std::string output;
    std::string command;
    casus::ClauseTraining training;
};

std::vector<CausalRelation> read_relations(const Json& row, const std::string& text) {
    const casus::CodePoints points(text);
    const auto span = [&](const Json& pair) {
        return casus::Span{points.to_byte(pair[0].get<std::uint32_t>()),
                           points.to_byte(pair[1].get<std::uint32_t>())};
    };
    std::vector<CausalRelation> relations;
    for (const Json& relation : row["relations"]) {
        relations.push_back({span(relation["cause"]), span(relation["effect"])});
    }
    return relations;
}

casus::ClauseLabel label_of(const casus::Document& document, const casus::LinkCandidate& candidate,
                            const std::vector<CausalRelation>& relations) {
    const casus::Span dependent = document.tokens[candidate.dependent].span;
    const casus::Span governor = document.tokens[candidate.governor].span;
    for (const CausalRelation& relation : relations) {
        if (relation.cause.contains(dependent) && relation.effect.contains(governor)) {
            return casus::ClauseLabel::dependent_causes;
        }
        if (relation.effect.contains(dependent) && relation.cause.contains(governor)) {
            return casus::ClauseLabel::dependent_results;
        }
    }
    return casus::ClauseLabel::none;
}

void add_examples(const Json& row, const casus::Resources& resources,
                  std::vector<casus::ClauseExample>& examples) {
    casus::Article article;
    article.id = row["id"];
    article.text = row["text"];
    const casus::Span whole{0, static_cast<std::uint32_t>(article.text.size())};
    article.blocks = {{whole, casus::BlockKind::paragraph}};
    const auto document = casus::analyse(article, resources.language);
    const auto times = casus::find_times(article, document, resources.times);
    const auto names = casus::scan_names(article.text, document, resources.actors);
    auto actors = casus::find_actors(article, document, names);
    const auto events =
        casus::find_events(article, document, times, actors, resources.events, names);
    const casus::EventMap map(document, events);
    const auto relations = read_relations(row, article.text);
    for (const auto& candidate :
         casus::find_link_candidates(article, document, map, resources.links)) {
        examples.push_back({clause_features(article.text, document, candidate, map, events),
                            label_of(document, candidate, relations)});
    }
}

std::vector<casus::ClauseExample> read_corpus(const Options& options,
                                              const casus::Resources& resources) {
    std::ifstream in(options.corpus);
    if (!in) {
        throw casus::Error({options.corpus}, "cannot be read");
    }
    std::vector<casus::ClauseExample> examples;
    for (std::string line; std::getline(in, line);) {
        const Json row = Json::parse(line);
        if (row.value("part", "") == options.part) {
            add_examples(row, resources, examples);
        }
    }
    return examples;
}

void write(const casus::ClauseWeights& weights, const Options& options, std::size_t examples) {
    std::ofstream out(options.output);
    out << "# Weights of what two phrases of a sentence are to each other. Made by\n#   "
        << options.command << "\n# from " << examples
        << " candidates of the Causal News Corpus V2, part " << options.part
        << " (CC0); this table is CC0.\n"
        << "# feature<TAB>weight of \"the dependent phrase is the cause\"<TAB>weight of \"it is "
           "the "
           "result\"; features: core/link/clause_model.cpp\n";
    for (const auto& [feature, weight] : weights) {
        std::array<char, 64> numbers{};
        std::snprintf(numbers.data(), numbers.size(), "\t%.2f\t%.2f\n",
                      static_cast<double>(weight.first), static_cast<double>(weight.second));
        out << feature << numbers.data();
    }
    out.close();
    if (!out) {
        throw casus::Error({options.output}, "cannot be written");
    }
}

void train(const Options& options) {
    const auto resources = casus::load_resources({casus::default_data_folder()});
    const auto examples = read_corpus(options, resources);
    const auto weights = casus::train_clauses(examples, options.training);
    write(weights, options, examples.size());
    std::cerr << examples.size() << " candidates, " << weights.size() << " features kept\n";
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Makes the model of links between clauses, data/links/clauses.tsv.");
    Options options;
    app.add_option("corpus", options.corpus, "Causal News Corpus, JSON Lines")->required();
    app.add_option("--part", options.part, "Lines to learn from, by their \"part\"")
        ->capture_default_str();
    app.add_option("-o,--output", options.output, "Table to write")->required();
    app.add_option("--epochs", options.training.epochs)->capture_default_str();
    app.add_option("--rate", options.training.rate)->capture_default_str();
    app.add_option("--sparsity", options.training.sparsity)->capture_default_str();
    app.add_option("--least-count", options.training.least_count)->capture_default_str();
    app.add_option("--seed", options.training.seed)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    options.command = "casus-train-links causal_cnc_dev.jsonl --seed " +
                      std::to_string(options.training.seed) + " -o data/links/clauses.tsv";
    try {
        train(options);
    } catch (const std::exception& error) {
        std::cerr << "casus-train-links: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
