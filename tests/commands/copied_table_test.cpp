// What a panel lists, copied as text for a spreadsheet.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "commands/copied_table.hpp"
#include "two_teams.hpp"

namespace {

using namespace flipchart;
using namespace flipchart::commands;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class CopiedTables : public testing::Test {
 protected:
  CopiedTables() : workshop_(two_teams()) { workshop_.picture(session_.view); }

  workshop::Workshop workshop_;
  Session session_{workshop_};
};

TEST_F(CopiedTables, TheListOfIssuesHasALineForEach) {
  EXPECT_TRUE(run_key(session_, "Ctrl+T"));
  EXPECT_EQ(session_.said, "Copied the list of issues: 2 lines");
  EXPECT_THAT(session_.copied, StartsWith("State\tIssue\tCustomer\tOwner\tWhen\tSeverity\n"));
  EXPECT_THAT(session_.copied, HasSubstr("unowned\tPump billed before it came\tVoltmart\t"));
  EXPECT_EQ(std::count(session_.copied.begin(), session_.copied.end(), '\n'), 3);
}

TEST_F(CopiedTables, NoCellIsAFormulaOrMoreThanACell) {
  ASSERT_TRUE(workshop_.commit(model::OpenFix{"F1", "=HYPERLINK(\"x\")\tand\nmore", {}}));
  workshop_.picture(session_.view);
  const CopiedTable table = table_shown(session_);
  EXPECT_THAT(table.text, HasSubstr("\t'=HYPERLINK(\"x\") and more\t"));
  EXPECT_EQ(std::count(table.text.begin(), table.text.end(), '\n'),
            static_cast<std::ptrdiff_t>(table.rows + 1));
}

TEST_F(CopiedTables, TheSiloMapIsWhatIsCopiedWhileItIsOpen) {
  session_.silo_map.shown = true;
  const CopiedTable table = table_shown(session_);
  EXPECT_EQ(table.name, "the silo map");
  EXPECT_THAT(table.text, StartsWith("From \\ to\tReturns\tParts\n"));
  EXPECT_THAT(table.text, HasSubstr("Returns\t0\t1\n"));
}

TEST_F(CopiedTables, TheSeamsOfASelectedLeaderComeBeforeTheList) {
  select_item(session_, {base::ItemKind::position, "chief"});
  const CopiedTable table = table_shown(session_);
  EXPECT_EQ(table.name, "the seams that meet here");
  EXPECT_EQ(table.rows, 1U);
  select_item(session_, {base::ItemKind::position, "ana"});
  EXPECT_EQ(table_shown(session_).name, "the list of issues") << "no seam meets at her";
}

TEST_F(CopiedTables, AreRoomSafeWhereTheViewIs) {
  session_.view.room_safe = true;
  session_.view.k = 3;
  workshop_.picture(session_.view);
  select_item(session_, {base::ItemKind::position, "chief"});
  EXPECT_NE(table_shown(session_).name, "the seams that meet here") << "two teams of two are too few";
  session_.silo_map.shown = true;
  EXPECT_THAT(table_shown(session_).text, Not(HasSubstr("Returns\t"))) << "silos of two are one line";
}

TEST_F(CopiedTables, NothingToCopyIsSaidAndLeavesTheClipboard) {
  session_.view.filter.causes = {"no such cause"};
  workshop_.picture(session_.view);
  EXPECT_TRUE(run_command(session_, "copy-table"));
  EXPECT_EQ(session_.copied, "");
  EXPECT_TRUE(session_.said_is_error);
}

}  // namespace
