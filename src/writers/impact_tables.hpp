// Impact as tables: every month with the fixes whose day falls into it, and each fix with what was before and
// after it.
#pragma once

#include "writers/report.hpp"

namespace flipchart::writers {

Table months_table(const Reported& reported);
Table impact_table(const Reported& reported);

}  // namespace flipchart::writers
