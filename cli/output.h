#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

namespace casus {

/// Calls `write` with a stream for `file` ("-" = `standard_output`). A named file is replaced in
/// one step after all was written and reached the disk: there is never a half-written one, also
/// when `write` throws. Throws Error when it cannot be written.
void write_output(const std::string& file, std::ostream& standard_output,
                  const std::function<void(std::ostream&)>& write);

/// Throws Error when `file` could not be written (its folder is missing, not writable, or it is a
/// folder itself): asked before long work begins.
void require_writable(const std::string& file);

} // namespace casus
