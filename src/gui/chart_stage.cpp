// A chart that is presented: the stage instead of parts of the chart. When something else is selected, cards
// and bands go from where they were to where they are, and flows come when they have arrived.
#include <algorithm>
#include <utility>

#include "gui/chart_view.hpp"

namespace flipchart::gui {

namespace {
constexpr double kMoving = 450;
constexpr double kComing = 120;
constexpr double kNearLetters = 12;  // the smallest on a full card
}  // namespace

// Presenting begins and ends with the whole: nobody sees half a chart meanwhile.
void ChartView::follow_presenting(commands::Session& session) {
  const bool presented = session.view.presented;
  if (std::exchange(presented_seen_, presented) != presented) {
    session.view.detail = presented ? model::Detail::far : model::Detail::mid;
    session.fit = true;
    zoom_seen_ = 0;
  }
  // One line to a card is never large enough.
  if (presented && session.view.detail == model::Detail::mid) session.view.detail = model::Detail::far;
}

// Of the window for one of a page that is 1080 high.
double ChartView::page_zoom(const commands::Session& session) const {
  const base::Size& page = session.view.size;
  if (page.w <= 0 || page.h <= 0) return 1;
  return std::min(camera_.screen().w / page.w, camera_.screen().h / page.h);
}

double ChartView::letters(const commands::Session& session) const {
  return kNearLetters * camera_.zoom() / (compose::kStageLetters * page_zoom(session));
}

void ChartView::upload_stage(commands::Session& session, const workshop::Picture& shown,
                             backends::gl::Canvas& canvas, double now) {
  using Layer = backends::gl::Canvas::Layer;
  const scene::Scene before = staged_ ? stage_ground_ : scene::Scene{};
  const compose::Stage& stage = session.workshop.stage(session.highlight);
  const bool fresh = seen_.look_at(stage, shown.revision());
  blend_waits_ = false;
  if (fresh) {
    if (std::exchange(staged_, true)) {
      blend_ = scene::Blend(before, {}, stage.ground);
      blending_ = {};
      blending_.go_to(1, now, kMoving);
      blend_shown_ = true;
    } else {
      canvas.keep_chart_before();
      fading_ = {};
      fading_.go_to(1, now, kComing);
      canvas.upload(Layer::chart, stage.ground);
      blend_shown_ = false;
    }
    stage_ground_ = stage.ground;
    canvas.upload(Layer::flows, stage.flows.scene);
    canvas.upload(Layer::marks, {});
  }
  if (blend_shown_) {
    blend_shown_ = blending_.moving(now);
    canvas.upload(Layer::chart, blend_.at(blending_.at(now)));
  }
  detail_shown_ = detail_;
  const double there = blend_shown_ ? std::max(0.0, 2 * blending_.at(now) - 1) : 1;
  canvas.fade(Layer::chart, fading_.moving(now) ? fading_.at(now) : 1);
  canvas.fade(Layer::chart_before, fading_.moving(now) ? 1 : 0);
  canvas.fade(Layer::flows, there);
  canvas.fade(Layer::highlight, there);
}

// Back to the chart: its layers are not those that the canvas has.
void ChartView::leave_stage(backends::gl::Canvas& canvas) {
  if (!std::exchange(staged_, false)) return;
  stage_ground_ = {};
  flows_at_ = marks_at_ = shown_at_ = 0;
  canvas.fade(backends::gl::Canvas::Layer::flows, 1);
  canvas.fade(backends::gl::Canvas::Layer::highlight, 1);
}

}  // namespace flipchart::gui
