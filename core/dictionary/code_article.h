#pragma once

#include "core/account.h"
#include "core/article/article.h"
#include "core/dictionary/sentence_coder.h"
#include "core/event/cameo.h"
#include "core/event/given_event.h"
#include "core/language/document.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace casus {

/// What the user's dictionaries make of an article.
class ArticleCoding {
public:
    /// Codes every sentence for the day of publication. `dictionaries` may be empty: then nothing
    /// is coded. All that is given must outlive this.
    ArticleCoding(const Article& article, const Document& document,
                  const Dictionaries& dictionaries);

    /// Gives the actors that the dictionaries know their codes, and adds those that are missing.
    void add_actors(std::vector<Actor>& actors);

    /// The events, with the actors of add_actors(), for find_events().
    [[nodiscard]] std::vector<GivenEvent> events(const CameoTable& cameo) const;

    /// Leaves out events of sentences and stories that the user discards, and gives those that the
    /// dictionaries coded their dyads, with the codes that hold on the day of the event.
    void finish(std::vector<Event>& events) const;

private:
    using Key = std::pair<TokenIndex, std::string>; ///< head and code
    [[nodiscard]] ActorIndex actor_for(const CodedActor& coded, std::vector<Actor>& actors);
    [[nodiscard]] std::vector<Dyad> dyads(const Event& event) const;
    [[nodiscard]] bool discards(const Event& event) const;

    const Article& article_;
    const Document& document_;
    const Dictionaries& dictionaries_;
    std::vector<SentenceCoding>
        sentences_; ///< one for each of the document; empty: no dictionaries
    bool story_discarded_ = false;
    std::map<Key, ActorIndex> actor_of_;
    std::map<std::string, ActorIndex> added_; ///< by code and row
};

} // namespace casus
