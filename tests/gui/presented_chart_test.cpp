// A chart that is presented in the window: teams that fill the page, people when one comes near enough to
// read them, and the chart as it was afterwards.
#include "compose/random_chart.hpp"
#include "on_screen.hpp"

namespace {

using namespace flipchart;

workshop::Workshop many_people() {
  compose::RandomChart random(5);
  model::Organization organization = random.organization(240);
  model::History history = random.history(organization, 300);
  return {"Many", std::move(organization), std::move(history), std::make_unique<journal::MemoryJournal>(),
          base::Date{20'779}};
}

class PresentedChart : public gui::OnScreen {
 protected:
  PresentedChart() : OnScreen(many_people, {1920, 1080}) { session_.view.overlays.flows = true; }
  void present(bool on) {
    session_.view.presented = on;
    for (int i = 0; i < 4; ++i) frame();
  }
  const gui::ChartCamera& camera() { return surface_.chart().camera(); }
};

TEST_F(PresentedChart, FillsItsPageWithTeams) {
  present(true);
  EXPECT_EQ(session_.view.detail, model::Detail::far);
  const workshop::Picture& picture = workshop_.last_picture();
  EXPECT_TRUE(compose::staged(picture.view));
  EXPECT_EQ(picture.bounds(), (base::Rect{0, 0, session_.view.size.w, session_.view.size.h}));
  // The window is 1080 high, so a pixel of the page is one of the window.
  EXPECT_NEAR(camera().zoom(), 1, 1e-9);
}

TEST_F(PresentedChart, ShowsPeopleOnlyWhereTheirNamesCanBeRead) {
  present(true);
  for (const double by : {1.3, 1.3, 1.3}) {
    session_.zoom_by = by;
    frame();
    frame();
    frame();
  }
  ASSERT_EQ(session_.view.detail, model::Detail::near);
  constexpr double kSmallestOfACard = 12;
  EXPECT_GE(kSmallestOfACard * camera().zoom(), 24);
  session_.zoom_by = 0.7;
  frame();
  frame();
  frame();
  EXPECT_EQ(session_.view.detail, model::Detail::far);
}

TEST_F(PresentedChart, IsLeftForTheChartItWas) {
  const model::View before = session_.view;
  present(true);
  present(false);
  EXPECT_FALSE(compose::staged(workshop_.last_picture().view));
  EXPECT_EQ(session_.view.size, before.size);
}

TEST_F(PresentedChart, WhatIsSelectedChangesTheStageAndNotItsPage) {
  present(true);
  const std::string plain = scene::dumped(workshop_.stage({}).ground);
  const base::Rect page = workshop_.last_picture().bounds();
  const auto& across = workshop_.last_picture().insights->whole.across;
  ASSERT_FALSE(across.empty());
  const auto& units = workshop_.last_picture().insights->units;
  compose::Highlight seam;
  seam.seam_from = workshop_.organization().id(units.leader[across.front().from]);
  seam.seam_to = workshop_.organization().id(units.leader[across.front().to]);
  const compose::Stage& stage = workshop_.stage(seam);
  EXPECT_NE(scene::dumped(stage.ground), plain);
  EXPECT_EQ(stage.ground.bounds, page);
  const std::uint64_t number = stage.number;
  EXPECT_EQ(workshop_.stage(seam).number, number);  // not made again
}

}  // namespace
