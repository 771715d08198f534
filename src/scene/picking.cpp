// A uniform grid over the targets: each cell lists those that touch it, topmost first, so the smallest number
// that hits is the answer. Flows enter leg by leg, so a long line fills the cells it runs through and no
// more.
#include "scene/picking.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace flipchart::scene {
namespace {

double distance_to_leg(Point p, Point a, Point b) {
  const Point leg = b - a;
  const double square = leg.x * leg.x + leg.y * leg.y;
  const Point to = p - a;
  const double t = square <= 0 ? 0 : std::clamp((to.x * leg.x + to.y * leg.y) / square, 0.0, 1.0);
  const Point off = to - leg * t;
  return length(off);
}

double distance_to_line(Point p, const std::vector<Point>& line) {
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i < line.size(); ++i) {
    nearest = std::min(nearest, distance_to_leg(p, line[i - 1], line[i]));
  }
  return nearest;
}

Rect around(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::abs(a.x - b.x), std::abs(a.y - b.y)};
}

}  // namespace

Picker::Picker(const Scene& scene) {
  targets_.reserve(scene.pins.size() + scene.badges.size() + scene.cards.size() + scene.bands.size());
  for (auto pin = scene.pins.rbegin(); pin != scene.pins.rend(); ++pin) {
    const Point c = pin->anchor + pin->centre;
    targets_.push_back({{pin->on, {}, Picked::What::pin},
                        {c.x - pin->size / 2, c.y - pin->size / 2, pin->size, pin->size},
                        {},
                        0});
  }
  for (auto badge = scene.badges.rbegin(); badge != scene.badges.rend(); ++badge) {
    targets_.push_back({{badge->from, badge->to, Picked::What::badge}, badge->box, {}, 0});
  }
  for (auto card = scene.cards.rbegin(); card != scene.cards.rend(); ++card) {
    targets_.push_back({{card->id, {}, Picked::What::card}, card->box, {}, 0});
  }
  for (auto flow = scene.flows.rbegin(); flow != scene.flows.rend(); ++flow) {
    std::vector<Point> line = flattened(flow->path);
    if (line.size() < 2) continue;
    Rect box = around(line[0], line[1]).grown(flow->width / 2);
    for (std::size_t i = 2; i < line.size(); ++i) {
      box = box.united(around(line[i - 1], line[i]).grown(flow->width / 2));
    }
    targets_.push_back({{flow->from, flow->to, Picked::What::flow}, box, std::move(line), flow->width / 2});
  }
  for (auto band = scene.bands.rbegin(); band != scene.bands.rend(); ++band) {
    targets_.push_back({{band->id, {}, Picked::What::band}, band->box, {}, 0});
  }

  for (const Target& target : targets_) bounds_ = bounds_.united(target.box);
  if (bounds_.empty()) return;
  // About four cells for each target at most, whatever the chart's shape.
  const double most = 1024 + 4 * static_cast<double>(targets_.size());
  while ((bounds_.w / cell_ + 1) * (bounds_.h / cell_ + 1) > most) cell_ *= 1.25;
  columns_ = static_cast<std::size_t>(bounds_.w / cell_) + 1;
  rows_ = static_cast<std::size_t>(bounds_.h / cell_) + 1;
  cells_.resize(columns_ * rows_);

  const auto enter = [&](std::uint32_t number, const Rect& box) {
    const auto first_column = static_cast<std::size_t>((box.x - bounds_.x) / cell_);
    const auto last_column = static_cast<std::size_t>((box.right() - bounds_.x) / cell_);
    const auto first_row = static_cast<std::size_t>((box.y - bounds_.y) / cell_);
    const auto last_row = static_cast<std::size_t>((box.bottom() - bounds_.y) / cell_);
    for (std::size_t row = first_row; row <= std::min(last_row, rows_ - 1); ++row) {
      for (std::size_t column = first_column; column <= std::min(last_column, columns_ - 1); ++column) {
        std::vector<std::uint32_t>& cell = cells_[row * columns_ + column];
        if (cell.empty() || cell.back() != number) cell.push_back(number);
      }
    }
  };
  for (std::uint32_t number = 0; number < targets_.size(); ++number) {
    const Target& target = targets_[number];
    if (target.line.empty()) {
      if (!target.box.empty()) enter(number, target.box);
      continue;
    }
    for (std::size_t i = 1; i < target.line.size(); ++i) {
      const Point a = target.line[i - 1];
      const Point step = target.line[i] - a;
      const int pieces = 1 + static_cast<int>(std::min(std::abs(step.x), std::abs(step.y)) / cell_);
      for (int piece = 0; piece < pieces; ++piece) {
        const Point from = a + step * (static_cast<double>(piece) / pieces);
        const Point to = a + step * (static_cast<double>(piece + 1) / pieces);
        enter(number, around(from, to).grown(target.half_width));
      }
    }
  }
}

std::optional<Picked> Picker::at(Point point, double slack) const {
  const Rect reach = bounds_.grown(slack);
  if (cells_.empty() || point.x < reach.x || point.y < reach.y || point.x > reach.right() ||
      point.y > reach.bottom()) {
    return std::nullopt;
  }
  const auto clamped = [](double cell, std::size_t count) {
    return static_cast<std::size_t>(std::clamp(cell, 0.0, static_cast<double>(count - 1)));
  };
  std::size_t best = targets_.size();
  const std::size_t last_row = clamped((point.y + slack - bounds_.y) / cell_, rows_);
  const std::size_t last_column = clamped((point.x + slack - bounds_.x) / cell_, columns_);
  for (std::size_t row = clamped((point.y - slack - bounds_.y) / cell_, rows_); row <= last_row; ++row) {
    for (std::size_t column = clamped((point.x - slack - bounds_.x) / cell_, columns_); column <= last_column;
         ++column) {
      for (const std::uint32_t number : cells_[row * columns_ + column]) {
        if (number >= best) break;
        const Target& target = targets_[number];
        const bool hit = target.line.empty()
                             ? target.box.contains(point)
                             : distance_to_line(point, target.line) <= target.half_width + slack;
        if (hit) {
          best = number;
          break;
        }
      }
    }
  }
  if (best == targets_.size()) return std::nullopt;
  return targets_[best].picked;
}

}  // namespace flipchart::scene
