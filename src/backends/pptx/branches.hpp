// What of a picture belongs together: the band of a silo or a segment with all that stands in it, or, where a
// chart has no bands, everybody below one of those who report to the top. Each becomes one group on the
// slide.
#pragma once

#include <string>
#include <vector>

#include "scene/described.hpp"
#include "scene/scene.hpp"

namespace flipchart::backends {

struct Branch {
  std::string name;   // of its shape
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
Branches branches_of(const scene::Scene& scene, const scene::Described& described);

}  // namespace flipchart::backends
