#pragma once

#include "core/actor/actor_lexicon.h"
#include "core/actor/relation_lexicon.h"
#include "core/dictionary/dictionaries.h"
#include "core/event/cameo.h"
#include "core/event/event_lexicon.h"
#include "core/language/language_model.h"
#include "core/link/clause_model.h"
#include "core/link/link_lexicon.h"
#include "core/link/pair_model.h"
#include "core/time/time_grammar.h"

#include <filesystem>
#include <vector>

namespace casus {

/// All lexicons, rules and models: loaded once, never changed, shared by all threads. Each stage of
/// the extraction is given only its part.
struct Resources {
    LanguageModel language;
    TimeGrammar times;
    ActorLexicon actors;
    RelationLexicon relations;
    EventLexicon events;
    LinkLexicon links;
    ClauseModel clauses;
    PairModel pairs;
    CameoTable cameo;
    Dictionaries dictionaries{}; ///< of the user; none unless asked for
};

/// The folder with the data of this build: beside the installed program, else the source tree.
/// Throws Error when there is none.
std::filesystem::path default_data_folder();

/// Loads everything. Rows of later folders are added to those of earlier ones and win over them.
/// Throws Error with file and line for a row that cannot be read.
Resources load_resources(const std::vector<std::filesystem::path>& folders);

} // namespace casus
