// Bars of a timeline against counting by hand: every issue and every handover of random histories falls into
// the period of its own day, in the zone its source gave.
#include "flow/time_bins.hpp"

#include <gtest/gtest.h>

#include "flow/random_workshop.hpp"
#include "flow/reference.hpp"
#include "flow/silos.hpp"

namespace flipchart::flow {
namespace {

constexpr Period kPeriods[] = {Period::day, Period::week, Period::month, Period::year};

TEST(Periods, WeeksBeginOnMondayAlsoBefore1970) {
  EXPECT_EQ(to_string(begin_of(Period::week, base::date_of({2026, 11, 22}))), "2026-11-16");
  EXPECT_EQ(to_string(begin_of(Period::week, base::date_of({2026, 11, 16}))), "2026-11-16");
  EXPECT_EQ(to_string(begin_of(Period::week, base::date_of({1969, 12, 28}))), "1969-12-22");
}

TEST(Periods, WeeksBeginOnTheDayThatIsAskedFor) {
  for (int starts = 0; starts < 7; ++starts) {
    const auto week = static_cast<Weekday>(starts);
    for (std::int32_t day = -900; day < 900; ++day) {
      const base::Date first = begin_of(Period::week, {day}, week);
      ASSERT_LE(first.days, day);
      ASSERT_LT(day, first.days + 7);
      ASSERT_EQ(begin_of(Period::week, first), begin_of(Period::week, {first.days - starts})) << "its Monday";
      ASSERT_EQ((first.days - starts - begin_of(Period::week, base::date_of({2026, 11, 16})).days) % 7, 0);
      ASSERT_EQ(later(Period::week, {day}, -1, week).days, first.days - 7);
      ASSERT_EQ(periods_between(Period::week, first, {first.days + 7}, week), 2);
    }
  }
  EXPECT_EQ(to_string(begin_of(Period::week, base::date_of({2026, 11, 21}), Weekday::sunday)), "2026-11-15");
  EXPECT_EQ(to_string(begin_of(Period::month, base::date_of({2026, 11, 21}), Weekday::sunday)), "2026-11-01");
}

TEST(Periods, MonthsAndYearsAreTheCalendars) {
  EXPECT_EQ(to_string(later(Period::month, base::date_of({2026, 1, 31}))), "2026-02-01");
  EXPECT_EQ(to_string(later(Period::month, base::date_of({2026, 1, 31}), -2)), "2025-11-01");
  EXPECT_EQ(to_string(later(Period::year, base::date_of({2024, 2, 29}), 3)), "2027-01-01");
  EXPECT_EQ(periods_between(Period::month, base::date_of({2025, 12, 31}), base::date_of({2026, 1, 1})), 2);
}

TEST(Periods, EveryDayIsInsideItsOwnPeriod) {
  for (const Period period : kPeriods) {
    for (std::int32_t day = -40'000; day < 40'000; day += 13) {
      const base::Date first = begin_of(period, {day});
      const base::Date next = later(period, {day});
      ASSERT_LE(first.days, day);
      ASSERT_GT(next.days, day);
      ASSERT_EQ(begin_of(period, {next.days - 1}), first);
    }
  }
}

TEST(Periods, TheOneThatSuitsIsNeitherThinNorFew) {
  const base::Date today = base::date_of({2026, 11, 22});
  EXPECT_EQ(period_for(today, today), Period::day);
  EXPECT_EQ(period_for({today.days - 365}, today), Period::week);
  EXPECT_EQ(period_for({today.days - 20 * 365}, today), Period::month);
  EXPECT_EQ(period_for({today.days - 90 * 365}, today), Period::year);
  EXPECT_EQ(periods_for({today.days - 364}, today),
            (std::vector<Period>{Period::day, Period::week, Period::month}));
  EXPECT_EQ(periods_for(today, today), (std::vector<Period>{Period::day}));
}

// What the bars should say, by rows and maps.
struct ByHand {
  std::map<std::int32_t, std::pair<std::uint32_t, std::uint32_t>> by_begin;  // kept, hidden
  std::uint64_t kept_without = 0;
  std::uint64_t hidden_without = 0;

