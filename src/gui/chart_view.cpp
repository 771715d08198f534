// Looking, turning, hovering and picking: see chart_view.hpp.
#include "gui/chart_view.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flipchart::gui {

namespace {

constexpr double kClick = 4;  // a press that moved less is a click
constexpr double kWheelStep = 1.12;
constexpr double kScrollStep = 48;
constexpr double kSlack = 3;

}  // namespace

const workshop::Picture& ChartView::picture(commands::Session& session) {
  const workshop::Picture& shown = session.workshop.picture_soon(session.view, session.wake);
  if (auto why = session.workshop.why_not_laid_out()) {
    session.said = *std::move(why);
    session.said_is_error = true;
  }
  return shown;
}

void ChartView::look(commands::Session& session, const base::Rect& screen, double now) {
  const bool resized = !(screen == camera_.screen());
  const bool was_fitted = camera_.fitted();
  arriving_ = arriving_ || std::exchange(session.fit_in_flight, false);
  camera_.look_through(screen);
  reduced_motion_ = session.reduced_motion;
  follow_presenting(session);
  const Corners corners = corners_taken(session, picture(session), screen);
  const bool other_corners = !(std::exchange(corners_, corners) == corners);
  change_over(session, picture(session), now);
  if (session.fit || (resized && camera_.fitted())) fit();
  if (session.fit || session.zoom_by != 1 || session.zoom_to > 0 || session.pan_x != 0 || session.pan_y != 0)
    end_flight();
  if (session.fit) session.flown_to = {};
  session.fit = false;
  arrive(session, now);
  if (other_corners && was_fitted && camera_.fitted()) fit_anew(now);
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

}  // namespace flipchart::gui
