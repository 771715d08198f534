// Folded branches: nobody vanishes, everything that led to them leads to the card they are folded under, and
// the page says how many they are.
#include "compose/folding.hpp"

#include <gtest/gtest.h>

#include <set>

#include "compose/layers.hpp"
#include "model/view_lists.hpp"
#include "random_subject.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Slot;

// A random company with some of its leaders folded, by hand and by depth, arranged anew.
class Folded {
 public:
  explicit Folded(unsigned seed, model::Detail detail = model::Detail::mid) : it(seed, detail) {
    const auto size = static_cast<int>(it.organization.size());
    it.view.overlays.flows = it.below(2) == 0;
    for (int i = it.below(6); i > 0; --i) insert_random(it.view.collapsed, size);
    if (it.below(3) == 0) it.view.focus_depth = static_cast<std::uint32_t>(1 + it.below(3));
    for (int i = it.below(3); i > 0; --i) insert_random(it.view.unfolded, size);
    if (it.below(4) == 0) it.view.focus = id(static_cast<Slot>(it.below(size)));
    it.insights = insights_of(it.organization, it.history, it.view, it.today);
    it.arrangement = arranged(it.organization, it.insights, it.view);
  }
  std::string id(Slot slot) const { return std::string(it.organization.id(slot)); }
  bool in_focus(Slot slot) const {
    const Slot focus = it.organization.find(it.view.focus);
    return focus == kNoSlot || focus == slot || it.organization.is_above(focus, slot);
  }

  RandomSubject it;

 private:
  void insert_random(std::vector<std::string>& ids, int size) {
    model::insert_id(ids, id(static_cast<Slot>(it.below(size))));
  }
};

template <class Law>
void for_each_folded(Law law) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    SCOPED_TRACE(seed);
    law(seed);
  }
}

TEST(FoldedBranches, StandUnderTheNearestLeaderThatIsDrawn) {
  for_each_folded([](unsigned seed) {
    const Folded folded(seed);
    const Arrangement& a = folded.it.arrangement;
    for (Slot s = 0; s < folded.it.organization.size(); ++s) {
      Slot up = s;
      while (up != kNoSlot && a.shape_slot[up] == kNoSlot) up = folded.it.organization.parent(up);
      if (!folded.in_focus(s)) {
        EXPECT_EQ(a.shown_by[s], kNoSlot);
        continue;
      }
      ASSERT_NE(up, kNoSlot);
      EXPECT_EQ(a.shown_by[s], a.shape_slot[up]);
      EXPECT_EQ(up != s, a.folded[a.shown_by[s]] != 0 && a.slot[a.shown_by[s]] != s);
    }
  });
}

TEST(FoldedBranches, ShowNothingBelowTheirLeader) {
  for_each_folded([](unsigned seed) {
    for (const model::Detail detail : {model::Detail::mid, model::Detail::far}) {
      const Folded folded(seed, detail);
      const Arrangement& a = folded.it.arrangement;
      for (Slot card = 0; card < a.slot.size(); ++card) {
        if (a.slot[card] == kNoSlot) continue;
        const bool is = is_folded(folded.it.organization, folded.it.view, a.slot[card]);
        EXPECT_EQ(a.folded[card] != 0, is);
        if (is) {
          EXPECT_EQ(a.shape.first_child[card], a.shape.first_child[card + 1]);
          EXPECT_EQ(a.shape.role[card], layout::Role::lead);
        }
      }
    }
  });
}

TEST(FoldedBranches, AreOneUnitEach) {
  for_each_folded([](unsigned seed) {
    const Folded folded(seed);
    const Arrangement& a = folded.it.arrangement;
    const flow::Units& units = folded.it.insights.units;
    for (Slot s = 0; s < folded.it.organization.size(); ++s) {
      const Slot card = a.shown_by[s];
      if (card == kNoSlot || a.folded[card] == 0) continue;
      EXPECT_EQ(units.leader[units.of[s]], a.slot[card]);
      EXPECT_EQ(a.unit_card[units.of[s]], card);
    }
  });
}

TEST(FoldedBranches, KeepTheirCustomersAndDottedLines) {
  for_each_folded([](unsigned seed) {
    Folded folded(seed);
    const Arrangement& a = folded.it.arrangement;
    const scene::Scene chart = chart_layer(folded.it.subject());
    std::set<std::string> cards;
    for (const scene::Card& card : chart.cards) cards.insert(card.id.id);
    std::size_t serving = 0;
    for (const model::ServingLink& link : folded.it.organization.links())
      serving += folded.in_focus(link.position) ? 1 : 0;
    std::size_t drawn = 0;
    std::size_t servers = a.shape.server.size();
    for (const scene::Link& link : chart.links) {
      if (link.kind == scene::LinkKind::serves) {
        ++drawn;
      } else {
        EXPECT_EQ(cards.count(link.from.id), 1U);
        EXPECT_EQ(cards.count(link.to.id), 1U);
      }
    }
    EXPECT_EQ(drawn, serving);
    EXPECT_EQ(servers, serving);
  });
}

