// One click mends one problem, and nothing is lost by it.
#include <gmock/gmock.h>

#include <memory>
#include <random>

#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<Repair> offered(const Imported& imported, std::string_view code) {
  const auto problems = problems_of(imported, code);
  return problems.empty() ? std::vector<Repair>{} : repairs_for(problems[0], imported.organization);
}

struct Case {
  Files files;
  std::shared_ptr<const Folder> folder = std::make_shared<const Folder>();
  Imported read(std::vector<Repair> repairs = {}) const {
    Options options;
    options.repairs = std::move(repairs);
    return import_files(*folder, files, options);
  }
};

Case people(std::string rows) {
  Case made;
  made.files = {{"people.csv", "id,name,title,manager_id\n" + std::move(rows)}};
  return made;
}

TEST(Repairs, AnUnknownManagerBecomesAVacancyForAllWhoNameIt) {
  const Case c{{{"people.csv", "id,name,manager_id\nE1,Ana,\nE2,Bo,M9\nE3,Cy,M9\n"}}};
  const auto choices = offered(c.read(), "unknown-manager");
  ASSERT_FALSE(choices.empty());
  EXPECT_EQ(choices[0].what, Repair::What::vacant_manager);
  const Imported mended = c.read({choices[0]});
  EXPECT_THAT(problems_of(mended, "unknown-manager"), IsEmpty());
  EXPECT_EQ(manager_of(mended.organization, "E2"), "M9");
  EXPECT_EQ(manager_of(mended.organization, "E3"), "M9");
  EXPECT_EQ(names_at(mended.organization, "M9"), "Vacant");
}

TEST(Repairs, AnUnknownManagerMayBeOneWrittenOtherwise) {
  const Case c{{{"people.csv", "id,name,manager_id\n0017,Ana,\nE2,Bo,17\n"}}};
  const auto choices = offered(c.read(), "unknown-manager");
  ASSERT_GE(choices.size(), 2U);
  EXPECT_EQ(choices[1].what, Repair::What::attach);
  EXPECT_EQ(choices[1].to, "0017");
  const Imported mended = c.read({choices[1]});
  EXPECT_EQ(manager_of(mended.organization, "E2"), "0017");
  EXPECT_THAT(problems_of(mended, "unused-repair"), IsEmpty());
}

TEST(Repairs, AnUnknownManagerWhoIsCalledLikeSomebodyButForAccentsIsThatOneFirst) {
  const Case c{
      {{"people.csv",
        "id,name,manager_id\nE1,Pavel Dvorak,\nE3,Cy,E1\nE4,Di,E1\nE5,Ed,E3\nE2,Bo,Pavel DVOŘÁK\n"}}};
  const auto choices = offered(c.read(), "unknown-manager");
  ASSERT_FALSE(choices.empty());
  EXPECT_EQ(choices[0].what, Repair::What::attach);
  EXPECT_EQ(choices[0].to, "E1");
  EXPECT_EQ(manager_of(c.read({choices[0]}).organization, "E2"), "E1");

  const Case two{{{"people.csv", "id,name,manager_id\nE1,Ana,\nE3,ANÁ,E1\nE4,Di,E1\nE5,Ed,E3\nE2,Bo,Áná\n"}}};
  EXPECT_EQ(offered(two.read(), "unknown-manager")[0].what, Repair::What::vacant_manager) << "which of two";
}

TEST(Repairs, EveryChoiceForAnUnknownManagerEndsIt) {
  const Case c{{{"people.csv", "id,name,manager_id\nE1,Ana,\nE2,Bo,X9\nE3,Cy,E2\n"}}};
  for (const Repair& choice : offered(c.read(), "unknown-manager")) {
    const Imported mended = c.read({choice});
    const bool skipped = choice.what == Repair::What::skip;  // then E3 has lost its manager
    EXPECT_EQ(problems_of(mended, "unknown-manager").size(), skipped ? 1U : 0U) << to_string(choice.what);
    EXPECT_THAT(problems_of(mended, "unused-repair"), IsEmpty()) << to_string(choice.what);
    EXPECT_EQ(mended.organization.people(), skipped ? 2U : 3U);
  }
}

