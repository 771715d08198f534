// Picking answers what a slow look at every item would answer.
#include <gtest/gtest.h>

#include <cmath>

#include "scene/picking.hpp"
#include "support/random_scene.hpp"

namespace flipchart::scene {
namespace {

bool near_line(const Flow& flow, Point p, double slack) {
  const std::vector<Point> line = flattened(flow.path);
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point leg = line[i] - line[i - 1];
    const double square = leg.x * leg.x + leg.y * leg.y;
    const Point to = p - line[i - 1];
    const double t = square <= 0 ? 0 : std::clamp((to.x * leg.x + to.y * leg.y) / square, 0.0, 1.0);
    const Point off = to - leg * t;
    if (std::hypot(off.x, off.y) <= flow.width / 2 + slack) return true;
  }
  return false;
}

template <class Items, class Hit>
const auto* last_hit(const Items& items, Hit hit) {
  for (std::size_t i = items.size(); i > 0; --i) {
    if (hit(items[i - 1])) return &items[i - 1];
  }
  return static_cast<const typename Items::value_type*>(nullptr);
}

std::string slow_answer(const Scene& scene, Point p) {
  const auto in_box = [&](const auto& item) { return item.box.contains(p); };
  if (const auto* pin = last_hit(scene.pins, [&](const Pin& candidate) {
        const Point c = candidate.anchor + candidate.centre;
        const double size = candidate.size;
        return Rect{c.x - size / 2, c.y - size / 2, size, size}.contains(p);
      })) {
    return "pin " + pin->on.id;
  }
  if (const auto* badge = last_hit(scene.badges, in_box))
    return "badge " + badge->from.id + ' ' + badge->to.id;
  if (const auto* card = last_hit(scene.cards, in_box)) return "card " + card->id.id;
  if (const auto* flow = last_hit(scene.flows, [&](const Flow& f) { return near_line(f, p, 3); })) {
    return "flow " + flow->from.id + ' ' + flow->to.id;
  }
  if (const auto* band = last_hit(scene.bands, in_box)) return "band " + band->id.id;
  return "nothing";
}

std::string quick_answer(const Picker& picker, Point p) {
  const std::optional<Picked> picked = picker.at(p);
  if (!picked) return "nothing";
  constexpr const char* kWords[] = {"card ", "flow ", "badge ", "band ", "pin "};
  const std::string answer = kWords[static_cast<std::size_t>(picked->what)] + picked->item.id;
  return picked->other ? answer + ' ' + picked->other.id : answer;
}

class Picking : public testing::TestWithParam<unsigned> {};

TEST_P(Picking, FindsTheTopmostEverywhere) {
  support::RandomScene random(GetParam());
  const Scene scene = faced(random.scene(12), GetParam() % 2);
  const Picker picker(scene);
  for (int i = 0; i < 400; ++i) {
    const Point p{random.number(-100, 2200), random.number(-100, 1200)};
    EXPECT_EQ(quick_answer(picker, p), slow_answer(scene, p)) << p.x << ' ' << p.y;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Picking, testing::Range(1U, 9U));

TEST(Picker, FindsEveryCardOfAWideChartAtItsCentre) {
  Scene scene;
  for (int i = 0; i < 20'000; ++i) {
    Card card;
    card.id = {base::ItemKind::position, std::to_string(i)};
    card.box = {i * 90.0, (i % 7) * 30.0, 84, 21};
    scene.cards.push_back(card);
  }
  const Picker picker(scene);
  for (const Card& card : scene.cards) EXPECT_EQ(picker.at(card.box.centre())->item, card.id);
}

TEST(Picker, OfAnEmptySceneFindsNothing) {
  EXPECT_FALSE(Picker(Scene()).at({0, 0}));
  EXPECT_FALSE(Picker().at({0, 0}));
}

}  // namespace
}  // namespace flipchart::scene
