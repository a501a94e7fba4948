#include "core/dictionary/noun_phrase.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

constexpr std::array<std::string_view, 7> joining_prepositions{"of",   "in",     "from",  "at",
                                                               "near", "within", "inside"};
constexpr std::string_view former_role = "ELI"; ///< who has left an office belongs to the elites

/// A noun phrase before lists and prepositional phrases are joined: words [begin, end).
struct Chunk {
    std::size_t begin = 0;
    std::size_t end = 0;
    CodedActor actor;
    bool has_name = false; ///< an actor of the dictionary, not only agents
    std::vector<std::pair<std::string, bool>> agents; ///< code, before
};

/// Several chunks that stand for one another's place.
struct List {
    std::vector<Chunk> members;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool compound = false;
};

class PhraseFinder {
public:
    PhraseFinder(std::string_view text, const Document& document,
                 std::span<const SentenceWord> words, const Dictionaries& dictionaries,
                 std::optional<Day> day)
        : text_(text), document_(document), words_(words), forms_(word_forms(words)),
          dictionaries_(dictionaries), day_(day) {}

    std::vector<NounPhrase> find() {
        find_names();
        std::vector<List> lists = join_lists(chunks());
        std::vector<NounPhrase> phrases;
        for (std::size_t i = 0; i < lists.size(); ++i) {
            const bool has_next = i + 1 < lists.size();
            if (has_next && owned_by(lists[i], lists[i + 1])) {
                phrases.push_back(phrase(owned(lists[i], lists[i + 1])));
                ++i;
            } else if (has_next && lists[i].compound && owned_by(tail(lists[i]), lists[i + 1])) {
                phrases.push_back(phrase(owned_tail(lists[i], lists[i + 1])));
                ++i;
            } else {
                phrases.push_back(phrase(lists[i]));
            }
        }
        return phrases;
    }

private:
    [[nodiscard]] const Token& token(std::size_t word) const {
        return document_.tokens[words_[word].token];
    }
    [[nodiscard]] std::string_view form(std::size_t word) const {
        return slice(text_, words_[word].span);
    }

    /// Names and role nouns of several words may hold words that noun phrases do not ("Group of
    /// 77"), and words that the tagger took for something else.
    void find_names() {
        in_name_.assign(words_.size(), false);
        for (std::size_t at = 0; at < words_.size();) {
            const std::size_t end = name_end(at);
            std::fill(in_name_.begin() + static_cast<std::ptrdiff_t>(at),
                      in_name_.begin() + static_cast<std::ptrdiff_t>(end), true);
            at = std::max(end, at + 1);
        }
    }

    /// One past the dictionary name that begins at a word; the word itself when none does.
    [[nodiscard]] std::size_t name_end(std::size_t at) const {
        const PhraseIndex::Limits limits{words_.size(), gap_limit(at)};
        const auto name = dictionaries_.actors.find(forms_, at, limits, day_);
        const auto agent = dictionaries_.agents.find(forms_, at, limits);
        const bool long_agent = agent && agent->end > at + 1;
        return std::max(name ? name->end : at, long_agent ? agent->end : at);
    }

    /// Where a name with words in between must end: at the next comma or verb.
    [[nodiscard]] std::size_t gap_limit(std::size_t at) const {
        std::size_t end = at + 1;
        while (end < words_.size() && !words_[end].comma_before && token(end).upos != Upos::VERB &&
               token(end).upos != Upos::AUX) {
            ++end;
        }
        return end;
    }

    [[nodiscard]] bool nominal(std::size_t word) const {
        if (in_name_[word]) {
            return true;
        }
        const Token& t = token(word);
        switch (t.upos) {
        case Upos::NOUN:
        case Upos::PROPN:
        case Upos::ADJ:
        case Upos::DET:
        case Upos::NUM:
        case Upos::X:
            return true;
        case Upos::PRON:
            return t.xpos == Xpos::PRP_poss;
        case Upos::PART:
            return t.xpos == Xpos::POS;
        case Upos::VERB:
            return t.relation == Relation::amod || t.relation == Relation::compound;
        case Upos::ADV:
            return modifies_adjective(word);
        default:
            return false;
        }
    }

