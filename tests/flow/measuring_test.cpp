// One index, asked under one filter after the other, on any number of threads.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/cores.hpp"
#include "flow/compared.hpp"
#include "flow/large_history.hpp"
#include "flow/measuring.hpp"
#include "flow/random_workshop.hpp"
#include "flow/reference_measures.hpp"

namespace flipchart::flow {
namespace {

TEST(Measuring, AgreesWithTheSlowReferenceHoweverTheFilterMoves) {
  std::uint64_t hidden = 0, steps = 0;
  for (unsigned seed = 1; seed <= 150; ++seed) {
    plain::Dice dice(seed);
    const plain::Workshop workshop = plain::random_workshop(dice);
    const auto rule = static_cast<model::SiloRule>(dice.below(3));
    const auto column = static_cast<model::HolderColumn>(dice.below(3));
    const reference::Reference slow(workshop, rule, column);
    const model::Organization organization = organization_of(workshop);
    const model::History history = history_of(workshop);
    const Silos silos = silos_of(organization, rule);
    const Routes routes = routes_of(organization, history, column, workshop.today);
    const FlowIndex index(organization, history, routes, silos);
    Measuring measuring(organization, history, routes, silos, index);
    model::Filter filter;
    for (int step = 0; step < 16; ++step, ++steps) {
      SCOPED_TRACE("seed " + std::to_string(seed) + " step " + std::to_string(step));
      const Measures m = measuring.measured(measuring.kept(filter), filter, 0);
      expect_same(m, reference::measured(slow, filter));
      const Measures few = measuring.measured(measuring.kept(filter), filter, 3);
      EXPECT_EQ(m.line_count, m.lines.size());
      EXPECT_EQ(few.line_count.value_or(m.lines.size()), m.lines.size());
      ASSERT_EQ(few.lines.size(), std::min<std::size_t>(3, m.lines.size()));
      for (std::size_t line = 0; line < few.lines.size(); ++line) {
        EXPECT_EQ(few.lines[line].from, m.lines[line].from);
        EXPECT_EQ(few.lines[line].to, m.lines[line].to);
        EXPECT_EQ(few.lines[line].handovers, m.lines[line].handovers);
      }
      hidden += m.hidden_issues;
      if (HasFailure()) return;
      filter = plain::next_filter(filter, workshop, dice);
    }
  }
  EXPECT_GT(hidden, steps) << "filters that hide nothing prove nothing";
}

// A brush that jumps counts from stretches of time; whoever is asked once counts every issue.
TEST(Measuring, OfABrushSetAnywhereIsWhatItIsWhenAskedOnce) {
  const model::Organization organization = large::organization(500);
  const model::History history = large::history(60'000, 500);
  const base::Date today{20'800};
  const Silos silos = silos_of(organization, model::SiloRule::department);
  const Routes routes = routes_of(organization, history, model::HolderColumn::actor_else_group, today);
  const FlowIndex index(organization, history, routes, silos);
  Measuring measuring(organization, history, routes, silos, index);
  measuring.measured(measuring.kept({}), {}, 20);
  std::vector<std::int32_t> begun;
  for (std::uint32_t i = 0; i < history.issue_count(); i += 97) begun.push_back(routes.begun_on(i).days);
  const auto [first, last] = std::minmax_element(begun.begin(), begun.end());
  plain::Dice dice(3);
  std::uint64_t hidden = 0;
  for (int step = 0; step < 60; ++step) {
    model::Filter filter;
    if (step % 5 != 1) filter.from = base::Date{*first - 3 + dice.below(*last - *first + 6)};
    if (step % 7 != 2) filter.to = base::Date{*first - 3 + dice.below(*last - *first + 6)};
    if (step % 4 == 3) filter.severities = {"1"};
    const Measures m = measuring.measured(measuring.kept(filter), filter, 20);
    const Kept kept = kept_by(filter, organization, history, routes, silos);
    expect_same(m, measured(organization, history, routes, silos, kept, filter, 20));
    hidden += m.hidden_issues;
    if (HasFailure()) return;
  }
  EXPECT_GT(hidden, 1000U);
}

TEST(Measuring, GivesTheSameOnAnyNumberOfThreads) {
  const model::Organization organization = large::organization(2'000);
  const model::History history = large::history(300'000, 2'000);
  model::Filter some;
  some.from = base::Date{20'200};
  some.severities = {"1", "3"};
  some.silos = {"Section 3", "Section 4"};
  std::string lists;
  for (const std::size_t threads : {1U, 2U, 3U, 7U}) {
    const base::CoresLent lent(threads);
    const Silos silos = silos_of(organization, model::SiloRule::department);
    const Routes routes =
        routes_of(organization, history, model::HolderColumn::actor_else_group, base::Date{20'800});
    const FlowIndex index(organization, history, routes, silos);
    Measuring measuring(organization, history, routes, silos, index);
    std::string told;
    for (const model::Filter& filter : {model::Filter{}, some, model::Filter{}}) {
      const Measures m = measuring.measured(measuring.kept(filter), filter, 500);
      told += lists_of(m);
      for (const std::uint64_t count : counts_of(m)) told += std::to_string(count) + ' ';
    }
    if (lists.empty()) lists = told;
    EXPECT_TRUE(told == lists) << threads << " threads";
  }
  EXPECT_GT(lists.size(), 10'000U);
}

TEST(Measuring, TakesAtMostTwentyFourBytesAnEventWithAllItsIndexes) {
  const model::Organization organization = large::organization();
  const model::History history = large::history(1'000'000);
  const Silos silos = silos_of(organization, model::SiloRule::department);
  const Routes routes =
      routes_of(organization, history, model::HolderColumn::actor_else_group, base::Date{20'800});
  const FlowIndex index(organization, history, routes, silos);
  EXPECT_LE(history.bytes() + routes.bytes() + index.bytes(), 24U * history.event_count())
      << history.bytes() << " of the history, " << routes.bytes() << " of its routes, " << index.bytes()
      << " of their index";
}

}  // namespace
}  // namespace flipchart::flow
