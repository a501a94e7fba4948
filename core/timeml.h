#pragma once

#include "core/account.h"

#include <string>

namespace casus {

/// An article as a TimeML document: its text with its time expressions as TIMEX3 elements inline,
/// the publication day as the creation time t0. One element without an XML declaration, so that
/// several follow each other in one stream. Characters that XML cannot hold become U+FFFD.
std::string to_timeml(const Account& account);

} // namespace casus
