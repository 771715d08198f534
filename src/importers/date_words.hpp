// The words people put into dates: months and weekdays in seven languages, zones, and words that say nothing.
// Knows no order of day and month.
#pragma once

#include <optional>
#include <string_view>

namespace flipchart::importers {

// 1..12 for a month's name in English, German, French, Spanish, Italian, Dutch or Portuguese, whole or cut
// short to three letters or more; case and accents do not matter.
std::optional<int> month_called(std::string_view word);
// The same for the days of the week.
bool is_weekday(std::string_view word);
// "Uhr", "at", "de": what stands in dates and can be passed over.
bool is_filler(std::string_view word);
// Minutes east of UTC for the zone words that mail and logs use: UTC, GMT, Z, CET, EST...
std::optional<int> zone_called(std::string_view word);

}  // namespace flipchart::importers
