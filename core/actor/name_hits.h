#pragma once

#include "core/actor/name_scanner.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace casus {

bool has_sense(const NameHit& hit, NameSense sense);
/// "Russia" or "Russian".
bool names_country(const NameHit& hit);

/// The names found so far in a document; each token has at most one.
class NameHits {
public:
    NameHits(std::string_view text, const Document& document)
        : text_(text), document_(document), hit_of_(document.tokens.size(), no_hit) {}

    [[nodiscard]] const Token& token(TokenIndex i) const { return document_.tokens[i]; }
    [[nodiscard]] std::string_view form(TokenIndex i) const { return slice(text_, token(i).span); }
    [[nodiscard]] bool is_free(TokenIndex i) const { return hit_of_[i] == no_hit; }
    /// The name that has a token; one must have it.
    [[nodiscard]] const NameHit& at(TokenIndex i) const { return hits_[hit_of_[i]]; }
    [[nodiscard]] NameHit& at(TokenIndex i) { return hits_[hit_of_[i]]; }
    /// All, also those that were dropped again.
    std::vector<NameHit>& all() { return hits_; }

    /// Gives its tokens to a name, also those that other names had.
    void take(const NameHit& hit);
    void drop(const NameHit& hit) { drop(hit.first, hit.last); }
    void drop(TokenIndex first, TokenIndex last);
    /// Gives the tokens behind it, up to `last`, to the name before them.
    void lengthen(NameHit& hit, TokenIndex last);
    [[nodiscard]] std::vector<NameHit> hits_in(TokenIndex first, TokenIndex last) const;
    /// A proper noun in capitals that no name has.
    [[nodiscard]] bool is_free_name(TokenIndex i) const;
    [[nodiscard]] std::vector<NameHit> in_order() const;

private:
    static constexpr std::uint32_t no_hit = 0xFFFFFFFF;

    std::string_view text_;
    const Document& document_;
    std::vector<std::uint32_t> hit_of_; ///< of each token: the hit that has it
    std::vector<NameHit> hits_;
};

} // namespace casus
