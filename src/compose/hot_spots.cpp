// Sums first, then who is counted with whom, then the scale.
#include "compose/hot_spots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/roll_up.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;

constexpr double kHour = 3'600'000;
constexpr double kDay = 24 * kHour;

// The smallest round number that is not below `least`.
double round_above(double least, bool whole) {
  constexpr std::array kRound{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
  const double ten = std::pow(10.0, std::floor(std::log10(least)));
  for (const double round : kRound) {
    const double candidate = round * ten;
    if (whole && candidate != std::floor(candidate)) continue;
    if (candidate >= least * (1 - 1e-12)) return candidate;
  }
  return 10 * ten;
}

// How much of the ramp's ink each step has.
std::array<double, kHeatSteps> strengths(model::Theme which) {
  switch (which) {
    case model::Theme::dark:
      return {0.10, 0.18, 0.26, 0.34, 0.42};
    case model::Theme::projector:
      return {0.12, 0.24, 0.36, 0.48, 0.6};
    case model::Theme::light:
    case model::Theme::print:
      break;
  }
  return {0.10, 0.21, 0.33, 0.46, 0.6};
}

// To a tenth.
std::string decimal(double number) {
  const std::string words = fmt::format("{:.1f}", number);
  const std::size_t point = words.find('.');
  return base::tr("{}.{}", words.substr(0, point), words.substr(point + 1));
}

}  // namespace

std::uint32_t HeatScale::of(double figure) const {
  if (figure <= 0 || step <= 0) return 0;
  const double steps = std::ceil(figure / unit / step - 1e-9);
  return static_cast<std::uint32_t>(std::clamp(steps, 1.0, static_cast<double>(kHeatSteps)));
}

std::string HeatScale::end_of(std::uint32_t step_number) const {
  const double end = step * step_number;
  const std::string words =
      end == std::floor(end) ? base::counted(static_cast<std::uint64_t>(end)) : decimal(end);
  if (unit <= 1 || step_number != kHeatSteps) return words;
  return days ? base::tr("{} d", words) : base::tr("{} h", words);
}

HeatScale heat_scale(model::Heat which, double most) {
  HeatScale scale;
  const bool time = which == model::Heat::waited;
  scale.days = time && most >= 5 * kDay;
  scale.unit = !time ? 1 : scale.days ? kDay : kHour;
  if (most <= 0) return scale;
  scale.step = round_above(std::max(most / scale.unit / kHeatSteps, time ? 0.1 : 1.0), !time);
  return scale;
}

double heat_figure(model::Heat which, const flow::UnitHeat& heat) {
  switch (which) {
    case model::Heat::waited:
      return static_cast<double>(heat.waited);
    case model::Heat::raised:
      return static_cast<double>(heat.raised);
    case model::Heat::passed_on:
      return static_cast<double>(heat.passed_on);
    case model::Heat::solved:
      return static_cast<double>(heat.solved);
  }
  return 0;
}

std::string duration_words(base::Millis time) {
  const double hours = static_cast<double>(time) / kHour;
  if (time == 0) return base::tr("{} h", "0");
  if (hours < 9.95) return base::tr("{} h", decimal(hours));
  if (hours < 48) return base::tr("{} h", fmt::format("{:.0f}", hours));
  const double days = hours / 24;
  if (days < 9.95) return base::tr("{} d", decimal(days));
  return base::tr("{} d", base::counted(static_cast<std::uint64_t>(std::llround(days))));
}

std::string heat_words(model::Heat which, const flow::UnitHeat& heat, bool briefly) {
  switch (which) {
    case model::Heat::waited:
      return briefly ? duration_words(heat.waited) : base::tr("{} waited", duration_words(heat.waited));
    case model::Heat::raised:
      return briefly ? base::counted(heat.raised) : base::tr("{} raised", base::counted(heat.raised));
    case model::Heat::passed_on:
      return briefly ? base::counted(heat.passed_on)
                     : base::tr("{} passed on", base::counted(heat.passed_on));
    case model::Heat::solved:
      return briefly ? base::counted(heat.solved) : base::tr("{} solved", base::counted(heat.solved));
  }
  return {};
}

std::string heat_strip(const flow::UnitHeat& heat) {
  return base::tr("↓ {} raised · → {} on · {} waited · ✓ {}", base::counted(heat.raised),
                  base::counted(heat.passed_on), duration_words(heat.waited), base::counted(heat.solved));
}

HotSpots hot_spots(const Subject& subject, const flow::Kept& kept) {
  HotSpots hot;
  if (!subject.view.overlays.hotspots) return hot;
  const flow::Units& units = subject.insights.units;
  const std::vector<flow::UnitHeat> own =
      flow::unit_heat(subject.history, subject.insights.routes, units, kept);
  const std::vector<std::uint32_t>& people = units.people;
  hot.at = rolled_up(people, units.above, std::max(subject.view.k, 1U));
  hot.here.resize(units.size());
  hot.people.assign(units.size(), 0);
  double most = 0;
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    hot.any = hot.any || own[unit].raised + own[unit].passed_on + own[unit].solved > 0;
    const std::uint32_t at = hot.at[unit];
    if (at == kNoSlot) continue;
    hot.together = hot.together || at != unit;
    hot.here[at] += own[unit];
    hot.people[at] += people[unit];
  }
  for (const flow::UnitHeat& heat : hot.here) most = std::max(most, heat_figure(subject.view.heat, heat));
  hot.scale = heat_scale(subject.view.heat, most);
  hot.step.assign(units.size(), 0);
  for (std::uint32_t unit = 0; unit < units.size(); ++unit)
    if (hot.at[unit] != kNoSlot)
      hot.step[unit] = hot.scale.of(heat_figure(subject.view.heat, hot.here[hot.at[unit]]));
  hot.branch = hot.here;
  for (auto unit = static_cast<std::uint32_t>(units.size()); unit-- > 0;)
    if (units.above[unit] != kNoSlot) hot.branch[units.above[unit]] += hot.branch[unit];
  return hot;
}

base::Colour heat_ground(std::uint32_t step, model::Theme which) {
  const Theme& colours = theme(which);
  const auto number = std::clamp(step, 1U, kHeatSteps) - 1;
  return base::mixed(colours.canvas, colours.warning, strengths(which)[number]);
}

}  // namespace flipchart::compose
