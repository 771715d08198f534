// What is tried out is pictured but never journalled, and goes without a trace.
#include <gtest/gtest.h>

#include "workshop/workshop.hpp"

namespace flipchart::workshop {
namespace {

class NotedJournal final : public journal::Journal {  // full after so many lines
 public:
  NotedJournal(std::vector<std::string>& lines, std::size_t room) : lines_(lines), room_(room) {}
  base::Result<void> append(const journal::Line& line) override {
    if (lines_.size() == room_) return base::failed("the disk is full");
    lines_.push_back(line.json);
    return {};
  }
  base::Result<void> reach_back(const model::Forgotten&, const journal::Line& line) override {
    return append(line);
  }

 private:
  std::vector<std::string>& lines_;
  std::size_t room_;
};

// The boss leads Ana and Ben, Cy works for Ana.
model::Organization four_people() {
  model::OrganizationParts parts;
  const std::pair<const char*, std::uint32_t> rows[] = {
      {"boss", base::kNoSlot}, {"ana", 0}, {"ben", 0}, {"cy", 1}};
  for (const auto& [id, parent] : rows) {
    model::PositionPart part;
    part.id = parts.texts.intern(id);
    part.parent = parent;
    parts.positions.push_back(part);
  }
  return model::Organization(std::move(parts));
}

class TryingOut : public testing::Test {
 protected:
  Workshop made(std::size_t room) {
    return {"Test", four_people(), model::History(), std::make_unique<NotedJournal>(lines_, room),
            base::date_of({2026, 11, 22})};
  }
  static std::string manager_of_cy(const model::Organization& chart) {
    return std::string(chart.id(chart.parent(chart.find("cy"))));
  }
  std::vector<std::string> lines_;
};

TEST_F(TryingOut, IsPicturedAndGoesWithoutATrace) {
  Workshop workshop = made(9);
  const model::View view;
  const auto drawn = [&] { return workshop.picture(view).arrangement->placement.card; };
  const auto before = drawn();
  const std::uint64_t imports = workshop.imports();
  ASSERT_TRUE(workshop.try_out(model::Move{"cy", "ben"}));
  EXPECT_EQ(manager_of_cy(workshop.organization()), "ben");
  EXPECT_EQ(manager_of_cy(workshop.organization_untried()), "ana");
  EXPECT_NE(drawn(), before);
  workshop.give_up_all();
  EXPECT_EQ(manager_of_cy(workshop.organization()), "ana");
  EXPECT_EQ(drawn(), before);
  EXPECT_EQ(workshop.imports(), imports) << "the same people all the while";
  EXPECT_TRUE(lines_.empty());
}

TEST_F(TryingOut, ClosesTheDoorForEverythingElseUntilItIsKept) {
  Workshop workshop = made(9);
  ASSERT_TRUE(workshop.commit(model::OpenFix{"F1", "t", {}}));
  ASSERT_TRUE(workshop.try_out(model::Move{"cy", "ben"}));
  ASSERT_TRUE(workshop.try_out(model::SetFront{"boss", true}));
  EXPECT_FALSE(workshop.commit(model::OpenFix{"F2", "t", {}}));
  EXPECT_FALSE(workshop.undo());
  ASSERT_TRUE(workshop.keep_tried());
  ASSERT_EQ(lines_.size(), 3U);
  EXPECT_EQ(lines_[1], R"({"edit":"move","position":"cy","manager":"ben"})");
  EXPECT_EQ(lines_[2], R"({"edit":"front","position":"boss","front":true})");
  ASSERT_TRUE(workshop.undo());
  ASSERT_TRUE(workshop.undo());
  EXPECT_EQ(manager_of_cy(workshop.organization()), "ana");
}

TEST_F(TryingOut, WhatTheJournalRefusesIsNotKept) {
  Workshop workshop = made(1);
  ASSERT_TRUE(workshop.try_out(model::Move{"cy", "ben"}));
  ASSERT_TRUE(workshop.try_out(model::Move{"ben", "ana"}));
  EXPECT_FALSE(workshop.keep_tried());
  EXPECT_TRUE(workshop.tried().empty());
  EXPECT_EQ(manager_of_cy(workshop.organization()), "ben") << "the first one is on disk";
  const model::Organization& chart = workshop.organization();
  EXPECT_EQ(chart.id(chart.parent(chart.find("ben"))), "boss");
}

}  // namespace
}  // namespace flipchart::workshop
