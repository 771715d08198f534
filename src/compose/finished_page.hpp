// How a page for export is finished where it differs from a page of its view (page_of).
#pragma once

#include "compose/layers.hpp"

namespace flipchart::compose {

struct Finish {
  // Formats can point out the routes of issues on it (scene::Trail): where the view is room-safe, leaders go
  // by their roles, as beside counts.
  bool routes = false;
  // Where the subject's chart lacks customers: the one that has them, for what filters ask about them.
  const model::Organization* whole = nullptr;
  bool tells_all_flows = false;  // also of those that no line is drawn for (scene::Passed)
  Highlight highlight = {};      // what stands in front where it is presented
};
scene::Page finished_page(const Subject& subject, const model::View& asked, const Finish& finish);

}  // namespace flipchart::compose
