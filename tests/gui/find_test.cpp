// Finding without any window: what is typed shows a list, and what is chosen is selected and flown to.
#include <gtest/gtest.h>

#include <cmath>
#include <memory>

#include "gui/keys.hpp"
#include "gui/on_screen.hpp"
#include "gui/whereabouts.hpp"

namespace {

using namespace flipchart;

// One leader with two hundred reports, a customer, and an issue that the second and the third report had.
workshop::Workshop large_workshop() {
  model::OrganizationParts people;
  const auto add = [&](const std::string& id, const std::string& name, std::uint32_t parent) {
    model::PositionPart part;
    part.id = people.texts.intern(id);
    part.title = people.texts.intern("Seller");
    part.department = people.texts.intern("Sales");
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(people.holders.size());
    part.holder_count = 1;
    model::Holder holder;
    holder.name = people.texts.intern(name);
    people.holders.push_back(holder);
    people.positions.push_back(part);
  };
  add("E1", "Ada Lead", base::kNoSlot);
  for (int i = 2; i < 202; ++i) add("E" + std::to_string(i), i == 150 ? "Łukasz Zoë" : "Ben Front", 0);
  model::Customer customer;
  customer.id = people.texts.intern("C1");
  customer.name = people.texts.intern("Nordwind");
  customer.segment = people.texts.intern("Enterprise");
  people.customers.push_back(customer);
  people.links.push_back({0, 1, 1});
  model::HistoryParts history;
  model::Issue issue;
  issue.id = history.texts.intern("I1");
  issue.title = history.texts.intern("Pump billed twice");
  issue.customer = history.texts.intern("C1");
  history.issues.push_back(issue);
  base::Millis at = 1'770'000'000'000;
  for (const char* actor : {"E2", "E3"}) {
    model::Event event;
    event.at = at += base::kDayMillis;
    event.actor = history.texts.intern(actor);
    history.events.push_back(event);
  }
  return {"Large", model::Organization(std::move(people)), model::History(std::move(history)),
          std::make_unique<journal::MemoryJournal>(), base::date_of({2026, 11, 22})};
}

class FindOnScreen : public gui::OnScreen {
 protected:
  FindOnScreen() : OnScreen(large_workshop, {1920, 1080}) {}

  void frame(double millis = 16) { OnScreen::frame(millis); }
  // As the window does it: first the surface, then the commands.
  void type(const std::string& text) {
    for (const char c : text) {
      const std::string typed(1, c);
      if (!surface_.type(session_, typed))
        commands::run_key(session_, gui::character_name(static_cast<unsigned char>(c)));
      frame();
    }
  }
  void key(const std::string& name) {
    if (!surface_.key(session_, name)) commands::run_key(session_, name);
    frame();
  }
  void answer() {
    session_.finding->wait();
    frame();
    frame();
  }
};

const base::ItemId kLukasz{base::ItemKind::position, "E150"};

TEST_F(FindOnScreen, AFewLettersAndEnterSelectAndFlyThere) {
  type("/lukasz");
  answer();
  EXPECT_TRUE(has("found-0"));
  EXPECT_FALSE(has("found-1"));
  const double zoom = surface_.chart().camera().zoom();
  key("Enter");
  EXPECT_EQ(session_.selected, kLukasz);
  EXPECT_EQ(session_.highlight.selected, kLukasz);
  EXPECT_FALSE(session_.find_shown);
  EXPECT_TRUE(surface_.moving(now_));
  frame(200);
  EXPECT_NE(surface_.chart().camera().zoom(), zoom) << "on its way";
  frame(gui::Flight::kMillis);
  frame(1000);
  EXPECT_FALSE(surface_.chart().moving(now_));
  const workshop::Picture picture = workshop_.picture(session_.view);
  const auto card = gui::place_of(kLukasz, workshop_, picture);
  ASSERT_TRUE(card.has_value());
  const gui::ChartCamera& camera = surface_.chart().camera();
  EXPECT_NEAR(camera.centre().x, card->centre().x, card->w);
  EXPECT_NEAR(camera.centre().y, card->centre().y, card->h);
  EXPECT_GE(picture.arrangement->placement.column_width * camera.zoom(), gui::kNearFrom);
}

TEST_F(FindOnScreen, EscapeFliesBackToWhereTheSearchBegan) {
  const auto look_at = [&] { return surface_.chart().camera(); };
  const auto find = [&] {
    type("/lukasz");
    answer();
    key("Enter");
    frame(600);
    frame(600);
  };
  const gui::ChartCamera whole = look_at();
  ASSERT_TRUE(whole.fitted());
  find();
  EXPECT_NE(session_.said.find("Escape"), std::string::npos) << session_.said;
  key("Escape");
  EXPECT_FALSE(session_.selected);
  EXPECT_TRUE(surface_.chart().moving(now_)) << "it flies";
  for (int i = 0; i < 4; ++i) frame(600);
  EXPECT_TRUE(look_at().fitted());
  EXPECT_NEAR(look_at().zoom(), whole.zoom(), 1e-9);
  // From anywhere else too.
  session_.zoom_by = 1.5;
  session_.pan_x = 40;
  for (int i = 0; i < 4; ++i) frame(600);
  const workshop::Picture before = workshop_.picture(session_.view);
  const double column = before.arrangement->placement.column_width * look_at().zoom();
  find();
  key("Escape");
  for (int i = 0; i < 4; ++i) frame(600);
  const workshop::Picture after = workshop_.picture(session_.view);
  EXPECT_NEAR(after.arrangement->placement.column_width * look_at().zoom(), column, column / 4);
  // Whoever goes on from what was found has no way back to take.
  find();
  key("Home");
  const gui::ChartCamera home = look_at();
  key("Escape");
  for (int i = 0; i < 4; ++i) frame(600);
  EXPECT_FALSE(session_.selected);
  EXPECT_EQ(look_at().zoom(), home.zoom());
}

TEST_F(FindOnScreen, LettersGoIntoTheFieldAndNotToTheCommands) {
  const double facing = session_.view.facing;
  type("/f1?");
  EXPECT_EQ(session_.view.facing, facing);
  EXPECT_FALSE(session_.help_shown);
  key("Tab");
  EXPECT_FALSE(session_.panels_hidden);
  key("Escape");
  EXPECT_FALSE(session_.find_shown);
  type("f");
  EXPECT_NE(session_.view.facing, facing) << "closed, the keys are the commands' again";
}

TEST_F(FindOnScreen, ArrowsChooseAnotherLine) {
  type("/ben");
  answer();
  ASSERT_TRUE(has("found-2"));
  key("Up");
  key("Down");
  key("Down");
  key("Enter");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::position, "E4"}));
}

