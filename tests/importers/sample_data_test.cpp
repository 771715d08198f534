// Facts about public files that other people made.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <string>

#include "flow/routes.hpp"
#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

Imported import_samples(const std::vector<std::string>& names) {
  std::vector<Source> sources;
  for (const std::string& name : names) sources.push_back({(sample_data() / name).string(), std::nullopt});
  base::Timings timings;
  return imported(sources, {}, timings);
}

class SampleData : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(sample_data()))
      GTEST_SKIP() << "no sample data; set FLIPCHART_DATA to its folder";
  }
};

std::size_t customers_of(const model::Organization& chart, std::string_view id) {
  const base::Slot slot = chart.find(id);
  return static_cast<std::size_t>(
      std::count_if(chart.links().begin(), chart.links().end(),
                    [&](const model::ServingLink& link) { return link.position == slot; }));
}

TEST_F(SampleData, ChinookMapsUnaided) {
  const Imported result = import_samples({"chinook/Customer.csv", "chinook/Employee.csv"});
  const auto& chart = result.organization;
  EXPECT_TRUE(result.failed.empty());
  EXPECT_EQ(chart.size(), 8U);
  EXPECT_EQ(chart.root_count(), 1U);
  EXPECT_EQ(chart.customers().size(), 59U);
  EXPECT_EQ(chart.links().size(), 59U);
  EXPECT_EQ(names_at(chart, "3"), "Jane Peacock");
  EXPECT_EQ(customers_of(chart, "3"), 21U);
  EXPECT_EQ(customers_of(chart, "4"), 20U);
  EXPECT_EQ(customers_of(chart, "5"), 18U);
  EXPECT_EQ(chart.text(chart.customers()[0].name), "Luís Gonçalves");
  EXPECT_THAT(result.sources[1].sensitive, testing::ElementsAre("BirthDate"));
}

TEST_F(SampleData, D3OrgChartMapsUnaided) {
  const Imported result = import_samples({"d3-org-chart/data.csv"});
  const auto& chart = result.organization;
  ASSERT_EQ(chart.size(), 107U);
  EXPECT_EQ(chart.people(), 107U);
  EXPECT_EQ(chart.root_count(), 1U);
  EXPECT_EQ(names_at(chart, "100"), "Steven King");
  EXPECT_EQ(chart.child_count(chart.find("100")), 14U);
}

TEST_F(SampleData, GovernmentOrganogramsKeepTheirRepeats) {
  const Imported result = import_samples({"uk-organogram/cabinet_office-2011-09-30-senior.csv"});
  EXPECT_EQ(result.organization.root_count(), 3U);
  EXPECT_EQ(result.organization.holder_count(result.organization.find("103")), 2U);
  EXPECT_EQ(result.organization.vacancies(), 7U);
  EXPECT_EQ(result.organization.levels(), 5U);
}

std::uint64_t handovers_in(const Imported& result, model::HolderColumn column) {
  const flow::Routes routes = flow::routes_of(result.organization, result.history, column, base::Date{});
  std::uint64_t handovers = 0;
  for (std::uint32_t issue = 0; issue < result.history.issue_count(); ++issue) {
    const std::uint32_t stops = routes.first_stop[issue + 1] - routes.first_stop[issue];
    handovers += stops > 0 ? stops - 1 : 0;
  }
  return handovers;
}

