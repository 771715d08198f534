// The timeline at the foot of the window: bars over time, the brush that chooses a part of it, playing, and
// what is hidden in numbers. What is chosen stands in the session (commands/timeline.hpp); here is only what
// the panel remembers from one frame to the next.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/time_bins.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

// How dates stand along the bars.
struct TimeScale {
  Rect chart;        // as wide as its bars
  double pitch = 1;  // from one bar to the next
  const std::vector<base::Date>* starts = nullptr;

  std::size_t bars() const { return starts->size() - 1; }
  double x_of_border(std::size_t border) const { return chart.x + pitch * static_cast<double>(border); }
  // Of the morning of a day, between borders in proportion; at an end for days beyond it.
  double x_of(base::Date day) const;
  // The border between two bars that is nearest, and the bar under it.
  std::size_t border_at(double x) const;
  std::size_t bar_at(double x) const;
};

// A hand on the brush.
struct BrushHold {
  enum class Part : std::uint8_t { none, begin, end, whole, fresh } part = Part::none;
  double x = 0;            // where it took hold
  commands::Dates before;  // to go back to
  std::size_t begin = 0;   // borders of the range it took hold of
  std::size_t end = 0;
};

class TimelinePanel {
  // Invariant: counts_ are of bins_ and kept_.
 public:
  // Before each picture: plays on when it is time.
  void play(commands::Session& session, double now);
  // After it: counts again what has changed.
  void follow(const commands::Session& session, const workshop::Picture& picture);
  // Escape while a hand holds the brush; false: not mine.
  bool key(commands::Session& session, const std::string& name);
  // When a frame is due while playing, in the milliseconds of `now`; infinity while not.
  double due(const commands::Session& session) const;

  const flow::TimeBins& bins() const { return bins_; }
  const flow::BinCounts& counts() const { return counts_; }
  std::uint64_t all_issues() const { return all_issues_; }
  // Issues that begun, or handovers, after today: drawn like all others, but said.
  std::uint64_t after_today() const { return after_today_; }
  // On which all issues begun; none without any time.
  const std::optional<flow::DaySpan>& days() const { return days_; }
  // Part by part what the filter hides.
  const std::vector<std::string>& hidden() const { return hidden_; }
  BrushHold& hold() { return hold_; }

 private:
  std::uint64_t data_ = 0;
  model::HolderColumn column_ = model::HolderColumn::actor_else_group;
  bool binned_ = false;
  flow::TimeBins bins_;
  std::optional<flow::DaySpan> days_;
  std::shared_ptr<const flow::Kept> kept_;
  flow::BinCounts counts_;
  std::uint64_t all_issues_ = 0;
  std::uint64_t after_today_ = 0;
  std::vector<std::string> hidden_;
  BrushHold hold_;
  double stepped_ = -1;  // when playing moved last; below 0 while it does not play
};

void timeline_panel(Frame& frame, const Rect& box, TimelinePanel& panel);

// Its parts.
void timeline_bars(Frame& frame, const TimeScale& scale, const TimelinePanel& panel);
void timeline_marks(Frame& frame, const TimeScale& scale);
void timeline_key(Frame& frame, Point at, double right, const TimelinePanel& panel);
// The ground under the bars, and the handles over them.
void brush_ground(Frame& frame, const TimeScale& scale);
void brush_handles(Frame& frame, const TimeScale& scale, TimelinePanel& panel);
// Play button, what is counted, its dates.
void timeline_head(Frame& frame, const Rect& box, const TimelinePanel& panel);
// How much is shown and what hides the rest: a block of lines, or one line that ends at `right`.
void shown_block(Frame& frame, const Rect& box, const TimelinePanel& panel);
void shown_line(Frame& frame, double left, double right, double y, const TimelinePanel& panel);
// The play button alone, and the dates that are shown with the way back to all of them. Returns where the
// words end.
void play_button(Frame& frame, Point centre, const TimelinePanel& panel);
double shown_dates(Frame& frame, Point at, const TimelinePanel& panel);

}  // namespace flipchart::gui
