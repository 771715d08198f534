// Largest pair first: of the places along its lane the one is taken that covers least of other lines, nearest
// the middle; a place on another badge, on an arrowhead or on a corner is never taken. The disc is that of
// the newest fix that holds an issue of the pair.
#include "compose/badges.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/flow_layer_lanes.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::Point;
using base::Rect;
using scene::Badge;
using scene::Disc;

constexpr double kBadgeHeight = 19;
constexpr double kBadgeHeightSelected = 21;
constexpr double kDisc = 10;
constexpr double kDiscSelected = 12;
constexpr double kBadgePadding = 7;
constexpr double kApart = 3;       // between badges
constexpr int kPlaces = 41;        // tried along a lane
constexpr double kArrowLong = 13;  // the longest arrowhead with the gap before its card
constexpr double kArrowOut = 3.2;  // how far it stands out of its stroke on each side

scene::Text line_of(std::string text, double x, double height, scene::Font font, base::Colour colour,
                    text::Measurer& measurer) {
  scene::Text line;
  const text::Font shaped{font.size, font.weight};
  line.width = measurer.width(text, shaped);
  const double baseline = text::Measurer::baseline_in(height, shaped);
  line.text = std::move(text);
  line.at = {x, baseline};
  line.font = font;
  line.colour = colour;
  line.middle_rise = baseline - height / 2;
  return line;
}

// By lane: the disc of the newest fix of the seam, or that touches an issue whose route passes the pair.
std::vector<Disc> discs_of(const Subject& subject, const FlowPlan& plan) {
  // A fix is of a seam of two units.
  if (plan.between_silos) return std::vector<Disc>(plan.lanes.size(), Disc::none);
  std::vector<Disc> discs(plan.lanes.size(), Disc::hollow);
  std::vector<std::uint8_t> settled(plan.lanes.size(), 0);
  const flow::Routes& routes = subject.insights.routes;
  const flow::Units& units = subject.insights.units;
  const auto settle = [&](std::uint32_t a, std::uint32_t b, const model::Fix& fix) {
    for (std::size_t lane = 0; lane < plan.lanes.size(); ++lane) {
      const LaneLine& line = plan.lanes[lane];
      const bool same = (line.unit_a == a && line.unit_b == b) || (line.unit_a == b && line.unit_b == a);
      if (!same || settled[lane] != 0) continue;
      discs[lane] = disc_of_state(model::state_of(fix, subject.today));
      settled[lane] = 1;
    }
  };
  for (auto fix = subject.decisions.fixes.rbegin(); fix != subject.decisions.fixes.rend(); ++fix) {
    const base::Slot one = subject.organization.find(fix->seam.from);
    const base::Slot other = subject.organization.find(fix->seam.to);
    if (one != base::kNoSlot && other != base::kNoSlot) settle(units.of[one], units.of[other], *fix);
    for (const std::string& id : fix->issues) {
      const std::uint32_t issue = subject.history.find(id);
      if (issue == base::kNoSlot) continue;
      for (std::uint32_t i = routes.first_stop[issue] + 1; i < routes.first_stop[issue + 1]; ++i) {
        const flow::HolderId from = routes.stops[i - 1].holder;
        const flow::HolderId to = routes.stops[i].holder;
        if (flow::on_chart(from) && flow::on_chart(to)) settle(units.of[from], units.of[to], *fix);
      }
    }
  }
  return discs;
}

// How much of other lines a badge would cover, in strokes.
double covered(const FlowPlan& plan, std::size_t own, const Rect& box) {
  double cost = 0;
  for (std::size_t i = 0; i < plan.lanes.size(); ++i) {
    const LaneLine& lane = plan.lanes[i];
    if (i == own || lane.ab.now + lane.ba.now == 0) continue;
    const double half = lane.bundle() / 2;
    const double left = std::min(lane.x_a, lane.x_b);
    const double right = std::max(lane.x_a, lane.x_b);
    if (lane.y + half > box.y && lane.y - half < box.bottom() && left < box.right() && right > box.x)
      cost += 1;
    for (const auto& [x, unit] : {std::pair{lane.x_a, lane.unit_a}, std::pair{lane.x_b, lane.unit_b}}) {
      const double edge = plan.end[unit].y;
      const bool beside = std::min(edge, lane.y) < box.bottom() && std::max(edge, lane.y) > box.y;
      if (beside && x + half > box.x && x - half < box.right()) cost += 1.5;
    }
  }
  return cost;
}

