#include "core/language/tags.h"

#include "core/names.h"

namespace casus {
namespace {

// In the order of the enumerators.
constexpr std::array<std::string_view, 17> upos_names{
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
};

constexpr std::array<std::string_view, 51> xpos_names{
    "ADD", "AFX",  "CC",  "CD",  "DT",  "EX", "FW",  "GW",   "HYPH", "IN",    "JJ",
    "JJR", "JJS",  "LS",  "MD",  "NFP", "NN", "NNP", "NNPS", "NNS",  "PDT",   "POS",
    "PRP", "PRP$", "RB",  "RBR", "RBS", "RP", "SYM", "TO",   "UH",   "VB",    "VBD",
    "VBG", "VBN",  "VBP", "VBZ", "WDT", "WP", "WP$", "WRB",  "XX",   "-LRB-", "-RRB-",
    "``",  "''",   ",",   ".",   ":",   "$",  "#",
};

constexpr std::array<std::string_view, 51> relation_names{
    "acl",         "acl:relcl",    "advcl",        "advcl:relcl", "advmod",     "amod",
    "appos",       "aux",          "aux:pass",     "case",        "cc",         "cc:preconj",
    "ccomp",       "compound",     "compound:prt", "conj",        "cop",        "csubj",
    "csubj:outer", "csubj:pass",   "dep",          "det",         "det:predet", "discourse",
    "dislocated",  "expl",         "fixed",        "flat",        "goeswith",   "iobj",
    "list",        "mark",         "nmod",         "nmod:desc",   "nmod:poss",  "nmod:unmarked",
    "nsubj",       "nsubj:outer",  "nsubj:pass",   "nummod",      "obj",        "obl",
    "obl:agent",   "obl:unmarked", "orphan",       "parataxis",   "punct",      "reparandum",
    "root",        "vocative",     "xcomp",
};

} // namespace

std::string_view to_string(Upos tag) {
    return name_of(upos_names, tag);
}

std::string_view to_string(Xpos tag) {
    return name_of(xpos_names, tag);
}

std::string_view to_string(Relation relation) {
    return name_of(relation_names, relation);
}

std::optional<Upos> parse_upos(std::string_view name) {
    return named<Upos>(upos_names, name);
}

std::optional<Xpos> parse_xpos(std::string_view name) {
    return named<Xpos>(xpos_names, name);
}

std::optional<Relation> parse_relation(std::string_view name) {
    if (auto exact = named<Relation>(relation_names, name)) {
        return exact;
    }
    return named<Relation>(relation_names, name.substr(0, name.find(':')));
}

} // namespace casus
