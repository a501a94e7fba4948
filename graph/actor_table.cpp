#include "graph/actor_table.h"

#include "core/hash.h"
#include "core/utf8.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>

namespace casus {
namespace {

using Node = std::uint32_t; // an actor of a record, numbered through all records

class Groups {
public:
    explicit Groups(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }

    Node root(Node node) {
        while (parent_[node] != node) {
            parent_[node] = parent_[parent_[node]];
            node = parent_[node];
        }
        return node;
    }

    /// The smaller number stays the root, so the result does not depend on the order of calls.
    void join(Node a, Node b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<Node> parent_;
};

/// "the Russian Foreign Ministry" -> "russian foreign ministry".
std::string folded_name(std::string_view name) {
    std::string folded = fold_case(name);
    for (const std::string_view article : {"the ", "a ", "an "}) {
        if (folded.starts_with(article)) {
            return folded.substr(article.size());
        }
    }
    return folded;
}

std::string last_word(const std::string& name) {
    return name.substr(name.rfind(' ') + 1);
}

class ActorJoiner {
public:
    explicit ActorJoiner(const std::vector<Record>& records) : records_(records) {
        for (std::uint32_t r = 0; r < records.size(); ++r) {
            for (std::uint32_t a = 0; a < records[r].actors.size(); ++a) {
                nodes_.push_back({r, a});
            }
        }
    }

    ActorTable make() {
        Groups groups(nodes_.size());
        join_equal_keys(groups);
        join_last_names(groups);
        return table(groups);
    }

private:
    struct Place {
        std::uint32_t record;
        std::uint32_t actor;
    };

    [[nodiscard]] const Record::Actor& actor(Node node) const {
        return records_[nodes_[node].record].actors[nodes_[node].actor];
    }

    [[nodiscard]] static bool is_group(const Record::Actor& actor) {
        return actor.kind == ActorKind::civilian || actor.kind == ActorKind::group ||
               actor.names.empty();
    }

    /// What the actor is known by in every article: its country code, else its names of more than
    /// one word and its acronyms.
    [[nodiscard]] std::vector<std::string> keys(Node node) const {
        const Record::Actor& it = actor(node);
        if (it.kind == ActorKind::country && !it.country.empty()) {
            return {"country " + it.country};
        }
        const std::string kind(to_string(it.kind));
        if (is_group(it)) { // "seven rebels" here and there are other people
            const bool general = it.name.find_first_of("0123456789") == std::string::npos;
            return {kind + " " + it.country + " " + folded_name(it.name) +
                    (general ? "" : " " + records_[nodes_[node].record].article)};
        }
        // articles differ in whether a body is an organisation, a company or a ministry
        const std::string family = it.kind == ActorKind::person ? kind : "body";
        std::vector<std::string> result{family + " " + folded_name(it.name)};
        for (const std::string& name : it.names) {
            const bool telling =
                it.kind != ActorKind::person || name.find(' ') != std::string::npos;
            if (telling) {
                result.push_back(family + " " + folded_name(name));
            }
        }
        return result;
    }

    void join_equal_keys(Groups& groups) {
        std::map<std::string, Node> first;
        for (Node node = 0; node < nodes_.size(); ++node) {
            for (const std::string& key : keys(node)) {
                const auto [known, is_new] = first.emplace(key, node);
                if (!is_new) {
                    groups.join(known->second, node);
                }
            }
        }
    }

    /// "Kerry" joins "John Kerry" when he is the only one.
    void join_last_names(Groups& groups) {
        std::map<std::string, std::set<Node>> bearers;
        for (Node node = 0; node < nodes_.size(); ++node) {
            const std::string name = folded_name(actor(node).name);
            if (actor(node).kind == ActorKind::person && name.find(' ') != std::string::npos) {
                bearers[last_word(name)].insert(groups.root(node));
            }
        }
        for (Node node = 0; node < nodes_.size(); ++node) {
            const std::string name = folded_name(actor(node).name);
            const auto found = bearers.find(name);
            if (actor(node).kind == ActorKind::person && found != bearers.end() &&
                found->second.size() == 1) {
                groups.join(*found->second.begin(), node);
            }
        }
    }

    /// The most frequent value that is not empty; the smaller one of equals.
    static std::string vote(const std::map<std::string, std::size_t>& votes) {
        std::string best;
        std::size_t most = 0;
        for (const auto& [value, count] : votes) {
            if (!value.empty() && count > most) {
                best = value;
                most = count;
            }
        }
        return best;
    }

    [[nodiscard]] GraphActor joined(const std::vector<Node>& members) const {
        std::map<std::string, std::size_t> names;
        std::map<std::string, std::size_t> countries;
        std::map<std::string, std::size_t> codes;
        std::map<std::string, std::size_t> kinds;
        std::set<std::string> aliases;
        std::string smallest_key;
        for (const Node node : members) {
            const Record::Actor& it = actor(node);
            names[it.name] += it.name.find(' ') != std::string::npos ? 3 : 1;
            ++countries[it.country];
            ++codes[it.code];
            ++kinds[std::string(to_string(it.kind))];
            aliases.insert(it.names.begin(), it.names.end());
            for (const std::string& key : keys(node)) {
                smallest_key = smallest_key.empty() ? key : std::min(smallest_key, key);
            }
        }
        GraphActor result;
        result.id = "a" + ContentHash().add(smallest_key).hex().substr(0, 12);
        result.name = vote(names);
        result.kind = parse_actor_kind(vote(kinds)).value_or(ActorKind::other);
        result.country = vote(countries);
        result.code = vote(codes);
        aliases.erase(result.name);
        result.aliases.assign(aliases.begin(), aliases.end());
        return result;
    }

    ActorTable table(Groups& groups) {
        std::map<Node, std::vector<Node>> members;
        for (Node node = 0; node < nodes_.size(); ++node) {
            members[groups.root(node)].push_back(node);
        }
        std::vector<std::pair<GraphActor, Node>> made;
        for (const auto& [root, list] : members) {
            made.emplace_back(joined(list), root);
        }
        std::sort(made.begin(), made.end(),
                  [](const auto& a, const auto& b) { return a.first.id < b.first.id; });
        ActorTable table;
        std::map<Node, std::uint32_t> index_of_root;
        for (auto& [actor, root] : made) {
            index_of_root[root] = static_cast<std::uint32_t>(table.actors.size());
            table.actors.push_back(std::move(actor));
        }
        table.index.resize(records_.size());
        for (Node node = 0; node < nodes_.size(); ++node) {
            table.index[nodes_[node].record].push_back(index_of_root[groups.root(node)]);
        }
        return table;
    }

    const std::vector<Record>& records_;
    std::vector<Place> nodes_;
};

} // namespace

ActorTable make_actor_table(const std::vector<Record>& records) {
    return ActorJoiner(records).make();
}

} // namespace casus
