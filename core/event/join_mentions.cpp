#include "core/event/join_mentions.h"

#include <algorithm>
#include <string_view>

namespace casus {
namespace {

class MentionJoiner {
public:
    MentionJoiner(std::string_view text, const Document& document,
                  const std::vector<Trigger>& triggers, const std::vector<Event>& candidates)
        : text_(text), document_(document), triggers_(triggers), candidates_(candidates) {}

    std::vector<std::uint32_t> join() {
        std::vector<std::uint32_t> first(candidates_.size());
        for (std::uint32_t i = 0; i < candidates_.size(); ++i) {
            first[i] = i;
            for (std::uint32_t j = i; j-- > 0;) {
                if (first[j] == j && same(j, i)) {
                    first[i] = j;
                    break;
                }
            }
        }
        return first;
    }

private:
    [[nodiscard]] std::string_view lemma(std::uint32_t i) const {
        return document_.tokens[triggers_[i].head].lemma;
    }

    [[nodiscard]] bool is_nominal(std::uint32_t i) const { return triggers_[i].verb == no_token; }

    /// "the attack", "this meeting", "their talks": points back.
    [[nodiscard]] bool is_definite(std::uint32_t i) const {
        const auto children = document_.children(triggers_[i].head);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            const Token& token = document_.tokens[child];
            const bool determiner =
                token.relation == Relation::det &&
                (token.lemma == "the" || token.lemma == "this" || token.lemma == "that" ||
                 token.lemma == "these" || token.lemma == "those");
            return determiner || token.relation == Relation::nmod_poss;
        });
    }

    [[nodiscard]] static bool share(const std::vector<ActorIndex>& a,
                                    const std::vector<ActorIndex>& b) {
        return std::any_of(a.begin(), a.end(), [&](ActorIndex actor) {
            return std::find(b.begin(), b.end(), actor) != b.end();
        });
    }

    /// No actor in common in a role that both tell.
    [[nodiscard]] static bool roles_clash(const Event& a, const Event& b) {
        const bool sources = !a.source.empty() && !b.source.empty() && !share(a.source, b.source);
        const bool targets = !a.target.empty() && !b.target.empty() && !share(a.target, b.target);
        return sources || targets;
    }

    [[nodiscard]] static bool dates_clash(const Event& a, const Event& b) {
        const bool both = a.basis == DateBasis::explicit_ && b.basis == DateBasis::explicit_;
        return both && a.date && b.date && !overlap(*a.date, *b.date);
    }

    [[nodiscard]] static bool tolls_clash(const Event& a, const Event& b) {
        return !a.tolls.empty() && !b.tolls.empty() && a.tolls[0].count != b.tolls[0].count;
    }

    [[nodiscard]] static bool places_clash(const Event& a, const Event& b) {
        return !a.location.empty() && !b.location.empty() && a.location != b.location;
    }

    [[nodiscard]] static bool is_real(EventStatus status) {
        return status == EventStatus::actual || status == EventStatus::ongoing;
    }

    [[nodiscard]] bool same(std::uint32_t earlier, std::uint32_t later) const {
        const Event& a = candidates_[earlier];
        const Event& b = candidates_[later];
        if (a.type != b.type || is_real(a.status) != is_real(b.status) || roles_clash(a, b) ||
            dates_clash(a, b) || tolls_clash(a, b) || places_clash(a, b)) {
            return false;
        }
        const bool same_word = lemma(earlier) == lemma(later);
        if (is_nominal(later) && is_definite(later)) {
            return same_word || (a.type != EventType::other && !is_nominal(earlier));
        }
        const bool share_actor = share(a.source, b.source) || share(a.target, b.target);
        return same_word && share_actor;
    }

    std::string_view text_;
    const Document& document_;
    const std::vector<Trigger>& triggers_;
    const std::vector<Event>& candidates_;
};

} // namespace

std::vector<std::uint32_t> join_mentions(std::string_view text, const Document& document,
                                         const std::vector<Trigger>& triggers,
                                         const std::vector<Event>& candidates) {
    return MentionJoiner(text, document, triggers, candidates).join();
}

} // namespace casus
