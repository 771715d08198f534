// When a part is good enough, and how much more than the window shows it holds.
#include "gui/seen_chart.hpp"

#include <algorithm>
#include <utility>

namespace flipchart::gui {

namespace {

constexpr double kAround = 0.3;    // of the window's size, on each side
constexpr double kNearer = 1.12;   // blocks stay as they are within this change of the zoom
constexpr double kMuchNearer = 4;  // cards too, so that far too many are not kept
constexpr std::size_t kFew = 600;  // so few cards are kept as a whole

base::Rect seen_by(const ChartCamera& camera) {
  const double w = camera.screen().w / camera.zoom();
  const double h = camera.screen().h / camera.zoom();
  return {camera.centre().x - w / 2, camera.centre().y - h / 2, w, h};
}

bool contains(const base::Rect& outer, const base::Rect& inner) {
  return inner.empty() || (outer.x <= inner.x && outer.y <= inner.y && outer.right() >= inner.right() &&
                           outer.bottom() >= inner.bottom());
}

base::Rect shared(const base::Rect& a, const base::Rect& b) {
  const double left = std::max(a.x, b.x);
  const double top = std::max(a.y, b.y);
  return {left, top, std::min(a.right(), b.right()) - left, std::min(a.bottom(), b.bottom()) - top};
}

bool draws_blocks(const workshop::Picture& picture, double zoom) {
  return picture.view.detail != model::Detail::far &&
         picture.arrangement->placement.column_width * zoom < compose::kCardsFrom;
}

}  // namespace

bool SeenChart::fits(const workshop::Picture& picture, const base::Rect& seen, double zoom,
                     bool rests) const {
  if (made_ == 0 || on_stage_ || chart_at_ != picture.chart_revision) return false;
  if (!contains(sight_.lens.region, shared(seen, picture.bounds()))) return false;
  if (draws_blocks(picture, zoom) != sight_.blocks_drawn) return false;
  const double change = zoom / sight_.lens.zoom;
  if (sight_.blocks_drawn) return rests ? change == 1 : change < kNearer && change > 1 / kNearer;
  return change < kMuchNearer || picture.arrangement->slot.size() <= kFew;
}

bool SeenChart::look(workshop::Workshop& workshop, const workshop::Picture& picture,
                     const ChartCamera& camera, bool route_lit) {
  const base::Rect seen = seen_by(camera);
  const bool rests = std::exchange(zoom_, camera.zoom()) == camera.zoom();
  const bool beside_route = route_lit && picture.view.room_safe;
  if (beside_route == beside_route_ && fits(picture, seen, camera.zoom(), rests)) return false;
  base::Rect region{seen.x - kAround * seen.w, seen.y - kAround * seen.h, seen.w * (1 + 2 * kAround),
                    seen.h * (1 + 2 * kAround)};
  if (picture.arrangement->slot.size() <= kFew) region = region.united(picture.bounds()).grown(1);
  sight_ = workshop.sight({region, camera.zoom()});
  scene_ = workshop.chart_seen(sight_, beside_route);
  beside_route_ = beside_route;
  chart_at_ = picture.chart_revision;
  on_stage_ = false;
  ++made_;
  return true;
}

bool SeenChart::look_at(const compose::Stage& stage, std::uint64_t revision) {
  if (on_stage_ && chart_at_ == revision && stage_ == stage.number) return false;
  scene_ = stage.ground;
  scene::append(scene_, stage.flows.scene);
  scene::append(scene_, stage.lit);
  sight_ = {};
  chart_at_ = revision;
  stage_ = stage.number;
  on_stage_ = true;
  ++made_;
  return true;
}

std::optional<scene::Picked> SeenChart::at(const workshop::Picture& picture, base::Point faced, double facing,
                                           double slack) {
  if (picker_made_ != made_ || picker_at_ != picture.revision() || picker_facing_ != facing) {
    scene::Scene whole = scene_;
    if (!on_stage_ && (picture.view.overlays.flows || picture.view.overlays.silos))
      scene::append(whole, picture.flows->scene);
    if (!on_stage_) scene::append(whole, *picture.marks);
    picker_ = scene::Picker(scene::faced(std::move(whole), facing));
    picker_made_ = made_;
    picker_at_ = picture.revision();
    picker_facing_ = facing;
  }
  return picker_.at(faced, slack);
}

}  // namespace flipchart::gui