    [[nodiscard]] bool modifies_adjective(std::size_t word) const {
        const TokenIndex head = token(word).head;
        return head != no_token && head > words_[word].token &&
               document_.tokens[head].relation == Relation::amod;
    }

    [[nodiscard]] bool is_noun(std::size_t word) const {
        const Upos tag = token(word).upos;
        return in_name_[word] || tag == Upos::NOUN || tag == Upos::PROPN;
    }

    /// A determiner after a noun begins another phrase: "told Gondor the truth".
    [[nodiscard]] bool begins_phrase(std::size_t word) const {
        const Token& t = token(word);
        const bool opens =
            t.upos == Upos::DET || t.xpos == Xpos::PRP_poss || begins_time(words_[word].token);
        return opens && !in_name_[word] && is_noun(word - 1);
    }

    /// "visited Ostland *last year*": a noun without preposition that says when.
    [[nodiscard]] bool begins_time(TokenIndex index) const {
        const Token* t = &document_.tokens[index];
        const bool modifier = t->relation == Relation::amod || t->relation == Relation::nummod;
        if (modifier && t->head != no_token && t->head > index) {
            t = &document_.tokens[t->head];
        }
        return t->relation == Relation::obl_unmarked || t->relation == Relation::nmod_unmarked;
    }

    /// "awful and evil minister", "complete, full ties": adjectives of one phrase.
    [[nodiscard]] bool joins_adjectives(std::size_t before, std::size_t after) const {
        return token(before).upos == Upos::ADJ && token(after).upos == Upos::ADJ &&
               !in_name_[before] && !in_name_[after];
    }

    [[nodiscard]] bool goes_on(std::size_t word) const {
        if (words_[word].comma_before && !joins_adjectives(word - 1, word)) {
            return false;
        }
        if (nominal(word)) {
            return !begins_phrase(word);
        }
        return token(word).upos == Upos::CCONJ && word + 1 < words_.size() &&
               joins_adjectives(word - 1, word + 1);
    }

    [[nodiscard]] std::vector<Chunk> chunks() const {
        std::vector<Chunk> found;
        for (std::size_t at = 0; at < words_.size();) {
            if (!nominal(at)) {
                ++at;
                continue;
            }
            std::size_t end = at + 1;
            while (end < words_.size() && goes_on(end)) {
                ++end;
            }
            Chunk chunk = coded_chunk(at, end);
            if (chunk.actor.coded() || chunk.has_name || has_noun(chunk)) {
                found.push_back(std::move(chunk));
            }
            at = end;
        }
        return found;
    }

    /// Adjectives alone ("shot dead") are no noun phrase.
    [[nodiscard]] bool has_noun(const Chunk& chunk) const {
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            const Upos tag = token(i).upos;
            if (tag != Upos::ADJ && tag != Upos::ADV && tag != Upos::VERB) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] Chunk coded_chunk(std::size_t begin, std::size_t end) const {
        Chunk chunk;
        chunk.begin = begin;
        chunk.end = end;
        std::size_t name_begin = end;
        std::size_t name_end = end;
        for (std::size_t at = begin; at < end && !chunk.has_name; ++at) {
            if (const auto name = dictionaries_.actors.find(forms_, at, {end, end}, day_)) {
                chunk.has_name = true;
                chunk.actor.code = name->code;
                chunk.actor.place = name->place;
                name_begin = at;
                name_end = name->end;
            }
        }
        add_agents(chunk, name_begin, name_end);
        finish(chunk);
        return chunk;
    }

    void add_agents(Chunk& chunk, std::size_t name_begin, std::size_t name_end) const {
        bool former = false;
        for (std::size_t at = chunk.begin; at < chunk.end;) {
            if (at == name_begin && name_end > name_begin) {
                at = name_end;
                continue;
            }
            former = former || form(at) == "former" || form(at) == "Former";
            const std::size_t limit = at < name_begin ? name_begin : chunk.end;
            const auto agent = dictionaries_.agents.find(forms_, at, {limit, limit});
            if (agent) {
                chunk.agents.emplace_back(former ? former_role : agent->code,
                                          agent->before && !former);
                chunk.actor.place = chunk.actor.place ? chunk.actor.place : agent->place;
            }
            at = agent ? agent->end : at + 1;
        }
    }

