#include "core/event/actor_map.h"

#include "core/event/arguments.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casus {
namespace {

constexpr int deepest_phrase = 4; // "supplies to the camp of refugees in the north"

/// Relations by which a phrase names whom it belongs to, the closest first.
constexpr std::array<Relation, 5> owning{Relation::nmod_poss, Relation::compound, Relation::amod,
                                         Relation::appos, Relation::nmod};

bool stays_in_phrase(Relation relation) {
    return relation == Relation::nmod || relation == Relation::nmod_poss ||
           relation == Relation::compound || relation == Relation::amod ||
           relation == Relation::obl || relation == Relation::conj || relation == Relation::acl ||
           relation == Relation::obj || relation == Relation::appos;
}

} // namespace

ActorMap::ActorMap(const Document& document, const std::vector<Actor>& actors,
                   ActorIndex first_place)
    : document_(document), headed_by_(document.tokens.size()), place_(document.tokens.size()),
      begins_at_(document.tokens.size(), 0), around_(document.tokens.size()) {
    for (ActorIndex place = first_place; place < actors.size(); ++place) {
        if (!actors[place].country.empty()) { // nobody lives in the Black Sea
            place_[actors[place].mentions.at(0).head] = place;
        }
    }
    std::vector<std::uint32_t> longest(document.tokens.size(), 0);
    for (ActorIndex actor = 0; actor < first_place; ++actor) {
        const auto& mentions = actors[actor].mentions;
        const bool unnamed =
            std::all_of(mentions.begin(), mentions.end(), [](const ActorMention& mention) {
                return mention.form == MentionForm::pronoun;
            });
        is_known_.push_back(actors[actor].kind != ActorKind::other ||
                            !actors[actor].country.empty());
        is_country_.push_back(actors[actor].kind == ActorKind::country);
        is_force_.push_back(actors[actor].kind == ActorKind::military ||
                            actors[actor].kind == ActorKind::rebel);
        is_named_person_.push_back(
            actors[actor].kind == ActorKind::person &&
            std::any_of(mentions.begin(), mentions.end(), [](const ActorMention& mention) {
                return mention.form == MentionForm::name;
            }));
        for (const ActorMention& mention : mentions) {
            if (unnamed) {
                break; // "we" of somebody the article never names
            }
            if (mention.head < headed_by_.size()) {
                if (const auto first = headed_by_[mention.head];
                    first && mention.form == MentionForm::nominal) {
                    also_headed_by_[mention.head] = *first;
                }
                headed_by_[mention.head] = actor;
                begins_at_[mention.head] = mention.span.begin;
            }
            auto token = std::lower_bound(
                document.tokens.begin(), document.tokens.end(), mention.span.begin,
                [](const Token& it, std::uint32_t begin) { return it.span.begin < begin; });
            for (; token != document.tokens.end() && token->span.begin < mention.span.end;
                 ++token) {
                const auto at = static_cast<std::size_t>(token - document.tokens.begin());
                if (mention.span.size() > longest[at]) {
                    longest[at] = mention.span.size();
                    around_[at] = actor;
                }
            }
        }
    }
    is_force_.resize(actors.size(), false); // places
    is_country_.resize(actors.size(), true);
}

std::optional<ActorIndex> ActorMap::place(TokenIndex head) const {
    if (place_[head]) {
        return place_[head];
    }
    for (const TokenIndex child : document_.children(head)) {
        const Relation relation = document_.tokens[child].relation;
        const bool naming = relation == Relation::flat || relation == Relation::compound ||
                            relation == Relation::appos || relation == Relation::nmod_desc ||
                            (relation == Relation::nmod && stands_for(child));
        if (naming && place_[child]) {
            return place_[child];
        }
    }
    return std::nullopt;
}

std::optional<ActorIndex> ActorMap::of_phrase(TokenIndex head) const {
    if (headed_by_[head]) {
        return headed_by_[head];
    }
    if (around_[head]) {
        return around_[head];
    }
    const auto person = titled_person(head);
    return person ? person : owner(head);
}

