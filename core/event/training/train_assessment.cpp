#include "core/event/training/train_assessment.h"

#include "core/actor/find_actors.h"
#include "core/event/find_events.h"
#include "core/language/analyse.h"
#include "core/time/find_times.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>
#include <ostream>

namespace casus {
namespace {

/// One event that the program found, with the answers of the annotator.
struct Example {
    std::string group;
    std::vector<std::size_t> features; ///< numbers of their names, ascending
    bool is_event = false;
    bool on_timeline = false;
    double event_weight = 1;
    double timeline_weight = 1;
};

class Examples {
public:
    void add(const GoldArticle& gold, const Resources& resources, double sentence_weight) {
        const Document document = analyse(gold.article, resources.language);
        const auto times = find_times(gold.article, document, resources.times);
        const auto names = scan_names(gold.article.text, document, resources.actors);
        auto actors = find_actors(gold.article, document, names);
        EventTrace trace;
        const auto events =
            find_events(gold.article, document, times, actors, resources.events, names, &trace);
        std::vector<bool> used(gold.events.size(), false);
        for (std::size_t i = 0; i < events.size(); ++i) {
            Example example;
            example.group = gold.group;
            const double weight = gold.complete ? 1 : sentence_weight;
            example.timeline_weight = weight;
            if (!gold.verdicts.empty()) {
                const Verdict* verdict = verdict_on(gold, events[i]);
                if (verdict == nullptr) {
                    continue;
                }
                example.on_timeline = example.is_event = verdict->right;
                example.event_weight = verdict->right ? weight : 0; // wrong may still be one
            } else if (const auto match = matching(gold, events[i], used)) {
                example.is_event = true;
                const bool right = is_right(events[i], gold.events[*match], actors);
                const bool minor = gold.events[*match].salience > 2;
                example.on_timeline = right && !minor;
                constexpr double harmless = 0.3; // a right event that is only of minor interest
                example.timeline_weight *= right && minor ? harmless : 1;
            }
            constexpr double unmarked = 0.3; // the sentence may well tell a second event
            if (gold.verdicts.empty()) {
                example.event_weight = weight * (gold.complete || example.is_event ? 1 : unmarked);
            }
            for (const std::string& name : trace.features[i]) {
                example.features.push_back(number_of(name));
            }
            all_.push_back(std::move(example));
        }
    }

    [[nodiscard]] const std::vector<Example>& all() const { return all_; }
    [[nodiscard]] const std::map<std::string, std::size_t>& names() const { return numbers_; }

private:
    std::size_t number_of(const std::string& name) {
        return numbers_.emplace(name, numbers_.size()).first->second;
    }

    static bool tells(const Event& event, const GoldEvent& gold) {
        const bool right =
            std::find(gold.types.begin(), gold.types.end(), event.type) != gold.types.end();
        if (gold.mentions.empty()) {
            return right;
        }
        const auto meets = [&](Span span) {
            return std::any_of(gold.mentions.begin(), gold.mentions.end(),
                               [&](Span mention) { return mention.overlaps(span); });
        };
        return meets(event.trigger) ||
               std::any_of(event.mentions.begin(), event.mentions.end(), meets);
    }

    /// Null when the reader said nothing about the event.
    static const Verdict* verdict_on(const GoldArticle& gold, const Event& event) {
        for (const Verdict& verdict : gold.verdicts) {
            if (verdict.trigger.overlaps(event.trigger)) {
                return &verdict;
            }
        }
        return nullptr;
    }

    /// Type, date and one who takes part are as the annotator says.
    static bool is_right(const Event& event, const GoldEvent& gold,
                         const std::vector<Actor>& actors) {
        const bool type =
            std::find(gold.types.begin(), gold.types.end(), event.type) != gold.types.end();
        const bool date = !gold.date || (event.date && overlap(*event.date, *gold.date));
        bool actor = gold.doers.empty();
        for (const auto* role : {&event.source, &event.target}) {
            for (const ActorIndex index : *role) {
                const std::string name = fold_case(actors[index].name);
                actor = actor || std::any_of(gold.doers.begin(), gold.doers.end(),
                                             [&](const std::string& word) {
                                                 return name.find(word) != std::string::npos;
                                             });
            }
        }
        return type && date && actor;
    }

    static std::optional<std::size_t> matching(const GoldArticle& gold, const Event& event,
                                               std::vector<bool>& used) {
        for (std::size_t i = 0; i < gold.events.size(); ++i) {
            if (!used[i] && tells(event, gold.events[i])) {
                used[i] = true;
                return i;
            }
        }
        return std::nullopt;
    }

