// Pairs of units, carried over to the cards that stand for them.
#include "compose/all_that_passed.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace flipchart::compose {

namespace {

using base::kNoSlot;
using base::Slot;

class Gathering {
 public:
  explicit Gathering(const Subject& subject) : subject_(subject) {}

  // The position that leads what is drawn for a unit; kNoSlot where it is not drawn.
  Slot leader_shown(std::uint32_t unit) const {
    const Arrangement& a = subject_.arrangement;
    const flow::Units& units = subject_.insights.units;
    const Slot card = a.shown_by[units.leader[unit]];
    if (card == kNoSlot) return kNoSlot;
    const Slot position = a.slot[card];
    return units.leader[units.of[position != kNoSlot ? position : units.leader[a.unit[card]]]];
  }

  std::vector<scene::Passed> from_customers(const flow::UnitFlows& flows) const {
    const Arrangement& a = subject_.arrangement;
    std::map<std::pair<std::uint32_t, Slot>, std::uint64_t> issues;  // by pill, then leader
    for (const flow::Arrival& arrival : flows.arrivals) {
      const std::uint32_t pill = a.segment_pills ? a.segment_of[arrival.customer] : arrival.customer;
      const auto& pills = a.placement.customer;
      const Slot to = leader_shown(arrival.unit);
      if (pill < pills.size() && !pills[pill].empty() && to != kNoSlot) issues[{pill, to}] += arrival.issues;
    }
    std::vector<scene::Passed> all;
    all.reserve(issues.size());
    for (const auto& [ends, count] : issues)
      all.push_back({scene::FlowKind::from_customer, pill_id(ends.first), position_id(ends.second), count});
    return all;
  }

  std::vector<scene::Passed> between_units(const flow::UnitFlows& flows) const {
    struct Sum {
      std::uint64_t handovers = 0, climbs = 0, returns = 0, came_back = 0;
      bool crosses = false;
    };
    std::map<std::pair<Slot, Slot>, Sum> sums;
    for (const flow::UnitHandovers& passed : flows.all) {
      const Slot from = leader_shown(passed.from);
      const Slot to = leader_shown(passed.to);
      if (from == kNoSlot || to == kNoSlot || from == to) continue;
      Sum& sum = sums[{from, to}];
      sum.handovers += passed.handovers;
      sum.climbs += passed.climbs;
      sum.returns += passed.returns;
      sum.crosses = sum.crosses || passed.crosses;
    }
    for (const flow::UnitPair& pair : flows.pairs) {
      const Slot a = leader_shown(pair.a);
      const Slot b = leader_shown(pair.b);
      for (const auto& ends : {std::pair(a, b), std::pair(b, a)})
        if (const auto sum = sums.find(ends); sum != sums.end()) sum->second.came_back += pair.came_back;
    }
    std::vector<scene::Passed> all;
    all.reserve(sums.size());
    for (const auto& [ends, sum] : sums) {
      scene::FlowKind kind = sum.crosses ? scene::FlowKind::crossing : scene::FlowKind::within;
      if (sum.climbs == sum.handovers) kind = scene::FlowKind::climb;
      if (sum.returns == sum.handovers) kind = scene::FlowKind::returning;
      all.push_back({kind, position_id(ends.first), position_id(ends.second), sum.handovers, sum.came_back,
                     sum.crosses});
    }
    return all;
  }

 private:
  base::ItemId position_id(Slot slot) const {
    return {base::ItemKind::position, std::string(subject_.organization.id(slot))};
  }
  base::ItemId pill_id(std::uint32_t pill) const {
    const model::Organization& chart = subject_.organization;
    if (subject_.arrangement.segment_pills)
      return {base::ItemKind::segment, subject_.arrangement.segment_words(pill)};
    return {base::ItemKind::customer, std::string(chart.text(chart.customers()[pill].id))};
  }

  const Subject& subject_;
};

}  // namespace

std::vector<scene::Passed> all_that_passed(const Subject& subject, const flow::Kept& kept) {
  const Insights& insights = subject.insights;
  const flow::UnitFlows flows = flow::unit_flows(subject.organization, subject.history, insights.routes,
                                                 insights.units, insights.silos, kept);
  const Gathering gathering(subject);
  std::vector<scene::Passed> all = gathering.from_customers(flows);
  for (scene::Passed& passed : gathering.between_units(flows)) all.push_back(std::move(passed));
  return all;
}

}  // namespace flipchart::compose
