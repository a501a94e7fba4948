// Words of articles reach every picture and export; whatever they hold must stay words.
#include "graph/merge.h"
#include "render/format.h"
#include "render/page.h"
#include "render/views.h"
#include "tests/samples.h"

#include <doctest/doctest.h>
#include <graphviz/cgraph.h>
#include <libxml/parser.h>

#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace {

const std::vector<std::string> hostile_words{
    "<script>alert(1)</script>",
    "\"];}; x [label=\"",
    "]]>--><!--",
    "&amp;&#x0;\\N\\G\\",
    "<<b>open",
    "=cmd|' /C calc'!A0",
    std::string("control \x01\x02\x1F end"),
    "line\nbreak\ttab\r",
    "\xE2\x80\xAE right to left \xEF\xBF\xBF",
    std::string(3000, 'W'),
};

/// The sample graph with `words` wherever an article's words may stand.
casus::EventGraph graph_with(const std::string& words) {
    std::vector<casus::Record> records = casus_tests::kesh_records();
    for (casus::Record& record : records) {
        record.title = words;
        record.source = words;
        for (auto& actor : record.actors) {
            actor.name = words + actor.name;
            actor.names.push_back(words);
        }
        for (auto& event : record.events) {
            event.title = words;
            event.quote = words;
            event.location = words;
        }
        for (auto& link : record.links) {
            link.cue = words;
            link.quote = words;
        }
    }
    return casus::merge(std::move(records));
}

bool is_xml(const std::string& bytes) {
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), "x.xml", nullptr,
                      XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET),
        xmlFreeDoc);
    return document != nullptr;
}

bool is_dot(const std::string& bytes) {
    Agraph_t* graph = agmemread(bytes.c_str());
    const bool read = graph != nullptr;
    if (read) {
        agclose(graph);
    }
    return read;
}

std::size_t elements(const std::string& html, const std::string& begin) {
    std::size_t count = 0;
    for (std::size_t at = html.find(begin); at != std::string::npos;
         at = html.find(begin, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("hostile words leave pictures well-formed, and never become elements") {
    for (const std::string& words : hostile_words) {
        CAPTURE(words);
        const casus::EventGraph graph = graph_with(words);
        for (const casus::View view :
             {casus::View::timeline, casus::View::network, casus::View::causes}) {
            CHECK(is_dot(casus::view_dot(graph, {view, words})));
            std::ostringstream svg;
            casus::find_picture_format("svg")->write(graph, {view, words}, svg);
            CHECK(is_xml(svg.str()));
            CHECK(svg.str().find("<script") == std::string::npos);
        }
        const casus::RenderOptions options{casus::View::timeline, words};
        CHECK(casus::page_data(graph, options).find('<') == std::string::npos);
        std::ostringstream page;
        casus::write_page(graph, options, page);
        CHECK(elements(page.str(), "<script") == 2);
    }
}

TEST_CASE("hostile words leave exports well-formed") {
    for (const std::string& words : hostile_words) {
        CAPTURE(words);
        const casus::EventGraph graph = graph_with(words);
        for (const char* format : {"graphml", "gexf"}) {
            for (const casus::ExportFile& file : casus::find_export_format(format)->write(graph)) {
                CHECK(is_xml(file.bytes));
            }
        }
        for (const casus::ExportFile& file : casus::find_export_format("csv")->write(graph)) {
            CHECK(file.bytes.find("\n=cmd") == std::string::npos);
            CHECK(file.bytes.find(",=cmd") == std::string::npos);
        }
    }
}
