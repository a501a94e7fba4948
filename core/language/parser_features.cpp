#include "core/language/parser_features.h"

#include <algorithm>

namespace casus {
namespace {

/// 1, 2, 3, 4, 5-6, 7-10, more.
std::uint64_t distance_class(std::uint32_t from, std::uint32_t to) {
    const std::uint32_t distance = to > from ? to - from : from - to;
    if (distance < 5) {
        return distance;
    }
    return distance < 7 ? 5 : (distance < 11 ? 6 : 7);
}

} // namespace

TransitionFeatures transition_features(const ParserState& s) {
    const std::uint32_t i0 = s.stack(0);
    const std::uint32_t i1 = s.stack(1);
    const std::uint32_t j0 = s.buffer(0);
    const auto& s0 = s.node(i0);
    const auto& s1 = s.node(i1);
    const auto& s2 = s.node(s.stack(2));
    const auto& b0 = s.node(j0);
    const auto& b1 = s.node(s.buffer(1));
    const auto& b2 = s.node(s.buffer(2));
    const auto& s0l = s.node(s.left_child(i0));
    const auto& s0r = s.node(s.right_child(i0));
    const auto& s1l = s.node(s.left_child(i1));
    const auto& s1r = s.node(s.right_child(i1));
    const auto& b0l = s.node(s.left_child(j0));
    const auto& s0l2 = s.node(s.left_child(i0, 1));
    const auto& s0r2 = s.node(s.right_child(i0, 1));
    const auto& s1r2 = s.node(s.right_child(i1, 1));
    const auto& b0l2 = s.node(s.left_child(j0, 1));
    const std::uint64_t near = distance_class(i0, j0);
    const std::uint64_t below = i1 == s.none() ? 0 : distance_class(i1, i0);
    TransitionFeatures f;
    f.add(s0.word);
    f.add(s0.tag);
    f.add(s0.word, s0.tag);
    f.add(s1.word);
    f.add(s1.tag);
    f.add(s1.word, s1.tag);
    f.add(s2.tag);
    f.add(s2.word, s2.tag);
    f.add(b0.word);
    f.add(b0.tag);
    f.add(b0.word, b0.tag);
    f.add(b1.word);
    f.add(b1.tag);
    f.add(b1.word, b1.tag);
    f.add(b2.word);
    f.add(b2.tag);
    // top of the stack and next word
    f.add(s0.word, s0.tag, b0.word, b0.tag);
    f.add(s0.word, s0.tag, b0.word);
    f.add(s0.word, b0.word, b0.tag);
    f.add(s0.word, s0.tag, b0.tag);
    f.add(s0.tag, b0.word, b0.tag);
    f.add(s0.tag, b0.tag);
    f.add(s0.cluster, b0.cluster);
    f.add(s0.cluster, b0.tag);
    f.add(s0.tag, b0.cluster);
    // the two on top of the stack
    f.add(s1.word, s0.word);
    f.add(s1.word, s1.tag, s0.tag);
    f.add(s1.tag, s0.word, s0.tag);
    f.add(s1.tag, s0.tag);
    f.add(s1.cluster, s0.cluster);
    f.add(s1.cluster, s0.tag);
    f.add(s1.tag, s0.cluster);
    // below the top and next word
    f.add(s1.tag, b0.tag);
    f.add(s1.word, b0.tag);
    f.add(s1.tag, b0.word);
    f.add(s1.cluster, b0.cluster);
    f.add(b0.tag, b1.tag);
    f.add(b0.word, b1.tag);
    f.add(b0.tag, b1.word);
    f.add(s0.tag, b1.tag);
    // three words
    f.add(s0.tag, b0.tag, b1.tag);
    f.add(b0.tag, b1.tag, b2.tag);
    f.add(s1.tag, s0.tag, b0.tag);
    f.add(s2.tag, s1.tag, s0.tag);
    f.add(s0.word, b0.tag, b1.tag);
    f.add(s0.tag, b0.word, b1.tag);
    f.add(s1.tag, s0.word, b0.tag);
    f.add(s1.tag, s0.tag, b0.word);
    f.add(s1.word, s0.tag, b0.tag);
    f.add(s1.tag, s0.tag, b0.tag, b1.tag);
    f.add(s2.tag, s1.tag, s0.tag, b0.tag);
    // dependents
    f.add(s0.tag, s0l.tag, b0.tag);
    f.add(s0.tag, s0r.tag, b0.tag);
    f.add(s0.tag, b0.tag, b0l.tag);
    f.add(s1.tag, s1l.tag, s0.tag);
    f.add(s1.tag, s1r.tag, s0.tag);
    f.add(s1.tag, s0.tag, s0l.tag);
    f.add(s1.tag, s0.tag, s0r.tag);
    f.add(s1.tag, s1r.tag, b0.tag);
    f.add(s1.tag, s0.tag, s0l.word);
    f.add(s1.word, s0.word, s0l.word);
    f.add(s1.cluster, s0.cluster, s0l.word);
    f.add(s0.tag, b0.tag, b0l.word);
    f.add(s0.word, b0l.word, b0.tag);
    f.add(s0.cluster, b0l.word, b0.cluster);
    f.add(s1.word, b0l.word, b0.tag);
    f.add(s0l.word);
    f.add(s0r.word);
    f.add(s1l.word);
    f.add(s1r.word);
    f.add(b0l.word);
    f.add(s.label(s.left_child(i0)), s0.tag);
    f.add(s.label(s.right_child(i0)), s0.tag);
    f.add(s.label(s.left_child(i1)), s1.tag);
    f.add(s.label(s.right_child(i1)), s1.tag);
    f.add(s.label(s.left_child(j0)), b0.tag);
    f.add(s0.tag, s0l.tag, s0l2.tag);
    f.add(s0.tag, s0r.tag, s0r2.tag);
    f.add(s1.tag, s1r.tag, s1r2.tag);
    f.add(b0.tag, b0l.tag, b0l2.tag);
    // distance
    f.add(s0.word, near);
    f.add(s0.tag, near);
    f.add(b0.word, near);
    f.add(b0.tag, near);
    f.add(s0.tag, b0.tag, near);
    f.add(s0.word, b0.word, near);
    f.add(s1.tag, s0.tag, below);
    f.add(s1.word, s0.tag, below);
    // number and kinds of dependents
    f.add(s0.word, s.left_count(i0));
    f.add(s0.tag, s.left_count(i0));
    f.add(s0.word, s.right_count(i0));
    f.add(s0.tag, s.right_count(i0));
    f.add(s1.word, s.right_count(i1));
    f.add(s1.tag, s.right_count(i1));
    f.add(b0.word, s.left_count(j0));
    f.add(b0.tag, s.left_count(j0));
    f.add(s0.tag, s.left_labels(i0), b0.tag);
    f.add(s0.tag, s.right_labels(i0), b0.tag);
    f.add(s0.word, s.right_labels(i0));
    f.add(s1.tag, s.right_labels(i1), s0.tag);
    f.add(s1.word, s.right_labels(i1));
    f.add(b0.tag, s.left_labels(j0), s0.tag);
    f.add(s0.tag, s.left_labels(i0), s.right_labels(i0));
    f.add(s1.tag, s.left_labels(i1), s.right_labels(i1), s0.tag);
    return f;
}

RelationFeatures relation_features(const ParserState& s, ParserState::Arc arc) {
    const auto& h = s.node(arc.head);
    const auto& d = s.node(arc.dependent);
    const std::uint64_t side = arc.dependent < arc.head ? 1 : 2;
    const std::uint64_t far = side * 16 + distance_class(arc.dependent, arc.head);
    const auto at = [&](std::uint32_t i) -> const ParserNode& {
        return s.node(i < s.count() ? i : s.none());
    };
    const auto& before = at(arc.dependent - 1);
    const auto& after = at(arc.dependent + 1);
    const std::uint32_t left = s.left_child(arc.dependent);
    const std::uint32_t right = s.right_child(arc.dependent);
    const auto& l = s.node(left);
    const auto& r = s.node(right);
    const std::uint64_t left_labels = s.left_labels(arc.dependent);
    const std::uint64_t right_labels = s.right_labels(arc.dependent);
    const std::uint64_t head_left = s.left_labels(arc.head);
    const std::uint64_t head_right = s.right_labels(arc.head);
    const auto& next = s.node(s.next());
    RelationFeatures f;
    f.add(side, h.tag, d.tag);
    f.add(side, h.word, d.tag);
    f.add(side, h.tag, d.word);
    f.add(side, h.word, d.word);
    f.add(side, h.word, h.tag, d.tag);
    f.add(side, h.tag, d.word, d.tag);
    f.add(side, d.word);
    f.add(side, d.tag);
    f.add(side, h.word);
    f.add(side, h.cluster, d.cluster);
    f.add(side, h.cluster, d.tag);
    f.add(side, h.tag, d.cluster);
    f.add(far, h.tag, d.tag);
    f.add(far, d.word);
    f.add(side, d.tag, before.tag);
    f.add(side, d.tag, after.tag);
    f.add(side, d.tag, before.word);
    f.add(side, d.tag, after.word);
    f.add(side, h.tag, d.tag, before.tag, after.tag);
    f.add(side, h.tag, d.tag, next.tag);
    f.add(side, h.tag, d.tag, l.tag);
    f.add(side, h.tag, d.tag, r.tag);
    f.add(side, h.tag, d.tag, l.word);
    f.add(side, h.word, l.word);
    f.add(side, d.word, l.word);
    f.add(side, h.cluster, l.word, d.cluster);
    f.add(side, h.tag, d.tag, s.label(left));
    f.add(side, h.tag, d.tag, s.label(right));
    f.add(side, d.tag, left_labels);
    f.add(side, d.tag, right_labels);
    f.add(side, h.tag, d.tag, left_labels, right_labels);
    f.add(side, h.tag, d.tag, head_left);
    f.add(side, h.tag, d.tag, head_right);
    f.add(side, h.tag, d.tag, head_left, head_right);
    f.add(side, h.word, head_left, d.tag);
    f.add(side, h.word, head_right, d.tag);
    f.add(side, h.tag, s.label(s.left_child(arc.head)), d.tag);
    f.add(side, h.tag, s.label(s.right_child(arc.head)), d.tag);
    f.add(side, h.tag, d.tag, s.node(s.left_child(arc.head)).word);
    f.add(side, h.tag, d.tag, s.node(s.right_child(arc.head)).word);
    f.add(side, h.tag, d.tag, s.node(s.left_child(arc.dependent, 1)).word);
    f.add(side, h.tag, d.cluster, left_labels);
    f.add(side, h.cluster, d.cluster, left_labels);
    return f;
}

} // namespace casus
