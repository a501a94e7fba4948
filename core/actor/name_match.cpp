#include "core/actor/name_match.h"

#include "core/actor/name_key.h"

#include <algorithm>

namespace casus {
namespace {

std::string_view first_name(std::string_view key) {
    return key.substr(0, key.find(' '));
}

bool is_single(std::string_view key) {
    return key.find(' ') == std::string_view::npos;
}

/// "al sadr" without its article.
std::string_view without_article(std::string_view key) {
    return key.starts_with("al ") && key.size() > 3 ? key.substr(3) : key;
}

bool same_first_name(std::string_view a, std::string_view b) {
    const std::string_view shorter = a.size() < b.size() ? a : b;
    const std::string_view longer = a.size() < b.size() ? b : a;
    return shorter == longer ||
           (shorter.size() <= 2 && longer.starts_with(shorter.substr(0, 1))) || // "J."
           (shorter.size() >= 3 && longer.starts_with(shorter));                // "Alex"
}

bool is_acronym_of(const std::string& acronym, const std::string& name) {
    const bool capitals =
        std::all_of(acronym.begin(), acronym.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return capitals && acronym.size() >= 2 && initials(name) == acronym;
}

/// "security council" ends "un security council"; one word alone proves nothing.
bool is_end_of(std::string_view shorter, std::string_view longer) {
    return !is_single(shorter) && longer.size() > shorter.size() && longer.ends_with(shorter) &&
           longer[longer.size() - shorter.size() - 1] == ' ';
}

} // namespace

bool same_person_name(std::string_view a, std::string_view b) {
    a = without_article(a);
    b = without_article(b);
    if (a == b) {
        return true;
    }
    if (is_single(a) || is_single(b)) {
        return is_single(a) != is_single(b) && surname_of(a) == surname_of(b);
    }
    return surname_of(a) == surname_of(b) && same_first_name(first_name(a), first_name(b));
}

bool same_organisation_name(const std::string& a, const std::string& b) {
    if (is_acronym_of(a, b) || is_acronym_of(b, a)) {
        return true;
    }
    const std::string first = name_key(a);
    const std::string second = name_key(b);
    return first == second || is_end_of(first, second) || is_end_of(second, first);
}

} // namespace casus
