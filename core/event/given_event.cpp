#include "core/event/given_event.h"

#include <algorithm>

namespace casus {

void place_given(const Document& document, const std::vector<GivenEvent>& given,
                 std::vector<Trigger>& triggers) {
    for (const GivenEvent& event : given) {
        std::erase_if(triggers, [&](const Trigger& trigger) {
            return trigger.head == event.head || trigger.verb == event.head;
        });
        triggers.push_back({event.head,
                            event.head,
                            event.trigger,
                            &event.sense,
                            LightSubject::source,
                            verb_arguments(document, event.head),
                            {}});
    }
    std::stable_sort(triggers.begin(), triggers.end(),
                     [](const Trigger& a, const Trigger& b) { return a.span < b.span; });
}

const GivenEvent* given_event(const Trigger& trigger, const std::vector<GivenEvent>& given) {
    const auto found = std::find_if(given.begin(), given.end(), [&](const GivenEvent& event) {
        return &event.sense == trigger.sense;
    });
    return found == given.end() ? nullptr : &*found;
}

} // namespace casus
