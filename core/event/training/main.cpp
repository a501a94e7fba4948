// casus-train-events: makes data/events/assessment.tsv from annotated articles and sentences.
#include "core/event/training/train_assessment.h"
#include "core/problem.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

constexpr const char* header =
    "# How much each feature of an event (core/event/assess.cpp) says that it is one, and that it "
    "is\n"
    "# right and belongs on the timeline. Made by: casus-train-events --articles "
    "gold/graph/articles\n"
    "# --sentences gold/events/gsr_dev.jsonl --verdicts data/events/verdicts.tsv --texts\n"
    "# articles/wikinews_en.jsonl -o data/events/assessment.tsv (no random numbers).\n"
    "# Learnt from 21 annotated news articles (13 of Wikinews, CC BY 2.5), the sentences of the "
    "part\n"
    "# \"train\" of the PLOVER gold records (CC BY-SA 4.0) and a reader's verdicts on Wikinews;\n"
    "# holds weights, none of their words.\n";

struct Files {
    std::string articles;
    std::string sentences;
    std::string verdicts;
    std::string texts;
    std::string output;
};

std::vector<casus::GoldArticle> read_gold(const Files& files) {
    std::vector<casus::GoldArticle> gold = casus::read_gold_articles(files.articles);
    const auto add = [&](std::vector<casus::GoldArticle> more) {
        std::move(more.begin(), more.end(), std::back_inserter(gold));
    };
    add(casus::read_gold_sentences(files.sentences, "train"));
    if (!files.verdicts.empty()) {
        add(casus::read_verdicts(files.verdicts, files.texts));
    }
    return gold;
}

void train(const Files& files, const casus::AssessmentTraining& options) {
    const std::vector<casus::GoldArticle> gold = read_gold(files);
    const auto resources = casus::load_resources({casus::default_data_folder()});
    const std::string table = casus::train_assessment(gold, resources, options, header, std::cerr);
    std::ofstream file(files.output, std::ios::binary);
    file << table;
    file.close();
    if (!file) {
        throw casus::Error({files.output}, "cannot be written");
    }
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Makes the table by which casus assesses events.");
    casus::AssessmentTraining options;
    Files files;
    app.add_option("--articles", files.articles, "Folder of annotated articles (JSON)")->required();
    app.add_option("--sentences", files.sentences, "Annotated sentences (JSON Lines)")->required();
    auto* texts =
        app.add_option("--texts", files.texts, "Texts of the judged articles (JSON Lines)");
    app.add_option("--verdicts", files.verdicts, "A reader's verdicts on events (table)")
        ->needs(texts);
    app.add_option("-o,--output", files.output, "The table to write")->required();
    app.add_option("--sentence-weight", options.sentence_weight)->capture_default_str();
    app.add_option("--penalty", options.penalty)->capture_default_str();
    app.add_option("--rounds", options.rounds)->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    try {
        train(files, options);
    } catch (const std::exception& error) {
        std::cerr << "casus-train-events: " << error.what() << '\n';
        return 3;
    }
    return 0;
}
