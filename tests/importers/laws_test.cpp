// What holds for any bytes at all.
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

void expect_forest(const Imported& result) {
  const model::Organization& chart = result.organization;
  std::set<std::string_view> ids;
  for (base::Slot s = 0; s < chart.size(); ++s) {
    ASSERT_TRUE(chart.parent(s) == base::kNoSlot || chart.parent(s) < s);
    ASSERT_TRUE(ids.insert(chart.id(s)).second) << "two positions are called " << chart.id(s);
    ASSERT_FALSE(chart.id(s).empty());
    if (chart.parent(s) != base::kNoSlot) {
      ASSERT_EQ(chart.on_shelf(s), chart.on_shelf(chart.parent(s)));
    }
  }
}

std::string random_people(std::mt19937& random, std::size_t rows) {
  const char* const names[] = {"Ana", "Bo", "Vacant", "N/D", "Eliminated", "", "Cy"};
  const char* const titles[] = {"Clerk", "Cook"};
  std::string text = "id,name,title,manager_id\n";
  for (std::size_t r = 0; r < rows; ++r) {
    const auto id = random() % (rows + 1);
    text += (id == 0 ? "" : "E" + std::to_string(id)) + "," + names[random() % 7] + "," +
            titles[random() % 2] + ",";
    text += (random() % 5 == 0 ? "" : "E" + std::to_string(random() % (rows + 2))) + "\n";
  }
  return text;
}

// Every row is a position, a holder of one, or named in a problem; managers never run in circles.
TEST(ImportLaws, NoRowIsLostAndManagersFormAForest) {
  std::mt19937 random(11);
  for (int round = 0; round < 400; ++round) {
    const std::size_t rows = 1 + random() % 40;
    const std::string text = random_people(random, rows);
    const Imported result = import_people(text);
    ASSERT_EQ(result.sources.size(), 1U);
    expect_forest(result);
    const std::size_t shared = problems_of(result, "job-share").size();
    const std::size_t eliminated = problems_of(result, "eliminated").size();
    const std::size_t vacant = problems_of(result, "vacant-row").size();
    EXPECT_EQ(result.organization.size() + shared + vacant + eliminated, result.sources[0].rows) << text;
    EXPECT_EQ(result.organization.people() + result.organization.vacancies(),
              result.organization.size() + shared);
  }
}

TEST(ImportLaws, AnyDamageToAFileIsSurvived) {
  std::mt19937 random(13);
  const Files whole = {
      {"people.csv",
       "id,name,title,manager_id,dotted_ids\nE1,Ana,Chief,,\nE2,\"Bo "
       "\"\"B\"\"\",Clerk,E1,E1;E3\nE3,José,Cook,E2,\n"},
      {"customers.csv", "id,name,segment,served_by\nC1,Acme,Gold,E1*2;E2\nC2,\"Beta, Co\",,E3\n"},
      {"issues.csv",
       "id,title,customer_id,opened,closed\nI1,Late,C1,2026-01-02,\nI2,Lost,C2,03/04/2026,05/04/2026\n"},
      {"events.csv", "issue_id,timestamp,actor\nI1,2026-01-02T10:00Z,E1\nI1,?,E2\nI2,1767323045,E3\n"}};
  const Folder folder;
  for (int round = 0; round < 600; ++round) {
    Files files = whole;
    for (auto& [name, text] : files) {
      for (std::size_t n = random() % 6; n > 0; --n) {
        const std::size_t at = random() % text.size();
        switch (random() % 4) {
          case 0:
            text[at] = static_cast<char>(random() % 256);
            break;
          case 1:
            text.insert(at, 1, "\",;\n\r*\\\xFF"[random() % 8]);
            break;
          case 2:
            text.erase(at, 1 + random() % 9);
            break;
          default:
            text.insert(at, text.substr(random() % text.size(), random() % 30));
            break;
        }
        if (text.empty()) text = "x";
      }
    }
    const Imported result = import_files(folder, files);
    ASSERT_EQ(result.sources.size() + result.failed.size(), files.size());
    expect_forest(result);
  }
}

TEST(ImportLaws, RandomBytesAreSurvivedWhateverTheyAreSaidToBe) {
  std::mt19937 random(17);
  const Folder folder;
  for (int round = 0; round < 400; ++round) {
    std::string bytes;
    for (std::size_t n = random() % 400; n > 0; --n) {
      bytes += random() % 3 == 0 ? ",;\t\n\"|\r"[random() % 7] : static_cast<char>(random() % 256);
    }
    base::Timings timings;
    const auto kind = static_cast<Kind>(random() % 5);
    const Imported result = imported({{folder.file("x", bytes), kind}}, {}, timings);
    ASSERT_EQ(result.sources.size() + result.failed.size(), 1U);
    expect_forest(result);
  }
}

}  // namespace
}  // namespace flipchart::importers
