#pragma once

#include "core/article/article.h"
#include "core/problem.h"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// One input format: a row of the table in reader.cpp.
struct InputFormat {
    std::string_view name; ///< "text", "html", "jsonl"
    std::string_view summary;
    /// Whether the first bytes of an input look like this format.
    bool (*recognises)(std::string_view head);
};
std::vector<InputFormat> input_formats();

/// Reads articles one after another from files, folders (all files below, in the order of their
/// names) and "-" (standard input), in the order given. Never throws for a bad input: what cannot
/// be read becomes a Problem, and reading goes on.
class ArticleReader {
public:
    /// `format` "" = recognised from the content of each input. Throws Error for an unknown format.
    ArticleReader(std::vector<std::string> inputs, std::string_view format,
                  std::istream& standard_input);
    ArticleReader(ArticleReader&&) noexcept;
    ArticleReader& operator=(ArticleReader&&) noexcept;
    ~ArticleReader();

    /// The next article; none at the end.
    std::optional<Article> next();
    /// What could not be read so far.
    [[nodiscard]] const Problems& problems() const;
    /// Inputs that could not be opened at all, so far.
    [[nodiscard]] std::size_t unreadable_inputs() const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace casus
