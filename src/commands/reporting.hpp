// The measures of a workshop, on the terminal and in a file.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "model/view.hpp"
#include "workshop/workshop.hpp"
#include "writers/report.hpp"

namespace flipchart::commands {

// The measures and the envelopes, of the issues the view's filter keeps; `lines` as for flow::measured.
writers::Reported reported_counts(const workshop::Workshop& workshop, const model::View& view,
                                  std::size_t lines);
// The same and the seams between units. Where the view is room-safe, first holders and units that have no
// name go by roles, silos of fewer than view.k people are counted together, and how long issues waited in
// units of fewer, or how much roles of fewer took upwards, is not told.
writers::Reported reported(const workshop::Workshop& workshop, const model::View& view, std::size_t lines);

// Writes the report as csv, xlsx or html, by the extension; another one is Failure::usage. Room-safe where
// the view is: as above, leaders go by their roles, and there is no table of single holders. `top` cuts the
// tables, 0 = all.
base::Result<void> write_report(const workshop::Workshop& workshop, const model::View& view,
                                std::uint32_t top, const std::filesystem::path& output);

}  // namespace flipchart::commands
