#pragma once

#include "core/account_file.h"
#include "graph/record.h"
#include "tests/paths.h"

#include <fstream>
#include <string>
#include <vector>

namespace casus_tests {

/// The accounts of tests/cases/kesh: two outlets about one shelling, with different tolls.
inline std::vector<casus::Record> kesh_records() {
    const std::string file = casus::test::source_path("tests/cases/kesh/accounts.jsonl");
    std::ifstream in(file);
    std::vector<casus::Record> records;
    for (std::string line; std::getline(in, line);) {
        records.push_back(casus::make_record(casus::read_account(line, file, records.size() + 1)));
    }
    return records;
}

} // namespace casus_tests
