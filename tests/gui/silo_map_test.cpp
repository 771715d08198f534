// The silo map without any window: it stands beside the chart, what is pointed at lights the other, and all
// of it goes by keyboard too.
#include <gtest/gtest.h>

#include <memory>

#include "commands/silo_map.hpp"
#include "flow/plain.hpp"
#include "gui/on_screen.hpp"
#include "gui/silo_map_grid.hpp"

namespace {

using namespace flipchart;
using commands::SiloCell;

// A boss over Sales, Care and Law: leads with reports, one of whom alone in Law. Issues go between them.
workshop::Workshop three_silos() {
  flow::plain::Workshop w;
  w.positions = {{"boss"}, {"sales", 0, "Sales", "Desk"}, {"care", 0, "Care", "Returns"}, {"law", 0, "Law"}};
  for (const char* id : {"s1", "s2", "s3"}) w.positions.push_back({id, 1, "", "Desk"});
  for (const char* id : {"c1", "c2", "c3"}) w.positions.push_back({id, 2, "", "Returns"});
  for (std::size_t i = 0; i < w.positions.size(); ++i)
    w.positions[i].people = {{"Person " + std::to_string(i)}};
  w.today = {200};
  const auto add = [&w](std::initializer_list<const char*> holders) {
    const int issue = static_cast<int>(w.issues.size());
    w.issues.push_back({"I" + std::to_string(issue)});
    base::Millis at = (100 + issue) * base::kDayMillis;
    for (const char* who : holders) w.events.push_back({issue, at += 3'600'000, who});
  };
  for (int i = 0; i < 40; ++i) add({"s1", "c1"});
  for (int i = 0; i < 7; ++i) add({"c2", "s2"});
  for (int i = 0; i < 3; ++i) add({"c2", "law", "s1", "s2"});
  add({"s3", "vendor"});
  return {"Three", flow::plain::organization_of(w), flow::plain::history_of(w),
          std::make_unique<journal::MemoryJournal>(), w.today};
}

class SiloMapOnScreen : public gui::OnScreen {
 protected:
  SiloMapOnScreen() : OnScreen(three_silos, {1920, 1080}) {}

