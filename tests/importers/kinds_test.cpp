// What a file is, where headers leave a doubt, and what a person said about it before.
#include <gmock/gmock.h>

#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::pair<std::string, std::string> kNumberedPeople{
    "people.csv", "id,name,title,manager_id\nE100,Ada,Chief,\nE200,Ben,Clerk,E100\nE300,Cy,Clerk,E100\n"};

TEST(Links, AColumnOfPositionsIsKnownByItsValues) {
  const Imported result =
      import_texts({{"visits.csv",
                     "Visit No,Customer,When,Who went\n1,Acme,2026-01-01,E200\n2,Beta,2026-01-02,E300\n"
                     "3,Acme,2026-01-03,E200\n"},
                    kNumberedPeople});
  EXPECT_THAT(result.failed, IsEmpty());
  ASSERT_THAT(result.organization.links(), SizeIs(2));
  EXPECT_EQ(result.organization.links()[0].weight, 2U);
  EXPECT_THAT(result.sources[0].mapping, testing::Contains(testing::Pair("served_by", "Who went")));
}

TEST(Links, ShortNumbersAreBelievedOnlyUnderAWordForPeople) {
  const std::pair<std::string, std::string> numbered{"people.csv",
                                                     "id,name,manager_id\n1,Ada,\n2,Ben,1\n3,Cy,1\n"};
  const Imported counts = import_texts({{"a.csv", "Customer,Quantity\nAcme,1\nBeta,2\nGamma,3\n"}, numbered});
  EXPECT_THAT(counts.organization.links(), IsEmpty());
  EXPECT_THAT(counts.organization.customers(), SizeIs(3));
  const Imported sellers =
      import_texts({{"a.csv", "Customer,Seller code\nAcme,1\nBeta,2\nGamma,3\n"}, numbered});
  EXPECT_THAT(sellers.organization.links(), SizeIs(3));
}

TEST(Kinds, AListWhoseIssuesComeBackIsALog) {
  const std::string header = "number,short_description,state,assignment_group,sys_updated_on\n";
  const Imported log =
      import_texts({{"a.csv", header + "I1,x,New,A,2026-01-01 10:00:00\nI1,x,New,B,2026-01-01 "
                                       "11:00:00\nI1,x,Done,A,2026-01-01 12:00:00\n"
                                       "I2,x,New,A,2026-01-01 13:00:00\n"}});
  EXPECT_EQ(log.sources.at(0).kind, Kind::events);
  const Imported list =
      import_texts({{"a.csv", header + "I1,x,New,A,2026-01-01 10:00:00\nI2,x,New,B,2026-01-01 "
                                       "11:00:00\nI3,x,Done,A,2026-01-01 12:00:00\n"
                                       "I4,x,New,A,2026-01-01 13:00:00\n"}});
  EXPECT_EQ(list.sources.at(0).kind, Kind::issues);
}

TEST(Kinds, OnlyChangesOfHandsAreEvents) {
  const Imported result =
      import_texts({{"history.csv",
                     "issue_id,changelog_id,author_id,created_date,field,from_string,to_string\n"
                     "1,1,9,2026-01-01T00:00:00Z,assignee,,Ben\n1,2,9,2026-01-02T00:00:00Z,status,Open,Done\n"
                     "1,3,9,2026-01-03T00:00:00Z,assignee,Ben,Ada\n"}});
  EXPECT_EQ(result.history.event_count(), 2U);
  ASSERT_THAT(problems_of(result, "other-changes"), SizeIs(1));
  EXPECT_EQ(problems_of(result, "other-changes")[0].count, 1U);
}

TEST(Mapping, AMostlyEmptyIdGivesWayToTheEmail) {
  const Imported result = import_texts(
      {{"a.csv",
        "Employee ID,Email Address,First Name,Last Name,Manager Email\n,a@x.org,Ada,One,\n,b@x.org,Ben,"
        "Two,a@x.org\n7,c@x.org,Cy,Three,b@x.org\n"}});
  EXPECT_EQ(manager_of(result.organization, "b@x.org"), "a@x.org");
  EXPECT_THAT(problems_of(result, "missing-id"), IsEmpty());
}

