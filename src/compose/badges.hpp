// Badges: the count of a pair of teams as a pill on the horizontal part of its line. They never overlap each
// other; the smaller one slides along its lane and, where there is no place, is left out.
#pragma once

#include <string>

#include "compose/flow_layer_plan.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {

inline constexpr std::size_t kMostBadges = 12;
inline constexpr std::uint64_t kBadgeFrom = 33;  // handovers of a pair
inline constexpr std::size_t kAlwaysBadged = 6;  // small histories: the largest few show whatever they carry

// "9,140" near and mid, "9.1k" far.
std::string counted(std::uint64_t count, model::Detail detail);

// How the state of a fix is drawn.
scene::Disc disc_of_state(model::MatterState state);
base::Colour colour_of_disc(scene::Disc disc, const Theme& colours);

// What a badge says, and how large.
struct BadgeText {
  std::uint64_t handovers = 0;
  std::uint64_t came_back = 0;
  bool crosses = false;
  bool in_words = false;  // "61 came back" instead of "61"
  bool selected = false;  // 21 high, 13/600
  scene::Disc disc = scene::Disc::none;
};
// A badge with its box at `centre`, sized by its text.
scene::Badge badge_at(base::Point centre, const BadgeText& says, const Subject& subject);

// What no badge covers: the arrowheads of all lines that are drawn, and where lanes turn.
std::vector<base::Rect> clear_of_badges(const Subject& subject, const FlowPlan& plan);

// At most kMostBadges, largest first; fewer where there is no place. O(badges * places tried * lines).
std::vector<scene::Badge> placed_badges(const Subject& subject, const FlowPlan& plan);

}  // namespace flipchart::compose
