// What the inspector says, without any drawing.
#include "gui/inspected.hpp"

#include <gtest/gtest.h>

#include "commands/two_teams.hpp"

namespace flipchart::gui {
namespace {

class InspectedSeam : public ::testing::Test {
 protected:
  InspectedSeam() { commands::select_seam(session_, "head1", "head2"); }
  Inspected made() {
    const workshop::Picture picture = workshop_.picture(session_.view);
    return inspected(session_, picture, workshop_.matters(session_.view));
  }

  workshop::Workshop workshop_{commands::two_teams()};
  commands::Session session_{workshop_};
};

TEST_F(InspectedSeam, TellsHowLongIssuesWaited) {
  EXPECT_EQ(made().forth, 1U);
  EXPECT_EQ(made().median_wait, "no time");
}

TEST_F(InspectedSeam, TellsNoTimeBesideFewPeopleInTheRoom) {
  session_.view.room_safe = true;
  EXPECT_EQ(made().median_wait, "") << "two teams of two";
  session_.view.k = 2;
  EXPECT_EQ(made().median_wait, "no time");
}

TEST_F(InspectedSeam, CountsNoVacancyAsSomebody) {
  session_.view.room_safe = true;
  session_.view.k = 2;
  ASSERT_TRUE(workshop_.commit(model::Restructuring(model::Vacate{"ana", std::nullopt})));
  commands::select_seam(session_, "head1", "head2");
  EXPECT_EQ(made().median_wait, "") << "one person and a vacancy are fewer than two";
  commands::select_item(session_, {base::ItemKind::position, "head1"});
  const Inspected leader = made();
  std::string reports;
  for (const Fact& fact : leader.facts)
    if (fact.label == "Direct reports") reports = fact.value;
  EXPECT_EQ(reports, "1 vacancy");
}

TEST_F(InspectedSeam, TellsWhatCouldHaveStayedAtTheFront) {
  EXPECT_TRUE(made().at_the_front.empty());
  const auto may_decide = [&](std::optional<double> amount, std::optional<double> hours) {
    const model::Envelope envelope{"Title of ana", "", amount, hours, {}};
    EXPECT_TRUE(workshop_.commit(model::SetEnvelope{envelope}));
    return made().at_the_front;
  };
  EXPECT_TRUE(may_decide(79, {}).empty());
  EXPECT_TRUE(may_decide({}, 2).empty()) << "nobody wrote down how long it took";
  const auto kept = may_decide(80, {});
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].inside, 1U);
  EXPECT_EQ(kept[0].words, "of 1 from Title of ana lay within what they may decide alone: up to 80");
  session_.view.room_safe = true;
  EXPECT_TRUE(made().at_the_front.empty()) << "it is one person";
  session_.view.k = 1;
  EXPECT_EQ(made().at_the_front.size(), 1U);
}

TEST_F(InspectedSeam, QuotesACustomerWhoseIssueWentThere) {
  EXPECT_EQ(made().quote, "");
  const auto says = [&](const char* words, const char* issue) {
    model::Quoted quoted;
    quoted.quote = {"", "C1", words, issue, "", "A date"};
    return workshop_.commit(quoted).has_value();
  };
  ASSERT_TRUE(says("Nobody calls.", ""));
  EXPECT_EQ(made().quote, "Nobody calls.");
  ASSERT_TRUE(says("Billed before it came.", "I1"));
  ASSERT_TRUE(says("No answer.", "I2"));
  EXPECT_EQ(made().quote, "Billed before it came.") << "about an issue that went there";
  EXPECT_EQ(made().quoted_from, "Voltmart");
  EXPECT_EQ(made().success, "A date");
}

TEST_F(InspectedSeam, DrawsNoLineOfOneDay) {
  EXPECT_TRUE(made().over_time.empty());
}

}  // namespace
}  // namespace flipchart::gui