double on_band_edges(const Arrangement& a, const Rect& box) {
  if (a.shape.band_count == 0 || a.placement.band.size() > 64) return 0;
  for (const Rect& band : a.placement.band)
    for (const double x : {band.x, band.right()})
      if (x > box.x - 2 && x < box.right() + 2) return 0.8;
  return 0;
}

std::optional<Point> place_for(const Subject& subject, const FlowPlan& plan, std::size_t own,
                               const Rect& size, const std::vector<Rect>& kept_clear,
                               const std::vector<Badge>& placed) {
  const LaneLine& lane = plan.lanes[own];
  const double corner = kLaneCorner + lane.bundle();
  const double middle = (lane.x_a + lane.x_b) / 2;
  const double span = std::abs(lane.x_b - lane.x_a);
  // Between the corners; a lane too short for that holds its badge in the middle or nowhere.
  const double reach = std::max(0.0, span / 2 - corner - size.w / 2);
  std::optional<Point> best;
  double least = 0;
  for (int i = 0; i < kPlaces; ++i) {
    const double share = kPlaces == 1 ? 0 : 2.0 * i / (kPlaces - 1) - 1;
    const Point centre{middle + share * reach, lane.y};
    const Rect box{centre.x - size.w / 2, centre.y - size.h / 2, size.w, size.h};
    const bool taken = std::any_of(placed.begin(), placed.end(),
                                   [&](const Badge& other) { return other.box.grown(kApart).overlaps(box); });
    const bool hides = std::any_of(kept_clear.begin(), kept_clear.end(),
                                   [&](const Rect& zone) { return zone.overlaps(box); });
    if (taken || hides) continue;
    const double cost =
        covered(plan, own, box) + on_band_edges(subject.arrangement, box) + std::abs(share) * 0.7;
    if (best && cost >= least) continue;
    best = centre;
    least = cost;
  }
  return best;
}

}  // namespace

Disc disc_of_state(model::MatterState state) {
  switch (state) {
    case model::MatterState::followed_up:
      return Disc::followed_up;
    case model::MatterState::unowned:
      return Disc::hollow;
    case model::MatterState::overdue:
      return Disc::overdue;
    case model::MatterState::half:
      return Disc::half;
    case model::MatterState::done:
    case model::MatterState::owned:
      return Disc::solid;
  }
  return Disc::hollow;
}

base::Colour colour_of_disc(Disc disc, const Theme& colours) {
  switch (disc) {
    case Disc::solid:
      return colours.accent;
    case Disc::overdue:
      return colours.flow_cross_text;
    case Disc::followed_up:
      return colours.done;
    default:
      return colours.text_secondary;
  }
}

std::string counted(std::uint64_t count, model::Detail detail) {
  if (detail != model::Detail::far || count < 1000) return base::counted(count);
  if (count >= 10000) return base::tr("{}k", base::counted((count + 500) / 1000));
  const std::uint64_t tenths = (count + 50) / 100;
  if (tenths >= 100) return base::tr("{}k", "10");
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? base::tr("{}k", whole) : base::tr("{}.{}k", whole, std::to_string(tenths % 10));
}

