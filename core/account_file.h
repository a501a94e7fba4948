#pragma once

#include "core/account.h"

#include <iosfwd>
#include <string>
#include <string_view>

namespace casus {

/// Writes an account as one line of casus.account/1 JSON, with offsets in code points. What only
/// links tell of ("over low wages") stands apart from the events, in "circumstances".
void write_account(const Account& account, std::ostream& out);

/// Reads one line of casus.account/1. Throws Error(place, what) when it is not one.
Account read_account(std::string_view json, const std::string& file, std::size_t line);

} // namespace casus
