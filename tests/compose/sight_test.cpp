// What a window sees: exactly the cards of the part it looks at, and from afar every branch once, as a frame,
// in a block or in a group, whatever the chart.
#include "compose/sight.hpp"

#include <gtest/gtest.h>

#include <set>

#include "compose/layers.hpp"
#include "random_chart.hpp"

namespace flipchart::compose {
namespace {

using base::Rect;
using base::Slot;

struct Laid {
  explicit Laid(unsigned seed, std::size_t positions,
                model::Stack::Kind stack = model::Stack::Kind::automatic)
      : random(seed), organization(random.organization(positions)) {
    view.stack.kind = stack;
    view.detail = seed % 2 == 0 ? model::Detail::mid : model::Detail::near;
    insights = insights_of(organization, history, view, base::Date{20000});
    arrangement = arranged(organization, insights, view);
    boxes = BranchBoxes(arrangement.shape, arrangement.placement);
  }
  Sight seen(const Lens& lens) const { return seen_through(arrangement, boxes, lens, false); }
  const Rect& bounds() const { return arrangement.placement.bounds; }
  bool aside(Slot card) const {
    return !arrangement.shape.aside.empty() && arrangement.shape.aside[card] != 0;
  }
  bool leads(Slot card) const {
    return arrangement.shape.first_child[card] != arrangement.shape.first_child[card + 1];
  }

