#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace casus {

/// Universal part-of-speech tags (UD v2).
enum class Upos : std::uint8_t {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X,
};

/// Penn Treebank tags as UD English writes them; names in tags.cpp (PRP$ = PRP_poss, ...).
enum class Xpos : std::uint8_t {
    ADD,
    AFX,
    CC,
    CD,
    DT,
    EX,
    FW,
    GW,
    HYPH,
    IN,
    JJ,
    JJR,
    JJS,
    LS,
    MD,
    NFP,
    NN,
    NNP,
    NNPS,
    NNS,
    PDT,
    POS,
    PRP,
    PRP_poss,
    RB,
    RBR,
    RBS,
    RP,
    SYM,
    TO,
    UH,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    WDT,
    WP,
    WP_poss,
    WRB,
    XX,
    lrb,
    rrb,
    quote_open,
    quote_close,
    comma,
    period,
    colon,
    dollar,
    hash,
};

/// UD English dependency relations; ':' is written '_' and reserved words have a trailing '_'.
enum class Relation : std::uint8_t {
    acl,
    acl_relcl,
    advcl,
    advcl_relcl,
    advmod,
    amod,
    appos,
    aux,
    aux_pass,
    case_,
    cc,
    cc_preconj,
    ccomp,
    compound,
    compound_prt,
    conj,
    cop,
    csubj,
    csubj_outer,
    csubj_pass,
    dep,
    det,
    det_predet,
    discourse,
    dislocated,
    expl,
    fixed,
    flat,
    goeswith,
    iobj,
    list,
    mark,
    nmod,
    nmod_desc,
    nmod_poss,
    nmod_unmarked,
    nsubj,
    nsubj_outer,
    nsubj_pass,
    nummod,
    obj,
    obl,
    obl_agent,
    obl_unmarked,
    orphan,
    parataxis,
    punct,
    reparandum,
    root,
    vocative,
    xcomp,
};

constexpr std::size_t relation_count = static_cast<std::size_t>(Relation::xcomp) + 1;

std::string_view to_string(Upos tag);
std::string_view to_string(Xpos tag);
std::string_view to_string(Relation relation);
/// None for a name that is not in the tag set.
std::optional<Upos> parse_upos(std::string_view name);
std::optional<Xpos> parse_xpos(std::string_view name);
/// A subtype that is not in the set ("nmod:tmod") gives its base relation.
std::optional<Relation> parse_relation(std::string_view name);

} // namespace casus
