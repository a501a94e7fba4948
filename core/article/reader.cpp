#include "core/article/reader.h"

#include "core/article/html.h"
#include "core/article/json_lines.h"
#include "core/article/text_blocks.h"
#include "core/hash.h"
#include "core/utf8.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <utility>

namespace casus {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t head_bytes = 4096;           // looked at to recognise the format
constexpr std::size_t longest_line = 64ULL << 20U; // of JSON Lines
constexpr std::size_t largest_page = 64ULL << 20U; // of text and HTML

std::string_view without_blanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return begin == std::string_view::npos ? "" : text.substr(begin);
}

bool looks_like_json(std::string_view head) {
    return without_blanks(head).starts_with('{');
}

bool looks_like_html(std::string_view head) {
    const std::string folded = fold_case(without_blanks(head));
    const bool opens = folded.starts_with("<!doctype html") || folded.starts_with("<html") ||
                       folded.starts_with("<!--") || folded.starts_with("<head") ||
                       folded.starts_with("<?xml");
    return opens || (folded.starts_with('<') && (folded.find("<html") != std::string::npos ||
                                                 folded.find("<body") != std::string::npos ||
                                                 folded.find("<p") != std::string::npos));
}

bool looks_like_text(std::string_view head) {
    return head.find('\0') == std::string_view::npos;
}

// The order is the order in which they are tried.
constexpr std::array<InputFormat, 3> formats{{
    {"jsonl", "JSON Lines, one article a line", looks_like_json},
    {"html", "a web page", looks_like_html},
    {"text", "plain text, as pasted from a site", looks_like_text},
}};

std::string printed_name(const std::string& input) {
    return input == "-" ? "standard input" : input;
}

