#include "render/explanation.h"

#include "render/date_words.h"
#include "render/escape.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <string>
#include <string_view>

namespace casus {
namespace {

std::string decimal(double value, const char* format = "%.2f") {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

std::string named(std::string_view type, const std::string& mode, const std::string& cameo) {
    std::string words(type);
    words += mode.empty() ? "" : ", mode " + mode;
    return words + (cameo.empty() ? "" : ", CAMEO " + cameo);
}

void field(std::ostream& out, std::string_view name, std::string_view value) {
    constexpr std::size_t columns = 12;
    if (!value.empty()) {
        out << "    " << name << std::string(columns > name.size() ? columns - name.size() : 1, ' ')
            << printable(value) << "\n";
    }
}

/// "verbs.tsv:504 veto; source Russia: subject": one line for each part.
void rule_fields(std::ostream& out, std::string_view rule) {
    std::string_view name = "coded by";
    while (!rule.empty()) {
        const std::size_t end = rule.find("; ");
        field(out, name, rule.substr(0, end));
        rule = end == std::string_view::npos ? "" : rule.substr(end + 2);
        name = "found";
    }
}

void links(const EventGraph& graph, EventVertex event, std::ostream& out) {
    const auto line = [&](const GraphLink& link, std::string_view before, std::string_view after,
                          EventVertex other) {
        out << "  " << before << to_string(link.type) << after << ": " << graph[other].title
            << "\n";
        for (const LinkEvidence& evidence : link.evidence) {
            field(out, "quote", evidence.quote);
            field(out, "cue", evidence.cue);
            field(out, "rule", evidence.rule);
        }
    };
    const auto [in_begin, in_end] = in_edges(event, graph);
    for (auto edge = in_begin; edge != in_end; ++edge) {
        line(graph[*edge], "", " this", source(*edge, graph));
    }
    const auto [out_begin, out_end] = out_edges(event, graph);
    for (auto edge = out_begin; edge != out_end; ++edge) {
        line(graph[*edge], "this ", "", target(*edge, graph));
    }
}

std::string actor_names(const Account& account, const std::vector<ActorIndex>& actors) {
    std::string names;
    for (const ActorIndex actor : actors) {
        const Actor& it = account.actors[actor];
        names += (names.empty() ? "" : ", ") + it.name + (it.code.empty() ? "" : " " + it.code);
    }
    return names;
}

std::string signed_decimal(double value) {
    return decimal(value, "%+.2f");
}

void assessment(std::ostream& out, const std::vector<WeighedFeature>& features) {
    constexpr std::size_t most = 8;
    std::string words;
    for (std::size_t i = 0; i < std::min(most, features.size()); ++i) {
        words += (i == 0 ? "" : ", ") + features[i].name + " " +
                 signed_decimal(features[i].weights.timeline);
    }
    field(out, "weighed", words);
}

void coded_event(const Explanation& explanation, std::size_t index, std::ostream& out) {
    const Account& account = explanation.account;
    const Event& event = account.events[index];
    out << to_string(event.type) << "  " << printable(event.title) << "\n";
    field(out, "trigger", slice(account.text, event.trigger));
    field(out, "type", named(to_string(event.type), event.mode, event.cameo));
    rule_fields(out, event.rule);
    field(out, "source", actor_names(account, event.source));
    field(out, "target", actor_names(account, event.target));
    field(out, "says so", actor_names(account, event.attribution));
    field(out, "place", event.location);
    field(out, "status", to_string(event.status));
    field(out, "date", event.date ? to_edtf(*event.date) : "none: no evidence");
    field(out, "reckoned", event.date_rule);
    field(out, "salience",
          std::to_string(event.salience) + ", confidence " + decimal(event.confidence));
    assessment(out, explanation.features[index]);
}

} // namespace

void write_explanation(const EventGraph& graph, EventVertex vertex, std::ostream& out) {
    const GraphEvent& event = graph[vertex];
    out << printable(event.title) << "\n";
    field(out, "id", event.id);
    field(out, "type", named(to_string(event.type), event.mode, event.cameo));
    field(out, "date", date_words(event.date));
    field(out, "status", to_string(event.status));
    field(out, "salience",
          std::to_string(event.salience) + ", confidence " + decimal(event.confidence));
    for (const Member& member : event.members) {
        out << "  told by " << printable(member.article) << ", characters " << member.start << "-"
            << member.end << "\n";
        field(out, "quote", member.quote);
        rule_fields(out, member.rule);
        field(out, "date", member.date ? to_edtf(*member.date) : "");
        field(out, "reckoned", member.date_rule);
        field(out, "status", to_string(member.status));
    }
    for (const auto& [attribute, versions] : event.claims) {
        for (const Claim& claim : versions) {
            out << "  claimed " << attribute << " " << printable(claim.value) << ", by "
                << claim.articles.size() << (claim.articles.size() == 1 ? " article" : " articles")
                << "\n";
        }
    }
    links(graph, vertex, out);
}

void write_explanation(const Explanation& explanation, std::ostream& out) {
    const Account& account = explanation.account;
    for (std::size_t i = 0; i < account.events.size(); ++i) {
        coded_event(explanation, i, out);
    }
    if (account.events.empty()) {
        out << "No event was coded.\n";
    }
    std::string names;
    for (const Actor& actor : account.actors) {
        names += (names.empty() ? "" : ", ") + actor.name;
    }
    out << "Actors: " << (names.empty() ? "none" : printable(names)) << "\n";
    if (!explanation.untold.empty()) {
        out << "Words that tell no event:\n";
    }
    for (const UntoldWord& word : explanation.untold) {
        field(out, slice(account.text, word.span), word.reason);
    }
}

} // namespace casus