    /// Joins the agents' codes and finds the head.
    void finish(Chunk& chunk) const {
        for (const auto& [code, before] : chunk.agents) {
            join_agent(chunk.actor.code, code, before);
        }
        chunk.actor.head = words_[chunk.end - 1].token;
        for (std::size_t i = chunk.end; i-- > chunk.begin;) {
            if (is_noun(i)) {
                chunk.actor.head = words_[i].token;
                break;
            }
        }
        chunk.actor.name = name_of(chunk.begin, chunk.end);
        chunk.actor.span = {words_[chunk.begin].span.begin, words_[chunk.end - 1].span.end};
    }

    /// The words without a leading article.
    [[nodiscard]] std::string name_of(std::size_t begin, std::size_t end) const {
        begin += token(begin).upos == Upos::DET && begin + 1 < end && !in_name_[begin] ? 1 : 0;
        std::string name(slice(text_, {words_[begin].span.begin, words_[end - 1].span.end}));
        std::replace(name.begin(), name.end(), '\n', ' ');
        return name;
    }

    [[nodiscard]] bool is_conjunction(std::size_t word) const {
        return token(word).upos == Upos::CCONJ;
    }

    /// What stands between two neighbours of a list: a comma, a conjunction or both.
    enum class Joint { none, comma, conjunction };
    [[nodiscard]] Joint joint(const Chunk& left, const Chunk& right) const {
        if (right.begin == left.end) {
            return words_[right.begin].comma_before ? Joint::comma : Joint::none;
        }
        const bool one = right.begin == left.end + 1 && is_conjunction(left.end);
        return one ? Joint::conjunction : Joint::none;
    }

    /// A list ends where its next member is the subject of a clause of its own: "..., and Gondor
    /// said".
    [[nodiscard]] bool opens_clause(const Chunk& chunk, const Chunk& first) const {
        const Token& head = document_.tokens[chunk.actor.head];
        const Token& before = document_.tokens[first.actor.head];
        const auto is_subject = [](const Token& t) {
            return t.relation == Relation::nsubj || t.relation == Relation::nsubj_pass;
        };
        return is_subject(head) && !is_subject(before) && before.head != no_token &&
               before.head < first.actor.head && before.head != head.head;
    }

    [[nodiscard]] std::vector<List> join_lists(const std::vector<Chunk>& chunks) const {
        std::vector<List> lists;
        for (std::size_t i = 0; i < chunks.size();) {
            const std::size_t end = list_end(chunks, i);
            List list{{chunks.begin() + static_cast<std::ptrdiff_t>(i),
                       chunks.begin() + static_cast<std::ptrdiff_t>(end)},
                      chunks[i].begin,
                      chunks[end - 1].end,
                      end - i > 1};
            share_words(list);
            lists.push_back(std::move(list));
            i = end;
        }
        return lists;
    }

    /// One past the last chunk of the list that begins with chunk `first`; a list has a
    /// conjunction before its last member.
    [[nodiscard]] std::size_t list_end(const std::vector<Chunk>& chunks, std::size_t first) const {
        std::size_t end = first + 1;
        for (std::size_t i = first + 1; i < chunks.size(); ++i) {
            const Joint between = joint(chunks[i - 1], chunks[i]);
            if (between == Joint::none || opens_clause(chunks[i], chunks[first])) {
                break;
            }
            if (between == Joint::conjunction) {
                end = i + 1;
                if (i + 1 < chunks.size() && words_[chunks[i + 1].begin].comma_before) {
                    break;
                }
            }
        }
        return end;
    }

    /// "Danish media and government": the second is Danish too. "French and German ministers":
    /// the first are ministers too.
    void share_words(List& list) const {
        if (!list.compound) {
            return;
        }
        const Chunk first = list.members.front();
        const Chunk last = list.members.back();
        for (Chunk& member : list.members) {
            const bool bare = nominal(member.begin) && token(member.begin).upos != Upos::DET;
            if (!member.has_name && !member.agents.empty() && bare && first.has_name &&
                first.end - first.begin > 1) {
                take_name(member, first);
            } else if (member.has_name && member.agents.empty() && modifies(member, last)) {
                member.agents = last.agents;
                finish(member);
            }
        }
    }

