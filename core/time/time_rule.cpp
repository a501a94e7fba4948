#include "core/time/time_rule.h"

#include <algorithm>

namespace casus {
namespace {

int combined(TimeSettings::Combine combine, int first, int second) {
    constexpr int most = 1'000'000'000;
    long long result = second;
    switch (combine) {
    case TimeSettings::Combine::last:
        break;
    case TimeSettings::Combine::sum:
        result = static_cast<long long>(first) + second;
        break;
    case TimeSettings::Combine::product:
        result = static_cast<long long>(first) * second;
        break;
    case TimeSettings::Combine::hundreds:
        result = 100LL * first + second;
        break;
    }
    return static_cast<int>(std::clamp<long long>(result, -most, most));
}

/// Everything but the numbers.
void join_rest(const TimeReading& part, TimeReading& whole) {
    whole.form = part.form != TimeForm::none ? part.form : whole.form;
    whole.unit = part.unit != TimeUnit::none ? part.unit : whole.unit;
    whole.anchor = part.anchor != TimeAnchor::published ? part.anchor : whole.anchor;
    whole.vague = whole.vague || part.vague;
    whole.approximate = whole.approximate || part.approximate;
    whole.uncertain = whole.uncertain || part.uncertain;
    whole.backwards = whole.backwards || part.backwards;
    whole.clipped = whole.clipped || part.clipped;
    whole.same_month = whole.same_month || part.same_month;
    whole.mod = part.mod.empty() ? whole.mod : part.mod;
    whole.part = part.part.empty() ? whole.part : part.part;
    whole.value = part.value.empty() ? whole.value : part.value;
    for (std::size_t i = 0; i < part.rule_count && whole.rule_count < TimeReading::most_rules;
         ++i) {
        whole.rules.at(whole.rule_count++) = part.rules.at(i);
    }
}

} // namespace

void join(const TimeReading& part, TimeSettings::Combine combine, TimeReading& whole) {
    constexpr auto amount = static_cast<std::size_t>(TimeField::amount);
    for (std::size_t i = 0; i < time_field_count; ++i) {
        int& number = whole.numbers.at(i);
        const int more = part.numbers.at(i);
        if (more != TimeReading::unset) {
            const bool two = i == amount && number != TimeReading::unset;
            number = two ? combined(combine, number, more) : more;
        }
    }
    join_rest(part, whole);
}

void apply(const TimeSettings& more, TimeReading& reading) {
    join_rest(more.reading, reading);
    if (more.anchor) {
        reading.anchor = *more.anchor;
    }
    for (const TimeAssignment& assignment : more.numbers) {
        const auto number =
            assignment.from ? reading.get(*assignment.from) : std::optional(assignment.number);
        if (number) {
            reading.set(assignment.field, *number);
        }
    }
}

} // namespace casus
