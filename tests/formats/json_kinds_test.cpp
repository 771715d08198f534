// Directories, charts, issues and descriptions of an organisation, as their programs export them.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

#include "base/json_text.hpp"
#include "json_text.hpp"

namespace flipchart::formats {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(JsonCharts, KnowPeopleByTheirPlaceWhereTheyHaveNoId) {
  const auto tables = json_found(R"({"name": "Ana", "children": [
    {"name": "Bo", "children": [{"name": "Cy", "size": 3}]},
    {"name": "Di"}]})");
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_EQ(tables[0].hint, Hint::people);
  EXPECT_THAT(column(tables[0], "name"), ElementsAre("Ana", "Bo", "Cy", "Di"));
  EXPECT_THAT(column(tables[0], "id"), ElementsAre("1", "1.1", "1.1.1", "1.2"));
  EXPECT_THAT(column(tables[0], "parent_id"), ElementsAre("", "1", "1.1", "1"));
  EXPECT_THAT(column(tables[0], "size"), ElementsAre("", "", "3", ""));
  EXPECT_EQ(tables[0].cells.line(3), 2U);
  EXPECT_EQ(tables[0].cells.line(4), 3U);
}

TEST(JsonCharts, UseIdsOfTheirOwn) {
  const auto tables = json_found(R"([{"id": "a", "name": "Ana", "subordinates": [
    {"id": "b", "name": "Bo"}, {"id": "c", "name": "Cy", "subordinates": []}]}])");
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(column(tables[0], "id"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(column(tables[0], "parent_id"), ElementsAre("", "a", "a"));
  EXPECT_FALSE(has_column(tables[0], "position_id"));
}

TEST(JsonCharts, NestByShapeWhateverTheKeyIsCalled) {
  const auto tables = json_found(R"({"id": 1, "name": "Ana", "post": "Head", "helpers": [
    {"id": 2, "name": "Bo", "post": "Clerk"}, {"id": 3, "name": "Cy", "post": "Clerk"}]})");
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(column(tables[0], "parent_id"), ElementsAre("", "1", "1"));
}

// Any chart, written nested, comes back with the same lines.
TEST(JsonCharts, GiveEveryLineBack) {
  std::mt19937 engine(5);
  for (int round = 0; round < 100; ++round) {
    const std::size_t size = 2 + engine() % 30;
    std::vector<std::size_t> parent(size, 0);
    std::vector<std::vector<std::size_t>> below(size);
    for (std::size_t i = 1; i < size; ++i) below[parent[i] = engine() % i].push_back(i);
    struct Step {
      std::size_t node;
      std::size_t next;
    };
    std::string text;
    std::vector<Step> open{{0, 0}};
    auto begin = [&](std::size_t node) {
      text += "{\"id\":\"n" + std::to_string(node) + "\",\"name\":\"x\",\"children\":[";
    };
    begin(0);
    while (!open.empty()) {
      const auto [node, next] = open.back();
      if (next == below[node].size()) {
        text += "]}";
        open.pop_back();
        continue;
      }
      if (next > 0) text += ",";
      ++open.back().next;
      open.push_back({below[node][next], 0});
      begin(below[node][next]);
    }
    const auto tables = json_found(text);
    ASSERT_THAT(tables, SizeIs(1));
    const auto ids = column(tables[0], "id");
    const auto parents = column(tables[0], "parent_id");
    ASSERT_THAT(ids, SizeIs(size));
    for (std::size_t r = 0; r < size; ++r) {
      const std::size_t node = std::stoul(ids[r].substr(1));
      EXPECT_EQ(parents[r], node == 0 ? "" : "n" + std::to_string(parent[node])) << text;
    }
  }
}

TEST(JsonDirectories, TakeTheManagerOfAGraphUser) {
  const auto tables = json_found(R"({"value": [
    {"id": "1", "displayName": "Ana", "manager": null, "employeeOrgData": {"division": "North"}},
    {"id": "2", "displayName": "Bo", "manager": {"id": "1", "userPrincipalName": "ana@example.org"}}]})");
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(column(tables[0], "manager.id"), ElementsAre("", "1"));
  EXPECT_THAT(column(tables[0], "manager.userPrincipalName"), ElementsAre("", "ana@example.org"));
  EXPECT_THAT(column(tables[0], "employeeOrgData.division"), ElementsAre("North", ""));
}

