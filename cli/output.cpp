#include "cli/output.h"

#include "core/problem.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <ostream>
#include <unistd.h>

namespace casus {
namespace fs = std::filesystem;
namespace {

/// A file beside the wanted one that goes away unless it is moved into place.
class Draft {
public:
    explicit Draft(const fs::path& wanted)
        : wanted_(fs::is_symlink(wanted) ? fs::canonical(wanted) : wanted),
          path_(wanted_.string() + "." + std::to_string(::getpid()) + ".part") {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
        std::error_code ignored;
        fs::remove(path_, ignored);
    }

    [[nodiscard]] const fs::path& path() const { return path_; }

    void move_into_place() const {
        const int file = ::open(path_.c_str(), O_RDONLY);
        const bool on_disk = file >= 0 && ::fsync(file) == 0;
        if (file >= 0) {
            ::close(file);
        }
        std::error_code failed;
        if (on_disk) {
            fs::rename(path_, wanted_, failed);
        }
        if (!on_disk || failed) {
            throw Error({wanted_.string()},
                        "cannot be written: " + std::string(std::strerror(errno)));
        }
    }

private:
    fs::path wanted_;
    fs::path path_;
};

/// Closes a file; only then a full disk shows for certain.
void close(std::ofstream& out, const std::string& file) {
    out.close();
    if (!out) {
        throw Error({file}, "cannot be written: " + std::string(std::strerror(errno)));
    }
}

} // namespace

void require_writable(const std::string& file) {
    if (file == "-" || file == "/dev/stdout" || file == "/dev/null") {
        return;
    }
    const fs::path folder = fs::absolute(file).parent_path();
    if (fs::is_directory(file)) {
        throw Error({file}, "is a folder; name a file for the output");
    }
    if (!fs::is_directory(folder)) {
        throw Error({file}, "cannot be written: there is no folder " + folder.string());
    }
    if (::access(folder.c_str(), W_OK) != 0) {
        throw Error({file},
                    "cannot be written: the folder " + folder.string() + " is not writable");
    }
}

void write_output(const std::string& file, std::ostream& standard_output,
                  const std::function<void(std::ostream&)>& write) {
    if (file == "-") {
        write(standard_output);
        standard_output.flush();
        if (!standard_output) {
            throw Error({"standard output"}, "cannot be written");
        }
        return;
    }
    require_writable(file);
    if (fs::exists(file) && !fs::is_regular_file(file)) { // a device or a pipe cannot be replaced
        std::ofstream out(file, std::ios::binary);
        write(out);
        close(out, file);
        return;
    }
    const Draft draft(file);
    std::ofstream out(draft.path(), std::ios::binary);
    write(out);
    close(out, file);
    draft.move_into_place();
}

} // namespace casus
