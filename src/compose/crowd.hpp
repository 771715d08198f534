// The cards of positions and their reporting lines for a finished page, a stretch of slots at a time: a page
// of a million is made while it is written and never stands in memory as a whole.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "compose/chart_parts.hpp"
#include "compose/room_ids.hpp"
#include "scene/backend.hpp"

namespace flipchart::compose {

// Keeps what `subject` refers to by reference: it must live as long. Everything may be asked by several
// threads at once.
class Crowd {
 public:
  // `flows`: those of the page, to whose rivers reporting lines yield. `facing`: of the page.
  // `figures` are the subject's, kept as long.
  Crowd(const Subject& subject, std::shared_ptr<const OverlayFigures> figures, FlowLayer flows,
        double facing);
  Crowd(const Crowd&) = delete;
  Crowd& operator=(const Crowd&) = delete;

  std::size_t pieces() const;
  scene::Scene cards(std::size_t piece) const;
  scene::Scene links(std::size_t piece) const;
  // Where the cards of all pieces stand, turned over as they are.
  std::vector<base::Rect> boxes() const;
  const RoomIds& room_ids() const { return room_ids_; }
  const FlowLayer& flows() const { return flows_; }

 private:
  std::pair<base::Slot, base::Slot> slots(std::size_t piece) const;
  void fetch(base::Slot first, base::Slot end) const;
  scene::Scene finished(scene::Scene piece) const;

  const std::shared_ptr<const OverlayFigures> figures_;
  const Subject subject_;
  const ChartContext context_;
  const FlowLayer flows_;
  const double facing_;
  const RoomIds room_ids_;  // empty where ids may be seen
};

// As backends ask for it; holds on to `crowd`.
scene::Crowd crowd_of_page(std::shared_ptr<const Crowd> crowd);

}  // namespace flipchart::compose
