// Two silos and what passes between them: their bands ringed, the lanes between them in full colour, the
// widest with its count in words.
#include <algorithm>
#include <map>
#include <utility>

#include "compose/highlight_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

constexpr double kBandRadius = 10;

bool among(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Sides {  // which side of the highlight a silo is on
 public:
  Sides(const Subject& subject, const Highlight& highlight) : subject_(subject) {
    for (const std::string& name : subject.insights.silos.names) {
      from_.push_back(among(highlight.silos_from, name));
      to_.push_back(among(highlight.silos_to, name));
    }
  }
  bool any(std::uint32_t silo) const { return from_[silo] || to_[silo]; }
  // Between the one side and the other, by the positions that lead two units.
  bool between(const base::ItemId& one, const base::ItemId& other) const {
    const std::uint32_t a = silo_of(one);
    const std::uint32_t b = silo_of(other);
    if (a == kNoSlot || b == kNoSlot) return false;
    return (from_[a] && to_[b]) || (from_[b] && to_[a]);
  }

 private:
  std::uint32_t silo_of(const base::ItemId& leader) const {
    const Slot slot =
        leader.kind == base::ItemKind::customer ? kNoSlot : subject_.organization.find(leader.id);
    return slot == kNoSlot ? kNoSlot : subject_.insights.silos.of[slot];
  }

  const Subject& subject_;
  std::vector<bool> from_, to_;  // by silo
};

}  // namespace

void light_silos(const Subject& subject, const Highlight& highlight, const scene::Scene& flows,
                 scene::Scene& scene) {
  const Arrangement& a = subject.arrangement;
  const Sides sides(subject, highlight);
  for (std::uint32_t band = 0; band < a.shape.band_count; ++band) {
    const std::uint32_t silo = a.band_silo[band];
    if (!sides.any(silo) || a.placement.band[band].empty()) continue;
    scene.rings.push_back(ring_around({base::ItemKind::silo, subject.insights.silos.names[silo]},
                                      a.placement.band[band], kBandRadius, -1, ring_stroke(subject, false)));
  }
  using Pair = std::pair<std::string, std::string>;
  std::map<Pair, std::uint64_t> pairs;
  for (const scene::Flow& flow : flows.flows) {
    if (flow.kind != scene::FlowKind::crossing || flow.path.empty() || !sides.between(flow.from, flow.to))
      continue;
    pairs[std::minmax(flow.from.id, flow.to.id)] += flow.handovers;
  }
  const auto widest = std::max_element(pairs.begin(), pairs.end(), [](const auto& one, const auto& other) {
    return one.second < other.second;
  });
  for (const scene::Flow& flow : flows.flows) {
    const auto pair = pairs.find(std::minmax(flow.from.id, flow.to.id));
    const bool lane = flow.kind == scene::FlowKind::crossing && !flow.path.empty();
    if (lane && pair != pairs.end() && pair != widest) scene.lit.push_back(flow);
  }
  for (const scene::Badge& badge : flows.badges) {
    const auto pair = pairs.find(std::minmax(badge.from.id, badge.to.id));
    if (pair != pairs.end() && pair != widest) scene.badges.push_back(badge);
  }
  if (widest != pairs.end()) light_seam(subject, widest->first.first, widest->first.second, flows, scene);
  const Slot leader = subject.organization.find(highlight.silos_leader);
  if (!highlight.silos_leader.empty() && leader != kNoSlot) ring_shared_leader(subject, leader, scene);
}

}  // namespace flipchart::compose
