#include "core/language/training/word_vectors.h"

#include "core/problem.h"

#include <simdjson.h>

#include <string_view>
#include <unordered_map>

namespace casus {
namespace {

using Places = std::unordered_map<std::string_view, Eigen::Index>;

void read_vector(simdjson::ondemand::array numbers, Eigen::Index row, Matrix& vectors) {
    Eigen::Index column = 0;
    for (auto number : numbers) {
        if (column < vectors.cols()) { // behind the vector stand its length and number
            vectors(row, column++) = static_cast<float>(double(number));
        }
    }
}

WordVectors read_object(simdjson::ondemand::object object) {
    WordVectors result;
    const auto dimensions = static_cast<Eigen::Index>(std::uint64_t(object["dimensions"]));
    for (auto word : object["words"].get_array()) {
        result.words.emplace_back(std::string_view(word.get_string()));
    }
    Places places;
    for (const std::string& word : result.words) {
        places.emplace(word, static_cast<Eigen::Index>(places.size()));
    }
    result.vectors = Matrix::Zero(static_cast<Eigen::Index>(result.words.size()), dimensions);
    for (auto field : object["vectors"].get_object()) {
        const std::string_view word = field.unescaped_key();
        const auto place = places.find(word);
        if (place != places.end()) {
            read_vector(field.value().get_array(), place->second, result.vectors);
        }
    }
    return result;
}

} // namespace

WordVectors read_word_vectors(const std::filesystem::path& file) {
    try {
        const simdjson::padded_string json = simdjson::padded_string::load(file.string());
        simdjson::ondemand::parser parser;
        auto document = parser.iterate(json);
        return read_object(document.get_object());
    } catch (const simdjson::simdjson_error& error) {
        throw Error({file.string()}, std::string("is no file of word vectors: ") + error.what());
    }
}

} // namespace casus
