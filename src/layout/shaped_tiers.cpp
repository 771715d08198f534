// The table of few items has a row for each and a column for each height worth a shelf: the width the item
// needs there. Sums along the items make every stretch of them a difference.
#include "layout/shaped_tiers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace flipchart::layout {
namespace {

constexpr double kNever = 1e15;        // wider than anything, and sums of it stay finite
constexpr std::size_t kFew = 40;       // items
constexpr std::size_t kHeights = 120;  // for few items
constexpr std::size_t kHeightsOfMany = 12;
constexpr double kWidthStep = 1.03;   // between widths worth trying
constexpr double kNarrowShape = 0.4;  // width to height of shapes worth trying
constexpr double kWideShape = 6;
constexpr double kLone = 1.5;     // of a level: what one item alone on a shelf must save
constexpr double kCalm = 1.15;    // how much higher it may be for the sake of equal items that look equal
constexpr double kCalmest = 1.6;  // and where all are equal
constexpr double kRagged = 0.5;   // of a level: what a shelf that is empty but for its least item must save

double least_area(Curve curve) {
  double least = std::numeric_limits<double>::infinity();
  for (const Corner& corner : curve) least = std::min(least, corner.w * corner.h);
  return least;
}

}  // namespace

void Tiers::take(std::span<const Curve> items, bool leaves_first) {
  items_ = items;
  leaves_first_ = leaves_first;
  const bool few = items.size() <= kFew;
  collect_heights(few ? kHeights : kHeightsOfMany);
  collect_widths();
  if (!few) return;
  tabulate();
  find_twins();
}

void Tiers::collect_heights(std::size_t most) {
  heights_.clear();
  for (const Curve& item : items_)
    for (const Corner& corner : item) heights_.push_back(corner.h);
  std::sort(heights_.begin(), heights_.end());
  heights_.erase(
      std::unique(heights_.begin(), heights_.end(), [](double a, double b) { return b - a < kSame; }),
      heights_.end());
  if (heights_.size() <= most) return;
  // The highest of each of `most` steps of the same ratio.
  const double low = std::log(heights_.front());
  const double step = (std::log(heights_.back()) - low) / static_cast<double>(most);
  std::size_t kept = 0;
  double last = -1;
  for (const double height : heights_) {
    const double cell = std::floor((std::log(height) - low) / step);
    if (cell != last) ++kept;
    last = cell;
    heights_[kept - 1] = height;
  }
  heights_.resize(kept);
}

void Tiers::collect_widths() {
  double least = 0;
  double most = between(items_.size());
  double area = 0;
  for (const Curve& item : items_) {
    least = std::max(least, item.front().w);
    most += item.back().w;
    area += least_area(item);
  }
  least += trunk_ ? sizes_.channel : 0;
  const double from = std::max(least, std::sqrt(area * kNarrowShape));
  const double to = std::max(from, std::min(most, std::sqrt(area * kWideShape)));
  widths_.clear();
  widths_.push_back(from);
  // The steps are the same for every branch, so that a small change of one leaves them where they are.
  for (double width = std::pow(kWidthStep, std::floor(std::log(from) / std::log(kWidthStep)) + 1); width < to;
       width *= kWidthStep)
    widths_.push_back(width);
  if (to > from) widths_.push_back(to);
}

void Tiers::tabulate() {
  const std::size_t columns = heights_.size();
  sum_.assign((items_.size() + 1) * columns, 0);
  high_.assign(items_.size() * columns, 0);
  stretch_.assign(items_.size() * (items_.size() + 1), {columns, 0, 0});
  for (std::size_t t = 0; t < items_.size(); ++t) {
    const Curve item = items_[t];
    std::size_t corner = item.size();  // the narrowest that fits; heights ascend, so it only moves left
    for (std::size_t h = 0; h < columns; ++h) {
      while (corner > 0 && item[corner - 1].h <= heights_[h] + kSame) --corner;
      const bool fits = corner < item.size();
      sum_[(t + 1) * columns + h] = sum_[t * columns + h] + (fits ? item[corner].w : kNever);
      high_[t * columns + h] = fits ? item[corner].h : 0;
    }
  }
}

Corner Tiers::fitted(double width) {
  if (items_.size() > kFew) return fitted_many(width, std::numeric_limits<double>::infinity());
  const Corner best = fitted_few(width);
  if (!twins_differ()) return best;
  own_.swap(tiers_);
  const bool all = twins_.size() + 1 + (leaves_first_ ? 1 : 0) >= items_.size();
  const Corner calm = fitted_many(width, best.h * (all ? kCalmest : kCalm));
  if (!tiers_.empty()) return calm;
  tiers_.swap(own_);
  return best;
}

