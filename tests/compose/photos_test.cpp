// Whose face is on a card, and where.
#include <gtest/gtest.h>

#include "compose/layers.hpp"

namespace flipchart::compose {
namespace {

using base::Slot;

model::Photo face(char letter) {
  return std::make_shared<const std::string>(std::string("\xFF\xD8\xFF") + letter);
}

// A boss over a lead over three people, one of them a pair, and a vacancy; everybody has a photo.
model::Organization company() {
  model::OrganizationParts parts;
  const auto add = [&](std::string_view id, std::uint32_t parent, std::uint32_t people) {
    model::PositionPart position;
    position.id = parts.texts.intern(id);
    position.title = parts.texts.intern(std::string("Title of ") + std::string(id));
    position.parent = parent;
    position.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    position.holder_count = people;
    for (std::uint32_t i = 0; i < people; ++i) {
      model::Holder holder;
      holder.name = parts.texts.intern(std::string("Name of ") + std::string(id));
      holder.photo = static_cast<std::uint32_t>(parts.photos.size());
      parts.holders.push_back(holder);
      parts.photos.push_back(face(static_cast<char>('a' + parts.photos.size())));
    }
    parts.positions.push_back(position);
  };
  add("boss", base::kNoSlot, 1);
  add("lead", 0, 1);
  add("ana", 1, 1);
  add("pair", 1, 2);
  add("open", 1, 0);
  return model::Organization(std::move(parts));
}

std::map<std::string, scene::Card> cards_of(model::View view) {
  const model::Organization chart = company();
  const model::History history;
  const model::Decisions decisions;
  text::Measurer measurer;
  const Insights insights = insights_of(chart, history, view, {20000});
  const Arrangement arrangement = arranged(chart, insights, view);
  const scene::Scene scene =
      chart_layer({chart, history, decisions, insights, arrangement, view, {20000}, measurer});
  std::map<std::string, scene::Card> cards;
  for (const scene::Card& card : scene.cards) cards[card.id.id] = card;
  return cards;
}

std::vector<std::string> with_faces(const model::View& view) {
  std::vector<std::string> ids;
  for (const auto& [id, card] : cards_of(view))
    if (card.photo.picture != nullptr) ids.push_back(id);
  return ids;
}

model::View near_view() {
  model::View view;
  view.detail = model::Detail::near;
  return view;
}

TEST(PhotosOnCards, OfWhoHoldsAPositionAlone) {
  EXPECT_EQ(with_faces(near_view()), (std::vector<std::string>{"ana", "boss", "lead"}));
}

TEST(PhotosOnCards, StandBesideTheWordsAndInsideTheCard) {
  for (const auto& [id, card] : cards_of(near_view())) {
    if (card.photo.picture == nullptr) continue;
    const base::Rect& box = card.photo.box;
    EXPECT_EQ(box.w, box.h);
    EXPECT_GE(box.x, card.edge_width);
    EXPECT_GE(box.y, 0);
    EXPECT_LE(box.bottom(), card.box.h);
    ASSERT_FALSE(card.texts.empty()) << id;
    for (const scene::Text& line : card.texts) {
      EXPECT_GE(line.at.x, box.right());
      EXPECT_LE(line.at.x + line.width, card.box.w);
    }
  }
}

TEST(PhotosOnCards, AreLeftOutWhereThatIsAskedFor) {
  model::View view = near_view();
  view.photos = false;
  EXPECT_TRUE(with_faces(view).empty());
}

TEST(PhotosOnCards, NobodyIsShownWhoGoesByARole) {
  model::View view = near_view();
  view.names = model::Names::roles;
  EXPECT_TRUE(with_faces(view).empty());
  view.names = model::Names::none;
  EXPECT_TRUE(with_faces(view).empty());
  view = near_view();
  view.room_safe = true;
  view.overlays.flows = true;  // leaders stand beside counts
  EXPECT_EQ(with_faces(view), (std::vector<std::string>{"ana"}));
}

TEST(PhotosOnCards, MoveNoCard) {
  model::View without = near_view();
  without.photos = false;
  const auto bare = cards_of(without);
  for (const auto& [id, card] : cards_of(near_view())) EXPECT_EQ(card.box, bare.at(id).box) << id;
}

}  // namespace
}  // namespace flipchart::compose
