// Silos called otherwise, made one and recoloured by forms; and what names them in the window goes along.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "commands/command.hpp"
#include "commands/told.hpp"
#include "commands/two_teams.hpp"

namespace flipchart::commands {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class SiloForms : public testing::Test {
 protected:
  SiloForms() : workshop_(two_teams()) { workshop_.picture(session_.view); }

  void key(const char* name) { ASSERT_TRUE(asking_key(session_, name)) << name; }
  std::string department(const char* id) {
    const model::Organization& chart = workshop_.organization();
    return std::string(chart.text(chart.position(chart.find(id)).department));
  }
  // Calls the silo of the selected position so.
  void call(const char* name) {
    ASSERT_TRUE(run_command(session_, "rename-silo"));
    asking_type(session_, name);
    key("Enter");
  }
  compose::SiloStyle style(const char* silo) {
    const compose::Insights& insights = *workshop_.picture(session_.view).insights;
    return compose::style_of_silo(insights, insights.silos.find(silo), session_.view.theme);
  }

  workshop::Workshop workshop_;
  Session session_{workshop_};
};

TEST_F(SiloForms, TheSiloOfWhoIsSelectedIsCalledOtherwise) {
  select_item(session_, {base::ItemKind::position, "ana"});
  ASSERT_TRUE(run_command(session_, "rename-silo"));
  EXPECT_EQ(session_.asking->at, 1U) << "which one is known";
  EXPECT_EQ(session_.asking->fields[0].choices[session_.asking->fields[0].choice], "Returns");
  asking_type(session_, "Reverse logistics");
  key("Enter");
  EXPECT_EQ(department("ana"), "Reverse logistics");
  EXPECT_EQ(department("head1"), "Reverse logistics");
  EXPECT_EQ(department("ben"), "Parts");
  EXPECT_THAT(told_lines(workshop_, 1)[0].words, HasSubstr("is called “Reverse logistics”"));
  ASSERT_TRUE(run_key(session_, "Ctrl+Z"));
  EXPECT_EQ(department("ana"), "Returns");
}

TEST_F(SiloForms, WithNobodySelectedItIsAskedWhichOne) {
  ASSERT_TRUE(run_command(session_, "rename-silo"));
  EXPECT_EQ(session_.asking->at, 0U);
  EXPECT_THAT(session_.asking->fields[0].choices, ElementsAre("Returns", "Parts"));
  key("Down");
  key("Enter");
  asking_type(session_, "Spares");
  key("Enter");
  EXPECT_EQ(department("ben"), "Spares");
}

TEST_F(SiloForms, TheFilterAndTheCellOfTheMapGoAlongAndComeBackWithUndo) {
  session_.view.filter.silos = {"Returns"};
  session_.view.filter.handed = {{"Returns", "Parts"}};
  session_.highlight.silos_from = {"Returns"};
  session_.highlight.silos_to = {"Parts"};
  ASSERT_TRUE(run_command(session_, "rename-silo"));
  EXPECT_EQ(session_.asking->fields[0].choice, 0U) << "of the cell that is selected";
  asking_type(session_, "Reverse");
  key("Enter");
  EXPECT_THAT(session_.view.filter.silos, ElementsAre("Reverse"));
  EXPECT_EQ(session_.view.filter.handed, (std::vector<model::HandedOver>{{"Reverse", "Parts"}}));
  EXPECT_THAT(session_.highlight.silos_from, ElementsAre("Reverse"));
  EXPECT_EQ(workshop_.picture(session_.view).kept->issues, 1U) << "the same issue as before";
  ASSERT_TRUE(run_key(session_, "Ctrl+Z"));
  EXPECT_THAT(session_.view.filter.silos, ElementsAre("Returns"));
  EXPECT_THAT(session_.highlight.silos_from, ElementsAre("Returns"));
  ASSERT_TRUE(run_key(session_, "Ctrl+Y"));
  EXPECT_THAT(session_.view.filter.silos, ElementsAre("Reverse"));
}

TEST_F(SiloForms, MakingTwoSilosOneIsSaidFirst) {
  select_item(session_, {base::ItemKind::position, "ana"});
  session_.view.filter.silos = {"Returns"};
  call("Parts");
  ASSERT_TRUE(session_.asking);
  EXPECT_EQ(session_.asking->heading, "Make them one silo?");
  key("Enter");
  EXPECT_EQ(department("ana"), "Returns") << "left as they are, unless somebody says so";
  session_.reaching.keys["undo"] = "Ctrl+U";
  call("Parts");
  key("Down");
  key("Enter");
  EXPECT_EQ(department("ana"), "Parts");
  EXPECT_THAT(session_.said, HasSubstr("one silo now. Undo: Ctrl+U"));
  EXPECT_THAT(session_.view.filter.silos, ElementsAre("Parts"));
  ASSERT_TRUE(run_key(session_, "Ctrl+U"));
  EXPECT_EQ(department("ana"), "Returns");
  EXPECT_THAT(session_.view.filter.silos, testing::UnorderedElementsAre("Parts", "Returns"))
      << "what was shown of the one is shown of the two";
}

TEST_F(SiloForms, ASiloTakesOneOfTenColoursAndItsOwnAgain) {
  select_item(session_, {base::ItemKind::position, "ben"});
  const std::string before(style("Parts").name);
  ASSERT_TRUE(run_command(session_, "recolour-silo"));
  const Field& colour = session_.asking->fields[1];
  ASSERT_EQ(colour.choices.size(), 11U);
  EXPECT_EQ(colour.inks.size(), colour.choices.size()) << "each with its swatch";
  EXPECT_EQ(colour.choice, 1U) << "as it is now";
  EXPECT_EQ(colour.choices[0], "Sky, as Returns");
  key("Down");
  key("Enter");
  EXPECT_EQ(style("Parts").name, "teal");
  EXPECT_EQ(style("Returns").name, "sky");
  ASSERT_TRUE(run_command(session_, "recolour-silo"));
  EXPECT_EQ(session_.asking->fields[1].choice, 2U);
  for (int step = 0; step < 8; ++step) key("Down");
  key("Enter");
  EXPECT_EQ(style("Parts").name, before);
  ASSERT_TRUE(run_command(session_, "recolour-silo"));
  for (int step = 0; step < 9; ++step) key("Down");
  key("Enter");
  ASSERT_TRUE(session_.asking);
  EXPECT_THAT(session_.asking->problem, HasSubstr("nobody chose a colour")) << "it has its own";
}

TEST_F(SiloForms, WithoutSilosThereIsNothingToCall) {
  workshop::Workshop empty("Empty", model::Organization(), model::History(),
                           std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22}));
  Session session{empty};
  empty.picture(session.view);
  EXPECT_FALSE(run_command(session, "rename-silo"));
  EXPECT_FALSE(run_command(session, "recolour-silo"));
}

}  // namespace
}  // namespace flipchart::commands
