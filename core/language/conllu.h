#pragma once

#include "core/article/article.h"
#include "core/language/document.h"
#include "core/language/tags.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace casus {

/// A word of a treebank.
struct ConlluWord {
    std::string form;
    std::string lemma;
    Upos upos = Upos::X;
    Xpos xpos = Xpos::FW;
    std::uint32_t head = 0; ///< 1 = the first word of the sentence; 0 = root
    Relation relation = Relation::dep;
    std::string misc;
    bool joined = false; ///< no space follows
};

struct ConlluSentence {
    std::string text;           ///< "" = not given
    bool new_paragraph = false; ///< also at the start of a document
    std::vector<ConlluWord> words;
};

/// Reads a CoNLL-U file, gzipped or not. Multiword tokens give their words (all but the last one
/// joined); empty nodes are left out. Throws Error with file and line.
std::vector<ConlluSentence> read_conllu(const std::filesystem::path& file);

/// The analysis of an article as CoNLL-U, each entity as Entity=kind on its first word.
std::string write_conllu(const Article& article, const Document& document);

} // namespace casus