  RandomChart random;
  model::Organization organization;
  model::History history;
  model::View view;
  Insights insights;
  Arrangement arrangement;
  BranchBoxes boxes;
};

Rect somewhere(RandomChart& random, const Rect& bounds) {
  const auto share = [&] { return static_cast<double>(random.below(1000)) / 1000; };
  const double w = bounds.w * (0.02 + 0.3 * share());
  const double h = bounds.h * (0.02 + 0.3 * share());
  return {bounds.x + (bounds.w - w) * share(), bounds.y + (bounds.h - h) * share(), w, h};
}

TEST(BranchBoxes, FindEverySiblingThatMeetsARegion) {
  for (unsigned seed = 0; seed < 12; ++seed) {
    Laid laid(seed, 700);
    for (int round = 0; round < 20; ++round) {
      const Rect region = somewhere(laid.random, laid.bounds());
      std::vector<Slot> found;
      std::vector<Slot> wanted;
      const auto cards = static_cast<Slot>(laid.arrangement.slot.size());
      laid.boxes.meeting(region, 0, cards, [&](Slot card) { found.push_back(card); });
      for (Slot card = 0; card < cards; ++card)
        if (laid.boxes.of(card).overlaps(region)) wanted.push_back(card);
      EXPECT_EQ(found, wanted) << seed;
    }
  }
}

TEST(BranchBoxes, HoldTheCardsOfTheirBranches) {
  const Laid laid(3, 400);
  const layout::TreeShape& shape = laid.arrangement.shape;
  for (Slot card = 0; card < laid.arrangement.slot.size(); ++card) {
    const Rect& own = laid.arrangement.placement.card[card];
    for (Slot above = card; above != base::kNoSlot; above = shape.parent[above])
      EXPECT_EQ(laid.boxes.of(above).united(own), laid.boxes.of(above));
  }
}

TEST(Sight, ShowsExactlyTheCardsOfItsRegion) {
  for (unsigned seed = 0; seed < 12; ++seed) {
    Laid laid(seed, 600);
    for (int round = 0; round < 10; ++round) {
      const Lens lens{somewhere(laid.random, laid.bounds()), 1};
      const Sight sight = laid.seen(lens);
      std::set<Slot> wanted;
      for (Slot card = 0; card < laid.arrangement.slot.size(); ++card)
        if (laid.arrangement.placement.card[card].overlaps(lens.region)) wanted.insert(card);
      EXPECT_EQ(std::set<Slot>(sight.cards.begin(), sight.cards.end()), wanted) << seed;
      EXPECT_EQ(sight.cards.size(), wanted.size());
      EXPECT_TRUE(sight.frames.empty() && sight.blocks.empty() && sight.groups.empty());
    }
  }
}

TEST(Sight, ShowsEveryBranchOnceFromAfar) {
  for (unsigned seed = 0; seed < 16; ++seed) {
    const Laid laid(seed, 900);
    for (const double zoom : {0.25, 0.1, 0.02}) {
      const Sight sight = laid.seen({laid.bounds().grown(10), zoom});
      std::vector<int> shown(laid.arrangement.slot.size(), 0);
      const layout::TreeShape& shape = laid.arrangement.shape;
      for (const SeenBranch& frame : sight.frames) ++shown[frame.leader];
      for (const SeenBranch& group : sight.groups) {
        if (group.leader == base::kNoSlot) {
          for (Slot root = 0; root < laid.boxes.roots(); ++root)
            shown[root] += laid.leads(root) || laid.aside(root) ? 0 : 1;
          continue;
        }
        for (Slot c = shape.first_child[group.leader]; c < shape.first_child[group.leader + 1]; ++c)
          if (!laid.leads(c)) ++shown[c];
      }
      for (const SeenBranch& block : sight.blocks) ++shown[block.leader];
      for (Slot card = 0; card < shown.size(); ++card) {
        if (laid.aside(card)) continue;
        int above = 0;  // blocks that hold it as one of many
        for (Slot a = shape.parent[card]; a != base::kNoSlot; a = shape.parent[a])
          for (const SeenBranch& block : sight.blocks) above += block.leader == a ? 1 : 0;
        EXPECT_EQ(shown[card] + above, 1) << "seed " << seed << " zoom " << zoom << " card " << card;
      }
    }
  }
}

TEST(Sight, KeepsBlocksApartAndInsideTheirFrames) {
  for (unsigned seed = 0; seed < 16; ++seed) {
    const Laid laid(seed, 900);
    const Sight sight = laid.seen({laid.bounds().grown(10), 0.15});
    std::vector<Rect> whole;
    for (const auto* list : {&sight.blocks, &sight.groups})
      for (const SeenBranch& seen : *list) {
        if (seen.leader == base::kNoSlot)
          continue;  // those without a leader may stand anywhere among the roots
        EXPECT_FALSE(seen.box.empty());
        whole.push_back(seen.box.grown(-1e-6));
      }
    for (std::size_t a = 0; a < whole.size(); ++a)
      for (std::size_t b = a + 1; b < whole.size(); ++b)
        EXPECT_FALSE(whole[a].overlaps(whole[b])) << seed << ": " << a << ", " << b;
    const auto frame_of = [&](Slot leader) -> const SeenBranch* {
      for (const SeenBranch& frame : sight.frames)
        if (frame.leader == leader) return &frame;
      return nullptr;
    };
    for (const auto* list : {&sight.blocks, &sight.frames})
      for (const SeenBranch& seen : *list) {
        const Slot parent = laid.arrangement.shape.parent[seen.leader];
        if (parent == base::kNoSlot) continue;
        const SeenBranch* frame = frame_of(parent);
        ASSERT_NE(frame, nullptr);
        EXPECT_GE(seen.box.x, frame->box.x - 1e-6) << seed;
        EXPECT_LE(seen.box.right(), frame->box.right() + 1e-6) << seed;
        EXPECT_LE(seen.box.bottom(), frame->box.bottom() + 1e-6) << seed;
        EXPECT_GE(seen.box.y, frame->box.y + frame->header - 1e-6);
      }
  }
}

TEST(Sight, GoesByTheScreenAndNotByTheChart) {
  for (const std::size_t positions : {2'000U, 10'000U, 40'000U}) {
    const Laid laid(2, positions);
    const double zoom = std::min(1300 / laid.bounds().w, 900 / laid.bounds().h);
    const Sight sight = laid.seen({laid.bounds(), zoom});
    const std::size_t items =
        sight.frames.size() + sight.blocks.size() + sight.groups.size() + sight.cards.size();
    EXPECT_LT(items, 900U) << positions;
    EXPECT_GT(items, 20U) << positions;
  }
}

TEST(ChartSeen, ShowsAMillionRootsAndAChainAsSomething) {
  for (const bool chain : {false, true}) {
    model::OrganizationParts parts;
    for (std::uint32_t i = 0; i < 20'000; ++i) {
      model::PositionPart part;
      part.id = parts.texts.intern(std::to_string(i));
      if (chain && i > 0) part.parent = i - 1;
      parts.positions.push_back(part);
    }
    const model::Organization organization(std::move(parts));
    const model::History history;
    const model::View view;
    const Insights insights = insights_of(organization, history, view, base::Date{20000});
    const Arrangement arrangement = arranged(organization, insights, view);
    const BranchBoxes boxes(arrangement.shape, arrangement.placement);
    const Rect& bounds = arrangement.placement.bounds;
    const double zoom = std::min(1300 / bounds.w, 900 / bounds.h);
    model::Decisions decisions;
    text::Measurer measurer;
    const Subject subject{organization, history, decisions,         insights,
                          arrangement,  view,    base::Date{20000}, measurer};
    const scene::Scene scene = chart_seen(subject, seen_through(arrangement, boxes, {bounds, zoom}, false));
    ASSERT_EQ(scene.cards.size(), 1U) << chain;
    EXPECT_GE(scene.cards[0].box.w * zoom, 3) << chain;
  }
}

TEST(Sight, OpensNoBranchWithoutLeadersBelow) {
  const Laid laid(5, 900);
  const Sight sight = laid.seen({laid.bounds(), 0.2});
  for (const SeenBranch& frame : sight.frames) EXPECT_GT(laid.boxes.leaders(frame.leader), 0U);
}

TEST(Sight, HoldsForBandedAndTidyChartsToo) {
  for (const auto stack : {model::Stack::Kind::off, model::Stack::Kind::automatic}) {
    const Laid laid(4, 300, stack);
    const Sight near = laid.seen({laid.bounds().grown(1), 1});
    EXPECT_EQ(near.cards.size(), laid.arrangement.slot.size());
    const Sight far = laid.seen({laid.bounds().grown(1), 0.05});
    EXPECT_TRUE(far.cards.empty());
    EXPECT_FALSE(far.blocks.empty());
  }
}

TEST(ChartSeen, NamesNobodyBesideACountInTheRoom) {
  Laid laid(6, 900);
  laid.view.room_safe = true;
  model::Decisions decisions;
  text::Measurer measurer;
  const Subject subject{laid.organization, laid.history, decisions,         laid.insights,
                        laid.arrangement,  laid.view,    base::Date{20000}, measurer};
  const scene::Scene scene = chart_seen(subject, laid.seen({laid.bounds(), 0.2}));
  ASSERT_FALSE(scene.cards.empty());
  std::vector<std::string> words;
  for (const scene::Card& card : scene.cards)
    for (const scene::Text& text : card.texts) words.push_back(text.text);
  for (const scene::Text& text : scene.labels) words.push_back(text.text);
  for (const std::string& word : words)
    for (const char* name : {"Ana Lopes", "Papadopoulos", "王芳", "Волкова", "Wolfeschlegel", "Δήμου"})
      EXPECT_EQ(word.find(name), std::string::npos) << word;
  laid.view.room_safe = false;
  const scene::Scene desk = chart_seen(subject, laid.seen({laid.bounds(), 0.2}));
  EXPECT_NE(scene::dumped(desk), scene::dumped(scene));
}

TEST(ChartSeen, BlocksKeepTheirWordsInside) {
  const Laid laid(8, 900);
  model::Decisions decisions;
  text::Measurer measurer;
  const Subject subject{laid.organization, laid.history, decisions,         laid.insights,
                        laid.arrangement,  laid.view,    base::Date{20000}, measurer};
  for (const double zoom : {0.4, 0.1, 0.03}) {
    const scene::Scene scene = chart_seen(subject, laid.seen({laid.bounds(), zoom}));
    for (const scene::Card& card : scene.cards) {
      if (card.kind != scene::CardKind::unit) continue;
      for (const scene::Text& text : card.texts) {
        EXPECT_LE(text.width, (text.sideways ? card.box.h : card.box.w) + 1e-6);
        EXPECT_GE(text.at.y, 0);
        EXPECT_LE(text.at.y, card.box.h);
      }
    }
  }
}

}  // namespace
}  // namespace flipchart::compose
