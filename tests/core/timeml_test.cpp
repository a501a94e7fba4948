#include "core/timeml.h"

#include <doctest/doctest.h>

TEST_CASE("time expressions stand inline, everything else is the text, escaped") {
    casus::Account account;
    account.id = "a<1>";
    account.published = casus::make_day(2016, 12, 8);
    account.text = "A & B met late Wednesday.\x01";
    casus::TimeExpression time;
    time.span = {10, 24};
    time.value = "2016-12-07";
    time.mod = "END";
    account.times = {time};
    CHECK(casus::to_timeml(account) ==
          "<TimeML>\n<DOCID>a&lt;1&gt;</DOCID>\n"
          "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2016-12-08\" "
          "functionInDocument=\"CREATION_TIME\">2016-12-08</TIMEX3></DCT>\n"
          "<TEXT>A &amp; B met <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2016-12-07\" "
          "mod=\"END\">late Wednesday</TIMEX3>.\xEF\xBF\xBD</TEXT>\n</TimeML>\n");
}

TEST_CASE("an article without a day and times is its text") {
    casus::Account account;
    account.id = "b";
    account.text = "Nothing.";
    CHECK(casus::to_timeml(account) ==
          "<TimeML>\n<DOCID>b</DOCID>\n<TEXT>Nothing.</TEXT>\n</TimeML>\n");
}
