// The chart as nested lists and sentences, for those who do not see it: every card of the picture once.
#pragma once

#include "backends/svg/markup.hpp"
#include "scene/described.hpp"

namespace flipchart::backends {

// "121 positions, 45 customers, 38 flows": what the picture is of.
std::string picture_in_words(const scene::Scene& whole);
// The headings and lists. Linear, and however deep the chart is.
void write_chart_list(Markup& out, const scene::Scene& whole, const scene::Described& described);

}  // namespace flipchart::backends
