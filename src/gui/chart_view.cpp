// Pointing, turning and drawing: see chart_view.hpp.
#include "gui/chart_view.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "compose/theme.hpp"

namespace flipchart::gui {

namespace {

constexpr double kClick = 4;  // a press that moved less is a click
constexpr double kWheelStep = 1.12;
constexpr double kScrollStep = 48;
constexpr double kDimmed = 0.45;  // colours stay 55%
constexpr double kDimming = 160;
constexpr double kSlack = 3;
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

const workshop::Picture& ChartView::picture(commands::Session& session) {
  return session.workshop.picture_soon(session.view, session.wake);
}

void ChartView::look(commands::Session& session, const base::Rect& screen, double now) {
  const bool resized = !(screen == camera_.screen());
  arriving_ = arriving_ || std::exchange(session.fit_in_flight, false);
  camera_.look_through(screen);
  reduced_motion_ = session.reduced_motion;
  follow_presenting(session);
  change_over(session, picture(session), now);
  if (session.fit || (resized && camera_.fitted())) fit();
  if (session.fit || session.zoom_by != 1 || session.zoom_to > 0 || session.pan_x != 0 || session.pan_y != 0)
    end_flight();
  session.fit = false;
  arrive(session, now);
  if (reduced_motion_ && flip_.target() != session.view.facing) {
    flip_.jump_to(session.view.facing);
    cross_fade_.ask();
  }
  if (!arriving_) flip_.turn_to(session.view.facing, now);
  turn_ = flip_.at(now);
  const double extent = arrangement_->extent();
  if (session.zoom_by != 1) camera_.zoom_at(screen.centre(), session.zoom_by, extent, flip_.target());
  if (session.pan_x != 0 || session.pan_y != 0) camera_.pan(session.pan_x, session.pan_y, flip_.target());
  if (session.zoom_to > 0)
    camera_.zoom_at(screen.centre(), session.zoom_to / camera_.zoom(), extent, flip_.target());
  session.zoom_by = 1;
  session.zoom_to = 0;
  session.pan_x = session.pan_y = 0;
  if (std::exchange(flows_seen_, session.view.overlays.flows) != session.view.overlays.flows) {
    // Blocks for flows are no blocks for a chart without them.
    if (!flows_seen_ && !session.view.presented && session.view.detail == model::Detail::far)
      session.view.detail = model::Detail::mid;
    zoom_seen_ = 0;
  }
  bring_into_sight(session, now);
  const bool flew = flight_over_ != nullptr;
  fly(session, now);
  if (flight_over_ != nullptr || camera_.zoom() == zoom_seen_) return;
  const bool pointed = !flew && pointer_.free && screen.contains(pointer_.at);
  choose_detail(session, pointed ? pointer_.at : screen.centre());
  change_over(session, picture(session), now);
  zoom_seen_ = camera_.zoom();
}

void ChartView::nudge(double dx, double dy, double zoom) {
  if (zoom != 1) camera_.zoom_at(camera_.screen().centre(), zoom, 0, 0);
  if (dx != 0 || dy != 0) camera_.pan(dx, dy, flip_.target());
}

std::optional<scene::Picked> ChartView::under(commands::Session& session, base::Point at) {
  const double facing = flip_.target();
  const base::Point chart = camera_.to_chart(at, arrangement_->extent(), facing);
  return seen_.at(picture(session), chart, facing, kSlack / camera_.zoom());
}

base::ItemId ChartView::card_at(commands::Session& session, base::Point at) {
  if (!camera_.screen().contains(at)) return {};
  const auto picked = under(session, at);
  return picked && picked->what == scene::Picked::What::card ? picked->item : base::ItemId{};
}

void ChartView::hover(commands::Session& session, double now) {
  hover_ = {};
  hovered_silo_.clear();
  // Under a wheel that turns everything goes by: what is under the pointer is asked when it rests.
  if (std::exchange(zoom_hovered_, camera_.zoom()) != camera_.zoom()) return;
  if (!pointer_.free || (dragging_ && carried_.empty()) || flip_.moving(now) ||
      !camera_.screen().contains(pointer_.at))
    return;
  const auto picked = under(session, pointer_.at);
  if (!picked) return;
  using What = scene::Picked::What;
  if (picked->what == What::card || picked->what == What::pin) {
    hover_.hovered = picked->item;
  } else if (picked->what == What::flow || picked->what == What::badge) {
    if (picked->item.kind == base::ItemKind::position && picked->other.kind == base::ItemKind::position) {
      hover_.seam_from = picked->item.id;
      hover_.seam_to = picked->other.id;
    } else {
      hover_.hovered = picked->item;
    }
  } else if (picked->what == What::band && picked->item.kind == base::ItemKind::silo) {
    hovered_silo_ = picked->item.id;
  }
}

void ChartView::click(commands::Session& session) {
  const auto picked = under(session, pointer_.at);
  using What = scene::Picked::What;
  if (picked && picked->what == What::card && picked->item.kind == base::ItemKind::position &&
      commands::answer_what_if(session, picked->item.id))
    return;
  if (picked && picked->what == What::card && commands::choose_for_asking(session, picked->item)) return;
  if (!picked || (picked->what == What::band && picked->item.kind != base::ItemKind::position)) {
    commands::clear_selection(session);
  } else if ((picked->what == What::flow || picked->what == What::badge) &&
             picked->item.kind == base::ItemKind::position &&
             picked->other.kind == base::ItemKind::position) {
    commands::select_seam(session, picked->item.id, picked->other.id);
  } else if (picked->what == What::flow && picked->item.kind == base::ItemKind::unit) {
    commands::select_item(session, {base::ItemKind::position, picked->item.id});  // who leads the giving silo
  } else {
    commands::select_item(session, picked->item);
  }
}

// While something is tried out a card comes along with the hand, instead of the chart.
void ChartView::take_up(commands::Session& session) {
  carried_.clear();
  if (session.what_if == nullptr || pointer_.middle || flip_.target() != turn_.positions) return;
  const auto picked = under(session, pointer_.at);
  if (picked && picked->what == scene::Picked::What::card && picked->item.kind == base::ItemKind::position)
    carried_ = picked->item.id;
}

void ChartView::put_down(commands::Session& session) {
  const std::string carried = std::exchange(carried_, {});
  const auto picked = under(session, pointer_.at);
  if (!picked || picked->what != scene::Picked::What::card) return;
  if (picked->item.kind != base::ItemKind::position || picked->item.id == carried) return;
  commands::select_item(session, {base::ItemKind::position, carried});
  commands::try_change(session, model::Move{carried, picked->item.id});
}

void ChartView::point(commands::Session& session, const Pointer& pointer, double now) {
  const double extent = arrangement_->extent();
  pointer_ = pointer;
  const bool here = pointer.free && camera_.screen().contains(pointer.at);
  if (here && (pointer.pressed || pointer.wheel_x != 0 || pointer.wheel_y != 0)) end_flight();
  if (pointer.pressed && here) {
    dragging_ = true;
    dragged_ = 0;
    last_ = pointer.at;
    take_up(session);
  }
  if (dragging_) {
    const base::Point by = pointer.at - last_;
    dragged_ += length(by);
    if (dragged_ >= kClick && (by.x != 0 || by.y != 0) && carried_.empty())
      camera_.pan(by.x, by.y, flip_.target());
    last_ = pointer.at;
    if (!pointer.down) {
      dragging_ = false;
      if (dragged_ < kClick && !pointer.middle && !flip_.moving(now))
        click(session);
      else if (!carried_.empty())
        put_down(session);
      carried_.clear();
    }
  }
  if (here && (pointer.wheel_x != 0 || pointer.wheel_y != 0)) {
    if (pointer.shift) {
      camera_.pan(kScrollStep * (pointer.wheel_x + pointer.wheel_y), 0, flip_.target());
    } else {
      if (pointer.wheel_x != 0) camera_.pan(kScrollStep * pointer.wheel_x, 0, flip_.target());
      if (pointer.wheel_y != 0) {
        camera_.zoom_at(pointer.at, std::pow(kWheelStep, pointer.wheel_y), extent, flip_.target());
      }
    }
  }
  hover(session, now);
}

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
