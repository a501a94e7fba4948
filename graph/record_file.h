#pragma once

#include "graph/record.h"

#include <nlohmann/json_fwd.hpp>
#include <simdjson.h>

#include <string>

namespace casus {

/// A record as JSON; equal records give equal bytes.
nlohmann::ordered_json to_json(const Record& record);
std::string record_json(const Record& record);

/// Reads what to_json wrote. Throws Error with `name` when it is damaged.
Record record_from_json(simdjson::dom::element json, const std::string& name);

} // namespace casus
