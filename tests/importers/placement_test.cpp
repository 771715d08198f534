// Who a log's holders are, who may be meant, and how much of a log is on the chart.
#include "importers/placement.hpp"

#include <gmock/gmock.h>

#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kNamesakes =
    "id,name,manager_id,email\nE1,Ana Lopes,,ana@x.org\nE2,Bo Li,E1,bo@x.org\nE3,Zo\xC3\xAB "
    "Mart\xC3\xADn,E1,\n"
    "E4,Cy,E1,\nE5,Cy,E1,\n";

Imported with_events(std::string rows, const Options& options = {}) {
  return import_texts(
      {{"people.csv", kNamesakes}, {"events.csv", "issue_id,timestamp,actor\n" + std::move(rows)}}, options);
}

std::uint64_t placed(const Imported& imported) {
  return imported.placement.placed;
}

TEST(Placement, HoldersAreFoundByIdAddressAndName) {
  const Imported result = with_events(
      "1,2026-01-01,E1\n1,2026-01-02,BO@x.org\n1,2026-01-03,Ana Lopes\n1,2026-01-04,\"Li, "
      "Bo\"\n1,2026-01-05,\n");
  EXPECT_EQ(result.placement.events, 4U);
  EXPECT_EQ(placed(result), 4U);
  EXPECT_THAT(problems_of(result, "coverage"), IsEmpty());
}

TEST(Placement, ANameOfSeveralPlacesNobody) {
  const Imported result = with_events("1,2026-01-01,Cy\n1,2026-01-02,E1\n");
  EXPECT_EQ(placed(result), 1U);
  EXPECT_THAT(problems_of(result, "ambiguous-name"), SizeIs(1));
}

TEST(Placement, TheRestIsOnAShelfWithWhoMayBeMeantAndTheCoverageIsSaid) {
  const Imported result = with_events(
      "1,2026-01-01,E1\n1,2026-01-02,ana lopez\n1,2026-01-03,ana lopez\n1,2026-01-04,Martin "
      "Zoe\n1,2026-01-05,"
      "Somebody Else\n");
  EXPECT_EQ(placed(result), 1U);
  ASSERT_THAT(result.placement.shelf, SizeIs(3));
  EXPECT_EQ(result.placement.shelf[0].holder, "ana lopez");
  EXPECT_EQ(result.placement.shelf[0].events, 2U);
  EXPECT_EQ(result.placement.shelf[0].likely, "E1");
  EXPECT_EQ(result.placement.shelf[1].likely, "E3");
  EXPECT_EQ(result.placement.shelf[2].likely, "");
  const auto coverage = problems_of(result, "coverage");
  ASSERT_THAT(coverage, SizeIs(1));
  EXPECT_EQ(coverage[0].row, 0U);
  EXPECT_NE(coverage[0].done.find("20% of events placed"), std::string::npos) << coverage[0].done;
}

TEST(Placement, AnAliasPlacesWhatItNames) {
  Options options;
  options.aliases = {{"ana lopez", "E1"}, {"nobody", "E99"}};
  const Imported result = with_events("1,2026-01-01,ana lopez\n1,2026-01-02,E2\n", options);
  EXPECT_EQ(placed(result), 2U);
  EXPECT_EQ(result.history.text(result.history.event(0).actor), "E1");
}

TEST(Placement, CoverageIsNeverRoundedUpToAll) {
  EXPECT_EQ(coverage_words(999, 1000), "99% of events placed");
  EXPECT_EQ(coverage_words(87, 100), "87% of events placed");
  EXPECT_EQ(coverage_words(0, 3), "0% of events placed");
  EXPECT_EQ(coverage_words(3, 3), "100% of events placed");
}

TEST(Aliases, AreRowsOfHolderAndPosition) {
  const auto aliases =
      aliases_from("holder,position\n# from the service desk\n\"Lopes, A.\",E1\nbl;x,E2\n", "a.csv");
  ASSERT_TRUE(aliases) << aliases.error().message;
  EXPECT_THAT(*aliases, testing::ElementsAre(Alias{"Lopes, A.", "E1"}, Alias{"bl;x", "E2"}));
  const auto half = aliases_from("holder,position\nana,\n", "a.csv");
  ASSERT_FALSE(half);
  EXPECT_NE(half.error().message.find("a.csv:2:"), std::string::npos) << half.error().message;
}

}  // namespace
}  // namespace flipchart::importers
