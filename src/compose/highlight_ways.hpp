// The ways of a traced route: from a card to the corridor, to the card beside it, and from the customers'
// side. Every way is asked of the cards first; where none is free there is none.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "compose/flow_layer_obstacles.hpp"
#include "compose/highlight_route.hpp"

namespace flipchart::compose {

using Line = std::vector<base::Point>;

inline constexpr double kRouteWidth = 2.5;
inline constexpr double kRouteHalf = kRouteWidth / 2;
inline constexpr double kOffTeams = 11;  // of the horizontal piece, from the teams' side of the corridor

class Ways {
  // Invariant: a way it gives passes through no card.
 public:
  explicit Ways(const Subject& subject)
      : a_(subject.arrangement), obstacles_(subject.arrangement, Obstacles::Cards::all) {}

  // From a card's edge to the corridor, on the side of `towards` where there is a choice; empty where there
  // is none.
  Line to_corridor(const Spot& spot, double towards) const {
    const layout::Gap& corridor = a_.placement.corridor;
    const base::Rect& box = spot.box;
    const double y = corridor.bottom - kOffTeams;
    const double cx = box.centre().x;
    if (box.bottom() <= corridor.top + 0.5) {
      const auto free =
          obstacles_.free_between(box.x, box.right(), box.bottom(), corridor.top, kRouteHalf + 1);
      const Interval* best = nullptr;
      for (const Interval& piece : free)
        if (best == nullptr || off(piece, cx) < off(*best, cx)) best = &piece;
      if (best == nullptr) return {};
      const double x = std::clamp(cx, best->left, best->right);
      return {{x, box.bottom()}, {x, y}};
    }
    if (free_strip(cx, corridor.bottom, box.y)) return {{cx, box.y}, {cx, y}};
    const bool right_first = towards >= cx;
    for (const bool right : {right_first, !right_first}) {
      const double x = side_x(box, right);
      if (free_strip(x, corridor.bottom, box.centre().y))
        return {side_start(box, right), {x, box.centre().y}, {x, y}};
    }
    return around_lead(spot, right_first, y);
  }

  // Straight between two cards that share a side line, or a card and the one right above it.
  Line direct(const Spot& from, const Spot& to) const {
    for (const bool right_of_from : {true, false}) {
      const double x = side_x(from.box, right_of_from);
      for (const bool right_of_to : {right_of_from, !right_of_from}) {
        const double other = side_x(to.box, right_of_to);
        if (std::abs(x - other) > 1) continue;
        const double top = std::min(from.box.centre().y, to.box.centre().y);
        const double bottom = std::max(from.box.centre().y, to.box.centre().y);
        if (!free_strip(x, top, bottom)) continue;
        return {side_start(from.box, right_of_from),
                {x, from.box.centre().y},
                {x, to.box.centre().y},
                side_start(to.box, right_of_to)};
      }
    }
    return {};
  }

  // From the customers' side: where the line comes in, and how it goes on to the card; beside its column
  // first, because the team's label stands above it.
  Line from_customers(const Spot& spot, double towards, double landing) const {
    const base::Rect& box = spot.box;
    if (box.bottom() > a_.placement.corridor.bottom) {
      const bool right_first = towards >= box.centre().x;
      for (const bool right : {right_first, !right_first}) {
        const double x = side_x(box, right);
        if (free_strip(x, box.centre().y, landing))
          return {{x, landing}, {x, box.centre().y}, side_start(box, right)};
      }
      if (free_strip(box.centre().x, box.bottom(), landing))
        return {{box.centre().x, landing}, {box.centre().x, box.bottom()}};
    }
    Line way = to_corridor(spot, towards);
    if (way.empty()) return {};
    const double cx = way.back().x;
    const auto free = obstacles_.free_between(cx - 600, cx + 600, way.back().y, landing, kRouteHalf + 0.25);
    const Interval* best = nullptr;
    for (const Interval& piece : free)
      if (best == nullptr || off(piece, cx) < off(*best, cx)) best = &piece;
    if (best == nullptr) return {};
    const double x = std::clamp(cx, best->left, best->right);
    Line line{{x, landing}, {x, way.back().y}};
    line.insert(line.end(), way.rbegin(), way.rend());
    return line;
  }

 private:
  static double off(const Interval& piece, double x) {
    return std::abs(std::clamp(x, piece.left, piece.right) - x);
  }
  double side_x(const base::Rect& box, bool right) const {
    const double gap = std::max(kRouteWidth + 0.5, a_.metrics.column_gap) / 2;
    return right ? box.right() + gap : box.x - gap;
  }
  static base::Point side_start(const base::Rect& box, bool right) {
    return {right ? box.right() : box.x, box.centre().y};
  }
  bool free_strip(double x, double top, double bottom) const {
    return bottom <= top || obstacles_.free({x - kRouteHalf, top, kRouteWidth, bottom - top});
  }
  // A leaf of an inner column: beside the column up to its lead, along the gap below the lead, up beside the
  // stack.
  Line around_lead(const Spot& spot, bool right_first, double y) const {
    const base::Slot leader = a_.shape.parent[spot.card];
    if (leader == base::kNoSlot) return {};
    const base::Rect stack = a_.placement.stack_of(leader);
    const double level = std::max(a_.placement.card[leader].bottom(), a_.placement.corridor.bottom) +
                         kRouteHalf + std::max(0.0, (a_.metrics.lead_gap - kRouteWidth) / 2);
    for (const bool right : {right_first, !right_first}) {
      const double out = side_x(stack, right);
      for (const bool inner_right : {right, !right}) {
        const double in = side_x(spot.box, inner_right);
        const base::Rect along{std::min(in, out), level - kRouteHalf, std::abs(out - in), kRouteWidth};
        if (!free_strip(in, level, spot.box.centre().y) || !obstacles_.free(along) ||
            !free_strip(out, a_.placement.corridor.bottom, level))
          continue;
        return {side_start(spot.box, inner_right),
                {in, spot.box.centre().y},
                {in, level},
                {out, level},
                {out, y}};
      }
    }
    return {};
  }

  const Arrangement& a_;
  Obstacles obstacles_;
};

}  // namespace flipchart::compose
