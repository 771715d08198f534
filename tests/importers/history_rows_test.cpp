// Customers, links, issues and events: what is read, and what becomes of awkward rows.
#include <gmock/gmock.h>

#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::pair<std::string, std::string> kThreePeople{
    "people.csv", "id,name,manager_id,email\nE1,Ana,,ana@x.org\nE2,Bo,E1,\nE3*2,Cy,E1,\n"};

TEST(Customers, AreServedByListsWithWeights) {
  const Imported result = import_texts(
      {kThreePeople,
       {"customers.csv",
        "id,name,segment,served_by,value\nC1,Acme,Gold,E1*3;E2;E3*2;E9,\"1,200.5\"\nC2,Beta,,E2;E2,\n"}});
  const auto& chart = result.organization;
  ASSERT_EQ(chart.customers().size(), 2U);
  EXPECT_EQ(chart.text(chart.customers()[0].segment), "Gold");
  EXPECT_EQ(chart.customers()[0].value, 1200.5);
  ASSERT_EQ(chart.links().size(), 4U);
  EXPECT_EQ(chart.links()[0].weight, 3U);
  EXPECT_EQ(chart.id(chart.links()[2].position), "E3*2");
  EXPECT_EQ(chart.links()[3].weight, 2U);
  EXPECT_THAT(rows_of(result, "unknown-person"), ElementsAre(2));
}

TEST(Links, PairCustomersWithPositionsRowByRow) {
  const std::string links = "customer_id,position_id\nC1,E1\nC1,E1\nC9,E2\nC1,E9\n";
  const Imported known =
      import_texts({{"l.csv", links}, kThreePeople, {"customers.csv", "id,name,segment\nC1,Acme,A\n"}});
  EXPECT_EQ(known.organization.links().size(), 1U);
  EXPECT_THAT(rows_of(known, "unknown-customer"), ElementsAre(4));
  EXPECT_THAT(rows_of(known, "unknown-person"), ElementsAre(5));
  const Imported alone = import_texts({{"l.csv", links}, kThreePeople});
  EXPECT_EQ(alone.organization.customers().size(), 2U);
  EXPECT_EQ(alone.organization.links().size(), 2U);
}

TEST(Issues, KeepWhatTheySayAndReportWhatIsWrong) {
  const Imported result =
      import_texts({{"customers.csv", "id,name,segment\nC1,Acme,A\n"},
                    {"issues.csv",
                     "id,title,customer_id,severity,status,opened,closed,cause\nI1,Late,C1,high,open,2026-01-"
                     "02T03:04:05Z,,box\n"
                     "I2,Lost,Acme,,,soon,,\nI3,Torn,C7,,,,,\n,No id,C1,,,,,\nI1,Again,C1,,,,,\n"}});
  const model::History& history = result.history;
  ASSERT_EQ(history.issues().size(), 3U);
  EXPECT_EQ(history.issues()[0].opened, 1767323045000);
  EXPECT_EQ(history.text(history.issues()[1].customer), "C1");
  EXPECT_EQ(history.text(history.issues()[0].title), "Late");
  EXPECT_THAT(rows_of(result, "bad-date"), ElementsAre(3));
  EXPECT_THAT(rows_of(result, "unknown-customer"), ElementsAre(4));
  EXPECT_THAT(rows_of(result, "missing-id"), ElementsAre(5));
  EXPECT_THAT(rows_of(result, "duplicate-id"), ElementsAre(6));
}

