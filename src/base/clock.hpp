// The computer's clock, read in one place: the default for --today, and when an edit was made.
#pragma once

#include "base/date.hpp"

namespace flipchart::base {
Date local_today();
Millis now();  // UTC
}  // namespace flipchart::base
