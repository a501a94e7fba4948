#pragma once

#include "core/dictionary/actor_dictionary.h"
#include "core/dictionary/dictionary_file.h"
#include "core/dictionary/phrase_index.h"
#include "core/problem.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace casus {

/// Role nouns ("police", "opposition leader") whose code joins that of an actor.
class AgentDictionary {
public:
    struct Agent {
        std::size_t end = 0; ///< the words [at, end)
        std::string_view code;
        bool before = false; ///< the code goes before the actor's: NGO + ARN
        DictionaryPlace place;
    };

    void add(const DictionaryFile& source, std::uint32_t file, WordTable& words,
             Problems& problems);

    [[nodiscard]] std::optional<Agent> find(std::span<const TextWord> text, std::size_t at,
                                            PhraseIndex::Limits limits) const;
    [[nodiscard]] std::size_t phrases() const { return phrases_.size(); }

private:
    friend class AgentFileReader;
    struct Row {
        std::string code;
        bool before = false;
        DictionaryPlace place;
    };
    PhraseIndex phrases_;
    std::vector<Row> rows_;
};

/// The code of an actor together with agents: "GON" + "~GOV" = "GONGOV". A code that is there
/// already is not repeated; agents without an actor give "---GOV".
void join_agent(std::string& code, std::string_view agent, bool before);

/// The regular plural of the last word of a phrase: PARTY -> PARTIES, PRESS -> PRESSES.
std::string regular_plural(std::string_view phrase);

} // namespace casus
