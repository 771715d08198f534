// Where a river flows the reporting line under it would be a second line for the same thing.
#include <algorithm>
#include <utility>
#include <vector>

#include "compose/layers.hpp"

namespace flipchart::compose {

void yield_to_rivers(scene::Scene& chart, const scene::Scene& flows) {
  using Ends = std::pair<std::string, std::string>;  // the lower, the upper
  std::vector<Ends> rivers;
  for (const scene::Flow& flow : flows.flows) {
    if (flow.path.empty()) continue;
    if (flow.kind == scene::FlowKind::climb) rivers.emplace_back(flow.from.id, flow.to.id);
    if (flow.kind == scene::FlowKind::returning) rivers.emplace_back(flow.to.id, flow.from.id);
  }
  if (rivers.empty()) return;
  std::sort(rivers.begin(), rivers.end());
  for (scene::Link& link : chart.links) {
    if (link.kind != scene::LinkKind::reports || link.path.empty()) continue;
    if (std::binary_search(rivers.begin(), rivers.end(), Ends{link.from.id, link.to.id})) link.path = {};
  }
}

}  // namespace flipchart::compose
