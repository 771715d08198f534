// What becomes of awkward rows in people files.
#include <gmock/gmock.h>

#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kPeopleHeader = "id,name,title,manager_id\n";

Imported people(std::string_view rows) {
  return import_people(std::string(kPeopleHeader) + std::string(rows));
}

TEST(PeopleRows, TheEliminatedAreLeftOutWithANote) {
  const Imported result = people("E1,Ana,Chief,\nE2,'Eliminated',Clerk,E1\n");
  EXPECT_EQ(result.organization.size(), 1U);
  EXPECT_THAT(rows_of(result, "eliminated"), ElementsAre(3));
}

TEST(PeopleRows, SameIdManagerAndTitleIsOnePositionWithSeveralPeople) {
  const Imported result =
      people("E1,Ana,Chief,\nE2,Bo,Clerk,E1\nE3,Cy,Clerk,E1\nE2,Di,Clerk,E1\nE2,N/D,Clerk,E1\n");
  EXPECT_EQ(result.organization.size(), 3U);
  EXPECT_EQ(result.organization.people(), 5U);
  EXPECT_EQ(names_at(result.organization, "E2"), "Bo, Di, Undisclosed");
  EXPECT_EQ(names_at(result.organization, "E3"), "Cy");
  EXPECT_THAT(rows_of(result, "job-share"), ElementsAre(5, 6));
  EXPECT_THAT(problems_of(result, "duplicate-id"), IsEmpty());
}

TEST(PeopleRows, AVacantRowBesideNamedOnesNamesNobody) {
  for (const char* rows : {"E2,Vacant,Clerk,E1\nE2,Cy,Clerk,E1\nE2,Di,Clerk,E1\n",
                           "E2,Cy,Clerk,E1\nE2,Vacant,Clerk,E1\nE2,Di,Clerk,E1\n",
                           "E2,Cy,Clerk,E1\nE2,Di,Clerk,E1\nE2,Vacant,Clerk,E1\n"}) {
    const Imported result = people(std::string("E1,Ana,Chief,\n") + rows);
    EXPECT_EQ(result.organization.size(), 2U) << rows;
    EXPECT_EQ(names_at(result.organization, "E2"), "Cy, Di") << rows;
    EXPECT_EQ(result.organization.vacancies(), 0U) << rows;
    EXPECT_THAT(problems_of(result, "job-share"), SizeIs(1)) << rows;
    EXPECT_THAT(problems_of(result, "vacant-row"), SizeIs(1)) << rows;
    EXPECT_THAT(problems_of(result, "duplicate-id"), IsEmpty()) << rows;
  }
  const Imported empty = people("E1,Ana,Chief,\nE2,Vacant,Clerk,E1\nE2,Vacant,Clerk,E1\nE2,Cy,Cook,E1\n");
  EXPECT_THAT(rows_of(empty, "duplicate-id"), ElementsAre(4, 5)) << "nobody shares what nobody holds";
}

TEST(PeopleRows, AnyOtherRepeatGoesToTheShelfUnderAnIdOfItsOwn) {
  const Imported result =
      people("E1,Ana,Chief,\nE2,Bo,Clerk,E1\nE2,Bo,Clerk,E1\nE2,Cy,Cook,E1\nE2 (2),Di,Cook,E1\n");
  const auto& chart = result.organization;
  ASSERT_EQ(chart.size(), 5U);
  EXPECT_EQ(names_at(chart, "E2"), "Bo");
  EXPECT_EQ(names_at(chart, "E2 (2)"), "Di");
  EXPECT_TRUE(shelved(chart, "E2 (3)"));
  EXPECT_TRUE(shelved(chart, "E2 (4)"));
  EXPECT_EQ(chart.root_count() - chart.shelf_root_count(), 1U);
  EXPECT_THAT(rows_of(result, "duplicate-id"), ElementsAre(4, 5));
  EXPECT_THAT(problems_of(result, "duplicate-id")[0].done, HasSubstr("E2 (3)"));
}

