// Side by side with shrinking gaps; wanted places by one sweep from the left and one from the right.
#include "compose/ports.hpp"

#include <algorithm>

namespace flipchart::compose {
namespace {

double width_of(const std::vector<PortWish>& wishes) {
  double width = 0;
  for (const PortWish& wish : wishes) width += wish.width;
  return width;
}

// The free space between two neighbours; negative where they must overlap.
double gap_in(double room, const std::vector<PortWish>& wishes) {
  if (wishes.size() < 2) return kPortGap;
  return std::min(kPortGap, (room - width_of(wishes)) / static_cast<double>(wishes.size() - 1));
}

// Never outside the edge and in order. Each bundle, cut to the edge, may stand in the middle of the edge, so
// both can always be had.
void keep_inside(double left, double right, const std::vector<PortWish>& wishes,
                 std::vector<double>& middles) {
  const auto half = [&](std::size_t i) { return std::min(wishes[i].width, right - left) / 2; };
  for (std::size_t i = 0; i < middles.size(); ++i) {
    middles[i] = std::max(middles[i], left + half(i));
    if (i > 0) middles[i] = std::max(middles[i], middles[i - 1]);
  }
  for (std::size_t i = middles.size(); i-- > 0;) {
    middles[i] = std::min(middles[i], right - half(i));
    if (i + 1 < middles.size()) middles[i] = std::min(middles[i], middles[i + 1]);
  }
}

double margin_in(double left, double right) {
  return std::min(kPortMargin, (right - left) / 6);
}

}  // namespace

double ports_room(const std::vector<PortWish>& wishes) {
  if (wishes.empty()) return 0;
  return width_of(wishes) + kPortGap * static_cast<double>(wishes.size() - 1) + 2 * kPortMargin;
}

std::vector<double> centred_ports(double left, double right, const std::vector<PortWish>& wishes) {
  std::vector<double> middles;
  if (wishes.empty()) return middles;
  middles.reserve(wishes.size());
  const double room = right - left - 2 * margin_in(left, right);
  const double gap = gap_in(room, wishes);
  const double group = width_of(wishes) + gap * static_cast<double>(wishes.size() - 1);
  double at = (left + right - group) / 2;
  for (const PortWish& wish : wishes) {
    middles.push_back(at + wish.width / 2);
    at += wish.width + gap;
  }
  keep_inside(left, right, wishes, middles);
  return middles;
}

std::vector<double> spread_ports(double left, double right, const std::vector<PortWish>& wishes) {
  std::vector<double> middles(wishes.size());
  if (wishes.empty()) return middles;
  const double margin = margin_in(left, right);
  const double gap = gap_in(right - left - 2 * margin, wishes);
  double least = left + margin;  // the left side of the next bundle
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    middles[i] = std::max(wishes[i].wanted, least + wishes[i].width / 2);
    least = middles[i] + wishes[i].width / 2 + gap;
  }
  double most = right - margin;  // the right side of the one before
  for (std::size_t i = wishes.size(); i-- > 0;) {
    middles[i] = std::min(middles[i], most - wishes[i].width / 2);
    most = middles[i] - wishes[i].width / 2 - gap;
  }
  keep_inside(left, right, wishes, middles);
  return middles;
}

}  // namespace flipchart::compose
