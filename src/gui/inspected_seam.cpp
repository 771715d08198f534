// A seam in words: the two units, what passed between them each way, and the leader nearest to both.
#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/language.hpp"
#include "commands/discretion.hpp"
#include "compose/role_words.hpp"
#include "flow/between_units.hpp"
#include "flow/envelope_use.hpp"
#include "flow/unit_flows.hpp"
#include "gui/inspected_parts.hpp"
#include "model/names.hpp"
#include "text/text.hpp"

namespace flipchart::gui {

namespace {

using base::ItemKind;
using base::kNoSlot;
using base::Slot;

UnitBox box_of(const model::Organization& organization, const workshop::Picture& picture,
               std::uint32_t unit) {
  const flow::Silos& silos = picture.insights->silos;
  const flow::Units& units = picture.insights->units;
  UnitBox box;
  box.name = compose::unit_words(organization, units, picture.view, unit);
  box.silo_index = silos.of[units.leader[unit]];
  if (box.silo_index != kNoSlot)
    box.silo = compose::silo_words(organization, picture.view, silos.names[box.silo_index]);
  return box;
}

// "9 hours", "3.4 days", "12 days".
std::string wait_words(base::Millis time) {
  constexpr base::Millis kTenth = base::kDayMillis / 10;
  const base::Millis tenths = (time + kTenth / 2) / kTenth;
  if (time < 2 * base::kDayMillis || tenths >= 100 || tenths % 10 == 0) return time_words(time);
  return base::tr("{} days", base::tr("{}.{}", std::to_string(tenths / 10), std::to_string(tenths % 10)));
}

// What the line of handovers over time shows: "Handovers per week, at most 12".
std::string over_time_words(const flow::BetweenUnits& between) {
  const std::string most =
      base::counted(*std::max_element(between.over_time.begin(), between.over_time.end()));
  switch (between.period) {
    case flow::Period::day:
      return base::tr("Handovers per day, at most {}", most);
    case flow::Period::week:
      return base::tr("Handovers per week, at most {}", most);
    case flow::Period::month:
      return base::tr("Handovers per month, at most {}", most);
    case flow::Period::year:
      return base::tr("Handovers per year, at most {}", most);
  }
  return {};
}

// What each envelope would have kept with those who handed it from one of the two to the other.
void keep_at_the_front(Inspected& made, const commands::Session& session, const workshop::Picture& picture,
                       const std::vector<std::uint32_t>& issues, std::uint32_t a, std::uint32_t b) {
  constexpr std::size_t kMost = 2;
  const model::Organization& organization = session.workshop.organization();
  const model::History& history = session.workshop.history();
  const compose::Insights& insights = *picture.insights;
  for (const model::Envelope& envelope : session.workshop.decisions().envelopes) {
    if (picture.view.room_safe && commands::people_covered(organization, envelope) < picture.view.k) continue;
    for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
      const flow::HandedWithin use = flow::handed_within(organization, history, insights.routes,
                                                         insights.units, issues, from, to, envelope);
      if (use.inside == 0) continue;
      made.at_the_front.push_back(
          {use.inside,
           base::tr("of {} from {} lay within what they may decide alone: {}", base::counted(use.issues),
                    commands::who_words(envelope), commands::limit_words(envelope, history.currency()))});
    }
  }
  std::stable_sort(made.at_the_front.begin(), made.at_the_front.end(),
                   [](const KeptInside& one, const KeptInside& other) { return one.inside > other.inside; });
  if (made.at_the_front.size() > kMost) made.at_the_front.resize(kMost);
}

// The last words of a customer about one of these issues, else of a customer who has one of them.
void quote_customer(Inspected& made, const commands::Session& session,
                    const std::vector<std::uint32_t>& issues) {
  const model::History& history = session.workshop.history();
  std::unordered_set<std::string_view> ids, customers;
  for (const std::uint32_t issue : issues) {
    ids.insert(history.text(history.issues()[issue].id));
    customers.insert(history.text(history.customer(issue)));
  }
  const model::Quote* best = nullptr;
  bool about_one = false;
  for (const model::Quote& quote : session.workshop.decisions().quotes) {
    const bool about = !quote.issue.empty() && ids.count(quote.issue) > 0;
    if (!about && (about_one || customers.count(quote.customer) == 0)) continue;
    best = &quote;
    about_one = about;
  }
  if (best == nullptr) return;
  made.quote = best->words;
  made.quoted_from = model::name_of_customer(session.workshop.organization(), best->customer);
  made.success = best->success;
}

std::string levels_from(const model::Organization& organization, Slot shared, Slot a, Slot b) {
  const std::uint32_t up_a = organization.depth(a) - organization.depth(shared);
  const std::uint32_t up_b = organization.depth(b) - organization.depth(shared);
  return up_a == up_b ? base::trn(up_a, "{} level from both", "{} levels from both")
                      : base::trn(up_a, "{} level and {}", "{} levels and {}", std::to_string(up_b));
}

}  // namespace

PersonWords person_named(const model::Organization& organization, Slot slot) {
  std::string name = organization.holder_names(slot);
  std::string initials = organization.vacant(slot) ? std::string() : text::initials(name);
  return {std::move(name), std::string(organization.title(slot)), std::move(initials)};
}

