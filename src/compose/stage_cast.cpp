// Units become teams, teams are sorted into silos as the chart has them, and the selection marks some.
#include "compose/stage_cast.hpp"

#include <algorithm>
#include <numeric>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/role_words.hpp"
#include "compose/roll_up.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

// By unit: the one it is counted with.
std::vector<std::uint32_t> bodies_of(const Subject& subject, const std::vector<std::uint32_t>& heads,
                                     StageCast& cast) {
  const flow::Units& units = subject.insights.units;
  std::vector<std::uint32_t> body(units.size());
  std::iota(body.begin(), body.end(), 0U);
  if (subject.view.room_safe) {
    body = rolled_up(heads, units.above, subject.view.k);
    if (std::find(body.begin(), body.end(), kNoSlot) != body.end()) {
      cast.counts = false;
      std::iota(body.begin(), body.end(), 0U);
    }
  }
  for (std::uint32_t unit = 0; unit < body.size(); ++unit) {
    const Slot card = subject.arrangement.unit_card[unit];
    const std::vector<std::uint8_t>& aside = subject.arrangement.shape.aside;
    if (card == kNoSlot || (!aside.empty() && aside[card] != 0)) body[unit] = kNoSlot;
  }
  return body;
}

// A unit with positions beside its leader's, or nothing below it, is a team; else its one position is a
// leader's.
std::vector<std::uint8_t> units_that_work(const flow::Units& units) {
  std::vector<std::uint32_t> positions(units.size(), 0);
  for (const std::uint32_t unit : units.of) ++positions[unit];
  std::vector<std::uint8_t> works(units.size(), 1);
  for (const std::uint32_t above : units.above)
    if (above != kNoSlot && positions[above] == 1) works[above] = 0;
  return works;
}

struct Standing {
  std::vector<std::uint32_t> members;  // units that work, in the order of the chart
  std::uint64_t people = 0;
  double x = 0;
  bool at_front = false;
};

// By body.
std::vector<Standing> standings(const Subject& subject, const StageCast& cast,
                                const std::vector<std::uint32_t>& heads) {
  const Arrangement& a = subject.arrangement;
  const std::vector<std::uint8_t> works = units_that_work(subject.insights.units);
  std::vector<Standing> all(cast.body_of.size());
  for (std::uint32_t unit = 0; unit < cast.body_of.size(); ++unit) {
    const std::uint32_t body = cast.body_of[unit];
    if (body == kNoSlot) continue;
    Standing& standing = all[body];
    standing.people += heads[unit];
    if (works[unit] == 0) continue;
    const double x = a.placement.card[a.unit_card[unit]].centre().x;
    standing.x = standing.members.empty() ? x : std::min(standing.x, x);
    standing.members.push_back(unit);
  }
  const model::Organization& organization = subject.organization;
  for (Slot s = 0; s < organization.size(); ++s) {
    const std::uint32_t body = cast.body_of[subject.insights.units.of[s]];
    if (body != kNoSlot && organization.leads_nobody(s) && organization.front_line(s))
      all[body].at_front = true;
  }
  return all;
}

// Who leads the branch of a silo that a unit stands in.
Slot top_of_branch(const Subject& subject, std::uint32_t unit, std::uint32_t silo) {
  Slot top = subject.insights.units.leader[unit];
  for (Slot up = subject.organization.parent(top);
       up != kNoSlot && silo != kNoSlot && subject.insights.silos.of[up] == silo;
       up = subject.organization.parent(up))
    top = up;
  return top;
}