/// All regular files below a folder, hidden ones left out, sorted by path.
std::vector<std::string> files_below(const std::string& folder) {
    std::vector<std::string> files;
    std::error_code failed;
    for (fs::recursive_directory_iterator
             it(folder, fs::directory_options::skip_permission_denied, failed),
         end;
         it != end; it.increment(failed)) {
        const bool hidden = it->path().filename().string().starts_with('.');
        if (hidden && it->is_directory(failed)) {
            it.disable_recursion_pending();
        } else if (!hidden && it->is_regular_file(failed)) {
            files.push_back(it->path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

Article read_text_article(std::string_view bytes, const std::string& source) {
    Article article;
    article.text = to_valid_utf8(bytes);
    article.source = source;
    find_blocks(article);
    article.id = fs::path(source).stem().string();
    if (article.id.empty() || article.id == "-") {
        article.id = ContentHash().add(article.text).hex();
    }
    return article;
}

} // namespace

std::vector<InputFormat> input_formats() {
    return {formats.begin(), formats.end()};
}

/// Opens one input after another; JSON Lines are read line by line, the rest as a whole.
class ArticleReader::Impl {
public:
    Impl(const std::vector<std::string>& inputs, std::string_view format,
         std::istream& standard_input)
        : standard_input_(standard_input), format_(format) {
        if (!format.empty() &&
            std::none_of(formats.begin(), formats.end(),
                         [&](const InputFormat& it) { return it.name == format; })) {
            throw Error({"--from"}, "no input format is called '" + std::string(format) + "'");
        }
        for (const std::string& input : inputs) {
            add_input(input);
        }
    }

    std::optional<Article> next() {
        while (true) {
            if (lines_ != nullptr) {
                if (auto article = next_line()) {
                    return article;
                }
                lines_ = nullptr;
            }
            if (files_.empty()) {
                return std::nullopt;
            }
            const std::string file = files_.front();
            files_.pop_front();
            if (auto article = open(file)) {
                return article;
            }
        }
    }

    [[nodiscard]] const Problems& problems() const { return problems_; }
    [[nodiscard]] std::size_t unreadable_inputs() const { return unreadable_; }

private:
    void add_input(const std::string& input) {
        if (input == "-" || !fs::is_directory(input)) {
            files_.push_back(input);
            return;
        }
        const std::vector<std::string> files = files_below(input);
        if (files.empty()) {
            problem({input}, "is a folder without files");
        }
        files_.insert(files_.end(), files.begin(), files.end());
    }

    void problem(const Place& place, const std::string& what) {
        problems_.push_back({place, what});
    }

    std::optional<Article> open(const std::string& file) {
        name_ = file;
        line_ = 0;
        if (file == "-") {
            lines_ = &standard_input_;
        } else {
            file_ = std::ifstream(file, std::ios::binary);
            lines_ = &file_;
            if (!file_ || fs::is_directory(file)) {
                ++unreadable_;
                lines_ = nullptr;
                problem({file}, "cannot be read: " + std::string(std::strerror(errno)));
                return std::nullopt;
            }
        }
        head_.resize(head_bytes);
        lines_->read(head_.data(), static_cast<std::streamsize>(head_.size()));
        head_.resize(static_cast<std::size_t>(lines_->gcount()));
        return dispatch();
    }

    std::optional<Article> dispatch() {
        if (without_blanks(head_).empty()) {
            lines_ = nullptr;
            problem({printed_name(name_)}, "is empty; there is no article in it");
            return std::nullopt;
        }
        const std::string_view format = format_.empty() ? recognised() : std::string_view(format_);
        if (format == "jsonl") {
            return next_line();
        }
        std::istream& in = *std::exchange(lines_, nullptr);
        if (format.empty()) {
            problem({printed_name(name_)},
                    "is not text (it holds zero bytes); articles come as text, HTML or JSON Lines");
            return std::nullopt;
        }
        return read_whole(in, format);
    }

    [[nodiscard]] std::string_view recognised() const {
        const auto* format =
            std::find_if(formats.begin(), formats.end(),
                         [this](const InputFormat& it) { return it.recognises(head_); });
        const bool binary = head_.find('\0') != std::string::npos;
        return format == formats.end() || binary ? std::string_view() : format->name;
    }

    std::optional<Article> read_whole(std::istream& in, std::string_view format) {
        std::string bytes = std::move(head_);
        std::array<char, 65536> chunk{};
        while (bytes.size() <= largest_page && in.read(chunk.data(), chunk.size()).gcount() > 0) {
            bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
        }
        const Place place{printed_name(name_)};
        if (bytes.size() > largest_page) {
            problem(place, "is longer than 64 MB; split it into articles");
            return std::nullopt;
        }
        try {
            Article article = format == "html" ? read_html_article(bytes, name_, place)
                                               : read_text_article(bytes, name_);
            return article;
        } catch (const Error& error) {
            problems_.push_back({place, error.what() + place.file.size() + 2});
            return std::nullopt;
        }
    }

    /// One line, the bytes of the head first. False at the end.
    bool read_line(std::string& line) {
        line.clear();
        const std::size_t end = head_.find('\n');
        if (end != std::string::npos) {
            line = head_.substr(0, end);
            head_.erase(0, end + 1);
            return true;
        }
        line = std::exchange(head_, {});
        std::string rest;
        const bool more = static_cast<bool>(std::getline(*lines_, rest));
        line += rest;
        return more || !line.empty();
    }

    std::optional<Article> next_line() {
        std::string line;
        while (read_line(line)) {
            ++line_;
            const Place place{printed_name(name_), line_};
            if (without_blanks(line).empty()) {
                continue;
            }
            if (line.size() > longest_line) {
                problem(place, "is a line longer than 64 MB; it is left out");
                continue;
            }
            try {
                return read_json_article(line, name_, place);
            } catch (const Error& error) {
                problems_.push_back({place, error.what() + to_string(place).size() + 2});
            }
        }
        return std::nullopt;
    }

    std::istream& standard_input_;
    std::string format_;
    std::deque<std::string> files_;
    std::ifstream file_;
    std::istream* lines_ = nullptr; ///< the input that is read line by line; null = none is open
    std::string head_;              ///< bytes read ahead
    std::string name_;
    std::size_t line_ = 0;
    Problems problems_;
    std::size_t unreadable_ = 0;
};

ArticleReader::ArticleReader(std::vector<std::string> inputs, std::string_view format,
                             std::istream& standard_input)
    : impl_(std::make_unique<Impl>(inputs, format, standard_input)) {}
ArticleReader::ArticleReader(ArticleReader&&) noexcept = default;
ArticleReader& ArticleReader::operator=(ArticleReader&&) noexcept = default;
ArticleReader::~ArticleReader() = default;

std::optional<Article> ArticleReader::next() {
    return impl_->next();
}

const Problems& ArticleReader::problems() const {
    return impl_->problems();
}

std::size_t ArticleReader::unreadable_inputs() const {
    return impl_->unreadable_inputs();
}

} // namespace casus
