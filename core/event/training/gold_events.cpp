#include "core/event/training/gold_events.h"

#include "core/article/json_lines.h"
#include "core/problem.h"
#include "core/table_file.h"
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

std::string last_word(const std::string& name) {
    const std::string folded = fold_case(name);
    return folded.substr(folded.rfind(' ') + 1);
}

using Names = std::map<std::string, std::vector<std::string>>; // by the id of an actor

Names names_of(const Json& actors) {
    Names names;
    for (const Json& actor : actors) {
        auto& list = names[actor.at("id")];
        list.push_back(last_word(actor.at("name")));
        for (const Json& mention : actor.value("mentions", Json::array())) {
            list.push_back(last_word(mention));
        }
    }
    return names;
}

GoldEvent event_of(const Json& json, const CodePoints& points, const Names& names) {
    GoldEvent event;
    if (json.contains("date") && json.at("date").is_string()) {
        event.date = parse_edtf(json.at("date").get<std::string>());
    }
    for (const char* role : {"source", "target"}) {
        for (const Json& actor : json.value(role, Json::array())) {
            const auto& known = names.at(actor);
            event.doers.insert(event.doers.end(), known.begin(), known.end());
        }
    }
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
        const Names names = names_of(json.at("actors"));
        for (const Json& event : json.at("events")) {
            gold.events.push_back(event_of(event, points, names));
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

std::vector<GoldArticle> read_verdicts(const std::filesystem::path& table,
                                       const std::filesystem::path& texts) {
    std::map<std::string, std::vector<TableRow>> rows;
    for (TableRow& row : read_table(table, 4)) {
        rows[row.fields[0]].push_back(std::move(row));
    }
    std::ifstream in(texts);
    if (!in) {
        throw Error({texts.string()}, "cannot be read");
    }
    std::vector<GoldArticle> articles;
    for (std::string line; std::getline(in, line);) {
        const Json json = Json::parse(line);
        const auto found = rows.find(json.at("id"));
        if (found == rows.end()) {
            continue;
        }
        GoldArticle gold;
        gold.article = article_of(json.at("id"), json.at("date"), json.at("text"));
        gold.group = gold.article.id;
        const CodePoints points(gold.article.text);
        for (const TableRow& row : found->second) {
            const auto begin = static_cast<std::uint32_t>(std::stoul(row.fields[1]));
            const std::uint32_t first = points.to_byte(begin);
            const auto size = static_cast<std::uint32_t>(row.fields[2].size());
            gold.verdicts.push_back({{first, first + size}, row.fields[3] == "right"});
        }
        articles.push_back(std::move(gold));
    }
    return articles;
}

} // namespace casus
