#include "core/time/time_matcher.h"

#include <algorithm>
#include <utility>

namespace casus {
namespace {

bool holds(const std::vector<TimeSymbol>& symbols, TimeSymbol symbol) {
    return std::find(symbols.begin(), symbols.end(), symbol) != symbols.end();
}

} // namespace

void TimeMatcher::find(Span span, TokenIndex first, TokenIndex last,
                       std::vector<FoundTime>& found) {
    cut_pieces(text_, span, pieces_);
    first_edge_.assign(pieces_.size(), none);
    passes_.assign(pieces_.size(), 0);
    token_of_.assign(pieces_.size(), no_token);
    edges_.clear();
    starts_.clear();
    readings_.clear();
    TokenIndex token = first;
    for (std::uint32_t piece = 0; piece < pieces_.size(); ++piece) {
        while (token < last && document_.tokens[token].span.end <= pieces_[piece].span.begin) {
            ++token;
        }
        token_of_[piece] = token < last ? token : no_token;
        add_edges(piece);
    }
    for (std::size_t pass = 0; pass < grammar_.pass_count(); ++pass) {
        for (const std::uint32_t piece : starts_) {
            if ((passes_[piece] >> pass & 1) != 0) {
                run_pass(pass, piece);
            }
        }
    }
    collect(grammar_.whole(), found);
}

void TimeMatcher::add(std::uint32_t begin, const Edge& edge) {
    if (first_edge_[begin] == none) {
        starts_.push_back(begin);
    }
    passes_[begin] |= grammar_.passes_beginning_with(edge.symbol);
    edges_.push_back(edge);
    edges_.back().next = first_edge_[begin];
    first_edge_[begin] = static_cast<std::uint32_t>(edges_.size() - 1);
}

void TimeMatcher::add_edges(std::uint32_t piece) {
    if (pieces_[piece].kind == Piece::Kind::number) {
        add_number_edges(piece);
        return;
    }
    char buffer[longest_time_word];
    const TimeWord* word = grammar_.word(folded(text_, pieces_[piece], buffer));
    if (word == nullptr) {
        return;
    }
    for (const TimeWord::Sense& sense : word->senses) {
        add(piece, {sense.symbol, 0, piece + 1, none, 0, &sense.reading});
    }
    if (word->literal != 0) {
        add(piece, {word->literal, 0, piece + 1, none, 0, nullptr});
    }
}

void TimeMatcher::add_number_edges(std::uint32_t piece) {
    const Piece& it = pieces_[piece];
    if (it.number < 0 || it.money) {
        return;
    }
    const TimeNumberSymbols& symbols = grammar_.numbers();
    const auto offer = [&](TimeSymbol symbol, bool fits) {
        if (fits) {
            add(piece, {symbol, 0, piece + 1, none, it.number, nullptr});
        }
    };
    const bool two = it.digits == 2;
    const bool short_number = it.digits <= 2;
    offer(symbols.amount, true);
    offer(symbols.day, short_number && it.number >= 1 && it.number <= 31);
    offer(symbols.month, short_number && it.number >= 1 && it.number <= 12);
    offer(symbols.hour, short_number && it.number <= 24);
    offer(symbols.minute, two && it.number <= 59);
    offer(symbols.short_year, two);
    offer(symbols.modern, it.plain && it.digits == 4 && it.number >= 1900 && it.number <= 2050);
    offer(symbols.year, it.plain && it.digits == 4 && it.number >= 1000 && it.number <= 2100);
}

void TimeMatcher::run_pass(std::size_t pass, std::uint32_t piece) {
    tried_.clear();
    for (std::uint32_t at = first_edge_[piece]; at != none; at = edges_[at].next) {
        for (const std::uint16_t number : grammar_.beginning_with(pass, edges_[at].symbol)) {
            if (std::find(tried_.begin(), tried_.end(), number) == tried_.end()) {
                tried_.push_back(number);
            }
        }
    }
    std::sort(tried_.begin(), tried_.end()); // later rows win over earlier ones
    for (const std::uint16_t number : tried_) {
        match(grammar_.rules()[number], number, 0, piece, piece, {});
    }
}

void TimeMatcher::join_edge(const Edge& edge, TimeSettings::Combine combine,
                            TimeReading& reading) const {
    if (edge.reading != nullptr) {
        join(*edge.reading, combine, reading);
        return;
    }
    const TimeNumberSymbols& symbols = grammar_.numbers();
    const auto take = [&](TimeSymbol symbol, TimeField field) {
        if (edge.symbol == symbol) {
            TimeReading part;
            part.set(field, edge.number);
            join(part, combine, reading);
        }
    };
    take(symbols.amount, TimeField::amount);
    take(symbols.day, TimeField::day);
    take(symbols.month, TimeField::month);
    take(symbols.year, TimeField::year);
    take(symbols.modern, TimeField::year);
    take(symbols.short_year, TimeField::short_year);
    take(symbols.hour, TimeField::hour);
    take(symbols.minute, TimeField::minute);
}

void TimeMatcher::match(const TimeRule& rule, std::uint16_t number, std::size_t atom,
                        std::uint32_t begin, std::uint32_t at, const TimeReading& so_far) {
    if (atom == rule.atoms.size()) {
        accept(rule, number, begin, at, so_far);
        return;
    }
    const TimeAtom& wanted = rule.atoms[atom];
    const bool there = at < pieces_.size() && looks_allow(wanted, at) && tags_allow(wanted, at);
    if (there && wanted.symbols.empty()) {
        match(rule, number, atom + 1, begin, at + 1, so_far);
    } else if (there) {
        for (std::uint32_t i = first_edge_[at]; i != none; i = edges_[i].next) {
            if (holds(wanted.symbols, edges_[i].symbol)) {
                TimeReading reading = so_far;
                join_edge(edges_[i], rule.settings.combine, reading);
                match(rule, number, atom + 1, begin, edges_[i].end, reading);
            }
        }
    }
    if (wanted.optional) {
        match(rule, number, atom + 1, begin, at, so_far);
    }
}

void TimeMatcher::accept(const TimeRule& rule, std::uint16_t number, std::uint32_t begin,
                         std::uint32_t end, TimeReading reading) {
    if (begin == end || cuts_number(begin, end) || !in_context(rule, begin, end)) {
        return;
    }
    apply(rule.settings, reading);
    if (reading.rule_count == TimeReading::most_rules) {
        --reading.rule_count; // the last one is always the rule of the whole
    }
    reading.rules.at(reading.rule_count++) = number;
    for (std::uint32_t i = first_edge_[begin]; i != none; i = edges_[i].next) {
        Edge& known = edges_[i];
        if (known.symbol == rule.makes && known.end == end && known.reading != nullptr) {
            if (number != known.rule || known.number == 0) { // the first way to match a rule wins
                known.rule = number;
                known.number = 1;
                known.reading = &readings_.emplace_back(reading);
            }
            return;
        }
    }
    add(begin, {rule.makes, number, end, none, 1, &readings_.emplace_back(reading)});
}

bool TimeMatcher::in_context(const TimeRule& rule, std::uint32_t begin, std::uint32_t end) const {
    return std::all_of(rule.contexts.begin(), rule.contexts.end(), [&](const TimeContext& context) {
        return context_at(context, begin, end) != context.refused;
    });
}

bool TimeMatcher::context_at(const TimeContext& context, std::uint32_t begin,
                             std::uint32_t end) const {
    const auto size = static_cast<std::uint32_t>(context.atoms.size());
    const bool outside = context.behind ? end + size > pieces_.size() : begin < size;
    if (outside) {
        return false;
    }
    std::uint32_t at = context.behind ? end : begin - size;
    return std::all_of(context.atoms.begin(), context.atoms.end(),
                       [&](const TimeAtom& atom) { return atom_at(atom, at++); });
}

bool TimeMatcher::atom_at(const TimeAtom& atom, std::uint32_t piece) const {
    if (!looks_allow(atom, piece) || !tags_allow(atom, piece)) {
        return false;
    }
    if (atom.symbols.empty()) {
        return token_of_[piece] != no_token;
    }
    for (std::uint32_t i = first_edge_[piece]; i != none; i = edges_[i].next) {
        if (edges_[i].end == piece + 1 && holds(atom.symbols, edges_[i].symbol)) {
            return true;
        }
    }
    return false;
}

bool TimeMatcher::looks_allow(const TimeAtom& atom, std::uint32_t piece) const {
    const char first = text_[pieces_[piece].span.begin];
    return (!atom.glued || pieces_[piece].glued) &&
           (!atom.capital || (first >= 'A' && first <= 'Z'));
}

bool TimeMatcher::tags_allow(const TimeAtom& atom, std::uint32_t piece) const {
    if ((atom.upos.empty() && atom.xpos.empty()) || token_of_[piece] == no_token) {
        return true;
    }
    const Token& token = document_.tokens[token_of_[piece]];
    const bool has = std::find(atom.upos.begin(), atom.upos.end(), token.upos) != atom.upos.end() ||
                     std::find(atom.xpos.begin(), atom.xpos.end(), token.xpos) != atom.xpos.end();
    return has != atom.not_tags;
}

/// "1.2.2016" must not be read in part, nor "3:45" as "45".
bool TimeMatcher::cuts_number(std::uint32_t begin, std::uint32_t end) const {
    const auto sign = [&](std::uint32_t piece) { return text_[pieces_[piece].span.begin]; };
    const auto number = [&](std::uint32_t piece) {
        return piece < pieces_.size() && pieces_[piece].kind == Piece::Kind::number;
    };
    const auto joins = [](char c) { return c == '.' || c == ':' || c == '/' || c == ','; };
    const bool before = number(begin) && begin >= 2 && pieces_[begin].glued &&
                        pieces_[begin - 1].glued && joins(sign(begin - 1)) && number(begin - 2);
    const bool after = number(end - 1) && end + 1 < pieces_.size() && pieces_[end].glued &&
                       joins(sign(end)) && pieces_[end + 1].glued && number(end + 1);
    return before || after;
}

void TimeMatcher::collect(TimeSymbol whole, std::vector<FoundTime>& found) const {
    bool first = true;
    for (std::uint32_t piece = 0; piece < pieces_.size();) {
        const Edge* longest = nullptr;
        for (std::uint32_t i = first_edge_[piece]; i != none; i = edges_[i].next) {
            const bool better =
                edges_[i].symbol == whole && (longest == nullptr || edges_[i].end > longest->end);
            longest = better ? &edges_[i] : longest;
        }
        if (longest != nullptr) {
            found.push_back(as_found(piece, *longest));
            found.back().opens_stretch = std::exchange(first, false);
        }
        piece = longest != nullptr ? longest->end : piece + 1;
    }
}

FoundTime TimeMatcher::as_found(std::uint32_t begin, const Edge& edge) const {
    FoundTime time;
    time.reading = *edge.reading;
    time.span = {pieces_[begin].span.begin, pieces_[edge.end - 1].span.end};
    const TokenIndex first = token_of_[begin];
    const TokenIndex last = token_of_[edge.end - 1];
    if (first != no_token && last != no_token) {
        time.first = first;
        time.last = last + 1;
    }
    return time;
}

} // namespace casus
