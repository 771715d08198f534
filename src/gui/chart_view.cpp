// Pointing, turning and drawing: see chart_view.hpp.
#include "gui/chart_view.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "compose/theme.hpp"
#include "gui/whereabouts.hpp"

namespace flipchart::gui {

namespace {

constexpr double kMargin = 12;
constexpr double kClick = 4;  // a press that moved less is a click
constexpr double kWheelStep = 1.12;
constexpr double kScrollStep = 48;
constexpr double kDimmed = 0.45;  // colours stay 55%
constexpr double kDimming = 160;
constexpr double kSlack = 3;
constexpr double kFarGains = 1.2;
constexpr double kInto = 1.15;  // out of a block a little nearer
constexpr double kBlending = 450;
constexpr double kFading = 120;
constexpr double kSightMargin = 24;
constexpr double kReadable = 1.1 * kNearFrom;  // a column where a flight ends: near, beyond doubt

// A seam selected stays while another is hovered only if nothing is hovered.
compose::Highlight together(const compose::Highlight& selected, const compose::Highlight& hovered) {
  compose::Highlight both = selected;
  both.hovered = hovered.hovered;
  if (!hovered.seam_from.empty()) {
    both.seam_from = hovered.seam_from;
    both.seam_to = hovered.seam_to;
  }
  return both;
}

}  // namespace

const workshop::Picture& ChartView::picture(commands::Session& session) {
  return session.workshop.picture_soon(session.view, session.wake);
}

void ChartView::look(commands::Session& session, const base::Rect& screen, double now) {
  const bool resized = !(screen == camera_.screen());
  camera_.look_through(screen);
  change_over(session, picture(session), now);
  const base::Rect& bounds = arrangement_->placement.bounds;
  if (session.fit || (resized && camera_.fitted())) camera_.fit(bounds, kMargin);
  if (session.fit || session.zoom_by != 1 || session.zoom_to > 0 || session.pan_x != 0 || session.pan_y != 0)
    end_flight();
  session.fit = false;
  flip_.turn_to(session.view.facing, now);
  turn_ = flip_.at(now);
  const double extent = arrangement_->placement.extent();
  if (session.zoom_by != 1) camera_.zoom_at(screen.centre(), session.zoom_by, extent, flip_.target());
  if (session.pan_x != 0 || session.pan_y != 0) camera_.pan(session.pan_x, session.pan_y, flip_.target());
  if (session.zoom_to > 0)
    camera_.zoom_at(screen.centre(), session.zoom_to / camera_.zoom(), extent, flip_.target());
  session.zoom_by = 1;
  session.zoom_to = 0;
  session.pan_x = session.pan_y = 0;
  if (std::exchange(flows_seen_, session.view.overlays.flows) != session.view.overlays.flows) {
    // Blocks for flows are no blocks for a chart without them.
    if (!flows_seen_ && session.view.detail == model::Detail::far) session.view.detail = model::Detail::mid;
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

Closeness ChartView::closeness() const {
  Closeness close;
  close.column = arrangement_->placement.column_width * camera_.zoom();
  close.over_fitted = camera_.zoom() / camera_.fitted_zoom(arrangement_->placement.bounds, kMargin);
  close.has_far = arrangement_->form == layout::Form::banded && no_far_ != arrangement_;
  return close;
}

void ChartView::fly(commands::Session& session, double now) {
  if (session.fly_to) {
    flies_to_ = std::exchange(session.fly_to, {});
    flight_over_ = nullptr;
  }
  if (!flies_to_) return;
  if (detail_ == model::Detail::far) {  // where nobody has a card: it begins when the next placement is there
    session.view.detail = model::Detail::mid;
    change_over(session, picture(session), now);
    if (detail_ == model::Detail::far) return;
  }
  if (flight_over_ != arrangement_) {
    const auto place = place_of(flies_to_, session.workshop, picture(session));
    if (!place) return end_flight();
    const double readable = kReadable / arrangement_->placement.column_width;
    flight_ = Flight({camera_.centre(), camera_.zoom()},
                     {place->centre(), std::max(camera_.zoom(), readable)}, camera_.screen().w, now);
    flight_over_ = arrangement_;
  }
  const Stand stand = flight_.at(now);
  camera_.stand_at(stand.centre, stand.zoom);
  if (!flight_.moving(now)) end_flight();
}

// The way the camera must go for all of the selected card to be seen, at the zoom it has.
void ChartView::bring_into_sight(commands::Session& session, double now) {
  if (!session.bring_into_sight || session.workshop.laying_out()) return;
  session.bring_into_sight = false;
  const auto place = place_of(session.selected, session.workshop, picture(session));
  if (!place) return;
  const double extent = arrangement_->placement.extent();
  const double facing = flip_.target();
  const base::Point middle =
      camera_.to_screen({place->centre().x, base::faced(place->centre().y, extent, facing)}, extent, facing);
  const double half_w = place->w / 2 * camera_.zoom() + kSightMargin;
  const double half_h = place->h / 2 * camera_.zoom() + kSightMargin;
  const base::Rect& screen = camera_.screen();
  const auto short_of = [](double at, double half, double from, double to) {
    if (2 * half > to - from) return at - (from + to) / 2;
    return at - std::clamp(at, from + half, to - half);
  };
  const base::Point by{short_of(middle.x, half_w, screen.x, screen.right()),
                       short_of(middle.y, half_h, screen.y, screen.bottom())};
  if (by.x == 0 && by.y == 0) return;
  const double along = facing < 0.5 ? 1 : -1;
  const base::Point to{camera_.centre().x + by.x / camera_.zoom(),
                       camera_.centre().y + along * by.y / camera_.zoom()};
  flies_to_ = session.selected;
  flight_ = Flight({camera_.centre(), camera_.zoom()}, {to, camera_.zoom()}, screen.w, now);
  flight_over_ = arrangement_;
}

void ChartView::end_flight() {
  flies_to_ = {};
  flight_over_ = nullptr;
}

void ChartView::choose_detail(commands::Session& session, base::Point at) {
  if (session.view.detail != detail_ || arrangement_->placement.card.empty()) return;  // one is on its way
  const model::Detail wanted = detail_for(detail_, closeness());
  if (wanted == detail_) return;
  hold(session, at);
  session.view.detail = wanted;
}

// What is under a point of the screen.
void ChartView::hold(const commands::Session& session, base::Point at) {
  const double extent = arrangement_->placement.extent();
  const double facing = flip_.target();
  const base::Point there = camera_.to_chart(at, extent, facing);
  const workshop::Picture& shown = session.workshop.last_picture();
  held_ = {at, position_at(*arrangement_, *branches_, *shown.insights,
                           {there.x, base::faced(there.y, extent, facing)})};
}

void ChartView::change_over(commands::Session& session, const workshop::Picture& shown, double now) {
  if (arrangement_ == shown.arrangement) return;
  const bool other_data = arrangement_ == nullptr || data_ != session.workshop.data_revision();
  const auto before = std::exchange(arrangement_, shown.arrangement);
  const auto branches_before = std::exchange(branches_, shown.branches);
  const model::Detail detail_before = std::exchange(detail_, shown.view.detail);
  data_ = session.workshop.data_revision();
  const base::Rect& bounds = arrangement_->placement.bounds;
  camera_.reach(bounds, kMargin);
  blend_shown_ = false;
  if (before == nullptr) flip_ = FlipMotion(session.view.facing);
  if (other_data) {
    held_ = {};
    camera_.fit(bounds, kMargin);
    return;
  }
  const model::Organization& organization = session.workshop.organization();
  const bool to_far = detail_ == model::Detail::far && detail_before != detail_;
  if (held_.position == base::kNoSlot && !camera_.fitted()) {
    // The selected card stays where it is, else what is in the middle.
    const base::Slot selected = organization.find(session.selected.id);
    const base::Slot card = selected == base::kNoSlot ? selected : card_of(*before, organization, selected);
    const base::Point at = card == base::kNoSlot ? base::Point{camera_.centre().x, camera_.centre().y}
                                                 : before->placement.card[card].centre();
    const double extent = before->placement.extent();
    held_.on_screen =
        camera_.to_screen({at.x, base::faced(at.y, extent, flip_.target())}, extent, flip_.target());
    held_.position =
        card == base::kNoSlot ? position_at(*before, *branches_before, *shown.insights, at) : selected;
  }
  const Held held = std::exchange(held_, {});
  const base::Slot card_before = card_of(*before, organization, held.position);
  const base::Slot card = card_of(*arrangement_, organization, held.position);
  const double zoom_before = camera_.zoom();
  if (to_far || camera_.fitted() || card == base::kNoSlot || card_before == base::kNoSlot) {
    const double without = camera_.fitted_zoom(before->placement.bounds, kMargin);
    camera_.fit(bounds, kMargin);
    // Blocks are for charts that they make larger.
    if (to_far && camera_.zoom() < kFarGains * without) {
      no_far_ = before;
      session.view.detail = detail_before;
      change_over(session, picture(session), now);
      return;
    }
  } else {
    const bool from_far = detail_before == model::Detail::far && detail_ != detail_before;
    double zoom = zoom_before;
    if (from_far) {
      // The branch takes about the room that its block had.
      const base::Rect& block = before->placement.card[card_before];
      const base::Rect& branch = branches_->of(card);
      zoom *= kInto * std::sqrt(block.w * block.h / std::max(1.0, branch.w * branch.h));
      zoom = std::max(zoom, kInto * camera_.fitted_zoom(bounds, kMargin));
    } else if (detail_ != detail_before) {
      zoom *= before->placement.column_width / arrangement_->placement.column_width;
    }
    const base::Point to =
        from_far ? branches_->of(card).centre() : arrangement_->placement.card[card].centre();
    camera_.show_at(held.on_screen, to, zoom, flip_.target());
  }
  zoom_seen_ = camera_.zoom();
  if (detail_ == detail_before && seen_.made() && card != base::kNoSlot && card_before != base::kNoSlot) {
    blend_from_ = seen_.scene();
    blend_shift_ = arrangement_->placement.card[card].centre() - before->placement.card[card_before].centre();
    blend_waits_ = zoom_before == camera_.zoom();
  }
}

void ChartView::nudge(double dx, double dy, double zoom) {
  if (zoom != 1) camera_.zoom_at(camera_.screen().centre(), zoom, 0, 0);
  if (dx != 0 || dy != 0) camera_.pan(dx, dy, flip_.target());
}

std::optional<scene::Picked> ChartView::under(commands::Session& session, base::Point at) {
  const double facing = flip_.target();
  const base::Point chart = camera_.to_chart(at, arrangement_->placement.extent(), facing);
  return seen_.at(picture(session), chart, facing, kSlack / camera_.zoom());
}

void ChartView::hover(commands::Session& session, double now) {
  hover_ = {};
  if (!pointer_.free || dragging_ || flip_.moving(now) || !camera_.screen().contains(pointer_.at)) return;
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
  }
}

void ChartView::click(commands::Session& session) {
  const auto picked = under(session, pointer_.at);
  using What = scene::Picked::What;
  if (!picked || (picked->what == What::band && picked->item.kind != base::ItemKind::position)) {
    commands::clear_selection(session);
  } else if ((picked->what == What::flow || picked->what == What::badge) &&
             picked->item.kind == base::ItemKind::position &&
             picked->other.kind == base::ItemKind::position) {
    commands::select_seam(session, picked->item.id, picked->other.id);
  } else {
    commands::select_item(session, picked->item);
  }
}

void ChartView::point(commands::Session& session, const Pointer& pointer, double now) {
  const double extent = arrangement_->placement.extent();
  pointer_ = pointer;
  const bool here = pointer.free && camera_.screen().contains(pointer.at);
  if (here && (pointer.pressed || pointer.wheel_x != 0 || pointer.wheel_y != 0)) end_flight();
  if (pointer.pressed && here) {
    dragging_ = true;
    dragged_ = 0;
    last_ = pointer.at;
  }
  if (dragging_) {
    const base::Point by = pointer.at - last_;
    dragged_ += std::hypot(by.x, by.y);
    if (dragged_ >= kClick && (by.x != 0 || by.y != 0)) camera_.pan(by.x, by.y, flip_.target());
    last_ = pointer.at;
    if (!pointer.down) {
      dragging_ = false;
      if (dragged_ < kClick && !pointer.middle && !flip_.moving(now)) click(session);
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
  const bool was_blocks = seen_.sight().blocks_drawn;
  const bool fresh = seen_.look(session.workshop, shown, camera_);
  const bool other =
      seen_.made() > 1 && (was_blocks != seen_.sight().blocks_drawn || detail_shown_ != detail_);
  if (std::exchange(blend_waits_, false)) {
    blend_ = scene::Blend(blend_from_, blend_shift_, seen_.scene());
    blend_from_ = {};
    blending_ = {};
    blending_.go_to(1, now, kBlending);
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
  canvas.fade(Layer::chart, fading_.moving(now) ? fading_.at(now) : 1);
  canvas.fade(Layer::chart_before, fading_.moving(now) ? 1 : 0);
  canvas.fade(Layer::marks, seen_.sight().blocks_drawn ? 0 : 1);  // their cards are not to be seen
  // The overlay is only left out: what it would show is kept, so that switching it is at once.
  const bool overlaid = shown.view.overlays.flows;
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
  upload(session, shown, canvas, now);
  const compose::Highlight wanted = together(session.highlight, hover_);
  const bool moved = seen_.made() != shown_made_ && (seen_.sight().blocks_drawn || shown_on_blocks_);
  if (!(wanted == shown_) || shown_at_ != shown.revision() || moved) {
    const scene::Scene lit =
        wanted.empty() ? scene::Scene{} : session.workshop.highlight(wanted, seen_.sight());
    canvas.upload(Layer::highlight, lit);
    lit_ = !lit.flows.empty() || !lit.lit.empty();
    shown_ = wanted;
    shown_at_ = shown.revision();
    shown_made_ = seen_.made();
    shown_on_blocks_ = seen_.sight().blocks_drawn;
  }
  dim_.go_to(lit_ ? kDimmed : 0, now, kDimming);
  canvas.dim_flows(dim_.at(now));
  const base::Rect& screen = camera_.screen();
  backends::gl::Camera camera;
  const double extent = shown.extent();
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
  canvas.draw(camera, {turn_.positions, turn_.customers}, compose::theme(session.view.theme).canvas);
}

}  // namespace flipchart::gui
