#pragma once

#include "core/problem.h"
#include "core/time/date_interval.h"

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace casus {

/// Reads the fields of one JSON object of a file; what is wrong becomes an Error with its name.
class JsonFields {
public:
    JsonFields(simdjson::dom::element object, const std::string& file)
        : object_(object), file_(file) {}

    /// "" when the field is missing or null.
    [[nodiscard]] std::string text(const char* key) const {
        std::string_view value;
        return object_[key].get(value) == simdjson::SUCCESS ? std::string(value) : std::string();
    }

    [[nodiscard]] double number(const char* key) const {
        double value = 0;
        if (object_[key].get(value) != simdjson::SUCCESS) {
            fail(std::string("\"") + key + "\" is not a number");
        }
        return value;
    }

    [[nodiscard]] std::uint32_t count(const char* key) const {
        return static_cast<std::uint32_t>(number(key));
    }

    /// `otherwise` when the field is missing.
    [[nodiscard]] std::size_t count_or(const char* key, std::size_t otherwise) const {
        std::uint64_t value = 0;
        return object_[key].get(value) == simdjson::SUCCESS ? value : otherwise;
    }

    [[nodiscard]] std::optional<DateInterval> date(const char* key) const {
        return parse_edtf(text(key));
    }

    /// A place in a list of `size` items.
    [[nodiscard]] std::uint32_t index(const char* key, std::size_t size) const {
        return checked(number(key), size);
    }

    [[nodiscard]] std::vector<std::uint32_t> indices(const char* key, std::size_t size) const {
        std::vector<std::uint32_t> result;
        each(key, [&](simdjson::dom::element item) {
            double value = -1;
            if (item.get(value) != simdjson::SUCCESS) {
                fail(std::string("\"") + key + "\" holds something that is not a number");
            }
            result.push_back(checked(value, size));
        });
        return result;
    }

    [[nodiscard]] std::vector<std::string> texts(const char* key) const {
        std::vector<std::string> result;
        each(key, [&](simdjson::dom::element item) {
            std::string_view value;
            if (item.get(value) == simdjson::SUCCESS) {
                result.emplace_back(value);
            }
        });
        return result;
    }

    template <typename Use>
    void each(const char* key, const Use& use) const {
        simdjson::dom::array items;
        if (object_[key].get(items) == simdjson::SUCCESS) {
            for (const simdjson::dom::element item : items) {
                use(item);
            }
        }
    }

    /// The value of an enumeration that was parsed from field `key`.
    template <typename Enum>
    Enum known(std::optional<Enum> value, const char* key) const {
        if (!value) {
            fail(std::string("\"") + key + "\" has an unknown value, \"" + text(key) + "\"");
        }
        return *value;
    }

    [[noreturn]] void fail(const std::string& what) const {
        throw Error({file_}, "is damaged: " + what);
    }

private:
    [[nodiscard]] std::uint32_t checked(double value, std::size_t size) const {
        if (!(value >= 0 && value < static_cast<double>(size))) {
            fail("it refers to an item that it does not hold");
        }
        return static_cast<std::uint32_t>(value);
    }

    simdjson::dom::element object_;
    const std::string& file_;
};

} // namespace casus
