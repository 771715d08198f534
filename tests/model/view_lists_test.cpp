// The lists of a view stay sorted and hold each id once, whatever is put in and taken out.
#include "model/view_lists.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

namespace flipchart::model {
namespace {

TEST(ViewLists, HoldWhatASetHolds) {
  std::mt19937 dice(3);
  std::vector<std::string> ids;
  std::set<std::string> reference;
  for (int i = 0; i < 2'000; ++i) {
    const std::string id = "E" + std::to_string(dice() % 40);
    if (dice() % 2 == 0) {
      insert_id(ids, id);
      reference.insert(id);
    } else {
      erase_id(ids, id);
      reference.erase(id);
    }
    EXPECT_EQ(holds_id(ids, id), reference.count(id) == 1);
  }
  EXPECT_TRUE(std::equal(ids.begin(), ids.end(), reference.begin(), reference.end()));
}

TEST(ViewLists, ColumnsAreTheLastOnesChosen) {
  std::mt19937 dice(4);
  View view;
  std::map<std::string, std::uint32_t> reference;
  for (int i = 0; i < 2'000; ++i) {
    const std::string leader = "E" + std::to_string(dice() % 20);
    const auto columns = static_cast<std::uint32_t>(dice() % 4);
    set_columns(view, leader, columns);
    reference[leader] = columns;
    EXPECT_EQ(columns_of(view, leader), columns);
  }
  for (const auto& [leader, columns] : reference) EXPECT_EQ(columns_of(view, leader), columns);
  EXPECT_TRUE(std::is_sorted(view.branch_columns.begin(), view.branch_columns.end(),
                             [](const auto& l, const auto& r) { return l.leader < r.leader; }));
}

}  // namespace
}  // namespace flipchart::model
