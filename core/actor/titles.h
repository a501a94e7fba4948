#pragma once

#include "core/actor/mention.h"
#include "core/actor/phrase_tree.h"

#include <vector>

namespace casus {

/// Titles and offices before the names of a document: "Germany's Foreign Minister", "army spokesman
/// Colonel". Keeps references to all that it is made from.
class Titles {
public:
    /// `hits`: of each token the name that has it, null = none.
    Titles(const PhraseTree& tree, const std::vector<const NameHit*>& hits)
        : tree_(tree), hits_(hits) {}

    [[nodiscard]] bool has_sense(const NameHit* hit, NameSense sense) const;
    [[nodiscard]] bool is_person_name(const NameHit* hit) const;
    /// "Foreign Minister", "spokesman", "Gen.": what may stand before a name.
    [[nodiscard]] bool is_title(const NameHit* hit) const;
    /// Where the titles before a name begin: "Germany's Foreign Minister", "former Navy Capt.".
    /// `first` itself when there are none.
    [[nodiscard]] TokenIndex titles_before(TokenIndex first) const;
    void add_titles(ActorPhrase& it, TokenIndex first, TokenIndex last) const;
    /// "Foreign Minister Steinmeier": the person is the actor.
    [[nodiscard]] bool is_title_of_next(const NameHit& hit) const;

private:
    [[nodiscard]] const Token& token(TokenIndex i) const { return tree_.token(i); }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return tree_.form(i); }
    /// "President of the United States Donald Trump": the token behind "President"; `first` itself
    /// where no owner stands between.
    [[nodiscard]] TokenIndex behind_office_of(TokenIndex first) const;
    [[nodiscard]] bool belongs_to_title(TokenIndex i) const;

    const PhraseTree& tree_;
    const std::vector<const NameHit*>& hits_;
};

} // namespace casus