TEST(PeopleRows, EmptyManagersMarkersAndSelfAreRoots) {
  for (const std::string marker : {"", "0", "XX", "*", "-", "N/A", "NULL", "\\N", "E1"}) {
    const Imported result = people("E1,Ana,Chief," + marker + "\nE2,Bo,Clerk,E1\n");
    EXPECT_EQ(manager_of(result.organization, "E1"), "-") << marker;
    EXPECT_FALSE(shelved(result.organization, "E1")) << marker;
    EXPECT_EQ(problems_of(result, "self-manager").size(), marker == "E1" ? 1U : 0U);
    EXPECT_THAT(problems_of(result, "unknown-manager"), IsEmpty());
  }
}

TEST(PeopleRows, AMarkerThatIsAnIdIsAManager) {
  const Imported result = people("0,Ana,Chief,\n1,Bo,Clerk,0\n");
  EXPECT_EQ(manager_of(result.organization, "1"), "0");
}

TEST(PeopleRows, AnUnknownManagerPutsTheWholeBranchOnTheShelf) {
  const Imported result = people("E4,Di,Cook,E3\nE1,Ana,Chief,\nE3,Cy,Clerk,E2\nE2,Bo,Clerk,E99\n");
  const auto& chart = result.organization;
  for (const char* id : {"E2", "E3", "E4"}) EXPECT_TRUE(shelved(chart, id)) << id;
  EXPECT_FALSE(shelved(chart, "E1"));
  EXPECT_EQ(manager_of(chart, "E4"), "E3");
  EXPECT_EQ(chart.shelf_root_count(), 1U);
  ASSERT_THAT(rows_of(result, "unknown-manager"), ElementsAre(5));
  EXPECT_EQ(problems_of(result, "unknown-manager")[0].value, "E99");
  EXPECT_EQ(problems_of(result, "unknown-manager")[0].column, "manager_id");
}

TEST(PeopleRows, EveryCycleIsCutAtItsLatestRow) {
  const Imported result = people(
      "A,a,t,C\nB,b,t,A\nC,c,t,B\nZ,z,t,A\n"
      "P,p,t,Q\nQ,q,t,P\n");
  const auto& chart = result.organization;
  EXPECT_EQ(manager_of(chart, "C"), "-");
  EXPECT_EQ(manager_of(chart, "A"), "C");
  EXPECT_EQ(manager_of(chart, "Z"), "A");
  EXPECT_EQ(manager_of(chart, "Q"), "-");
  EXPECT_EQ(manager_of(chart, "P"), "Q");
  EXPECT_EQ(chart.shelf_root_count(), 0U);
  ASSERT_THAT(rows_of(result, "cycle"), ElementsAre(4, 7));
  EXPECT_THAT(problems_of(result, "cycle")[0].done, HasSubstr("rows 2, 3, 4"));
  EXPECT_EQ(problems_of(result, "cycle")[0].severity, model::Severity::error);
}

TEST(PeopleRows, ARowWithoutAnIdGetsOneFromItsRow) {
  const Imported result = people("E1,Ana,Chief,\n,Bo,Clerk,E1\n,,,\n");
  EXPECT_EQ(result.organization.size(), 2U);
  EXPECT_EQ(names_at(result.organization, "row 3"), "Bo");
  EXPECT_EQ(manager_of(result.organization, "row 3"), "E1");
  EXPECT_THAT(rows_of(result, "missing-id"), ElementsAre(3));
}

TEST(PeopleRows, WordsForVacancyHoldNobody) {
  for (const std::string word : {"", "Vacant", "VACANCY", "tbh", "TBD", "Open", "'Vacant'", "Open position",
                                 "Vacant (maternity cover)", "Vacant Post", "[vacant]",
                                 "VACANCY - recruiting", "TBC", "To be hired", "N.N.", "vakant"}) {
    const Imported result = people("E1," + word + ",Chief,\n");
    EXPECT_EQ(result.organization.vacancies(), 1U) << word;
    EXPECT_EQ(result.organization.people(), 0U) << word;
  }
  EXPECT_EQ(people("E1,N/D,Chief,\n").organization.holder_names(0), "Undisclosed");
  for (const std::string word : {"Not disclosed", "(N/D)", "Name withheld"})
    EXPECT_EQ(people("E1," + word + ",Chief,\n").organization.holder_names(0), "Undisclosed") << word;
  for (const std::string name : {"Openshaw", "Vacantine Roy", "Toby Day", "Nina Novak", "O'Neil", "Nn Li"})
    EXPECT_EQ(people("E1," + name + ",Chief,\n").organization.holder_names(0), name);
}

