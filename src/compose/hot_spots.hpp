// Hot spots: the figures of each unit as they may be shown, and the steps that tint its ground. Never of
// fewer than k people: smaller units are counted with others (roll_up.hpp), and what they show together
// stands at one of them.
#pragma once

#include <string>
#include <vector>

#include "compose/layers.hpp"
#include "flow/unit_heat.hpp"

namespace flipchart::compose {

inline constexpr std::uint32_t kHeatSteps = 5;

// Five equal steps of a round size up to the largest figure. Counts are in ones, times in hours or days.
struct HeatScale {
  double step = 0;  // in `unit`s; 0: nothing is hot
  double unit = 1;  // of a figure: an hour is 3'600'000 milliseconds
  bool days = false;

  // 0 for nothing, 1 to kHeatSteps.
  std::uint32_t of(double figure) const;
  // "40", "200 d": where the step ends, the last one with its unit.
  std::string end_of(std::uint32_t step_number) const;
};
// For a largest figure.
HeatScale heat_scale(model::Heat which, double most);

double heat_figure(model::Heat which, const flow::UnitHeat& heat);
// "121 raised", "88 passed on", "3.4 d waited", "64 solved"; briefly "121", "3.4 d".
std::string heat_words(model::Heat which, const flow::UnitHeat& heat, bool briefly);
// All four in one line: "↓ 121 raised · → 88 on · 3.4 d waited · ✓ 64".
std::string heat_strip(const flow::UnitHeat& heat);
// "3.4 d", "36 h", "1,240 d".
std::string duration_words(base::Millis time);

struct HotSpots {
  std::vector<std::uint32_t> at;  // by unit: the unit where its figures stand; kNoSlot: they are not shown
  std::vector<flow::UnitHeat>
      here;  // by unit: of all that are counted at it; zero where they stand elsewhere
  std::vector<flow::UnitHeat> branch;  // by unit: the same of it and all units below
  std::vector<std::uint32_t> people;   // by unit: who is counted at it
  std::vector<std::uint32_t> step;     // by unit: 0 to kHeatSteps
  HeatScale scale;
  bool together = false;  // some unit is counted with another
  bool any = false;       // somebody held an issue

  // Whether figures stand at this unit.
  bool stand_at(std::uint32_t unit) const { return !at.empty() && at[unit] == unit; }
};

// Linear in the stops of kept issues, n log n in units. Empty without the overlay.
HotSpots hot_spots(const Subject& subject, const flow::Kept& kept);

// The ground of a step from 1 to kHeatSteps; words in the theme's text colour can be read on all of them.
base::Colour heat_ground(std::uint32_t step, model::Theme which);

}  // namespace flipchart::compose
