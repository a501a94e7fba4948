#include "core/event/assess.h"

#include "core/event/status.h"
#include "core/language/verb_group.h"

#include <algorithm>
#include <cmath>

namespace casus {
namespace {

constexpr int longest_path = 12;

class FeatureReader {
public:
    FeatureReader(const Article& article, const Document& document, const EventLexicon& lexicon,
                  const std::vector<Actor>& actors, const Trigger& trigger, const Event& event)
        : article_(article), document_(document), lexicon_(lexicon), actors_(actors),
          trigger_(trigger), event_(event),
          clause_(trigger.verb != no_token ? trigger.verb : trigger.head) {}

    std::vector<std::string> read(std::size_t position) {
        add("bias");
        add("type=", to_string(event_.type));
        add("status=", to_string(event_.status));
        add("strength=", std::to_string(trigger_.sense->strength));
        add("form=", form());
        add("row=", std::string_view(event_.rule).substr(0, event_.rule.find('.')));
        read_place(position);
        read_tree();
        read_roles();
        read_date();
        read_words();
        return std::move(features_);
    }

private:
    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    void add(std::string name, std::string_view value = "") {
        features_.push_back(std::move(name) += value);
    }

    void add_if(bool holds, const char* name) {
        if (holds) {
            features_.emplace_back(name);
        }
    }

    [[nodiscard]] std::string_view form() const {
        if (trigger_.verb == no_token) {
            return "noun";
        }
        if (trigger_.verb == trigger_.head) {
            return "verb";
        }
        return trigger_.subject == LightSubject::event ? "occurrence" : "light verb";
    }

    static std::string_view bucket(std::size_t number) {
        return number == 0 ? "0" : number == 1 ? "1" : number < 4 ? "2-3" : "4+";
    }

    void read_place(std::size_t position) {
        const std::uint32_t sentence = document_.sentence_of(trigger_.head);
        std::size_t told = 0; // sentences of the body before this one
        for (std::uint32_t s = 0; s < sentence; ++s) {
            told += article_.blocks[document_.sentences[s].block].kind == BlockKind::paragraph;
        }
        add("sentence=", bucket(told));
        add("position=", bucket(position));
        if (document_.sentences.size() <= 2) { // of a brief report the first event is the news
            add("brief");
            add("brief, position=", bucket(position));
            add("brief, type=", to_string(event_.type));
        }
        add("mentions=", bucket(event_.mentions.size()));
        add_if(position == 0, "first event");
        add_if(std::any_of(event_.mentions.begin(), event_.mentions.end(),
                           [this](Span span) { return in_title(span); }),
               "in the title");
        add_if(in_quotes(), "in quotes");
    }

    [[nodiscard]] bool in_title(Span span) const {
        return std::any_of(article_.blocks.begin(), article_.blocks.end(), [&](const Block& block) {
            return block.kind != BlockKind::paragraph && block.span.contains(span);
        });
    }

    [[nodiscard]] bool in_quotes() const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(trigger_.head)];
        bool open = false;
        for (TokenIndex i = sentence.first; i < trigger_.head; ++i) {
            open =
                token(i).xpos == Xpos::quote_open || (open && token(i).xpos != Xpos::quote_close);
        }
        return open;
    }

    void read_tree() {
        add("governed=", to_string(token(clause_).relation));
        if (trigger_.verb == no_token) { // nouns in passing: "won in the 2016 election"
            add("noun governed=", to_string(token(clause_).relation));
            add("noun type=", to_string(event_.type));
            add("noun date=", event_.date ? to_string(event_.basis) : "none");
        }
        std::string_view embedded = "main clause";
        TokenIndex at = clause_;
        for (int step = 0; step < longest_path && at != no_token; ++step) {
            const Relation relation = token(at).relation;
            if (relation == Relation::acl_relcl || relation == Relation::advcl ||
                relation == Relation::acl) {
                embedded = to_string(relation);
                break;
            }
            at = token(at).head;
        }
        add("below=", embedded);
        if (event_.basis == DateBasis::inferred) { // the day is a guess that the place may tell
            add("guessed day, below=", embedded);
            add("guessed day, type=", to_string(event_.type));
            add_if(governing_speech(document_, clause_, lexicon_) != no_token,
                   "guessed day, reported");
        }
        const TokenIndex above = token(clause_).head;
        add_if(above != no_token && !lexicon_.verbs(token(above).lemma).empty(),
               "governed by an event verb");
        add_if(governing_speech(document_, clause_, lexicon_) != no_token, "reported");
        for (const TokenIndex child : document_.children(clause_)) {
            if (token(child).relation == Relation::case_) {
                add("preposition=", token(child).lemma);
            } else if (token(child).relation == Relation::det) {
                add("determiner=", token(child).lemma);
            }
        }
    }

    [[nodiscard]] bool has_known(const std::vector<ActorIndex>& role) const {
        return std::any_of(role.begin(), role.end(), [this](ActorIndex actor) {
            return actors_[actor].kind != ActorKind::other || !actors_[actor].country.empty();
        });
    }

    /// What the verb acts on: somebody, a thing that is nobody, or nothing told.
    [[nodiscard]] std::string_view object() const {
        const auto& objects = trigger_.arguments.objects;
        if (trigger_.verb == no_token || objects.empty()) {
            return "none";
        }
        return event_.target.empty() ? "thing" : "actor";
    }