TEST_F(SampleData, EveryDelimitedFileIsKnownUnaided) {
  struct Expected {
    const char* file;
    Kind kind;
    std::vector<std::pair<const char*, const char*>> mapping;
  };
  const std::vector<Expected> files = {
      {"boston-311/boston311-100.csv",
       Kind::issues,
       {{"id", "case_enquiry_id"},
        {"opened", "open_dt"},
        {"closed", "closed_dt"},
        {"status", "case_status"}}},
      {"chinook/Customer.csv", Kind::customers, {{"id", "CustomerId"}, {"served_by", "SupportRepId"}}},
      {"chinook/Employee.csv", Kind::people, {{"id", "EmployeeId"}, {"manager_id", "ReportsTo"}}},
      {"d3-org-chart/data.csv",
       Kind::people,
       {{"id", "id"}, {"manager_id", "parentId"}, {"department", "department_name"}}},
      {"helpdesk-mendeley/helpdesk.csv",
       Kind::events,
       {{"issue_id", "CaseID"}, {"activity", "ActivityID"}, {"timestamp", "CompleteTimestamp"}}},
      {"uci-incidents-first-6k/incident_event_log_excerpt.csv",
       Kind::events,
       {{"issue_id", "number"},
        {"timestamp", "sys_updated_at"},
        {"group", "assignment_group"},
        {"actor", "assigned_to"},
        {"customer_id", "caller_id"}}},
      {"uk-organogram/cabinet_office-2011-09-30-junior.csv",
       Kind::people,
       {{"manager_id", "Reporting Senior Post"}, {"fte", "Number of Posts in FTE"}, {"department", "Unit"}}},
      {"uk-organogram/decc-2013-09-30-indexed-senior.csv",
       Kind::people,
       {{"id", "Post Unique Reference"}, {"manager_id", "Reports to Senior Post"}, {"department", "Unit"}}},
      {"xes-running-example/running-example.csv",
       Kind::events,
       {{"issue_id", "case:concept:name"}, {"actor", "org:resource"}, {"activity", "concept:name"}}},
  };
  for (const Expected& each : files) {
    const Imported result = import_samples({each.file});
    ASSERT_TRUE(result.failed.empty()) << result.failed[0].message;
    ASSERT_EQ(result.sources.size(), 1U) << each.file;
    EXPECT_EQ(to_string(result.sources[0].kind), to_string(each.kind)) << each.file;
    for (const auto& [field, header] : each.mapping)
      EXPECT_EQ(mapped(result.sources[0], field), header) << each.file;
  }
}

TEST_F(SampleData, AHelpDeskWithoutAnybodyInItCountsAndHandsNothingOver) {
  const Imported result = import_samples({"helpdesk-mendeley/helpdesk.csv"});
  EXPECT_EQ(result.history.event_count(), 13710U);
  EXPECT_EQ(result.history.issue_count(), 3804U);
  EXPECT_EQ(handovers_in(result, model::HolderColumn::actor_else_group), 0U);
  EXPECT_THAT(problems_of(result, "no-holder"), testing::SizeIs(1));
}

// 412 invoices: 146, 140 and 126 of them are those of customers whom 3, 4 and 5 serve.
TEST_F(SampleData, InvoicesCountForWhoeverServesTheirCustomers) {
  const Imported result =
      import_samples({"chinook/Invoice.csv", "chinook/Employee.csv", "chinook/Customer.csv"});
  EXPECT_TRUE(result.failed.empty());
  EXPECT_EQ(result.organization.links().size(), 59U);
  std::map<std::string, std::uint32_t> invoices;
  for (const model::ServingLink& link : result.organization.links())
    invoices[std::string(result.organization.id(link.position))] += link.weight;
  EXPECT_EQ(invoices, (std::map<std::string, std::uint32_t>{{"3", 146}, {"4", 140}, {"5", 126}}));
}

TEST_F(SampleData, InvoicesAloneSayWhatTheyLack) {
  const Imported result = import_samples({"chinook/Invoice.csv", "chinook/Employee.csv"});
  ASSERT_EQ(result.failed.size(), 1U);
  EXPECT_THAT(result.failed[0].message, testing::HasSubstr("position"));
}

TEST_F(SampleData, TheGroupsOfALogAreItsOrganisation) {
  Options options;
  options.levels = {"assignment_group"};
  base::Timings timings;
  const Imported result =
      imported({{(sample_data() / "uci-incidents-first-6k/incident_event_log_excerpt.csv").string(), {}}},
               options, timings);
  EXPECT_EQ(result.organization.size(), 61U);
  EXPECT_EQ(result.history.event_count(), 5998U);
  EXPECT_EQ(result.history.issue_count(), 890U);
  EXPECT_EQ(handovers_in(result, model::HolderColumn::actor_else_group), 834U);
  const flow::Routes routes = flow::routes_of(result.organization, result.history,
                                              model::HolderColumn::actor_else_group, base::Date{});
  std::uint64_t grouped = 0;
  for (std::uint32_t e = 0; e < result.history.event_count(); ++e)
    grouped += result.history.event(e).group == base::kNoText ? 0 : 1;
  EXPECT_EQ(routes.placed_events, grouped);
}

}  // namespace
}  // namespace flipchart::importers
