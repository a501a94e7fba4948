#include "core/link/link_lexicon.h"

namespace casus {

LinkLexicon LinkLexicon::load(const std::vector<std::filesystem::path>& /*folders*/) {
    return {};
}

} // namespace casus
