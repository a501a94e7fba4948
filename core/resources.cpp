#include "core/resources.h"

#include "core/problem.h"

namespace casus {

namespace fs = std::filesystem;

fs::path default_data_folder() {
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    for (const fs::path& folder :
         {program.parent_path() / CASUS_INSTALLED_DATA, fs::path(CASUS_SOURCE_DATA)}) {
        if (fs::is_directory(folder, failed)) {
            return folder;
        }
    }
    throw Error({CASUS_SOURCE_DATA}, "the data folder is missing; name one with --data");
}

Resources load_resources(const std::vector<fs::path>& folders) {
    return {
        LanguageModel::load(folders.front() / "models" / "en.model"),
        TimeGrammar::load(folders),
        ActorLexicon::load(folders),
        RelationLexicon::load(folders),
        EventLexicon::load(folders),
        LinkLexicon::load(folders),
        ClauseModel::load(folders),
        PairModel::load(folders),
        CameoTable::load(folders),
    };
}

} // namespace casus