void add_silos(const Subject& subject, const std::vector<Standing>& standing, StageCast& cast) {
  const Insights& insights = subject.insights;
  std::vector<std::uint32_t> teams;
  for (std::uint32_t body = 0; body < standing.size(); ++body)
    if (!standing[body].members.empty()) teams.push_back(body);
  std::stable_sort(teams.begin(), teams.end(), [&](auto l, auto r) { return standing[l].x < standing[r].x; });
  cast.stands_in.assign(standing.size(), kNoSlot);
  std::vector<std::uint32_t> here(insights.silos.names.size() + 1, kNoSlot);  // the last: in none
  for (const std::uint32_t body : teams) {
    const std::uint32_t lead = standing[body].members.front();
    const std::uint32_t silo = insights.silos.of[insights.units.leader[lead]];
    std::uint32_t& at = here[silo == kNoSlot ? insights.silos.names.size() : silo];
    if (at == kNoSlot) {
      at = static_cast<std::uint32_t>(cast.silos.size());
      StageSilo& made = cast.silos.emplace_back();
      made.silo = silo;
      if (silo != kNoSlot)
        made.name = silo_words(subject.organization, subject.view, insights.silos.names[silo]);
      made.style = style_of_silo(insights, silo, subject.view.theme);
      made.top = top_of_branch(subject, lead, silo);
      made.above = subject.organization.parent(made.top);
    }
    StageTeam team;
    team.body = body;
    team.name = joined_unit_words(subject.organization, insights.units, subject.view, standing[body].members);
    team.people = standing[body].people;
    team.counted = cast.counts && (!subject.view.room_safe || team.people >= subject.view.k);
    team.at_front = standing[body].at_front;
    cast.silos[at].people += team.people;
    cast.silos[at].teams.push_back(std::move(team));
    cast.stands_in[body] = at;
  }
  if (cast.silos.size() > 1)
    for (StageSilo& silo : cast.silos)
      if (silo.name.empty()) silo.name = base::tr("In no silo");
  // Leaders of a silo who lead no team of their own stand in it all the same.
  for (std::uint32_t unit = 0; unit < cast.body_of.size(); ++unit) {
    const std::uint32_t body = cast.body_of[unit];
    const std::uint32_t silo = insights.silos.of[insights.units.leader[unit]];
    if (body == unit && silo != kNoSlot && cast.stands_in[body] == kNoSlot) cast.stands_in[body] = here[silo];
  }
}

// The smallest of very many share the last place.
void join_small_silos(const Subject& subject, StageCast& cast, std::size_t most) {
  if (cast.silos.size() <= most) return;
  std::vector<std::uint32_t> order(cast.silos.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto l, auto r) {
    const auto rank = [&](auto i) { return std::pair(cast.silos[i].touched, cast.silos[i].people); };
    return rank(l) > rank(r);
  });
  std::vector<std::uint8_t> stays(order.size(), 0);
  for (std::size_t i = 0; i + 1 < most; ++i) stays[order[i]] = 1;
  std::vector<StageSilo> kept;
  StageSilo rest;
  rest.style = neutral_style(subject.view.theme);
  std::vector<std::uint32_t> now(order.size(), kNoSlot);
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    if (stays[i] != 0) {
      now[i] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(cast.silos[i]));
      continue;
    }
    ++cast.silos_joined;
    rest.people += cast.silos[i].people;
    rest.passing += cast.silos[i].passing;
    rest.touched = rest.touched || cast.silos[i].touched;
    if (rest.top == kNoSlot) rest.top = cast.silos[i].top;
    for (StageTeam& team : cast.silos[i].teams) rest.teams.push_back(std::move(team));
  }
  rest.name = base::trn(cast.silos_joined, "{} smaller silo", "{} smaller silos");
  kept.push_back(std::move(rest));
  for (std::uint32_t& silo : now)
    if (silo == kNoSlot) silo = static_cast<std::uint32_t>(kept.size() - 1);
  cast.silos = std::move(kept);
  for (std::vector<std::uint8_t>* side : {&cast.from_side, &cast.to_side}) {
    std::vector<std::uint8_t> moved(cast.silos.size(), 0);
    for (std::uint32_t i = 0; i < now.size(); ++i) moved[now[i]] = std::max(moved[now[i]], (*side)[i]);
    *side = std::move(moved);
  }
  for (std::uint32_t& silo : cast.stands_in)
    if (silo != kNoSlot) silo = now[silo];
}

void add_segments_of(const Subject& subject, StageCast& cast) {
  const Arrangement& a = subject.arrangement;
  cast.segments.resize(a.segment_name.size());
  for (std::size_t s = 0; s < a.segment_name.size(); ++s) cast.segments[s].name = a.segment_words(s);
  cast.segment_of = a.segment_of;
  for (const std::uint32_t segment : a.segment_of) ++cast.segments[segment].customers;
  const bool several = cast.segments.size() > 1;
  for (StageSegment& segment : cast.segments)
    if (segment.name.empty()) segment.name = several ? base::tr("Other customers") : base::tr("Customers");
}

