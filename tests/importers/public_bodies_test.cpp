// Government bodies as they publish themselves: senior posts by name, junior posts as groups.
#include <gmock/gmock.h>

#include "imported_text.hpp"

namespace flipchart::importers {
namespace {

Imported body(const std::string& name, bool junior) {
  const std::filesystem::path folder = sample_data() / "uk-organogram";
  std::vector<Source> sources{{(folder / (name + "-senior.csv")).string(), std::nullopt}};
  if (junior) sources.push_back({(folder / (name + "-junior.csv")).string(), std::nullopt});
  base::Timings timings;
  return imported(sources, {}, timings);
}

struct Facts {
  std::string name;
  std::uint32_t roots;
  std::uint64_t junior_rows;
  double junior_posts;
};

class PublicBodies : public testing::TestWithParam<Facts> {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(sample_data() / "uk-organogram")) GTEST_SKIP() << "no sample data";
  }
};

TEST_P(PublicBodies, SeniorAndJuniorPostsMakeOneChart) {
  const Facts& facts = GetParam();
  const Imported senior = body(facts.name, false);
  const Imported both = body(facts.name, true);
  const model::Organization& chart = both.organization;
  EXPECT_EQ(chart.root_count() - chart.shelf_root_count(), facts.roots);
  EXPECT_EQ(chart.size(), senior.organization.size() + facts.junior_rows);
  EXPECT_EQ(chart.vacancies(), senior.organization.vacancies());
  EXPECT_EQ(chart.people(), senior.organization.people());
  EXPECT_TRUE(problems_of(both, "missing-id").empty());
  double posts = 0;
  for (base::Slot s = 0; s < chart.size(); ++s) {
    if (chart.group(s)) posts += chart.position(s).fte;
  }
  EXPECT_NEAR(posts, facts.junior_posts, 0.005);
  EXPECT_EQ(problems_of(both, "duplicate-id").size(), problems_of(senior, "duplicate-id").size());
}

INSTANTIATE_TEST_SUITE_P(
    Uk, PublicBodies,
    testing::Values(Facts{"cabinet_office-2011-09-30", 3, 629, 1785.34},
                    Facts{"home_office-2012-09-30", 1, 933, 10409.22},
                    Facts{"decc-2013-09-30-indexed", 1, 324, 1349.45},
                    Facts{"driver_and_vehicle_licensing_agency-2011-09-30", 1, 82, 5560.60}),
    [](const auto& facts) { return facts.param.name.substr(0, facts.param.name.find('-')); });

}  // namespace
}  // namespace flipchart::importers
