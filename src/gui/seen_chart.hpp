// The part of the chart that the window has: made anew when the camera leaves it, comes so much nearer or
// goes so much farther that other things can be read, or when the picture changes. What it costs goes by what
// is seen, not by how large the chart is.
#pragma once

#include <cstdint>
#include <optional>

#include "gui/camera.hpp"
#include "scene/picking.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::gui {

class SeenChart {
 public:
  // Makes the part anew where it must be; true when it did. While the zoom rests, blocks are made for exactly
  // it. `route_lit`: the way of one issue is drawn over it, which decides in the room who goes by a role.
  bool look(workshop::Workshop& workshop, const workshop::Picture& picture, const ChartCamera& camera,
            bool route_lit = false);

  // A stage instead, which is seen as a whole. True where it is another one than before; `revision` is the
  // picture's.
  bool look_at(const compose::Stage& stage, std::uint64_t revision);

  std::uint64_t made() const { return made_; }  // how often
  const scene::Scene& scene() const { return scene_; }
  const compose::Sight& sight() const { return sight_; }
  // One more frame makes blocks for exactly this zoom.
  bool unsettled(const ChartCamera& camera) const {
    return sight_.blocks_drawn && camera.zoom() != sight_.lens.zoom;
  }
  // What stands at a point of the chart as it is turned by `facing` (0 or 1).
  std::optional<scene::Picked> at(const workshop::Picture& picture, base::Point faced, double facing,
                                  double slack);

 private:
  bool fits(const workshop::Picture& picture, const base::Rect& seen, double zoom, bool rests) const;

  scene::Scene scene_;
  compose::Sight sight_;
  std::uint64_t chart_at_ = 0;  // the chart's revision in it
  std::uint64_t made_ = 0;      // counts how often it was made
  double zoom_ = 0;             // of the last look
  std::uint64_t stage_ = 0;     // the number of the stage in it
  bool on_stage_ = false;       // it is a stage: flows are in it, marks are not
  bool beside_route_ = false;   // made so that nobody is named beside a route
  scene::Picker picker_;
  std::uint64_t picker_made_ = 0;
  std::uint64_t picker_at_ = 0;
  double picker_facing_ = -1;
};

}  // namespace flipchart::gui
