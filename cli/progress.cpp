#include "cli/progress.h"

#include <ostream>

namespace casus {
namespace {

// Showing every article would cost more than reading it.
constexpr std::size_t articles_a_step = 10;

} // namespace

void Progress::step(std::size_t articles, std::size_t events) {
    if (on_terminal_ && articles % articles_a_step == 0) {
        err_ << "\r" << articles << " articles, " << events << " events\x1b[K" << std::flush;
        shown_ = true;
    }
}

void Progress::finish() {
    if (shown_) {
        err_ << "\r\x1b[K" << std::flush;
    }
}

} // namespace casus
