// What of a picture belongs together: the band of a silo or a segment with all that stands in it, or, where a
// chart has no silos, everybody below one of those who report to the top. Formats with groups make one of
// each branch.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "scene/described.hpp"
#include "scene/scene.hpp"

namespace flipchart::scene {

enum class BranchKind : std::uint8_t {
  band,     // what stands in a band; without an id a panel, the legend for one
  below,    // a position and who is below it
  joining,  // who leads the branches, and the lines to them
};

struct Branch {
  BranchKind kind = BranchKind::band;
  ItemId id;          // of the band or the position; of who joins, the first
  std::string words;  // for who does not see it
  // Numbers in the scene's lists, each in its order.
  std::vector<std::size_t> bands = {}, swatches = {}, links = {}, rules = {}, cards = {}, lit = {},
                           labels = {}, rings = {};
};

struct Branches {
  std::vector<Branch> all;  // in drawing order; the last one is what joins the others
  // What is in none of them: what runs between.
  std::vector<std::size_t> loose_links, loose_swatches, loose_rules, loose_lit, loose_labels, loose_rings;
};

// Linear.
Branches branches_of(const Scene& scene, const Described& described);

}  // namespace flipchart::scene
