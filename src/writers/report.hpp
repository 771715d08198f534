// The flow measures as people and programs read them.
#pragma once

#include <cstdint>
#include <string>

#include "flow/measures.hpp"

namespace flipchart::writers {

// `report --json`: one line, keys and lists exactly as in docs/formats.md. `top` cuts the lists, 0 = all;
// `hidden.why` is never cut. The line ends with a line break.
std::string report_json(const flow::Measures& measures, std::uint32_t top);
// Tables and a short plain-language summary, for a terminal. Ids and silos, never names.
std::string report_text(const flow::Measures& measures, std::uint32_t top);

}  // namespace flipchart::writers