  void point_at(base::Point at) {
    pointer_.at = at;
    compat_move();
    frame();
    frame();
    frame();
  }
  void point_at(const std::string& name) {
    ASSERT_TRUE(has(name)) << name;
    point_at(surface_.places().at(name).centre());
  }
  void compat_move() {
    gui::compat::move_mouse(ImGui::GetIO(), static_cast<float>(pointer_.at.x),
                            static_cast<float>(pointer_.at.y));
  }
  flow::SiloMap map() { return commands::silo_map_of(session_); }
  const compose::Highlight& on_chart() { return surface_.chart().pointed_out(); }
  using Names = std::vector<std::string>;
};

TEST_F(SiloMapOnScreen, StandsBesideTheChartInPlaceOfTheOtherPanels) {
  EXPECT_FALSE(has("silo-cells"));
  const base::Rect before = surface_.chart().camera().screen();
  key("M");
  EXPECT_TRUE(has("silo-cells"));
  EXPECT_FALSE(has("matter-I1"));
  const base::Rect chart = surface_.chart().camera().screen();
  EXPECT_EQ(chart.x, 0);
  EXPECT_EQ(chart.right(), 1920 - gui::silo_map_width(1920));
  EXPECT_GT(chart.h, before.h) << "the timeline is one line";
  frame();
  EXPECT_TRUE(surface_.chart().camera().fitted());
  key("M");
  EXPECT_EQ(surface_.chart().camera().screen(), before);
}

TEST_F(SiloMapOnScreen, ShowsWhatTheReportCounts) {
  key("M");
  const flow::SiloMap shown = map();
  ASSERT_EQ(shown.size(), 4U);  // and those not on the chart
  std::uint64_t seen = 0;
  for (const flow::SiloPair& pair : workshop_.measures().silos) {
    const flow::HolderSilos numbers(workshop_.last_picture().insights->silos);
    const std::size_t from = shown.line_of(numbers.find(pair.from));
    const std::size_t to = shown.line_of(numbers.find(pair.to));
    EXPECT_EQ(shown.count(from, to), pair.handovers);
    EXPECT_TRUE(has("cell-" + std::to_string(from) + "-" + std::to_string(to)));
    seen += pair.handovers;
  }
  EXPECT_EQ(seen, workshop_.measures().handovers);
  EXPECT_EQ(shown.lines()[0].handed_on, 41U);
  EXPECT_EQ(shown.lines()[1].received, 40U);
}

TEST_F(SiloMapOnScreen, ACellPointedAtLightsBothSilosAndTheirLeaderOnTheChart) {
  key("M");
  point_at("cell-0-1");
  EXPECT_EQ(on_chart().silos_from, Names{"Sales"});
  EXPECT_EQ(on_chart().silos_to, Names{"Care"});
  EXPECT_EQ(on_chart().silos_leader, "boss");
  EXPECT_TRUE(session_.highlight.empty()) << "pointing selects nothing";
  point_at(base::Point{-1e6, -1e6});
  EXPECT_TRUE(on_chart().empty());
}

TEST_F(SiloMapOnScreen, ALanePointedAtOnTheChartLightsItsCell) {
  session_.view.overlays.flows = true;
  key("M");
  frame();
  const workshop::Picture& picture = workshop_.picture(session_.view);
  const auto& flows = picture.flows->scene.flows;
  const auto lane = std::find_if(flows.begin(), flows.end(), [](const scene::Flow& flow) {
    return flow.from.id == "care" && flow.to.id == "sales" && !flow.path.empty();
  });
  ASSERT_NE(lane, flows.end());
  const auto& points = lane->path.points;
  base::Point middle;
  for (std::size_t i = 0; i + 1 < points.size(); ++i) {
    if (std::abs(points[i].y - points[i + 1].y) < 0.01) middle = (points[i] + points[i + 1]) * 0.5;
  }
  EXPECT_FALSE(has("lit-cell"));
  point_at(surface_.chart().camera().to_screen(middle, picture.extent(), 0));
  ASSERT_FALSE(surface_.chart().hovered().seam_from.empty());
  ASSERT_TRUE(has("lit-cell"));
  const base::Rect lit = surface_.places().at("lit-cell");
  EXPECT_TRUE(lit == surface_.places().at("cell-0-1") || lit == surface_.places().at("cell-1-0"));
}

TEST_F(SiloMapOnScreen, PressingACellSelectsItUntilItIsPressedAgain) {
  key("M");
  press("cell-1-0");
  EXPECT_EQ(session_.highlight.silos_from, Names{"Care"});
  EXPECT_EQ(session_.highlight.silos_to, Names{"Sales"});
  point_at(base::Point{-1e6, -1e6});
  EXPECT_EQ(on_chart().silos_from, Names{"Care"}) << "it stays lit";
  EXPECT_EQ(surface_.places().at("lit-cell"), surface_.places().at("cell-1-0"));
  press("cell-1-0");
  EXPECT_TRUE(session_.highlight.empty());
}

TEST_F(SiloMapOnScreen, KeepsOnlyTheIssuesOfACellAndLetsThemGo) {
  key("M");
  press("cell-1-0");
  press("keep-cell");
  EXPECT_EQ(session_.view.filter.handed, (std::vector<model::HandedOver>{{"Care", "Sales"}}));
  EXPECT_EQ(workshop_.last_picture().kept->issues, 7U);
  EXPECT_EQ(map().count(0, 1), 0U);
  EXPECT_EQ(map().count(1, 0), 7U);
  press("leave-cell");
  EXPECT_TRUE(session_.view.filter.empty());
  EXPECT_EQ(workshop_.last_picture().kept->issues, 51U);
}

TEST_F(SiloMapOnScreen, GoesByKeyboardAllTheWay) {
  key("M");
  key("Right");
  EXPECT_EQ(commands::selected_cell(session_, map()), (SiloCell{0, 1})) << "the largest first";
  key("Down");
  key("Left");
  EXPECT_EQ(commands::selected_cell(session_, map()), (SiloCell{1, 0}));
  key("Up");
  key("Up");
  EXPECT_EQ(commands::selected_cell(session_, map()), (SiloCell{0, 0})) << "the edge holds";
  key("Down");
  key("Enter");
  EXPECT_EQ(workshop_.last_picture().kept->issues, 7U);
  key("Backspace");
  EXPECT_TRUE(session_.view.filter.empty());
  key("R");
  EXPECT_EQ(session_.silo_map.figures, commands::SiloFigures::row_share);
  key("Y");
  EXPECT_EQ(session_.silo_map.order, commands::SiloOrder::handed_on);
  EXPECT_EQ(map().lines()[0].name, "Sales");
  key("Y");
  EXPECT_EQ(map().lines()[0].name, "Care") << "who receives most";
  EXPECT_EQ(commands::selected_cell(session_, map()), (SiloCell{0, 1})) << "the same silos";
  key("Escape");
  EXPECT_TRUE(session_.highlight.empty());
  EXPECT_TRUE(session_.silo_map.shown);
  key("Escape");
  EXPECT_FALSE(session_.silo_map.shown);
}

TEST_F(SiloMapOnScreen, MenusChooseFiguresAndOrder) {
  key("M");
  press("figures-2");
  EXPECT_EQ(session_.silo_map.figures, commands::SiloFigures::column_share);
  press("silo-order");
  press("order-2");
  EXPECT_EQ(session_.silo_map.order, commands::SiloOrder::received);
  press("close-silo-map");
  EXPECT_FALSE(has("silo-cells"));
}

TEST_F(SiloMapOnScreen, OpensFromTheInspectorAndItsLeaderCanBePressed) {
  press("open-silo-map");
  press("cell-0-1");
  press("silos-leader");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::position, "boss"}));
}

