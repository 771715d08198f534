// Trying out on screen: the bar, its buttons, and a card dragged to its new leader. What a hand picks is what
// the canvas has, so those tests draw, and skip where there is no display.
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <gtest/gtest.h>

#include <memory>
#include <optional>

#include "backends/gl/canvas.hpp"
#include "gui/on_screen.hpp"
#include "gui/whereabouts.hpp"

namespace {

using namespace flipchart;

// The boss leads two leaders with six reports each; an issue went from one team to the other.
workshop::Workshop two_teams() {
  model::OrganizationParts people;
  const auto add = [&](const std::string& id, const std::string& name, std::uint32_t parent) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.title = people.texts.intern(parent == base::kNoSlot ? "Chief" : "Agent");
    part.department = people.texts.intern(parent == base::kNoSlot ? "" : parent % 2 == 1 ? "Care" : "Parts");
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    model::Holder holder;
    holder.name = people.texts.intern(name);
    people.holders.push_back(holder);
    people.positions.push_back(part);
  };
  add("boss", "Bo Boss", base::kNoSlot);
  add("ana", "Ana Lead", 0);
  add("ben", "Ben Lead", 0);
  for (int i = 0; i < 12; ++i)
    add("E" + std::to_string(i), "Person " + std::to_string(i), i % 2 == 0 ? 1U : 2U);
  model::HistoryParts history;
  model::Issue issue;
  issue.id = history.texts.intern("I1");
  history.issues.push_back(issue);
  base::Millis at = 1'770'000'000'000;
  for (const char* actor : {"E0", "ana", "E1"}) {
    model::Event event;
    event.at = at += base::kDayMillis;
    event.actor = history.texts.intern(actor);
    history.events.push_back(event);
  }
  return {"Two teams", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

class WhatIfOnScreen : public gui::OnScreen {
 protected:
  WhatIfOnScreen() : OnScreen(two_teams, {1920, 1080}) {}

  void TearDown() override {
    canvas_.reset();
    if (started_) glfwTerminate();
  }
  // From here on every frame is drawn. False: there is nothing to draw on.
  bool draws() {
    started_ = glfwInit() == GLFW_TRUE;
    if (!started_) return false;
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* const window = glfwCreateWindow(1920, 1080, "what if", nullptr, nullptr);
    if (window == nullptr) return false;
    glfwMakeContextCurrent(window);
    const auto function = [](const char* name) { return reinterpret_cast<void*>(glfwGetProcAddress(name)); };
    if (!backends::gl::load_gl(function)) return false;
    canvas_.emplace();
    frame();
    return true;
  }
  void frame(double millis = 1000) {
    OnScreen::frame(millis);
    if (!canvas_) return;
    canvas_->begin_frame();
    surface_.chart().draw(session_, *canvas_, size_, 1, now_);
  }
  void click(const std::string& id) {
    point_at(on_screen(id));
    frame();
    hold(true);
    frame();
    hold(false);
    frame();
    frame();
  }
  void point_at(base::Point at) {
    pointer_.at = at;
    gui::compat::move_mouse(ImGui::GetIO(), static_cast<float>(at.x), static_cast<float>(at.y));
    frame();
  }
  void hold(bool down) {
    buttons_.press(ImGui::GetIO(), 0, down);
    pointer_.down = down;
    pointer_.pressed = down;
  }

  base::Point on_screen(const std::string& id) {
    const auto place =
        gui::place_of({base::ItemKind::position, id}, workshop_, workshop_.picture(session_.view));
    const double extent = workshop_.last_picture().extent();
    return surface_.chart().camera().to_screen({place->centre().x, place->centre().y}, extent, 0);
  }
  void drag(const std::string& from, const std::string& to) {
    point_at(on_screen(from));
    frame();
    hold(true);
    frame();
    point_at(on_screen(to) + base::Point{3, 0});
    point_at(on_screen(to));
    carried_ = surface_.chart().carried();
    hold(false);
    frame();
    frame();
    frame();
  }
  std::string manager_of(const char* id) {
    const model::Organization& chart = workshop_.organization();
    return std::string(chart.id(chart.parent(chart.find(id))));
  }
  void begin(const char* id) {
    commands::select_item(session_, {base::ItemKind::position, id});
    frame();
    key("E");
  }

  std::string carried_;
  std::optional<backends::gl::Canvas> canvas_;
  bool started_ = false;
};

TEST_F(WhatIfOnScreen, TheInspectorOffersItAndTheBarTakesRoomFromTheChart) {
  EXPECT_FALSE(has("what-if-keep"));
  commands::select_item(session_, {base::ItemKind::position, "E0"});
  frame();
  frame();
  const double top = surface_.chart().camera().screen().y;
  press("what-if");
  ASSERT_TRUE(has("what-if-keep"));
  ASSERT_TRUE(has("what-if-discard"));
  ASSERT_TRUE(has("what-if-move"));
  EXPECT_FALSE(has("what-if")) << "it is on already";
  const base::Rect& chart = surface_.chart().camera().screen();
  EXPECT_GT(chart.y, top + 60);
  for (const char* button : {"what-if-keep", "what-if-discard", "what-if-move", "what-if-front"})
    EXPECT_FALSE(surface_.places().at(button).overlaps(chart)) << button;
}

TEST_F(WhatIfOnScreen, ACardIsDraggedToItsNewLeaderAndTheCardsGoThere) {
  if (!draws()) GTEST_SKIP() << "no display: run under xvfb-run";
  begin("E0");
  drag("E0", "ben");
  EXPECT_EQ(carried_, "E0");
  EXPECT_EQ(manager_of("E0"), "ben");
  EXPECT_EQ(session_.selected.id, "E0") << "what was moved is what is looked at";
  EXPECT_TRUE(has("take-back-0"));
  EXPECT_TRUE(session_.what_if->compared);
  EXPECT_TRUE(surface_.chart().carried().empty());
  press("take-back-0");
  EXPECT_EQ(manager_of("E0"), "ana");
  EXPECT_TRUE(workshop_.tried().empty());
  press("what-if-discard");
  EXPECT_EQ(session_.what_if, nullptr);
  drag("E0", "ben");
  EXPECT_EQ(carried_, "") << "otherwise the hand moves the chart";
  EXPECT_EQ(manager_of("E0"), "ana");
}

TEST_F(WhatIfOnScreen, ANewLeaderIsTypedOrPressed) {
  if (!draws()) GTEST_SKIP() << "no display: run under xvfb-run";
  begin("E0");
  key("G");
  ASSERT_TRUE(surface_.typing(session_));
  surface_.type(session_, "Ben");
  session_.finding->wait();
  frame();
  key("Enter");
  EXPECT_EQ(manager_of("E0"), "ben");
  key("J");
  key("Escape");  // no name: a card
  for (int i = 0; i < 60; ++i) frame(16);
  click("ana");
  ASSERT_EQ(workshop_.organization().dotted().size(), 1U);
  press("what-if-keep");
  EXPECT_EQ(session_.what_if, nullptr);
  EXPECT_TRUE(workshop_.can_undo());
  EXPECT_EQ(manager_of("E0"), "ben");
}

TEST_F(WhatIfOnScreen, WhoeverMovesIsFollowedOutOfSight) {
  session_.zoom_by = 6;
  for (int i = 0; i < 4; ++i) frame(600);
  begin("E0");
  commands::try_change(session_, model::Move{"E0", "ben"});
  for (int i = 0; i < 8; ++i) frame(600);
  ASSERT_EQ(manager_of("E0"), "ben");
  EXPECT_EQ(session_.selected.id, "E0");
  EXPECT_TRUE(surface_.chart().camera().screen().contains(on_screen("E0")));
}

TEST_F(WhatIfOnScreen, AChartThatWasSeenWholeIsSeenWholeAgain) {
  begin("E0");
  frame();
  ASSERT_TRUE(surface_.chart().camera().fitted());
  commands::try_change(session_, model::Move{"ben", "E0"});
  for (int i = 0; i < 200; ++i) frame(16);
  EXPECT_TRUE(surface_.chart().camera().fitted());
  EXPECT_FALSE(surface_.moving(now_));
}

}  // namespace