void count_passing(const Subject& subject, StageCast& cast) {
  std::vector<std::uint64_t> passing(cast.body_of.size(), 0);
  for (const flow::UnitFlow& flow : subject.insights.whole.across)
    for (const std::uint32_t unit : {flow.from, flow.to})
      if (cast.body_of[unit] != kNoSlot) passing[cast.body_of[unit]] += flow.handovers;
  for (StageSilo& silo : cast.silos)
    for (StageTeam& team : silo.teams) {
      team.passing = passing[team.body];
      silo.passing += team.passing;
    }
}

class Choosing {  // marks what a highlight names
 public:
  Choosing(const Subject& subject, StageCast& cast) : subject_(subject), cast_(cast) {}

  std::uint32_t body_at(Slot position) const {
    return position == kNoSlot ? kNoSlot : cast_.body_of[subject_.insights.units.of[position]];
  }
  void want(std::uint32_t body) {
    if (body == kNoSlot) return;
    cast_.anything_selected = true;
    if (std::find(cast_.wanted.begin(), cast_.wanted.end(), body) == cast_.wanted.end())
      cast_.wanted.push_back(body);
    if (cast_.stands_in[body] != kNoSlot) cast_.silos[cast_.stands_in[body]].touched = true;
  }
  void choose_seam(const Highlight& highlight) {
    const model::Organization& organization = subject_.organization;
    const Slot one = organization.find(highlight.seam_from);
    const Slot other = organization.find(highlight.seam_to);
    if (one == kNoSlot || other == kNoSlot) return;
    want(body_at(one));
    want(body_at(other));
    cast_.shared = organization.nearest_shared_leader(one, other);
    if (body_at(one) == kNoSlot || body_at(other) == kNoSlot || body_at(one) == body_at(other)) return;
    cast_.seam = {body_at(one), body_at(other)};
    cast_.seam_leaders = {one, other};
  }
  void choose_silos(const Highlight& highlight) {
    cast_.from_side.assign(cast_.silos.size(), 0);
    cast_.to_side.assign(cast_.silos.size(), 0);
    const std::vector<std::string>& names = subject_.insights.silos.names;
    for (std::size_t i = 0; i < cast_.silos.size(); ++i) {
      StageSilo& silo = cast_.silos[i];
      if (silo.silo == kNoSlot) continue;
      const auto among = [&](const std::vector<std::string>& side) {
        return std::find(side.begin(), side.end(), names[silo.silo]) != side.end();
      };
      cast_.from_side[i] = among(highlight.silos_from) ? 1 : 0;
      cast_.to_side[i] = among(highlight.silos_to) ? 1 : 0;
      if (cast_.from_side[i] == 0 && cast_.to_side[i] == 0) continue;
      silo.touched = true;
      cast_.anything_selected = true;
    }
    if (!highlight.silos_leader.empty()) cast_.shared = subject_.organization.find(highlight.silos_leader);
  }
  void choose_route(std::uint32_t issue, std::uint32_t stops) {
    const flow::Routes& routes = subject_.insights.routes;
    std::uint32_t left = stops == 0 ? kNoSlot : stops - 1;  // the customer is the first
    for (std::uint32_t i = routes.first_stop[issue]; i < routes.first_stop[issue + 1] && left > 0;
         ++i, --left) {
      const flow::HolderId holder = routes.stops[i].holder;
      const std::uint32_t body = flow::on_chart(holder) ? body_at(holder) : kNoSlot;
      if (body == kNoSlot) continue;
      want(body);
      if (cast_.route.empty() || cast_.route.back() != body) cast_.route.push_back(body);
    }
  }

 private:
  const Subject& subject_;
  StageCast& cast_;
};

}  // namespace

StageCast stage_cast(const Subject& subject, const Highlight& highlight, std::size_t most) {
  StageCast cast;
  const std::vector<std::uint32_t>& heads = subject.insights.units.people;
  cast.body_of = bodies_of(subject, heads, cast);
  add_silos(subject, standings(subject, cast, heads), cast);
  count_passing(subject, cast);
  add_segments_of(subject, cast);
  Choosing choosing(subject, cast);
  if (highlight.selected.kind == base::ItemKind::position || highlight.selected.kind == base::ItemKind::unit)
    choosing.want(choosing.body_at(subject.organization.find(highlight.selected.id)));
  if (!highlight.seam_from.empty() && !highlight.seam_to.empty()) choosing.choose_seam(highlight);
  if (highlight.issue) choosing.choose_route(*highlight.issue, highlight.stops);
  choosing.choose_silos(highlight);
  join_small_silos(subject, cast, most);
  return cast;
}

}  // namespace flipchart::compose
