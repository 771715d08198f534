// The part of the chart that the window has always holds what the camera shows, and is kept while it is good
// enough.
#include "gui/seen_chart.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace flipchart::gui {
namespace {

workshop::Workshop company(std::uint32_t people) {
  model::OrganizationParts parts;
  for (std::uint32_t i = 0; i < people; ++i) {
    model::PositionPart position;
    position.id = parts.texts.intern("P" + std::to_string(i));
    position.title = parts.texts.intern("Title");
    position.parent = i == 0 ? base::kNoSlot : (i - 1) / 6;
    parts.positions.push_back(position);
  }
  return {"Test", model::Organization(std::move(parts)), model::History(),
          std::make_unique<journal::MemoryJournal>(), base::Date{20000}};
}

class SeenChartTest : public testing::Test {
 protected:
  explicit SeenChartTest(std::uint32_t people = 3000) : workshop_(company(people)) {
    picture_ = &workshop_.picture(view_);
    camera_.look_through({0, 0, 1280, 720});
    camera_.fit(picture_->bounds(), 12);
  }
  base::Rect shown() const {
    const double w = 1280 / camera_.zoom();
    const double h = 720 / camera_.zoom();
    return {camera_.centre().x - w / 2, camera_.centre().y - h / 2, w, h};
  }

  workshop::Workshop workshop_;
  model::View view_;
  const workshop::Picture* picture_ = nullptr;
  ChartCamera camera_;
  SeenChart seen_;
};

TEST_F(SeenChartTest, HoldsEveryCardTheCameraShows) {
  std::mt19937 random(11);
  const auto between = [&](double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
  const compose::Arrangement& a = *picture_->arrangement;
  int with_cards = 0;
  for (int move = 0; move < 400; ++move) {
    if (move % 3 == 0)
      camera_.zoom_at({between(0, 1280), between(0, 720)}, between(0.6, 1.7), picture_->extent(), 0);
    else
      camera_.pan(between(-300, 300), between(-200, 200), 0);
    seen_.look(workshop_, *picture_, camera_);
    if (seen_.sight().blocks_drawn) continue;
    ++with_cards;
    const std::set<base::Slot> has(seen_.sight().cards.begin(), seen_.sight().cards.end());
    const base::Rect window = shown();
    for (base::Slot card = 0; card < a.slot.size(); ++card) {
      if (a.placement.card[card].overlaps(window)) {
        EXPECT_EQ(has.count(card), 1U) << move;
      }
    }
  }
  EXPECT_GT(with_cards, 20);
}

TEST_F(SeenChartTest, IsKeptWhileItIsGoodEnough) {
  EXPECT_TRUE(seen_.look(workshop_, *picture_, camera_));
  EXPECT_FALSE(seen_.look(workshop_, *picture_, camera_));
  camera_.pan(40, -30, 0);
  EXPECT_FALSE(seen_.look(workshop_, *picture_, camera_));
  camera_.zoom_at({640, 360}, 1.02, picture_->extent(), 0);
  EXPECT_FALSE(seen_.look(workshop_, *picture_, camera_));
  camera_.zoom_at({640, 360}, 3, picture_->extent(), 0);
  EXPECT_TRUE(seen_.look(workshop_, *picture_, camera_));
}

TEST_F(SeenChartTest, ShowsWhatIsUnderAPointBothWaysUp) {
  const compose::Arrangement& a = *picture_->arrangement;
  camera_.show_at({640, 360}, a.placement.card[40].centre(), 1, 0);
  seen_.look(workshop_, *picture_, camera_);
  for (const double facing : {0.0, 1.0}) {
    const base::Point at = a.placement.card[40].centre();
    const auto picked = seen_.at(*picture_, {at.x, base::faced(at.y, picture_->extent(), facing)}, facing, 1);
    ASSERT_TRUE(picked.has_value());
    EXPECT_EQ(picked->item.id, "P40");
  }
}

}  // namespace
}  // namespace flipchart::gui
