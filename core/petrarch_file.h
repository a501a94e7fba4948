#pragma once

#include "core/account.h"

#include <cstddef>
#include <iosfwd>

namespace casus {

/// Writes the events of an account as PETRARCH writes its own, one a line, fields parted by tabs:
/// date (YYYYMMDD), source, target, CAMEO code, issues, ids (article_sentence, ';' between), url,
/// outlet. Events without a CAMEO code get the root of their type; an unknown actor is "---". An
/// article's equal lines are one line with several ids. Events that did not take place (planned,
/// hypothetical, negated) and those of type OTHER without a code are left out, unless a user's
/// dictionary coded them. Gives the number of lines.
std::size_t write_petrarch(const Account& account, std::ostream& out);

} // namespace casus
