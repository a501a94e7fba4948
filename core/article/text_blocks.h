#pragma once

#include "core/article/article.h"

#include <string_view>
#include <vector>

namespace casus {

/// Finds the structure of `article.text` as pasted from a site or kept by a crawler: fills
/// `blocks`, and `title`, `published` and `place` where they are not known yet.
void find_blocks(Article& article);

/// A day written as sites stamp their articles: "08.12.2016 - Update : 09.12.2016" (the first one),
/// "Friday, January 4, 2019", "Published: 12 March 2014 10:22 GMT", "2016-12-08T10:00". None when
/// the line says anything else.
std::optional<Day> read_stamp(std::string_view line);

/// Whether a stamp is written as a text writes its day ("Friday, January 4, 2019"), not in figures
/// or with a publisher's words ("Updated").
bool is_written_day(std::string_view line);

} // namespace casus
