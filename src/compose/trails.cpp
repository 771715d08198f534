#include "compose/trails.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/highlight_route.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;

Spot spot_of_stop(const Subject& subject, flow::HolderId holder) {
  return flow::on_chart(holder) ? spot_of_holder(subject, holder) : Spot{};
}

void add_once(std::vector<base::ItemId>& stops, const Spot& spot) {
  if (spot.found() && (stops.empty() || !(stops.back() == spot.id))) stops.push_back(spot.id);
}

scene::Trail trail_of(const Subject& subject, std::uint32_t issue) {
  const model::History& history = subject.history;
  const flow::Routes& routes = subject.insights.routes;
  const model::Issue told = history.issue(issue);
  scene::Trail trail;
  trail.of = {base::ItemKind::issue, std::string(history.text(told.id))};
  trail.title = history.text(told.title);
  if (trail.title.empty()) trail.title = trail.of.id;

  const std::string_view raised_by = history.text(told.customer);
  const std::uint32_t customer = raised_by.empty() ? kNoSlot : subject.organization.find_customer(raised_by);
  if (customer != kNoSlot) {
    add_once(trail.stops, spot_of_customer(subject, customer));
    trail.words = subject.organization.text(subject.organization.customers()[customer].name);
  }
  const std::uint32_t begin = routes.first_stop[issue];
  const std::uint32_t end = routes.first_stop[issue + 1];
  for (std::uint32_t i = begin; i < end; ++i)
    add_once(trail.stops, spot_of_stop(subject, routes.stops[i].holder));
  const std::uint64_t handovers = end > begin ? end - begin - 1 : 0;
  trail.words += (trail.words.empty() ? "" : ", ") + base::trn(handovers, "{} handover", "{} handovers");
  trail.words += std::string(", ") + (routes.closed[issue] != 0 ? base::tr("closed") : base::tr("open"));
  return trail;
}

}  // namespace

Trails trails_of(const Subject& subject, const flow::Kept& kept, std::size_t most) {
  const flow::Routes& routes = subject.insights.routes;
  const auto length = [&](std::uint32_t issue) {
    return routes.first_stop[issue + 1] - routes.first_stop[issue];
  };
  std::vector<std::uint32_t> issues;
  for (std::uint32_t issue = 0; issue + 1 < routes.first_stop.size(); ++issue)
    if (kept.keep[issue] != 0 && length(issue) > 0) issues.push_back(issue);
  std::stable_sort(issues.begin(), issues.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return length(a) > length(b); });
  Trails made;
  if (issues.size() > most) {
    made.left_out =
        base::tr("The {} longest of {} routes", base::counted(most), base::counted(issues.size()));
    issues.resize(most);
  }
  for (const std::uint32_t issue : issues) {
    scene::Trail trail = trail_of(subject, issue);
    if (!trail.stops.empty()) made.trails.push_back(std::move(trail));
  }
  return made;
}

}  // namespace flipchart::compose
