#include "core/event/event_lexicon.h"

#include "core/names.h"
#include "core/problem.h"
#include "core/table_file.h"
#include "core/utf8.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace casus {
namespace {

using Folders = std::vector<std::filesystem::path>;

constexpr std::array<std::string_view, 6> effect_names{"actual",       "ongoing", "planned",
                                                       "hypothetical", "negated", "reported"};

/// "civil war", "cease-fire" -> folded words; hyphens separate like blanks.
std::vector<std::string> folded_words(std::string text) {
    std::replace(text.begin(), text.end(), '-', ' ');
    return split_list(fold_case(text), ' ');
}

std::string row_name(const TableRow& row) {
    return std::filesystem::path(row.place.file).filename().string() + ":" +
           std::to_string(row.place.line) + " " + row.fields[0];
}

std::optional<EventType> read_type(const TableRow& row, std::size_t field) {
    const std::string& name = row.fields[field];
    if (name.empty()) {
        return std::nullopt;
    }
    const auto type = parse_event_type(name);
    if (!type) {
        throw Error(row.place, "'" + name + "' is not an event type");
    }
    return type;
}

int read_strength(const TableRow& row, std::size_t field) {
    const std::string& text = row.fields[field];
    if (text != "1" && text != "2" && text != "3") {
        throw Error(row.place, "strength is '" + text + "'; it must be 1, 2 or 3");
    }
    return text[0] - '0';
}

double read_number(const TableRow& row, std::size_t field) {
    const std::string& text = row.fields[field];
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw Error(row.place, "'" + text + "' is not a number");
    }
    return value;
}

LightSubject read_light_subject(const TableRow& row, std::size_t field) {
    constexpr std::array<std::string_view, 3> names{"subject=source", "subject=target",
                                                    "subject=event"};
    const auto subject = named<LightSubject>(names, row.fields[field]);
    if (!subject) {
        throw Error(row.place, "'" + row.fields[field] +
                                   "' is not subject=source, subject=target or subject=event");
    }
    return *subject;
}

template <typename Map>
const typename Map::mapped_type& find_or_empty(const Map& map, std::string_view key) {
    static const typename Map::mapped_type none;
    const auto found = map.find(key);
    return found == map.end() ? none : found->second;
}

} // namespace

/// Fills a lexicon from the files; each function reads one of them.
class EventLexiconLoader {
public:
    explicit EventLexiconLoader(const Folders& folders) : folders_(folders) {}

    EventLexicon load() {
        read_classes();
        for (const std::string& hazard : classes_["@hazard"]) {
            lexicon_.hazards_.emplace(hazard, true);
        }
        read_ontology();
        read_words("verbs.tsv", lexicon_.verbs_, true);
        read_words("nouns.tsv", lexicon_.nouns_, false);
        read_patterns();
        read_light_verbs();
        read_modality();
        read_speech();
        read_families();
        read_assessment();
        return std::move(lexicon_);
    }

private:
    template <typename Value>
    using Index = EventLexicon::Index<Value>;

    [[nodiscard]] std::vector<TableRow> rows(const char* name, std::size_t columns) const {
        return read_tables(folders_, std::filesystem::path("events") / name, columns);
    }

    void read_classes() {
        for (const TableRow& row : rows("classes.tsv", 2)) {
            std::vector<std::string>& members = classes_[row.fields[0]];
            for (const std::string& member : split_list(fold_case(row.fields[1]), ';')) {
                members.push_back(member);
            }
        }
    }

    void read_ontology() {
        lexicon_.facts_.resize(static_cast<std::size_t>(EventType::other) + 1);
        for (const TableRow& row : rows("ontology.tsv", 6)) {
            const auto type = read_type(row, 0);
            if (!type) {
                throw Error(row.place, "names no event type");
            }
            lexicon_.facts_.at(static_cast<std::size_t>(*type)) = {
                row.fields[1], read_number(row, 2), row.fields[3]};
        }
    }

    /// Verbs have their head first ("crack down on"), nouns last ("civil war").
    void read_words(const char* name, Index<std::vector<EventWord>>& index, bool head_first) {
        for (const TableRow& row : rows(name, 6)) {
            std::vector<std::string> words = folded_words(row.fields[0]);
            if (words.empty()) {
                throw Error(row.place, "has no lemma");
            }
            const auto head = head_first ? words.begin() : words.end() - 1;
            const std::string lemma = *head;
            words.erase(head);
            EventSense sense{read_type(row, 1), row.fields[2], row.fields[3], read_strength(row, 4),
                             row_name(row)};
            index[lemma].push_back({std::move(words), std::move(sense)});
        }
    }

    [[nodiscard]] std::vector<std::string> lemmas(const TableRow& row,
                                                  std::string_view list) const {
        std::vector<std::string> result;
        for (const std::string& lemma : split_list(fold_case(list), '|')) {
            if (lemma[0] != '@') {
                result.push_back(lemma);
                continue;
            }
            const auto members = classes_.find(lemma);
            if (members == classes_.end()) {
                throw Error(row.place, "class " + lemma + " is not in classes.tsv");
            }
            result.insert(result.end(), members->second.begin(), members->second.end());
        }
        std::sort(result.begin(), result.end());
        return result;
    }