TEST(PeopleRows, RowsWithoutNamesButWithANumberOfPostsAreGroups) {
  const Imported result = import_texts({{"senior.csv",
                                         "Post Unique Reference,Name,Job Title,Reports to Senior "
                                         "Post,FTE\n1,Ana,Director,XX,1\n2,N/D,Deputy,1,0.8\n"
                                         "0,Cy,Adviser,1,1\n"},
                                        {"junior.csv",
                                         "Reporting Senior Post,Generic Job Title,Number of Posts in "
                                         "FTE\n2,Analyst,12.5\n2,Analyst,1\n1,Clerk,0.4\n"}});
  const auto& chart = result.organization;
  ASSERT_EQ(chart.size(), 5U);
  EXPECT_EQ(chart.vacancies(), 0U);
  EXPECT_EQ(chart.people(), 2U);
  EXPECT_EQ(names_at(chart, "2 / Analyst"), "12.5 posts");
  EXPECT_EQ(names_at(chart, "2 / Analyst (2)"), "1 post");
  EXPECT_EQ(manager_of(chart, "2 / Analyst (2)"), "2");
  EXPECT_EQ(manager_of(chart, "1 / Clerk"), "1");
  EXPECT_THAT(problems_of(result, "missing-id"), IsEmpty());
  EXPECT_THAT(rows_of(result, "not-in-post"), ElementsAre(4));
}

TEST(PeopleRows, AColumnMaySayThatARowIsAGroup) {
  const Imported result = import_people(
      "id,name,title,manager_id,fte,is_group\n1,Ana,Chief,,1,\n2,,Agents,1,7,yes\n3,,Clerk,1,1,no\n4,,Crew,1,"
      ",yes\n");
  EXPECT_EQ(names_at(result.organization, "2"), "7 posts");
  EXPECT_EQ(names_at(result.organization, "3"), "Vacant");
  EXPECT_EQ(names_at(result.organization, "4"), "Group");
}

TEST(PeopleRows, IdsThatDifferOnlyInCaseAreKeptApart) {
  const Imported result = people("e1,Ana,Chief,\nE1,Bo,Clerk,e1\n");
  EXPECT_EQ(manager_of(result.organization, "E1"), "e1");
  EXPECT_THAT(rows_of(result, "similar-ids"), ElementsAre(3));
}

TEST(PeopleRows, ManagersMayBeNamedByEmailOrName) {
  const Imported email = import_people(
      "Employee ID,Name,Email,Manager Email\n1,Ana Lopes,Ana@x.org,\n2,Bo Li,bo@x.org,ana@x.org\n");
  EXPECT_EQ(manager_of(email.organization, "2"), "1");
  const Imported name =
      import_people("ID,Name,Manager\n1,Ana Lopes,\n2,Bo Li,\"Lopes, Ana\"\n3,Cy,Ana Lopes\n");
  EXPECT_EQ(manager_of(name.organization, "2"), "1");
  EXPECT_EQ(manager_of(name.organization, "3"), "1");
  const Imported brackets = import_people("ID,Name,Manager\n001,Ana Lopes,\n002,Bo Li,Ana Lopes (001)\n");
  EXPECT_EQ(manager_of(brackets.organization, "002"), "001");
}

TEST(PeopleRows, TwoPeopleOfOneNameAreAmbiguousAsManagers) {
  const Imported result = import_people("ID,Name,Manager\n1,Ana,\n2,Ana,1x\n3,Bo,Ana\n4,Cy,Bo\n");
  EXPECT_EQ(manager_of(result.organization, "3"), "1");
  EXPECT_THAT(rows_of(result, "ambiguous-name"), ElementsAre(4));
}

