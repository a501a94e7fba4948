#include "core/language/language_model.h"

namespace casus {

LanguageModel LanguageModel::load(const std::filesystem::path& /*file*/) {
    return {};
}

} // namespace casus
