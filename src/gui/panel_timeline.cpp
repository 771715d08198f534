// The timeline's frame: when it counts again, when it plays on, and where its parts stand. See timeline.hpp.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/language.hpp"
#include "commands/timeline.hpp"
#include "compose/filter_words.hpp"
#include "gui/hints.hpp"
#include "gui/timeline.hpp"

namespace flipchart::gui {

namespace {

constexpr double kUnfolded = 72;  // lower than this it is one line
constexpr double kWithKey = 124;  // lower than this its colours are not explained
constexpr double kLeft = 224;     // of the bars
constexpr double kStatement = 314;
constexpr double kWidestBar = 48;
constexpr double kLeastChart = 120;

void fold_button(Frame& frame, Point centre, bool folded) {
  const Rect box{centre.x - 16, centre.y - 16, 32, 32};
  const Press press = command_area(frame, "fold-timeline", box, "timeline",
                                   folded ? base::tr("Unfold the timeline") : base::tr("Fold the timeline"));
  if (press.hovered) frame.ink.fill(box.grown(-2), frame.ink.theme().hover_ground, 6);
  frame.ink.icon(centre, folded ? Icon::chevron_up : Icon::chevron_down, 14, frame.ink.theme().text_tertiary);
}

}  // namespace

double TimeScale::x_of(base::Date day) const {
  if (day <= starts->front()) return chart.x;
  if (day >= starts->back()) return chart.right();
  const auto next = std::upper_bound(starts->begin(), starts->end(), day);
  const auto bar = static_cast<std::size_t>(next - starts->begin()) - 1;
  const double days = (*starts)[bar + 1].days - (*starts)[bar].days;
  return x_of_border(bar) + pitch * (day.days - (*starts)[bar].days) / days;
}

std::size_t TimeScale::border_at(double x) const {
  return static_cast<std::size_t>(
      std::clamp(std::round((x - chart.x) / pitch), 0.0, static_cast<double>(bars())));
}

std::size_t TimeScale::bar_at(double x) const {
  return static_cast<std::size_t>(
      std::clamp(std::floor((x - chart.x) / pitch), 0.0, static_cast<double>(bars()) - 1));
}

void TimelinePanel::play(commands::Session& session, double now) {
  if (!session.timeline.playing) {
    stepped_ = -1;
  } else if (stepped_ < 0) {
    stepped_ = now;
  } else if (now >= due(session)) {
    stepped_ = now;
    commands::play_step(session);
  }
}

void TimelinePanel::follow(const commands::Session& session, const workshop::Picture& picture) {
  const commands::Timeline& timeline = session.timeline;
  const model::History& history = session.workshop.history();
  const flow::Routes& routes = picture.insights->routes;
  const bool same_data =
      binned_ && data_ == session.workshop.data_revision() && column_ == picture.view.holder;
  if (!same_data) days_ = flow::span_of(flow::Counted::issues, history, routes);
  const flow::Period period = days_ ? commands::period_of(timeline, *days_) : flow::Period::week;
  const model::WorkshopDates& dates = session.workshop.decisions().rules.dates;
  const bool same_bars =
      bins_.period == period && bins_.counted == timeline.counted && bins_.week == dates.week_starts;
  if (!same_data || !same_bars) {
    binned_ = true;
    data_ = session.workshop.data_revision();
    column_ = picture.view.holder;
    bins_ = flow::time_bins(timeline.counted, period, history, routes, dates.week_starts);
    after_today_ = flow::later_than(timeline.counted, history, routes, session.workshop.today());
    all_issues_ = routes.begun.size();
    kept_.reset();
  }
  if (kept_ == picture.kept) return;
  kept_ = picture.kept;
  counts_ = flow::counted_in(bins_, routes, *kept_);
  hidden_ = compose::hidden_words(picture.view.filter, *kept_, session.workshop.today(), dates.order);
}

bool TimelinePanel::key(commands::Session& session, const std::string& name) {
  if (name != "Escape" || hold_.part == BrushHold::Part::none) return false;
  commands::choose_dates(session, hold_.before);
  hold_.part = BrushHold::Part::none;
  return true;
}

double TimelinePanel::due(const commands::Session& session) const {
  if (!session.timeline.playing) return std::numeric_limits<double>::infinity();
  return stepped_ < 0 ? 0 : stepped_ + 1000.0 / session.timeline.speed;
}

void timeline_panel(Frame& frame, const Rect& box, TimelinePanel& panel) {
  const Panel window(frame, "timeline", box, true);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill({box.x, box.y, box.w, 1}, theme.hairline);
  const bool folded = box.h < kUnfolded;
  const double middle = box.y + (folded ? 24 : 26);
  if (panel.all_issues() == 0) {
    ink.words({box.x + 16, middle},
              base::tr("No history yet: an events file fills this with one bar a week."), kBody,
              theme.text_tertiary);
    return;
  }
  fold_button(frame, {box.right() - 32, middle}, folded);
  if (folded) {
    double left = box.x + 16;
    if (panel.bins().bars() > 0) {
      play_button(frame, {box.x + 32, middle}, panel);
      left = shown_dates(frame, {box.x + 60, middle}, panel);
    }
    shown_line(frame, left + 24, box.right() - 56, middle, panel);
    return;
  }
  timeline_head(frame, box, panel);
  const double statement = std::max(box.x + kLeft, box.right() - kStatement - 16);
  shown_block(frame, {statement, middle, box.right() - 16 - statement, box.bottom() - middle}, panel);
  const bool key = box.h >= kWithKey;
  const Rect room{box.x + kLeft, box.y + 28, statement - 24 - box.x - kLeft, box.h - (key ? 79 : 55)};
  if (room.w < kLeastChart) return;
  const std::size_t bars = panel.bins().bars();
  if (bars == 0) {
    ink.words({room.x, box.y + 64},
              panel.bins().counted == flow::Counted::issues
                  ? base::tr("No issue carries a date yet: an events file fills this with one bar a week.")
                  : base::tr("No handover carries a date."),
              kBody, theme.text_secondary, Align::start, room.w);
    return;
  }
  TimeScale scale;
  scale.pitch = std::min(kWidestBar, room.w / static_cast<double>(bars));
  scale.chart = {room.x, room.y, scale.pitch * static_cast<double>(bars), room.h};
  scale.starts = &panel.bins().starts;
  brush_ground(frame, scale);
  timeline_bars(frame, scale, panel);
  timeline_marks(frame, scale);
  brush_handles(frame, scale, panel);
  if (key) timeline_key(frame, {room.x, box.bottom() - 16}, room.right(), panel);
}

}  // namespace flipchart::gui
