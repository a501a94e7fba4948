#pragma once

#include "core/dictionary/actor_dictionary.h"
#include "core/dictionary/agent_dictionary.h"
#include "core/dictionary/dictionary_file.h"
#include "core/dictionary/term_list.h"
#include "core/dictionary/verb_dictionary.h"
#include "core/problem.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace casus {

/// The user's dictionaries, loaded together: words are shared. Immutable, read by all threads.
struct Dictionaries {
    WordTable words;
    ActorDictionary actors;
    AgentDictionary agents;
    VerbDictionary verbs;
    DiscardList discards;
    IssueList issues;
    std::vector<std::filesystem::path> files; ///< in the order given

    [[nodiscard]] bool empty() const { return files.empty(); }
};

/// Loads files of any kind, each recognised from its content; rows of later files are added to
/// those of earlier ones. A bad row becomes a problem with file and line and is left out.
/// Throws Error when a file cannot be read.
Dictionaries load_dictionaries(std::span<const std::filesystem::path> files, Problems& problems);

/// "PATH:LINE" of a row, with the file's name alone.
std::string to_string(const Dictionaries& dictionaries, DictionaryPlace place);

/// What one file holds, in words: "verbs (PETRARCH-1): 1860 verbs, 11011 patterns, 544 synsets".
std::string describe_dictionary(const std::filesystem::path& file, Problems& problems);

} // namespace casus
