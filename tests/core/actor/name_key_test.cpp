#include "core/actor/name_key.h"

#include <doctest/doctest.h>

using casus::initials;
using casus::name_key;
using casus::surname_of;

TEST_SUITE("actor/name_key") {
    TEST_CASE("case, stops, hyphens and a leading article do not count") {
        CHECK(name_key("U.S.") == "us");
        CHECK(name_key("The Hague") == "hague");
        CHECK(name_key("Secretary-General") == "secretary general");
        CHECK(name_key("  two\nlines ") == "two lines");
        CHECK(name_key("") == "");
    }
    TEST_CASE("accents and apostrophes do not count") {
        CHECK(name_key("Erdoğan") == name_key("Erdogan"));
        CHECK(name_key("Da’esh") == name_key("Daesh"));
        CHECK(name_key("Ba'ath") == "baath");
        CHECK(name_key("São Tomé") == "sao tome");
        CHECK(name_key("Jarosław") == "jaroslaw");
        CHECK(name_key("Møller") == "moller");
        CHECK(name_key("İstanbul") == "istanbul");
    }
    TEST_CASE("el is al") {
        CHECK(name_key("Abdel Fattah el-Sisi") == name_key("Abdel Fattah al-Sisi"));
        CHECK(name_key("Angel") == "angel");
    }
    TEST_CASE("surname and initials") {
        CHECK(surname_of("bashar al assad") == "assad");
        CHECK(surname_of("kerry") == "kerry");
        CHECK(initials("Organization for Security and Co-operation in Europe") == "OSCE");
    }
}
