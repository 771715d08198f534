// Before and after, as a person and as a program reads it.
#include "writers/what_if.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace flipchart::writers {
namespace {

using testing::HasSubstr;
using testing::Not;

flow::WhatIf example_what_if() {
  flow::WhatIf made;
  flow::Measures& was = made.before.measures;
  was.issues = 1040;
  was.handovers = 2300;
  was.climbs = 1204;
  was.returns = 300;
  was.sideways = 796;
  was.silo_crossings = 500;
  was.issues_crossing_silos = 200;
  was.contained_at_front = 100;
  was.contained_at_front_share = 0.31;
  made.before.paths = {2200, 4, 6600, 1500, 3.0, 6.5, 6.0};
  made.after = made.before;
  made.after.measures.climbs = 1032;
  made.after.measures.returns = 310;
  made.after.measures.contained_at_front_share = 0.32;
  made.after.paths = {2200, 0, 5500, 1400, 2.5, 5.25, 5.0};
  return made;
}

TEST(WhatIfText, TellsEachFigureBeforeAfterAndByHowMuchWithTheAssumptionBeside) {
  const std::string text = what_if_text(example_what_if(), {"P7 reports to P3"});
  EXPECT_THAT(text, HasSubstr("What if\n  P7 reports to P3\n"));
  EXPECT_THAT(text, HasSubstr("1,040 issues with 2,300 handovers. " + std::string(kSameHolders)));
  EXPECT_THAT(text, testing::ContainsRegex("Lines per handover +3.00 +2.50 +0.50 shorter"));
  EXPECT_THAT(text, testing::ContainsRegex("Climbs +1,204 +1,032 +172 fewer"));
  EXPECT_THAT(text, testing::ContainsRegex("Returns +300 +310 +10 more"));
  EXPECT_THAT(text, testing::ContainsRegex("Silo crossings +500 +500 +the same"));
  EXPECT_THAT(text, testing::ContainsRegex("Never left the front +31% +32% +1 point more"));
  EXPECT_THAT(text, testing::ContainsRegex("Closed at first touch +none +none +the same"));
  EXPECT_THAT(text, HasSubstr("have no length: 4 before, 0 after"));
  EXPECT_THAT(text, Not(HasSubstr("Filters hide")));
}

TEST(WhatIfText, BetterIsShorterFewerAndMoreAtTheFront) {
  const std::vector<Compared> figures = figures_of(example_what_if());
  const auto verdict = [&](std::string_view label) {
    for (const Compared& figure : figures) {
      if (figure.label == label) return figure.verdict();
    }
    return 9;
  };
  EXPECT_EQ(verdict("Lines per issue"), 1);
  EXPECT_EQ(verdict("Climbs"), 1);
  EXPECT_EQ(verdict("Returns"), -1);
  EXPECT_EQ(verdict("Silo crossings"), 0);
  EXPECT_EQ(verdict("Never left the front"), 1);
}

TEST(WhatIfJson, HasItsKeysInOrderOnOneLine) {
  const std::string json =
      what_if_json(example_what_if(), {R"({"edit":"move","position":"P7","manager":"P3"})"});
  EXPECT_EQ(
      json,
      R"({"what_if":[{"edit":"move","position":"P7","manager":"P3"}],"assumption":"same holders",)"
      R"("before":{"issues":1040,"handovers":2300,"path":{"lines":6600,"handovers":2200,"without_way":4,)"
      R"("mean":3,"issue_mean":6.5,"issue_median":6},"climbs":1204,"levels_climbed":1500,"returns":300,)"
      R"("sideways":796,"silo_crossings":500,"issues_crossing_silos":200,)"
      R"("contained_at_front":{"issues":100,"share":0.31},"first_touch":{"issues":0,"share":null}},)"
      R"("after":{"issues":1040,"handovers":2300,"path":{"lines":5500,"handovers":2200,"without_way":0,)"
      R"("mean":2.5,"issue_mean":5.25,"issue_median":5},"climbs":1032,"levels_climbed":1400,"returns":310,)"
      R"("sideways":796,"silo_crossings":500,"issues_crossing_silos":200,)"
      R"("contained_at_front":{"issues":100,"share":0.32},"first_touch":{"issues":0,"share":null}}})"
      "\n");
}

}  // namespace
}  // namespace flipchart::writers
