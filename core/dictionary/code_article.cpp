#include "core/dictionary/code_article.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace casus {
namespace {

struct KindOfCode {
    std::string_view block;
    ActorKind kind;
};

/// What the blocks of a CAMEO code say about the kind of an actor; the first that fits decides.
constexpr std::array<KindOfCode, 14> kinds{{
    {"IGO", ActorKind::igo},
    {"NGO", ActorKind::ngo},
    {"NGM", ActorKind::ngo},
    {"MNC", ActorKind::company},
    {"GOV", ActorKind::government},
    {"LEG", ActorKind::government},
    {"JUD", ActorKind::government},
    {"COP", ActorKind::government},
    {"MIL", ActorKind::military},
    {"REB", ActorKind::rebel},
    {"SEP", ActorKind::rebel},
    {"MED", ActorKind::media},
    {"BUS", ActorKind::company},
    {"CVL", ActorKind::civilian},
}};

constexpr std::size_t block_size = 3;

ActorKind kind_of(std::string_view code) {
    for (std::size_t at = 0; at + block_size <= code.size(); at += block_size) {
        const std::string_view block = code.substr(at, block_size);
        const auto* known = std::find_if(kinds.begin(), kinds.end(),
                                         [&](const KindOfCode& row) { return row.block == block; });
        if (known != kinds.end()) {
            return known->kind;
        }
    }
    return code.size() == block_size ? ActorKind::country : ActorKind::group;
}

/// "NORGOVMIL" -> GOV, MIL.
std::vector<std::string> roles_of(std::string_view code) {
    std::vector<std::string> roles;
    for (std::size_t at = block_size; at + block_size <= code.size(); at += block_size) {
        roles.emplace_back(code.substr(at, block_size));
    }
    return roles;
}

/// First blocks of CAMEO codes that name no country.
constexpr std::array<std::string_view, 9> beyond_countries{"IGO", "IMG", "INT", "MNC", "NGM",
                                                           "NGO", "UIS", "UNS", "---"};

/// The country that a code begins with, "" when it begins with something else.
std::string country_of(std::string_view code) {
    const std::string_view block = code.substr(0, block_size);
    const bool other = std::find(beyond_countries.begin(), beyond_countries.end(), block) !=
                       beyond_countries.end();
    return other || block.size() < block_size ? "" : std::string(block);
}

bool stands_for(const ActorMention& mention, const CodedActor& coded, const Document& document) {
    if (mention.head == coded.head) {
        return true;
    }
    return mention.head < document.tokens.size() && mention.form != MentionForm::pronoun &&
           coded.span.contains(document.tokens[mention.head].span) &&
           mention.span.contains(document.tokens[coded.head].span);
}

void add_unique(std::vector<ActorIndex>& actors, ActorIndex actor) {
    if (std::find(actors.begin(), actors.end(), actor) == actors.end()) {
        actors.push_back(actor);
    }
}

bool same_set(std::vector<ActorIndex> a, std::vector<ActorIndex> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

} // namespace

ArticleCoding::ArticleCoding(const Article& article, const Document& document,
                             const Dictionaries& dictionaries)
    : article_(article), document_(document), dictionaries_(dictionaries) {
    if (dictionaries.empty()) {
        return;
    }
    for (const Sentence& sentence : document.sentences) {
        sentences_.push_back(
            code_sentence(article.text, document, sentence, dictionaries, article.published));
        story_discarded_ = story_discarded_ || sentences_.back().discard == Discard::story;
    }
}

ActorIndex ArticleCoding::actor_for(const CodedActor& coded, std::vector<Actor>& actors) {
    const auto other = actor_of_.lower_bound({coded.head, ""});
    const bool shared_head = other != actor_of_.end() && other->first.first == coded.head;
    for (ActorIndex i = 0; i < actors.size() && !shared_head; ++i) {
        const bool same = std::any_of(
            actors[i].mentions.begin(), actors[i].mentions.end(),
            [&](const ActorMention& mention) { return stands_for(mention, coded, document_); });
        if (same) {
            return i;
        }
    }
    std::string key = coded.code;
    key += coded.place ? "@" + to_string(dictionaries_, *coded.place) : "";
    const auto [known, is_new] = added_.try_emplace(key, static_cast<ActorIndex>(actors.size()));
    if (is_new) {
        Actor actor;
        actor.id = "a" + std::to_string(actors.size() + 1);
        actor.name = coded.name;
        actor.kind = kind_of(coded.code);
        actors.push_back(std::move(actor));
    }
    actors[known->second].mentions.push_back({coded.span, coded.head, MentionForm::name});
    return known->second;
}

void ArticleCoding::add_actors(std::vector<Actor>& actors) {
    for (const SentenceCoding& sentence : sentences_) {
        for (const NounPhrase& phrase : sentence.phrases) {
            for (const CodedActor& coded : phrase.actors) {
                if (!coded.coded()) {
                    continue;
                }
                const ActorIndex index = actor_for(coded, actors);
                actors[index].code = coded.code;
                actors[index].country = country_of(coded.code);
                actors[index].roles = roles_of(coded.code);
                actor_of_.try_emplace({coded.head, coded.code}, index);
            }
        }
    }
}

std::vector<GivenEvent> ArticleCoding::events(const CameoTable& cameo) const {
    std::vector<GivenEvent> events;
    for (const SentenceCoding& sentence : sentences_) {
        for (const CodedEvent& coded : sentence.events) {
            if (events.empty() || events.back().head != coded.verb) {
                const CameoSense sense = cameo.sense(coded.code);
                events.push_back({coded.verb,
                                  coded.trigger,
                                  {sense.type, sense.mode, coded.code, 3, coded.rule},
                                  {},
                                  {}});
            }
            GivenEvent& event = events.back();
            const auto source = actor_of_.find({coded.source.head, coded.source.code});
            const auto target = actor_of_.find({coded.target.head, coded.target.code});
            // The way back of a pair of codes is told by the dyads alone.
            if (event.sense.cameo == coded.code && source != actor_of_.end() &&
                target != actor_of_.end()) {
                add_unique(event.source, source->second);
                add_unique(event.target, target->second);
            }
        }
    }
    for (GivenEvent& event : events) { // among equals all are sources
        if (same_set(event.source, event.target)) {
            event.target.clear();
        }
    }
    return events;
}

bool ArticleCoding::discards(const Event& event) const {
    return story_discarded_ ||
           (event.head != no_token &&
            sentences_[document_.sentence_of(event.head)].discard != Discard::nothing);
}

/// The dyads of the sentences that tell an event, coded for its day.
std::vector<Dyad> ArticleCoding::dyads(const Event& event) const {
    const auto day = event.date && !event.date->open_begin ? std::optional(event.date->first)
                                                           : article_.published;
    std::vector<Dyad> result;
    for (std::size_t i = 0; i < sentences_.size(); ++i) {
        const auto tells = [&](const CodedEvent& coded) {
            return coded.trigger == event.trigger ||
                   std::find(event.mentions.begin(), event.mentions.end(), coded.trigger) !=
                       event.mentions.end();
        };
        const auto& known = sentences_[i].events;
        if (std::none_of(known.begin(), known.end(), tells)) {
            continue;
        }
        const bool other_day = day != article_.published;
        const auto again = other_day ? code_sentence(article_.text, document_,
                                                     document_.sentences[i], dictionaries_, day)
                                           .events
                                     : std::vector<CodedEvent>{};
        for (const CodedEvent& coded : other_day ? again : known) {
            const Dyad dyad{coded.source.code, coded.target.code, coded.code};
            if (tells(coded) && std::find(result.begin(), result.end(), dyad) == result.end()) {
                result.push_back(dyad);
            }
        }
    }
    return result;
}

void ArticleCoding::finish(std::vector<Event>& events) const {
    if (sentences_.empty()) {
        return;
    }
    std::erase_if(events, [this](const Event& event) { return discards(event); });
    for (std::size_t i = 0; i < events.size(); ++i) {
        events[i].id = "e" + std::to_string(i + 1);
        events[i].dyads = dyads(events[i]);
        events[i].issues = to_string(sentences_[document_.sentence_of(events[i].head)].issues);
    }
}

} // namespace casus
