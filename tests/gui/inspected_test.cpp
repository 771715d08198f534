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

TEST_F(InspectedSeam, DrawsNoLineOfOneDay) {
  EXPECT_TRUE(made().over_time.empty());
}

}  // namespace
}  // namespace flipchart::gui