TEST(Events, KeepTheirPlaceWhenTheTimeCannotBeRead) {
  const Imported result = import_texts({kThreePeople,
                                        {"events.csv",
                                         "issue_id,timestamp,actor,activity\nI1,2026-01-02 "
                                         "10:00,E1,open\nI1,whenever,?,wait\nI1,2026-01-01 09:00,E2,call\n"
                                         ",2026-01-01,E1,x\n"}});
  const model::History& history = result.history;
  ASSERT_EQ(history.events().size(), 3U);
  EXPECT_EQ(history.text(history.events()[0].actor), "E2");
  EXPECT_EQ(history.text(history.events()[1].actor), "E1");
  EXPECT_FALSE(history.events()[2].dated);
  EXPECT_EQ(history.events()[2].actor, base::kNoText);
  EXPECT_THAT(rows_of(result, "bad-date"), ElementsAre(3));
  EXPECT_THAT(rows_of(result, "missing-id"), ElementsAre(5));
  ASSERT_EQ(problems_of(result, "no-zone").size(), 1U);
  EXPECT_EQ(problems_of(result, "no-zone")[0].count, 2U);
}

TEST(Events, OfIssuesWhoseIdsDifferOnlyInCaseAreKeptApartAndTold) {
  const Imported result = import_texts({{"events.csv",
                                         "issue_id,timestamp,actor\nPay-1,1767323045,X\nPAY-2,1767323046,"
                                         "X\npay-1,1767323047,Y\nPAY-1,1767323048,Y\n"}});
  EXPECT_EQ(result.history.issue_count(), 4U);
  const auto similar = problems_of(result, "similar-ids");
  ASSERT_EQ(similar.size(), 2U);
  EXPECT_EQ(similar[0].value, "pay-1");
  EXPECT_EQ(similar[0].done, "differs only in case from the issue Pay-1; they were kept apart");
  EXPECT_EQ(similar[1].value, "PAY-1");
  EXPECT_THAT(
      problems_of(import_texts(
                      {{"events.csv", "issue_id,timestamp,actor\nPAY-1,1767323045,X\nPAY-2,1767323046,X\n"}}),
                  "similar-ids"),
      IsEmpty());
}

TEST(Events, OfHoldersWhoDifferOnlyInCaseAreToldOnceForEachName) {
  const std::string rows =
      "issue_id,timestamp,actor,group\nI1,1767323041,Ann,\nI1,1767323042,ann,\nI1,1767323043,ANN,\n"
      "I1,1767323044,ann,\nI2,1767323045,,Desk\nI2,1767323046,,desk\nI2,1767323047,Bo,\n";
  const Imported result = import_texts({{"events.csv", rows}});
  const auto similar = problems_of(result, "similar-ids");
  ASSERT_EQ(similar.size(), 2U);
  EXPECT_EQ(similar[0].row, 3U);
  EXPECT_EQ(similar[0].value, "ann");
  EXPECT_EQ(similar[0].column, "actor");
  EXPECT_EQ(similar[0].done, "differs only in case from the holder Ann; they were kept apart");
  EXPECT_EQ(similar[1].column, "group");
  // So it is beside people; who is one of them is told by the position.
  EXPECT_THAT(rows_of(import_texts({kThreePeople, {"events.csv", rows}}), "similar-ids"), ElementsAre(3, 7));
}

TEST(Customers, AWeightThatIsNoWholeNumberIsToldAndTheLinkStays) {
  const Imported result =
      import_texts({kThreePeople, {"customers.csv", "id,name,served_by\nC1,Acme,E1*1.5;E2*0;E9*1.5\n"}});
  const auto& links = result.organization.links();
  ASSERT_EQ(links.size(), 2U);
  EXPECT_EQ(links[0].weight, 1U);
  EXPECT_EQ(links[1].weight, 1U);
  const auto told = problems_of(result, "bad-number");
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told[0].value, "E1*1.5");
  EXPECT_EQ(told[0].column, "served_by");
  EXPECT_EQ(problems_of(result, "unknown-person").size(), 1U) << "E9 is nobody, with any weight";
}

