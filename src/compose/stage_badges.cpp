// Counts on the horizontal part of their lines, the largest first: none on another badge, none on a corner.
// The selected seam has its own, in words, with the state of its fix; others keep clear of it.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/badges.hpp"
#include "compose/chart_parts.hpp"
#include "compose/stage_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Rect;
using scene::Badge;

constexpr std::size_t kMostStageBadges = 8;
constexpr std::size_t kAlwaysShown = 3;  // however little they carry
constexpr double kStageBadge = 40;       // high
constexpr double kSeamBadge = 60;
constexpr double kStageDisc = 32;
constexpr double kBadgeSide = 16;
constexpr double kBetweenBadges = 8;
constexpr double kBesideLane = 12;
constexpr double kLeastSeen = 80;  // of a lane, beside its badge
constexpr double kOverDots = 0.5;  // costs of places, in lines that are hidden
constexpr double kBesideBands = 3;
constexpr double kHidden = 20;  // worse than hiding the lane: as many lines hidden
constexpr int kPlacesTried = 25;
constexpr scene::Font kCountFont{36, 600};

void add_words(const StagePicture& p, Badge& badge, double& x, const std::string& words, scene::Font font,
               base::Colour colour) {
  const double width = p.subject.measurer.width(words, {font.size, font.weight});
  badge.texts.push_back(line_at(words, {x, badge.box.h / 2}, font, colour, scene::Align::start, width));
  x += width;
}

Badge badge_of(const StagePicture& p, const StageLane& lane) {
  Badge badge;
  badge.fill = p.theme.card;
  badge.line = {lane.crosses ? p.theme.flow_cross : p.theme.flow_within, kStageStroke, {}, false};
  badge.box.h = kStageBadge;
  double x = kBadgeSide;
  const base::Colour ink = lane.crosses ? p.theme.flow_cross_text : p.theme.text_secondary;
  add_words(p, badge, x, base::counted(lane.now()), {kStageLetters, 600}, ink);
  if (lane.came_back > 0 && lane.ab > 0 && lane.ba > 0)
    add_words(p, badge, x, " \u21C4 " + base::counted(lane.came_back), {kStageLetters, 500},
              p.theme.text_secondary);
  badge.box.w = x + kBadgeSide;
  const bool forward = lane.ab >= lane.ba;
  badge.from = p.places.ends[forward ? lane.a : lane.b].id;
  badge.to = p.places.ends[forward ? lane.b : lane.a].id;
  return badge;
}

// Lines of others that run through a box, in strokes.
double lines_through(const StageLanes& lanes, const StageLane& own, const Rect& box, double edge) {
  double cost = 0;
  for (const StageLane& lane : lanes.lanes) {
    if (&lane == &own || lane.now() == 0) continue;
    const double half = lane.bundle() / 2;
    if (lane.y + half > box.y && lane.y - half < box.bottom() && lane.x_a < box.right() && lane.x_b > box.x)
      cost += 1;
    for (const double x : {lane.x_a, lane.x_b})
      if (x + half > box.x && x - half < box.right() && lane.y < box.bottom() && edge > box.y) cost += 1.5;
  }
  return cost;
}

// Of the newest fix that is of this seam.
scene::Disc disc_of_seam(const StagePicture& p) {
  const auto& fixes = p.subject.decisions.fixes;
  const auto body_at = [&](const std::string& id) {
    const base::Slot slot = p.subject.organization.find(id);
    return slot == kNoSlot ? kNoSlot : p.cast.body_of[p.subject.insights.units.of[slot]];
  };
  const auto seam = std::minmax((*p.cast.seam)[0], (*p.cast.seam)[1]);
  for (auto fix = fixes.rbegin(); fix != fixes.rend(); ++fix) {
    const std::uint32_t one = body_at(fix->seam.from);
    const std::uint32_t other = body_at(fix->seam.to);
    if (one != kNoSlot && other != kNoSlot && std::minmax(one, other) == seam)
      return disc_of_state(model::state_of(*fix, p.subject.today));
  }
  return scene::Disc::hollow;
}

// On the middle of its lane; where that would hide it, above or beside it, where it covers least.
Rect place_of_seam_badge(const StagePicture& p, const StageLanes& lanes, const StageLane& lane,
                         const Rect& badge) {
  const double widest = std::max(2.0, p.places.size.w - 2 - badge.w);
  const double half = lane.bundle() / 2;
  const double middle = (lane.x_a + lane.x_b) / 2;
  const auto at = [&](double x, double y) { return Rect{x, y, badge.w, badge.h}; };
  const Rect on = at(std::clamp(middle - badge.w / 2, 2.0, widest), lane.y - badge.h / 2);
  if (lane.x_b - lane.x_a - lane.bundle() - badge.w >= kLeastSeen) return on;
  const bool way = lanes.way_a != kNoSlot;  // the dotted lines to the shared leader, on both sides
  const double left = way ? std::min(lane.x_a - half, lanes.way_from_a) : lane.x_a - half;
  const double right = way ? std::max(lane.x_b + half, lanes.way_from_b) : lane.x_b + half;
  Rect best = on;
  double least = kHidden;
  for (const Rect& box : {at(on.x, lane.y - half - kBesideLane - badge.h), at(right + kBesideLane, on.y),
                          at(left - kBesideLane - badge.w, on.y)}) {
    if (box.x < 2 || box.x > widest || box.y < p.places.lanes_top) continue;
    double cost = lines_through(lanes, lane, box, p.places.lanes_bottom);
    for (const double x : {lanes.way_from_a, lanes.way_from_b})
      if (way && x > box.x && x < box.right()) cost += kOverDots;
    if (box.x < p.places.bands.front().box.x || box.right() > p.places.bands.back().box.right())
      cost += kBesideBands;
    if (cost >= least) continue;
    least = cost;
    best = box;
  }
  return best;
}

}  // namespace

