// An organisation out of a log's own columns, and silos out of any column.
#include <gmock/gmock.h>

#include "flow/routes.hpp"
#include "flow/silos.hpp"
#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kLog =
    "issue_id,timestamp,actor,Country,Line,Team\n"
    "1,2026-01-01T10:00:00Z,Ada,se,Sales,Inside\n"
    "1,2026-01-01T11:00:00Z,Ben,se,Sales,\n"
    "1,2026-01-01T12:00:00Z,Cy,fi,?,Odd\n"
    "2,2026-01-01T13:00:00Z,Di,,Sales,Inside\n"
    "2,2026-01-01T14:00:00Z,Di,se,Sales,Inside\n";

Imported leveled(std::vector<std::string> levels, const char* log = kLog) {
  Options options;
  options.levels = std::move(levels);
  return import_texts({{"log.csv", log}}, options);
}

TEST(Levels, ArePathsOutermostFirst) {
  const Imported result = leveled({"Country", "line", "Team"});
  const auto& chart = result.organization;
  ASSERT_EQ(chart.size(), 4U);
  EXPECT_EQ(manager_of(chart, "se"), "-");
  EXPECT_EQ(manager_of(chart, "fi"), "-");
  EXPECT_EQ(manager_of(chart, "se / Sales"), "se");
  EXPECT_EQ(manager_of(chart, "se / Sales / Inside"), "se / Sales");
  const base::Slot inside = chart.find("se / Sales / Inside");
  EXPECT_EQ(chart.title(inside), "Inside");
  EXPECT_EQ(chart.text(chart.position(inside).department), "se");
  EXPECT_EQ(chart.people(), 0U);
  EXPECT_EQ(chart.vacancies(), 0U);
}

TEST(Levels, TheDeepestLevelGivenHoldsTheEvent) {
  const Imported result = leveled({"Country", "Line", "Team"});
  const flow::Routes routes = flow::routes_of(result.organization, result.history,
                                              model::HolderColumn::actor_else_group, base::Date{});
  EXPECT_EQ(result.history.event_count(), 5U);
  EXPECT_EQ(routes.placed_events, 4U) << "a row without the first level has no holder";
  EXPECT_THAT(problems_of(result, "unknown-person"), IsEmpty());
}

TEST(Levels, ThatAreNoColumnsAreReportedAndPassedOver) {
  const Imported result = leveled({"Region", "Team"});
  ASSERT_THAT(problems_of(result, "unknown-header"), SizeIs(1));
  EXPECT_EQ(problems_of(result, "unknown-header")[0].column, "Region");
  EXPECT_THAT(result.failed, IsEmpty());
  EXPECT_EQ(result.organization.size(), 2U);
}

TEST(Levels, TheReportSaysWhatTheColumnsBecame) {
  const Imported result = leveled({"Country", "Line"});
  const SourceReport& report = result.sources.at(0);
  EXPECT_THAT(report.mapping, testing::Contains(testing::Pair("group", "Line")));
  EXPECT_THAT(report.ignored, testing::UnorderedElementsAre("Team", "actor"));
}

TEST(Levels, AColumnThatWouldHaveBeenTheGroupIsNotIgnored) {
  Options options;
  options.levels = {"Div", "Team", "Agent"};
  const Imported result = import_texts(
      {{"log.csv", "issue_id,timestamp,Div,Team,Agent,Colour\nI1,2026-01-01T10:00Z,North,Desk,Ada,red\n"}},
      options);
  const SourceReport& report = result.sources.at(0);
  EXPECT_THAT(report.ignored, ElementsAre("Colour"));
  EXPECT_EQ(mapped(report, "group"), "Agent");
  EXPECT_NE(result.organization.find("North / Desk / Ada"), base::kNoSlot);
}

constexpr const char* kGradedPeople =
    "id,name,manager_id,Grade,Plant,Salary\n1,Ada,,G9,,9\n2,Ben,1,G1,North,8\n3,Cy,1,,South,7\n4,Di,3,G1,,"
    "6\n";

std::vector<std::string> silos_by(const std::string& column, Options options = {}) {
  options.silo_column = column;
  const Imported result = import_texts({{"people.csv", kGradedPeople}}, options);
  const flow::Silos silos = flow::silos_of(result.organization, model::SiloRule::column);
  std::vector<std::string> of;
  for (const char* id : {"1", "2", "3", "4"}) {
    const std::uint32_t silo = silos.of[result.organization.find(id)];
    of.push_back(silo == base::kNoSlot ? "-" : silos.names[silo]);
  }
  EXPECT_EQ(problems_of(result, "unknown-header").size(), silos.names.empty() ? 1U : 0U);
  return of;
}

TEST(SiloColumns, AreAnyColumnAlsoOneThatHasAMeaning) {
  EXPECT_THAT(silos_by("plant"), ElementsAre("-", "North", "South", "South"));
  EXPECT_THAT(silos_by("Grade"), ElementsAre("G9", "G1", "G9", "G1"));
}

TEST(SiloColumns, ThatAreNotThereMakeNoSilos) {
  EXPECT_THAT(silos_by("Colour"), ElementsAre("-", "-", "-", "-"));
}

TEST(SiloColumns, ThatArePrivateAreRefusedUnlessMapped) {
  EXPECT_THAT(silos_by("Salary"), ElementsAre("-", "-", "-", "-"));
  Options options;
  options.map = {{"team", "Salary"}};
  EXPECT_THAT(silos_by("Salary", options), ElementsAre("9", "8", "7", "6"));
}

}  // namespace
}  // namespace flipchart::importers
