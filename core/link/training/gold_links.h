#pragma once

#include "core/article/article.h"
#include "core/link/link.h"
#include "core/span.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace casus {

/// A link that an annotator drew between two marked events.
struct GoldLink {
    std::uint32_t from = 0; ///< index into GoldStory::events
    std::uint32_t to = 0;
    LinkType type = LinkType::causes;
};

/// An article with marked events and links. An event is a list of byte spans that tell it.
struct GoldStory {
    Article article;
    std::vector<std::vector<Span>> events;
    std::vector<GoldLink> links;
    bool clauses = false;  ///< spans are whole clauses: the head of an event lies within
    bool complete = false; ///< what is not marked is no event, and what is not linked no link
};

/// A folder of articles annotated as event graphs (gold/graph).
std::vector<GoldStory> read_graph_stories(const std::filesystem::path& folder);
/// The Causal News Corpus as JSON Lines; only lines of `part`.
std::vector<GoldStory> read_causal_stories(const std::filesystem::path& file,
                                           const std::string& part);

} // namespace casus
