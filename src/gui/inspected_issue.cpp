// The way of an issue in words, stop by stop: see inspected_parts.hpp. In the room stops go by roles.
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/language.hpp"
#include "commands/dates.hpp"
#include "compose/role_words.hpp"
#include "flow/between_units.hpp"
#include "gui/inspected_parts.hpp"
#include "model/names.hpp"

namespace flipchart::gui {

namespace {

using base::ItemKind;
using base::kNoSlot;
using base::Slot;

// Whom the issue came to. In the room by the role, and pressing it leads to the leader of the unit, where the
// chart shows the stop.
RouteStop stop_at(const model::Organization& organization, const workshop::Picture& picture,
                  flow::HolderId holder) {
  RouteStop stop;
  const bool room_safe = picture.view.room_safe;
  if (!flow::on_chart(holder)) {
    stop.name = room_safe ? std::string(base::tr("Somebody"))
                          : picture.insights->routes.off_chart[holder - flow::kOffChart];
    stop.detail = base::tr("not on the chart");
    return stop;
  }
  const flow::Units& units = picture.insights->units;
  PersonWords person = person_beside_count(organization, picture, holder);
  stop.name = std::move(person.name);
  stop.detail = room_safe ? compose::unit_words(organization, units, picture.view, units.of[holder])
                          : std::move(person.title);
  const Slot leads_to = room_safe ? units.leader[units.of[holder]] : Slot{holder};
  stop.item = {ItemKind::position, std::string(organization.id(leads_to))};
  return stop;
}

// By the clocks of the data, as in the timeline.
std::string day_there(const commands::Session& session, base::Millis at, int minutes_east) {
  constexpr base::Millis kMinute = 60'000;
  return commands::date_words(session, base::date_of_instant(at + minutes_east * kMinute));
}

}  // namespace

void inspect_issue(Inspected& made, const commands::Session& session, const workshop::Picture& picture,
                   const std::vector<workshop::Matter>& matters, std::uint32_t issue) {
  const model::Organization& organization = session.workshop.organization();
  const model::History& history = session.workshop.history();
  const flow::Routes& routes = picture.insights->routes;
  const model::Issue& about = history.issues()[issue];
  made.kind = Inspected::Kind::issue;
  made.title = issue_title(history, issue);
  for (const workshop::Matter& matter : matters) {
    if (matter.id != session.selected && !(matter.issue == issue && matter.id.kind == ItemKind::issue))
      continue;
    if (matter.issue != issue) continue;
    made.title = matter.title;
    made.state = disc_of(matter.state);
    if (!matter.owner.empty()) made.facts.push_back({base::tr("Owner"), matter.owner});
    if (!matter.when.empty())
      made.facts.push_back({matter.owner.empty() ? base::tr("Open for") : base::tr("When"), matter.when});
    break;
  }
  if (about.customer != base::kNoText)
    made.facts.push_back(
        {base::tr("Customer"), model::name_of_customer(organization, history.text(history.customer(issue)))});
  if (about.severity != base::kNoText)
    made.facts.push_back({base::tr("Severity"), std::string(history.text(about.severity))});
  if (const base::Millis begun = history.begun(issue); begun != base::kNoTime) {
    made.facts.push_back({base::tr("Opened"), day_there(session, begun, history.begun_offset(issue))});
  }
  if (const base::Millis closed = flow::closed_at(history, routes, issue); closed != base::kNoTime) {
    made.facts.push_back({base::tr("Closed"), day_there(session, closed, history.begun_offset(issue))});
  }
  made.subtitle = std::string(history.text(about.id));
  std::unordered_map<std::uint32_t, int> numbers;
  int next = 1;
  const std::uint32_t customer = organization.find_customer(history.text(about.customer));
  if (customer != kNoSlot) {
    RouteStop stop;
    stop.name = model::name_of_customer(organization, history.text(history.customer(issue)));
    stop.detail = base::tr("customer");
    stop.item = {ItemKind::customer, std::string(history.text(about.customer))};
    stop.number = next++;
    made.stops.push_back(std::move(stop));
  }
  for (std::uint32_t i = routes.first_stop[issue]; i < routes.first_stop[issue + 1]; ++i) {
    const flow::HolderId holder = routes.stops[i].holder;
    RouteStop stop = stop_at(organization, picture, holder);
    const auto [known, fresh] = numbers.try_emplace(holder, next);
    if (fresh) ++next;
    stop.number = known->second;
    const std::uint32_t event = routes.stops[i].event;
    if (history.dated(event)) stop.when = day_there(session, history.at(event), history.offset(event));
    const std::optional<base::Millis> held = flow::held_at(history, routes, issue, i);
    if (held && !picture.view.room_safe) stop.held = time_words(*held);
    made.stops.push_back(std::move(stop));
  }
}

}  // namespace flipchart::gui
