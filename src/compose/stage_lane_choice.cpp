// Which pairs of a stage have a lane: the selected ones and the largest, counted between whatever has a card
// or a band of its own.
#include <algorithm>
#include <map>

#include "compose/lane_choice.hpp"
#include "compose/stage_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;

constexpr std::size_t kMostStageLanes = 12;
constexpr std::size_t kMostBesideSelected = 8;
constexpr std::size_t kMostAtSilo = 4;  // at a silo as a whole
constexpr std::size_t kMostAtSlim = 1;
constexpr double kLeastShare = 0.05;  // of the largest pair: less is not seen from the back

std::uint64_t handed_between(const flow::UnitFlows& flows, std::uint32_t from, std::uint32_t to) {
  const auto found = std::lower_bound(
      flows.across.begin(), flows.across.end(), std::pair{from, to}, [](const auto& flow, auto key) {
        return flow.from != key.first ? flow.from < key.first : flow.to < key.second;
      });
  return found != flows.across.end() && found->from == from && found->to == to ? found->handovers : 0;
}

using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, StageLane>;

class Gathering {
 public:
  Gathering(const StagePicture& p, const flow::UnitFlows& now) : p_(p), now_(now) {}

  Pairs take() {
    if (!p_.cast.counts) return {};
    for (const flow::UnitFlow& flow : p_.subject.insights.whole.across) add(flow);
    for (const flow::UnitPair& pair : now_.pairs) add_came_back(pair);
    return std::move(pairs_);
  }

 private:
  std::uint32_t end_of(std::uint32_t unit) const {
    const std::uint32_t body = p_.cast.body_of[unit];
    return body == kNoSlot ? kNoSlot : p_.places.end_of[body];
  }
  void add(const flow::UnitFlow& flow) {
    const std::uint32_t from = end_of(flow.from);
    const std::uint32_t to = end_of(flow.to);
    if (from == kNoSlot || to == kNoSlot || from == to) return;
    StageLane& lane = pairs_[std::minmax(from, to)];
    lane.a = std::min(from, to);
    lane.b = std::max(from, to);
    const std::uint64_t now =
        &now_ == &p_.subject.insights.whole ? flow.handovers : handed_between(now_, flow.from, flow.to);
    (from < to ? lane.whole_ab : lane.whole_ba) += flow.handovers;
    (from < to ? lane.ab : lane.ba) += now;
    lane.crosses = p_.places.ends[from].silo != p_.places.ends[to].silo;
    lane.selected = selected(flow.from, flow.to, from, to) || lane.selected;
  }
  // An issue that returned over two pairs is one issue: only single units can be told.
  void add_came_back(const flow::UnitPair& pair) {
    const std::uint32_t one = end_of(pair.a);
    const std::uint32_t other = end_of(pair.b);
    if (one == kNoSlot || other == kNoSlot || one == other) return;
    if (!p_.places.ends[one].one_unit || !p_.places.ends[other].one_unit) return;
    const auto found = pairs_.find(std::minmax(one, other));
    if (found != pairs_.end()) found->second.came_back += pair.came_back;
  }
  bool selected(std::uint32_t from, std::uint32_t to, std::uint32_t end_from, std::uint32_t end_to) const {
    const StageCast& cast = p_.cast;
    if (cast.seam) {
      const auto pair = std::minmax((*cast.seam)[0], (*cast.seam)[1]);
      return pair == std::minmax(cast.body_of[from], cast.body_of[to]);
    }
    const std::uint32_t one = p_.places.ends[end_from].silo;
    const std::uint32_t other = p_.places.ends[end_to].silo;
    return (cast.from_side[one] != 0 && cast.to_side[other] != 0) ||
           (cast.from_side[other] != 0 && cast.to_side[one] != 0);
  }

  const StagePicture& p_;
  const flow::UnitFlows& now_;
  Pairs pairs_;
};

}  // namespace

std::vector<StageLane> chosen_stage_lanes(const StagePicture& p, const flow::UnitFlows& now) {
  const Pairs pairs = Gathering(p, now).take();
  std::vector<StageLane> all;
  bool any_selected = false;
  for (const auto& [key, lane] : pairs) {
    all.push_back(lane);
    any_selected = any_selected || lane.selected;
  }
  std::stable_sort(all.begin(), all.end(), [](const StageLane& l, const StageLane& r) {
    return std::pair(l.selected, l.whole()) > std::pair(r.selected, r.whole());
  });
  std::vector<std::size_t> at_end(p.places.ends.size(), 0);
  const auto most_at = [&](std::uint32_t end) {
    if (p.places.ends[end].kind != StageEnd::Kind::silo) return kMostStageLanes;
    return p.places.bands[p.places.ends[end].silo].form == StageForm::slim ? kMostAtSlim : kMostAtSilo;
  };
  std::uint64_t largest = 0;
  for (const StageLane& lane : all) largest = std::max(largest, lane.whole());
  const std::size_t most = any_selected ? kMostBesideSelected + 1 : kMostStageLanes;
  std::vector<StageLane> lanes;
  for (const StageLane& lane : all) {
    if (lanes.size() >= most && !lane.selected) continue;
    const double least = kLeastShare * static_cast<double>(largest);
    if (static_cast<double>(lane.whole()) < least && !lane.selected) continue;
    const bool room = at_end[lane.a] < most_at(lane.a) && at_end[lane.b] < most_at(lane.b);
    if (!room && !lane.selected) continue;
    ++at_end[lane.a];
    ++at_end[lane.b];
    lanes.push_back(lane);
    if (lanes.size() >= kReadableLanes) break;
  }
  return lanes;
}

}  // namespace flipchart::compose
