#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// The file of a trained model. Text lines first (readable with `head`):
///     casus-model 1 en
///     ...licence, corpora, self-tests, free of form ("note ...")
///     checksum HEX                 of all bytes behind the text
///     section NAME OFFSET SIZE     in bytes from the start of the file, aligned to 64
///     ---
/// then the sections: flat little-endian arrays, used in place through a memory map.
class ModelFile {
public:
    /// Throws Error when the file is missing, damaged or of another version.
    static ModelFile open(const std::filesystem::path& file);

    /// A section as an array. Throws Error when it is missing or no whole number of elements.
    template <typename Element>
    [[nodiscard]] std::span<const Element> section(const std::string& name) const {
        const std::span<const std::byte> bytes = bytes_of(name, sizeof(Element));
        return {reinterpret_cast<const Element*>(bytes.data()), bytes.size() / sizeof(Element)};
    }
    /// The note lines of the header, without the word "note".
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

private:
    [[nodiscard]] std::span<const std::byte> bytes_of(const std::string& name,
                                                      std::size_t element) const;
    void read_header();

    std::string name_;
    std::shared_ptr<const std::byte> map_;
    std::size_t size_ = 0;
    std::vector<std::string> notes_;
    std::map<std::string, std::span<const std::byte>> sections_;
};

/// Puts a model file together.
class ModelWriter {
public:
    void note(const std::string& line) { notes_.push_back(line); }
    void add(const std::string& name, std::vector<std::uint8_t> bytes) {
        sections_[name] = std::move(bytes);
    }
    [[nodiscard]] std::string bytes() const;

private:
    std::vector<std::string> notes_;
    std::map<std::string, std::vector<std::uint8_t>> sections_;
};

/// Of 8 bytes at a time, the rest as zeros; finds any damage to one byte.
std::uint64_t checksum(std::string_view bytes);

} // namespace casus
