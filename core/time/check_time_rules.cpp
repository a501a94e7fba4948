#include "core/time/check_time_rules.h"

#include "core/language/analyse.h"
#include "core/time/find_times.h"

#include <algorithm>
#include <string>

namespace casus {
namespace {

Article article_of(const TimeRule& rule) {
    Article article;
    article.text = rule.example;
    article.published = parse_iso_day(rule.published);
    article.blocks = {{{0, static_cast<std::uint32_t>(rule.example.size())}}};
    return article;
}

/// "" = the rule is right; else what is wrong with it.
std::string complaint(const TimeRule& rule, std::size_t number, const TimeGrammar& grammar,
                      const LanguageModel& model) {
    const Article article = article_of(rule);
    const Document document = analyse(article, model);
    std::string others;
    for (const TracedTime& time : trace_times(article, document, grammar)) {
        const auto& used = time.rules;
        const bool mine = std::find(used.begin(), used.end(), number) != used.end();
        if (mine && time.expression.value == rule.value) {
            return "";
        }
        others += (others.empty() ? "" : ", ") + std::string("\"") +
                  std::string(slice(article.text, time.expression.span)) +
                  "\" = " + (time.expression.value.empty() ? "nothing" : time.expression.value) +
                  (mine ? "" : " (without this rule)");
    }
    return "rule '" + rule.id + "' should give " + (rule.value.empty() ? "nothing" : rule.value) +
           " in \"" + rule.example + "\", which gives " + (others.empty() ? "no time" : others);
}

} // namespace

Problems check_time_rules(const TimeGrammar& grammar, const LanguageModel& model,
                          std::size_t& checked) {
    Problems problems;
    for (std::size_t i = 0; i < grammar.rules().size(); ++i) {
        const TimeRule& rule = grammar.rules()[i];
        if (rule.example.empty()) {
            continue;
        }
        ++checked;
        if (const std::string what = complaint(rule, i, grammar, model); !what.empty()) {
            problems.push_back({rule.place, what});
        }
    }
    return problems;
}

} // namespace casus
