#include "core/language/model_file.h"

#include "core/problem.h"

#include <array>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <sstream>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casus {
namespace {

constexpr std::string_view first_line = "casus-model 1 en";
constexpr std::string_view last_line = "---";
constexpr std::size_t alignment = 64;

std::size_t aligned(std::size_t size) {
    return (size + alignment - 1) / alignment * alignment;
}

std::uint64_t word_at(std::string_view bytes, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
    return word;
}

std::string hex(std::uint64_t number) {
    std::array<char, 16> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16);
    const std::string text(digits.data(), result.ptr);
    return std::string(digits.size() - text.size(), '0') + text;
}

/// An open file descriptor.
class File {
public:
    explicit File(const char* name) : descriptor_(::open(name, O_RDONLY | O_CLOEXEC)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }
    [[nodiscard]] int get() const { return descriptor_; }

private:
    int descriptor_;
};

} // namespace

std::uint64_t checksum(std::string_view bytes) {
    std::array<std::uint64_t, 4> lanes{1, 2, 3, 4};
    std::size_t at = 0;
    for (; at + 32 <= bytes.size(); at += 32) {
        for (std::size_t lane = 0; lane < 4; ++lane) {
            lanes[lane] = (lanes[lane] ^ word_at(bytes, at + 8 * lane)) * 0x9E3779B97F4A7C15ULL;
            lanes[lane] ^= lanes[lane] >> 32U;
        }
    }
    for (; at < bytes.size(); at += 8) {
        lanes[0] = (lanes[0] ^ word_at(bytes, at)) * 0x9E3779B97F4A7C15ULL;
        lanes[0] ^= lanes[0] >> 32U;
    }
    std::uint64_t sum = bytes.size();
    for (const std::uint64_t lane : lanes) {
        sum = (sum ^ lane) * 0xC2B2AE3D27D4EB4FULL;
        sum ^= sum >> 29U;
    }
    return sum;
}

ModelFile ModelFile::open(const std::filesystem::path& file) {
    ModelFile model;
    model.name_ = file.string();
    const File input(file.c_str());
    struct stat status {};
    if (input.get() < 0 || ::fstat(input.get(), &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_size == 0) {
        throw Error({model.name_}, "the language model cannot be read");
    }
    model.size_ = static_cast<std::size_t>(status.st_size);
    void* map = ::mmap(nullptr, model.size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, input.get(), 0);
    if (map == MAP_FAILED) {
        throw Error({model.name_}, "the language model cannot be mapped into memory");
    }
    const auto unmap = [size = model.size_](const std::byte* bytes) {
        ::munmap(const_cast<std::byte*>(bytes), size);
    };
    model.map_ = std::shared_ptr<const std::byte>(static_cast<const std::byte*>(map), unmap);
    model.read_header();
    return model;
}

void ModelFile::read_header() {
    const std::string_view all(reinterpret_cast<const char*>(map_.get()), size_);
    std::string_view rest = all;
    std::string sum;
    std::size_t line_number = 0;
    while (true) {
        const auto end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        ++line_number;
        if (line_number == 1 && line != first_line) {
            throw Error({name_, 1}, "this is no 'casus-model 1 en'; make one with casus-train");
        }
        if (end == std::string_view::npos) {
            throw Error({name_, line_number},
                        "the language model is damaged: its header has no end");
        }
        rest.remove_prefix(end + 1);
        if (line == last_line) {
            break;
        }
        std::istringstream words{std::string(line)};
        std::string kind;
        words >> kind;
        if (kind == "note") {
            notes_.emplace_back(line.substr(std::min<std::size_t>(5, line.size())));
        } else if (kind == "checksum") {
            words >> sum;
        } else if (kind == "section") {
            std::string name;
            std::size_t offset = 0;
            std::size_t size = 0;
            if (!(words >> name >> offset >> size) || offset > size_ || size > size_ - offset ||
                offset % alignment != 0) {
                throw Error({name_, line_number},
                            "the language model is damaged: a section lies outside the file");
            }
            sections_[name] = std::span(map_.get() + offset, size);
        }
    }
    if (sum != hex(checksum(rest))) {
        throw Error({name_}, "the language model is damaged: its checksum is wrong");
    }
}

std::span<const std::byte> ModelFile::bytes_of(const std::string& name, std::size_t element) const {
    const auto found = sections_.find(name);
    if (found == sections_.end() || found->second.size() % element != 0) {
        throw Error({name_}, "the language model has no usable section '" + name + "'");
    }
    return found->second;
}

std::string ModelWriter::bytes() const {
    const auto header = [this](const std::string& sum, std::size_t payload) {
        std::string text(first_line);
        text += '\n';
        for (const std::string& line : notes_) {
            text += "note " + line + '\n';
        }
        text += "checksum " + sum + '\n';
        std::size_t offset = payload;
        for (const auto& [name, bytes] : sections_) {
            text += "section " + name + ' ' + std::to_string(offset) + ' ' +
                    std::to_string(bytes.size()) + '\n';
            offset += aligned(bytes.size());
        }
        return text.append(last_line).append("\n");
    };
    // Offsets have at most 20 digits, the checksum 16: room for the longest header.
    const std::size_t start =
        aligned(header(std::string(16, '0'), 0).size() + 20 * (sections_.size() + 1));
    std::string payload;
    for (const auto& section : sections_) {
        payload.append(reinterpret_cast<const char*>(section.second.data()), section.second.size());
        payload.resize(aligned(payload.size()));
    }
    const std::string padding(start - header(std::string(16, '0'), start).size(), '\0');
    const std::string sum = hex(checksum(padding + payload));
    return header(sum, start) + padding + payload;
}

} // namespace casus