TEST(FoldedBranches, AreReachedByWhatArrivesFromCustomers) {
  int reached = 0;
  for_each_folded([&](unsigned seed) {
    Folded folded(seed);
    const Arrangement& a = folded.it.arrangement;
    if (a.form != layout::Form::banded) return;
    const FlowLayer flows = flow_layer(folded.it.subject(), folded.it.all);
    for (const scene::Flow& flow : flows.scene.flows) {
      if (flow.kind != scene::FlowKind::from_customer || flow.path.empty()) continue;
      const Slot card = a.shape_slot[folded.it.organization.find(flow.to.id)];
      const bool banded = !a.shape.band.empty() && a.shape.band[card] != kNoSlot;
      if (a.folded[card] == 0 || banded) continue;
      EXPECT_LE(flow.path.points.back().y, a.placement.card[card].bottom() + 30);
      ++reached;
    }
  });
  EXPECT_GT(reached, 10);
}

TEST(FoldedBranches, CanBeUnfoldedWithoutATrace) {
  for_each_folded([](unsigned seed) {
    RandomSubject plain(seed);
    const scene::Scene before = chart_layer(plain.subject());
    model::View view = plain.view;
    model::insert_id(view.collapsed, plain.organization.id(0));
    model::erase_id(view.collapsed, plain.organization.id(0));
    EXPECT_EQ(view, plain.view);
    view.collapsed = {"nobody of this name"};
    const Insights insights = insights_of(plain.organization, plain.history, view, plain.today);
    const Arrangement a = arranged(plain.organization, insights, view);
    const scene::Scene after = chart_layer(
        {plain.organization, plain.history, plain.decisions, insights, a, view, plain.today, plain.measurer});
    EXPECT_EQ(scene::dumped(before), scene::dumped(after));
  });
}

TEST(FoldedBranches, EveryLayerAndThePageCanBeMade) {
  for_each_folded([](unsigned seed) {
    for (const model::Detail detail : {model::Detail::mid, model::Detail::near, model::Detail::far}) {
      Folded folded(seed, detail);
      const Subject subject = folded.it.subject();
      const FlowLayer flows = flow_layer(subject, folded.it.all);
      for (std::uint32_t issue = 0; issue < std::min<std::size_t>(4, folded.it.history.issue_count());
           ++issue) {
        Highlight highlight;
        highlight.issue = issue;
        highlight.selected = {base::ItemKind::position, folded.id(0)};
        highlight_layer(subject, highlight, flows.scene);
      }
      const scene::Page page = page_of(subject, folded.it.view);
      const FoldedAway away =
          folded_away(folded.it.organization, folded.it.insights.heads, folded.it.arrangement);
      EXPECT_EQ(page.statement.find("folded away") != std::string::npos, away.branches > 0) << page.statement;
    }
  });
}

// A boss, a lead with `team` reports of one holder each.
model::Organization one_team(std::uint32_t team) {
  model::OrganizationParts parts;
  for (std::uint32_t i = 0; i < 2 + team; ++i) {
    model::PositionPart part;
    part.id = parts.texts.intern("E" + std::to_string(i));
    part.parent = i == 0 ? kNoSlot : i == 1 ? 0 : 1;
    part.first_holder = i;
    part.holder_count = 1;
    parts.holders.push_back({parts.texts.intern("Name " + std::to_string(i)), base::kNoText, base::kNoText});
    parts.positions.push_back(part);
  }
  return model::Organization(std::move(parts));
}

struct Said {
  std::string tag;
  std::string statement;
};
Said folded_lead(std::uint32_t team, bool room_safe) {
  const model::Organization organization = one_team(team);
  const model::History history;
  const model::Decisions decisions;
  text::Measurer measurer;
  model::View view;
  view.collapsed = {"E1"};
  view.room_safe = room_safe;
  const Insights insights = insights_of(organization, history, view, {20000});
  const Arrangement a = arranged(organization, insights, view);
  const Subject subject{organization, history, decisions, insights, a, view, {20000}, measurer};
  const scene::Scene chart = chart_layer(subject);
  const bool tagged = chart.badges.size() == 1 && chart.badges[0].texts.size() == 1;
  return {tagged ? chart.badges[0].texts[0].text : "no tag", page_of(subject, view).statement};
}

TEST(FoldedBranches, SayHowManyAreBelow) {
  EXPECT_EQ(folded_lead(12, true).tag, "+12");
  EXPECT_NE(folded_lead(12, true).statement.find("12 people folded away"), std::string::npos);
  EXPECT_EQ(folded_lead(1, false).tag, "+1");
  EXPECT_NE(folded_lead(1, false).statement.find("1 person folded away"), std::string::npos);
}

TEST(FoldedBranches, CountNoFewInTheRoom) {
  EXPECT_EQ(folded_lead(2, true).tag, "+");
  EXPECT_NE(folded_lead(2, true).statement.find("1 branch folded away"), std::string::npos);
  EXPECT_EQ(folded_lead(3, true).tag, "+3");
}

}  // namespace
}  // namespace flipchart::compose
