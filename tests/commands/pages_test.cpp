// Pages for slides and books: together they show everybody, and they lead to each other.
#include "commands/pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "compose/random_chart.hpp"
#include "scene/legible.hpp"

namespace flipchart::commands {
namespace {

base::Result<std::string> nothing(const scene::Deck&) {
  return std::string();
}

class Paging : public testing::TestWithParam<unsigned> {
 protected:
  explicit Paging(std::size_t people = 0) : random_(GetParam()) {
    organization_ = random_.organization(people == 0 ? 300 + random_.below(1200) : people);
  }
  base::Result<scene::Deck> deck(scene::Pages pages, const Wish& wish = {}) {
    base::Timings timings;
    return pages_of({title_, organization_, history_, decisions_, {20000}, measurer_}, view_,
                    scene::Format(nothing, pages), wish, timings);
  }
  // Where every jump leads and where every page came from.
  static void expect_linked(const scene::Deck& deck) {
    for (std::size_t i = 0; i < deck.pages.size(); ++i) {
      const scene::Page& page = deck.pages[i];
      EXPECT_FALSE(page.name.empty()) << i;
      if (page.up) {
        EXPECT_LT(*page.up, i);
      }
      std::set<base::ItemId> cards;
      for (const scene::Card& card : scene::whole(page).cards) cards.insert(card.id);
      for (const scene::Jump& jump : page.jumps) {
        ASSERT_LT(jump.page, deck.pages.size());
        EXPECT_GT(jump.page, i) << "a closer look comes after";
        EXPECT_TRUE(cards.contains(jump.from)) << jump.from.id << " on page " << i;
      }
    }
  }
  std::set<std::string> shown_on(const scene::Deck& deck) {
    std::set<std::string> ids;
    for (const scene::Page& page : deck.pages)
      for (const scene::Card& card : scene::whole(page).cards)
        if (card.kind == scene::CardKind::position || card.kind == scene::CardKind::shelf)
          ids.insert(card.id.id);
    return ids;
  }

  compose::RandomChart random_;
  std::string title_ = "Random";
  model::Organization organization_;
  model::History history_;
  model::Decisions decisions_;
  model::View view_;
  text::Measurer measurer_;
};

TEST_P(Paging, SlidesTogetherShowEverybodyAndLeadToEachOther) {
  const auto made = deck(scene::Pages::slides);
  ASSERT_TRUE(made);
  expect_linked(*made);
  EXPECT_EQ(shown_on(*made).size(), organization_.size());
  ASSERT_GE(made->pages.size(), 2U);
  EXPECT_EQ(made->pages[1].turned, std::optional<std::size_t>(0));
  EXPECT_NE(made->pages[0].scene.facing, made->pages[1].scene.facing);
}

TEST_P(Paging, ABookHasAPageForEachLeader) {
  Wish wish;
  wish.fitting = Fitting::book;
  const auto made = deck(scene::Pages::sheets, wish);
  ASSERT_TRUE(made);
  expect_linked(*made);
  std::size_t leaders = 0;
  for (base::Slot s = 0; s < organization_.size(); ++s) leaders += organization_.leads_nobody(s) ? 0 : 1;
  EXPECT_EQ(made->pages.size(), leaders + 1);
  for (std::size_t i = 1; i < made->pages.size(); ++i) {
    EXPECT_TRUE(made->pages[i].up.has_value());
    EXPECT_EQ(made->pages[i].crowd.pieces, 0U) << "thousands of pages hold on to no chart";
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Paging, testing::Range(1U, 5U));

class SmallPaging : public Paging {
 protected:
  SmallPaging() : Paging(25) {}
};

TEST_P(SmallPaging, AChartThatCanBeReadIsNotDivided) {
  const auto made = deck(scene::Pages::slides);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->pages.size(), 2U);
  EXPECT_TRUE(made->pages[0].jumps.empty());
}

TEST_P(SmallPaging, AFileIsCalledAsItsPicture) {
  EXPECT_EQ(deck(scene::Pages::slides)->title, "Random");
  view_.title = "Two seams";
  EXPECT_EQ(deck(scene::Pages::slides)->title, "Two seams");
}

TEST_P(SmallPaging, FormatsWithoutRoomRefuse) {
  Wish book;
  book.fitting = Fitting::book;
  Wish views;
  views.saved_views = true;
  for (const scene::Pages pages : {scene::Pages::one, scene::Pages::both_ways, scene::Pages::slides})
    EXPECT_EQ(deck(pages, book).error().failure, base::Failure::usage);
  EXPECT_THAT(deck(scene::Pages::one, views).error().message, testing::HasSubstr("pptx"));
  EXPECT_THAT(deck(scene::Pages::slides, views).error().message, testing::HasSubstr("no saved views"));
}

INSTANTIATE_TEST_SUITE_P(Seeds, SmallPaging, testing::Values(3U));

}  // namespace
}  // namespace flipchart::commands
