// Moving people about: what an edit of the chart's lines changes, what it leaves alone, and that it comes off
// again without a trace.
#include "model/rearranged.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "model/edit.hpp"
#include "model/same.hpp"

namespace flipchart::model {
namespace {

// Any forest with holders, dotted lines, customers and a shelf.
Organization random_chart(std::mt19937& random) {
  OrganizationParts parts;
  const auto count = static_cast<std::uint32_t>(2 + random() % 20);
  const bool facing_known = random() % 2 == 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    PositionPart part;
    part.id = parts.texts.intern("E" + std::to_string(i));
    part.title = parts.texts.append("Title " + std::to_string(i % 3));  // stored, never found
    if (i > 0 && random() % 5 != 0) part.parent = static_cast<Slot>(random() % i);
    part.on_shelf =
        part.parent == kNoSlot ? i > 0 && random() % 3 == 0 : parts.positions[part.parent].on_shelf;
    if (part.on_shelf && random() % 4 == 0) part.id = parts.texts.intern("E0");
    if (facing_known && random() % 3 == 0)
      part.customer_facing = random() % 2 == 0 ? CustomerFacing::yes : CustomerFacing::no;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = static_cast<std::uint32_t>(random() % 3);
    for (std::uint32_t h = 0; h < part.holder_count; ++h)
      parts.holders.push_back({parts.texts.intern("N" + std::to_string(random() % 9)), 0, 0});
    parts.positions.push_back(part);
  }
  for (auto d = random() % 4; d > 0; --d) {
    const auto from = static_cast<Slot>(random() % count);
    const auto to = static_cast<Slot>(random() % count);
    if (from != to) parts.dotted.push_back({from, to});
  }
  if (random() % 2 == 0) {
    parts.customers.push_back({parts.texts.intern("C1"), 0, 0, 0});
    parts.links.push_back({0, static_cast<Slot>(random() % count), 2});
  }
  return Organization(std::move(parts));
}

Rearrangement random_change(const Organization& chart, std::mt19937& random) {
  const auto any = [&] {
    return random() % 12 == 0 ? std::string("E99")
                              : std::string(chart.id(static_cast<Slot>(random() % chart.size())));
  };
  const bool yes = random() % 2 == 0;
  switch (random() % 4) {
    case 0:
      return SetDotted{any(), any(), yes};
    case 1:
      return SetFront{any(), yes};
    default:
      return Move{any(), random() % 6 == 0 ? std::string() : any()};
  }
}

TEST(Rearranging, UndoingIsExactAndRedoingAndReplayingGiveTheSame) {
  std::mt19937 random(41);
  int done = 0;
  for (int round = 0; round < 400; ++round) {
    const auto seed = static_cast<unsigned>(random());
    std::mt19937 chart_random(seed);
    State state;
    state.organization = std::make_shared<const Organization>(random_chart(chart_random));
    std::vector<std::string> told_before{told(*state.organization)};
    std::vector<Prepared> prepared;
    std::vector<std::string> journal;
    for (int step = 0; step < 12; ++step) {
      auto one = prepare(state, random_change(*state.organization, random));
      if (!one) continue;
      apply(state, *one);
      journal.push_back(to_json(one->edit));
      prepared.push_back(std::move(*one));
      told_before.push_back(told(*state.organization));
    }
    const std::string live = told(*state.organization);
    done += static_cast<int>(prepared.size());
    for (std::size_t i = prepared.size(); i-- > 0;) {
      revert(state, prepared[i]);
      ASSERT_EQ(told(*state.organization), told_before[i]) << to_json(prepared[i].edit);
    }
    for (const Prepared& one : prepared) apply(state, one);
    ASSERT_EQ(told(*state.organization), live);
    std::mt19937 again(seed);
    State replayed;
    replayed.organization = std::make_shared<const Organization>(random_chart(again));
    for (const std::string& line : journal) {
      const auto edit = edit_from_json(line);
      ASSERT_TRUE(edit) << line;
      const auto one = prepare(replayed, *edit);
      ASSERT_TRUE(one) << line;
      apply(replayed, *one);
    }
    ASSERT_EQ(told(*replayed.organization), live);
  }
  EXPECT_GT(done, 1000);
}

// What a position is apart from where it stands.
std::string itself(const Organization& chart, Slot s) {
  return std::string(chart.title(s)) + '|' + chart.holder_names(s) + '|' +
         std::to_string(static_cast<int>(chart.position(s).customer_facing));
}

std::vector<std::string> reports_of(const Organization& chart, std::string_view manager) {
  std::vector<std::string> ids;
  const Slot above = chart.find(manager);
  for (Slot s = 0; s < chart.size(); ++s) {
    if (chart.parent(s) == above && (above != kNoSlot || !chart.on_shelf(s))) ids.emplace_back(chart.id(s));
  }
  return ids;
}

std::vector<std::pair<std::string, std::string>> dotted_of(const Organization& chart) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (const DottedLine& line : chart.dotted()) lines.emplace_back(chart.id(line.from), chart.id(line.to));
  return lines;
}

