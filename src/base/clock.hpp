// The computer's clock, read in one place: the default for --today, and when an edit was made.
#pragma once

#include <string>

#include "base/date.hpp"

namespace flipchart::base {
Date local_today();
Millis now();  // UTC
// "14:02" by this computer's zone; with its day where that is not today: "4 Dec 2026, 14:02".
std::string clock_words(Millis at);
}  // namespace flipchart::base