PersonWords person_beside_count(const model::Organization& organization, const workshop::Picture& picture,
                                Slot slot) {
  if (picture.view.room_safe)
    return {compose::role_words(organization, *picture.insights, picture.view, slot), {}, {}};
  return person_named(organization, slot);
}

std::string issue_title(const model::History& history, std::uint32_t issue) {
  const model::Issue& about = history.issues()[issue];
  const std::string_view title = history.text(about.title);
  return title.empty() ? base::tr("Issue {}", history.text(about.id)) : std::string(title);
}

void list_issues(Inspected& made, const commands::Session& session, const workshop::Picture& picture,
                 std::vector<std::uint32_t> issues, std::size_t most) {
  const flow::Routes& routes = picture.insights->routes;
  const model::History& history = session.workshop.history();
  const auto stops = [&](std::uint32_t issue) {
    return routes.first_stop[issue + 1] - routes.first_stop[issue];
  };
  made.list_total = issues.size();
  // Open ones first, then the longest routes; equal ones as they came.
  std::stable_sort(issues.begin(), issues.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (routes.closed[a] != routes.closed[b]) return routes.closed[a] < routes.closed[b];
    return stops(a) > stops(b);
  });
  for (std::size_t i = 0; i < std::min(issues.size(), most); ++i) {
    const std::uint32_t issue = issues[i];
    ListedIssue line;
    line.title = issue_title(history, issue);
    line.issue = issue;
    const std::string id(history.text(history.issues()[issue].id));
    line.matter = {ItemKind::issue, id};
    const model::Fix* fix = session.workshop.decisions().fix_of_issue(id);
    if (fix != nullptr)
      line.state = disc_of(model::state_of(*fix, session.workshop.today()));
    else if (routes.closed[issue] != 0)
      line.state = scene::Disc::followed_up;
    const std::uint32_t hops = stops(issue) > 0 ? stops(issue) - 1 : 0;
    line.detail =
        model::name_of_customer(session.workshop.organization(), history.text(history.customer(issue)));
    line.detail += (line.detail.empty() ? "" : " · ") + base::trn(hops, "{} hop", "{} hops");
    made.list.push_back(std::move(line));
  }
}

void inspect_seam(Inspected& made, const commands::Session& session, const workshop::Picture& picture) {
  constexpr std::size_t kListedOfSeam = 3;
  constexpr std::size_t kPeriodsOfALine = 3;  // fewer are no line
  const model::Organization& organization = session.workshop.organization();
  const compose::Insights& insights = *picture.insights;
  const Slot from = organization.find(session.highlight.seam_from);
  const Slot to = organization.find(session.highlight.seam_to);
  if (from == kNoSlot || to == kNoSlot) return;
  const std::uint32_t a = insights.units.of[from];
  const std::uint32_t b = insights.units.of[to];
  if (a == b) return;
  made.kind = Inspected::Kind::seam;
  made.from = box_of(organization, picture, a);
  made.to = box_of(organization, picture, b);
  made.crosses = made.from.silo_index != made.to.silo_index && made.from.silo_index != kNoSlot &&
                 made.to.silo_index != kNoSlot;
  const flow::UnitFlows flows = flow::unit_flows(organization, session.workshop.history(), insights.routes,
                                                 insights.units, insights.silos, *picture.kept);
  for (const flow::UnitFlow& flow : flows.across) {
    if (flow.from == a && flow.to == b) made.forth = flow.handovers;
    if (flow.from == b && flow.to == a) made.back = flow.handovers;
  }
  for (const flow::River& river : flows.rivers) {
    // Along a reporting line: up from the leader, and back down to it.
    if (river.leader == from && organization.parent(from) == to)
      made.forth += river.climbs, made.back += river.returns;
    if (river.leader == to && organization.parent(to) == from)
      made.forth += river.returns, made.back += river.climbs;
  }
  for (const flow::UnitPair& pair : flows.pairs) {
    if (pair.a == std::min(a, b) && pair.b == std::max(a, b)) made.came_back = pair.came_back;
  }
  flow::BetweenUnits between =
      flow::between_units(session.workshop.history(), insights.routes, insights.units, *picture.kept, a, b,
                          session.workshop.decisions().rules.dates.week_starts);
  made.issues = between.issues.size();
  const auto few = [&](std::uint32_t unit) { return insights.units.people[unit] < picture.view.k; };
  if (between.median_wait && !(picture.view.room_safe && (few(a) || few(b))))
    made.median_wait = wait_words(*between.median_wait);
  if (between.over_time.size() >= kPeriodsOfALine) {
    made.over_time_words = over_time_words(between);
    made.over_time = std::move(between.over_time);
  }
  if (!(picture.view.room_safe && (few(a) || few(b))))
    keep_at_the_front(made, session, picture, between.issues, a, b);
  quote_customer(made, session, between.issues);
  list_issues(made, session, picture, std::move(between.issues), kListedOfSeam);
  made.list_title = made.crosses ? base::tr("Issues on this seam") : base::tr("Issues between them");
  const Slot shared = organization.nearest_shared_leader(from, to);
  if (shared == kNoSlot || shared == from || shared == to) return;
  made.shared_leader = {ItemKind::position, std::string(organization.id(shared))};
  const PersonWords leader = person_beside_count(organization, picture, shared);
  made.shared_name = leader.name;
  made.shared_title = leader.title;
  made.shared_initials = leader.initials;
  made.shared_levels = levels_from(organization, shared, from, to);
}

}  // namespace flipchart::gui
