// The computer's clock, read in one place: the command line's default for --today.
#pragma once

#include "base/date.hpp"

namespace flipchart::base {
Date local_today();
}  // namespace flipchart::base
