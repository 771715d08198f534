// What the manager column refers to, however a system writes it.
#include <gmock/gmock.h>

#include <random>

#include "imported_text.hpp"
#include "importers/dn.hpp"

namespace flipchart::importers {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string rate_of(const Imported& imported) {
  const auto notes = problems_of(imported, "manager-reference");
  return notes.empty() ? "" : notes[0].done;
}

TEST(ManagerReference, TheRateIsSaid) {
  const Imported result = import_people(
      "Employee ID,Name,Work Email,Manager "
      "Email\n1,Ana,ana@x.org,\n2,Bo,BO@x.org,ANA@x.org\n3,Cy,cy@x.org,bo@x.org\n"
      "4,Di,di@x.org,gone@x.org\n");
  EXPECT_EQ(manager_of(result.organization, "3"), "2");
  EXPECT_EQ(rate_of(result), "managers are named by e-mail; 2 of 3 found");
  EXPECT_THAT(problems_of(import_people("id,name,manager_id\n1,A,\n2,B,1\n"), "manager-reference"),
              IsEmpty());
}

TEST(ManagerReference, AddressesMayStandBesideNames) {
  const Imported result = import_people(
      "Employee ID,Name,Email,Manager\n01,Ana,ana@x.org,\n02,Bo,bo@x.org,Ana <ana@x.org>\n03,Cy,cy@x.org,Bo "
      "<BO@x.org>\n");
  EXPECT_EQ(manager_of(result.organization, "03"), "02");
  EXPECT_EQ(manager_of(result.organization, "02"), "01");
}

TEST(ManagerReference, IdsMayStandBesideNames) {
  for (const char* form : {"Ana Lopes (0010)", "Ana Lopes [0010]", "0010 - Ana Lopes", "Ana Lopes - 0010"}) {
    const Imported result = import_people(
        "Employee ID,Worker,Worker's Manager\n0010,Ana Lopes,\n0020,Bo Li," + std::string(form) + "\n");
    EXPECT_EQ(manager_of(result.organization, "0020"), "0010") << form;
  }
}

TEST(ManagerReference, DirectoryNamesMeetWhateverTheirBlanksCaseAndEscapes) {
  const Imported result = import_people(
      "DistinguishedName,sAMAccountName,DisplayName,Manager\n"
      "\"CN=Lopes\\, Ana,OU=Staff,DC=x,DC=org\",ana,Ana Lopes,\n"
      "\"CN=Bo Li,OU=Staff,DC=x,DC=org\",bo,Bo Li,\"cn=lopes\\2C ana, ou=Staff, dc=x, dc=org\"\n"
      "\"CN=Cy,OU=Staff,DC=x,DC=org\",cy,Cy,\"CN=Bo Li , OU=Staff,DC=X,DC=org\"\n");
  EXPECT_THAT(rows_of(result, "unknown-manager"), IsEmpty());
  EXPECT_EQ(result.organization.root_count(), 1U);
  EXPECT_EQ(result.organization.levels(), 3U);
}

TEST(ManagerReference, DirectoryNamesHaveOneKey) {
  EXPECT_EQ(dn_key("uid=a, ou=People, dc=x"), dn_key("UID=A,ou=people,DC=x"));
  EXPECT_EQ(dn_key("cn=\"Lopes, Ana\",dc=x"), dn_key("cn=Lopes\\, Ana,dc=x"));
  EXPECT_EQ(dn_key("cn=Lopes\\2c Ana,dc=x"), dn_key("cn=Lopes\\, Ana,dc=x"));
  EXPECT_NE(dn_key("cn=a,dc=x"), dn_key("cn=b,dc=x"));
  EXPECT_FALSE(looks_like_dn("Ana Lopes"));
  EXPECT_TRUE(dn_key("no name").empty());
}

TEST(ManagerReference, PrincipalNamesAreFoundInTheirOwnColumn) {
  const Imported result = import_people(
      "id,userPrincipalName,displayName,mail,manager.userPrincipalName\n"
      "a-1,ana@t.example,Ana,ana@mail.example,\nb-2,bo@t.example,Bo,bo@mail.example,ana@t.example\n");
  EXPECT_EQ(result.organization.levels(), 2U);
}

TEST(ManagerReference, ACountIsNoColumnOfIds) {
  const Imported result = import_people(
      "id,name,manager_id,reports\nE1,Ana,7,1\nE2,Bo,7,2\nE3,Cy,7,7\nE4,Di,7,7\nE5,Ed,7,7\nE6,Fe,7,7\n");
  EXPECT_NE(result.organization.find("E1"), base::kNoSlot);
  EXPECT_EQ(problems_of(result, "unknown-manager").size(), 6U);
}

TEST(ManagerReference, ANumberingWithoutAHeaderIsNoColumnOfIds) {
  const Imported result = import_texts({{"b.csv",
                                         ",Reporting Senior Post,Generic Job Title,Number of Posts in FTE\n"
                                         "0,1,Analyst,2\n1,2,Clerk,3\n2,2,Cook,1\n"},
                                        {"a.csv",
                                         "Post Unique Reference,Name,Job Title,Reports to Senior Post\n"
                                         "1,Ana,Director,XX\n2,Bo,Deputy,1\n"}});
  EXPECT_EQ(result.organization.size(), 5U);
  EXPECT_EQ(manager_of(result.organization, "1 / Analyst"), "1");
  EXPECT_EQ(manager_of(result.organization, "2 / Cook"), "2");
}

// A random tree written with the whole chain of every row's managers, the top first or last.
TEST(ManagerReference, ChainsOfManagersGiveTheDirectOneWhicheverWayTheyRun) {
  std::mt19937 random(3);
  for (const bool top_first : {true, false}) {
    for (int round = 0; round < 10; ++round) {
      constexpr std::size_t kPeople = 40;
      constexpr std::size_t kLevels = 6;
      std::vector<std::size_t> parent(kPeople, 0);
      std::vector<std::size_t> depth(kPeople, 0);
      for (std::size_t i = 1; i < kPeople; ++i) {
        do parent[i] = random() % i;
        while (depth[parent[i]] + 1 >= kLevels);
        depth[i] = depth[parent[i]] + 1;
      }
      std::string text = "Employee ID,Worker";
      for (std::size_t l = 1; l <= kLevels; ++l) text += ",Manager - Level 0" + std::to_string(l);
      for (std::size_t i = 0; i < kPeople; ++i) {
        std::vector<std::string> chain;
        for (std::size_t up = i; up != 0; up = parent[up])
          chain.push_back("Name " + std::to_string(parent[up]));
        if (top_first) std::reverse(chain.begin(), chain.end());
        chain.resize(kLevels);
        text += "\n" + std::to_string(100 + i) + ",Name " + std::to_string(i);
        for (const std::string& level : chain) text += "," + level;
      }
      const Imported result = import_people(text + "\n");
      for (std::size_t i = 1; i < kPeople; ++i) {
        ASSERT_EQ(manager_of(result.organization, std::to_string(100 + i)), std::to_string(100 + parent[i]))
            << (top_first ? "top first" : "direct first");
      }
    }
  }
}

TEST(ManagerReference, ATeamNamedAfterItsManagerIsTheLastResort) {
  const Imported result = import_people(
      "Employee ID,Worker,Supervisory Organization\n1,Ana,\n2,Bo,Sales (Ana)\n3,Cy,Care (Bo)\n");
  EXPECT_EQ(manager_of(result.organization, "2"), "1");
  EXPECT_EQ(manager_of(result.organization, "3"), "2");
}

TEST(ManagerReference, TwoManagersInOneCellAreAManagerAndADottedLine) {
  const Imported result = import_people("id,name,manager_id\nE1,Ana,\nE2,Bo,E1\nE3,Cy,E1;E2\nE4,Di,E1;E9\n");
  EXPECT_EQ(manager_of(result.organization, "E3"), "E1");
  EXPECT_EQ(result.organization.dotted().size(), 1U);
  EXPECT_THAT(rows_of(result, "two-managers"), ElementsAre(4));
  EXPECT_THAT(rows_of(result, "unknown-manager"), ElementsAre(5));
}

TEST(DottedLines, AreFoundWithAnySeparatorAndByAddressOrName) {
  for (const std::string parting : {";", ":", ",", "|", "\n"}) {
    const Imported result = import_people(
        "id,name,manager_id,email,dotted_ids\nE1,Ana Lopes,,a@x.org,\nE2,Bo Li,E1,"
        "b@x.org,\nE3,Cy,E1,c@x.org,\"E1" +
        parting + "E2\"\n");
    EXPECT_EQ(result.organization.dotted().size(), 2U) << parting;
  }
  const Imported named = import_people(
      "id,name,manager_id,email,dotted_ids\nE1,Ana Lopes,,a@x.org,\nE2,Bo "
      "Li,E1,b@x.org,\nE3,Cy,E1,c@x.org,\"Lopes, "
      "Ana;B@x.org\"\n");
  EXPECT_EQ(named.organization.dotted().size(), 2U);
}

}  // namespace
}  // namespace flipchart::importers
