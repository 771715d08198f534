// HTML: one file that asks for nothing, says nothing twice, and cannot be broken by what it shows. What it
// does when it is pressed is tested in a browser (tests/browser).
#include "backends/html/html.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "backends/html/dark_colours.hpp"
#include "backends/html/page_parts.hpp"
#include "base/colour.hpp"
#include "support/markup_check.hpp"
#include "support/random_scene.hpp"
#include "support/small_chart.hpp"

namespace flipchart::backends {
namespace {

using support::count_of;
using support::SmallChart;

std::string between(const std::string& text, std::string_view from, std::string_view to) {
  const std::size_t begin = text.find(from);
  if (begin == std::string::npos) return {};
  const std::size_t end = text.find(to, begin + from.size());
  return text.substr(begin + from.size(), end - begin - from.size());
}

scene::Deck both_ways(scene::Scene scene) {
  scene::Deck deck;
  deck.view = "leaders-on-top";
  deck.pages.resize(2);
  deck.pages[1].scene = scene::faced(scene, 1);
  deck.pages[1].turned = 0;
  deck.pages[0].scene = std::move(scene);
  return deck;
}

// The part between the controls and the keys, which is made of the deck, as XML would have it.
std::string made_part(const std::string& page) {
  return "<?xml version=\"1.0\"?><main>" + between(page, "<main>", "</main>") + "</main>";
}

// All that is written as the text of an item of a list, unescaped names as they are.
std::vector<std::string> items_of(const std::string& list) {
  std::vector<std::string> items;
  for (std::size_t at = list.find("<li>"); at != std::string::npos; at = list.find("<li>", at + 1)) {
    const std::size_t begin = at + 4;
    items.push_back(list.substr(begin, list.find_first_of("<\n", begin) - begin));
  }
  return items;
}

TEST(Html, IsWellFormedForAnyScene) {
  for (unsigned seed = 1; seed < 12; ++seed) {
    support::RandomScene random(seed);
    const std::string page = *html(both_ways(random.scene(static_cast<int>(seed) * 3)));
    EXPECT_EQ(support::wrong_with_markup(made_part(page)), "") << seed;
  }
  EXPECT_EQ(support::wrong_with_markup(made_part(*html(SmallChart().deck()))), "");
}

TEST(Html, AsksForNothingFromAnywhere) {
  const std::string page = *html(SmallChart().deck());
  EXPECT_EQ(page.find("src="), std::string::npos);
  EXPECT_EQ(page.find("@import"), std::string::npos);
  EXPECT_EQ(page.find("<link"), std::string::npos);
  // The name of a namespace is no address.
  EXPECT_EQ(count_of(page, "http"),
            count_of(page, "http-equiv") + count_of(page, "'http://www.w3.org/2000/svg'"));
  EXPECT_NE(page.find("content=\"default-src 'none'; "), std::string::npos);
}

TEST(Html, RunsItsOwnScriptAndNoOther) {
  const std::string page = *html(SmallChart().deck());
  EXPECT_EQ(count_of(page, "<script"), 2U);
  EXPECT_EQ(count_of(page, "</script"), 2U);
  EXPECT_EQ(between(page, "<script>", "</script>"), first_script());
  EXPECT_EQ(between(page, "<script type=\"module\">", "</script>"), page_script());
  EXPECT_NE(page.find("script-src " + std::string(script_hashes()) + "\""), std::string::npos);
  EXPECT_EQ(between(page, "script-src ", ";").find("unsafe"), std::string::npos);
}

TEST(Html, NamesCannotBecomeMarkup) {
  const std::string page = *html(SmallChart().deck());
  EXPECT_EQ(page.find("<b>"), std::string::npos);
  EXPECT_EQ(page.find("alert(1)</script>"), std::string::npos);
  EXPECT_EQ(page.find("Pump </button>"), std::string::npos);
  EXPECT_NE(page.find("<title>Small &amp; &lt;odd&gt;</title>"), std::string::npos);
  EXPECT_NE(page.find("<strong>Pump &lt;/button&gt; billed</strong>"), std::string::npos);
}

TEST(Html, ControlCharactersAndVeryLongNamesAreKept) {
  scene::Scene scene = SmallChart().scene();
  std::string name = "a\x01\x7F\xFF\xE2\x80\xA8";
  for (int i = 0; i < 10000; ++i) name += "ü";
  scene.cards[0].texts[0].text = name;
  scene.cards[1].texts.clear();
  const std::string page = *html(both_ways(scene));
  EXPECT_EQ(support::wrong_with_markup(made_part(page)), "");
  EXPECT_GT(count_of(page, "ü"), 30000U - 1);  // both pictures and the list
}

TEST(Html, TheListHoldsEveryCardOnceBelowItsLeader) {
  const std::string page = *html(SmallChart().deck());
  const std::string list = between(page, "id=\"list\"", "</section>");
  const std::vector<std::string> items = items_of(list);
  for (const char* name : {"Zoë Łukasz", "Ana &quot;A&quot; López", "王芳 👩‍🔧", "محمد علي"})
    EXPECT_EQ(std::count(items.begin(), items.end(), name), 1) << name;
  EXPECT_EQ(list.find("<ul>\n<li>Zoë Łukasz\n<ul>\n<li>Björn"), list.find("<ul>"));
  EXPECT_NE(list.find("<li>Café Lumière: served by Ana &quot;A&quot; López</li>"), std::string::npos);
  EXPECT_NE(list.find("hands over to محمد علي: 5 handovers, 1 came back</li>"), std::string::npos);
  EXPECT_NE(list.find("<li>Care: 1 customer</li>"), std::string::npos);
  EXPECT_NE(list.find("<li>Care: 3 people</li>"), std::string::npos);
}

TEST(Html, TheListHoldsEveryCardOfAnyScene) {
  for (unsigned seed = 1; seed < 8; ++seed) {
    support::RandomScene random(seed);
    scene::Scene scene = random.scene(40);
    for (int i = 0; i < 40; ++i) {  // anybody below anybody, circles and twice the same id among them
      scene.cards[static_cast<std::size_t>(i)].texts.resize(1);
      scene.cards[static_cast<std::size_t>(i)].texts[0].text = "card " + std::to_string(i);
      scene.links.push_back(
          {scene::LinkKind::reports, random.id("c", i), random.id("c", random.whole(0, 50)), {}, {}});
    }
    scene.cards[7].id = scene.cards[3].id;
    const std::string page = *html(both_ways(scene));
    const std::vector<std::string> items = items_of(between(page, "id=\"list\"", "</section>"));
    for (int i = 0; i < 40; ++i)
      EXPECT_EQ(std::count(items.begin(), items.end(), "card " + std::to_string(i)), 1) << seed << ' ' << i;
  }
}

TEST(Html, AChainOfAHundredThousandIsWritten) {
  scene::Scene scene;
  scene.ground = base::hex("#FFFFFF");
  support::RandomScene random(1);
  for (int i = 0; i < 100000; ++i) {
    scene::Card card;
    card.id = random.id("c", i);
    scene.cards.push_back(card);
    if (i > 0) scene.links.push_back({scene::LinkKind::reports, card.id, random.id("c", i - 1), {}, {}});
  }
  scene::Deck deck = both_ways(scene);
  deck.pages.resize(1);
  const std::string page = *html(deck);
  EXPECT_EQ(items_of(between(page, "id=\"list\"", "</section>")).size(), 100000U);
}

TEST(Html, IdsAreUniqueInThePage) {
  const std::string page = *html(SmallChart().deck());
  std::map<std::string, int> ids;
  const std::string mark = " id=\"";
  for (std::size_t at = page.find(mark); at != std::string::npos; at = page.find(mark, at + 1))
    ++ids[page.substr(at + mark.size(), page.find('"', at + mark.size()) - at - mark.size())];
  EXPECT_EQ(ids.count("view-0-hatch-1"), 1U);
  EXPECT_EQ(ids.count("view-1-hatch-1"), 1U);
  for (const auto& [id, times] : ids) EXPECT_EQ(times, 1) << id;
  for (const char* view : {"view-0-hatch-", "view-1-hatch-"})
    EXPECT_EQ(count_of(page, "url(#" + std::string(view)), 2U);
}

TEST(Html, BothViewsAreNamedByWhatIsOnTop) {
  scene::Deck deck = SmallChart().deck();
  const std::string leaders = *html(deck);
  EXPECT_NE(leaders.find("<svg class=\"picture inked shown\" data-view=\"leaders-on-top\""),
            std::string::npos);
  EXPECT_NE(leaders.find("<svg class=\"picture inked turned\" data-view=\"customers-on-top\""),
            std::string::npos);
  deck.view = "customers-on-top";
  EXPECT_NE(html(deck)->find("<svg class=\"picture inked shown\" data-view=\"customers-on-top\""),
            std::string::npos);
  deck.pages.resize(1);
  EXPECT_EQ(count_of(*html(deck), "<svg class=\"picture"), 1U);
}

TEST(Html, TrailsNameCardsOfThePictureAlone) {
  const std::string page = *html(SmallChart().deck());
  EXPECT_NE(page.find("data-stops=\"customer-a_201 card-a_201 card-p1 card-a_201\""),
            std::string::npos);  // the customer "a 1", then the position
  EXPECT_EQ(page.find("not-on-the-picture"), std::string::npos);
  EXPECT_NE(page.find("7 issues are not listed."), std::string::npos);
}

TEST(Html, TheSiloMapCountsWithItsSums) {
  const std::string table = between(*html(SmallChart().deck()), "<table", "</table>");
  EXPECT_NE(table.find("data-row=\"0\" data-column=\"1\" data-count=\"5\">5</td><td class=\"sum\">5</td>"),
            std::string::npos);
  EXPECT_NE(table.find("<td class=\"own\" data-row=\"0\" data-column=\"0\" data-count=\"4\">4</td>"),
            std::string::npos);
  EXPECT_NE(
      table.find("<td class=\"sum\">2</td><td class=\"sum\">5</td><td class=\"sum\">7</td></tr></tfoot>"),
      std::string::npos);
}

TEST(Html, TheSiloMapKnowsTheBandsOfItsSilosAlone) {
  const std::string table = between(*html(SmallChart().deck()), "<table", "</table>");
  EXPECT_NE(table.find("data-column=\"0\" data-bands=\"1\">Care</th>"),
            std::string::npos);  // not the segment
  EXPECT_NE(table.find("data-column=\"1\" data-bands=\"2\">Parts &amp; Tools</th>"), std::string::npos);
}

TEST(Html, WhatTheDeckHasNotIsNotThere) {
  scene::Deck deck = SmallChart().deck();
  deck.trails.clear();
  deck.trails_left_out.clear();
  deck.grid.reset();
  const std::string page = *html(deck);
  EXPECT_EQ(page.find("id=\"issues\""), std::string::npos);
  EXPECT_EQ(page.find("id=\"silos\""), std::string::npos);
}

TEST(Html, AnEmptyChartAndOneCardArePages) {
  EXPECT_EQ(support::wrong_with_markup(made_part(*html(both_ways({})))), "");
  scene::Scene one;
  one.cards.push_back(SmallChart().scene().cards[0]);
  EXPECT_EQ(support::wrong_with_markup(made_part(*html(both_ways(one)))), "");
  EXPECT_FALSE(html({}).has_value());
}

TEST(Html, TheSameDeckGivesTheSameBytes) {
  EXPECT_EQ(*html(SmallChart().deck()), *html(SmallChart().deck()));
}

TEST(Html, AllButTheDataIsSmall) {
  EXPECT_LT(html(both_ways({}))->size(), 300U * 1000U);
}

TEST(Html, StopsWhenItIsGivenUp) {
  for (int calls = 1; calls <= 3; ++calls) {
    scene::Deck deck = SmallChart().deck();
    int left = calls;
    deck.go_on = [&](double) { return --left > 0; };
    const auto page = html(deck);
    ASSERT_FALSE(page.has_value()) << calls;
    EXPECT_EQ(page.error().failure, base::Failure::given_up);
  }
}

TEST(Html, TheWarningIsOnThePicture) {
  scene::Deck deck = SmallChart().deck();
  deck.pages[0].mark = "Not room-safe";
  EXPECT_NE(html(deck)->find("<p class=\"warning\">Not room-safe</p>"), std::string::npos);
}

TEST(Html, EveryColourOfThePicturesHasOneInTheDark) {
  const std::string page = *html(SmallChart().deck());
  const std::string rules = between(page, "<style id=\"dark-colours\"", "</style>");
  const std::string pictures = between(page, "<div id=\"stage\"", "</main>");
  for (const std::string_view property : {"fill", "stroke"}) {
    const std::string mark = " " + std::string(property) + "=\"#";
    for (std::size_t at = pictures.find(mark); at != std::string::npos; at = pictures.find(mark, at + 1)) {
      const std::string colour = pictures.substr(at + mark.size() - 1, 7);
      EXPECT_EQ(count_of(rules, "[" + std::string(property) + "=\"" + colour + "\"]{"), 1U) << colour;
    }
  }
}

TEST(Html, InkThatReadsInTheLightReadsInTheDark) {
  const base::Colour ground = in_the_dark(base::hex("#F7F8FA"));
  const base::Colour card = in_the_dark(base::hex("#FFFFFF"));
  EXPECT_TRUE(is_dark(ground));
  EXPECT_TRUE(is_dark(card));
  for (const base::Colour ink :
       {base::hex("#161A22"), base::hex("#454D5B"), base::hex("#626B7A"), base::hex("#2F4BD0"),
        base::hex("#B23510"), base::hex("#1F7A45"), base::hex("#9A5B00")}) {
    EXPECT_GE(base::contrast(in_the_dark(ink), card), 4.5) << base::to_hex(ink);
    EXPECT_GE(base::contrast(in_the_dark(ink), ground), 4.5) << base::to_hex(ink);
  }
}

TEST(Html, APictureThatIsDarkInItselfStaysAsItIs) {
  scene::Deck deck = SmallChart().deck();
  deck.pages[0].scene.ground = base::hex("#11141A");
  const std::string page = *html(deck);
  EXPECT_NE(page.find("<style id=\"dark-colours\" media=\"screen\">"), std::string::npos);
  EXPECT_EQ(page.find(".inked [fill"), std::string::npos);
}

}  // namespace
}  // namespace flipchart::backends
