// What units and silos are called where nobody may be named.
#include "compose/role_words.hpp"

#include <gtest/gtest.h>

#include "compose/overlay_figures.hpp"
#include "compose/random_subject.hpp"

namespace flipchart::compose {
namespace {

// A root over branches whose leaders have these titles; each leads one person.
model::Organization branches(const std::vector<std::string>& titles) {
  model::OrganizationParts parts;
  const auto add = [&](const std::string& id, const std::string& title, base::Slot parent) {
    model::PositionPart part;
    part.id = parts.texts.intern(id);
    part.title = parts.texts.intern(title);
    part.parent = parent;
    part.first_holder = static_cast<std::uint32_t>(parts.holders.size());
    part.holder_count = 1;
    parts.holders.push_back({parts.texts.intern("Name of " + id)});
    parts.positions.push_back(part);
  };
  add("top@x.org", "", base::kNoSlot);
  for (std::size_t i = 0; i < titles.size(); ++i) add("lead" + std::to_string(i) + "@x.org", titles[i], 0);
  for (std::size_t i = 0; i < titles.size(); ++i)
    add("one" + std::to_string(i) + "@x.org", "", static_cast<base::Slot>(i + 1));
  return model::Organization(std::move(parts));
}

std::vector<std::string> silo_names(const model::Organization& chart, const model::View& view) {
  std::vector<std::string> names;
  for (const std::string& silo : flow::silos_of(chart, view.silo).names)
    names.push_back(silo_words(chart, view, silo));
  return names;
}

using Names = std::vector<std::string>;

TEST(RoleWords, BranchesGoByTitlesAndWhereTheseAreAlikeByNumbers) {
  model::View room;
  room.silo = model::SiloRule::branch;
  room.room_safe = true;
  EXPECT_EQ(silo_names(branches({"", "", ""}), room), (Names{"Branch 1", "Branch 2", "Branch 3"}));
  EXPECT_EQ(silo_names(branches({"Director", "Counsel", "Director"}), room),
            (Names{"Director 1", "Counsel", "Director 3"}));
  EXPECT_EQ(silo_words(branches({""}), room, "top@x.org"), "Branch") << "a root names no branch";
  EXPECT_EQ(silo_words(branches({""}), room, "(not on the chart)"), "(not on the chart)");
}

TEST(RoleWords, AtTheDeskBranchesThatAreAlikeGoByWhoLeadsThem) {
  model::View desk;
  desk.silo = model::SiloRule::branch;
  EXPECT_EQ(silo_names(branches({"Director", "", "Director", "Counsel"}), desk),
            (Names{"Director, Name of lead0@x.org", "Name of lead1@x.org", "Director, Name of lead2@x.org",
                   "Counsel"}));
  desk.names = model::Names::roles;
  EXPECT_EQ(silo_names(branches({"", ""}), desk), (Names{"Branch 1", "Branch 2"}));
}

TEST(RoleWords, AUnitNeverGoesByAnIdInTheRoom) {
  const model::Organization chart = branches({"Counsel", ""});
  const flow::Units units = flow::units_of(chart);
  model::View view;
  EXPECT_EQ(unit_words(chart, units, view, 2), "lead1@x.org");
  view.room_safe = true;
  EXPECT_EQ(unit_words(chart, units, view, 1), "Counsel");
  EXPECT_EQ(unit_words(chart, units, view, 2), "Team");
}

// Who leads nobody is named on the chart: no stop of a route is there.
TEST(RoleWords, StopsOfARouteAreInTheRoomAtLeadersWhoGoByRoles) {
  std::size_t moved = 0;
  for (unsigned seed = 0; seed < 20; ++seed) {
    RandomSubject random(seed);
    random.view.room_safe = true;
    random.view.overlays = {};
    Subject subject = random.subject();
    subject.route_lit = true;
    const flow::Units& units = random.insights.units;
    const auto& routes = random.insights.routes;
    for (std::uint32_t issue = 0; issue < random.history.issues().size() && issue < 20; ++issue) {
      Highlight highlight;
      highlight.issue = issue;
      for (const scene::Pin& pin : highlight_layer(subject, highlight, {}).pins) {
        if (pin.on.kind != base::ItemKind::position) continue;
        const base::Slot slot = random.organization.find(pin.on.id);
        EXPECT_EQ(units.leader[units.of[slot]], slot);
        ++moved;
      }
      for (std::uint32_t i = routes.first_stop[issue]; i < routes.first_stop[issue + 1]; ++i) {
        const flow::HolderId holder = routes.stops[i].holder;
        if (!flow::on_chart(holder)) continue;
        const base::Slot leader = units.leader[units.of[holder]];
        EXPECT_TRUE(goes_by_role(random.organization, random.view, {}, tells_of_leaders(subject), leader));
      }
    }
  }
  EXPECT_GT(moved, 100U);
}

TEST(RoleWords, HowManyFixesSomebodyOwnsStandsBesideTheNameAtTheDeskAlone) {
  RandomSubject random(3);
  for (const char* const id : {"F1", "F2"}) {
    model::Fix fix;
    fix.id = id;
    fix.owner = random.organization.id(0);
    fix.due = base::Date{30'000};
    fix.proposals.emplace_back();
    random.decisions.fixes.push_back(fix);
  }
  const auto numbers = [&] {
    std::size_t all = 0;
    for (const scene::Pin& pin : marks_layer(random.subject()).pins) all += pin.text ? 1 : 0;
    return all;
  };
  EXPECT_EQ(numbers(), 1U);
  random.view.room_safe = true;
  EXPECT_EQ(numbers(), 0U);
}

TEST(RoleWords, UnitsThatAreCountedTogetherAreNamedOnceWhereTheirNamesAreAlike) {
  const model::Organization chart = branches({"Repairs", "Repairs", "Parts", "Repairs"});
  const flow::Units units = flow::units_of(chart);
  const auto joined = [&](const std::vector<std::uint32_t>& together) {
    return joined_unit_words(chart, units, {}, together);
  };
  EXPECT_EQ(joined({1}), "Repairs");
  EXPECT_EQ(joined({1, 2}), "Repairs (2 teams)");
  EXPECT_EQ(joined({1, 2, 4}), "Repairs (3 teams)");
  EXPECT_EQ(joined({1, 3}), "Repairs + Parts");
  EXPECT_EQ(joined({1, 2, 3}), "Repairs + 2 more");
}

}  // namespace
}  // namespace flipchart::compose
