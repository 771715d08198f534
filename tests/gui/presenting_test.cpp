// Presenting on screen: what stands on the wall, what is gone from it, and what a hand can do there.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "commands/forms.hpp"
#include "commands/two_teams.hpp"
#include "gui/on_screen.hpp"
#include "gui/presenter_words.hpp"

namespace {

using namespace flipchart;

class PresentingOnScreen : public gui::OnScreen {
 protected:
  PresentingOnScreen() : OnScreen(commands::two_teams, {1920, 1080}) {}

  void save(const char* name) {
    ASSERT_TRUE(workshop_.commit(model::SaveView{commands::view_as_shown(session_, {}, name)}));
  }
  void save_two() {
    session_.view.facing = 1;
    session_.view.overlays.flows = true;
    commands::select_seam(session_, "head1", "head2");
    save("Returns and Parts hand the same case to and fro");
    session_.view.facing = 0;
    commands::clear_selection(session_);
    save("As it is");
  }
  void settle() {
    for (int i = 0; i < 4; ++i) frame(600);
  }
  gui::StepWords words() {
    const workshop::Picture picture = workshop_.picture(session_.view);
    const auto matters = workshop_.matters(session_.view);
    const gui::Inspected inspected = gui::inspected(session_, picture, matters);
    const gui::LineSource no_lines = [](std::string_view, text::Font, base::Colour) {
      return backends::gl::AtlasLine{};
    };
    gui::Ink ink(compose::theme(session_.view.theme), workshop_.measurer(), no_lines, 1, nullptr);
    std::vector<gui::Intent> outbox;
    gui::Frame frame{session_, picture, matters, inspected, ink, outbox};
    gui::TimelinePanel timeline;
    timeline.follow(session_, picture);
    return gui::step_words(frame, timeline);
  }
};

TEST_F(PresentingOnScreen, PanelsLeaveAndTheStepsStandAtTheFoot) {
  save_two();
  EXPECT_TRUE(has("find-field") || has("turn"));
  EXPECT_TRUE(has("matter-I1"));
  key("F5");
  for (const char* const gone : {"turn", "matter-I1", "overlay", "export"}) EXPECT_FALSE(has(gone)) << gone;
  for (const char* const there : {"step-1", "step-2", "room-safe"}) EXPECT_TRUE(has(there)) << there;
  key("F5");
  EXPECT_TRUE(has("matter-I1"));
  EXPECT_FALSE(has("room-safe"));
}

TEST_F(PresentingOnScreen, ADotIsPressedToGoThere) {
  save_two();
  key("F5");
  press("step-2");
  EXPECT_EQ(session_.view_shown, "view-2");
  press("step-1");
  EXPECT_EQ(session_.view_shown, "view-1");
  EXPECT_EQ(session_.highlight.seam_to, "head2");
}

TEST_F(PresentingOnScreen, PanelsAreDrawnSoThatTheSmallestLettersAreRead) {
  EXPECT_EQ(gui::magnification(session_, size_), 1);
  key("F5");
  for (const double tall : {720.0, 1080.0, 2160.0})
    EXPECT_GE(12 * gui::magnification(session_, {tall * 16 / 9, tall}), tall / 45) << tall;
  EXPECT_EQ(gui::magnification(session_, {300, 200}), 1);
}

TEST_F(PresentingOnScreen, TheStepIsSaidInWordsAndNobodyIsNamed) {
  save_two();
  key("F5");
  EXPECT_EQ(words().title, "Returns and Parts hand the same case to and fro");
  EXPECT_NE(words().sentence.find("1 handover between"), std::string::npos) << words().sentence;
  EXPECT_NE(words().sentence.find("Nobody owns the seam yet."), std::string::npos) << words().sentence;
  EXPECT_NE(words().made_of.find("2 issues."), std::string::npos) << words().made_of;
  commands::run_command(session_, "own");
  ASSERT_TRUE(session_.asking);
  commands::asking_key(session_, "Tab");
  ASSERT_FALSE(session_.asking) << "the nearest shared leader is proposed";
  EXPECT_NE(words().sentence.find("Title of chief owns it"), std::string::npos) << words().sentence;
  EXPECT_EQ(words().sentence.find("Mei-Ling"), std::string::npos);
  key("PageDown");
  EXPECT_EQ(words().title, "As it is");
  EXPECT_EQ(words().sentence, "How issues pass from team to team.");
}

TEST_F(PresentingOnScreen, AFilterIsSaidInNumbers) {
  session_.view.filter.issues = {"I1"};
  session_.view.filter.order = {model::FilterField::issue};
  key("F5");
  EXPECT_NE(words().sentence.find("50% hidden"), std::string::npos) << words().sentence;
  EXPECT_NE(words().made_of.find("1 of 2 issues."), std::string::npos) << words().made_of;
}

TEST_F(PresentingOnScreen, PrivateWordsFoldAndStayFoldedAfterwards) {
  const auto note =
      model::edit_from_json(R"({"edit":"note","on":"ana","track":"private","text":"between us"})");
  ASSERT_TRUE(note && workshop_.commit(*note));
  commands::select_item(session_, {base::ItemKind::position, "ana"});
  frame();
  frame();
  ASSERT_TRUE(has("private-track"));
  press("private-track");
  ASSERT_FALSE(has("private-track")) << "unfolded: nothing is left to press";
  key("F5");
  EXPECT_FALSE(has("private-track"));
  for (const auto& [name, place] : surface_.places())
    EXPECT_EQ(name.find("purge"), std::string::npos) << name;
  key("F5");
  ASSERT_EQ(session_.selected.id, "ana");
  EXPECT_TRUE(has("private-track")) << "folded again: it can be pressed";
}

TEST_F(PresentingOnScreen, NothingAtTheFootStandsOnAnotherHoweverNarrowTheWall) {
  save_two();
  for (int more = 0; more < 8; ++more) save(("More " + std::to_string(more)).c_str());
  key("F5");
  key("U");
  for (const base::Size size : {base::Size{1920, 1080}, {1280, 1024}, {960, 1080}, {3840, 2160}}) {
    size_ = size;
    frame();
    frame();
    ASSERT_TRUE(has("unowned") && has("step-10"));
    const auto& places = surface_.places();
    const double magnified = gui::magnification(session_, size_);
    EXPECT_LE(places.at("step-10").right(), places.at("unowned").x + 0.5) << size.w;
    EXPECT_GE(places.at("step-1").x, 0) << size.w;
    EXPECT_LE(places.at("room-safe").right() * magnified, size.w) << size.w;
  }
}

TEST_F(PresentingOnScreen, BlankShowsNothingAndNothingIsPressedThroughIt) {
  save_two();
  key("F5");
  key("B");
  EXPECT_TRUE(surface_.places().empty());
  key("B");
  EXPECT_TRUE(has("step-1"));
}

TEST_F(PresentingOnScreen, TheWheelSizesTheSpotlightAndDoesNotZoom) {
  key("F5");
  settle();
  pointer_.at = {960, 540};
  frame();
  key("S");
  const double before = session_.presenting->spotlight_size;
  const double zoom = surface_.chart().camera().zoom();
  pointer_.wheel_y = 1;
  frame();
  pointer_.wheel_y = 0;
  frame();
  EXPECT_GT(session_.presenting->spotlight_size, before);
  EXPECT_EQ(surface_.chart().camera().zoom(), zoom);
  key("S");
  pointer_.wheel_y = 1;
  frame();
  pointer_.wheel_y = 0;
  frame();
  EXPECT_NE(surface_.chart().camera().zoom(), zoom);
}

TEST_F(PresentingOnScreen, TheNextViewComesInOneMovementThatEnds) {
  save_two();
  key("F5");
  settle();
  ASSERT_FALSE(surface_.moving(now_));
  ASSERT_EQ(surface_.chart().turn().positions, 1);
  commands::run_key(session_, "Right");
  frame(1);
  EXPECT_TRUE(surface_.moving(now_));
  frame(250);
  const double half = surface_.chart().turn().positions;
  EXPECT_GT(half, 0.1);
  EXPECT_LT(half, 0.9);
  frame(255);
  EXPECT_EQ(surface_.chart().turn().positions, 0) << "half a second is over";
  frame(1);
  EXPECT_TRUE(surface_.chart().camera().fitted());
  settle();
  EXPECT_FALSE(surface_.moving(now_));
}

TEST_F(PresentingOnScreen, WithReducedMotionNothingFlies) {
  session_.reduced_motion = true;
  save_two();
  key("F5");
  settle();
  commands::run_key(session_, "Right");
  frame(1);
  EXPECT_EQ(surface_.chart().turn().positions, 0) << "at once";
  EXPECT_TRUE(surface_.chart().camera().fitted());
  EXPECT_TRUE(surface_.moving(now_)) << "it is faded over";
}

TEST_F(PresentingOnScreen, NothingIsDueWhileNothingHappens) {
  save_two();
  key("F5");
  settle();
  EXPECT_FALSE(surface_.moving(now_));
  EXPECT_EQ(surface_.due(session_), std::numeric_limits<double>::infinity());
}

TEST_F(PresentingOnScreen, FormsStandWholeOnTheWall) {
  save_two();
  key("F5");
  const double magnified = gui::magnification(session_, size_);
  commands::run_command(session_, "own");
  frame();
  frame();
  ASSERT_TRUE(session_.asking);
  surface_.type(session_, "a");
  frame();
  session_.finding->wait();
  frame();
  frame();
  ASSERT_GE(session_.asking->found.size(), 4U);
  const double foot = 48;
  ASSERT_TRUE(has("candidate-0"));
  for (const auto& [name, place] : surface_.places()) {
    if (name.find("candidate-") == 0) {
      EXPECT_LE((place.bottom() + foot) * magnified, gui::canvas_on_the_wall(size_).bottom()) << name;
    }
    EXPECT_GE(place.x, 0) << name;
    EXPECT_GE(place.y, 0) << name;
    EXPECT_LE(place.right() * magnified, size_.w) << name;
    EXPECT_LE(place.bottom() * magnified, size_.h) << name;
  }
}

TEST_F(PresentingOnScreen, TheListOfViewsIsOrderedByHand) {
  save_two();
  key("Ctrl+Shift+Y");
  ASSERT_TRUE(has("view-1"));
  ASSERT_TRUE(has("view-2"));
  const base::Rect first = surface_.places().at("view-1");
  const base::Rect second = surface_.places().at("view-2");
  const auto move = [&](double x, double y) {
    pointer_.at = {x, y};
    gui::compat::move_mouse(ImGui::GetIO(), static_cast<float>(x), static_cast<float>(y));
    frame();
    frame();
  };
  move(first.centre().x, first.y + 10);
  buttons_.press(ImGui::GetIO(), 0, true);
  frame();
  frame();
  move(first.centre().x, first.y + 40);
  move(first.centre().x, second.bottom());
  buttons_.press(ImGui::GetIO(), 0, false);
  frame();
  frame();
  frame();
  EXPECT_EQ(workshop_.decisions().views[0].name, "As it is");
  press("present-views");
  EXPECT_TRUE(session_.presenting);
}

TEST_F(PresentingOnScreen, WithoutViewsTheListSaysHowToSaveOne) {
  key("Ctrl+Shift+Y");
  EXPECT_TRUE(has("save-view"));
  EXPECT_FALSE(has("present-views"));
  press("save-view");
  EXPECT_TRUE(session_.asking);
}

TEST_F(PresentingOnScreen, WhoDoesWhatByWhenStandsOverEverything) {
  save_two();
  key("F5");
  key("F7");
  EXPECT_TRUE(has("close-commitments"));
  press("close-commitments");
  EXPECT_FALSE(session_.commitments_shown);
  EXPECT_TRUE(session_.presenting);
}

TEST_F(PresentingOnScreen, ThePresenterIsToldWhatToSayAndWhatIsNext) {
  save_two();
  const auto note =
      model::edit_from_json(R"({"edit":"note","on":"view-1","track":"room","text":"Pause here"})");
  ASSERT_TRUE(note && workshop_.commit(*note));
  key("F5");
  session_.presenting->began = 1000;
  gui::PresenterWords told = gui::presenter_words(session_, 14, 1000 + 12 * 60'000, "14:02");
  EXPECT_EQ(told.step, "Step 1 of 2");
  ASSERT_EQ(told.notes.size(), 1U);
  EXPECT_EQ(told.notes[0], "Pause here");
  EXPECT_EQ(told.next, "As it is");
  EXPECT_EQ(told.next_view, "view-2");
  EXPECT_EQ(told.clock, "14:02");
  EXPECT_EQ(told.gone, "12 minutes");
  EXPECT_EQ(told.unowned, "14 unowned");
  key("End");
  told = gui::presenter_words(session_, 14, 1000, "14:02");
  EXPECT_TRUE(told.next.empty());
  EXPECT_EQ(told.gone, "Just begun");
}

}  // namespace
