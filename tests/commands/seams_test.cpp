// From seam to seam by a key.
#include "commands/seams.hpp"

#include <gtest/gtest.h>

#include "commands/two_teams.hpp"

namespace flipchart::commands {
namespace {

class Seams : public testing::Test {
 protected:
  workshop::Workshop workshop_ = two_teams();
  Session session_{workshop_};
};

TEST_F(Seams, TheKeySelectsTheWidestAndShowsTheFlows) {
  ASSERT_TRUE(run_key(session_, "}"));
  EXPECT_TRUE(session_.view.overlays.flows);
  EXPECT_EQ(session_.highlight.seam_from, "head1");
  EXPECT_EQ(session_.highlight.seam_to, "head2");
  EXPECT_EQ(session_.selected.kind, base::ItemKind::unit);
  ASSERT_TRUE(run_key(session_, "{"));
  EXPECT_EQ(session_.highlight.seam_to, "head2") << "it is the only one";
}

TEST_F(Seams, SaysSoWhereTheFilterLeavesNone) {
  session_.view.filter.severities = {"nobody has this"};
  step_seam(session_, 1);
  EXPECT_TRUE(session_.highlight.seam_from.empty());
  EXPECT_EQ(session_.said, "No issue that is shown went from one silo to another");
}

}  // namespace
}  // namespace flipchart::commands