TEST_F(SiloMapOnScreen, RoomSafeShowsNoSiloOfFewPeople) {
  session_.view.room_safe = true;
  key("M");
  const flow::SiloMap shown = map();
  for (const flow::SiloLine& line : shown.lines()) {
    EXPECT_NE(line.name, "Law");
    EXPECT_NE(line.name, "(not on the chart)");
  }
}

TEST_F(SiloMapOnScreen, ALeadersSeamsAreListedAndLeadToThem) {
  commands::select_item(session_, {base::ItemKind::position, "boss"});
  frame();
  frame();
  ASSERT_TRUE(has("seam-0"));
  EXPECT_FALSE(has("seam-1")) << "Law leads nobody, so it is of the boss's unit, which has no silo";
  press("seam-0");
  EXPECT_EQ(session_.highlight.seam_from, "sales");
  EXPECT_EQ(session_.highlight.seam_to, "care");
}

TEST(SiloMapWords, TellSmallSharesFromNone) {
  EXPECT_EQ(gui::percent_words(0, 7), "0%");
  EXPECT_EQ(gui::percent_words(1, 1000), "<1%");
  EXPECT_EQ(gui::percent_words(999, 1000), ">99%");
  EXPECT_EQ(gui::percent_words(1000, 1000), "100%");
  EXPECT_EQ(gui::percent_words(1, 3), "33%");
}

TEST(GridPlan, HoldsAnyMapInItsRoom) {
  for (const std::size_t lines : {1U, 2U, 8U, 13U, 40U, 400U}) {
    for (const base::Size size : {base::Size{723, 560}, base::Size{464, 290}, base::Size{464, 60}}) {
      const base::Rect room{10, 20, size.w, size.h};
      const gui::GridPlan plan = gui::plan_grid(room, lines, 120);
      EXPECT_GE(plan.rows, 1U);
      EXPECT_LE(plan.rows, lines);
      EXPECT_LE(plan.cells.bottom(), room.bottom() + 0.01);
      EXPECT_LE(plan.totals_x, room.right() + 4);
      EXPECT_EQ(plan.cell(0, 0).w, plan.cell(0, 0).h);
    }
  }
  EXPECT_EQ(gui::plan_grid({0, 0, 723, 560}, 8, 135).pitch, 64);
}

}  // namespace
