#include "render/page.h"

#include "render/escape.h"
#include "render/page_files.h"
#include "render/views.h"

#include <array>
#include <glib.h>
#include <memory>
#include <ostream>

namespace casus {
namespace {

/// "'sha256-...'": lets exactly this script or style sheet run.
std::string policy_hash(std::string_view content) {
    const std::unique_ptr<GChecksum, decltype(&g_checksum_free)> sum(
        g_checksum_new(G_CHECKSUM_SHA256), g_checksum_free);
    g_checksum_update(sum.get(), reinterpret_cast<const guchar*>(content.data()), // NOLINT
                      static_cast<gssize>(content.size()));
    std::array<guint8, 32> digest{};
    gsize size = digest.size();
    g_checksum_get_digest(sum.get(), digest.data(), &size);
    const std::unique_ptr<char, decltype(&g_free)> base64(g_base64_encode(digest.data(), size),
                                                          g_free);
    return "'sha256-" + std::string(base64.get()) + "'";
}

std::string policy() {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; script-src " +
           policy_hash(page_script) + "; style-src " + policy_hash(page_style);
}

} // namespace

void write_page(const EventGraph& graph, const RenderOptions& options, std::ostream& out) {
    const std::map<std::string_view, std::string> parts{
        {"policy", policy()},
        {"title", escape_xml(picture_title(graph, options))},
        {"summary", escape_xml(picture_summary(graph))},
        {"style", std::string(page_style)},
        {"script", std::string(page_script)},
        {"data", page_data(graph, options)}};
    // Only the frame is searched for {names}, never what is put in.
    std::string_view frame = page_frame;
    while (!frame.empty()) {
        const std::size_t open = std::min(frame.find('{'), frame.size());
        out << frame.substr(0, open);
        frame.remove_prefix(open);
        if (!frame.empty()) {
            const std::size_t close = frame.find('}');
            out << parts.at(frame.substr(1, close - 1));
            frame.remove_prefix(close + 1);
        }
    }
}

} // namespace casus
