#include "core/event/tolls.h"

#include "core/event/numbers.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace casus {
namespace {

using Kind = Toll::Kind;
using Bound = Toll::Bound;

/// Words that tell harm to people. With their objects when they are transitive, else their
/// subjects.
constexpr std::array<std::pair<std::string_view, Kind>, 39> harm_words{{
    {"abduct", Kind::missing},      {"arrest", Kind::detained},    {"assassinate", Kind::killed},
    {"behead", Kind::killed},       {"butcher", Kind::killed},     {"capture", Kind::detained},
    {"casualty", Kind::killed},     {"dead", Kind::killed},        {"death", Kind::killed},
    {"deport", Kind::displaced},    {"detain", Kind::detained},    {"die", Kind::killed},
    {"disappear", Kind::missing},   {"displace", Kind::displaced}, {"drown", Kind::killed},
    {"evacuate", Kind::displaced},  {"execute", Kind::killed},     {"fatality", Kind::killed},
    {"flee", Kind::displaced},      {"hang", Kind::killed},        {"hospitalise", Kind::injured},
    {"hospitalize", Kind::injured}, {"hurt", Kind::injured},       {"imprison", Kind::detained},
    {"injure", Kind::injured},      {"injured", Kind::injured},    {"injury", Kind::injured},
    {"jail", Kind::detained},       {"kidnap", Kind::missing},     {"kill", Kind::killed},
    {"maim", Kind::injured},        {"massacre", Kind::killed},    {"missing", Kind::missing},
    {"murder", Kind::killed},       {"perish", Kind::killed},      {"slaughter", Kind::killed},
    {"slay", Kind::killed},         {"wound", Kind::injured},      {"wounded", Kind::injured},
}};

std::optional<Kind> harm_of(std::string_view lemma) {
    const auto* found = std::lower_bound(
        harm_words.begin(), harm_words.end(), lemma,
        [](const auto& entry, std::string_view word) { return entry.first < word; });
    return found != harm_words.end() && found->first == lemma ? std::optional(found->second)
                                                              : std::nullopt;
}

struct BoundWords {
    std::string_view before;  ///< last word before the number
    std::string_view further; ///< the word before that, "" = any
    Bound bound;
};

constexpr std::array<BoundWords, 13> bound_words{{
    {"least", "at", Bound::at_least},
    {"than", "more", Bound::at_least},
    {"over", "", Bound::at_least},
    {"minimum", "", Bound::at_least},
    {"to", "up", Bound::up_to},
    {"many", "as", Bound::up_to},
    {"most", "at", Bound::up_to},
    {"than", "fewer", Bound::up_to},
    {"than", "less", Bound::up_to},
    {"about", "", Bound::about},
    {"around", "", Bound::about},
    {"some", "", Bound::about},
    {"nearly", "", Bound::about},
}};

class TollReader {
public:
    TollReader(std::string_view text, const Document& document)
        : text_(text), document_(document) {}

    /// The count in the phrase of `head`: "at least 20 people", "39" itself.
    [[nodiscard]] std::optional<Toll> read(TokenIndex head, Kind kind) const {
        const Sentence& sentence = document_.sentences[document_.sentence_of(head)];
        auto count = count_before(text_, document_, sentence.first, head + 1);
        for (const TokenIndex child : document_.children(head)) {
            if (!count && document_.tokens[child].relation == Relation::nummod) {
                count = count_before(text_, document_, sentence.first, child + 1);
            }
        }
        if (!count || count->value == 0) {
            return std::nullopt;
        }
        const std::uint32_t begin = document_.tokens[count->first].span.begin;
        return Toll{kind,
                    bound(sentence.first, count->first),
                    count->value,
                    {begin, document_.tokens[count->last - 1].span.end}};
    }

private:
    [[nodiscard]] std::string word_before(TokenIndex begin, TokenIndex at, TokenIndex steps) const {
        return at >= begin + steps ? fold_case(slice(text_, document_.tokens[at - steps].span))
                                   : "";
    }

    [[nodiscard]] Bound bound(TokenIndex begin, TokenIndex number) const {
        const std::string before = word_before(begin, number, 1);
        const std::string further = word_before(begin, number, 2);
        for (const BoundWords& row : bound_words) {
            if (row.before == before && (row.further.empty() || row.further == further)) {
                return row.bound;
            }
        }
        return Bound::exact;
    }

    std::string_view text_;
    const Document& document_;
};

/// "killed 20 people and wounded 90" where the tree takes "wounded 90" for more victims.
std::optional<Kind> other_harm(const Document& document, TokenIndex victim) {
    for (const TokenIndex child : document.children(victim)) {
        if (document.tokens[child].relation == Relation::amod && child < victim) {
            if (const auto kind = harm_of(document.tokens[child].lemma)) {
                return kind;
            }
        }
    }
    return harm_of(document.tokens[victim].lemma);
}

} // namespace

std::vector<Toll> find_tolls(std::string_view text, const Document& document,
                             const Trigger& trigger) {
    const auto kind = harm_of(document.tokens[trigger.head].lemma);
    if (!kind) {
        return {};
    }
    const TollReader reader(text, document);
    std::vector<Toll> tolls;
    const auto& victims =
        trigger.arguments.objects.empty() ? trigger.arguments.subjects : trigger.arguments.objects;
    for (const TokenIndex victim : victims) {
        if (const auto toll = reader.read(victim, other_harm(document, victim).value_or(*kind))) {
            tolls.push_back(*toll);
        }
    }
    if (tolls.empty() && trigger.verb == no_token) { // "20 deaths"
        if (const auto toll = reader.read(trigger.head, *kind)) {
            tolls.push_back(*toll);
        }
    }
    return tolls;
}

} // namespace casus
