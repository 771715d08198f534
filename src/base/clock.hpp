// The computer's clock, read in one place: the default for --today, and when an edit was made.
#pragma once

#include <string>

#include "base/date.hpp"

namespace flipchart::base {
Date local_today();
Millis now();  // UTC
// "14:02" by this computer's zone; with its day where that is not today: "4 Dec 2026, 14:02".
std::string clock_words(Millis at, DateOrder order = DateOrder::day_first);
// The same by clocks that are so far east of UTC at that time and now.
std::string clock_words(Millis at, Millis east_then, Millis east_now, DateOrder order);
}  // namespace flipchart::base
