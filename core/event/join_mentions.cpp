#include "core/event/join_mentions.h"

#include "core/language/verb_group.h"

#include <algorithm>
#include <string_view>

namespace casus {
namespace {

class MentionJoiner {
public:
    MentionJoiner(std::string_view text, const Document& document,
                  const std::vector<Trigger>& triggers, const std::vector<Event>& candidates,
                  const EventLexicon& lexicon, const std::vector<Actor>& actors)
        : text_(text), document_(document), triggers_(triggers), candidates_(candidates),
          lexicon_(lexicon), actors_(actors) {}

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

    [[nodiscard]] bool is_nominal(std::uint32_t i) const {
        return triggers_[i].verb != triggers_[i].head;
    }

    /// "an attack", "another attack", "two attacks": brings in something new.
    [[nodiscard]] bool is_indefinite(std::uint32_t i) const {
        const auto children = document_.children(triggers_[i].head);
        return std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
            const Token& token = document_.tokens[child];
            return token.relation == Relation::nummod || token.lemma == "a" ||
                   token.lemma == "another" || token.lemma == "other" || token.lemma == "second" ||
                   token.lemma == "new" || token.lemma == "similar";
        });
    }

    /// "uses primary elections to select a nominee": any of a kind, by a bare plural in the
    /// present.
    [[nodiscard]] bool is_kind(std::uint32_t i) const {
        const TokenIndex noun = triggers_[i].head;
        const auto children = document_.children(noun);
        const bool bare = std::none_of(children.begin(), children.end(), [this](TokenIndex child) {
            const Relation relation = document_.tokens[child].relation;
            return relation == Relation::det || relation == Relation::nummod ||
                   relation == Relation::nmod_poss || relation == Relation::acl_relcl;
        });
        const bool plural = is_nominal(i) && document_.tokens[noun].xpos == Xpos::NNS;
        const TokenIndex above = document_.tokens[noun].head;
        if (!bare || !plural || triggers_[i].verb != no_token || above == no_token ||
            candidates_[i].basis == DateBasis::explicit_) {
            return false;
        }
        const VerbGroup group = verb_group(document_, above);
        return document_.tokens[above].upos == Upos::VERB && group.tense == Tense::present &&
               !group.perfect && !group.progressive;
    }

    [[nodiscard]] static bool is_bare(const Event& event) {
        return event.source.empty() && event.target.empty() &&
               event.basis != DateBasis::explicit_ && event.tolls.empty();
    }

    /// The same thing is acted on, or does something by itself ("the building collapsed").
    [[nodiscard]] bool share_argument(std::uint32_t i, std::uint32_t j) const {
        const auto patients = [this](std::uint32_t it) -> const std::vector<TokenIndex>& {
            const Arguments& arguments = triggers_[it].arguments;
            return arguments.objects.empty() ? arguments.subjects : arguments.objects;
        };
        const auto& others = patients(j);
        return std::any_of(patients(i).begin(), patients(i).end(), [&](TokenIndex a) {
            return std::any_of(others.begin(), others.end(), [&](TokenIndex b) {
                const Token& token = document_.tokens[a];
                return token.lemma == document_.tokens[b].lemma && token.upos != Upos::PRON;
            });
        });
    }

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

    /// Somebody is named; "we" of an unnamed speaker may be anybody.
    [[nodiscard]] bool is_told(const std::vector<ActorIndex>& role) const {
        return std::any_of(role.begin(), role.end(), [this](ActorIndex actor) {
            const auto& mentions = actors_[actor].mentions;
            return std::any_of(mentions.begin(), mentions.end(), [](const ActorMention& it) {
                return it.form != MentionForm::pronoun;
            });
        });
    }

    /// "two U.S. embassies" and "the U.S. embassies": the same words but for number and article.
    [[nodiscard]] bool share_name(const std::vector<ActorIndex>& a,
                                  const std::vector<ActorIndex>& b) const {
        return std::any_of(a.begin(), a.end(), [&](ActorIndex one) {
            return std::any_of(b.begin(), b.end(), [&](ActorIndex other) {
                const std::string& first = actors_[one].name;
                const std::string& second = actors_[other].name;
                return first.ends_with(" " + second) || second.ends_with(" " + first);
            });
        });
    }

    /// No actor in common in a role that both tell.
    [[nodiscard]] bool roles_clash(const Event& a, const Event& b) const {
        const bool sources = is_told(a.source) && is_told(b.source) && !share(a.source, b.source);
        const bool targets = is_told(a.target) && is_told(b.target) && !share(a.target, b.target) &&
                             !share_name(a.target, b.target);
        return sources || targets;
    }

    [[nodiscard]] static bool dates_clash(const Event& a, const Event& b) {
        const bool both = a.basis == DateBasis::explicit_ && b.basis == DateBasis::explicit_;
        return both && a.date && b.date && !overlap(*a.date, *b.date);
    }

