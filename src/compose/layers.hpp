// The four layers of a picture. Each is its own memo in the workshop: an owner's pin must not lay a chart out
// again. All stand with the leaders on top; scene::faced turns them over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compose/arrangement.hpp"
#include "compose/insights.hpp"
#include "compose/sight.hpp"
#include "model/decisions.hpp"
#include "model/view.hpp"
#include "scene/backend.hpp"
#include "scene/scene.hpp"
#include "text/text.hpp"

namespace flipchart::compose {

struct OverlayFigures;

// What every layer reads.
struct Subject {
  const model::Organization& organization;
  const model::History& history;
  const model::Decisions& decisions;
  const Insights& insights;
  const Arrangement& arrangement;
  const model::View& view;
  base::Date today;
  text::Measurer& measurer;
  const OverlayFigures* figures = nullptr;  // of the view's hot spots and silos; without them none are drawn
  bool route_lit = false;                   // the way of one issue is drawn over the chart
};

// Bands, segments, cards, structure lines, labels. `zoom`: how large a pixel of the chart will be seen; where
// the names of customers would be too small to read, their segments say how many they are instead.
scene::Scene chart_layer(const Subject& subject, double zoom = 1);
// Links between servers and customers that no line stands for, for the statement.
std::uint64_t serving_not_drawn(const Subject& subject);

// The same without the cards of positions and their reporting lines, which finished pages have as a crowd
// (crowd.hpp).
scene::Scene chart_ground(const Subject& subject);

// The same as a window sees it: only what stands in the part it looks at, and blocks for what would be too
// small. Without its ties, which are made once for all parts.
scene::Scene chart_seen(const Subject& subject, const Sight& sight);
// The lines that keep to no branch: who serves whom, and dotted lines.
scene::Scene ties_layer(const Subject& subject);
// Adds the lines of a ties layer that may be seen.
void add_ties_seen(scene::Scene& scene, const scene::Scene& ties, const Sight& sight);

// Flows, rivers, arrivals and their badges, for the history the view's filter keeps. Without the flows but
// with the silos of a view: what crosses from silo to silo, where the arrangement has a corridor for it.
struct FlowLayer {
  scene::Scene scene;
  std::uint64_t shown = 0;          // handovers drawn
  std::uint64_t not_drawn = 0;      // handovers of kept issues that are not drawn, for the statement in words
  std::uint64_t thin_rivers = 0;    // steps up or down reporting lines that are not drawn, for the same
  std::uint64_t thin_arrivals = 0;  // issues on their way from customers that are not drawn, for the same
  std::uint64_t off_chart = 0;      // and those with an end off the chart, which have no place to be drawn
  double width_unit = 0;            // flow width = max(1.5, width_unit * sqrt(n)), for the legend
};
FlowLayer flow_layer(const Subject& subject, const flow::Kept& kept);

// Takes the reporting lines out of a chart layer (not the links, only their paths) where a river of `flows`
// runs.
void yield_to_rivers(scene::Scene& chart, const scene::Scene& flows);

// Pins of fixes on their owners' cards.
scene::Scene marks_layer(const Subject& subject);

// What is selected, hovered or traced; drawn over everything, with the flows underneath dimmed by the caller.
struct Highlight {
  base::ItemId selected;  // a position or customer
  base::ItemId hovered;
  std::optional<std::uint32_t> issue;  // index into History::issues: its route, with numbered stops
  std::uint32_t stops = 0;             // only so many of them, the customer's included; 0: all
  // The seam selected or hovered, by the positions that lead its two units.
  std::string seam_from;
  std::string seam_to;
  // Silos by their names, and the leader nearest to both by the position's id: what passes between the first
  // and the second, in either direction. Several names on one side stand for one.
  std::vector<std::string> silos_from;
  std::vector<std::string> silos_to;
  std::string silos_leader;
  friend bool operator==(const Highlight&, const Highlight&) = default;
  bool empty() const { return *this == Highlight{}; }
};
scene::Scene highlight_layer(const Subject& subject, const Highlight& highlight, const scene::Scene& flows);
// The same where a window sees blocks for cards.
scene::Scene highlight_seen(const Subject& subject, const Highlight& highlight, const Sight& sight);

// The legend and, under it, nothing else: drawn by pictures in the leaders' corner, by the window in its own
// pixels.
scene::Scene legend_layer(const Subject& subject, const FlowLayer& flows, base::Size room);

// A page for export is made in steps, so that a caller can say how long each took: arrange for
// fitted_to_page(view), then make the page of that subject.
// The view with the size of the room that a page of `asked` leaves for its chart.
model::View fitted_to_page(const model::View& asked);
// The finished page: all layers turned to the view's facing, with title, legend and statement. `subject` was
// arranged for fitted_to_page(asked), and what it refers to must live as long as the page: the cards are made
// when the page is written.
// What is selected stands in front where the page is presented, and is not drawn elsewhere.
scene::Page page_of(const Subject& subject, const model::View& asked, const Highlight& highlight = {});
}  // namespace flipchart::compose
