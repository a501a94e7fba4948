// casus-train-events: makes data/events/assessment.tsv from annotated articles and sentences.
#include "core/event/training/train_assessment.h"
#include "core/problem.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <fstream>
#include <iostream>

namespace {

constexpr const char* header =
    "# How much each feature of an event (core/event/assess.cpp) says that it is one and that it\n"
    "# belongs on the timeline. Made by: casus-train-events --articles gold/graph/articles\n"
    "# --sentences gold/events/gsr_dev.jsonl -o data/events/assessment.tsv (no random numbers).\n"
    "# Learnt from 21 annotated news articles (13 of Wikinews, CC BY 2.5) and the sentences of "
    "the\n"
    "# part \"train\" of the PLOVER gold records (CC BY-SA 4.0); holds weights, none of their "
    "words.\n";

void train(const std::string& articles, const std::string& sentences, const std::string& output,
           const casus::AssessmentTraining& options) {
    std::vector<casus::GoldArticle> gold = casus::read_gold_articles(articles);
    for (casus::GoldArticle& sentence : casus::read_gold_sentences(sentences, "train")) {
        gold.push_back(std::move(sentence));
    }
    const auto resources = casus::load_resources({casus::default_data_folder()});
    const std::string table = casus::train_assessment(gold, resources, options, header, std::cerr);
    std::ofstream file(output, std::ios::binary);
    file << table;
    file.close();
    if (!file) {
        throw casus::Error({output}, "cannot be written");
    }
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Makes the table by which casus assesses events.");
    casus::AssessmentTraining options;
    std::string articles;
    std::string sentences;
    std::string output;
    app.add_option("--articles", articles, "Folder of annotated articles (JSON)")->required();
    app.add_option("--sentences", sentences, "Annotated sentences (JSON Lines)")->required();
    app.add_option("-o,--output", output, "The table to write")->required();
    app.add_option("--sentence-weight", options.sentence_weight)->capture_default_str();
    app.add_option("--penalty", options.penalty)->capture_default_str();
    app.add_option("--rounds", options.rounds)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    try {
        train(articles, sentences, output, options);
    } catch (const std::exception& error) {
        std::cerr << "casus-train-events: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
