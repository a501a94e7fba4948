#include "graph/claims.h"

#include <algorithm>
#include <set>

namespace casus {
namespace {

std::string toll_words(const Toll& toll) {
    const std::string count = std::to_string(toll.count);
    return toll.bound == Toll::Bound::exact ? count
                                            : std::string(to_string(toll.bound)) + " " + count;
}

/// attribute -> value -> articles
using Votes = std::map<std::string, std::map<std::string, std::set<std::string>>>;

std::vector<Claim> ranked(const std::map<std::string, std::set<std::string>>& versions) {
    std::vector<Claim> claims;
    for (const auto& [value, articles] : versions) {
        claims.push_back({value, {articles.begin(), articles.end()}});
    }
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
        return a.articles.size() > b.articles.size();
    });
    return claims;
}

} // namespace

std::map<std::string, std::vector<Claim>> make_claims(const std::vector<Record>& records,
                                                      const std::vector<Telling>& group) {
    Votes votes;
    for (const Telling& telling : group) {
        const Record& record = records[telling.record];
        const Record::Event& event = record.events[telling.event];
        for (const Toll& toll : event.tolls) {
            votes[std::string(to_string(toll.kind))][toll_words(toll)].insert(record.article);
        }
        if (event.date && event.basis == DateBasis::explicit_) {
            votes["date"][to_edtf(*event.date)].insert(record.article);
        }
        if (!event.location.empty()) {
            votes["location"][event.location].insert(record.article);
        }
    }
    std::map<std::string, std::vector<Claim>> claims;
    for (const auto& [attribute, versions] : votes) {
        const bool toll = attribute != "date" && attribute != "location";
        if (toll || versions.size() > 1) {
            claims[attribute] = ranked(versions);
        }
    }
    return claims;
}

} // namespace casus
