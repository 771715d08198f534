// The invariants of slots on random forests.
#include "model/organization.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace flipchart::model {
namespace {

// Any forest: parents may stand before or after their children in the file.
OrganizationParts random_parts(std::mt19937& random, std::size_t count) {
  OrganizationParts parts;
  std::vector<std::uint32_t> order(count);
  for (std::uint32_t i = 0; i < count; ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  parts.positions.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    PositionPart& part = parts.positions[order[i]];
    part.id = parts.texts.intern("E" + std::to_string(order[i]));
    if (i > 0 && random() % 6 != 0) part.parent = order[random() % i];
    part.on_shelf = part.parent == kNoSlot ? random() % 3 == 0 : parts.positions[part.parent].on_shelf;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = static_cast<std::uint32_t>(random() % 3);
    for (std::uint32_t h = 0; h < part.holder_count; ++h) {
      parts.holders.push_back({parts.texts.intern("N" + std::to_string(order[i])), 0, 0});
    }
  }
  return parts;
}

TEST(Organization, SlotsAreBreadthFirstAndNothingIsLost) {
  std::mt19937 random(23);
  for (int round = 0; round < 300; ++round) {
    const std::size_t count = random() % 50;
    const OrganizationParts parts = random_parts(random, count);
    OrganizationParts copy;  // pools cannot be copied: the same texts again
    for (base::TextId t = 1; t < parts.texts.size(); ++t) copy.texts.intern(parts.texts.view(t));
    copy.positions = parts.positions;
    copy.holders = parts.holders;
    const Organization chart(std::move(copy));
    ASSERT_EQ(chart.size(), count);
    ASSERT_EQ(chart.people(), parts.holders.size());
    std::uint32_t previous_file_place = 0;
    for (Slot s = 0; s < chart.size(); ++s) {
      const auto place = static_cast<std::uint32_t>(std::stoul(std::string(chart.id(s).substr(1))));
      const PositionPart& part = parts.positions[place];
      ASSERT_EQ(chart.find(chart.id(s)), s);
      ASSERT_EQ(chart.on_shelf(s), part.on_shelf);
      ASSERT_EQ(chart.holder_count(s), part.holder_count);
      for (std::uint32_t h = 0; h < chart.holder_count(s); ++h) {
        ASSERT_EQ(chart.text(chart.holders(s)[h].name), "N" + std::to_string(place));
      }
      if (part.parent == kNoSlot) {
        ASSERT_EQ(chart.parent(s), kNoSlot);
        ASSERT_LT(s, chart.root_count());
        ASSERT_EQ(chart.on_shelf(s), s >= chart.root_count() - chart.shelf_root_count());
        ASSERT_EQ(chart.depth(s), 0U);
      } else {
        const Slot up = chart.parent(s);
        ASSERT_LT(up, s);
        ASSERT_EQ(chart.id(up), "E" + std::to_string(part.parent));
        ASSERT_GE(s, chart.first_child(up));
        ASSERT_LT(s, chart.first_child(up + 1));
        ASSERT_EQ(chart.depth(s), chart.depth(up) + 1);
        if (s > chart.first_child(up)) {
          ASSERT_LT(previous_file_place, place) << "children are in source order";
        }
      }
      previous_file_place = place;
    }
  }
}

TEST(Organization, TheNearestSharedLeaderIsAboveBothOrOneOfThem) {
  std::mt19937 random(29);
  for (int round = 0; round < 60; ++round) {
    const Organization chart(random_parts(random, 1 + random() % 30));
    for (Slot a = 0; a < chart.size(); ++a) {
      std::vector<bool> above_a(chart.size(), false);
      for (Slot s = a; s != kNoSlot; s = chart.parent(s)) above_a[s] = true;
      for (Slot b = 0; b < chart.size(); ++b) {
        Slot shared = b;
        while (shared != kNoSlot && !above_a[shared]) shared = chart.parent(shared);
        ASSERT_EQ(chart.nearest_shared_leader(a, b), shared);
        ASSERT_EQ(chart.is_above(b, a), above_a[b] && a != b);
      }
    }
  }
}

TEST(Organization, AGroupOfPostsIsNoVacancy) {
  OrganizationParts parts;
  parts.positions.resize(3);
  for (std::uint32_t i = 0; i < 3; ++i) parts.positions[i].id = parts.texts.intern("E" + std::to_string(i));
  parts.positions[1].group = parts.positions[2].group = true;
  parts.positions[1].fte = 12.5F;
  const Organization chart(std::move(parts));
  EXPECT_EQ(chart.vacancies(), 1U);
  EXPECT_TRUE(chart.vacant(0));
  EXPECT_FALSE(chart.vacant(1));
  EXPECT_EQ(chart.holder_names(0), "Vacant");
  EXPECT_EQ(chart.holder_names(1), "12.5 posts");
  EXPECT_EQ(chart.holder_names(2), "1 post");
}

TEST(Organization, TheFrontLineIsWhoServesElseTheLeaves) {
  auto chart = [](CustomerFacing leaf, bool link) {
    OrganizationParts parts;
    parts.positions.resize(3);
    for (std::uint32_t i = 0; i < 3; ++i) parts.positions[i].id = parts.texts.intern("E" + std::to_string(i));
    parts.positions[1].parent = parts.positions[2].parent = 0;
    parts.positions[2].customer_facing = leaf;
    parts.customers.push_back({parts.texts.intern("C"), 0, 0, 0});
    if (link) parts.links.push_back({0, 1, 1});
    return Organization(std::move(parts));
  };
  auto front = [](const Organization& o) {
    std::string names;
    for (Slot s = 0; s < o.size(); ++s) names += o.front_line(s) ? std::string(o.id(s)) : "";
    return names;
  };
  EXPECT_EQ(front(chart(CustomerFacing::unknown, false)), "E1E2");
  EXPECT_EQ(front(chart(CustomerFacing::no, false)), "E1");
  EXPECT_EQ(front(chart(CustomerFacing::yes, false)), "E2");
  EXPECT_EQ(front(chart(CustomerFacing::unknown, true)), "E1");
  EXPECT_EQ(front(chart(CustomerFacing::yes, true)), "E1E2");
}

}  // namespace
}  // namespace flipchart::model
