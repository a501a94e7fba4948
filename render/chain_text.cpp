#include "render/chain.h"
#include "render/date_words.h"
#include "render/escape.h"
#include "render/look.h"

#include <ostream>
#include <string_view>

namespace casus {
namespace {

/// Words between an event and what it hangs on, read from the event towards its cause.
std::string_view cause_words(LinkType type) {
    switch (type) {
    case LinkType::causes:
        return "because of";
    case LinkType::enables:
        return "made possible by";
    case LinkType::responds_to:
        return "in answer to";
    case LinkType::purpose:
        return "aimed at by";
    case LinkType::prevents:
        return "prevented by";
    case LinkType::precedes:
        return "after";
    case LinkType::part_of:
    case LinkType::reports:
    case LinkType::denies:
        break;
    }
    return arrow_words(type);
}

class ChainWriter {
public:
    ChainWriter(const EventGraph& graph, const ChainAnswer& answer, std::ostream& out)
        : graph_(graph), answer_(answer), out_(out) {}

    void write() {
        out_ << told(answer_.event) << "\n";
        for (const ChainStep& step : answer_.steps) {
            this->step(step);
        }
        if (answer_.steps.empty()) {
            out_ << (answer_.direction == ChainDirection::causes
                         ? "  The articles do not say why.\n"
                         : "  The articles do not say what it led to.\n");
        }
    }

private:
    /// "Russia vetoes draft resolution (28 Nov - 4 Dec 2016, planned)".
    [[nodiscard]] std::string told(EventVertex vertex) const {
        const GraphEvent& event = graph_[vertex];
        const std::string_view status = status_word(event.status);
        return printable(event.title) + " (" + date_words(event.date) +
               (status.empty() ? "" : ", " + std::string(status)) + ")";
    }

    void step(const ChainStep& step) {
        const GraphLink& link = graph_[step.link];
        const std::string margin(2 * step.depth, ' ');
        const bool causes = answer_.direction == ChainDirection::causes;
        const std::string_view words = causes ? cause_words(link.type) : arrow_words(link.type);
        out_ << margin << (causes ? "\xE2\x86\x90 " : "\xE2\x86\x92 ") << words << ": "
             << told(step.event) << "\n";
        const LinkEvidence& evidence = first_evidence(link);
        if (evidence.quote != last_quote_) {
            out_ << margin << "  \xE2\x80\x9C" << printable(evidence.quote) << "\xE2\x80\x9D ["
                 << printable(evidence.article) << others(link) << "]\n";
            last_quote_ = evidence.quote;
        }
    }

    static std::string others(const GraphLink& link) {
        const std::size_t more = link.evidence.size() - 1;
        return more == 0 ? "" : " and " + std::to_string(more) + " more";
    }

    const EventGraph& graph_;
    const ChainAnswer& answer_;
    std::ostream& out_;
    std::string last_quote_;
};

} // namespace

void write_chain_text(const EventGraph& graph, const ChainAnswer& answer, std::ostream& out) {
    ChainWriter(graph, answer, out).write();
}

} // namespace casus
