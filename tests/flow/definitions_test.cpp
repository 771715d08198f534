// Each definition of docs/formats.md once, by a small example worked out by hand.
#include <gtest/gtest.h>

#include "flow/closing.hpp"
#include "flow/nordwind.hpp"

namespace flipchart::flow {
namespace {

using plain::add_issue;
using plain::Answers;
using plain::kHour;
using plain::nordwind;
using plain::Workshop;

TEST(Handovers, MergeEqualNeighboursAfterEventsWithoutHolderArePassedOver) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "", "ann", " ann ", "?", "bob"});
  const Measures m = Answers(w).measures;
  EXPECT_EQ(m.handovers, 1U);
  EXPECT_EQ(m.events, 6U);
  EXPECT_EQ(m.placed_events, 4U);
}

TEST(Handovers, AreClimbsReturnsOrSideways) {
  Workshop w = nordwind();
  add_issue(w, {"dan", "boss", "dan", "stock", "ann", "cat", "Vendor"});
  const Measures m = Answers(w).measures;
  EXPECT_EQ(m.climbs, 2U);    // dan to boss, dan to stock
  EXPECT_EQ(m.returns, 1U);   // boss to dan
  EXPECT_EQ(m.sideways, 2U);  // stock to ann, ann to cat; the vendor is not on the chart
  EXPECT_EQ(m.handovers, 6U);
}

TEST(SiloCrossings, CountOneEndOffTheChartButNeverTwoAndNeverAPositionWithoutSilo) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "cat"});                // crosses
  add_issue(w, {"ann", "bob"});                // one silo
  add_issue(w, {"ann", "Vendor", "Carrier"});  // crosses once
  add_issue(w, {"boss", "ann"});               // the boss has no silo
  add_issue(w, {"boss", "Vendor"});            // nor does this cross
  const Measures m = Answers(w).measures;
  EXPECT_EQ(m.silo_crossings, 2U);
  EXPECT_EQ(m.issues_crossing_silos, 2U);
  std::uint64_t diagonal = 0;
  for (const SiloPair& pair : m.silos) diagonal += pair.from == pair.to ? pair.handovers : 0;
  EXPECT_EQ(diagonal, 2U);  // ann to bob, Vendor to Carrier
}

TEST(Seams, StandAtTheNearestSharedLeaderAndAcrossRootsComeLast) {
  Workshop w = nordwind();
  w.positions[7].department = "Stock";  // stock and dan below parts
  add_issue(w, {"ann", "cat"});
  add_issue(w, {"dan", "cat"});
  add_issue(w, {"dan", "parts"});  // the leader may be one of the two
  for (int i = 0; i < 3; ++i) add_issue(w, {"solo", "ann"});
  const Measures m = Answers(w).measures;
  ASSERT_EQ(m.seams.size(), 3U);
  EXPECT_EQ(m.seams[0].leader, "parts");
  EXPECT_EQ(m.seams[0].handovers, 2U);
  EXPECT_EQ(m.seams[1].leader, "boss");
  EXPECT_EQ(m.seams[2].leader, std::nullopt);
  EXPECT_EQ(m.seams[2].handovers, 3U);
}

TEST(PingPong, CountsEveryReturnToTheHolderBeforeLast) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "bob", "ann", "bob", "cat", "ann"});
  EXPECT_EQ(Answers(w).measures.ping_pong_returns, 2U);
  EXPECT_EQ(Answers(w).measures.ping_pong_issues, 1U);
}

TEST(Closed, WordsCountWholeAndAtTheBeginningOnly) {
  for (const char* yes :
       {"close", "CLOSED", "Closed - repeat", " resolved!", "Done.", "cancelled", "Canceled by K1",
        "closed\xE2\x80\x94"
        "duplicate",
        "solved", "completed", "resolve"}) {
    EXPECT_TRUE(says_closed(yes)) << yes;
  }
  for (const char* no : {"", "closedown", "not closed", "undone", "complete", "done2", "closed_soon", "clos",
                         "closed\xC3\xA9", "reopened"}) {
    EXPECT_FALSE(says_closed(no)) << no;
  }
}