bool put_on_stage_lane(const StagePicture& p, const StageLanes& lanes, const StageLane& lane, Badge& badge,
                       const std::vector<Badge>& placed) {
  const double corner = 14 + lane.bundle() / 2;
  const double middle = (lane.x_a + lane.x_b) / 2;
  const double reach = (lane.x_b - lane.x_a) / 2 - corner - badge.box.w / 2;
  if (reach < 0) return false;
  bool found = false;
  double least = 0;
  Rect best;
  for (int i = 0; i < kPlacesTried; ++i) {
    const double share = 2.0 * i / (kPlacesTried - 1) - 1;
    const Rect box{middle + share * reach - badge.box.w / 2, lane.y - badge.box.h / 2, badge.box.w,
                   badge.box.h};
    const bool taken = std::any_of(placed.begin(), placed.end(), [&](const Badge& other) {
      return other.box.grown(kBetweenBadges).overlaps(box);
    });
    if (taken) continue;
    const double cost = lines_through(lanes, lane, box, p.places.lanes_bottom) + 0.7 * std::abs(share);
    if (found && cost >= least) continue;
    found = true;
    least = cost;
    best = box;
  }
  badge.box = best;
  return found;
}

void add_seam_badge(const StagePicture& p, const StageLanes& lanes, std::vector<Badge>& badges) {
  if (!p.cast.seam) return;
  const auto lane = std::find_if(lanes.lanes.begin(), lanes.lanes.end(),
                                 [](const StageLane& one) { return one.selected && one.now() > 0; });
  if (lane == lanes.lanes.end()) return;
  Badge badge = badge_of(p, *lane);
  badge.texts.clear();
  badge.box.h = kSeamBadge;
  double x = kBadgeSide + 4;
  badge.disc = disc_of_seam(p);
  badge.disc_size = kStageDisc;
  badge.disc_colour = colour_of_disc(badge.disc, p.theme);
  badge.disc_centre = {x + kStageDisc / 2, badge.box.h / 2};
  x += kStageDisc + 14;
  const bool both = lane->ab > 0 && lane->ba > 0 && lane->came_back > 0;
  const bool one = lane->now() == 1;
  const std::string back = base::counted(lane->came_back);
  const std::string words = !both ? std::string(one ? base::tr("handover") : base::tr("handovers"))
                            : one ? base::tr("handover, {} came back", back)
                                  : base::tr("handovers, {} came back", back);
  const base::Colour ink = lane->crosses ? p.theme.flow_cross_text : p.theme.text;
  add_words(p, badge, x, base::counted(lane->now()), kCountFont, ink);
  add_words(p, badge, x, " " + words, {28, 500}, p.theme.text);
  badge.box.w = x + kBadgeSide + 8;
  badge.box = place_of_seam_badge(p, lanes, *lane, badge.box);
  badges.push_back(std::move(badge));
}

void add_stage_badges(const StagePicture& p, const StageLanes& lanes, const std::vector<Badge>& standing,
                      std::vector<Badge>& badges) {
  const bool any_selected = std::any_of(lanes.lanes.begin(), lanes.lanes.end(),
                                        [](const StageLane& lane) { return lane.selected; });
  std::vector<const StageLane*> order;
  for (const StageLane& lane : lanes.lanes)
    if (lane.now() > 0 && !(lane.selected && p.cast.seam)) order.push_back(&lane);
  std::stable_sort(order.begin(), order.end(),
                   [](const StageLane* l, const StageLane* r) { return l->now() > r->now(); });
  std::vector<Badge> placed = standing;
  std::size_t count = 0;
  for (const StageLane* lane : order) {
    if (count == kMostStageBadges) break;
    if (any_selected && !lane->selected) continue;  // one figure at a time
    if (lane->now() < kBadgeFrom && count >= kAlwaysShown) break;
    Badge badge = badge_of(p, *lane);
    if (!put_on_stage_lane(p, lanes, *lane, badge, placed)) continue;
    placed.push_back(badge);
    badges.push_back(std::move(badge));
    ++count;
  }
}

}  // namespace flipchart::compose
