#include "core/actor/name_hits.h"

#include "core/actor/name_words.h"

#include <algorithm>

namespace casus {

bool has_sense(const NameHit& hit, NameSense sense) {
    return hit.entry != nullptr && hit.entry->sense == sense;
}

bool names_country(const NameHit& hit) {
    return has_sense(hit, NameSense::country) || has_sense(hit, NameSense::adjective);
}

void NameHits::take(const NameHit& hit) {
    for (TokenIndex i = hit.first; i < hit.last; ++i) {
        hit_of_[i] = static_cast<std::uint32_t>(hits_.size());
    }
    hits_.push_back(hit);
}

void NameHits::drop(TokenIndex first, TokenIndex last) {
    std::fill(hit_of_.begin() + first, hit_of_.begin() + last, no_hit);
}

void NameHits::lengthen(NameHit& hit, TokenIndex last) {
    std::fill(hit_of_.begin() + hit.last, hit_of_.begin() + last, hit_of_[hit.first]);
    hit.last = last;
}

std::vector<NameHit> NameHits::hits_in(TokenIndex first, TokenIndex last) const {
    std::vector<NameHit> inside;
    for (TokenIndex i = first; i < last; ++i) {
        if (!is_free(i) && (inside.empty() || inside.back().last <= i)) {
            inside.push_back(at(i));
        }
    }
    return inside;
}

bool NameHits::is_free_name(TokenIndex i) const {
    return is_free(i) && token(i).upos == Upos::PROPN && is_capital(form(i)[0]) &&
           !is_calendar_word(form(i));
}

std::vector<NameHit> NameHits::in_order() const {
    std::vector<NameHit> result;
    for (TokenIndex i = 0; i < hit_of_.size(); ++i) {
        if (!is_free(i) && at(i).first == i) {
            result.push_back(at(i));
        }
    }
    return result;
}

} // namespace casus
