#include "core/event/training/gold_events.h"

#include "core/article/json_lines.h"
#include "core/problem.h"
#include "core/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <map>

namespace casus {
namespace {

using Json = nlohmann::json;

Span span_of(const Json& mention, const CodePoints& points) {
    const auto begin = mention.at("offset").get<std::uint32_t>();
    const auto words = mention.at("trigger").get<std::string>();
    const std::uint32_t first = points.to_byte(begin);
    return {first, first + static_cast<std::uint32_t>(words.size())};
}

void add_type(std::vector<EventType>& types, const std::string& name) {
    if (const auto type = parse_event_type(name)) {
        types.push_back(*type);
    }
}

GoldEvent event_of(const Json& json, const CodePoints& points) {
    GoldEvent event;
    add_type(event.types, json.at("type"));
    for (const Json& other : json.value("alt_types", Json::array())) {
        add_type(event.types, other);
    }
    event.salience = json.at("salience");
    event.mentions.push_back(span_of(json, points));
    for (const Json& mention : json.value("coref", Json::array())) {
        event.mentions.push_back(span_of(mention, points));
    }
    return event;
}

Article article_of(const std::string& id, const Json& published, const std::string& text) {
    const Json line{{"id", id}, {"published", published}, {"text", text}};
    return read_json_article(line.dump(), id, {id});
}

} // namespace

std::vector<GoldArticle> read_gold_articles(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<GoldArticle> articles;
    for (const auto& file : files) {
        std::ifstream in(file);
        const Json json = Json::parse(in);
        GoldArticle gold;
        gold.article = article_of(json.at("id"), json.at("published"), json.at("text"));
        gold.group = gold.article.id;
        const CodePoints points(gold.article.text);
        for (const Json& event : json.at("events")) {
            gold.events.push_back(event_of(event, points));
        }
        articles.push_back(std::move(gold));
    }
    return articles;
}

std::vector<GoldArticle> read_gold_sentences(const std::filesystem::path& file,
                                             const std::string& part) {
    std::ifstream in(file);
    if (!in) {
        throw Error({file.string()}, "cannot be read");
    }
    std::map<std::string, GoldArticle> groups;
    for (std::string line; std::getline(in, line);) {
        const Json json = Json::parse(line);
        if (json.at("part") != part) {
            continue;
        }
        GoldArticle& gold = groups[json.at("group")];
        if (gold.events.empty()) {
            gold.article = article_of(json.at("id"), json.at("date"), json.at("text"));
            gold.group = json.at("group");
            gold.complete = false;
        }
        GoldEvent event;
        add_type(event.types, json.at("event2021"));
        for (const Json& other : json.value("alt2021", Json::array())) {
            add_type(event.types, other);
        }
        gold.events.push_back(std::move(event));
    }
    std::vector<GoldArticle> articles;
    for (auto& [name, gold] : groups) {
        articles.push_back(std::move(gold));
    }
    return articles;
}

} // namespace casus
