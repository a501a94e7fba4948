#include "core/actor/infer_countries.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace casus {
namespace {

class CountryReader {
public:
    CountryReader(const Document& document, const ActorPhrases& found,
                  const ActorsOfPhrases& actors_of, ActorDrafts& drafts)
        : document_(document), found_(found), actors_of_(actors_of), drafts_(drafts) {}

    /// "the police", "protesters", "the prime minister" of no named country are those of the place
    /// told, else of the country that the article is about.
    void infer() {
        const std::string focus = focus_country();
        for (std::size_t i = 0; i < found_.phrases.size(); ++i) {
            for (const ActorIndex index : actors_of_[i]) {
                Actor& actor = drafts_.all()[index].actor;
                if (actor.country.empty() && actor.code.empty() && belongs_to_country(actor)) {
                    const std::string near =
                        actor.kind == ActorKind::government
                            ? ""
                            : place_country(document_.sentence_of(found_.phrases[i].first));
                    actor.country = near.empty() ? focus : near;
                }
            }
        }
    }

private:
    /// The country that an article is about: named most often, the first one where two are.
    [[nodiscard]] std::string focus_country() const {
        std::map<std::string, int> counts;
        std::vector<std::string> order;
        const auto count = [&](const std::string& country) {
            if (!country.empty() && ++counts[country] == 1) {
                order.push_back(country);
            }
        };
        for (const ActorPhrase& phrase : found_.phrases) {
            count(phrase.country);
        }
        for (const PlaceName& place : found_.places) {
            count(place.country);
        }
        const auto best = std::max_element(
            order.begin(), order.end(),
            [&](const std::string& a, const std::string& b) { return counts[a] < counts[b]; });
        return best == order.end() ? "" : *best;
    }

    /// The country of the only place that a sentence names.
    [[nodiscard]] std::string place_country(std::uint32_t sentence) const {
        std::string country;
        for (const PlaceName& place : found_.places) {
            if (document_.sentence_of(place.head) == sentence) {
                if (!country.empty() && country != place.country) {
                    return "";
                }
                country = place.country;
            }
        }
        return country;
    }

    [[nodiscard]] static bool belongs_to_country(const Actor& actor) {
        static const std::set<std::string, std::less<>> roles{
            "COP", "CVL", "ELI", "GOV", "JUD", "LEG", "MIL", "OPP", "PTY", "REB", "SPY", "UAF"};
        const bool role = !actor.roles.empty() && roles.count(actor.roles.front()) > 0;
        return role && actor.kind != ActorKind::igo && actor.kind != ActorKind::ngo &&
               actor.kind != ActorKind::country;
    }

    const Document& document_;
    const ActorPhrases& found_;
    const ActorsOfPhrases& actors_of_;
    ActorDrafts& drafts_;
};

} // namespace

void infer_countries(const Document& document, const ActorPhrases& found,
                     const ActorsOfPhrases& actors_of, ActorDrafts& drafts) {
    CountryReader(document, found, actors_of, drafts).infer();
}

} // namespace casus