    [[nodiscard]] bool modifies(const Chunk& member, const Chunk& last) const {
        const TokenIndex head = token(member.end - 1).head;
        return head != no_token && member.end < last.end && head >= words_[last.begin].token &&
               head <= words_[last.end - 1].token &&
               token(member.end - 1).relation != Relation::conj;
    }

    /// Puts the words of `first` before its last noun in front of `member`.
    void take_name(Chunk& member, const Chunk& first) const {
        const Chunk shared = coded_chunk(first.begin, first.end - 1);
        if (!shared.has_name) {
            return;
        }
        member.has_name = true;
        member.actor.place = shared.actor.place;
        member.actor.code = shared.actor.code;
        for (const auto& [code, before] : member.agents) {
            join_agent(member.actor.code, code, before);
        }
    }

    static bool named(const List& list) {
        return std::any_of(list.members.begin(), list.members.end(),
                           [](const Chunk& chunk) { return chunk.has_name; });
    }

    /// "ambassadors of Arnor and Gondor": nobody named, then a preposition, then somebody named.
    [[nodiscard]] bool owned_by(const List& list, const List& owner) const {
        if (named(list) || !named(owner) || owner.begin != list.end + 1 ||
            words_[list.end].comma_before || words_[owner.begin].comma_before) {
            return false;
        }
        const std::string preposition = fold_word(form(list.end));
        return std::find(joining_prepositions.begin(), joining_prepositions.end(), preposition) !=
               joining_prepositions.end();
    }

    /// Every owner with the agents of every member.
    [[nodiscard]] List owned(const List& list, const List& owner) const {
        List result;
        result.begin = list.begin;
        result.end = owner.end;
        for (const Chunk& name : owner.members) {
            for (const Chunk& member : list.members) {
                Chunk both = name;
                for (const auto& [code, before] : member.agents) {
                    join_agent(both.actor.code, code, before);
                }
                const bool single = list.members.size() + owner.members.size() == 2;
                both.actor.name = single ? name_of(list.begin, owner.end)
                                         : name.actor.name + " " + member.actor.name;
                both.actor.head = member.actor.head;
                both.actor.span = {member.actor.span.begin, name.actor.span.end};
                const bool useful = !member.agents.empty() || &member == &list.members.front();
                if (useful) {
                    result.members.push_back(std::move(both));
                }
            }
        }
        result.compound = result.members.size() > 1;
        return result;
    }

    static List tail(const List& list) {
        return {{list.members.back()}, list.members.back().begin, list.end, false};
    }

    /// "Ithilen and the government of Gondor": the owner belongs to the last member.
    [[nodiscard]] List owned_tail(const List& list, const List& owner) const {
        List result = list;
        const List last = owned(tail(list), owner);
        result.members.pop_back();
        result.members.insert(result.members.end(), last.members.begin(), last.members.end());
        result.end = owner.end;
        return result;
    }

    /// "ELR/GAL" is two actors.
    static void add_actors(const CodedActor& actor, std::vector<CodedActor>& actors) {
        std::string_view codes = actor.code;
        while (!codes.empty()) {
            const auto slash = std::min(codes.find('/'), codes.size());
            CodedActor one = actor;
            one.code = codes.substr(0, slash);
            actors.push_back(std::move(one));
            codes.remove_prefix(std::min(slash + 1, codes.size()));
        }
    }

    static NounPhrase phrase(const List& list) {
        NounPhrase result{list.begin, list.end, {}, list.compound};
        for (const Chunk& chunk : list.members) {
            if (chunk.actor.coded()) {
                add_actors(chunk.actor, result.actors);
            }
        }
        if (result.actors.empty()) {
            result.actors.push_back(list.members.front().actor);
        }
        return result;
    }

    std::string_view text_;
    const Document& document_;
    std::span<const SentenceWord> words_;
    std::vector<TextWord> forms_;
    const Dictionaries& dictionaries_;
    std::optional<Day> day_;
    std::vector<bool> in_name_;
};

} // namespace

std::vector<NounPhrase> find_noun_phrases(std::string_view text, const Document& document,
                                          std::span<const SentenceWord> words,
                                          const Dictionaries& dictionaries,
                                          std::optional<Day> day) {
    return PhraseFinder(text, document, words, dictionaries, day).find();
}

} // namespace casus
