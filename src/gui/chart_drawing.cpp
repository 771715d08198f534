// What the canvas is told to draw: parts of the chart as they change, and what is lit above them.
#include <cmath>
#include <utility>

#include "compose/theme.hpp"
#include "gui/chart_view.hpp"

namespace flipchart::gui {

namespace {

constexpr double kDimmed = 0.45;  // colours stay 55%
constexpr double kDimming = 160;
constexpr double kBlending = 450;
constexpr double kFading = 120;

// A seam selected stays while another is hovered only if nothing is hovered.
compose::Highlight together(const compose::Highlight& selected, const compose::Highlight& hovered,
                            const compose::Highlight& pointed_out) {
  compose::Highlight both = selected;
  both.silos_from = pointed_out.silos_from;
  both.silos_to = pointed_out.silos_to;
  both.silos_leader = pointed_out.silos_leader;
  both.hovered = hovered.hovered;
  if (!hovered.seam_from.empty()) {
    both.seam_from = hovered.seam_from;
    both.seam_to = hovered.seam_to;
    both.silos_from.clear();
    both.silos_to.clear();
    both.silos_leader.clear();
  }
  return both;
}

}  // namespace

// The chart's part, on its way from the last placement while it is; then the layers that are whole.
void ChartView::upload(commands::Session& session, const workshop::Picture& shown,
                       backends::gl::Canvas& canvas, double now) {
  using Layer = backends::gl::Canvas::Layer;
  change_over(session, shown, now);  // where a thread was done since the frame began
  if (compose::staged(shown.view)) return upload_stage(session, shown, canvas, now);
  leave_stage(canvas);
  const bool was_blocks = seen_.sight().blocks_drawn;
  const bool fresh = seen_.look(session.workshop, shown, camera_, session.highlight.issue.has_value());
  const bool other =
      seen_.made() > 1 && (was_blocks != seen_.sight().blocks_drawn || detail_shown_ != detail_);
  if (std::exchange(blend_waits_, false)) {
    blend_ = scene::Blend(blend_from_, blend_shift_, seen_.scene());
    blend_from_ = {};
    blending_ = {};
    blending_.go_to(1, now, reduced_motion_ ? 0 : fit_after_flight_ ? kNextView : kBlending);
    blend_shown_ = true;
  } else if (fresh) {
    blend_shown_ = false;
  }
  if (blend_shown_) {
    blend_shown_ = blending_.moving(now);
    canvas.upload(Layer::chart, blend_.at(blending_.at(now)));
  } else if (fresh) {
    if (other) {
      canvas.keep_chart_before();
      fading_ = {};
      fading_.go_to(1, now, kFading);
    }
    canvas.upload(Layer::chart, seen_.scene());
  }
  detail_shown_ = detail_;
  // What comes is laid over what goes.
  const double there = 1 - hidden_.at(now);
  canvas.fade(Layer::chart, fading_.moving(now) ? fading_.at(now) : 1);
  canvas.fade(Layer::chart_before, fading_.moving(now) ? 1 : 0);
  canvas.fade(Layer::flows, there);
  canvas.fade(Layer::highlight, there);
  canvas.fade(Layer::marks, seen_.sight().blocks_drawn ? 0 : there);  // their cards are not to be seen
  // The overlay is only left out: what it would show is kept, so that switching it is at once.
  const bool overlaid = shown.view.overlays.flows || shown.view.overlays.silos;
  if (flows_at_ != shown.flows_revision || overlaid_ != overlaid) {
    canvas.upload(Layer::flows, overlaid ? shown.flows->scene : scene::Scene{});
    overlaid_ = overlaid;
  }
  if (marks_at_ != shown.marks_revision) canvas.upload(Layer::marks, *shown.marks);
  flows_at_ = shown.flows_revision;
  marks_at_ = shown.marks_revision;
}

void ChartView::draw(commands::Session& session, backends::gl::Canvas& canvas, base::Size framebuffer,
                     double scale, double now) {
  using Layer = backends::gl::Canvas::Layer;
  const workshop::Picture& shown = picture(session);
  keep_before(session, canvas, framebuffer, now);
  upload(session, shown, canvas, now);
  const compose::Highlight wanted = together(session.highlight, hover_, pointed_out_);
  const bool moved =
      seen_.made() != shown_made_ && (staged_ || seen_.sight().blocks_drawn || shown_on_blocks_);
  if (!(wanted == shown_) || shown_at_ != shown.revision() || moved) {
    scene::Scene lit;
    if (staged_) {
      lit = session.workshop.stage(session.highlight).lit;
      scene::append(lit, session.workshop.hovered_on_stage(hover_));
    } else if (!wanted.empty()) {
      lit = session.workshop.highlight(wanted, seen_.sight());
    }
    canvas.upload(Layer::highlight, lit);
    // A stage is quiet by itself.
    lit_ = !staged_ && (!lit.flows.empty() || !lit.lit.empty() || !wanted.silos_from.empty());
    shown_ = wanted;
    shown_at_ = shown.revision();
    shown_made_ = seen_.made();
    shown_on_blocks_ = seen_.sight().blocks_drawn;
  }
  dim_.go_to(lit_ ? kDimmed : 0, now, kDimming);
  canvas.dim_flows(dim_.at(now));
  camera_before_ = gl_camera(shown.extent(), framebuffer, scale, now);
  turn_before_ = turn_;
  canvas.draw(camera_before_, {turn_.positions, turn_.customers}, compose::theme(session.view.theme).canvas);
  cross_fade_.lay_over(now);
}

void ChartView::keep_before(const commands::Session& session, backends::gl::Canvas& canvas,
                            base::Size framebuffer, double now) {
  if (!cross_fade_.asked()) return;
  const bool same_window = camera_before_.width == static_cast<int>(framebuffer.w) &&
                           camera_before_.height == static_cast<int>(framebuffer.h);
  if (!reduced_motion_ || !same_window) return cross_fade_.give_up();
  const base::Colour ground = compose::theme(session.view.theme).canvas;
  canvas.draw(camera_before_, {turn_before_.positions, turn_before_.customers}, ground);
  cross_fade_.begin(camera_before_.viewport, camera_before_.height, now);
  backends::gl::start_frame(camera_before_.width, camera_before_.height, ground);
}

backends::gl::Camera ChartView::gl_camera(double extent, base::Size framebuffer, double scale,
                                          double now) const {
  const base::Rect& screen = camera_.screen();
  backends::gl::Camera camera;
  camera.zoom = camera_.zoom() * scale;
  camera.width = static_cast<int>(framebuffer.w);
  camera.height = static_cast<int>(framebuffer.h);
  camera.viewport = {std::round(screen.x * scale), std::round(screen.y * scale), std::round(screen.w * scale),
                     std::round(screen.h * scale)};
  camera.centre = camera_.faced_centre(extent, turn_.positions);
  if (!moving(now)) {
    // On whole device pixels, so that boxes and letters fall on the same ones in every frame.
    const auto snapped = [&](double middle, double half) {
      return (std::round(middle * camera.zoom - half) + half) / camera.zoom;
    };
    camera.centre = {snapped(camera.centre.x, camera.viewport.w / 2),
                     snapped(camera.centre.y, camera.viewport.h / 2)};
  }
  return camera;
}

}  // namespace flipchart::gui
