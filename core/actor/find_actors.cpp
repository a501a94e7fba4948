#include "core/actor/find_actors.h"

#include "core/actor/actor_code.h"
#include "core/actor/apposition.h"
#include "core/actor/infer_countries.h"
#include "core/actor/mention.h"
#include "core/actor/nominal_links.h"
#include "core/actor/phrase_tree.h"
#include "core/actor/pronouns.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace casus {
namespace {

/// Puts phrases together that mean the same actor: names first, in text order, then the nouns that
/// stand for them, then pronouns.
class ActorLinker {
public:
    ActorLinker(const Article& article, const Document& document, const std::vector<NameHit>& names)
        : article_(article), document_(document), tree_(article.text, document),
          found_(find_actor_phrases(article.text, document, names)), phrases_(found_.phrases),
          actors_of_(phrases_.size()), drafts_(article.published) {}

    std::vector<Actor> link() {
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (phrases_[i].mention.form == MentionForm::name) {
                const ActorIndex actor = drafts_.named(phrases_[i]);
                actors_of_[i].push_back(actor);
                drafts_.tell(actor, phrases_[i]);
            }
        }
        const auto same = find_appositions(article_.text, document_, phrases_);
        NominalLinks nouns(document_, tree_, phrases_, drafts_, actors_of_);
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (phrases_[i].mention.form == MentionForm::nominal) {
                nouns.link(i, same[i]);
            }
        }
        join_appositions(same);
        link_pronouns_to_actors();
        return finished();
    }

private:
    // ------------------------------------------------------------------ apposed names

    /// "Jaish al-Ta'ifa, the Army of the Victorious Sect": two names, one actor.
    void join_appositions(const Appositions& same) {
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            const bool names = same[i] && phrases_[i].mention.form == MentionForm::name &&
                               phrases_[*same[i]].mention.form == MentionForm::name;
            if (names && actors_of_[i].size() == 1 && actors_of_[*same[i]].size() == 1) {
                merge(actors_of_[*same[i]].front(), actors_of_[i].front());
            }
        }
    }

    void merge(ActorIndex into, ActorIndex from) {
        if (into == from || drafts_.all()[into].actor.kind == ActorKind::country ||
            drafts_.all()[from].actor.kind == ActorKind::country) {
            return;
        }
        add_roles(drafts_.all()[into].actor.roles, drafts_.all()[from].actor.roles);
        if (drafts_.all()[into].actor.code.empty()) {
            drafts_.all()[into].actor.code = drafts_.all()[from].actor.code;
        }
        for (auto& actors : actors_of_) {
            std::replace(actors.begin(), actors.end(), from, into);
        }
    }

    // ------------------------------------------------------------------ pronouns

    void link_pronouns_to_actors() {
        std::vector<LinkedPhrase> linked;
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            if (!actors_of_[i].empty()) {
                linked.push_back({&phrases_[i], actors_of_[i].back()});
            }
        }
        std::vector<Actor> actors;
        for (const Draft& draft : drafts_.all()) {
            actors.push_back(draft.actor);
        }
        std::optional<ActorIndex> unnamed;
        for (LinkedPronoun& pronoun : link_pronouns(article_.text, document_, linked, actors)) {
            if (!pronoun.actor && !unnamed) {
                unnamed =
                    drafts_.add_unnamed(std::string(slice(article_.text, pronoun.mention.span)));
            }
            pronouns_.emplace_back(pronoun.actor ? *pronoun.actor : *unnamed, pronoun.mention);
        }
    }

    // ------------------------------------------------------------------ the end

    void add_mentions() {
        for (std::size_t i = 0; i < phrases_.size(); ++i) {
            for (const ActorIndex actor : actors_of_[i]) {
                drafts_.all()[actor].actor.mentions.push_back(phrases_[i].mention);
            }
        }
        for (const auto& [actor, mention] : pronouns_) {
            drafts_.all()[actor].actor.mentions.push_back(mention);
        }
    }

    std::vector<Actor> finished() {
        infer_countries(document_, found_, actors_of_, drafts_);
        add_mentions();
        std::vector<Actor> actors;
        for (Draft& draft : drafts_.all()) {
            Actor& actor = draft.actor;
            if (actor.mentions.empty()) {
                continue;
            }
            std::sort(actor.mentions.begin(), actor.mentions.end(),
                      [](const ActorMention& a, const ActorMention& b) { return a.span < b.span; });
            actor.code = code_of(actor);
            actors.push_back(std::move(actor));
        }
        std::stable_sort(actors.begin(), actors.end(), [](const Actor& a, const Actor& b) {
            return a.mentions.front().span < b.mentions.front().span;
        });
        for (std::size_t i = 0; i < actors.size(); ++i) {
            actors[i].id = "a";
            actors[i].id += std::to_string(i + 1);
        }
        return actors;
    }

    const Article& article_;
    const Document& document_;
    PhraseTree tree_;
    ActorPhrases found_;
    const std::vector<ActorPhrase>& phrases_;
    ActorsOfPhrases actors_of_;
    ActorDrafts drafts_;
    std::vector<std::pair<ActorIndex, ActorMention>> pronouns_;
};

} // namespace

std::vector<Actor> find_actors(const Article& article, const Document& document,
                               const std::vector<NameHit>& names) {
    return ActorLinker(article, document, names).link();
}

} // namespace casus
