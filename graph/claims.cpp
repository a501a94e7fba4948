#include "graph/claims.h"

#include "core/utf8.h"

#include <algorithm>
#include <limits>
#include <set>

namespace casus {
namespace {

std::string toll_words(const Toll& toll) {
    const std::string count = std::to_string(toll.count);
    return toll.bound == Toll::Bound::exact ? count
                                            : std::string(to_string(toll.bound)) + " " + count;
}

std::string joined(std::set<std::string> names) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

/// Gathers who tells which version.
class ClaimMaker {
public:
    ClaimMaker(const std::vector<Record>& records, const std::vector<std::uint32_t>& voices)
        : records_(records), voices_(voices) {}

    void add(const Telling& telling) {
        const Record& record = records_[telling.record];
        const Record::Event& event = record.events[telling.event];
        for (const Toll& toll : event.tolls) {
            vote(telling, std::string(to_string(toll.kind)), toll_words(toll));
        }
        if (event.date && event.basis == DateBasis::explicit_) {
            vote(telling, "date", to_edtf(*event.date));
        }
        vote(telling, "location", event.location);
        vote(telling, "source", actor_names(record, event.source));
        vote(telling, "target", actor_names(record, event.target));
    }

    [[nodiscard]] Claims claims() const {
        const std::set<std::string> told_when_they_differ{"date", "location", "source", "target"};
        Claims claims;
        for (const auto& [attribute, versions] : votes_) {
            if (versions.size() > 1 || told_when_they_differ.count(attribute) == 0) {
                claims[attribute] = ranked(versions);
            }
        }
        return claims;
    }

private:
    using Sources = std::map<std::uint32_t, std::string>; ///< record -> its first quote

    void vote(const Telling& telling, const std::string& attribute, const std::string& value) {
        if (!value.empty()) {
            votes_[attribute][value].emplace(telling.record,
                                             records_[telling.record].events[telling.event].quote);
        }
    }

    static std::string actor_names(const Record& record, const std::vector<std::uint32_t>& actors) {
        std::set<std::string> names;
        for (const std::uint32_t actor : actors) {
            names.insert(record.actors[actor].name);
        }
        return joined(std::move(names));
    }

    [[nodiscard]] Claim claim(const std::string& value, const Sources& sources) const {
        Claim claim;
        claim.value = value;
        std::set<std::uint32_t> voices;
        for (const auto& [index, quote] : sources) {
            const Record& record = records_[index];
            claim.articles.push_back(record.article);
            claim.sources.push_back({record.article, record.published, quote});
            voices.insert(voices_[index]);
        }
        claim.voices = voices.size();
        return claim;
    }

    [[nodiscard]] std::vector<Claim> ranked(const std::map<std::string, Sources>& versions) const {
        std::vector<Claim> claims;
        for (const auto& [value, sources] : versions) {
            claims.push_back(claim(value, sources));
        }
        std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
            return std::pair(a.voices, a.articles.size()) > std::pair(b.voices, b.articles.size());
        });
        return claims;
    }

    const std::vector<Record>& records_;
    const std::vector<std::uint32_t>& voices_;
    std::map<std::string, std::map<std::string, Sources>> votes_; ///< attribute -> version
};

using Range = std::pair<double, double>;

/// The numbers that a claimed toll allows: "at least 20" -> 20 and more.
Range toll_range(const std::string& value) {
    const std::size_t blank = value.rfind(' ');
    const double count = std::stod(value.substr(blank == std::string::npos ? 0 : blank + 1));
    const std::string bound = blank == std::string::npos ? "" : value.substr(0, blank);
    constexpr double about = 0.2;
    if (bound == to_string(Toll::Bound::at_least)) {
        return {count, std::numeric_limits<double>::infinity()};
    }
    if (bound == to_string(Toll::Bound::up_to)) {
        return {0, count};
    }
    if (bound == to_string(Toll::Bound::about)) {
        return {count * (1 - about), count * (1 + about)};
    }
    return {count, count};
}

bool tolls_exclude(const std::string& a, const std::string& b) {
    const Range x = toll_range(a);
    const Range y = toll_range(b);
    return x.second < y.first || y.second < x.first;
}

bool dates_exclude(const std::string& a, const std::string& b) {
    const auto x = parse_edtf(a);
    const auto y = parse_edtf(b);
    return x && y && !overlap(*x, *y);
}

/// "Damascus" and "Damascus, Syria" agree, "Damascus" and "Homs" do not.
bool names_exclude(const std::string& a, const std::string& b) {
    const std::string x = fold_case(a);
    const std::string y = fold_case(b);
    return x.find(y) == std::string::npos && y.find(x) == std::string::npos;
}

bool exclude(const std::string& attribute, const std::string& a, const std::string& b) {
    if (attribute == "date") {
        return dates_exclude(a, b);
    }
    if (attribute == "source" ||
        attribute == "target") { // "Russia" and "its army" may both be right
        return false;
    }
    return attribute == "location" ? names_exclude(a, b) : tolls_exclude(a, b);
}

bool in_conflict(const std::string& attribute, const std::vector<Claim>& claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (std::size_t j = i + 1; j < claims.size(); ++j) {
            if (exclude(attribute, claims[i].value, claims[j].value)) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

Claims make_claims(const std::vector<Record>& records, const std::vector<std::uint32_t>& voices,
                   const std::vector<Telling>& group) {
    ClaimMaker maker(records, voices);
    for (const Telling& telling : group) {
        maker.add(telling);
    }
    return maker.claims();
}

std::vector<std::string> find_conflicts(const Claims& claims) {
    std::vector<std::string> conflicts;
    for (const auto& [attribute, versions] : claims) {
        if (in_conflict(attribute, versions)) {
            conflicts.push_back(attribute);
        }
    }
    return conflicts;
}

} // namespace casus