TEST(Events, NamingNobodyOnTheChartAreReportedOnce) {
  const Imported result = import_texts(
      {kThreePeople,
       {"events.csv", "issue_id,timestamp,actor\nI1,1767323045,X1\nI1,1767323046,X2\nI2,1767323047,e1\n"}});
  ASSERT_EQ(problems_of(result, "unknown-person").size(), 1U);
  EXPECT_EQ(problems_of(result, "unknown-person")[0].count, 3U);
  EXPECT_EQ(problems_of(result, "unknown-person")[0].row, 2U);
  EXPECT_THAT(rows_of(result, "similar-ids"), ElementsAre(4));
  EXPECT_EQ(result.history.events()[0].at, 1767323045000);
  EXPECT_THAT(problems_of(result, "no-zone"), IsEmpty());
}

TEST(Times, DayOrMonthFirstIsDecidedOverTheWholeColumn) {
  auto first_time = [](const std::string& first, const std::string& second) {
    const Imported result =
        import_texts({{"e.csv", "issue_id,timestamp,actor\nI1," + first + ",A\nI2," + second + ",A\n"}});
    EXPECT_THAT(problems_of(result, "bad-date"), IsEmpty()) << first;
    EXPECT_EQ(problems_of(result, "ambiguous").size(), second == "01/02/2026" ? 1U : 0U);
    return base::to_iso(result.history.events()[0].at);
  };
  EXPECT_EQ(first_time("03/04/2026 14:05", "25/04/2026 00:00"), "2026-04-03T14:05:00Z");
  EXPECT_EQ(first_time("03/04/2026 2:05 PM", "04/25/2026 12:00 AM"), "2026-03-04T14:05:00Z");
  EXPECT_EQ(first_time("03-04-2026", "25-04-2026"), "2026-04-03T00:00:00Z");
  EXPECT_EQ(first_time("12/Apr/26 3:30 PM", "13/Apr/26 3:30 PM"), "2026-04-12T15:30:00Z");
  EXPECT_EQ(first_time("03/04/2026", "01/02/2026"), "2026-04-03T00:00:00Z");
  EXPECT_EQ(first_time("1735689600000", "1735689600001"), "2025-01-01T00:00:00Z");
}

TEST(Kinds, AreDecidedFromHeadersBeforeNames) {
  auto kind = [](const std::string& name, const std::string& header, const std::string& row) {
    const Imported result = import_texts({{name, header + "\n" + row + "\n"}});
    return result.sources.empty() ? "none" : std::string(to_string(result.sources[0].kind));
  };
  EXPECT_EQ(kind("x.csv", "issue_id,customer_id,timestamp,person_id,activity,severity", "1,2,3,4,5,6"),
            "events");
  EXPECT_EQ(kind("people.csv", "id,name,segment,account_owner_id", "1,2,3,4"), "customers");
  EXPECT_EQ(kind("customers.csv", "id,name,title,manager_id", "1,2,3,4"), "people");
  EXPECT_EQ(kind("x.csv", "id,title,customer_id,severity,status,opened,closed,cause", "1,2,3,4,5,,,8"),
            "issues");
  EXPECT_EQ(kind("x.csv", "Customer;Employee ID", "1;2"), "links");
  EXPECT_EQ(kind("customers.csv", "id,name", "1,2"), "customers");
  EXPECT_EQ(kind("staff.csv", "id,name", "1,2"), "people");
}

TEST(Maps, OverrideAColumn) {
  Options options;
  options.map = {{"title", "Hobby"}, {"department", "Home base"}, {"grade", "none"}};
  const Imported result = import_texts(
      {{"p.csv", "id,name,manager_id,Title,Hobby,Home base\n1,Ana,,Chief,Chess,North\n"}}, options);
  EXPECT_EQ(result.organization.title(0), "Chess");
  EXPECT_EQ(result.organization.text(result.organization.position(0).department), "North");
  EXPECT_EQ(problems_of(result, "unknown-header").size(), 1U);
  EXPECT_TRUE(is_field("served_by"));
  EXPECT_FALSE(is_field("colour"));
}

}  // namespace
}  // namespace flipchart::importers