    [[nodiscard]] static bool tolls_clash(const Event& a, const Event& b) {
        return !a.tolls.empty() && !b.tolls.empty() && a.tolls[0].count != b.tolls[0].count;
    }

    /// Two places, unless the same was hit: "East Africa" and "Dar es Salaam".
    [[nodiscard]] bool places_clash(const Event& a, const Event& b) const {
        const bool same_target = share(a.target, b.target) || share_name(a.target, b.target);
        return !a.location.empty() && !b.location.empty() && a.location != b.location &&
               !same_target;
    }

    [[nodiscard]] static bool is_real(EventStatus status) {
        return status == EventStatus::actual || status == EventStatus::ongoing;
    }

    [[nodiscard]] bool same(std::uint32_t earlier, std::uint32_t later) const {
        const Event& a = candidates_[earlier];
        const Event& b = candidates_[later];
        if (roles_clash(a, b) || dates_clash(a, b) || tolls_clash(a, b) || places_clash(a, b)) {
            return false;
        }
        if (is_kind(earlier) || is_kind(later)) {
            return false;
        }
        const bool same_word = lemma(earlier) == lemma(later);
        const bool word = same_word || lexicon_.related(lemma(earlier), lemma(later));
        if (!word && (a.type != b.type || a.type == EventType::other)) {
            return false;
        }
        const bool both_planned =
            a.status == EventStatus::planned && b.status == EventStatus::planned;
        if (both_planned && same_word && is_nominal(earlier) && is_nominal(later)) {
            return true;
        }
        if (is_nominal(later) && !is_indefinite(later)) {
            return points_back(earlier, later, word);
        }
        const bool alike = is_real(a.status) == is_real(b.status) && word;
        const bool shared = share(a.target, b.target) || share_argument(earlier, later) ||
                            ((same_word || is_nominal(earlier)) && share(a.source, b.source));
        const bool again =
            word && a.type == b.type && is_bare(b) && b.location.empty() && !is_indefinite(later);
        return alike && (shared || again || (same_word && is_retold(earlier, later)));
    }

    /// "A plane crashed on Monday. ... The plane crashed at 9 a.m.": deeds, not words.
    [[nodiscard]] bool is_retold(std::uint32_t earlier, std::uint32_t later) const {
        const Event& a = candidates_[earlier];
        const Event& b = candidates_[later];
        const bool deed = a.type == EventType::other || a.type == EventType::assault ||
                          a.type == EventType::coerce || a.type == EventType::protest;
        const bool day = a.date && b.date && overlap(*a.date, *b.date) &&
                         b.date->first == b.date->last && !b.date->open_end;
        return deed && a.type == b.type && day && is_real(a.status) && has_known_patient(later);
    }

    /// "The plane crashed", "he was arrested": somebody or something told before.
    [[nodiscard]] bool has_known_patient(std::uint32_t i) const {
        const Arguments& arguments = triggers_[i].arguments;
        const auto& patients = arguments.objects.empty() ? arguments.subjects : arguments.objects;
        return std::any_of(patients.begin(), patients.end(), [this](TokenIndex patient) {
            const auto children = document_.children(patient);
            const bool definite =
                std::any_of(children.begin(), children.end(), [this](TokenIndex child) {
                    const Token& it = document_.tokens[child];
                    return it.relation == Relation::nmod_poss ||
                           (it.relation == Relation::det && it.lemma == "the");
                });
            return definite || document_.tokens[patient].upos == Upos::PRON;
        });
    }

    /// "the attack", "their talks": a noun for something told before.
    [[nodiscard]] bool points_back(std::uint32_t earlier, std::uint32_t later, bool word) const {
        const Event& a = candidates_[earlier];
        const Event& b = candidates_[later];
        if (is_definite(later)) {
            const bool alike = is_real(a.status) == is_real(b.status) || is_bare(b);
            return alike && (word || !is_nominal(earlier));
        }
        const bool alike = is_real(a.status) == is_real(b.status);
        const bool linked = is_bare(b) || share(a.source, b.source) || share(a.target, b.target) ||
                            share_name(a.target, b.target);
        return alike && word && linked && a.type == b.type;
    }

    std::string_view text_;
    const Document& document_;
    const std::vector<Trigger>& triggers_;
    const std::vector<Event>& candidates_;
    const EventLexicon& lexicon_;
    const std::vector<Actor>& actors_;
};

} // namespace

std::vector<std::uint32_t> join_mentions(std::string_view text, const Document& document,
                                         const std::vector<Trigger>& triggers,
                                         const std::vector<Event>& candidates,
                                         const EventLexicon& lexicon,
                                         const std::vector<Actor>& actors) {
    return MentionJoiner(text, document, triggers, candidates, lexicon, actors).join();
}

} // namespace casus
