// Facts about public files that other people made.
#include <gmock/gmock.h>

#include <algorithm>

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

}  // namespace
}  // namespace flipchart::importers