/// "Secretary of State John Kerry" where the tree hangs the name below the title.
std::optional<ActorIndex> ActorMap::titled_person(TokenIndex head) const {
    if (document_.tokens[head].upos != Upos::PROPN) {
        return std::nullopt;
    }
    for (const TokenIndex child : document_.children(head)) {
        const Relation relation = document_.tokens[child].relation;
        const bool naming = relation == Relation::appos || relation == Relation::flat ||
                            relation == Relation::nmod || relation == Relation::nmod_desc;
        if (naming && headed_by_[child] && is_named_person_[*headed_by_[child]]) {
            return headed_by_[child];
        }
    }
    return std::nullopt;
}

std::vector<ActorIndex> ActorMap::all_of_phrase(TokenIndex head) const {
    std::vector<ActorIndex> found;
    if (const auto actor = of_phrase(head)) {
        if (const auto other = also_headed_by_.find(head); other != also_headed_by_.end()) {
            found.push_back(other->second);
        }
        found.push_back(*actor);
        for (const TokenIndex child : document_.children(head)) {
            if (headed_by_[child] == actor) {
                add_joined(child, found, 0);
            } else if (is_joined_name(child)) {
                found.push_back(*headed_by_[child]);
            }
        }
    }
    add_joined(head, found, 0);
    return found;
}

/// "X of Ukraine and Y of Russia" where the tree takes Y for a part of the name X.
bool ActorMap::is_joined_name(TokenIndex child) const {
    const Relation relation = document_.tokens[child].relation;
    if (!headed_by_[child] || (relation != Relation::flat && relation != Relation::appos)) {
        return false;
    }
    TokenIndex before = child;
    while (before > 0 && document_.tokens[before].span.begin >= begins_at_[child]) {
        --before;
    }
    return document_.tokens[before].lemma == "and";
}

void ActorMap::add_joined(TokenIndex token, std::vector<ActorIndex>& found, int depth) const {
    for (const TokenIndex child : document_.children(token)) {
        if (document_.tokens[child].relation == Relation::conj && depth < deepest_phrase) {
            if (const auto actor = of_phrase(child); actor && !add_listed(child, found)) {
                found.push_back(*actor);
            }
            add_joined(child, found, depth + 1);
        }
    }
}

/// "X and his counterparts, Y and Z": those listed behind the comma. False when there are none.
bool ActorMap::add_listed(TokenIndex noun, std::vector<ActorIndex>& found) const {
    if (document_.tokens[noun].xpos != Xpos::NNS) {
        return false;
    }
    for (const TokenIndex child : document_.children(noun)) {
        const bool listed = document_.tokens[child].relation == Relation::appos &&
                            headed_by_[child] && is_named_person_[*headed_by_[child]];
        if (listed) {
            found.push_back(*headed_by_[child]);
            add_joined(child, found, deepest_phrase - 1);
            return true;
        }
    }
    return false;
}

/// "of" and "from" tell whose something is; other prepositions tell where or about what.
bool ActorMap::stands_for(TokenIndex child) const {
    const auto children = document_.children(child);
    return std::any_of(children.begin(), children.end(), [this](TokenIndex it) {
        const Token& token = document_.tokens[it];
        return token.relation == Relation::case_ && (token.lemma == "of" || token.lemma == "from");
    });
}

std::optional<ActorIndex> ActorMap::owner(TokenIndex head) const {
    for (const Relation relation : owning) {
        for (const TokenIndex child : document_.children(head)) {
            if (document_.tokens[child].relation != relation ||
                (relation == Relation::nmod && !stands_for(child))) {
                continue;
            }
            if (headed_by_[child]) {
                return headed_by_[child];
            }
            if (relation == Relation::nmod) { // "hundreds of thousands of people"
                return of_phrase(child);
            }
        }
    }
    return std::nullopt;
}

std::vector<ActorIndex> ActorMap::inside_phrase(TokenIndex head) const {
    std::vector<TokenIndex> level{head};
    for (int depth = 0; depth < deepest_phrase && !level.empty(); ++depth) {
        std::vector<ActorIndex> found;
        std::vector<TokenIndex> below;
        for (const TokenIndex token : level) {
            if (headed_by_[token]) {
                found.push_back(*headed_by_[token]);
            }
            for (const TokenIndex child : document_.children(token)) {
                if (stays_in_phrase(document_.tokens[child].relation)) {
                    below.push_back(child);
                }
            }
        }
        if (!found.empty()) {
            return found;
        }
        level = std::move(below);
    }
    return {};
}

} // namespace casus
