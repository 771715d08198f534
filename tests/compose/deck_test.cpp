// What a finished page promises: the same cards in both views, room-safety, and a statement that hides
// nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "compose/pager.hpp"
#include "random_chart.hpp"

namespace flipchart::compose {
namespace {

class FinishedPages : public testing::TestWithParam<unsigned> {
 protected:
  RandomChart random{GetParam()};
  model::Organization organization = random.organization(20 + random.below(120));
  model::History history = random.history(organization, 80);
  model::Decisions decisions;
  text::Measurer measurer;

  scene::Page page(const model::View& view) {
    scene::Page page = Pager(organization, history, decisions, {20000}, measurer).page(view);
    page.scene = scene::whole(page);
    return page;
  }
};

TEST_P(FinishedPages, BothViewsHoldTheSameCardsMirrored) {
  model::View view;
  const scene::Page up = page(view);
  view.facing = 1;
  const scene::Page down = page(view);
  ASSERT_EQ(up.scene.cards.size(), down.scene.cards.size());
  for (std::size_t i = 0; i < up.scene.cards.size(); ++i) {
    EXPECT_EQ(up.scene.cards[i].id, down.scene.cards[i].id);
    EXPECT_NEAR(up.scene.cards[i].box.x, down.scene.cards[i].box.x, 1e-6);
    EXPECT_NEAR(up.scene.cards[i].box.centre().y + down.scene.cards[i].box.centre().y, up.scene.extent, 1e-6);
  }
}

TEST_P(FinishedPages, BoundsEncloseEveryCardAndLabel) {
  for (const double facing : {0.0, 1.0}) {
    model::View view;
    view.facing = facing;
    view.overlays.flows = true;
    const scene::Scene scene = page(view).scene;
    const base::Rect bounds = scene.bounds.grown(1e-6);
    for (const scene::Card& card : scene.cards) {
      EXPECT_TRUE(bounds.contains({card.box.x, card.box.y}));
      EXPECT_TRUE(bounds.contains({card.box.right() - 1e-5, card.box.bottom() - 1e-5}));
    }
    for (const scene::Text& label : scene.labels) EXPECT_TRUE(bounds.contains(label.at)) << label.text;
  }
}

TEST_P(FinishedPages, PagesThatAreNotRoomSafeSaySo) {
  model::View view;
  EXPECT_NE(page(view).statement.find("Not room-safe"), std::string::npos);
  view.room_safe = true;
  EXPECT_EQ(page(view).statement.find("Not room-safe"), std::string::npos);
  EXPECT_NE(page(view).statement.find("Room-safe"), std::string::npos);
}

TEST_P(FinishedPages, HiddenIssuesAreCountedInWords) {
  model::View view;
  view.overlays.flows = true;
  EXPECT_NE(page(view).statement.find("80 issues"), std::string::npos);
  view.filter.issues = {"I3", "I5"};
  view.filter.order = {model::FilterField::issue};
  EXPECT_NE(page(view).statement.find("2 of 80 issues, 98% hidden"), std::string::npos)
      << page(view).statement;
}

TEST_P(FinishedPages, RoomSafePagesShowAnOverdueOwnerByRole) {
  base::Slot named = base::kNoSlot;
  for (base::Slot s = 0; s < organization.size() && named == base::kNoSlot; ++s)
    if (organization.leads_nobody(s) && organization.holder_count(s) == 1 &&
        organization.holder_names(s) == "Jo")
      named = s;
  if (named == base::kNoSlot) GTEST_SKIP() << "nobody in this chart is called Jo";
  decisions.fixes.push_back({"F1",
                             "Fix",
                             {},
                             std::string(organization.id(named)),
                             {},
                             base::Date{100},
                             "",
                             model::FixStatus::agreed});
  model::View view;
  const auto shown = [&](const scene::Page& finished) {
    const auto card = std::find_if(finished.scene.cards.begin(), finished.scene.cards.end(),
                                   [&](const scene::Card& c) { return c.id.id == organization.id(named); });
    return card->texts.empty() ? std::string() : card->texts.front().text;
  };
  EXPECT_EQ(shown(page(view)), "Jo");
  view.room_safe = true;
  const scene::Page safe = page(view);
  EXPECT_NE(shown(safe), "Jo");
  ASSERT_EQ(safe.scene.pins.size(), 1U);
  EXPECT_EQ(safe.scene.pins.front().disc, scene::Disc::overdue);
}

TEST_P(FinishedPages, AnOwnersPinCountsWhatIsOwnedAndShowsTheWorst) {
  const std::string owner(organization.id(0));
  decisions.fixes.push_back({"F1", "One", {}, owner, {{"x", "y"}}, {}, "", model::FixStatus::agreed});
  decisions.fixes.push_back({"F2", "Two", {}, owner, {{"x", "y"}}, {}, "", model::FixStatus::agreed});
  decisions.fixes.push_back({"F3", "Nobody's", {}, "", {}, {}, "", model::FixStatus::open});
  const scene::Page finished = page({});
  ASSERT_EQ(finished.scene.pins.size(), 1U);
  ASSERT_TRUE(finished.scene.pins.front().text);
  EXPECT_EQ(finished.scene.pins.front().text->text, "2");
  EXPECT_EQ(finished.scene.pins.front().disc, scene::Disc::solid);

  decisions.fixes.push_back(
      {"F4", "Late", {}, owner, {{"x", "y"}}, base::Date{100}, "", model::FixStatus::agreed});
  const scene::Page late = page({});
  ASSERT_EQ(late.scene.pins.size(), 1U);
  EXPECT_EQ(late.scene.pins.front().disc, scene::Disc::overdue);
  EXPECT_FALSE(late.scene.pins.front().text) << "a number would take the place of the clock";
}

TEST_P(FinishedPages, PinsCoverNoLetters) {
  for (base::Slot slot = 0; slot < organization.size(); ++slot) {
    for (int fixes = 0; fixes < 2; ++fixes)
      decisions.fixes.push_back({"F" + std::to_string(2 * slot + fixes),
                                 "One",
                                 {},
                                 std::string(organization.id(slot)),
                                 {{"x", "y"}},
                                 {},
                                 "",
                                 model::FixStatus::agreed});
  }
  for (const model::Detail detail : {model::Detail::mid, model::Detail::near}) {
    model::View view;
    view.detail = detail;
    const scene::Page finished = page(view);
    ASSERT_FALSE(finished.scene.pins.empty());
    for (const scene::Card& card : finished.scene.cards) {
      for (const scene::Text& line : card.texts) {
        const base::Point from = base::Point{card.box.x, card.box.y} + line.at;
        const double left = line.align == scene::Align::end      ? from.x - line.width
                            : line.align == scene::Align::middle ? from.x - line.width / 2
                                                                 : from.x;
        // Capitals, from the baseline up.
        const double tall = 0.72 * line.font.size;
        for (const scene::Pin& pin : finished.scene.pins) {
          const base::Point at = pin.anchor + pin.centre;
          const double x = std::clamp(at.x, left, left + line.width) - at.x;
          const double y = std::clamp(at.y, from.y - tall, from.y) - at.y;
          EXPECT_GE(std::hypot(x, y), pin.size / 2) << line.text << " on " << card.id.id;
        }
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, FinishedPages, testing::Range(1U, 13U));

TEST(Deck, NothingAtAllIsAPageWithoutCards) {
  text::Measurer measurer;
  const model::Organization organization;
  const model::History history;
  const model::Decisions decisions;
  const scene::Deck pages =
      deck_of({Pager(organization, history, decisions, {0}, measurer).page({})}, model::View{});
  ASSERT_EQ(pages.pages.size(), 1U);
  EXPECT_TRUE(pages.pages.front().scene.cards.empty());
  EXPECT_EQ(pages.view, "leaders-on-top");
  EXPECT_EQ(pages.detail, "mid");
}

}  // namespace
}  // namespace flipchart::compose
