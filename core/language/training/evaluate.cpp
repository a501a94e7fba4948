#include "core/language/training/evaluate.h"

#include "core/language/analyse.h"
#include "core/language/analyse_sentence.h"
#include "core/language/training/gold_entities.h"
#include "core/language/training/treebank.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <set>
#include <sstream>
#include <tuple>

namespace casus {
namespace {

/// Precision and recall of one kind of thing.
struct Score {
    std::size_t right = 0;
    std::size_t found = 0;
    std::size_t gold = 0;
    [[nodiscard]] double f1() const {
        return found + gold == 0
                   ? 0.0
                   : 200.0 * static_cast<double>(right) / static_cast<double>(found + gold);
    }
    void count(bool is_found, bool is_gold, bool is_right) {
        found += is_found ? 1 : 0;
        gold += is_gold ? 1 : 0;
        right += is_right ? 1 : 0;
    }
};

bool is_core(Relation relation) {
    switch (relation) {
    case Relation::nsubj:
    case Relation::nsubj_pass:
    case Relation::obj:
    case Relation::iobj:
    case Relation::obl_agent:
    case Relation::xcomp:
    case Relation::ccomp:
        return true;
    default:
        return false;
    }
}

std::string base(Relation relation) {
    const std::string name(to_string(relation));
    return name.substr(0, name.find(':'));
}

struct Scores {
    std::array<Score, 4> kinds; ///< of entities, by EntityKind
    Score upos, xpos, lemma, uas, las, las_full, core, entity, entity_span, token, sentence;
};

void score_sentence(const ConlluSentence& gold, const LanguageModel& model, Scores& scores) {
    const TrainingSentence sentence = training_sentences({gold}).front();
    Document document;
    analyse_sentence(sentence.text, sentence.words, 0, model, document);
    for (std::uint32_t i = 0; i < gold.words.size(); ++i) {
        const ConlluWord& word = gold.words[i];
        const Token& token = document.tokens[i];
        const bool head = (token.head == no_token ? 0 : token.head + 1) == word.head;
        scores.upos.count(true, true, token.upos == word.upos);
        scores.xpos.count(true, true, token.xpos == word.xpos);
        scores.lemma.count(true, true, token.lemma == word.lemma);
        scores.uas.count(true, true, head);
        scores.las.count(true, true, head && base(token.relation) == base(word.relation));
        scores.las_full.count(true, true, head && token.relation == word.relation);
        scores.core.count(is_core(token.relation), is_core(word.relation),
                          head && is_core(word.relation) && token.relation == word.relation);
    }
    if (sentence.entities.empty()) {
        return;
    }
    std::set<std::tuple<TokenIndex, TokenIndex, EntityKind>> names;
    for (TokenIndex i = 0; i < sentence.entities.size(); ++i) {
        const std::uint8_t label = sentence.entities[i];
        if (label % 2 == 1) {
            TokenIndex last = i + 1;
            while (last < sentence.entities.size() && sentence.entities[last] == label + 1) {
                ++last;
            }
            names.emplace(i, last, static_cast<EntityKind>((label - 1) / 2));
            ++scores.kinds.at(static_cast<std::size_t>((label - 1) / 2)).gold;
        }
    }
    scores.entity.gold += names.size();
    scores.entity_span.gold += names.size();
    for (const Entity& entity : document.entities) {
        const bool typed = names.count({entity.first, entity.last, entity.kind}) > 0;
        const bool span = std::any_of(names.begin(), names.end(), [&](const auto& name) {
            return std::get<0>(name) == entity.first && std::get<1>(name) == entity.last;
        });
        scores.entity.count(true, false, typed);
        scores.kinds.at(static_cast<std::size_t>(entity.kind)).count(true, false, typed);
        scores.entity_span.count(true, false, span);
    }
}

/// One paragraph of raw text with its gold spans, in letters without white space, so that spaces
/// inside words do not matter.
struct Paragraph {
    std::string text;
    std::vector<Span> tokens;
    std::vector<Span> sentences;
};

Span squeezed(const std::vector<std::uint32_t>& before, Span span) {
    return {before[span.begin], before[span.end]};
}

std::vector<Paragraph> paragraphs(const std::vector<ConlluSentence>& gold) {
    std::vector<Paragraph> result;
    std::uint32_t at = 0;
    for (const ConlluSentence& sentence : gold) {
        if (result.empty() || sentence.new_paragraph) {
            result.emplace_back();
            at = 0;
        }
        Paragraph& paragraph = result.back();
        const std::uint32_t begin = at;
        for (const ConlluWord& word : sentence.words) {
            paragraph.text += word.form;
            std::uint32_t size = 0;
            for (const char c : word.form) {
                size += c == ' ' ? 0 : 1;
            }
            paragraph.tokens.push_back({at, at + size});
            at += size;
            paragraph.text += word.joined ? "" : " ";
        }
        paragraph.sentences.push_back({begin, at});
    }
    return result;
}

void count_spans(const std::vector<Span>& gold, const std::vector<Span>& found, Score& score) {
    const std::set<Span> expected(gold.begin(), gold.end());
    score.gold += gold.size();
    for (const Span span : found) {
        score.count(true, false, expected.count(span) > 0);
    }
}

void score_paragraph(const Paragraph& gold, const LanguageModel& model, Scores& scores) {
    Article article;
    article.text = gold.text;
    article.blocks.push_back(
        {{0, static_cast<std::uint32_t>(gold.text.size())}, BlockKind::paragraph});
    const Document document = analyse(article, model);
    std::vector<std::uint32_t> before(gold.text.size() + 1);
    for (std::size_t i = 0; i < gold.text.size(); ++i) {
        before[i + 1] = before[i] + (gold.text[i] == ' ' ? 0 : 1);
    }
    std::vector<Span> tokens;
    std::vector<Span> sentences;
    for (const Token& token : document.tokens) {
        tokens.push_back(squeezed(before, token.span));
    }
    for (const Sentence& sentence : document.sentences) {
        sentences.push_back(squeezed(before, sentence.span));
    }
    count_spans(gold.tokens, tokens, scores.token);
    count_spans(gold.sentences, sentences, scores.sentence);
}

} // namespace

std::string evaluate(const std::vector<ConlluSentence>& gold, const LanguageModel& model) {
    Scores scores;
    for (const ConlluSentence& sentence : gold) {
        score_sentence(sentence, model, scores);
    }
    for (const Paragraph& paragraph : paragraphs(gold)) {
        score_paragraph(paragraph, model, scores);
    }
    const std::vector<std::pair<std::string_view, const Score&>> rows{
        {"UPOS", scores.upos},
        {"XPOS", scores.xpos},
        {"lemma", scores.lemma},
        {"UAS", scores.uas},
        {"LAS", scores.las},
        {"LAS with subtypes", scores.las_full},
        {"core arguments F1", scores.core},
        {"entities F1", scores.entity},
        {"persons F1", scores.kinds[0]},
        {"organisations F1", scores.kinds[1]},
        {"places F1", scores.kinds[2]},
        {"other names F1", scores.kinds[3]},
        {"entity spans F1", scores.entity_span},
        {"tokens F1", scores.token},
        {"sentences F1", scores.sentence},
    };
    std::ostringstream out;
    out << std::fixed << std::setprecision(2);
    for (const auto& [name, score] : rows) {
        out << name << '\t' << score.f1() << '\n';
    }
    return out.str();
}

} // namespace casus
