// The routes of issues over the cards of a page, for formats that can light them up one at a time.
#pragma once

#include <string>
#include <vector>

#include "compose/layers.hpp"

namespace flipchart::compose {

struct Trails {
  std::vector<scene::Trail> trails;  // the longest routes first, then in the order of the history
  std::string left_out;              // "The 300 longest of 1,040 routes"; empty where all are there
};

// Of the issues `kept` keeps, at most so many. Where the view is room-safe nobody is named beside a route:
// its stops are the leaders' cards of the units that had the issue. Linear in stops; O(n log n) in the
// routes.
Trails trails_of(const Subject& subject, const flow::Kept& kept, std::size_t most);

}  // namespace flipchart::compose
