// Rows by grade, and who stands beside the line.
#include "compose/row_ranks.hpp"

#include <gtest/gtest.h>

#include <random>

#include "compose/arrangement.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

struct Person {
  std::uint32_t parent;
  const char* grade;
  bool assistant = false;
};

model::Organization chart(const std::vector<Person>& people) {
  model::OrganizationParts parts;
  for (std::size_t i = 0; i < people.size(); ++i) {
    model::PositionPart part;
    part.id = parts.texts.intern("E" + std::to_string(i));
    part.parent = people[i].parent;
    part.grade = parts.texts.intern(people[i].grade);
    part.assistant = people[i].assistant;
    parts.positions.push_back(part);
  }
  return model::Organization(std::move(parts));
}

layout::TreeShape shape_for(const model::Organization& organization, model::Rows rows) {
  model::View view;
  view.rows = rows;
  return arranged(organization, insights_of(organization, {}, view, {20000}), view).shape;
}

TEST(RowsByGrade, PutEqualGradesOnOneRow) {
  // The expert reports to the boss and stands with those of the same grade one level further down.
  const auto organization = chart({{kNoSlot, "G1"}, {0, "G2"}, {0, "G3"}, {1, "G3"}, {1, "G3"}, {2, "G4"}});
  const layout::TreeShape shape = shape_for(organization, model::Rows::grade);
  EXPECT_EQ(shape.rank, (std::vector<std::uint32_t>{0, 1, 2, 2, 2, 3}));
  EXPECT_TRUE(shape_for(organization, model::Rows::depth).rank.empty());
}

TEST(RowsByGrade, AreNotMadeWhereFewHaveAGrade) {
  const auto organization = chart({{kNoSlot, "G1"}, {0, ""}, {0, ""}});
  EXPECT_TRUE(shape_for(organization, model::Rows::grade).rank.empty());
  EXPECT_TRUE(shape_for(chart({}), model::Rows::grade).rank.empty());
}

TEST(RowsByGrade, AlwaysStandBelowTheirLeaderAndLeaveNoRowEmpty) {
  std::mt19937 dice(7);
  for (int round = 0; round < 60; ++round) {
    const char* grades[] = {"A", "B", "C", "D", "E", ""};
    std::vector<Person> people;
    for (std::uint32_t i = 0; i < 1 + dice() % 80; ++i)
      people.push_back({i == 0 || dice() % 20 == 0 ? kNoSlot : static_cast<std::uint32_t>(dice() % i),
                        grades[dice() % 6]});
    const layout::TreeShape shape = shape_for(chart(people), model::Rows::grade);
    if (shape.rank.empty()) continue;
    std::uint32_t most = 0;
    for (std::size_t c = 0; c < shape.rank.size(); ++c) {
      most = std::max(most, shape.rank[c]);
      if (shape.parent[c] != kNoSlot) {
        EXPECT_GT(shape.rank[c], shape.rank[shape.parent[c]]);
      }
    }
    std::vector<int> used(most + 1, 0);
    for (const std::uint32_t rank : shape.rank) used[rank] = 1;
    for (const int one : used) EXPECT_EQ(one, 1);
  }
}

TEST(Assistants, AreThoseWhoLeadNobody) {
  const auto organization = chart({{kNoSlot, ""}, {0, "", true}, {0, "", true}, {2, ""}});
  const layout::TreeShape shape = shape_for(organization, model::Rows::depth);
  EXPECT_EQ(shape.assistant, (std::vector<std::uint8_t>{0, 1, 0, 0}));
  EXPECT_TRUE(shape_for(chart({{kNoSlot, ""}, {0, ""}}), model::Rows::depth).assistant.empty());
}

}  // namespace
}  // namespace flipchart::compose