  void add(Period period, std::optional<int> day, bool kept) {
    if (!day) {
      ++(kept ? kept_without : hidden_without);
      return;
    }
    auto& counts = by_begin[begin_of(period, {*day}).days];
    ++(kept ? counts.first : counts.second);
  }
};

ByHand by_hand(const reference::Reference& slow, const model::Filter& filter, Counted counted,
               Period period) {
  ByHand hand;
  for (int i = 0; i < static_cast<int>(slow.w.issues.size()); ++i) {
    const bool kept = slow.hidden_by(i, filter) < 0;
    if (counted == Counted::issues) {
      hand.add(period, slow.begun(i) ? std::optional(slow.begun_day(i)) : std::nullopt, kept);
      continue;
    }
    const auto route = slow.route(i);
    for (std::size_t run = 1; run < route.size(); ++run) {
      const plain::Event& first = route[run].first;
      std::optional<int> day;
      if (first.at)
        day = static_cast<int>((*first.at + first.zone * base::Millis{900'000}) / base::kDayMillis);
      hand.add(period, day, kept);
    }
  }
  return hand;
}

TEST(TimeBins, AgreeWithCountingByHand) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    plain::Dice dice(seed);
    const plain::Workshop workshop = plain::random_workshop(dice);
    const model::Filter filter = plain::random_filter(dice);
    const model::Organization organization = plain::organization_of(workshop);
    const model::History history = plain::history_of(workshop);
    const Silos silos = silos_of(organization, model::SiloRule::department);
    const auto column = static_cast<model::HolderColumn>(dice.below(3));
    const Routes routes = routes_of(organization, history, column, workshop.today);
    const Kept kept = kept_by(filter, organization, history, routes, silos);
    const reference::Reference slow(workshop, model::SiloRule::department, column);
    for (const Counted counted : {Counted::issues, Counted::handovers}) {
      for (const Period period : kPeriods) {
        const TimeBins bins = time_bins(counted, period, history, routes);
        const BinCounts counts = counted_in(bins, routes, kept);
        const ByHand hand = by_hand(slow, filter, counted, period);
        ASSERT_EQ(counts.kept_without_time, hand.kept_without);
        ASSERT_EQ(counts.hidden_without_time, hand.hidden_without);
        ASSERT_EQ(counts.kept_outside + counts.hidden_outside, 0U);
        std::size_t found = 0;
        for (std::size_t bar = 0; bar < bins.bars(); ++bar) {
          const auto at = hand.by_begin.find(bins.starts[bar].days);
          found += at != hand.by_begin.end() ? 1 : 0;
          ASSERT_EQ(counts.kept[bar], at == hand.by_begin.end() ? 0 : at->second.first);
          ASSERT_EQ(counts.hidden[bar], at == hand.by_begin.end() ? 0 : at->second.second);
        }
        ASSERT_EQ(found, hand.by_begin.size()) << "no period is left out";
        if (bins.bars() > 0) {
          ASSERT_GT(counts.kept.front() + counts.hidden.front(), 0U) << "bars begin where something is";
          ASSERT_GT(counts.kept.back() + counts.hidden.back(), 0U) << "and end there";
        }
      }
    }
  }
}

Routes begun_on_days(const std::vector<std::int32_t>& days) {
  std::vector<base::Millis> begun;
  for (const std::int32_t day : days) begun.push_back(day * base::kDayMillis);
  Routes routes;
  routes.begun = Instants(begun);
  routes.first_stop = SharedColumn<std::uint32_t>(std::vector<std::uint32_t>(days.size() + 1, 0));
  return routes;
}

TEST(TimeBins, OneWrongCenturyDoesNotThinTheBarsAndIsCounted) {
  Routes routes = begun_on_days({20'000, 20'100, 20'200, 20'300, 2'900'000});
  Kept kept;
  kept.keep = {1, 1, 0, 1, 1};
  const TimeBins bins = time_bins(Counted::issues, Period::year, model::History(), routes);
  EXPECT_EQ(bins.bars(), static_cast<std::size_t>(kMostBars));
  const BinCounts counts = counted_in(bins, routes, kept);
  EXPECT_EQ(counts.kept_outside, 1U);
  std::uint64_t inside = 0;
  for (std::size_t bar = 0; bar < bins.bars(); ++bar) inside += counts.kept[bar] + counts.hidden[bar];
  EXPECT_EQ(inside, 4U);
}

TEST(TimeBins, ManyIssuesOnAllCoresCountAsOneByOne) {
  std::vector<std::int32_t> days;
  Kept kept;
  std::map<std::int32_t, std::uint32_t> hand;
  plain::Dice dice(7);
  for (int i = 0; i < 200'000; ++i) {
    days.push_back(20'000 + dice.below(700));
    kept.keep.push_back(!dice.one_in(3));
    if (kept.keep[kept.keep.size() - 1]) ++hand[begin_of(Period::week, {days.back()}).days];
  }
  const Routes routes = begun_on_days(days);
  const TimeBins bins = time_bins(Counted::issues, Period::week, model::History(), routes);
  const BinCounts counts = counted_in(bins, routes, kept);
  ASSERT_EQ(bins.bars(), hand.size());
  for (std::size_t bar = 0; bar < bins.bars(); ++bar)
    EXPECT_EQ(counts.kept[bar], hand[bins.starts[bar].days]);
}

TEST(TimeBins, WithoutAnyTimeThereIsNoBarAndEverythingIsCounted) {
  Routes routes = begun_on_days({0, 0});
  routes.begun = Instants({base::kNoTime, base::kNoTime});
  Kept kept;
  kept.keep = {1, 0};
  const TimeBins bins = time_bins(Counted::issues, Period::week, model::History(), routes);
  const BinCounts counts = counted_in(bins, routes, kept);
  EXPECT_EQ(bins.bars(), 0U);
  EXPECT_EQ(counts.kept_without_time, 1U);
  EXPECT_EQ(counts.hidden_without_time, 1U);
  EXPECT_FALSE(span_of(Counted::issues, model::History(), routes).has_value());
}

}  // namespace
}  // namespace flipchart::flow