TEST(Rearranging, AMoveTakesTheBranchAlongAndLeavesEverybodyElseInOrder) {
  std::mt19937 random(43);
  int moves = 0;
  for (int round = 0; round < 2000; ++round) {
    const Organization before = random_chart(random);
    const Rearrangement change = random_change(before, random);
    const auto* const move = std::get_if<Move>(&change);
    if (move == nullptr || !fits(before, change)) continue;
    ++moves;
    const Organization after = rearranged(before, change);
    ASSERT_EQ(after.size(), before.size());
    const Slot moved = after.find(move->position);
    ASSERT_EQ(after.parent(moved), after.find(move->manager));
    ASSERT_EQ(reports_of(after, move->manager).back(), move->position) << "the last direct report";
    bool repeats = false;  // a repeated id says nothing about which of the two is meant
    for (Slot s = 0; s < before.size(); ++s) repeats = repeats || before.find(before.id(s)) != s;
    if (repeats) continue;
    for (Slot s = 0; s < before.size(); ++s) {
      const std::string id(before.id(s));
      ASSERT_EQ(itself(after, after.find(id)), itself(before, s)) << id;
      std::vector<std::string> expected = reports_of(before, id);
      std::erase(expected, move->position);
      if (id == move->manager) expected.push_back(move->position);
      ASSERT_EQ(reports_of(after, id), expected) << id;
    }
    ASSERT_EQ(dotted_of(after), dotted_of(before));
    ASSERT_EQ(after.links().size(), before.links().size());
    if (!before.links().empty()) {
      ASSERT_EQ(after.id(after.links()[0].position), before.id(before.links()[0].position));
    }
  }
  EXPECT_GT(moves, 300);
}

TEST(Rearranging, TheFrontLineGainsOrLosesExactlyOne) {
  std::mt19937 random(47);
  int changes = 0;
  for (int round = 0; round < 2000; ++round) {
    const Organization before = random_chart(random);
    const SetFront change{std::string(before.id(static_cast<Slot>(random() % before.size()))),
                          random() % 2 == 0};
    if (!fits(before, change)) continue;
    ++changes;
    const Organization after = rearranged(before, change);
    for (Slot s = 0; s < before.size(); ++s) {
      const bool meant = before.find(change.position) == s;
      ASSERT_EQ(after.front_line(s), meant ? change.front : before.front_line(s)) << before.id(s);
    }
  }
  EXPECT_GT(changes, 300);
}

// A boss over Ana and Ben; Cy works for Ana, and has a dotted line to Ben. Lost is on the shelf with Deb.
State small_company() {
  OrganizationParts parts;
  const auto add = [&](std::string_view id, std::uint32_t parent, bool shelf = false) {
    PositionPart part;
    part.id = parts.texts.intern(id);
    part.parent = parent;
    part.on_shelf = shelf;
    parts.positions.push_back(part);
  };
  add("boss", kNoSlot);
  add("ana", 0);
  add("ben", 0);
  add("cy", 1);
  add("lost", kNoSlot, true);
  add("deb", 4, true);
  add("again", kNoSlot, true);
  add("cy", 6, true);
  parts.dotted.push_back({3, 2});
  State state;
  state.organization = std::make_shared<const Organization>(std::move(parts));
  return state;
}