TEST(PeopleRows, TheIdColumnIsTheOneManagersReferTo) {
  const Imported result =
      import_people("id,Name,Position,Title,Reports_To\n1,Ana,P10,Chief,\n2,Bo,P20,Clerk,P10\n");
  EXPECT_EQ(manager_of(result.organization, "P20"), "P10");
  EXPECT_EQ(result.organization.title(result.organization.find("P20")), "Clerk");
}

TEST(PeopleRows, DottedLinesKnowTheirSeparatorAndReportStrangers) {
  const Imported result = import_people(
      "id,name,manager_id,dotted_ids\nE1,Ana,,\nE2,Bo,E1,\nA;B,Cy,E1,\nE4,Di,E1,A\\;B;E2;E9;E4\n");
  EXPECT_EQ(result.organization.dotted().size(), 2U);
  ASSERT_THAT(rows_of(result, "unknown-person"), ElementsAre(5));
  EXPECT_EQ(problems_of(result, "unknown-person")[0].value, "E9");
  EXPECT_EQ(
      import_people("id,name,manager_id,dotted_ids\n1,A,,\n2,B,1,\n3,C,1,1:2\n").organization.dotted().size(),
      2U);
}

TEST(PeopleRows, FlagsAndSharesAreRead) {
  const Imported result = import_people(
      "id,name,manager_id,customer_facing,assistant,fte,vacant\n1,A,,no,,0.5,\n2,B,1,yes,Y,,\n3,C,1,,,,"
      "yes\n4,,1,,,,no\n");
  const auto& chart = result.organization;
  EXPECT_EQ(chart.position(chart.find("1")).customer_facing, model::CustomerFacing::no);
  EXPECT_EQ(chart.position(chart.find("1")).fte, 0.5F);
  EXPECT_EQ(chart.position(chart.find("2")).customer_facing, model::CustomerFacing::yes);
  EXPECT_TRUE(chart.position(chart.find("2")).assistant);
  EXPECT_EQ(names_at(chart, "3"), "Vacant");
  EXPECT_EQ(names_at(chart, "4"), "Undisclosed");
}

TEST(PeopleRows, SensitiveColumnsAreNamedAndNeverQuoted) {
  const Imported result = import_people(
      "id,name,manager_id,Salary,BirthDate,Home "
      "Phone,Gender,SSN,hobby\n1,A,,S3CRET,S3CRET,S3CRET,S3CRET,S3CRET,chess\n"
      "1,B,,S3CRET\n");
  const SourceReport& report = result.sources.at(0);
  EXPECT_THAT(report.sensitive, ElementsAre("Salary", "BirthDate", "Home Phone", "Gender", "SSN"));
  EXPECT_THAT(report.ignored, ElementsAre("hobby"));
  EXPECT_EQ(problems_of(result, "sensitive-column").size(), 5U);
  for (const model::Problem& problem : result.problems) {
    EXPECT_THAT(problem.value + problem.done, testing::Not(HasSubstr("S3CRET")));
  }
  for (base::TextId text = 0; text < result.organization.texts().size(); ++text) {
    EXPECT_NE(result.organization.text(text), "S3CRET");
  }
}

TEST(PeopleRows, MoreThanAThousandProblemsOfOneCodeBecomeOne) {
  for (const std::uint64_t rows : {1000U, 1001U, 3000U}) {
    std::string text(kPeopleHeader);
    for (std::uint64_t i = 0; i < rows; ++i) text += "E" + std::to_string(i) + ",Ana,Clerk,X\n";
    const Imported result = import_people(text);
    const auto problems = problems_of(result, "unknown-manager");
    EXPECT_EQ(problems.size(), rows > 1000 ? 1U : rows);
    EXPECT_EQ(problems.back().count, rows > 1000 ? rows : 1U);
    EXPECT_EQ(problems.front().row, 2U);
  }
}

TEST(PeopleRows, RowsArePhysicalLines) {
  const Imported result =
      import_people("Staff list,,,\n\nid,name,title,manager_id\nE1,\"Ana\nLopes\",Chief,\nE2,Bo,Clerk,E9\n");
  EXPECT_THAT(rows_of(result, "unknown-manager"), ElementsAre(6));
  EXPECT_EQ(result.sources.at(0).rows, 2U);
}

}  // namespace
}  // namespace flipchart::importers