TEST(Closed, LooksAtTheClosingTimeThenTheStatusThenTheLastEvent) {
  Workshop w = nordwind();
  for (int i = 0; i < 6; ++i) add_issue(w, {"ann"});
  w.issues[0].closed = 31 * base::kDayMillis - 1;  // the last moment of today
  w.issues[1].closed = 31 * base::kDayMillis;      // tomorrow
  w.issues[2].status = "Closed";
  w.events[3].activity = "close";  // no status: the activity speaks
  w.events[4].activity = "close";
  w.events[4].status = "waiting";  // a status speaks first
  w.issues[5].status = "open";
  w.events[5].status = "Resolved";
  EXPECT_EQ(plain::marks(Answers(w).routes.closed), (std::vector<std::uint8_t>{1, 0, 1, 1, 0, 1}));
}

TEST(FirstTouch, SharesAreOfClosedIssuesThatSomebodyHeld) {
  Workshop w = nordwind();
  add_issue(w, {"ann"}, "closed");            // first touch, at the front
  add_issue(w, {"ann", "bob"}, "closed");     // at the front
  add_issue(w, {"cat"}, "closed");            // first touch, behind the front
  add_issue(w, {"ann", "Vendor"}, "closed");  // off the chart is not the front
  add_issue(w, {"?"}, "closed");              // nobody: closed, but in no share
  add_issue(w, {"bob"});                      // open
  const Measures m = Answers(w).measures;
  EXPECT_EQ(m.closed, 5U);
  EXPECT_EQ(m.first_touch, 2U);
  EXPECT_EQ(m.first_touch_share, 0.5);
  EXPECT_EQ(m.contained_at_front, 2U);
  EXPECT_EQ(m.contained_at_front_share, 0.5);
}

TEST(Shares, OfNothingAreUnknown) {
  Workshop w = nordwind();
  add_issue(w, {"?"}, "closed");
  const Measures m = Answers(w).measures;
  EXPECT_EQ(m.first_touch_share, std::nullopt);
  EXPECT_EQ(m.hops_mean, std::nullopt);
  EXPECT_EQ(m.hops_max, std::nullopt);
  EXPECT_EQ(Answers(Workshop{}).measures.issues, 0U);
}

TEST(Hops, MedianAndNinetiethAreNearestRank) {
  Workshop w = nordwind();
  add_issue(w, {"ann"});
  add_issue(w, {"ann", "bob"});
  add_issue(w, {"ann", "bob", "cat"});
  add_issue(w, {"ann", "bob", "cat", "dan", "boss", "legal"});
  add_issue(w, {"?"});
  const Measures m = Answers(w).measures;
  EXPECT_EQ(m.hops_mean, 2.0);
  EXPECT_EQ(m.hops_median, 1.0);  // the second of four
  EXPECT_EQ(m.hops_p90, 5.0);     // the fourth of four
  EXPECT_EQ(m.hops_max, 5U);
}

TEST(Held, RunsLastToTheNextRunTheLastToClosingAndNeverNegative) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "?", "ann", "cat"},
            "closed");  // Returns for three hours, Parts until the last event: nothing
  EXPECT_EQ(Answers(w).hours("Returns"), 3.0);
  EXPECT_EQ(Answers(w).hours("Parts"), 0.0);
  w.issues[0].closed = 10 * base::kDayMillis + 5 * kHour;
  EXPECT_EQ(Answers(w).hours("Parts"), 2.0);
  w.issues[0].closed = 9 * base::kDayMillis;  // before it began
  EXPECT_EQ(Answers(w).hours("Parts"), 0.0);
}

TEST(Held, OpenIssuesRunToTheLatestTimeInTheWholeHistory) {
  Workshop w = nordwind();
  add_issue(w, {"ann"});
  w.issues.push_back({"later"});
  w.issues[1].opened = 11 * base::kDayMillis;
  EXPECT_EQ(Answers(w).hours("Returns"), 24.0);
  model::Filter filter;  // hiding the later issue changes no time
  filter.issues = {"I0"};
  filter.order = {model::FilterField::issue};
  EXPECT_EQ(Answers(w, filter).hours("Returns"), 24.0);
}