Badge badge_at(Point centre, const BadgeText& says, const Subject& subject) {
  const Theme& colours = theme(subject.view.theme);
  const double height = says.selected ? kBadgeHeightSelected : kBadgeHeight;
  const double size = says.selected ? 13 : 11;
  Badge badge;
  badge.fill = colours.card;
  badge.line = {says.crosses ? colours.flow_cross : colours.flow_within, 1, {}, false};
  double x = kBadgePadding;
  badge.disc = says.crosses ? says.disc : Disc::none;
  if (badge.disc != Disc::none) {
    badge.disc_size = says.selected ? kDiscSelected : kDisc;
    badge.disc_colour = colour_of_disc(badge.disc, colours);
    badge.disc_centre = {x + badge.disc_size / 2 - 1, height / 2};
    x += badge.disc_size + 4;
  }
  const base::Colour count = says.crosses ? colours.flow_cross_text : colours.text_secondary;
  badge.texts.push_back(
      line_of(counted(says.handovers, subject.view.detail), x, height, {size, 600}, count, subject.measurer));
  x += badge.texts.back().width;
  if (says.came_back > 0) {
    std::string back = counted(says.came_back, subject.view.detail);
    back = says.in_words ? base::tr("⇄ {} came back", back) : "⇄ " + back;
    x += 5;
    badge.texts.push_back(
        line_of(std::move(back), x, height, {size, 500}, colours.text_secondary, subject.measurer));
    x += badge.texts.back().width;
  }
  badge.box = {centre.x - (x + kBadgePadding) / 2, centre.y - height / 2, x + kBadgePadding, height};
  return badge;
}

std::vector<Rect> clear_of_badges(const Subject& subject, const FlowPlan& plan) {
  std::vector<Rect> zones;
  // From an edge towards `to`: the arrowhead.
  const auto add_port = [&](double x, double bundle, double edge, double to) {
    const double half = bundle / 2 + kArrowOut;
    zones.push_back({x - half, to < edge ? edge - kArrowLong : edge, 2 * half, kArrowLong});
  };
  for (const LaneLine& lane : plan.lanes) {
    if (lane.ab.now + lane.ba.now == 0) continue;
    const double bundle = lane.bundle();
    for (const auto& [x, unit] : {std::pair{lane.x_a, lane.unit_a}, std::pair{lane.x_b, lane.unit_b}}) {
      const LaneEnd& end = plan.end[unit];
      zones.push_back({x - bundle / 2, lane.y - bundle / 2, bundle, bundle});
      add_port(end.jogs ? end.card_x : x, bundle, end.y, lane.y);
      if (end.jogs) zones.push_back({x - bundle / 2, end.jog - bundle / 2, bundle, bundle});
    }
  }
  for (const RiverLine& river : plan.rivers) {
    if (river.climb.now + river.back.now == 0) continue;
    const std::vector<Rect>& card = subject.arrangement.placement.card;
    add_port(river.x_child, river.bundle(), card[river.child].y, card[river.parent].bottom());
    add_port(river.x_parent, river.bundle(), card[river.parent].bottom(), card[river.child].y);
  }
  return zones;
}

std::vector<Badge> placed_badges(const Subject& subject, const FlowPlan& plan) {
  const auto total = [&](std::size_t lane) { return plan.lanes[lane].ab.now + plan.lanes[lane].ba.now; };
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < plan.lanes.size(); ++i)
    if (total(i) > 0) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](auto l, auto r) { return total(l) > total(r); });
  const std::vector<Disc> discs = discs_of(subject, plan);
  const std::vector<Rect> kept_clear = clear_of_badges(subject, plan);
  std::vector<Badge> badges;
  for (std::size_t rank = 0; rank < order.size() && badges.size() < kMostBadges; ++rank) {
    const std::size_t own = order[rank];
    if (total(own) < kBadgeFrom && rank >= kAlwaysBadged) break;
    const LaneLine& lane = plan.lanes[own];
    BadgeText says;
    says.handovers = total(own);
    says.came_back = lane.ab.now > 0 && lane.ba.now > 0 ? lane.came_back : 0;
    says.crosses = lane.crosses;
    says.in_words = rank == 0;
    says.disc = discs[own];
    Badge badge = badge_at({0, 0}, says, subject);
    const std::optional<Point> centre = place_for(subject, plan, own, badge.box, kept_clear, badges);
    if (!centre) continue;
    badge.box.x = centre->x - badge.box.w / 2;
    badge.box.y = centre->y - badge.box.h / 2;
    const bool forward = lane.ab.now >= lane.ba.now;
    badge.from = plan.end[forward ? lane.unit_a : lane.unit_b].id;
    badge.to = plan.end[forward ? lane.unit_b : lane.unit_a].id;
    badges.push_back(std::move(badge));
  }
  return badges;
}

}  // namespace flipchart::compose
