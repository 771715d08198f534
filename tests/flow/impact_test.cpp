// Months, and the months around a day; who is proposed to own a fix.
#include "flow/impact.hpp"

#include <gtest/gtest.h>

#include "flow/plain.hpp"
#include "flow/random_workshop.hpp"
#include "flow/shared_leader.hpp"

namespace flipchart::flow {
namespace {

struct Drawn {
  explicit Drawn(unsigned seed) {
    plain::Dice dice(seed);
    const plain::Workshop drawn = plain::random_workshop(dice);
    organization = plain::organization_of(drawn);
    history = plain::history_of(drawn);
    today = drawn.today;
  }
  model::Organization organization;
  model::History history;
  base::Date today;
};

base::Date day(const char* text) {
  return *base::parse_date(text);
}

std::vector<ImpactMonth> months(std::initializer_list<std::pair<const char*, std::uint64_t>> counts) {
  std::vector<ImpactMonth> all;
  for (const auto& [first, issues] : counts) {
    all.push_back({day(first), {}});
    all.back().figures.issues = issues;
  }
  return all;
}

TEST(Impact, TheMonthOfTheDayIsNeitherBeforeNorAfter) {
  const auto all = months({{"2026-01-01", 1},
                           {"2026-02-01", 10},
                           {"2026-03-01", 100},
                           {"2026-04-01", 1'000},
                           {"2026-05-01", 10'000}});
  const ImpactAround around = impact_around(all, day("2026-03-17"), 3, day("2026-06-30"));
  EXPECT_EQ(around.before.issues, 11U);
  EXPECT_EQ(around.after.issues, 11'000U);
  EXPECT_EQ(around.months_before, 2) << "nothing was recorded earlier";
  EXPECT_EQ(around.months_after, 2) << "June is not over";
}

TEST(Impact, AMonthThatIsNotOverTellsNothing) {
  const auto all = months({{"2026-02-01", 1}, {"2026-03-01", 2}, {"2026-04-01", 4}});
  const ImpactAround around = impact_around(all, day("2026-03-31"), 3, day("2026-04-29"));
  EXPECT_EQ(around.after, ImpactFigures{});
  EXPECT_EQ(around.months_after, 0);
  EXPECT_EQ(impact_around({}, day("2026-03-31"), 3, day("2026-04-29")).months_before, 0);
}

// Every dated issue up to today stands in exactly one month, with all of its handovers.
TEST(Impact, TheMonthsAddUpToTheWhole) {
  for (int round = 0; round < 40; ++round) {
    const Drawn workshop(static_cast<unsigned>(round));
    const base::Date today = workshop.today;
    const Routes routes =
        routes_of(workshop.organization, workshop.history, model::HolderColumn::actor_else_group, today);
    const Silos silos = silos_of(workshop.organization, model::SiloRule::department);
    ImpactFigures sum;
    const auto all = impact_by_month(
        routes, silos, [](std::uint32_t) { return true; }, today);
    for (const ImpactMonth& month : all) {
      sum.issues += month.figures.issues;
      sum.handovers += month.figures.handovers;
      sum.returns += month.figures.returns;
    }
    ImpactFigures whole;
    for (std::uint32_t i = 0; i < routes.closed.size(); ++i) {
      if (routes.begun[i] == base::kNoTime || routes.begun_on(i) > today) continue;
      ++whole.issues;
      const std::uint32_t stops = routes.first_stop[i + 1] - routes.first_stop[i];
      whole.handovers += stops > 0 ? stops - 1 : 0;
      for (std::uint32_t s = routes.first_stop[i] + 2; s < routes.first_stop[i + 1]; ++s)
        whole.returns +=
            static_cast<HolderId>(routes.stops[s].holder) == static_cast<HolderId>(routes.stops[s - 2].holder)
                ? 1
                : 0;
    }
    EXPECT_EQ(sum.issues, whole.issues);
    EXPECT_EQ(sum.handovers, whole.handovers);
    EXPECT_EQ(sum.returns, whole.returns);
    for (std::size_t i = 1; i < all.size(); ++i)
      EXPECT_EQ(all[i].first, base::months_after(all[i - 1].first, 1));
  }
}

// The proposed owner is above, or is, everybody who handed an issue over across silos.
TEST(SharedLeader, StandsAboveAllWhoHandedItOver) {
  std::size_t proposed = 0;
  for (int round = 0; round < 60; ++round) {
    const Drawn workshop(static_cast<unsigned>(round));
    const Routes routes = routes_of(workshop.organization, workshop.history,
                                    model::HolderColumn::actor_else_group, workshop.today);
    const Silos silos = silos_of(workshop.organization, model::SiloRule::department);
    for (std::uint32_t issue = 0; issue < routes.closed.size(); ++issue) {
      const Slot leader = shared_leader_of(workshop.organization, routes, silos, {issue});
      if (leader == kNoSlot) continue;
      ++proposed;
      for (std::uint32_t s = routes.first_stop[issue] + 1; s < routes.first_stop[issue + 1]; ++s) {
        const HolderId from = routes.stops[s - 1].holder;
        const HolderId to = routes.stops[s].holder;
        if (!on_chart(from) || !on_chart(to) || silos.of[from] == silos.of[to] || silos.of[from] == kNoSlot ||
            silos.of[to] == kNoSlot)
          continue;
        for (const HolderId holder : {from, to})
          EXPECT_TRUE(leader == holder || workshop.organization.is_above(leader, holder));
      }
    }
  }
  EXPECT_GT(proposed, 100U);
}

}  // namespace
}  // namespace flipchart::flow
