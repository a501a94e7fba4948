// What the program must find in the article it was first made for. The article belongs to its
// publisher and lies beside the project; without it there is nothing to check.
#include "core/article/reader.h"
#include "core/extract.h"
#include "tests/paths.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>

using casus::Account;
using casus::Event;
using casus::EventStatus;

namespace {

const std::string seed_file = casus::test::source_path("../shared/seed/kerry-lavrov-hamburg.txt");

/// Null, with a message, when the article is not here.
const Account* seed() {
    if (!std::filesystem::exists(seed_file)) {
        MESSAGE("skipped, " << seed_file << " is not here");
        return nullptr;
    }
    static const Account account = [] {
        std::istringstream nothing;
        casus::ArticleReader articles({seed_file}, "", nothing);
        return casus::extract(articles.next().value(),
                              casus::load_resources({casus::test::source_path("data")}));
    }();
    return &account;
}

std::string date_of(const Event& event) {
    return event.date ? casus::to_edtf(*event.date) : "none";
}

/// The event whose trigger holds `word`, of that day or days.
const Event* find(const Account& account, std::string_view word, std::string_view date) {
    const auto found =
        std::find_if(account.events.begin(), account.events.end(), [&](const Event& event) {
            return casus::slice(account.text, event.trigger).find(word) != std::string_view::npos &&
                   (date.empty() || date_of(event) == date);
        });
    return found == account.events.end() ? nullptr : &*found;
}

bool has_source(const Account& account, const Event& event, std::string_view name) {
    return std::any_of(event.source.begin(), event.source.end(), [&](casus::ActorIndex actor) {
        return account.actors[actor].name.find(name) != std::string::npos;
    });
}

bool linked(const Account& account, const Event* from, const Event* to) {
    return std::any_of(account.links.begin(), account.links.end(), [&](const casus::Link& link) {
        return &account.events[link.from] == from && &account.events[link.to] == to;
    });
}

} // namespace

TEST_CASE("the seed article: its day and its events") {
    const Account* account = seed();
    if (account == nullptr) {
        return;
    }
    CHECK(account->published == casus::make_day(2016, 12, 8));
    const Event* veto = find(*account, "vetoed", "2016-11-28/2016-12-04");
    REQUIRE(veto != nullptr);
    CHECK(has_source(*account, *veto, "Russia"));
    const Event* wednesday = find(*account, "meeting", "2016-12-07");
    REQUIRE(wednesday != nullptr);
    CHECK(has_source(*account, *wednesday, "Kerry"));
    CHECK(has_source(*account, *wednesday, "Lavrov"));
    const Event* thursday = find(*account, "discussed", "2016-12-08");
    REQUIRE(thursday != nullptr);
    CHECK(has_source(*account, *thursday, "Kerry"));
    const Event* decision = find(*account, "decided", "");
    REQUIRE(decision != nullptr);
    CHECK(has_source(*account, *decision, "France"));
    const Event* paris = find(*account, "meeting", "2016-12-10");
    REQUIRE(paris != nullptr);
    CHECK(paris->status == EventStatus::planned);
    const Event* crackdown = find(*account, "cracked", "");
    REQUIRE(crackdown != nullptr);
    CHECK(date_of(*crackdown).starts_with("2011-01~"));
    const Event* war = find(*account, "war", "");
    REQUIRE(war != nullptr);
    CHECK(war->status == EventStatus::ongoing);
    CHECK(date_of(*war) == "2011-01~/..");
}

TEST_CASE("the seed article: what led to what") {
    const Account* account = seed();
    if (account == nullptr) {
        return;
    }
    const Event* decision = find(*account, "decided", "");
    const Event* paris = find(*account, "meeting", "2016-12-10");
    CHECK(linked(*account, find(*account, "vetoed", ""), decision));
    CHECK(linked(*account, decision, paris));
    CHECK(linked(*account, paris, find(*account, "leaving", "")));
}

TEST_CASE("the seed article: nothing comes from masthead and footer") {
    const Account* account = seed();
    if (account == nullptr) {
        return;
    }
    const std::size_t begin = account->text.find("HAMBURG, Germany");
    const std::size_t end = account->text.find("contributed to this report");
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    for (const Event& event : account->events) {
        const std::string_view title = "Kerry, Lavrov discuss Syria in Hamburg";
        const bool told = event.trigger.begin > begin && event.trigger.begin < end;
        CHECK((told || event.title.find(title) != std::string::npos));
    }
    for (const casus::Actor& actor : account->actors) {
        for (const casus::ActorMention& mention : actor.mentions) {
            CHECK(mention.span.begin < end);
        }
    }
    for (const casus::TimeExpression& time : account->times) {
        CHECK(casus::slice(account->text, time.span).find("Spring") == std::string_view::npos);
        CHECK(time.span.begin < end);
    }
}