TEST_F(FindOnScreen, TheEndOfALongListIsReachedByKeys) {
  type("/ben");
  answer();
  EXPECT_FALSE(has("found-49"));
  for (int i = 0; i < 60; ++i) key("Down");
  frame();
  ASSERT_TRUE(has("found-49"));
  const base::Rect list = surface_.places().at("found-49");
  EXPECT_LE(list.bottom(), 1080);
}

TEST_F(FindOnScreen, EnterBeforeTheAnswerWaitsForIt) {
  type("/nordw");
  session_.finding->wait();
  surface_.type(session_, "ind");
  surface_.key(session_, "Enter");
  answer();
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::customer, "C1"}));
  EXPECT_FALSE(session_.find_shown);
}

TEST_F(FindOnScreen, WhoWasFoundIsNobodyOnceUndoingTookThemAway) {
  ASSERT_TRUE(workshop_.commit(model::AddPosition{"porter", "Porter", "E1", "Zed Newcomer", {}}));
  frame();
  type("/zed");
  answer();
  ASSERT_TRUE(has("found-0"));
  ASSERT_TRUE(workshop_.undo());  // and before the next frame
  surface_.key(session_, "Enter");
  EXPECT_FALSE(session_.selected);
  answer();
  EXPECT_TRUE(session_.find_shown);
}

TEST_F(FindOnScreen, AnIssueIsTraced) {
  type("/pump");
  answer();
  press("found-0");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::issue, "I1"}));
  ASSERT_TRUE(session_.highlight.issue.has_value());
  EXPECT_FALSE(session_.find_shown);
  const workshop::Picture picture = workshop_.picture(session_.view);
  const auto card = gui::place_of(session_.selected, workshop_, picture);
  ASSERT_TRUE(card.has_value());
  EXPECT_EQ(*card, *gui::place_of({base::ItemKind::position, "E3"}, workshop_, picture)) << "who had it last";
}

TEST_F(FindOnScreen, BackspaceTakesWholeCharacters) {
  type("/");
  surface_.type(session_, "é王");
  key("Backspace");
  key("Backspace");
  surface_.type(session_, "ada");
  answer();
  key("Enter");
  EXPECT_EQ(session_.selected, (base::ItemId{base::ItemKind::position, "E1"}));
}

TEST_F(FindOnScreen, ThePressedFieldOpensTheListAndAPressElsewhereClosesIt) {
  press("find");
  EXPECT_TRUE(session_.find_shown);
  press("leaders-on-top");
  EXPECT_FALSE(session_.find_shown);
}

TEST_F(FindOnScreen, AHandOnTheChartEndsTheFlight) {
  session_.fly_to = kLukasz;
  frame();
  frame(100);
  ASSERT_TRUE(surface_.chart().moving(now_));
  commands::run_key(session_, "Left");
  frame();
  EXPECT_FALSE(surface_.chart().moving(now_));
}

TEST_F(FindOnScreen, WhatIsNotOnTheChartIsNotFlownTo) {
  session_.fly_to = {base::ItemKind::position, "nobody"};
  frame();
  EXPECT_FALSE(surface_.chart().moving(now_));
  EXPECT_FALSE(session_.fly_to);
}

}  // namespace
