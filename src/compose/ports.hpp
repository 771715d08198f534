// Where lines enter and leave along one edge of a card: each bundle of strokes has a port, ports keep their
// order from left to right and never lie outside the edge. Knows nothing of what runs there.
#pragma once

#include <vector>

namespace flipchart::compose {

// One bundle of strokes on an edge.
struct PortWish {
  double width = 0;   // of the whole bundle
  double wanted = 0;  // where its middle would best be; only `spread_ports` looks at it
};

inline constexpr double kPortGap = 4;
inline constexpr double kPortMargin = 3;  // free space at either end of the edge

// The middles of bundles standing side by side, the group in the middle of the edge. Where they do not fit,
// the gaps shrink first and then the bundles overlap evenly. Linear.
std::vector<double> centred_ports(double left, double right, const std::vector<PortWish>& wishes);
// The same, each as near to its wanted place as order, gaps and edge allow. `wanted` need not be sorted.
// Linear.
std::vector<double> spread_ports(double left, double right, const std::vector<PortWish>& wishes);
// What the bundles ask of an edge, margins included.
double ports_room(const std::vector<PortWish>& wishes);

}  // namespace flipchart::compose