void Tiers::find_twins() {
  twins_.clear();
  const auto same = [&](const Curve& a, const Curve& b) {
    return a.size() == b.size() && a.front().w == b.front().w && a.front().h == b.front().h &&
           a.back().w == b.back().w && a.back().h == b.back().h;
  };
  for (std::size_t b = 1; b < items_.size(); ++b) {
    for (std::size_t a = b; a-- > 0;) {
      if (!same(items_[a], items_[b])) continue;
      twins_.emplace_back(a, b);
      break;
    }
  }
}

bool Tiers::twins_differ() const {
  if (tiers_.size() < 2) return false;
  const auto corner = [&](std::size_t item) {
    const auto tier =
        std::partition_point(tiers_.begin(), tiers_.end(), [&](const Tier& t) { return t.end <= item; });
    return narrowest(items_[item], tier->height);
  };
  return std::any_of(twins_.begin(), twins_.end(),
                     [&](const auto& twins) { return corner(twins.first) != corner(twins.second); });
}

const Tiers::Stretch& Tiers::lowered(std::size_t begin, std::size_t end, double room) {
  const std::size_t columns = heights_.size();
  Stretch& shelf = stretch_[begin * (items_.size() + 1) + end];
  const double* const before = sum_.data() + begin * columns;
  const double* const after = sum_.data() + end * columns;
  const double gaps = between(end - begin);
  std::size_t at = shelf.at;
  while (at > 0 && after[at - 1] - before[at - 1] + gaps <= room) --at;
  if (at == shelf.at) return shelf;
  shelf = {at, after[at] - before[at] + gaps, 0};
  for (std::size_t t = begin; t < end; ++t) shelf.height = std::max(shelf.height, high_[t * columns + at]);
  return shelf;
}

Corner Tiers::fitted_few(double width) {
  const std::size_t items = items_.size();
  const std::size_t columns = heights_.size();
  const double infinity = std::numeric_limits<double>::infinity();
  cost_.assign(items + 1, infinity);
  best_.assign(items + 1, {});
  cost_[0] = 0;
  for (std::size_t i = 0; i < items; ++i) {
    if (cost_[i] == infinity) continue;
    for (std::size_t j = i + 1; j <= items; ++j) {
      const bool alone = i == 0 && j == items;
      const double room = width - (trunk_ && !alone ? sizes_.channel : 0) + kSame;
      const Stretch& shelf = lowered(i, j, room);
      if (shelf.at == columns) break;
      const double slack = 1 - shelf.width / width;
      double cost =
          cost_[i] + shelf.height + (i > 0 ? sizes_.level : 0) + kRagged * sizes_.level * slack * slack;
      if (j == i + 1 && !(leaves_first_ && i == 0)) cost += kLone * sizes_.level;
      if (cost < cost_[j]) {
        cost_[j] = cost;
        best_[j] = {i, j, shelf.height, shelf.width};
      }
    }
  }
  tiers_.clear();
  if (cost_[items] == infinity) return {width, infinity};
  for (std::size_t j = items; j > 0; j = best_[j].begin) tiers_.push_back(best_[j]);
  std::reverse(tiers_.begin(), tiers_.end());
  Corner whole{0, static_cast<double>(tiers_.size() - 1) * sizes_.level};
  for (const Tier& tier : tiers_) {
    whole.w = std::max(whole.w, tier.width);
    whole.h += tier.height;
  }
  if (trunk_ && tiers_.size() > 1) whole.w += sizes_.channel;
  return whole;
}

bool Tiers::fill(double height, double room, std::vector<Tier>& tiers) const {
  tiers.clear();
  for (std::size_t t = 0; t < items_.size(); ++t) {
    const std::size_t corner = narrowest(items_[t], height);
    if (corner == items_[t].size() || items_[t][corner].w > room) return false;
    const Corner shape = items_[t][corner];
    if (tiers.empty() || tiers.back().width + sizes_.between + shape.w > room)
      tiers.push_back({t, t, 0, -sizes_.between});
    Tier& tier = tiers.back();
    tier.end = t + 1;
    tier.width += sizes_.between + shape.w;
    tier.height = std::max(tier.height, shape.h);
  }
  return true;
}

Corner Tiers::fitted_many(double width, double most) {
  Corner best{width, most};
  tiers_.clear();
  for (const double height : heights_) {
    const double channel = trunk_ ? sizes_.channel : 0;
    if (!fill(height, width - channel + kSame, trial_)) continue;
    Corner whole{0, static_cast<double>(trial_.size() - 1) * sizes_.level};
    for (const Tier& tier : trial_) {
      whole.w = std::max(whole.w, tier.width);
      whole.h += tier.height;
    }
    if (trial_.size() > 1) whole.w += channel;
    if (whole.h >= best.h - kSame) continue;
    best = whole;
    tiers_.swap(trial_);
  }
  return best;
}

}  // namespace flipchart::layout
