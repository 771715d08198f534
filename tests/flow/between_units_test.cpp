// What two units handed to each other: examples worked out by hand.
#include "flow/between_units.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "flow/nordwind.hpp"

namespace flipchart::flow {
namespace {

using plain::add_issue;
using plain::Answers;
using plain::kHour;
using plain::nordwind;
using plain::Workshop;

BetweenUnits between(const Answers& answers, const std::string& one, const std::string& other) {
  return between_units(answers.history, answers.routes, answers.units, answers.kept, answers.unit(one),
                       answers.unit(other));
}

TEST(BetweenUnits, AreIssuesThatWentEitherWayEachOnce) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "cat", "bob"});
  add_issue(w, {"ann", "bob"});
  add_issue(w, {"cat", "ann"});
  add_issue(w, {"ann", "Vendor", "cat"});
  const Answers answers(w);
  EXPECT_EQ(between(answers, "ann", "cat").issues, (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(between(answers, "cat", "ann").issues, (std::vector<std::uint32_t>{0, 2}));
}

TEST(BetweenUnits, WaitAsLongAsHalfOfTheReceiversHeldTheIssue) {
  Workshop w = nordwind();
  EXPECT_FALSE(between(Answers(w), "ann", "cat").median_wait);
  add_issue(w, {"ann", "cat", "cat", "cat", "dan"});  // three hours
  EXPECT_EQ(between(Answers(w), "ann", "cat").median_wait, 3 * kHour);
  add_issue(w, {"ann", "cat", "dan"});  // one hour: of two the shorter
  EXPECT_EQ(between(Answers(w), "ann", "cat").median_wait, kHour);
  add_issue(w, {"ann", "cat", "cat", "dan"});
  EXPECT_EQ(between(Answers(w), "ann", "cat").median_wait, 2 * kHour);
  for (plain::Event& event : w.events) event.at.reset();
  EXPECT_FALSE(between(Answers(w), "ann", "cat").median_wait);
}

TEST(BetweenUnits, HaveTheSamePeriodsAsAnyOtherTwo) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "cat", "dan"});
  add_issue(w, {"solo", "ann"});
  w.events.back().at = 500 * base::kDayMillis;  // 70 weeks later
  const Answers answers(w);
  const BetweenUnits seam = between(answers, "ann", "cat");
  EXPECT_EQ(seam.period, Period::week);
  ASSERT_EQ(seam.over_time.size(), 71U);
  EXPECT_EQ(seam.over_time.front(), 1U);
  EXPECT_EQ(std::accumulate(seam.over_time.begin(), seam.over_time.end(), 0U), 1U);
  const BetweenUnits other = between(answers, "solo", "ann");
  ASSERT_EQ(other.over_time.size(), 71U);
  EXPECT_EQ(other.over_time.back(), 1U);
  model::Filter filter;
  filter.customers = {"nobody"};
  const Answers none(w, filter);
  EXPECT_TRUE(between(none, "ann", "cat").over_time.empty());
}

}  // namespace
}  // namespace flipchart::flow
