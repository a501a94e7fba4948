#include "core/link/training/gold_links.h"

#include "core/article/json_lines.h"
#include "core/problem.h"
#include "core/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>

namespace casus {
namespace {

using Json = nlohmann::json;

Article article_of(const std::string& id, const Json& published, const std::string& text) {
    const Json line{{"id", id}, {"published", published}, {"text", text}};
    return read_json_article(line.dump(), id, {id});
}

Span mention_of(const Json& mention, const CodePoints& points) {
    const std::uint32_t first = points.to_byte(mention.at("offset").get<std::uint32_t>());
    const auto words = mention.at("trigger").get<std::string>();
    return {first, first + static_cast<std::uint32_t>(words.size())};
}

GoldStory graph_story(const Json& json) {
    GoldStory story;
    story.article = article_of(json.at("id"), json.at("published"), json.at("text"));
    story.complete = true;
    const CodePoints points(story.article.text);
    std::map<std::string, std::uint32_t> numbers;
    for (const Json& event : json.at("events")) {
        numbers[event.at("id")] = static_cast<std::uint32_t>(story.events.size());
        std::vector<Span> mentions{mention_of(event, points)};
        for (const Json& mention : event.value("coref", Json::array())) {
            mentions.push_back(mention_of(mention, points));
        }
        story.events.push_back(std::move(mentions));
    }
    for (const Json& relation : json.at("relations")) {
        if (const auto type = parse_link_type(relation.at("type").get<std::string>())) {
            story.links.push_back(
                {numbers.at(relation.at("from")), numbers.at(relation.at("to")), *type});
        }
    }
    return story;
}

GoldStory causal_story(const Json& json) {
    GoldStory story;
    story.article = article_of(json.at("id"), nullptr, json.at("text"));
    story.clauses = true;
    const CodePoints points(story.article.text);
    const auto add = [&](const Json& pair) {
        story.events.push_back({{points.to_byte(pair[0].get<std::uint32_t>()),
                                 points.to_byte(pair[1].get<std::uint32_t>())}});
        return static_cast<std::uint32_t>(story.events.size() - 1);
    };
    for (const Json& relation : json.at("relations")) {
        const std::uint32_t cause = add(relation.at("cause"));
        story.links.push_back({cause, add(relation.at("effect")), LinkType::causes});
    }
    return story;
}

std::vector<GoldStory> read_lines(const std::filesystem::path& file, const std::string& part,
                                  const std::function<GoldStory(const Json&)>& read) {
    std::ifstream in(file);
    if (!in) {
        throw Error({file.string()}, "cannot be read");
    }
    std::vector<GoldStory> stories;
    for (std::string line; std::getline(in, line);) {
        const Json json = Json::parse(line);
        if (json.value("part", "") == part) {
            stories.push_back(read(json));
        }
    }
    return stories;
}

} // namespace

std::vector<GoldStory> read_graph_stories(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    std::vector<GoldStory> stories;
    for (const auto& file : files) {
        std::ifstream in(file);
        stories.push_back(graph_story(Json::parse(in)));
    }
    return stories;
}

std::vector<GoldStory> read_causal_stories(const std::filesystem::path& file,
                                           const std::string& part) {
    return read_lines(file, part, causal_story);
}

} // namespace casus
