// Greedy interval colouring in the order of spans. A request that contains another always lies further out
// than it: whatever kept the shorter one from a lane keeps the longer one from it too.
#include "layout/lanes.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace flipchart::layout {
namespace {

struct Span {
  std::uint32_t left = 0;
  std::uint32_t right = 0;
};

// Holds spans that do not touch, sorted.
class Lane {
 public:
  // Takes the span unless it meets one that is here; sharing one card is meeting.
  bool take(Span span) {
    const auto after =
        std::lower_bound(spans_.begin(), spans_.end(), span.left,
                         [](const Span& held, std::uint32_t left) { return held.right < left; });
    if (after != spans_.end() && after->left <= span.right) return false;
    spans_.insert(after, span);
    return true;
  }

  double height = 0;

 private:
  std::vector<Span> spans_;
};

}  // namespace

LanePlan planned_lanes(const std::vector<LaneRequest>& requests, double first, double gap, double last) {
  LanePlan plan;
  plan.middle.assign(requests.size(), 0);
  if (requests.empty()) return plan;

  std::vector<std::uint32_t> order(requests.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t span_a = requests[a].right - requests[a].left;
    const std::uint32_t span_b = requests[b].right - requests[b].left;
    return span_a != span_b ? span_a < span_b : requests[a].left < requests[b].left;
  });

  std::vector<Lane> lanes;
  std::vector<std::uint32_t> lane_of(requests.size(), 0);
  for (const std::uint32_t i : order) {
    const LaneRequest& request = requests[i];
    assert(request.left <= request.right);
    std::uint32_t lane = 0;
    while (lane < lanes.size() && !lanes[lane].take({request.left, request.right})) ++lane;
    if (lane == lanes.size()) lanes.emplace_back().take({request.left, request.right});
    lanes[lane].height = std::max(lanes[lane].height, request.width);
    lane_of[i] = lane;
  }

  std::vector<double> middle;
  double y = first;
  for (const Lane& lane : lanes) {
    middle.push_back(y + lane.height / 2);
    y += lane.height + gap;
  }
  for (std::size_t i = 0; i < requests.size(); ++i) plan.middle[i] = middle[lane_of[i]];
  plan.depth = y - gap + last;
  return plan;
}

}  // namespace flipchart::layout
