// Where the cells of the silo map stand, and what its colours mean: see silo_map_grid.hpp.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/ramp.hpp"
#include "gui/silo_map_grid.hpp"

namespace flipchart::gui {

namespace {

constexpr double kMostPitch = 64;
constexpr double kLeastPitch = 12;
constexpr double kNamedPitch = 44;  // narrower columns have no room for names
constexpr double kTotals = 54;
constexpr double kTotalsBesideSwatches = 64;  // on one line with them

}  // namespace

GridPlan plan_grid(const Rect& room, std::size_t lines, double labels) {
  GridPlan plan;
  const auto n = static_cast<double>(std::max<std::size_t>(1, lines));
  plan.label_x = room.x;
  const double wide = room.w - labels - kTotalsBesideSwatches;
  plan.pitch = std::clamp(std::floor(std::min(wide, room.h) / n), kLeastPitch, kMostPitch);
  plan.gap = plan.pitch >= kNamedPitch ? 4 : plan.pitch >= 20 ? 2 : 1;
  plan.names = plan.pitch >= kNamedPitch;
  const auto fit = [&](double length) {
    return std::min(lines,
                    static_cast<std::size_t>(std::max(1.0, std::floor((length + plan.gap) / plan.pitch))));
  };
  plan.columns = fit(wide);
  plan.rows = fit(room.h);
  plan.cells = {room.x + labels, room.y, plan.pitch * static_cast<double>(plan.columns) - plan.gap,
                plan.pitch * static_cast<double>(plan.rows) - plan.gap};
  plan.totals_x = plan.cells.right() + (plan.names ? kTotals : kTotalsBesideSwatches);
  return plan;
}

void silo_map_ramp(Frame& frame, const GridPlan& plan, double y, double right, const SiloMapPanel& state) {
  Ink& ink = frame.ink;
  const bool shares = frame.session.silo_map.figures != commands::SiloFigures::count;
  const std::array<std::uint64_t, 4>& starts = shares ? kShareStarts : state.ramp;
  const std::uint64_t largest = shares ? 100 : state.map.largest();
  const auto counted = [&](std::uint64_t number) {
    return shares ? base::tr("{}%", base::counted(number)) : base::counted(number);
  };
  std::string words;
  std::size_t steps = 0;
  for (; steps < compose::kRampSteps; ++steps) {
    const std::uint64_t from = steps == 0 ? 1 : starts[steps - 1];
    if (from > largest) break;
    const bool last = steps + 1 == compose::kRampSteps || starts[steps] > largest;
    const std::uint64_t to = last ? largest : starts[steps] - 1;
    words += words.empty() ? "" : " · ";
    if (shares && steps == 0)
      words += base::tr("under {}", counted(to + 1));
    else if (last && from < to)
      words += base::tr("{} and more", counted(from));
    else
      words += from < to ? base::counted(from) + " – " + counted(to) : counted(from);
  }
  // Where room is short the ramp begins further left, with shorter steps.
  const double said = ink.width(words, kCaption) + 10;
  const auto all = static_cast<double>(steps);
  double x = plan.cells.x;
  double pitch = 34;
  if (x + all * pitch + said > right) pitch = 20;
  if (x + all * pitch + said > right) x = plan.label_x;
  for (std::size_t step = 0; step < steps; ++step) {
    ink.fill({x, y - 5.5, pitch - 3, 11}, compose::ramp_colour(ink.theme(), step), 3);
    x += pitch;
  }
  ink.words({x + 10, y}, words, kCaption, ink.theme().text_tertiary);
}

}  // namespace flipchart::gui
