// Pointing, turning and drawing: see chart_view.hpp.
#include "gui/chart_view.hpp"

#include <cmath>

#include "compose/theme.hpp"

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

std::uint64_t revision_of(const workshop::Picture& picture) {
  return picture.chart_revision * 1'000'003 + picture.flows_revision * 1'009 + picture.marks_revision;
}

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

void ChartView::look(commands::Session& session, const base::Rect& screen, double now) {
  const workshop::Picture& picture = session.workshop.picture(session.view);
  const base::Rect& bounds = picture.chart->bounds;
  const bool resized = !(screen == camera_.screen()) || !(bounds == fitted_bounds_);
  camera_.look_through(screen);
  fitted_bounds_ = bounds;
  if (!begun_) flip_ = FlipMotion(session.view.facing);
  const bool fits = !begun_ || session.fit || (resized && camera_.fitted());
  if (fits) camera_.fit(bounds, kMargin);
  begun_ = true;
  session.fit = false;
  flip_.turn_to(session.view.facing, now);
  turn_ = flip_.at(now);
  const double extent = picture.chart->extent;
  if (session.zoom_by != 1) camera_.zoom_at(screen.centre(), session.zoom_by, extent, flip_.target());
  if (session.pan_x != 0 || session.pan_y != 0) camera_.pan(session.pan_x, session.pan_y, flip_.target());
  if (session.zoom_to > 0)
    camera_.zoom_at(screen.centre(), session.zoom_to / camera_.zoom(), extent, flip_.target());
  session.zoom_by = 1;
  session.zoom_to = 0;
  session.pan_x = session.pan_y = 0;
  if (camera_.zoom() != zoom_seen_) choose_detail(session, pointer_.free ? pointer_.at : screen.centre());
}

Closeness ChartView::closeness(const workshop::Picture& picture) const {
  return {picture.arrangement->placement.column_width * camera_.zoom(),
          camera_.zoom() / camera_.fitted_zoom(picture.chart->bounds, kMargin)};
}

void ChartView::choose_detail(commands::Session& session, base::Point at) {
  const workshop::Picture before = session.workshop.picture(session.view);
  const model::Detail from = session.view.detail;
  const Closeness close = closeness(before);
  const model::Detail wanted = detail_for(from, close);
  zoom_seen_ = camera_.zoom();
  if (wanted == from || before.arrangement->placement.card.empty()) return;

  const double facing = flip_.target();
  const base::Point there = camera_.to_chart(at, before.chart->extent, facing);
  const base::Slot position = position_near(*before.arrangement, *before.insights,
                                            {there.x, base::faced(there.y, before.chart->extent, facing)});
  const bool whole = camera_.fitted();
  session.view.detail = wanted;
  const workshop::Picture after = session.workshop.picture(session.view);
  if (wanted == model::Detail::far || whole) {
    camera_.fit(after.chart->bounds, kMargin);
    // A whole chart between two placements keeps the one it has, and blocks are for charts that they make
    // larger.
    const bool gains = camera_.zoom() > kFarGains * camera_.fitted_zoom(before.chart->bounds, kMargin);
    if (detail_for(wanted, closeness(after)) != wanted || (wanted == model::Detail::far && !gains)) {
      session.view.detail = from;
      camera_.fit(before.chart->bounds, kMargin);
    }
  } else {
    const double readable = kFarBelow * (1 + kHysteresis) / after.arrangement->placement.column_width;
    const double same_column = close.column / after.arrangement->placement.column_width;
    camera_.show_at(at, place_of(*after.arrangement, session.workshop.organization(), position),
                    from == model::Detail::far ? std::max(1.0, readable) : same_column, facing);
  }
  fitted_bounds_ = session.workshop.picture(session.view).chart->bounds;
  zoom_seen_ = camera_.zoom();
}

void ChartView::nudge(double dx, double dy, double zoom) {
  if (zoom != 1) camera_.zoom_at(camera_.screen().centre(), zoom, 0, 0);
  if (dx != 0 || dy != 0) camera_.pan(dx, dy, flip_.target());
}

std::optional<scene::Picked> ChartView::under(commands::Session& session, base::Point at) {
  const workshop::Picture& picture = session.workshop.picture(session.view);
  const double facing = flip_.target();
  if (picker_at_ != revision_of(picture) || picker_facing_ != facing) {
    scene::Scene whole = *picture.chart;
    if (session.view.overlays.flows) scene::append(whole, picture.flows->scene);
    scene::append(whole, *picture.marks);
    picker_ = scene::Picker(scene::faced(std::move(whole), facing));
    picker_at_ = revision_of(picture);
    picker_facing_ = facing;
  }
  const base::Point chart = camera_.to_chart(at, picture.chart->extent, facing);
  return picker_.at(chart, kSlack / camera_.zoom());
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
  if (!picked || picked->what == What::band) {
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
  const double extent = session.workshop.picture(session.view).chart->extent;
  pointer_ = pointer;
  const bool here = pointer.free && camera_.screen().contains(pointer.at);
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

void ChartView::draw(commands::Session& session, backends::gl::Canvas& canvas, base::Size framebuffer,
                     double scale, double now) {
  using Layer = backends::gl::Canvas::Layer;
  const workshop::Picture& picture = session.workshop.picture(session.view);
  if (chart_at_ != picture.chart_revision) canvas.upload(Layer::chart, *picture.chart);
  // The overlay is only left out: what it would show is kept, so that switching it is at once.
  const bool overlaid = session.view.overlays.flows;
  if (flows_at_ != picture.flows_revision || overlaid_ != overlaid) {
    canvas.upload(Layer::flows, overlaid ? picture.flows->scene : scene::Scene{});
    overlaid_ = overlaid;
  }
  if (marks_at_ != picture.marks_revision) canvas.upload(Layer::marks, *picture.marks);
  chart_at_ = picture.chart_revision;
  flows_at_ = picture.flows_revision;
  marks_at_ = picture.marks_revision;
  const compose::Highlight wanted = together(session.highlight, hover_);
  if (!(wanted == shown_) || shown_at_ != revision_of(picture)) {
    const scene::Scene lit =
        wanted.empty() ? scene::Scene{} : session.workshop.highlight(session.view, wanted);
    canvas.upload(Layer::highlight, lit);
    lit_ = !lit.flows.empty() || !lit.lit.empty();
    shown_ = wanted;
    shown_at_ = revision_of(picture);
  }
  dim_.go_to(lit_ ? kDimmed : 0, now, kDimming);
  canvas.dim_flows(dim_.at(now));
  const base::Rect& screen = camera_.screen();
  backends::gl::Camera camera;
  const double extent = picture.chart->extent;
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
