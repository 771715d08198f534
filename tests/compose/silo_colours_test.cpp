// Colours that somebody chose for silos, in every picture.
#include <gtest/gtest.h>

#include <set>

#include "compose/insights.hpp"
#include "model/chart_edits.hpp"

namespace flipchart::compose {
namespace {

// A boss, and a silo of one below for each name.
model::Organization silos_below_a_boss(const std::vector<std::string>& names) {
  model::Organization chart = model::restructured({}, model::AddPosition{"boss", "Boss", {}, {}, {}});
  for (const std::string& name : names)
    chart = model::restructured(chart, model::AddPosition{name + "-lead", "Lead", "boss", {}, name});
  return chart;
}

model::Organization in_colour(const model::Organization& chart, const std::string& silo, model::SiloInk ink) {
  const model::Restructuring change = model::RecolourSilo{silo, ink, model::SiloRule::department};
  EXPECT_TRUE(model::fits(chart, change));
  return model::restructured(chart, change);
}

Insights insights(const model::Organization& chart, model::SiloRule rule = model::SiloRule::department) {
  model::View view;
  view.silo = rule;
  return insights_of(chart, model::History(), view, base::Date{20'000});
}

SiloStyle style(const Insights& insights, const char* silo) {
  return style_of_silo(insights, insights.silos.find(silo), model::Theme::light);
}

TEST(SiloColours, AreTakenWithTheirHatchAndNobodyElseChanges) {
  const model::Organization chart = silos_below_a_boss({"A", "B", "C"});
  const Insights before = insights(chart);
  const Insights after = insights(in_colour(chart, "B", model::SiloInk::plum));
  const SiloStyle plum = silo_style(static_cast<std::uint32_t>(model::SiloInk::plum), model::Theme::light);
  EXPECT_EQ(style(after, "B").name, "plum");
  EXPECT_EQ(style(after, "B").hatch, plum.hatch);
  for (const char* const other : {"A", "C"}) {
    EXPECT_EQ(style(after, other).name, style(before, other).name);
    EXPECT_EQ(style(after, other).hatch, style(before, other).hatch);
  }
}

TEST(SiloColours, OfWhichTwoSilosHaveOneAreToldApartByTheHatch) {
  model::Organization chart = silos_below_a_boss({"A", "B", "C", "D"});
  for (const char* const silo : {"B", "C", "D"}) chart = in_colour(chart, silo, model::SiloInk::sky);  // as A
  const Insights made = insights(chart);
  std::set<scene::Hatch> hatches;
  for (const char* const silo : {"A", "B", "C", "D"}) {
    EXPECT_EQ(style(made, silo).name, "sky");
    EXPECT_TRUE(hatches.insert(style(made, silo).hatch).second) << silo;
  }
}

TEST(SiloColours, AreOfTheSilosOfOneRuleAlone) {
  const model::Organization chart = in_colour(silos_below_a_boss({"A", "B"}), "A", model::SiloInk::plum);
  EXPECT_EQ(style(insights(chart), "A").name, "plum");
  EXPECT_EQ(style(insights(chart, model::SiloRule::branch), "A-lead").name, "sky");
}

TEST(SiloColours, LeaveASiloOfLeadersOneThatIsMappedOnlyWhereItCounts) {
  model::Organization chart = model::restructured({}, model::AddPosition{"boss", "Boss", {}, {}, "Board"});
  chart = model::restructured(chart, model::AddPosition{"a", "A", "boss", {}, "A"});
  EXPECT_EQ(style(insights(chart), "Board").name, "neutral");
  const Insights made = insights(in_colour(chart, "Board", model::SiloInk::olive));
  EXPECT_EQ(style(made, "Board").name, "olive");
  EXPECT_EQ(made.leaders_only, (std::vector<std::uint8_t>{1, 0}));
}

}  // namespace
}  // namespace flipchart::compose
