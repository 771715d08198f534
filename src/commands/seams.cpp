// Seams by width: see seams.hpp.
#include "commands/seams.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "base/language.hpp"

namespace flipchart::commands {

namespace {

struct Seam {
  base::Slot from = base::kNoSlot;  // the leaders of the two units, whoever hands over more first
  base::Slot to = base::kNoSlot;
  std::uint64_t handovers = 0;
};

// The widest first; equal ones in chart order.
std::vector<Seam> seams_of(const workshop::Picture& picture, const Session& session) {
  const compose::Insights& insights = *picture.insights;
  const flow::UnitFlows flows =
      flow::unit_flows(session.workshop.organization(), session.workshop.history(), insights.routes,
                       insights.units, insights.silos, *picture.kept);
  std::map<std::pair<std::uint32_t, std::uint32_t>, Seam> by_units;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> widest_way;
  for (const flow::UnitFlow& flow : flows.across) {
    if (!flow.crosses) continue;
    const auto units = std::minmax(flow.from, flow.to);
    Seam& seam = by_units[units];
    seam.handovers += flow.handovers;
    if (flow.handovers <= widest_way[units]) continue;
    widest_way[units] = flow.handovers;
    seam.from = insights.units.leader[flow.from];
    seam.to = insights.units.leader[flow.to];
  }
  std::vector<Seam> seams;
  seams.reserve(by_units.size());
  for (const auto& [units, seam] : by_units) seams.push_back(seam);
  std::stable_sort(seams.begin(), seams.end(),
                   [](const Seam& a, const Seam& b) { return a.handovers > b.handovers; });
  return seams;
}

}  // namespace

bool has_seams(const Session& session) {
  return session.workshop.history().event_count() > 0 && session.workshop.organization().size() > 1;
}

void step_seam(Session& session, int steps) {
  session.view.overlays.flows = true;
  const std::vector<Seam> seams = seams_of(session.workshop.picture(session.view), session);
  if (seams.empty()) {
    session.said = base::tr("No issue that is shown went from one silo to another");
    session.said_is_error = false;
    return;
  }
  const model::Organization& chart = session.workshop.organization();
  const base::Slot from = chart.find(session.highlight.seam_from);
  const base::Slot to = chart.find(session.highlight.seam_to);
  const auto now = std::find_if(seams.begin(), seams.end(), [&](const Seam& seam) {
    return std::minmax(seam.from, seam.to) == std::minmax(from, to);
  });
  const auto count = static_cast<int>(seams.size());
  int next = steps > 0 ? 0 : count - 1;
  if (now != seams.end()) next = (static_cast<int>(now - seams.begin()) + steps + count) % count;
  const Seam& seam = seams[static_cast<std::size_t>(next)];
  select_seam(session, chart.id(seam.from), chart.id(seam.to));
}

}  // namespace flipchart::commands