TEST(Mapping, ADepartmentThatNeverChangesGivesWayToOneThatDoes) {
  std::string text = "id,name,Department,Division,manager_id\n";
  for (int i = 1; i <= 9; ++i)
    text += std::to_string(i) + ",N,Acme," + (i % 2 == 0 ? "East" : "West") + "," + (i > 1 ? "1" : "") + "\n";
  const Imported result = import_people(text);
  EXPECT_THAT(result.sources.at(0).mapping, testing::Contains(testing::Pair("department", "Division")));
  EXPECT_THAT(problems_of(result, "ambiguous"), SizeIs(1));
}

TEST(Choices, AreRememberedUnderTheHeadersAndSayWhichFile) {
  const std::string text = "id,name,Hobby,Title,manager_id\n1,Ada,Chess,Chief,\n2,Ben,Go,Clerk,1\n";
  const std::string signature = import_people(text).sources.at(0).signature;
  Options options;
  options.remembered[signature].map = {{"title", "Hobby"}};
  const Imported result = import_texts({{"p.csv", text}}, options);
  EXPECT_EQ(result.organization.title(result.organization.find("1")), "Chess");
  ASSERT_THAT(problems_of(result, "remembered-mapping"), SizeIs(1));
  EXPECT_THAT(problems_of(result, "remembered-mapping")[0].file, HasSubstr("p.csv"));
  options.map = {{"title", "Title"}};
  const Imported given = import_texts({{"p.csv", text}}, options);
  EXPECT_EQ(given.organization.title(given.organization.find("1")), "Chief");
  options.map.clear();
  options.remembered[signature].map = {{"title", ""}};
  const Imported none = import_texts({{"p.csv", text}}, options);
  EXPECT_EQ(none.organization.title(none.organization.find("1")), "");
}

TEST(Choices, OfNowWinOverEarlierOnesAndMayLeaveAFileOut) {
  const Folder folder;
  const std::string file = folder.file("a.csv", "id,name\n1,Ada\n2,Ben\n");
  Options options;
  base::Timings timings;
  const std::string signature = imported({{file, {}}}, options, timings).sources.at(0).signature;
  options.remembered[signature].kind = Kind::people;
  options.chosen[file].kind = Kind::customers;
  const Imported result = imported({{file, {}}}, options, timings);
  EXPECT_EQ(result.organization.customers().size(), 2U);
  EXPECT_THAT(problems_of(result, "remembered-mapping"), IsEmpty());
  options.chosen[file].left_out = true;
  const Imported without = imported({{file, {}}}, options, timings);
  EXPECT_THAT(without.organization.customers(), IsEmpty());
  ASSERT_THAT(without.sources, SizeIs(1));
  EXPECT_TRUE(without.sources[0].left_out);
}

TEST(Samples, AreFiveRowsWithoutWhatIsPrivate) {
  std::string text = "id,name,Salary,manager_id\n";
  for (int i = 1; i <= 9; ++i) text += std::to_string(i) + ",N" + std::to_string(i) + ",77777,\n";
  const Imported result = import_people(text);
  const SourceReport& report = result.sources.at(0);
  ASSERT_THAT(report.samples, SizeIs(5));
  EXPECT_THAT(report.samples[1], ElementsAre("2", "N2", "", ""));
  EXPECT_THAT(report.headers, ElementsAre("id", "name", "Salary", "manager_id"));
  EXPECT_THAT(report.sensitive, ElementsAre("Salary"));
}

TEST(Sensitive, ValuesAreNeverQuoted) {
  const Imported result = import_texts(
      {{"people.csv",
        "Payroll of Ada Secret,99999,,,\nid,name,manager_id,Birth date,Salary\n1,Ada,,1970-13-45,"
        "\"88888\n2,Ben,1,31/31/1970,88888,more\n1,Cy,1,x,88888\n,Di,9,y,88888\n"}});
  for (const model::Problem& problem : result.problems) {
    for (const std::string& text : {problem.value, problem.done, problem.column}) {
      for (const char* secret : {"88888", "99999", "1970", "Secret"})
        EXPECT_THAT(text, Not(HasSubstr(secret)));
    }
  }
}

}  // namespace
}  // namespace flipchart::importers
