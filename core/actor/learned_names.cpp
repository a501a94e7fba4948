#include "core/actor/learned_names.h"

#include "core/actor/name_key.h"
#include "core/actor/name_words.h"

#include <algorithm>
#include <set>
#include <string>

namespace casus {
namespace {

class LearnedNames {
public:
    LearnedNames(std::string_view text, const Document& document, NameHits& hits)
        : text_(text), document_(document), hits_(hits) {}

    void learn() {
        read_acronyms();
        read_surnames();
    }

private:
    /// "Syria Recovery Trust Fund (SRTF)": from there on SRTF is an organisation.
    void read_acronyms() {
        std::set<std::string> acronyms;
        const auto size = static_cast<TokenIndex>(document_.tokens.size());
        for (TokenIndex i = 1; i + 2 < size; ++i) {
            const bool bracketed = hits_.form(i) == "(" && hits_.form(i + 2) == ")" &&
                                   hits_.form(i + 1).size() > 1 && hits_.form(i + 1).size() < 10 &&
                                   has_no_small_letter(hits_.form(i + 1)) &&
                                   is_capital(hits_.form(i + 1)[0]);
            if (bracketed && !hits_.is_free(i - 1) && abbreviates(hits_.form(i + 1), i)) {
                acronyms.insert(std::string(hits_.form(i + 1)));
                NameHit& name = hits_.at(i - 1);
                name.kind = name.kind == EntityKind::person ? name.kind : EntityKind::organisation;
            }
        }
        for (TokenIndex i = 0; i < size && !acronyms.empty(); ++i) {
            const bool unknown =
                hits_.is_free(i) || (hits_.at(i).entry == nullptr && hits_.at(i).last == i + 1);
            if (unknown && acronyms.count(std::string(hits_.form(i))) > 0) {
                hits_.take({i, i + 1, nullptr, nullptr, EntityKind::organisation});
            }
        }
    }

    /// The capitalised words before a bracket begin with the letters of the acronym.
    [[nodiscard]] bool abbreviates(std::string_view acronym, TokenIndex bracket) const {
        constexpr TokenIndex longest = 10;
        TokenIndex first = bracket;
        const TokenIndex begin = document_.sentences[document_.sentence_of(bracket)].first;
        while (first > begin && bracket - first < longest &&
               (is_capital(hits_.form(first - 1)[0]) || hits_.form(first - 1).size() <= 3 ||
                hits_.form(first - 1) == "-")) {
            --first;
        }
        const std::string letters = initials(
            slice(text_, {hits_.token(first).span.begin, hits_.token(bracket - 1).span.end}));
        return letters.size() > 1 && letters.find(acronym.front()) != std::string::npos;
    }

    /// Once "Jeff Davis" is known, "Davis" is he.
    void read_surnames() {
        std::set<std::string> surnames;
        std::set<const NameEntry*> named_in_full;
        for (const NameHit& hit : hits_.all()) {
            const bool person = has_sense(hit, NameSense::person) ||
                                (hit.entry == nullptr && hit.kind == EntityKind::person);
            if (person && hit.last > hit.first + 1 && !hits_.is_free(hit.first)) {
                surnames.insert(std::string(hits_.form(hit.last - 1)));
                named_in_full.insert(hit.entry);
            }
        }
        for (NameHit& hit : hits_.all()) { // the model may know a name in one place only
            const bool unknown = hit.entry == nullptr && hit.place == nullptr &&
                                 hit.kind == EntityKind::other && hit.last > hit.first + 1;
            if (unknown && surnames.count(std::string(hits_.form(hit.last - 1))) > 0) {
                hit.kind = EntityKind::person;
            }
        }
        for (TokenIndex i = 0; i < document_.tokens.size() && !surnames.empty(); ++i) {
            if (is_capital(hits_.form(i)[0]) && surnames.count(std::string(hits_.form(i))) > 0) {
                read_surname(i, named_in_full);
            }
        }
    }

    void read_surname(TokenIndex i, const std::set<const NameEntry*>& named_in_full) {
        if (!hits_.is_free(i)) {
            const NameHit& hit = hits_.at(i);
            const bool whole = hit.first == i && hit.last == i + 1;
            const bool weak =
                hit.entry == nullptr || hit.entry->sense == NameSense::metonym ||
                hit.entry->sense == NameSense::role || hit.entry->sense == NameSense::title ||
                (hit.entry->sense == NameSense::person && named_in_full.count(hit.entry) == 0);
            if (!whole || !weak) {
                return;
            }
            hits_.drop(hit);
        }
        hits_.take({i, i + 1, nullptr, nullptr, EntityKind::person});
    }

    std::string_view text_;
    const Document& document_;
    NameHits& hits_;
};

} // namespace

void learn_names(std::string_view text, const Document& document, NameHits& hits) {
    LearnedNames(text, document, hits).learn();
}

} // namespace casus