    std::vector<Example> all_;
    std::map<std::string, std::size_t> numbers_;
};

/// Which question a regression answers.
enum class Question : std::uint8_t { event, timeline };

bool answer(const Example& example, Question question) {
    return question == Question::event ? example.is_event : example.on_timeline;
}

double weight(const Example& example, Question question) {
    return question == Question::event ? example.event_weight : example.timeline_weight;
}

double probability(const std::vector<double>& weights, const Example& example) {
    double sum = 0;
    for (const std::size_t feature : example.features) {
        sum += weights[feature];
    }
    return 1 / (1 + std::exp(-sum));
}

/// Gradient descent with a step for each feature after its frequency: converges in few rounds and
/// depends on no order.
std::vector<double> fit(const std::vector<const Example*>& examples, std::size_t size,
                        Question question, const AssessmentTraining& options) {
    std::vector<double> curvature(size, options.penalty);
    double longest = 1;
    for (const Example* example : examples) {
        longest = std::max(longest, static_cast<double>(example->features.size()));
        for (const std::size_t feature : example->features) {
            curvature[feature] += weight(*example, question) / 4;
        }
    }
    std::vector<double> weights(size, 0);
    for (int round = 0; round < options.rounds; ++round) {
        std::vector<double> gradient(size, 0);
        for (const Example* example : examples) {
            const double error =
                (answer(*example, question) ? 1 : 0) - probability(weights, *example);
            for (const std::size_t feature : example->features) {
                gradient[feature] += error * weight(*example, question);
            }
        }
        for (std::size_t i = 0; i < size; ++i) {
            weights[i] += 4 / longest * (gradient[i] - options.penalty * weights[i]) / curvature[i];
        }
    }
    return weights;
}

struct Quality {
    double accuracy = 0;
    double log_loss = 0;
    double majority = 0;            ///< accuracy of always saying the same
    std::array<double, 10> kept{};  ///< weight of the examples from each tenth of probability on
    std::array<double, 10> right{}; ///< of those, the weight of the right ones
};

/// Every article is judged by weights learnt from the others.
Quality cross_validate(const Examples& examples, Question question,
                       const AssessmentTraining& options) {
    std::vector<std::string> groups;
    for (const Example& example : examples.all()) {
        if (groups.empty() || groups.back() != example.group) {
            groups.push_back(example.group);
        }
    }
    Quality quality;
    double total = 0;
    double yes = 0;
    for (std::size_t fold = 0; fold < options.folds; ++fold) {
        std::vector<const Example*> learnt;
        std::vector<const Example*> judged;
        std::size_t group = 0;
        for (const Example& example : examples.all()) {
            group += groups[group] == example.group ? 0 : 1;
            (group % options.folds == fold ? judged : learnt).push_back(&example);
        }
        const auto weights = fit(learnt, examples.names().size(), question, options);
        for (const Example* example : judged) {
            const double p = probability(weights, *example);
            const bool right = answer(*example, question);
            const double share = weight(*example, question);
            total += share;
            yes += right ? share : 0;
            quality.accuracy += (p >= 0.5) == right ? share : 0;
            quality.log_loss -= share * std::log(right ? p : 1 - p);
            for (std::size_t tenth = 0; tenth < quality.kept.size(); ++tenth) {
                const bool keep = p >= static_cast<double>(tenth) / 10;
                quality.kept[tenth] += keep ? share : 0;
                quality.right[tenth] += keep && right ? share : 0;
            }
        }
    }
    quality.accuracy /= total;
    quality.log_loss /= total;
    quality.majority = std::max(yes, total - yes) / total;
    return quality;
}

std::string line(const char* what, const Quality& quality) {
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(),
                  "# %s: accuracy %.1f %% (always the same answer: %.1f %%), log loss %.3f\n", what,
                  100 * quality.accuracy, 100 * quality.majority, quality.log_loss);
    return text.data();
}

/// What a threshold at each tenth of probability keeps, and how much of that is right.
void write_thresholds(const Quality& quality, std::ostream& log) {
    for (std::size_t tenth = 0; tenth < quality.kept.size(); ++tenth) {
        log << "# timeline from " << tenth * 10 << " %: kept " << quality.kept[tenth] << ", right "
            << 100 * quality.right[tenth] / std::max(quality.kept[tenth], 1.0) << " %\n";
    }
}

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

} // namespace

std::string train_assessment(const std::vector<GoldArticle>& gold, const Resources& resources,
                             const AssessmentTraining& options, const std::string& note,
                             std::ostream& log) {
    Examples examples;
    for (const GoldArticle& article : gold) {
        examples.add(article, resources, options.sentence_weight);
    }
    std::vector<const Example*> all;
    for (const Example& example : examples.all()) {
        all.push_back(&example);
    }
    const std::size_t size = examples.names().size();
    const auto event = fit(all, size, Question::event, options);
    const auto timeline = fit(all, size, Question::timeline, options);
    std::string table = note + "# " + std::to_string(all.size()) + " events, " +
                        std::to_string(size) + " features; cross-validated by article:\n";
    table += line("is it an event", cross_validate(examples, Question::event, options));
    const Quality placed = cross_validate(examples, Question::timeline, options);
    table += line("is it right and for the timeline", placed);
    log << table;
    write_thresholds(placed, log);
    table += "# feature<TAB>weight for being an event<TAB>weight for the timeline (log odds)\n";
    for (const auto& [name, index] : examples.names()) {
        table += name + "\t" + number(event[index]) + "\t" + number(timeline[index]) + "\n";
    }
    return table;
}

} // namespace casus