    void read_roles() {
        add("source=", bucket(event_.source.size()));
        add("target=", bucket(event_.target.size()));
        add_if(event_.source.empty() && event_.target.empty(), "no actor");
        add_if(!has_known(event_.source) && !has_known(event_.target), "nobody known");
        add("doer=", event_.source.empty() ? "none" : to_string(actors_[event_.source[0]].kind));
        const auto& subjects = trigger_.arguments.subjects;
        add("subject=", subjects.empty() ? "none" : to_string(token(subjects[0]).upos));
        add_if(std::any_of(subjects.begin(), subjects.end(),
                           [this](TokenIndex it) { return is_speaker(token(it).lemma); }),
               "first person");
        add("object=", object());
        add_if(!event_.tolls.empty(), "toll");
        add_if(!event_.location.empty(), "place");
    }

    /// Acts of speech are told in the present too: "Syria says it will not leave".
    static bool is_said(EventType type) {
        return type == EventType::agree || type == EventType::reject ||
               type == EventType::threaten || type == EventType::request ||
               type == EventType::accuse;
    }

    static bool is_speaker(std::string_view lemma) {
        return lemma == "I" || lemma == "i" || lemma == "we" || lemma == "you";
    }

    void read_date() {
        add_if(!event_.date && article_.published, "undated"); // though the article has a day
        add("date=", event_.date ? to_string(event_.basis) : "none");
        if (event_.date) {
            const std::string rule = event_.date_rule.substr(0, event_.date_rule.find(':'));
            add("dated by ", rule);
            add(std::string(form()) + " dated by ", rule);
        }
        if (event_.date && article_.published) {
            const int age = *article_.published - event_.date->last;
            add("age=", age < 0 ? "future" : age <= 2 ? "fresh" : age <= 31 ? "recent" : "old");
        }
    }

    void read_words() {
        const VerbGroup group = verb_group(document_, clause_);
        add("tense=", trigger_.verb == no_token       ? "noun"
                      : group.tense == Tense::past    ? "past"
                      : group.tense == Tense::present ? "present"
                      : group.tense == Tense::future  ? "future"
                      : group.infinitive              ? "infinitive"
                                                      : "participle");
        add_if(group.tense == Tense::present && !group.perfect && !group.progressive &&
                   trigger_.verb != no_token && !is_said(event_.type),
               "habit");
        add_if(group.perfect, "perfect");
        add_if(group.passive, "passive");
        add_if(token(trigger_.head).xpos == Xpos::NNS, "plural noun");
        add_if(trigger_.sense->rule.starts_with("patterns"), "pattern");
        add_if(trigger_.span.size() > token(trigger_.head).span.size(), "several words");
    }

    const Article& article_;
    const Document& document_;
    const EventLexicon& lexicon_;
    const std::vector<Actor>& actors_;
    const Trigger& trigger_;
    const Event& event_;
    TokenIndex clause_;
    std::vector<std::string> features_;
};

/// Where as many of the events that belong on the timeline are missed as others get there. A brief
/// report tells one piece of news; what else it tells must be surer.
constexpr double on_timeline = 0.255;
constexpr double on_timeline_if_brief = 0.51;

bool has(const std::vector<std::string>& features, std::string_view name) {
    return std::find(features.begin(), features.end(), name) != features.end();
}

double probability(double score) {
    return 1 / (1 + std::exp(-score));
}

} // namespace

std::vector<std::string> event_features(const Article& article, const Document& document,
                                        const EventLexicon& lexicon,
                                        const std::vector<Actor>& actors, const Trigger& trigger,
                                        const Event& event, std::size_t position) {
    return FeatureReader(article, document, lexicon, actors, trigger, event).read(position);
}

void assess_event(const EventLexicon& lexicon, const std::vector<std::string>& features,
                  Event& event) {
    AssessmentWeights sum;
    for (const std::string& feature : features) {
        const AssessmentWeights weights = lexicon.assessment(feature);
        sum.event += weights.event;
        sum.timeline += weights.timeline;
    }
    event.confidence = probability(sum.event);
    const double threshold = has(features, "brief") ? on_timeline_if_brief : on_timeline;
    const bool unreal =
        event.status == EventStatus::hypothetical || event.status == EventStatus::negated;
    const bool habit = has(features, "habit") && event.basis != DateBasis::explicit_;
    const bool anonymous = has(features, "nobody known") && event.type != EventType::other &&
                           !has(features, "first event") && event.tolls.empty() &&
                           event.mentions.empty();
    const bool unplaced = has(features, "undated") && event.status == EventStatus::actual;
    const bool scheduled =
        event.status == EventStatus::planned && event.basis == DateBasis::explicit_;
    if (scheduled) { // what has a day in the calendar belongs on the timeline
        event.salience = 2;
    } else if (unreal || unplaced || habit || anonymous || has(features, "first person") ||
               probability(sum.timeline) < threshold) {
        event.salience = 3;
    } else {
        event.salience = has(features, "first event") || has(features, "mentions=4+") ? 1 : 2;
    }
}

} // namespace casus
