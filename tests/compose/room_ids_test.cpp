// No id of a room-safe picture names a person.
#include "compose/room_ids.hpp"

#include <gtest/gtest.h>

namespace flipchart::compose {
namespace {

using base::ItemKind;

model::Organization chart_with_ids(const std::vector<std::pair<std::string, std::string>>& ids_and_names) {
  model::OrganizationParts parts;
  for (const auto& [id, name] : ids_and_names) {
    model::PositionPart position;
    position.id = parts.texts.intern(id);
    position.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    position.holder_count = 1;
    parts.holders.push_back({parts.texts.intern(name), base::kNoText, base::kNoText});
    parts.positions.push_back(position);
  }
  return model::Organization(std::move(parts));
}

TEST(RoomIds, EmailsAndNamesBecomeNumbersAndCodesStay) {
  const auto chart = chart_with_ids(
      {{"E7", "Ana Lopes"}, {"ben@example.org", "Ben"}, {"Carla Nunes", "C. N."}, {"Dev", "Dev"}});
  scene::Scene scene;
  for (base::Slot s = 0; s < chart.size(); ++s) {
    scene::Card card;
    card.id = {ItemKind::position, std::string(chart.id(s))};
    scene.cards.push_back(card);
    scene.links.push_back({scene::LinkKind::reports, card.id, card.id, {}, {}});
    scene::Flow flow;
    flow.from = flow.to = card.id;
    scene.flows.push_back(flow);
  }
  hide_personal_ids(scene, room_ids(chart));
  const std::vector<std::string> expected = {"E7", "p1", "p2", "p3"};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(scene.cards[i].id.id, expected[i]);
    EXPECT_EQ(scene.links[i].to.id, expected[i]);
    EXPECT_EQ(scene.flows[i].from.id, expected[i]);
  }
}

TEST(RoomIds, AccountsThatSpellANameBecomeNumbersToo) {
  const auto chart = chart_with_ids({{"ana.lopes", "Ana L\u00F3pes"},
                                     {"Nunes_Carla", "Carla Nunes"},
                                     {"jo-ann-lee", "Jo-Ann Lee"},
                                     {"E-7", "Ana Lopes"},
                                     {"ana.lopes.2", "Ana Lopes"},
                                     {"head.sales", "Ben Carter"}});
  const RoomIds replaced = room_ids(chart);
  EXPECT_EQ(replaced.size(), 3U);
  for (const char* const id : {"ana.lopes", "Nunes_Carla", "jo-ann-lee"})
    EXPECT_EQ(replaced.count({ItemKind::position, id}), 1U) << id;
}

TEST(RoomIds, ACustomerWithTheSameIdIsAnotherItem) {
  const auto chart = chart_with_ids({{"a b", "x"}});
  scene::Scene scene;
  scene::Card card;
  card.id = {ItemKind::customer, "a b"};
  scene.cards.push_back(card);
  hide_personal_ids(scene, room_ids(chart));
  EXPECT_EQ(scene.cards[0].id.id, "a b");
}

}  // namespace
}  // namespace flipchart::compose