    [[nodiscard]] PatternSlot read_slot(const TableRow& row, std::string_view text) const {
        PatternSlot slot;
        slot.negated = text.starts_with('!');
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos) {
            throw Error(row.place, "'" + std::string(text) + "' is not slot:lemma");
        }
        slot.name = text.substr(slot.negated ? 1 : 0, colon - (slot.negated ? 1 : 0));
        slot.any = text.substr(colon + 1) == "*";
        if (!slot.any) {
            slot.lemmas = lemmas(row, text.substr(colon + 1));
            slot.actor = std::erase(slot.lemmas, "<actor>") > 0;
        }
        return slot;
    }

    void read_patterns() {
        for (const TableRow& row : rows("patterns.tsv", 5)) {
            const std::vector<std::string> parts = split_list(row.fields[0], ' ');
            const std::size_t slash = parts.empty() ? std::string::npos : parts[0].rfind('/');
            if (slash == std::string::npos) {
                throw Error(row.place, "does not begin with lemma/v or lemma/n");
            }
            EventPattern pattern;
            for (std::size_t i = 1; i < parts.size(); ++i) {
                pattern.slots.push_back(read_slot(row, parts[i]));
            }
            pattern.sense = {read_type(row, 1), row.fields[2], row.fields[3], 3, row_name(row)};
            auto& index = parts[0].substr(slash + 1) == "n" ? lexicon_.noun_patterns_
                                                            : lexicon_.verb_patterns_;
            for (const std::string& lemma :
                 lemmas(row, std::string_view(parts[0]).substr(0, slash))) {
                index[lemma].push_back(pattern);
            }
        }
    }

    void read_light_verbs() {
        for (const TableRow& row : rows("light.tsv", 4)) {
            std::vector<std::string> words = folded_words(row.fields[0]);
            const std::string head = words.at(0);
            words.erase(words.begin());
            std::string list = row.fields[1] == "*" ? "" : row.fields[1];
            std::replace(list.begin(), list.end(), ';', '|');
            lexicon_.light_verbs_[head].push_back(
                {std::move(words), lemmas(row, list), read_light_subject(row, 2)});
        }
    }

    void read_modality() {
        for (const TableRow& row : rows("modality.tsv", 4)) {
            const auto effect = named<ModalEffect>(effect_names, row.fields[2]);
            if (!effect) {
                throw Error(row.place, "'" + row.fields[2] + "' is not an effect");
            }
            lexicon_.modal_effects_.insert_or_assign(row.fields[1] + " " + fold_case(row.fields[0]),
                                                     *effect);
        }
    }

    void read_speech() {
        for (const TableRow& row : rows("speech.tsv", 4)) {
            lexicon_.speech_.insert_or_assign(fold_case(row.fields[0]),
                                              SpeechVerb{read_type(row, 2)});
        }
    }

    void read_families() {
        std::uint32_t family = 0;
        for (const TableRow& row : rows("families.tsv", 3)) {
            for (const std::string& lemma : split_list(fold_case(row.fields[1]), ';')) {
                lexicon_.families_[lemma].push_back(family);
            }
            ++family;
        }
    }

    void read_assessment() {
        for (const TableRow& row : rows("assessment.tsv", 3)) {
            lexicon_.assessment_.insert_or_assign(
                row.fields[0], AssessmentWeights{read_number(row, 1), read_number(row, 2)});
        }
    }

    const Folders& folders_;
    EventLexicon lexicon_;
    std::map<std::string, std::vector<std::string>, std::less<>> classes_;
};

EventLexicon EventLexicon::load(const Folders& folders) {
    return EventLexiconLoader(folders).load();
}

const std::vector<EventWord>& EventLexicon::verbs(std::string_view lemma) const {
    return find_or_empty(verbs_, lemma);
}

const std::vector<EventWord>& EventLexicon::nouns(std::string_view lemma) const {
    return find_or_empty(nouns_, lemma);
}

const std::vector<EventPattern>& EventLexicon::verb_patterns(std::string_view lemma) const {
    return find_or_empty(verb_patterns_, lemma);
}

const std::vector<EventPattern>& EventLexicon::noun_patterns(std::string_view lemma) const {
    return find_or_empty(noun_patterns_, lemma);
}

const std::vector<LightVerb>& EventLexicon::light_verbs(std::string_view lemma) const {
    return find_or_empty(light_verbs_, lemma);
}

std::optional<ModalEffect> EventLexicon::modal_effect(std::string_view lemma, Upos upos) const {
    const char* word_class = upos == Upos::VERB || upos == Upos::AUX     ? "v "
                             : upos == Upos::NOUN || upos == Upos::PROPN ? "n "
                             : upos == Upos::ADJ || upos == Upos::ADV    ? "a "
                                                                         : "c ";
    const auto found = modal_effects_.find(std::string(word_class).append(lemma));
    return found == modal_effects_.end() ? std::nullopt : std::optional(found->second);
}

const SpeechVerb* EventLexicon::speech(std::string_view lemma) const {
    const auto found = speech_.find(lemma);
    return found == speech_.end() ? nullptr : &found->second;
}

AssessmentWeights EventLexicon::assessment(std::string_view feature) const {
    return find_or_empty(assessment_, feature);
}

bool EventLexicon::is_hazard(std::string_view lemma) const {
    return hazards_.find(lemma) != hazards_.end();
}

bool EventLexicon::related(std::string_view lemma, std::string_view other) const {
    const auto& a = find_or_empty(families_, lemma);
    const auto& b = find_or_empty(families_, other);
    return std::any_of(a.begin(), a.end(), [&](std::uint32_t family) {
        return std::find(b.begin(), b.end(), family) != b.end();
    });
}

const EventTypeFacts& EventLexicon::facts(EventType type) const {
    return facts_.at(static_cast<std::size_t>(type));
}

} // namespace casus
