// Facts about public files that other people made.
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>

#include "json_text.hpp"

namespace flipchart::formats {
namespace {

using testing::Contains;
using testing::SizeIs;

std::filesystem::path sample_folder() {
  const char* given = std::getenv("FLIPCHART_DATA");
  return given != nullptr ? given : "../shared/data";
}

class JsonSamples : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(sample_folder()))
      GTEST_SKIP() << "no sample data; set FLIPCHART_DATA to its folder";
  }
  static ReadJson read(const std::string& name) {
    Document document;
    document.name = name;
    auto bytes = base::mapped_file(sample_folder() / name);
    if (!bytes) return {tl::unexpected(bytes.error()), {}};
    document.bytes = std::move(*bytes);
    ProblemLog log;
    auto tables = json_tables(document, log);
    return {std::move(tables), std::move(log).taken()};
  }
};

std::size_t different(const std::vector<std::string>& values) {
  return std::set<std::string>(values.begin(), values.end()).size();
}

TEST_F(JsonSamples, TheNestedChartHasFourLevels) {
  const ReadJson read = JsonSamples::read("dabeng-orgchart/local-datasource.json");
  ASSERT_TRUE(read.tables);
  ASSERT_THAT(*read.tables, SizeIs(1));
  const FoundTable& table = (*read.tables)[0];
  EXPECT_EQ(table.hint, Hint::people);
  const auto names = column(table, "name");
  const auto ids = column(table, "id");
  const auto parents = column(table, "parent_id");
  ASSERT_THAT(names, SizeIs(8));
  EXPECT_EQ(names[0], "Lao Lao");
  EXPECT_EQ(std::count(parents.begin(), parents.end(), "1"), 3);
  const auto deepest = std::find(names.begin(), names.end(), "Dan Dan") - names.begin();
  EXPECT_EQ(std::count(ids[static_cast<std::size_t>(deepest)].begin(),
                       ids[static_cast<std::size_t>(deepest)].end(), '.'),
            3);
}

TEST_F(JsonSamples, ScimUsersAreRecordsAndGroupsAreNot) {
  const ReadJson full = read("scim-rfc/rfc7643-8.3-enterprise_user.json");
  ASSERT_TRUE(full.tables);
  ASSERT_THAT(*full.tables, SizeIs(1));
  const FoundTable& table = (*full.tables)[0];
  const std::string urn = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.";
  EXPECT_THAT(column(table, urn + "manager.displayName"), Contains("John Smith"));
  EXPECT_THAT(column(table, urn + "department"), Contains("Tour Operations"));
  EXPECT_THAT(column(table, "emails.value"), Contains("bjensen@example.com"));
  for (std::size_t c = 0; c < table.cells.width(1); ++c) {
    EXPECT_EQ(table.cells.cell(1, c).find("456 Hollywood"), std::string_view::npos);
    EXPECT_EQ(table.cells.cell(1, c).find("t1meMa"), std::string_view::npos);
  }
  const ReadJson list = read("scim-rfc/rfc7644-3.4.2-list_response-partial_attributes.json");
  ASSERT_TRUE(list.tables);
  EXPECT_EQ((*list.tables)[0].cells.records(), 3U);
  for (const std::string name :
       {"scim-rfc/rfc7643-8.1-user-minimal.json", "scim-rfc/rfc7643-8.2-user-full.json"}) {
    const ReadJson user = read(name);
    ASSERT_TRUE(user.tables);
    EXPECT_EQ((*user.tables)[0].cells.records(), 2U);
    EXPECT_EQ((*user.tables)[0].hint, Hint::people);
  }
  const ReadJson group = read("scim-rfc/rfc7643-8.4-group.json");
  ASSERT_TRUE(group.tables);
  EXPECT_EQ((*group.tables)[0].cells.records(), 1U);
  EXPECT_THAT(group.problems, SizeIs(1));
}

TEST_F(JsonSamples, CommunityGroupsHoldTheirSubprojects) {
  const ReadJson read = JsonSamples::read("kubernetes-sigs/sigs.json");
  ASSERT_TRUE(read.tables);
  ASSERT_THAT(*read.tables, SizeIs(1));
  const FoundTable& table = (*read.tables)[0];
  const auto ids = column(table, "id");
  const auto kinds = column(table, "kind");
  const auto roles = column(table, "role");
  const auto people = column(table, "person_id");
  const auto dotted = column(table, "dotted_ids");
  std::map<std::string, std::set<std::string>> groups;
  std::set<std::string> chairs;
  for (std::size_t r = 0; r < ids.size(); ++r) {
    groups[kinds[r]].insert(ids[r]);
    if (roles[r] == "chairs") chairs.insert(people[r]);
    if (kinds[r] == "workinggroups") {
      EXPECT_NE(dotted[r], "") << ids[r];
    }
  }
  EXPECT_THAT(groups["sigs"], SizeIs(24));
  EXPECT_THAT(groups["subprojects"], SizeIs(234 + 2));  // two of committees
  EXPECT_THAT(groups["workinggroups"], SizeIs(8));
  EXPECT_THAT(groups["committees"], SizeIs(3));
  EXPECT_EQ(different(ids), 24U + 234U + 2U + 8U + 3U);
  EXPECT_THAT(chairs, SizeIs(98));
}

}  // namespace
}  // namespace flipchart::formats
