#include "render/raster.h"

#include "core/problem.h"
#include "render/svg.h"
#include "render/views.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <cairo.h>
#include <cmath>
#include <librsvg/rsvg.h>
#include <memory>
#include <ostream>
#include <sstream>

namespace casus {
namespace {

constexpr double points_per_pixel = 0.75;
constexpr double largest_side = 16000; ///< pixels: larger bitmaps are of no use, and cost gigabytes

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Handle = std::unique_ptr<RsvgHandle, FreeWith<g_object_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, FreeWith<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, FreeWith<cairo_destroy>>;

cairo_status_t write_bytes(void* stream, const unsigned char* bytes, unsigned int size) {
    auto& out = *static_cast<std::ostream*>(stream);
    out.write(reinterpret_cast<const char*>(bytes), size); // NOLINT: cairo's bytes are unsigned
    return out ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

struct Picture {
    Handle handle;
    double width = 0;
    double height = 0;
};

Picture load(const EventGraph& graph, const RenderOptions& options) {
    std::ostringstream text;
    write_svg(graph, options, text);
    const std::string svg = text.str();
    GError* error = nullptr;
    Picture picture;
    picture.handle.reset(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()),
                                                   svg.size(), &error)); // NOLINT: as above
    if (!picture.handle) {
        const std::string why = error == nullptr ? "" : error->message;
        g_clear_error(&error);
        throw Error({"librsvg"}, "cannot draw the picture (" + why + "); write SVG instead");
    }
    rsvg_handle_set_dpi(picture.handle.get(), 96);
    rsvg_handle_get_intrinsic_size_in_pixels(picture.handle.get(), &picture.width, &picture.height);
    return picture;
}

void draw(const Picture& picture, cairo_surface_t* surface, double width, double height) {
    const Context context(cairo_create(surface));
    const RsvgRectangle page{0, 0, width, height};
    rsvg_handle_render_document(picture.handle.get(), context.get(), &page, nullptr);
}

void check(cairo_status_t status) {
    if (status != CAIRO_STATUS_SUCCESS) {
        throw Error({"cairo"}, cairo_status_to_string(status));
    }
}

/// The same graph gives the same bytes: a PDF is dated by its newest article, not by the clock.
std::string newest_article(const EventGraph& graph) {
    Day newest{};
    for (const Record& record : graph[boost::graph_bundle].records) {
        newest = std::max(newest, record.published.value_or(newest));
    }
    return to_iso(newest) + "T00:00:00Z";
}

} // namespace

void write_png(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    const Picture picture = load(graph, options);
    const double wanted = options.width ? *options.width / picture.width : 2;
    const double scale =
        std::min({wanted, largest_side / picture.width, largest_side / picture.height});
    const double width = std::max(1.0, std::round(picture.width * scale));
    const double height = std::max(1.0, std::round(picture.height * scale));
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width),
                                                     static_cast<int>(height)));
    draw(picture, surface.get(), width, height);
    check(cairo_surface_write_to_png_stream(surface.get(), write_bytes, &out));
}

void write_pdf(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    const Picture picture = load(graph, options);
    const double width = picture.width * points_per_pixel;
    const double height = picture.height * points_per_pixel;
    const Surface surface(cairo_pdf_surface_create_for_stream(write_bytes, &out, width, height));
    const std::string date = newest_article(graph);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE,
                                   picture_title(graph, options).c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
    draw(picture, surface.get(), width, height);
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
}

} // namespace casus
