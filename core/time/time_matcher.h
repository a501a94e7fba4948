#pragma once

#include "core/language/document.h"
#include "core/time/pieces.h"
#include "core/time/time_grammar.h"
#include "core/time/time_reading.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

namespace casus {

/// A reading and the words it stands for.
struct FoundTime {
    Span span;
    TokenIndex first = 0; ///< tokens [first, last); empty where the text has none
    TokenIndex last = 0;
    bool opens_stretch = false; ///< the first one of its sentence
    TimeReading reading;
};

/// Finds the readings of a stretch of text by the rules of a grammar: bottom up, class by class,
/// then the longest whole expressions from left to right. Keeps its memory between calls.
class TimeMatcher {
public:
    TimeMatcher(std::string_view text, const Document& document, const TimeGrammar& grammar)
        : text_(text), document_(document), grammar_(grammar) {}

    /// The expressions in `span`, in text order, without overlaps. The tokens of the span are
    /// [first, last); none where it was not analysed.
    void find(Span span, TokenIndex first, TokenIndex last, std::vector<FoundTime>& found);

private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// A symbol over the pieces [begin, end).
    struct Edge {
        TimeSymbol symbol = 0;
        std::uint16_t rule = 0; ///< later rules win over earlier ones of the same extent
        std::uint32_t end = 0;
        std::uint32_t next = none; ///< edge of the same first piece
        int number = 0;            ///< of the classes of numbers
        const TimeReading* reading = nullptr;
    };

    void add_edges(std::uint32_t piece);
    void add_number_edges(std::uint32_t piece);
    void add(std::uint32_t begin, const Edge& edge);
    void run_pass(std::size_t pass, std::uint32_t piece);
    void match(const TimeRule& rule, std::uint16_t number, std::size_t atom, std::uint32_t begin,
               std::uint32_t at, const TimeReading& so_far);
    void accept(const TimeRule& rule, std::uint16_t number, std::uint32_t begin, std::uint32_t end,
                TimeReading reading);
    void join_edge(const Edge& edge, TimeSettings::Combine combine, TimeReading& reading) const;
    [[nodiscard]] bool in_context(const TimeRule& rule, std::uint32_t begin,
                                  std::uint32_t end) const;
    [[nodiscard]] bool context_at(const TimeContext& context, std::uint32_t begin,
                                  std::uint32_t end) const;
    [[nodiscard]] bool atom_at(const TimeAtom& atom, std::uint32_t piece) const;
    [[nodiscard]] bool looks_allow(const TimeAtom& atom, std::uint32_t piece) const;
    [[nodiscard]] bool tags_allow(const TimeAtom& atom, std::uint32_t piece) const;
    [[nodiscard]] bool cuts_number(std::uint32_t begin, std::uint32_t end) const;
    void collect(TimeSymbol whole, std::vector<FoundTime>& found) const;
    [[nodiscard]] FoundTime as_found(std::uint32_t begin, const Edge& edge) const;

    std::string_view text_;
    const Document& document_;
    const TimeGrammar& grammar_;
    std::vector<Piece> pieces_;
    std::vector<TokenIndex> token_of_; ///< by piece; no_token where there is none
    std::vector<std::uint32_t> first_edge_;
    std::vector<std::uint64_t> passes_; ///< by piece; bit n = a rule of pass n can begin here
    std::vector<Edge> edges_;
    std::vector<std::uint32_t> starts_; ///< pieces that have edges
    std::deque<TimeReading> readings_;
    std::vector<std::uint16_t> tried_; ///< rules at one piece in one pass
};

} // namespace casus