TEST(JsonDirectories, ReadReportsThatAreOnlyReferences) {
  const auto tables = json_found(R"({"value": [
    {"id": "1", "displayName": "Ana", "mail": "a@x", "directReports": [
      {"@odata.type": "#user", "id": "2", "displayName": "Bo"}, {"id": "3", "displayName": "Cy"}]},
    {"id": "2", "displayName": "Bo", "mail": "b@x", "directReports": []}]})");
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(column(tables[0], "id"), ElementsAre("1", "3", "2"));
  EXPECT_THAT(column(tables[0], "mail"), ElementsAre("a@x", "", "b@x"));
  EXPECT_THAT(column(tables[0], "parent_id"), ElementsAre("", "1", "1"));
}

TEST(JsonDirectories, ChooseTheWorkAddressAndLeaveHomeOut) {
  const auto tables = json_found(R"({"Resources": [{"id": "1", "userName": "ana",
    "emails": [{"value": "h@x", "type": "home"}, {"value": "w@x", "type": "work"}],
    "addresses": [{"type": "home", "locality": "Hometown", "streetAddress": "1 Lane"},
                  {"type": "work", "locality": "Porto", "streetAddress": "2 Road", "country": "PT"}],
    "password": "hunter2",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"manager": {"value": "9"}}},
   {"id": "2", "userName": "bo", "emails": [{"value": "p@x", "primary": true}, {"value": "w@x", "type": "work"}],
    "addresses": [{"type": "home", "locality": "Hometown"}]}]})");
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(column(tables[0], "emails.value"), ElementsAre("w@x", "p@x"));
  EXPECT_THAT(column(tables[0], "addresses.locality"), ElementsAre("Porto", ""));
  EXPECT_THAT(column(tables[0], "addresses.country"), ElementsAre("PT", ""));
  EXPECT_FALSE(has_column(tables[0], "addresses.streetAddress"));
  EXPECT_THAT(column(tables[0], "password"), ElementsAre("", ""));
  EXPECT_THAT(column(tables[0], "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value"),
              ElementsAre("9", ""));
}

TEST(JsonDirectories, PassGroupsOfUsersOver) {
  const ReadJson read = read_json(R"({"Resources": [
    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "id": "g", "displayName": "All",
     "members": [{"value": "1", "display": "Ana"}]},
    {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "1", "userName": "ana"}]})");
  ASSERT_TRUE(read.tables);
  ASSERT_THAT(*read.tables, SizeIs(1));
  EXPECT_THAT(column((*read.tables)[0], "id"), ElementsAre("1"));
  ASSERT_THAT(read.problems, SizeIs(1));
  EXPECT_EQ(read.problems[0].code, "passed-over");
  EXPECT_EQ(read.problems[0].row, 2U);
}

TEST(JsonDirectories, NameTheManagerAmongRelations) {
  const auto tables = json_found(R"({"users": [{"id": "1", "primaryEmail": "a@x",
    "relations": [{"type": "manager", "value": "b@x"}], "name": {"givenName": "Ana"}}]})");
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_THAT(column(tables[0], "manager"), ElementsAre("b@x"));
}

TEST(JsonIssues, TellWhoHeldThemAndWhen) {
  const auto tables = json_found(R"({"startAt": 0, "issues": [
    {"key": "A-1", "id": "10", "fields": {"summary": "Slow", "created": "2024-01-01T09:00:00.000+0000",
      "status": {"name": "Done", "id": "3"}, "priority": {"name": "High", "id": "2"},
      "assignee": {"displayName": "Cy", "accountId": "c"}, "resolutiondate": "2024-01-09T09:00:00.000+0000"},
     "changelog": {"histories": [
      {"created": "2024-01-05T09:00:00.000+0000", "author": {"displayName": "Bo"},
       "items": [{"field": "assignee", "from": "b", "fromString": "Bo", "to": "c", "toString": "Cy"},
                 {"field": "status", "fromString": "Open", "toString": "Done"}]},
      {"created": "2024-01-02T09:00:00.000+0000", "author": {"displayName": "Ana"},
       "items": [{"field": "assignee", "fromString": "Ana", "toString": "Bo"}, {"field": "labels", "toString": "x"}]}]}},
    {"key": "A-2", "fields": {"summary": "Loud", "created": "2024-01-03T09:00:00.000+0000",
      "assignee": {"displayName": "Di"}}}]})");
  ASSERT_THAT(tables, SizeIs(2));
  EXPECT_EQ(tables[0].name, "x.json#issues");
  EXPECT_EQ(tables[0].hint, Hint::issues);
  EXPECT_THAT(column(tables[0], "Issue key"), ElementsAre("A-1", "A-2"));
  EXPECT_THAT(column(tables[0], "summary"), ElementsAre("Slow", "Loud"));
  EXPECT_THAT(column(tables[0], "status"), ElementsAre("Done", ""));
  EXPECT_THAT(column(tables[0], "priority"), ElementsAre("High", ""));
  EXPECT_THAT(column(tables[0], "priority.id"), ElementsAre("2", ""));
  EXPECT_THAT(column(tables[0], "assignee"), ElementsAre("Cy", "Di"));
  EXPECT_THAT(column(tables[0], "Resolved"), ElementsAre("2024-01-09T09:00:00.000+0000", ""));
  EXPECT_EQ(tables[1].name, "x.json#changelog");
  EXPECT_EQ(tables[1].hint, Hint::events);
  EXPECT_THAT(column(tables[1], "issue key"), ElementsAre("A-1", "A-1", "A-1", "A-1", "A-2"));
  EXPECT_THAT(column(tables[1], "actor"), ElementsAre("Ana", "Bo", "Cy", "", "Di"));
  EXPECT_THAT(column(tables[1], "activity"),
              ElementsAre("created", "assigned", "assigned", "Done", "created"));
  EXPECT_THAT(column(tables[1], "status"), ElementsAre("", "", "", "Done", ""));
  EXPECT_THAT(column(tables[1], "timestamp"),
              ElementsAre("2024-01-01T09:00:00.000+0000", "2024-01-02T09:00:00.000+0000",
                          "2024-01-05T09:00:00.000+0000", "2024-01-05T09:00:00.000+0000",
                          "2024-01-03T09:00:00.000+0000"));
}

