#include "core/language/training/name_labels.h"

#include "core/language/letters.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

constexpr std::size_t kind_count = 4;
constexpr KindSet every_kind = (1U << kind_count) - 1;

LabelSet labels_of(KindSet kinds, bool begin, bool inside) {
    LabelSet labels = 0;
    for (std::size_t k = 0; k < kind_count; ++k) {
        const auto kind = static_cast<EntityKind>(k);
        if ((kinds & kind_set(kind)) != 0) {
            labels |= begin ? label_set(entity_begin(kind)) : LabelSet{0};
            labels |= inside ? label_set(entity_inside(kind)) : LabelSet{0};
        }
    }
    return labels;
}

bool is_calendar_word(std::string_view form) {
    constexpr std::array<std::string_view, 46> words{
        "Apr",      "Apr.", "April", "Aug",      "Aug.",      "August",   "Dec",     "Dec.",
        "December", "Feb",  "Feb.",  "February", "Fri",       "Friday",   "Jan",     "Jan.",
        "January",  "July", "June",  "Mar",      "Mar.",      "March",    "May",     "Mon",
        "Monday",   "Nov",  "Nov.",  "November", "Oct",       "Oct.",     "October", "Sat",
        "Saturday", "Sep",  "Sept",  "Sept.",    "September", "Sunday",   "Thu",     "Thurs.",
        "Thursday", "Tue",  "Tues.", "Tuesday",  "Wed",       "Wednesday"};
    return std::binary_search(words.begin(), words.end(), form);
}

class NameLabeller {
public:
    NameLabeller(const TrainingSentence& sentence, const NameLists& lists)
        : sentence_(sentence), lists_(lists) {}

    std::vector<LabelSet> label() {
        for (std::size_t i = 0; i < sentence_.words.size();) {
            const std::size_t last = name_end(i);
            if (last == i) {
                labels_.push_back(by_itself(i++));
            } else {
                add_name(i, last);
                i = last;
            }
        }
        return std::move(labels_);
    }

private:
    [[nodiscard]] bool is_proper(std::size_t i) const {
        return i < sentence_.tags.size() && sentence_.tags[i].upos == Upos::PROPN;
    }
    [[nodiscard]] bool is_name_word(std::size_t i) const {
        return is_proper(i) && !is_calendar_word(sentence_.form(i));
    }

    /// Whether a proper noun and the one before are linked in the tree, through their run.
    [[nodiscard]] bool joins(std::size_t first, std::size_t i) const {
        const auto in_run = [&](std::uint32_t head) { return head >= first && head <= i; };
        return in_run(sentence_.heads[i]) ||
               (in_run(sentence_.heads[i - 1]) && sentence_.heads[i - 1] == i);
    }

    /// Behind the last word of the name that begins at a word; that word itself if none does.
    [[nodiscard]] std::size_t name_end(std::size_t first) const {
        std::size_t last = first;
        while (is_name_word(last) && (last == first || joins(first, last))) {
            ++last;
        }
        return last;
    }

    /// What the lists say of a name; every kind if they do not know it or if more is in the run.
    [[nodiscard]] KindSet kinds_of(std::size_t first, std::size_t last) const {
        const auto name = [&](std::size_t begin) {
            return slice(sentence_.text,
                         {sentence_.words[begin].begin, sentence_.words[last - 1].end});
        };
        const KindSet whole = lists_.kinds(name(first));
        if (whole != 0) {
            return whole;
        }
        for (std::size_t begin = first + 1; begin + 1 < last; ++begin) { // behind a title
            if (lists_.kinds(name(begin)) == kind_set(EntityKind::person)) {
                return kind_set(EntityKind::person);
            }
        }
        return every_kind;
    }

    void add_name(std::size_t first, std::size_t last) {
        const bool continues = first > 0 && is_proper(first - 1);
        const KindSet kinds = continues || is_proper(last) ? every_kind : kinds_of(first, last);
        labels_.push_back(labels_of(kinds, true, continues || kinds == every_kind));
        for (std::size_t i = first + 1; i < last; ++i) {
            labels_.push_back(labels_of(kinds, false, true));
        }
    }

    /// Days, months and words in lower case are outside, unless they may belong to a name.
    [[nodiscard]] LabelSet by_itself(std::size_t i) const {
        const bool follows = i > 0 && is_name_word(i - 1);
        if (is_proper(i)) { // a day or a month
            return follows || is_name_word(i + 1) ? all_labels : label_set(entity_outside);
        }
        const char32_t first = letter_at(slice(sentence_.text, sentence_.words[i]), 0).code;
        const bool open =
            is_upper(first) || is_digit(first) || follows || sentence_.tags[i].upos == Upos::DET;
        return open ? all_labels : label_set(entity_outside);
    }

    const TrainingSentence& sentence_;
    const NameLists& lists_;
    std::vector<LabelSet> labels_;
};

} // namespace

std::vector<LabelSet> labels_by_tag(const TrainingSentence& sentence, const NameLists& lists) {
    return NameLabeller(sentence, lists).label();
}

} // namespace casus
