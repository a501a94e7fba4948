#pragma once

#include "core/language/language_model.h"
#include "core/problem.h"

#include <cstddef>
#include <string_view>

namespace casus {

/// Analyses the self-test sentences of a model's header ("word/UPOS/relation/head ...", heads
/// counted from 1, 0 = root) and names each word that comes out otherwise. Counts the sentences.
Problems check_model(const LanguageModel& model, std::string_view file, std::size_t& sentences);

} // namespace casus
