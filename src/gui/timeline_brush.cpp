// The brush: a hand takes one of its handles, or all of it, or draws a new one; every movement is the
// filter's at once. It goes in whole periods. See timeline.hpp.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/dates.hpp"
#include "gui/timeline.hpp"

namespace flipchart::gui {

namespace {

using Part = BrushHold::Part;

constexpr double kAbove = 18;  // the ground begins so far over the bars
constexpr double kHandleReach = 7;
constexpr double kLeastDrag = 3;

struct Edges {
  double begin = 0;
  double end = 0;
  bool chosen = false;
};

Edges edges_of(const Frame& frame, const TimeScale& scale) {
  const model::Filter& filter = frame.session.view.filter;
  Edges edges{scale.chart.x, scale.chart.right(), filter.from || filter.to};
  if (filter.from) edges.begin = scale.x_of(*filter.from);
  if (filter.to) edges.end = scale.x_of({filter.to->days + 1});
  return edges;
}

Rect ground_of(const TimeScale& scale, const Edges& edges) {
  return {edges.begin, scale.chart.y - kAbove, std::max(0.0, edges.end - edges.begin),
          scale.chart.h + kAbove};
}

Part part_at(double x, const Edges& edges) {
  const double to_begin = std::abs(x - edges.begin);
  const double to_end = std::abs(x - edges.end);
  if (std::min(to_begin, to_end) <= kHandleReach) {
    if (to_begin != to_end) return to_begin < to_end ? Part::begin : Part::end;
    return x < edges.begin ? Part::begin : Part::end;
  }
  return edges.chosen && x > edges.begin && x < edges.end ? Part::whole : Part::fresh;
}

BrushHold hold_at(const Frame& frame, const TimeScale& scale, const Edges& edges, double x) {
  BrushHold hold;
  hold.part = part_at(x, edges);
  hold.x = x;
  hold.before = commands::dates_of(frame.session);
  // The bars it touches.
  hold.begin = scale.bar_at(edges.begin + 0.01);
  hold.end = std::max(hold.begin, scale.bar_at(edges.end - 0.01)) + 1;
  return hold;
}

// From border to border; a border at an end of the bars is no limit.
commands::Dates between(const TimeScale& scale, std::size_t begin, std::size_t end) {
  commands::Dates dates;
  if (begin > 0) dates.from = (*scale.starts)[begin];
  if (end < scale.bars()) dates.to = base::Date{(*scale.starts)[end].days - 1};
  return dates;
}

commands::Dates dragged_to(const TimeScale& scale, const BrushHold& hold, double x) {
  const std::size_t border = scale.border_at(x);
  if (std::abs(x - hold.x) < kLeastDrag) return hold.before;
  switch (hold.part) {
    case Part::begin: {
      commands::Dates dates = between(scale, std::min(border, hold.end - 1), hold.end);
      dates.to = hold.before.to;
      return dates;
    }
    case Part::end: {
      commands::Dates dates = between(scale, hold.begin, std::max(border, hold.begin + 1));
      dates.from = hold.before.from;
      return dates;
    }
    case Part::whole: {
      const double steps =
          std::clamp(std::round((x - hold.x) / scale.pitch), -static_cast<double>(hold.begin),
                     static_cast<double>(scale.bars() - hold.end));
      if (steps == 0) return hold.before;
      const auto moved = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<double>(at) + steps);
      };
      return {(*scale.starts)[moved(hold.begin)], base::Date{(*scale.starts)[moved(hold.end)].days - 1}};
    }
    case Part::fresh:
      return between(scale, scale.bar_at(std::min(x, hold.x)), scale.bar_at(std::max(x, hold.x)) + 1);
    case Part::none:
      break;
  }
  return hold.before;
}

void handle(Ink& ink, const Rect& ground, double x, bool chosen, bool held) {
  const compose::Theme& theme = ink.theme();
  const Colour colour = chosen || held ? theme.accent : theme.card_line;
  const double at = std::round(x);
  ink.fill({at - 1, ground.y, 2, ground.h}, colour);
  const Rect grip{at - 5, std::round(ground.centre().y) - 2, 10, 22};
  ink.fill(grip, held ? theme.accent_ground : theme.panel, 5);
  ink.frame(grip, colour, 5, 1.5);
  ink.fill({at - 2, grip.y + 7, 1, 8}, colour);
  ink.fill({at + 1, grip.y + 7, 1, 8}, colour);
}

void bar_tip(Frame& frame, const TimeScale& scale, const TimelinePanel& panel, double x) {
  const std::size_t bar = scale.bar_at(x);
  const flow::BinCounts& counts = panel.counts();
  const base::Date day = (*scale.starts)[bar];
  std::string words = commands::date_words(frame.session, day);
  if (panel.bins().period == flow::Period::week) words = base::tr("Week of {}", words);
  if (panel.bins().period == flow::Period::month) words = base::month_to_words(day, true);
  if (panel.bins().period == flow::Period::year) words = std::to_string(base::year_month_day(day).year);
  const bool issues = panel.bins().counted == flow::Counted::issues;
  const std::uint64_t shown = counts.kept[bar];
  words += ": " + (issues ? base::trn(shown, "{} issue", "{} issues")
                          : base::trn(shown, "{} handover", "{} handovers"));
  if (counts.hidden[bar] > 0) words += ", " + base::tr("{} hidden", base::counted(counts.hidden[bar]));
  tip(frame, {scale.x_of_border(bar), scale.chart.y - kAbove, scale.pitch, 1}, words);
}

}  // namespace

void brush_ground(Frame& frame, const TimeScale& scale) {
  const Edges edges = edges_of(frame, scale);
  if (edges.chosen) frame.ink.fill(ground_of(scale, edges), frame.ink.theme().accent_ground);
}

void brush_handles(Frame& frame, const TimeScale& scale, TimelinePanel& panel) {
  const Edges edges = edges_of(frame, scale);
  const Rect ground = ground_of(scale, edges);
  const Rect area{scale.chart.x - kHandleReach, ground.y, scale.chart.w + 2 * kHandleReach, ground.h};
  if (frame.places != nullptr) {
    (*frame.places)["brush-begin"] = {edges.begin - 1, ground.y, 2, ground.h};
    (*frame.places)["brush-end"] = {edges.end - 1, ground.y, 2, ground.h};
  }
  const Press press = hand_area(frame, "brush", area);
  BrushHold& hold = panel.hold();
  const double x = static_cast<double>(ImGui::GetMousePos().x);
  const bool twice = press.hovered && ImGui::IsMouseDoubleClicked(0);
  if (twice) {
    frame.outbox.push_back(commands::whole_time);
  } else if (ImGui::IsItemActivated()) {
    hold = hold_at(frame, scale, edges, x);
  }
  if (twice || !ImGui::IsItemActive()) hold.part = Part::none;
  if (hold.part != Part::none) {
    const commands::Dates dates = dragged_to(scale, hold, x);
    if (dates != commands::dates_of(frame.session))
      frame.outbox.push_back([dates](commands::Session& session) { commands::choose_dates(session, dates); });
  }
  const Part under = hold.part != Part::none ? hold.part : press.hovered ? part_at(x, edges) : Part::none;
  if (under == Part::begin || under == Part::end) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  if (under == Part::whole) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  handle(frame.ink, ground, edges.begin, edges.chosen, under == Part::begin || under == Part::whole);
  handle(frame.ink, ground, edges.end, edges.chosen, under == Part::end || under == Part::whole);
  if (hold.part == Part::none && (under == Part::whole || under == Part::fresh))
    bar_tip(frame, scale, panel, x);
}

}  // namespace flipchart::gui
