#include "core/link/clause_model.h"

#include "core/utf8.h"

#include <algorithm>
#include <array>

namespace casus {
namespace {

constexpr std::array<std::string_view, 5> shape_names{"connective", "verb", "purpose", "participle",
                                                      "clause"};

bool is_content(const Token& token) {
    return token.upos == Upos::VERB || token.upos == Upos::NOUN || token.upos == Upos::ADJ ||
           token.upos == Upos::ADV;
}

class FeatureWriter {
public:
    FeatureWriter(std::string_view text, const Document& document, const LinkCandidate& candidate,
                  const EventMap& map, const std::vector<Event>& events)
        : text_(text), document_(document), candidate_(candidate), map_(map), events_(events) {}

    std::vector<std::string> write() {
        const std::string shape(shape_names.at(static_cast<std::size_t>(candidate_.shape)));
        const std::string relation(to_string(candidate_.relation));
        const std::string cue = cue_words();
        const std::string order = candidate_.dependent < candidate_.governor ? "before" : "behind";
        const std::string dependent = kind(candidate_.dependent);
        const std::string governor = kind(candidate_.governor);
        features_ = {"bias",
                     "shape=" + shape,
                     "relation=" + relation + " " + order,
                     "cue=" + cue,
                     "cue=" + cue + " " + relation + " " + order,
                     "dependent=" + dependent,
                     "governor=" + governor,
                     "kinds=" + governor + " " + dependent,
                     "cue=" + cue + " dependent=" + dependent,
                     "cue=" + cue + " governor=" + governor,
                     "shape=" + shape + " kinds=" + governor + " " + dependent};
        lemma("dependent", candidate_.dependent, shape);
        lemma("governor", candidate_.governor, shape);
        add_row();
        add_words("in dependent=", candidate_.dependent, no_token);
        add_words("in governor=", candidate_.governor, candidate_.dependent);
        return std::move(features_);
    }

private:
    [[nodiscard]] const Token& token(TokenIndex index) const { return document_.tokens[index]; }

    /// The words that introduce the dependent, listed or not.
    [[nodiscard]] std::string cue_words() const {
        if (candidate_.cue && candidate_.shape != LinkCandidate::Shape::participle) {
            return fold_case(slice(text_, *candidate_.cue));
        }
        for (const TokenIndex child : document_.children(candidate_.dependent)) {
            const Relation relation = token(child).relation;
            if (relation == Relation::mark || relation == Relation::case_ ||
                relation == Relation::cc) {
                return token(child).lemma;
            }
        }
        return "none";
    }

    /// The type of the event it tells, else its part of speech.
    [[nodiscard]] std::string kind(TokenIndex head) const {
        const auto event = map_.at(head);
        return event ? std::string(to_string(events_[*event].type))
                     : std::string(to_string(token(head).xpos));
    }

    void lemma(const std::string& side, TokenIndex head, const std::string& shape) {
        features_.push_back(side + " word=" + token(head).lemma);
        features_.push_back(side + " word=" + token(head).lemma + " " + shape);
    }

    void add_row() {
        if (candidate_.row != nullptr) {
            const LinkSense& sense = candidate_.row->sense;
            const std::string way = sense.argument_first ? "first" : "second";
            const int strength = static_cast<int>(sense.strength * 5);
            features_.push_back("listed=" + std::string(to_string(sense.type)) + " " + way);
            features_.push_back("listed=" + way + " " + std::to_string(strength));
        }
    }

    /// Content words below a head, for what a phrase is about.
    void add_words(const std::string& name, TokenIndex head, TokenIndex without) {
        constexpr std::size_t most = 24;
        std::vector<TokenIndex> open{head};
        std::vector<std::string> lemmas;
        while (!open.empty() && lemmas.size() < most) {
            const TokenIndex at = open.back();
            open.pop_back();
            if (is_content(token(at)) && at != head) {
                lemmas.push_back(token(at).lemma);
            }
            for (const TokenIndex child : document_.children(at)) {
                if (child != without) {
                    open.push_back(child);
                }
            }
        }
        std::sort(lemmas.begin(), lemmas.end());
        lemmas.erase(std::unique(lemmas.begin(), lemmas.end()), lemmas.end());
        for (const std::string& it : lemmas) {
            features_.push_back(name + it);
        }
    }

    std::string_view text_;
    const Document& document_;
    const LinkCandidate& candidate_;
    const EventMap& map_;
    const std::vector<Event>& events_;
    std::vector<std::string> features_;
};

} // namespace

std::vector<std::string> clause_features(std::string_view text, const Document& document,
                                         const LinkCandidate& candidate, const EventMap& map,
                                         const std::vector<Event>& events) {
    return FeatureWriter(text, document, candidate, map, events).write();
}

ClauseModel ClauseModel::load(const std::vector<std::filesystem::path>& folders) {
    ClauseModel model;
    model.model_ = LabelModel::load(folders.front() / "links" / "clauses.tsv", 3);
    return model;
}

ClauseOdds ClauseModel::odds(const std::vector<std::string>& features) const {
    const std::vector<double> odds = model_.odds(features);
    return {odds[1], odds[2]};
}

} // namespace casus
