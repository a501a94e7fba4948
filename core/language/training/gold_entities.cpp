#include "core/language/training/gold_entities.h"

#include "core/language/entity_finder.h"
#include "core/language/letters.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace casus {
namespace {

struct Mention {
    std::size_t first = 0;
    std::size_t last = 0; ///< inclusive
    std::string kind;
};

std::string_view entity_field(std::string_view misc) {
    const auto at = misc.find("Entity=");
    if (at == std::string_view::npos) {
        return {};
    }
    const std::string_view value = misc.substr(at + 7);
    return value.substr(0, value.find('|'));
}

/// Reads "(3-person-giv:act-...", "4)" and "(5-place-...)" of one sentence after another.
class MentionReader {
public:
    void read(std::string_view field, std::size_t word) {
        for (std::size_t at = 0; at < field.size();) {
            const auto next = field.find_first_of("()", at + 1);
            const std::string_view part =
                field.substr(at, next == std::string_view::npos ? next : next - at);
            if (part[0] == '(') {
                open(part.substr(1), word);
                at += part.size();
                if (next != std::string_view::npos && field[next] == ')') {
                    close(part.substr(1, part.find('-') - 1), word);
                    ++at;
                }
            } else {
                close(part, word);
                at += part.size() + 1;
            }
        }
    }
    std::vector<Mention> mentions;

private:
    void open(std::string_view part, std::size_t word) {
        const auto dash = part.find('-');
        if (dash == std::string_view::npos) {
            return;
        }
        const std::string_view rest = part.substr(dash + 1);
        open_[std::string(part.substr(0, dash))].push_back(
            {word, word, std::string(rest.substr(0, rest.find('-')))});
    }
    void close(std::string_view id, std::size_t word) {
        auto& stack = open_[std::string(id)];
        if (!stack.empty()) {
            mentions.push_back(stack.back());
            mentions.back().last = word;
            stack.pop_back();
        }
    }
    std::map<std::string, std::vector<Mention>> open_;
};

std::optional<EntityKind> kind_of(const std::string& name) {
    if (name == "person") {
        return EntityKind::person;
    }
    if (name == "organization") {
        return EntityKind::organisation;
    }
    if (name == "place") {
        return EntityKind::place;
    }
    return name == "time" || name == "quantity" ? std::nullopt : std::optional(EntityKind::other);
}

/// Part of a name by its own form.
bool is_name_word(const ConlluWord& word) {
    const char32_t first = letter_at(word.form, 0).code;
    return word.upos == Upos::PROPN ||
           (is_upper(first) && word.upos != Upos::PRON && word.upos != Upos::DET) ||
           (word.upos == Upos::NUM && is_digit(first));
}

bool is_name_link(const ConlluWord& word) {
    return word.form == "of" || word.form == "the" || word.form == "&" || word.form == "and" ||
           word.form == "for" || word.form == "-" || word.form == "de" || word.form == "al";
}

std::size_t head_of(const ConlluSentence& sentence, const Mention& mention) {
    for (std::size_t i = mention.first; i <= mention.last; ++i) {
        const std::uint32_t head = sentence.words[i].head;
        if (head == 0 || head - 1 < mention.first || head - 1 > mention.last) {
            return i;
        }
    }
    return mention.first;
}

/// The name round the head: name words, and links between two of them.
Mention name_in(const ConlluSentence& sentence, const Mention& mention, std::size_t head) {
    Mention name{head, head, mention.kind};
    while (name.first > mention.first && is_name_word(sentence.words[name.first - 1])) {
        --name.first;
    }
    for (std::size_t i = head + 1; i <= mention.last; ++i) {
        if (is_name_word(sentence.words[i])) {
            name.last = i;
        } else if (!is_name_link(sentence.words[i])) {
            break;
        }
    }
    return name;
}

} // namespace

std::vector<std::uint8_t> gold_entities(const ConlluSentence& sentence) {
    MentionReader reader;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
        reader.read(entity_field(sentence.words[i].misc), i);
    }
    if (reader.mentions.empty()) {
        return {};
    }
    auto& mentions = reader.mentions;
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
        return a.last - a.first > b.last - b.first;
    });
    std::vector<std::uint8_t> labels(sentence.words.size(), entity_outside);
    for (const Mention& mention : mentions) {
        const std::size_t head = head_of(sentence, mention);
        const auto kind = kind_of(mention.kind);
        if (!kind || sentence.words[head].upos != Upos::PROPN) {
            continue;
        }
        const Mention name = name_in(sentence, mention, head);
        const bool free = std::all_of(labels.begin() + static_cast<std::ptrdiff_t>(name.first),
                                      labels.begin() + static_cast<std::ptrdiff_t>(name.last) + 1,
                                      [](std::uint8_t label) { return label == entity_outside; });
        if (free) {
            std::fill(labels.begin() + static_cast<std::ptrdiff_t>(name.first),
                      labels.begin() + static_cast<std::ptrdiff_t>(name.last) + 1,
                      entity_inside(*kind));
            labels[name.first] = entity_begin(*kind);
        }
    }
    return labels;
}

} // namespace casus
