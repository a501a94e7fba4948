#pragma once

#include <cstddef>
#include <iosfwd>

namespace casus {

/// One line on a terminal that tells how far the work is; silent elsewhere.
class Progress {
public:
    Progress(std::ostream& err, bool on_terminal) : err_(err), on_terminal_(on_terminal) {}

    void step(std::size_t articles, std::size_t events);
    /// Takes the line away.
    void finish();

private:
    std::ostream& err_;
    bool on_terminal_;
    bool shown_ = false;
};

} // namespace casus
