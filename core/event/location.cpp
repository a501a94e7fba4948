#include "core/event/location.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casus {
namespace {

/// How well a preposition says where: a destination best, as movements are placed where they end.
int placing(std::string_view preposition) {
    constexpr std::array<std::pair<std::string_view, int>, 14> words{{
        {"across", 2},
        {"around", 2},
        {"at", 2},
        {"in", 3},
        {"inside", 3},
        {"into", 4},
        {"near", 3},
        {"on", 1},
        {"outside", 2},
        {"over", 1},
        {"to", 4},
        {"toward", 2},
        {"within", 2},
        {"throughout", 2},
    }};
    const auto* found = std::find_if(words.begin(), words.end(),
                                     [&](const auto& row) { return row.first == preposition; });
    return found == words.end() ? 0 : found->second;
}

/// Clauses of their own: what stands there happened elsewhere.
bool opens_clause(Relation relation) {
    return relation == Relation::ccomp || relation == Relation::advcl ||
           relation == Relation::acl_relcl || relation == Relation::parataxis ||
           relation == Relation::csubj || relation == Relation::advcl_relcl;
}

/// Looks for places in the clause of an event: the most specific one, then the one closest to the
/// trigger, then the one whose preposition says best where.
class LocationFinder {
public:
    LocationFinder(const Document& document, const PlaceMap& places)
        : document_(document), places_(places) {}

    const PlaceMention* find(const Trigger& trigger) {
        visit(trigger.head, 0, 8);
        if (trigger.verb != no_token && trigger.verb != trigger.head) {
            visit(trigger.verb, 0, 6);
        }
        if (best_ == nullptr && trigger.verb == trigger.head) {
            for (const TokenIndex object : trigger.arguments.objects) {
                consider(object, 0, 1); // "besieged the town of Homs"
            }
        }
        const TokenIndex governor = document_.tokens[trigger.head].head;
        if (best_ == nullptr && trigger.verb == no_token && governor != no_token &&
            document_.tokens[governor].upos == Upos::VERB) {
            visit(governor, 0, 4); // "killed in a raid in Homs"
        }
        return best_;
    }

private:
    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }

    void visit(TokenIndex head, int depth, int closeness) {
        constexpr int deepest = 3;
        for (const TokenIndex child : document_.children(head)) {
            const Relation relation = token(child).relation;
            const bool other_act = relation == Relation::conj && token(child).upos == Upos::VERB;
            if (depth >= deepest || opens_clause(relation) || other_act) {
                continue;
            }
            if (relation == Relation::obl || relation == Relation::nmod) {
                consider(child, closeness - depth, placing(preposition(child)));
            }
            visit(child, depth + 1, closeness);
        }
    }

    [[nodiscard]] std::string_view preposition(TokenIndex noun) const {
        for (const TokenIndex child : document_.children(noun)) {
            if (token(child).relation == Relation::case_) {
                return token(child).lemma;
            }
        }
        return "";
    }

    void consider(TokenIndex head, int closeness, int placed) {
        if (placed == 0) {
            return;
        }
        take(places_.at(head), closeness, placed);
        for (const TokenIndex child : document_.children(head)) {
            const Relation relation = token(child).relation;
            const bool naming = relation == Relation::appos || relation == Relation::compound ||
                                relation == Relation::flat || relation == Relation::nmod_desc ||
                                (relation == Relation::nmod && preposition(child) == "of");
            if (naming) {
                take(places_.at(child), closeness, placed);
            }
        }
    }

    void take(const PlaceMention* place, int closeness, int placed) {
        constexpr int finer = 100;
        if (place == nullptr) {
            return;
        }
        const int score = fineness(place->kind) * finer + closeness * 5 + placed;
        if (best_ == nullptr || score > best_score_) {
            best_ = place;
            best_score_ = score;
        }
    }

    const Document& document_;
    const PlaceMap& places_;
    const PlaceMention* best_ = nullptr;
    int best_score_ = 0;
};

} // namespace

std::string find_location(const Document& document, const Trigger& trigger,
                          const PlaceMap& places) {
    const PlaceMention* found = LocationFinder(document, places).find(trigger);
    return found == nullptr ? "" : found->name;
}

} // namespace casus
