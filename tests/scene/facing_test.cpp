// What turning a scene over promises, on scenes of every kind of item.
#include <gtest/gtest.h>

#include "scene/scene.hpp"
#include "support/random_scene.hpp"

namespace flipchart::scene {
namespace {

constexpr double kNear = 1e-9;

class Facing : public testing::TestWithParam<unsigned> {
 protected:
  Scene scene_ = support::RandomScene(GetParam()).scene();
};

TEST_P(Facing, CardsOfTheTwoViewsAreMirrorImages) {
  const Scene turned = faced(scene_, 1);
  for (std::size_t i = 0; i < scene_.cards.size(); ++i) {
    const Point before = scene_.cards[i].box.centre();
    const Point after = turned.cards[i].box.centre();
    EXPECT_DOUBLE_EQ(after.x, before.x);
    EXPECT_NEAR(after.y, scene_.extent - before.y, kNear);
  }
}

TEST_P(Facing, EveryBoxKeepsItsSizeAndItsXAtAnyFacing) {
  for (const double facing : {0.0, 0.3, 0.5, 1.0}) {
    const Scene turned = faced(scene_, facing);
    const auto kept = [](const auto& before, const auto& after) {
      ASSERT_EQ(before.size(), after.size());
      for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(before[i].box.x, after[i].box.x);
        EXPECT_EQ(before[i].box.w, after[i].box.w);
        EXPECT_EQ(before[i].box.h, after[i].box.h);
      }
    };
    kept(scene_.bands, turned.bands);
    kept(scene_.swatches, turned.swatches);
    kept(scene_.cards, turned.cards);
    kept(scene_.badges, turned.badges);
    kept(scene_.rings, turned.rings);
  }
}

TEST_P(Facing, HalfwayEverythingMeetsInTheMiddle) {
  const Scene turned = faced(scene_, 0.5);
  for (const Card& card : turned.cards) EXPECT_NEAR(card.box.centre().y, scene_.extent / 2, kNear);
  for (const Flow& flow : turned.flows) {
    for (const Point& p : flow.path.points) EXPECT_NEAR(p.y, scene_.extent / 2, kNear);
  }
}

TEST_P(Facing, PathsAndRulesAreMirroredPointByPoint) {
  const Scene turned = faced(scene_, 1);
  const auto mirrored = [&](Point before, Point after) {
    EXPECT_DOUBLE_EQ(after.x, before.x);
    EXPECT_NEAR(after.y, scene_.extent - before.y, kNear);
  };
  for (std::size_t i = 0; i < scene_.flows.size(); ++i) {
    ASSERT_EQ(scene_.flows[i].path.verbs, turned.flows[i].path.verbs);
    for (std::size_t p = 0; p < scene_.flows[i].path.points.size(); ++p) {
      mirrored(scene_.flows[i].path.points[p], turned.flows[i].path.points[p]);
    }
    for (std::size_t p = 0; p < scene_.links[i].path.points.size(); ++p) {
      mirrored(scene_.links[i].path.points[p], turned.links[i].path.points[p]);
    }
    for (std::size_t p = 0; p < scene_.lit[i].path.points.size(); ++p) {
      mirrored(scene_.lit[i].path.points[p], turned.lit[i].path.points[p]);
    }
    mirrored(scene_.rules[i].from, turned.rules[i].from);
    mirrored(scene_.rules[i].to, turned.rules[i].to);
  }
}

TEST_P(Facing, TheMiddleOfALabelIsMirroredNotItsBaseline) {
  const Scene turned = faced(scene_, 1);
  for (std::size_t i = 0; i < scene_.labels.size(); ++i) {
    const double before = scene_.labels[i].at.y - scene_.labels[i].middle_rise;
    const double after = turned.labels[i].at.y - turned.labels[i].middle_rise;
    EXPECT_NEAR(after, scene_.extent - before, kNear);
  }
}

TEST_P(Facing, TextsInsideCardsAndBadgesStayWhereTheyAre) {
  const Scene turned = faced(scene_, 1);
  for (std::size_t i = 0; i < scene_.cards.size(); ++i) {
    for (std::size_t t = 0; t < scene_.cards[i].texts.size(); ++t) {
      EXPECT_EQ(turned.cards[i].texts[t].at, scene_.cards[i].texts[t].at);
    }
    EXPECT_EQ(turned.badges[i].texts[0].at, scene_.badges[i].texts[0].at);
  }
}

TEST_P(Facing, PinsStayOnTheCornerOfTheirCard) {
  const Scene turned = faced(scene_, 1);
  for (std::size_t i = 0; i < scene_.pins.size(); ++i) {
    EXPECT_EQ(turned.pins[i].centre, scene_.pins[i].centre);
    EXPECT_NEAR(turned.pins[i].anchor.y, scene_.extent - scene_.pins[i].anchor.y, kNear);
  }
}

TEST_P(Facing, SidewaysTextKeepsTheMiddleOfItsRunMirrored) {
  for (Text& label : scene_.labels) label.sideways = true;
  const Scene turned = faced(scene_, 1);
  const auto middle = [](const Text& text) {
    if (text.align == Align::start) return text.at.y - text.width / 2;
    return text.align == Align::end ? text.at.y + text.width / 2 : text.at.y;
  };
  for (std::size_t i = 0; i < scene_.labels.size(); ++i) {
    EXPECT_NEAR(middle(turned.labels[i]), scene_.extent - middle(scene_.labels[i]), kNear);
  }
}

TEST_P(Facing, TurningAMovedSceneGivesTheSamePicture) {
  const std::string copied = dumped(faced(scene_, 0.7));
  EXPECT_EQ(dumped(faced(std::move(scene_), 0.7)), copied);
}

TEST_P(Facing, NotTurningChangesNothing) {
  EXPECT_EQ(dumped(faced(scene_, 0)), dumped(scene_));
}

TEST_P(Facing, BoundsStillEncloseEveryCard) {
  scene_.bounds = {};
  for (const Card& card : scene_.cards) scene_.bounds = scene_.bounds.united(card.box);
  for (const double facing : {0.0, 0.4, 1.0}) {
    const Scene turned = faced(scene_, facing);
    const Rect bounds = turned.bounds.grown(kNear);
    for (const Card& card : turned.cards) {
      EXPECT_GE(card.box.y, bounds.y);
      EXPECT_LE(card.box.bottom(), bounds.bottom());
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Facing, testing::Range(1U, 6U));

TEST(JoiningLayers, KeepsEveryItemAndUnitesTheBounds) {
  support::RandomScene random(7);
  Scene chart = random.scene(5);
  Scene flows = random.scene(3);
  chart.bounds = {0, 0, 100, 100};
  flows.bounds = {50, -20, 100, 100};
  append(chart, flows);
  EXPECT_EQ(chart.bounds, (Rect{0, -20, 150, 120}));
  EXPECT_EQ(chart.bands.size(), 8U);
  EXPECT_EQ(chart.swatches.size(), 8U);
  EXPECT_EQ(chart.links.size(), 8U);
  EXPECT_EQ(chart.flows.size(), 8U);
  EXPECT_EQ(chart.rules.size(), 8U);
  EXPECT_EQ(chart.cards.size(), 8U);
  EXPECT_EQ(chart.lit.size(), 8U);
  EXPECT_EQ(chart.labels.size(), 8U);
  EXPECT_EQ(chart.badges.size(), 8U);
  EXPECT_EQ(chart.pins.size(), 8U);
  EXPECT_EQ(chart.rings.size(), 8U);
}

TEST(JoiningLayers, TakesTheExtentOfTheFirstLayerThatHasOne) {
  Scene empty;
  append(empty, support::RandomScene(8).scene(1));
  EXPECT_EQ(empty.extent, 1000);
}

TEST(Dump, NamesEveryItem) {
  const std::string text = dumped(support::RandomScene(9).scene(1));
  for (const char* word :
       {"scene", "band", "swatch", "link", "flow", "rule", "card", "lit", "label", "badge", "pin", "ring"}) {
    EXPECT_NE(text.find(word), std::string::npos) << word;
  }
}

}  // namespace
}  // namespace flipchart::scene