TEST(JsonIssues, NeedNoHistory) {
  const auto tables = json_found(R"([{"key": "A-1", "fields": {"summary": "Slow"}}])");
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_EQ(tables[0].name, "x.json");
}

TEST(JsonGroups, BecomePositionsOfThoseWhoLeadThem) {
  const ReadJson read = read_json(R"({"teams": [
    {"dir": "t-pay", "name": "Payments", "leadership": {
       "chairs": [{"name": "Ana", "github": "ana"}, {"name": "Bo", "github": "bo"}],
       "tech_leads": [{"name": "Bo", "github": "bo"}],
       "emeritus_leads": [{"name": "Old", "github": "old"}]},
     "squads": [{"name": "Cards"}, {"name": "Cards"}]},
    {"dir": "t-ops", "name": "Operations", "leadership": {"chairs": [{"name": "Cy", "github": "cy"}]}}],
   "boards": [{"dir": "b-risk", "name": "Risk", "members": [{"name": "Di", "email": "di@x", "title": "Auditor"}],
     "stakeholders": ["Payments", "Operations"]}]})");
  ASSERT_TRUE(read.tables);
  ASSERT_THAT(*read.tables, SizeIs(1));
  const FoundTable& table = (*read.tables)[0];
  EXPECT_EQ(table.hint, Hint::people);
  EXPECT_THAT(column(table, "id"), ElementsAre("t-pay", "t-pay", "t-pay/Cards", "t-pay/Cards-2", "t-ops",
                                               "b-risk", "b-risk/di@x"));
  EXPECT_THAT(column(table, "name"), ElementsAre("Ana", "Bo", "", "", "Cy", "", "Di"));
  EXPECT_THAT(column(table, "title"),
              ElementsAre("Payments", "Payments", "Cards", "Cards", "Operations", "Risk", "Auditor"));
  EXPECT_THAT(column(table, "parent_id"), ElementsAre("", "", "t-pay", "t-pay", "", "", "b-risk"));
  EXPECT_THAT(column(table, "department"),
              ElementsAre("Payments", "Payments", "Payments", "Payments", "Operations", "Risk", "Risk"));
  EXPECT_THAT(column(table, "dotted_ids"), ElementsAre("", "", "", "", "", "t-pay;t-ops", ""));
  EXPECT_THAT(column(table, "is_group"), ElementsAre("yes", "yes", "yes", "yes", "yes", "yes", ""));
  ASSERT_THAT(read.problems, SizeIs(1));
  EXPECT_EQ(read.problems[0].code, "passed-over");
  EXPECT_EQ(read.problems[0].count, 1U);
}

TEST(JsonGroups, AreNotCustomersWithTheirContacts) {
  const auto tables = json_found(R"({"customers": [{"id": 1, "name": "Acme",
    "contacts": [{"name": "Ana", "email": "a@x"}, {"name": "Bo", "email": "b@x"}]}]})");
  ASSERT_THAT(tables, SizeIs(1));
  EXPECT_EQ(tables[0].hint, Hint::none);
  EXPECT_THAT(column(tables[0], "name"), ElementsAre("Acme"));
  EXPECT_THAT(column(tables[0], "contacts.email"), ElementsAre("a@x;b@x"));
}

}  // namespace
}  // namespace flipchart::formats
