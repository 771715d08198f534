// On the way from one placement to another: it begins where things were, ends exactly where they are, and
// nothing jumps.
#include "scene/blend.hpp"

#include <gtest/gtest.h>

#include "support/random_scene.hpp"

namespace flipchart::scene {
namespace {

Scene some(support::RandomScene& random, int from, int to) {
  Scene scene;
  for (int i = from; i < to; ++i) {
    Card& card = scene.cards.emplace_back();
    card.id = random.id("p", i);
    card.box = random.box();
    card.fill = random.colour();
    card.texts.push_back(random.text());
    Link& link = scene.links.emplace_back();
    link.from = card.id;
    link.to = random.id("p", 0);
    link.path.move_to(random.point());
    link.path.line_to(random.point());
    link.stroke.colour = random.colour();
  }
  scene.labels.push_back(random.text());
  return scene;
}

TEST(Blend, BeginsWhereThingsWereAndEndsWhereTheyAre) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    support::RandomScene random(seed);
    const Scene from = some(random, 0, 12);
    const Scene to = some(random, 4, 16);
    const base::Point shift{random.number(-50, 50), random.number(-50, 50)};
    const Blend blend(from, shift, to);
    EXPECT_EQ(dumped(blend.at(1)), dumped(to));
    const Scene start = blend.at(0);
    for (const Card& old : from.cards) {
      int found = 0;
      for (const Card& card : start.cards) {
        if (!(card.id == old.id)) continue;
        ++found;
        EXPECT_EQ(card.box, (Rect{old.box.x + shift.x, old.box.y + shift.y, old.box.w, old.box.h}));
      }
      EXPECT_EQ(found, 1) << old.id.id;
    }
  }
}

TEST(Blend, MovesSteadily) {
  support::RandomScene random(3);
  const Scene from = some(random, 0, 8);
  const Scene to = some(random, 0, 8);
  const Blend blend(from, {}, to);
  const Scene half = blend.at(0.5);
  for (std::size_t i = 0; i < half.cards.size(); ++i) {
    EXPECT_NEAR(half.cards[i].box.x, (from.cards[i].box.x + to.cards[i].box.x) / 2, 1e-9);
    EXPECT_NEAR(half.links[i].path.points[1].y,
                (from.links[i].path.points[1].y + to.links[i].path.points[1].y) / 2, 1e-9);
  }
}

TEST(Blend, WhatComesAndWhatGoesIsNeverThereAtOnce) {
  support::RandomScene random(5);
  const Blend blend(some(random, 0, 4), {}, some(random, 4, 8));
  for (const double t : {0.0, 0.2, 0.49, 0.5, 0.8, 0.99}) {
    int old_seen = 0;
    int new_seen = 0;
    for (const Card& card : blend.at(t).cards) {
      if (card.fill.a == 0) continue;
      ++(card.id.id < "p4" ? old_seen : new_seen);
    }
    EXPECT_TRUE(old_seen == 0 || new_seen == 0) << t;
  }
}

TEST(Blend, OfNothingIsNothing) {
  EXPECT_EQ(dumped(Blend().at(0.5)), dumped(Scene{}));
}

}  // namespace
}  // namespace flipchart::scene