TEST(Rearranging, WhatCannotBeOrIsSoAlreadyIsRefusedWithItsReason) {
  const State state = small_company();
  const std::pair<const char*, const char*> cases[] = {
      {R"({"edit":"move","position":"eve","manager":"ana"})", "there is no position eve"},
      {R"({"edit":"move","position":"cy","manager":"eve"})", "there is no position eve"},
      {R"({"edit":"move","position":"ana","manager":"ana"})", "ana cannot report to itself"},
      {R"({"edit":"move","position":"ana","manager":"cy"})", "cy stands below ana"},
      {R"({"edit":"move","position":"boss","manager":"cy"})", "cy stands below boss"},
      {R"({"edit":"move","position":"cy","manager":"ana"})", "cy reports to ana already"},
      {R"({"edit":"move","position":"boss","manager":""})", "boss reports to nobody already"},
      {R"({"edit":"move","position":"cy","manager":"lost"})", "lost is on the shelf"},
      {R"({"edit":"move","position":"again","manager":"ana"})", "repeats the id cy"},
      {R"({"edit":"dotted","position":"cy","manager":"ben","on":true})", "has a dotted line to ben already"},
      {R"({"edit":"dotted","position":"ben","manager":"cy","on":false})", "has no dotted line to cy"},
      {R"({"edit":"dotted","position":"cy","manager":"cy","on":true})", "cannot report to itself"},
      {R"({"edit":"dotted","position":"cy","manager":"ana","on":true})", "cy reports to ana already"},
      {R"({"edit":"dotted","position":"eve","manager":"ana","on":true})", "there is no position eve"},
      {R"({"edit":"front","position":"cy","front":true})", "cy is at the front line already"},
      {R"({"edit":"front","position":"ana","front":false})", "ana is not at the front line"},
      {R"({"edit":"front","position":"eve","front":false})", "there is no position eve"},
      {R"({"edit":"front","position":"cy","front":1})", "must be true or false"},
      {R"({"edit":"move","position":"cy"})", "\"manager\" is missing"},
  };
  for (const auto& [line, reason] : cases) {
    const auto edit = edit_from_json(line);
    const auto done = edit ? prepare(state, *edit) : base::Result<Prepared>(tl::unexpected(edit.error()));
    ASSERT_FALSE(done) << line;
    EXPECT_NE(done.error().message.find(reason), std::string::npos) << done.error().message;
    EXPECT_EQ(done.error().failure, base::Failure::refused);
  }
}

TEST(Rearranging, ABranchLeavesTheShelfWhole) {
  State state = small_company();
  const auto prepared = prepare(state, Rearrangement(Move{"lost", "ben"}));
  ASSERT_TRUE(prepared) << prepared.error().message;
  apply(state, *prepared);
  const Organization& chart = *state.organization;
  EXPECT_FALSE(chart.on_shelf(chart.find("lost")));
  EXPECT_FALSE(chart.on_shelf(chart.find("deb")));
  EXPECT_EQ(chart.parent(chart.find("lost")), chart.find("ben"));
  EXPECT_EQ(chart.shelf_root_count(), 1U);
}

TEST(Rearranging, WhoeverMovesJoinsTheDepartmentOfTheNewLeader) {
  OrganizationParts parts;
  const auto add = [&](const char* id, const char* department, std::uint32_t parent) {
    PositionPart part;
    part.id = parts.texts.intern(id);
    part.department = parts.texts.intern(department);
    part.location = parts.texts.intern("Oslo");
    part.parent = parent;
    parts.positions.push_back(part);
  };
  add("boss", "", kNoSlot);
  add("care", "Care", 0);
  add("parts", "Parts", 0);
  add("returns", "", 1);  // Care, by the leader above
  add("agent", "Care", 3);
  add("lawyer", "Legal", 3);
  add("planners", "", 2);
  const Organization before(std::move(parts));
  const auto department = [](const Organization& chart, const char* id) {
    return chart.text(chart.position(chart.find(id)).department);
  };
  const Organization joined = rearranged(before, Move{"returns", "planners"});
  EXPECT_EQ(department(joined, "returns"), "") << "takes it from above, as before";
  EXPECT_EQ(department(joined, "agent"), "Parts");
  EXPECT_EQ(department(joined, "lawyer"), "Legal") << "another department's before";
  EXPECT_EQ(joined.text(joined.position(joined.find("agent")).location), "Oslo");
  const Organization nowhere = rearranged(before, Move{"returns", "boss"});
  EXPECT_EQ(department(nowhere, "agent"), "Care") << "the boss has none to give";
}

TEST(Rearranging, JsonSurvivesTheRoundTrip) {
  for (const char* line : {R"({"edit":"move","position":"a \"b\"","manager":""})",
                           R"({"edit":"dotted","position":"a","manager":"b","on":false})",
                           R"({"edit":"front","position":"東","front":true})"}) {
    const auto edit = edit_from_json(line);
    ASSERT_TRUE(edit) << line;
    EXPECT_EQ(to_json(*edit), line);
  }
}

}  // namespace
}  // namespace flipchart::model
