#pragma once

#include <string_view>

namespace casus {

/// The infinitive of an irregular past form or participle in lower case ("fled" -> "flee"); empty
/// when the form is none. Some forms are infinitives of other verbs too ("found", "wound").
std::string_view irregular_infinitive(std::string_view past);

} // namespace casus
