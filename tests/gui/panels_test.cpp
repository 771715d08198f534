// The panels without any window: pressing a row of the issue list selects and traces it, pressing it again
// lets go.
#include <gtest/gtest.h>

#include <memory>

#include "gui/imgui_compat.hpp"
#include "gui/surface.hpp"

namespace {

using namespace flipchart;

// One leader with two reports, a customer, and an issue that goes from one report to the other.
workshop::Workshop small_workshop() {
  model::OrganizationParts people;
  const auto add = [&](const char* id, const char* name, std::uint32_t parent) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.title = people.texts.intern("Title");
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    model::Holder holder;
    holder.name = people.texts.intern(name);
    people.holders.push_back(holder);
    people.positions.push_back(part);
  };
  add("E1", "Ada Lead", base::kNoSlot);
  add("E2", "Ben Front", 0);
  add("E3", "Cleo Front", 0);
  model::Customer customer;
  customer.id = people.texts.intern("C1");
  customer.name = people.texts.intern("Nordwind");
  people.customers.push_back(customer);
  people.links.push_back({0, 1, 1});
  model::HistoryParts history;
  model::Issue issue;
  issue.id = history.texts.intern("I1");
  issue.title = history.texts.intern("Pump billed twice");
  issue.customer = history.texts.intern("C1");
  issue.severity = history.texts.intern("high");
  history.issues.push_back(issue);
  base::Millis at = 1'770'000'000'000;
  for (const char* actor : {"E2", "E3", "E2"}) {
    model::Event event;
    event.at = at += base::kDayMillis;
    event.actor = history.texts.intern(actor);
    history.events.push_back(event);
  }
  return {"Small", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

class Panels : public ::testing::Test {
 protected:
  Panels() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = ImVec2(1920, 1080);
    io.DeltaTime = 1.0F / 60;
    gui::compat::prepare_without_renderer(io);
    surface_.remember_places(true);
    frame();
    frame();
  }
  ~Panels() override { ImGui::DestroyContext(); }

  void frame() {
    ImGuiIO& io = ImGui::GetIO();
    buttons_.begin_frame(io);
    ImGui::NewFrame();
    pointer_.free = !io.WantCaptureMouse;
    const gui::LineSource no_lines = [](std::string_view, text::Font, base::Colour) {
      return backends::gl::AtlasLine{};
    };
    surface_.build(session_, {1920, 1080}, 1, pointer_, no_lines, now_ += 1000);
    ImGui::Render();
    surface_.settle(session_);
    pointer_.pressed = false;
  }
  // As a hand does it: there, down, up.
  void press(const std::string& name) {
    const auto place = surface_.places().find(name);
    ASSERT_NE(place, surface_.places().end()) << name;
    pointer_.at = place->second.centre();
    gui::compat::move_mouse(ImGui::GetIO(), static_cast<float>(pointer_.at.x),
                            static_cast<float>(pointer_.at.y));
    frame();
    frame();
    buttons_.press(ImGui::GetIO(), 0, true);
    pointer_.down = pointer_.pressed = true;
    frame();
    buttons_.press(ImGui::GetIO(), 0, false);
    pointer_.down = false;
    frame();
    frame();
  }

  workshop::Workshop workshop_ = small_workshop();
  commands::Session session_{workshop_};
  gui::Surface surface_{nullptr};
  gui::Pointer pointer_{{-1e6, -1e6}};
  gui::compat::MouseButtons buttons_;
  double now_ = 0;
};

TEST_F(Panels, PressingAnIssueSelectsItAndTracesItsRoute) {
  ASSERT_FALSE(session_.highlight.issue.has_value());
  press("matter-I1");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::issue, "I1"}));
  ASSERT_TRUE(session_.highlight.issue.has_value());
  EXPECT_EQ(*session_.highlight.issue, 0U);
  EXPECT_NE(surface_.places().find("stop-3"), surface_.places().end())
      << "customer and three holders are listed";
  EXPECT_EQ(surface_.places().find("stop-4"), surface_.places().end());
}

TEST_F(Panels, PressingItAgainLetsGo) {
  press("matter-I1");
  press("matter-I1");
  EXPECT_FALSE(session_.selected);
  EXPECT_TRUE(session_.highlight.empty());
}

TEST_F(Panels, TheSwitchTurnsTheChartAndOnlyOnce) {
  ASSERT_LT(session_.view.facing, 0.5);
  press("customers-on-top");
  EXPECT_EQ(session_.view.facing, 1);
  press("customers-on-top");
  EXPECT_EQ(session_.view.facing, 1) << "already so";
  press("leaders-on-top");
  EXPECT_EQ(session_.view.facing, 0);
}

TEST_F(Panels, AStopOfTheRouteSelectsItsHolder) {
  press("matter-I1");
  press("stop-1");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::position, "E2"}));
  EXPECT_FALSE(session_.highlight.issue.has_value());
}

TEST_F(Panels, ChipsShowOneStateOrAll) {
  press("chip-" + std::to_string(static_cast<int>(model::MatterState::owned)));
  EXPECT_EQ(surface_.places().find("matter-I1"), surface_.places().end()) << "it has no owner";
  press("chip-all");
  EXPECT_NE(surface_.places().find("matter-I1"), surface_.places().end());
}

TEST_F(Panels, HiddenPanelsLeaveTheWholeWindowToTheChart) {
  session_.panels_hidden = true;
  frame();
  frame();
  EXPECT_EQ(surface_.chart().camera().screen(), (base::Rect{0, 0, 1920, 1080}));
  EXPECT_EQ(surface_.places().find("matter-I1"), surface_.places().end());
}

}  // namespace
