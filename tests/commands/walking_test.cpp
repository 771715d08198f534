// The walk by the arrow keys, on random charts of every detail.
#include "commands/walking.hpp"

#include <gtest/gtest.h>

#include <deque>
#include <set>

#include "compose/random_subject.hpp"
#include "model/view_lists.hpp"

namespace flipchart::commands {
namespace {

using base::ItemId;
using base::ItemKind;
using base::kNoSlot;
using base::Slot;

constexpr Step kSteps[] = {Step::up, Step::down, Step::left, Step::right};

struct Chart {
  explicit Chart(unsigned seed) : it(seed, static_cast<model::Detail>(seed % 3)) {
    it.view.overlays.flows = false;
    if (seed % 4 == 0) it.view.alignment = model::Alignment::depth;
    if (seed % 5 == 0) model::insert_id(it.view.collapsed, it.organization.id(0));
    it.insights = compose::insights_of(it.organization, it.history, it.view, it.today);
    it.arrangement = compose::arranged(it.organization, it.insights, it.view);
  }
  ItemId step(const ItemId& from, Step step, double facing = 0) const {
    return walked(it.organization, it.insights, it.arrangement, facing, from, step);
  }
  std::vector<ItemId> cards() const {
    std::vector<ItemId> all;
    const compose::Arrangement& a = it.arrangement;
    for (Slot card = 0; card < a.slot.size(); ++card) {
      const bool own = a.slot[card] != kNoSlot;
      const Slot slot = own ? a.slot[card] : it.insights.units.leader[a.unit[card]];
      all.push_back({own ? ItemKind::position : ItemKind::unit, std::string(it.organization.id(slot))});
    }
    if (a.segment_pills) return all;
    for (const model::Customer& customer : it.organization.customers())
      all.push_back({ItemKind::customer, std::string(it.organization.text(customer.id))});
    return all;
  }

  compose::RandomSubject it;
};

TEST(Walking, ReachesEveryCardFromEveryCard) {
  for (unsigned seed = 0; seed < 90; ++seed) {
    SCOPED_TRACE(seed);
    const Chart chart(seed);
    const std::vector<ItemId> cards = chart.cards();
    // Everything can be reached from the first, and the first from everything.
    const auto reached_from = [&](const ItemId& start) {
      std::set<std::pair<ItemKind, std::string>> reached{{start.kind, start.id}};
      std::deque<ItemId> open{start};
      while (!open.empty()) {
        const ItemId at = open.front();
        open.pop_front();
        for (const Step step : kSteps) {
          const ItemId next = chart.step(at, step);
          if (reached.insert({next.kind, next.id}).second) open.push_back(next);
        }
      }
      return reached;
    };
    EXPECT_EQ(reached_from(cards.front()).size(), cards.size());
    for (std::size_t i = 0; i < cards.size(); i += 7)
      EXPECT_EQ(reached_from(cards[i]).size(), cards.size()) << cards[i].id;
  }
}

TEST(Walking, UpAndDownAgainStaysInTheFamily) {
  for (unsigned seed = 0; seed < 90; seed += 3) {  // cards of people
    SCOPED_TRACE(seed);
    const Chart chart(seed);
    const model::Organization& organization = chart.it.organization;
    for (const ItemId& card : chart.cards()) {
      if (card.kind != ItemKind::position) continue;
      const Slot slot = organization.find(card.id);
      const ItemId up = chart.step(card, Step::up);
      if (up == card || organization.on_shelf(slot)) continue;
      const ItemId back = chart.step(up, Step::down);
      ASSERT_EQ(back.kind, ItemKind::position);
      const Slot leader = organization.parent(slot);
      const Slot found = organization.find(back.id);
      if (leader != kNoSlot) {
        EXPECT_TRUE(organization.is_above(leader, found)) << card.id;
      }
      // Where reports stand one below the other and lead somebody, it may be one generation on.
      if (chart.it.arrangement.form == layout::Form::banded) {
        EXPECT_EQ(organization.parent(found), leader) << card.id;
      }
    }
  }
}

TEST(Walking, TurnsOverWithTheChart) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    SCOPED_TRACE(seed);
    const Chart chart(seed);
    for (const ItemId& card : chart.cards()) {
      EXPECT_EQ(chart.step(card, Step::up, 0), chart.step(card, Step::down, 1));
      EXPECT_EQ(chart.step(card, Step::down, 0), chart.step(card, Step::up, 1));
      EXPECT_EQ(chart.step(card, Step::left, 0), chart.step(card, Step::left, 1));
    }
  }
}

TEST(Walking, GoesTheWayTheKeySays) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(seed);
    const Chart chart(seed);
    const compose::Arrangement& a = chart.it.arrangement;
    const auto box = [&](const ItemId& item) {
      if (item.kind == ItemKind::customer)
        return a.placement.customer[chart.it.organization.find_customer(item.id)];
      const Slot slot = chart.it.organization.find(item.id);
      if (item.kind == ItemKind::unit) return a.placement.card[a.unit_card[chart.it.insights.units.of[slot]]];
      return a.placement.card[a.shape_slot[slot]];
    };
    for (const ItemId& card : chart.cards()) {
      const ItemId right = chart.step(card, Step::right);
      if (right != card) {
        EXPECT_GT(box(right).centre().x, box(card).centre().x) << card.id;
      }
      const ItemId up = chart.step(card, Step::up);
      const bool shelf = card.kind != ItemKind::customer &&
                         chart.it.organization.on_shelf(chart.it.organization.find(card.id));
      if (up != card && !shelf) {
        EXPECT_LT(box(up).centre().y, box(card).centre().y) << card.id;
      }
    }
  }
}

TEST(Walking, FindsTheCardThatStandsForWhatIsFolded) {
  Chart chart(1);
  const model::Organization& organization = chart.it.organization;
  Slot deep = static_cast<Slot>(organization.size() - 1);
  ASSERT_NE(organization.parent(deep), kNoSlot);
  chart.it.view.collapsed = {std::string(organization.id(organization.parent(deep)))};
  chart.it.view.detail = model::Detail::mid;
  chart.it.insights = compose::insights_of(organization, chart.it.history, chart.it.view, chart.it.today);
  chart.it.arrangement = compose::arranged(organization, chart.it.insights, chart.it.view);
  const ItemId hidden{ItemKind::position, std::string(organization.id(deep))};
  const ItemId leader{ItemKind::position, chart.it.view.collapsed[0]};
  for (const Step step : kSteps)
    EXPECT_EQ(chart.step(hidden, step), [&] {
      const ItemId to = chart.step(leader, step);
      return to == leader ? hidden : to;
    }());
}

}  // namespace
}  // namespace flipchart::commands