TEST(Repairs, ARepeatedRowJoinsItsPositionOrIsLeftOut) {
  const Case c{{{"people.csv", "id,name,title,manager_id\nE1,Ana,Chief,\nE2,Bo,Clerk,E1\nE2,Cy,Cook,E1\n"}}};
  const auto choices = offered(c.read(), "duplicate-id");
  ASSERT_THAT(choices, SizeIs(2));
  const Imported merged = c.read({choices[0]});
  EXPECT_EQ(names_at(merged.organization, "E2"), "Bo, Cy");
  EXPECT_EQ(merged.organization.size(), 2U);
  const Imported skipped = c.read({choices[1]});
  EXPECT_EQ(names_at(skipped.organization, "E2"), "Bo");
  EXPECT_THAT(problems_of(skipped, "duplicate-id"), IsEmpty());
}

TEST(Repairs, ARingIsOpenedAtAnyOfItsMembers) {
  const Case c{{{"people.csv", "id,name,manager_id\nE1,Ana,E3\nE2,Bo,E1\nE3,Cy,E2\n"}}};
  const auto choices = offered(c.read(), "cycle");
  std::vector<std::string> roots;
  for (const Repair& choice : choices) {
    const Imported mended = c.read({choice});
    EXPECT_THAT(problems_of(mended, "cycle"), IsEmpty());
    ASSERT_EQ(mended.organization.root_count(), 1U);
    roots.emplace_back(mended.organization.id(0));
  }
  EXPECT_THAT(roots, testing::UnorderedElementsAre("E1", "E2", "E3"));
}

TEST(Repairs, WhatFitsNoLongerIsSaidAndChangesNothing) {
  const Case c{{{"people.csv", "id,name,manager_id\nE1,Ana,\nE2,Bo,E1\n"}}};
  Repair attach;
  attach.position = "E7";
  attach.to = "E1";
  Repair vacant;
  vacant.what = Repair::What::vacant_manager;
  vacant.to = "M1";
  Repair skip;
  skip.what = Repair::What::skip;
  skip.file = "other.csv";
  skip.row = 2;
  const Imported result = c.read({attach, vacant, skip});
  EXPECT_EQ(problems_of(result, "unused-repair").size(), 3U);
  EXPECT_EQ(result.organization.size(), 2U);
}

TEST(Repairs, TheFirstOfEveryProblemMendsARandomMessAndLosesNobody) {
  std::mt19937 random(17);
  for (int round = 0; round < 60; ++round) {
    std::string rows;
    const std::size_t count = 2 + random() % 40;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string id = "E" + std::to_string(random() % (count + 2));
      const std::string manager = random() % 8 == 0 ? "" : "E" + std::to_string(random() % (count + 6));
      rows +=
          id + ",Name " + std::to_string(i) + ",Title " + std::to_string(random() % 3) + "," + manager + "\n";
    }
    const Case c = people(rows);
    std::vector<Repair> repairs;
    for (int step = 0; step < 6;
         ++step) {  // a merged row may open what stood on the shelf: go on until still
      const Imported now = c.read(repairs);
      const std::size_t before = repairs.size();
      for (const model::Problem& problem : now.problems) {
        const auto choices = repairs_for(problem, now.organization);
        if (!choices.empty()) repairs.push_back(choices[0]);
      }
      if (repairs.size() == before) break;
    }
    const Imported mended = c.read(repairs);
    for (const char* code : {"unknown-manager", "duplicate-id", "cycle"})
      EXPECT_THAT(problems_of(mended, code), IsEmpty()) << rows;
    EXPECT_EQ(mended.organization.people(), count) << rows;
    EXPECT_EQ(mended.organization.shelf_root_count(), 0U) << rows;
  }
}

}  // namespace
}  // namespace flipchart::importers
