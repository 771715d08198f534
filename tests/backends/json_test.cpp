// JSON: the keys programs were promised, in their order, and centres that are each other's mirror in the two
// views.
#include "backends/json/json.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/random_scene.hpp"

namespace flipchart::backends {
namespace {

std::string json_of(scene::Scene scene) {
  scene::Deck deck;
  deck.view = "leaders-on-top";
  deck.detail = "mid";
  deck.pages.emplace_back();
  deck.pages[0].scene = std::move(scene);
  return *json(deck);
}

// The numbers after each `"key":` in order.
std::vector<double> numbers(const std::string& text, const std::string& key) {
  std::vector<double> found;
  const std::string mark = '"' + key + "\":";
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    found.push_back(std::stod(text.substr(at + mark.size(), 32)));
  }
  return found;
}

TEST(Json, HasTheShapeProgramsWerePromised) {
  scene::Scene scene;
  scene.bounds = {0, -1.5, 200, 100};
  scene::Card card;
  card.kind = scene::CardKind::customer;
  card.id = {base::ItemKind::customer, "C\"1"};
  card.box = {10, 20.125, 84, 21};
  card.texts.resize(2);
  card.texts[0].text = "王芳";
  card.texts[1].text = "VP\n";
  scene.cards.push_back(card);
  scene::Card server;
  server.id = {base::ItemKind::position, "E7"};
  scene.cards.push_back(server);
  scene.links.push_back({scene::LinkKind::serves, server.id, card.id, {}, {}});
  scene::Flow flow;
  flow.kind = scene::FlowKind::crossing;
  flow.from = {base::ItemKind::position, "A"};
  flow.to = {base::ItemKind::position, "B"};
  flow.handovers = 351;
  flow.came_back = 61;
  scene.flows.push_back(flow);
  EXPECT_EQ(json_of(scene),
            "{\"view\":\"leaders-on-top\",\"detail\":\"mid\",\"bounds\":[0,-1.5,200,100],\"cards\":[{\"id\":"
            "\"C\\\"1\","
            "\"kind\":\"customer\",\"x\":10,\"y\":20.125,\"w\":84,\"h\":21,\"lines\":[\"王芳\",\"VP\\n\"]},"
            "{\"id\":\"E7\",\"kind\":\"position\",\"x\":0,\"y\":0,\"w\":0,\"h\":0,\"lines\":[]}],"
            "\"links\":[{\"from\":\"E7\",\"to\":\"C\\\"1\",\"kind\":\"serves\"}],\"flows\":[{\"from\":\"A\","
            "\"to\":\"B\","
            "\"handovers\":351,\"crosses\":true,\"kind\":\"crossing\",\"came_back\":61}],\"bands\":[],"
            "\"badges\":[],"
            "\"pages\":1,\"room_safe\":true}\n");
}

TEST(Json, EveryEndOfALinkIsACardAndNoneLeadsToItself) {
  scene::Scene scene;
  const base::ItemId boss{base::ItemKind::position, "1"};
  const base::ItemId people{base::ItemKind::unit, "1"};  // of the boss, in far detail
  const base::ItemId team{base::ItemKind::position, "2"};
  for (const base::ItemId& id : {boss, people, team}) {
    scene.cards.emplace_back();
    scene.cards.back().id = id;
  }
  using scene::LinkKind;
  scene.links = {{LinkKind::reports, team, boss, {}, {}},
                 {LinkKind::reports, people, boss, {}, {}},
                 {LinkKind::serves, team, {base::ItemKind::customer, "1"}, {}, {}},
                 {LinkKind::dotted, team, {base::ItemKind::position, "9"}, {}, {}}};
  EXPECT_NE(json_of(scene).find("\"links\":[{\"from\":\"2\",\"to\":\"1\",\"kind\":\"reports\"}],"),
            std::string::npos)
      << json_of(scene);
}

TEST(Json, TheGroundOfTheLegendIsNoBand) {
  scene::Scene scene;
  scene.bands.resize(2);
  scene.bands[0].label = "Key";
  scene.bands[0].is_legend = true;
  scene.bands[1].id = {base::ItemKind::silo, "Care"};
  const std::string text = json_of(scene);
  EXPECT_NE(text.find("\"bands\":[{\"id\":\"Care\""), std::string::npos) << text;
  EXPECT_EQ(text.find("Key"), std::string::npos) << text;
}

TEST(Json, CentresOfTheTwoViewsAreMirrorImages) {
  for (unsigned seed = 1; seed < 6; ++seed) {
    scene::Scene scene = support::RandomScene(seed).scene(40);
    scene.bands.clear();
    scene.badges.clear();
    const std::string up = json_of(scene);
    const std::string down = json_of(scene::faced(scene, 1));
    EXPECT_EQ(numbers(up, "x"), numbers(down, "x"));
    const std::vector<double> heights = numbers(up, "h");
    const std::vector<double> before = numbers(up, "y");
    const std::vector<double> after = numbers(down, "y");
    ASSERT_EQ(before.size(), scene.cards.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      EXPECT_NEAR(before[i] + after[i] + heights[i], scene.extent, 2e-6);
    }
  }
}

TEST(Json, IsOneLineAndTheSameEachTime) {
  const scene::Scene scene = support::RandomScene(3).scene(10);
  const std::string text = json_of(scene);
  EXPECT_EQ(text, json_of(scene));
  EXPECT_EQ(text.find('\n'), text.size() - 1);
}

TEST(Json, WithoutAPageIsAnError) {
  EXPECT_FALSE(json({}));
}

}  // namespace
}  // namespace flipchart::backends
