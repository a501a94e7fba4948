#include "render/legend.h"

#include "render/event_card.h"
#include "render/svg_writer.h"
#include "render/text_width.h"

namespace casus {
namespace {

constexpr double size = 10.5;

} // namespace

void Legend::words(std::string_view words) {
    svg_ += svg_text(x_, y_, size, "cm", words);
    x_ += text_width(words, size, false) + 20;
}

void Legend::border(EventStatus status, bool reported, std::string_view meaning) {
    svg_ += svg_box({x_, y_ - 10, 25, 13}, 4, "ck sm",
                    concat({" stroke-width=\"1.4\"", border_dashes(status, reported)}));
    x_ += 31;
    words(meaning);
}

void Legend::cause_arrow(std::string_view meaning) {
    arrow("n sc", "2", "cause", meaning);
}

void Legend::order_arrow(std::string_view meaning) {
    arrow("n sf", "1.2", "order", meaning);
}

void Legend::arrow(std::string_view classes, std::string_view stroke, std::string_view head,
                   std::string_view meaning) {
    svg_ += svg_path(concat({"M", px(x_), ",", px(y_ - 3.5), " h26"}), classes,
                     concat({" stroke-width=\"", stroke, "\" marker-end=\"url(#", head, ")\""}));
    x_ += 33;
    words(meaning);
}

void Legend::colour(std::string_view classes, std::string_view meaning) {
    svg_ += svg_box({x_, y_ - 8.5, 10, 10}, 3, classes);
    x_ += 15;
    words(meaning);
}

std::string Legend::svg() const {
    return concat({"<g aria-hidden=\"true\">\n", svg_, "</g>\n"});
}

} // namespace casus
