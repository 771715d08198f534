// Every measure agrees with the slow reference on hundreds of random companies, for every silo rule, holder
// column and a random filter.
#include <gtest/gtest.h>

#include "flow/compared.hpp"
#include "flow/every_company.hpp"
#include "flow/reference_measures.hpp"
#include "flow/unit_flows.hpp"

namespace flipchart::flow {
namespace {

TEST(FlowMeasures, AgreeWithTheSlowReferenceOnEveryCompany) {
  std::uint64_t handovers = 0, crossings = 0, returns = 0, rootless = 0, unknown_hours = 0, contained = 0,
                hidden = 0;
  for_every_company([&](const Setting& setting, const Asked& asked, const reference::Reference& slow) {
    const Measures m =
        measured(asked.organization, asked.history, asked.routes, asked.silos, asked.kept, setting.filter);
    const Measures expected = reference::measured(slow, setting.filter);
    expect_same(m, expected);
    handovers += m.handovers;
    crossings += m.silo_crossings;
    returns += m.ping_pong_returns;
    contained += m.contained_at_front;
    hidden += m.hidden_issues;
    for (const Seam& s : m.seams) rootless += s.leader ? 0U : s.handovers;
    for (const Held& h : m.held) unknown_hours += h.hours ? 0U : 1U;
  });
  // The companies are awkward enough to have met every case.
  EXPECT_GT(handovers, 5000U);
  EXPECT_GT(crossings, 500U);
  EXPECT_GT(returns, 500U);
  EXPECT_GT(rootless, 50U);
  EXPECT_GT(unknown_hours, 5U);
  EXPECT_GT(contained, 20U);
  EXPECT_GT(hidden, 200U);
}

TEST(FlowMeasures, AreConsistentAmongThemselves) {
  for_every_company([](const Setting& setting, const Asked& asked, const reference::Reference&) {
    const Measures m =
        measured(asked.organization, asked.history, asked.routes, asked.silos, asked.kept, setting.filter);
    std::uint64_t in_silos = 0, in_lines = 0;
    for (const SiloPair& p : m.silos) in_silos += p.handovers;
    for (const LinePair& p : m.lines) in_lines += p.handovers;
    EXPECT_EQ(in_silos, m.handovers);
    EXPECT_EQ(in_lines, m.handovers);
    EXPECT_LE(m.climbs + m.returns + m.sideways, m.handovers);
    EXPECT_EQ(m.issues + m.hidden_issues, asked.history.issues().size());
    EXPECT_EQ(m.events + m.hidden_events, asked.history.events().size());
    std::uint64_t why = 0;
    for (const HiddenBy& h : m.hidden) why += h.issues;
    EXPECT_EQ(why, m.hidden_issues);
  });
}

TEST(Silos, AgreeWithTheSlowReferenceAndAreNumberedInChartOrder) {
  for_every_company([](const Setting& setting, const Asked& asked, const reference::Reference& slow) {
    for (int p = 0; p < slow.rows(); ++p) {
      const Slot s = asked.organization.find(setting.workshop.positions[static_cast<std::size_t>(p)].id);
      const std::uint32_t silo = asked.silos.of[s];
      EXPECT_EQ(silo == kNoSlot ? "" : asked.silos.names[silo], slow.silo(p)) << asked.organization.id(s);
    }
    std::vector<Slot> path(1, 0);  // depth first, left to right
    std::uint32_t next = 0;
    path.clear();
    for (Slot root = asked.organization.root_count(); root-- > 0;) path.push_back(root);
    while (!path.empty()) {
      const Slot s = path.back();
      path.pop_back();
      if (asked.silos.of[s] != kNoSlot) {
        EXPECT_LE(asked.silos.of[s], next);
        if (asked.silos.of[s] == next) ++next;
      }
      for (Slot c = asked.organization.first_child(s + 1); c-- > asked.organization.first_child(s);)
        path.push_back(c);
    }
    EXPECT_EQ(next, asked.silos.names.size());
  });
}

TEST(Units, HoldEveryPositionOnceAndFollowTheLeaders) {
  for_every_company([](const Setting& setting, const Asked& asked, const reference::Reference& slow) {
    const model::Organization& chart = asked.organization;
    std::vector<std::uint32_t> people(asked.units.size(), 0);
    for (int p = 0; p < slow.rows(); ++p) {
      const auto id = [&setting](int row) {
        return setting.workshop.positions[static_cast<std::size_t>(row)].id;
      };
      const Slot s = chart.find(id(p));
      const std::uint32_t unit = asked.units.of[s];
      ASSERT_LT(unit, asked.units.size());
      people[unit] += chart.heads(s);
      EXPECT_EQ(chart.id(asked.units.leader[unit]), id(slow.unit(p)));
    }
    EXPECT_EQ(people, asked.units.people);
    for (std::uint32_t u = 0; u < asked.units.size(); ++u) {
      const Slot leader = asked.units.leader[u];
      if (u > 0) {
        EXPECT_LT(asked.units.leader[u - 1], leader);
      }
      EXPECT_EQ(asked.units.of[leader], u);
      EXPECT_FALSE(asked.units.name[u].empty());
      const Slot manager = chart.parent(leader);
      EXPECT_EQ(asked.units.above[u], manager == kNoSlot ? kNoSlot : asked.units.of[manager]);
    }
  });
}

TEST(UnitFlows, AgreeWithTheSlowReferenceOnEveryCompany) {
  std::uint64_t came_back = 0, climbs = 0, crossing = 0;
  for_every_company([&](const Setting& setting, const Asked& asked, const reference::Reference& slow) {
    const UnitFlows flows =
        unit_flows(asked.organization, asked.history, asked.routes, asked.units, asked.silos, asked.kept);
    const reference::Flows expected = reference::unit_flows(slow, setting.filter);
    const auto row_of = [&](Slot s) {
      for (int p = 0; p < slow.rows(); ++p) {
        if (slow.row(p).id == asked.organization.id(s)) return p;
      }
      return -1;
    };
    const auto leader = [&](std::uint32_t unit) { return row_of(asked.units.leader[unit]); };
    reference::Flows got;
    got.off_chart = flows.off_chart;
    for (const UnitFlow& f : flows.across) {
      got.across[{leader(f.from), leader(f.to)}] = f.handovers;
      const std::string from = slow.silo(leader(f.from));
      const std::string to = slow.silo(leader(f.to));
      EXPECT_EQ(f.crosses, !from.empty() && !to.empty() && from != to);
      crossing += f.crosses ? 1U : 0U;
    }
    for (const UnitPair& p : flows.pairs) {
      EXPECT_LT(p.a, p.b);
      got.pairs[std::minmax({leader(p.a), leader(p.b)})] = p.handovers;
      if (p.came_back > 0) got.came_back[std::minmax({leader(p.a), leader(p.b)})] = p.came_back;
      came_back += p.came_back;
    }
    for (const River& river : flows.rivers) {
      if (river.climbs > 0) got.climbs[row_of(river.leader)] = river.climbs;
      if (river.returns > 0) got.returns[row_of(river.leader)] = river.returns;
      climbs += river.climbs;
    }
    for (const Arrival& a : flows.arrivals)
      got.arrivals[{static_cast<int>(a.customer), leader(a.unit)}] = a.issues;
    for (std::uint32_t u = 0; u < flows.inside.size(); ++u) {
      if (flows.inside[u] > 0) got.inside[leader(u)] = flows.inside[u];
    }
    EXPECT_EQ(got.across, expected.across);
    EXPECT_EQ(got.pairs, expected.pairs);
    EXPECT_EQ(got.came_back, expected.came_back);
    EXPECT_EQ(got.climbs, expected.climbs);
    EXPECT_EQ(got.returns, expected.returns);
    EXPECT_EQ(got.arrivals, expected.arrivals);
    EXPECT_EQ(got.inside, expected.inside);
    EXPECT_EQ(got.off_chart, expected.off_chart);
  });
  EXPECT_GT(came_back, 100U);
  EXPECT_GT(climbs, 100U);
  EXPECT_GT(crossing, 100U);
}

TEST(Routes, RememberTheRunsClosingsAndBeginningsOfEveryIssue) {
  for_every_company([](const Setting&, const Asked& asked, const reference::Reference& slow) {
    for (int i = 0; i < slow.issues(); ++i) {
      const auto issue = static_cast<std::uint32_t>(i);
      const std::vector<reference::Run> runs = slow.route(i);
      ASSERT_EQ(asked.routes.first_stop[issue + 1] - asked.routes.first_stop[issue], runs.size());
      for (std::uint32_t r = 0; r < runs.size(); ++r) {
        const HolderId holder = asked.routes.stops[asked.routes.first_stop[issue] + r].holder;
        EXPECT_EQ(on_chart(holder) ? std::string(asked.organization.id(holder))
                                   : '?' + asked.routes.off_chart[holder - kOffChart],
                  slow.label(runs[r].holder));
        const std::uint32_t event = asked.routes.stops[asked.routes.first_stop[issue] + r].event;
        EXPECT_EQ(asked.history.dated(event), runs[r].first.at.has_value());
        EXPECT_EQ(asked.history.text(asked.history.actors()[event]), runs[r].first.actor);
      }
      EXPECT_EQ(asked.routes.closed[issue] != 0, slow.closed(i));
      EXPECT_EQ(asked.routes.begun[issue], slow.begun(i).value_or(base::kNoTime));
      const base::Millis expected =
          slow.closed(i) ? slow.closed_at(i).value_or(base::kNoTime) : base::kNoTime;
      EXPECT_EQ(closed_at(asked.history, asked.routes, issue), expected);
    }
  });
}

}  // namespace
}  // namespace flipchart::flow