TEST(Held, RunsThatBeginOrEndAtAnUnreadableTimeAddNothing) {
  Workshop w = nordwind();
  add_issue(w, {"ann", "cat", "ann"}, "closed");
  w.events[1].at.reset();
  const Answers answers(w);
  EXPECT_EQ(answers.measures.handovers, 2U);  // counts in routes
  EXPECT_EQ(answers.hours("Parts"), std::nullopt);
  EXPECT_EQ(answers.hours("Returns"), 0.0);  // only the last run is measured, to its own closing
  EXPECT_EQ(answers.measures.held.back().silo, "Parts");
}

TEST(Silos, TakeTheOwnValueElseTheAncestorsElseWhatAllBelowShare) {
  Workshop w = nordwind();
  w.positions[2].department = "";  // parts: below it only cat and dan say anything
  w.positions[6].department = "Hub";
  w.positions[8].department = "Hub";
  const Answers answers(w);
  EXPECT_EQ(answers.silo("ann"), "Returns");
  EXPECT_EQ(answers.silo("parts"), "Hub");
  EXPECT_EQ(answers.silo("stock"), "Hub");
  EXPECT_EQ(answers.silo("boss"), "");
}

TEST(Silos, OfBranchesAreNamedByTheRootsDirectReportAndARootHasNone) {
  const Answers answers(nordwind(), {}, model::SiloRule::branch);
  EXPECT_EQ(answers.silo("dan"), "parts");
  EXPECT_EQ(answers.silo("parts"), "parts");
  EXPECT_EQ(answers.silo("boss"), "");
  EXPECT_EQ(answers.silo("solo"), "");
  EXPECT_EQ(answers.silos.names, (std::vector<std::string>{"returns", "parts", "legal"}));
}

TEST(Silos, OfTooFewPeopleAreJoinedUntilTheyHaveEnough) {
  Silos silos;
  silos.names = {"Sales", "Legal", "Care", "People"};
  silos.of = {0, 1, 2, 3, kNoSlot, 0};
  const Silos joined = joined_below(silos, {5, 1, 4, 2}, 3);
  EXPECT_EQ(joined.names, (std::vector<std::string>{"Sales", "Legal + People", "Care"}));
  EXPECT_EQ(joined.of, (std::vector<std::uint32_t>{0, 1, 2, 1, kNoSlot, 0}));
  // One alone would still be too small: the next smallest joins it.
  EXPECT_EQ(joined_below(silos, {5, 1, 4, 9}, 3).names,
            (std::vector<std::string>{"Sales", "Legal + Care", "People"}));
  EXPECT_EQ(joined_below(silos, {5, 3, 4, 9}, 3).names, silos.names);
  EXPECT_EQ(joined_below(silos, {0, 0, 0, 1}, 3).names.size(), 1U);
  // Nobody at all has no count either, and joins the next.
  EXPECT_EQ(joined_below(silos, {5, 0, 4, 9}, 3).names,
            (std::vector<std::string>{"Sales", "Legal + Care", "People"}));
}

TEST(Filters, CountDaysInTheDatasOwnZone) {
  Workshop w = nordwind();
  w.issues = {{"late"}, {"early"}};
  w.events = {{0, 11 * base::kDayMillis - kHour, "ann"}, {1, 10 * base::kDayMillis, "ann"}};
  w.events[0].zone = 2 * 4;   // day 11 already, two hours east
  w.events[1].zone = -1 * 4;  // still day 9, an hour west
  w.issues.push_back({"opened"});
  w.issues[2].opened = 10 * base::kDayMillis;
  w.issues[2].zone = -1 * 4;
  const auto kept_on = [&w](int day) {
    model::Filter filter;
    filter.from = filter.to = base::Date{day};
    return plain::marks(Answers(w, filter).kept.keep);
  };
  EXPECT_EQ(kept_on(9), (std::vector<std::uint8_t>{0, 1, 1}));
  EXPECT_EQ(kept_on(10), (std::vector<std::uint8_t>{0, 0, 0}));
  EXPECT_EQ(kept_on(11), (std::vector<std::uint8_t>{1, 0, 0}));
}

}  // namespace
}  // namespace flipchart::flow
