// What makes an SVG easy to work with: cards in groups by branch, ids that can be linked to, and words for
// who points at a thing.
#include <gtest/gtest.h>

#include <algorithm>
#include <pugixml.hpp>
#include <set>

#include "backends/html/html.hpp"
#include "backends/svg/element_id.hpp"
#include "backends/svg/svg.hpp"
#include "slide_chart.hpp"
#include "support/markup_check.hpp"
#include "support/small_chart.hpp"

namespace flipchart::backends {
namespace {

pugi::xml_document parsed(const std::string& bytes) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(bytes.c_str()));
  return document;
}

pugi::xml_node by_id(const pugi::xml_document& document, const std::string& id) {
  return document.find_node([&](pugi::xml_node node) { return node.attribute("id").value() == id; });
}

std::string group_of(const pugi::xml_document& document, const std::string& card) {
  return by_id(document, card).parent().attribute("data-id").value();
}

std::string title_of(pugi::xml_node node) {
  return node.first_child().name() == std::string("title") ? node.first_child().text().get() : "";
}

pugi::xml_node of_class(const pugi::xml_document& document, std::string_view name) {
  return document.find_node([&](pugi::xml_node node) { return node.attribute("class").value() == name; });
}

TEST(SvgBranches, CardsStandInTheGroupOfTheirSilo) {
  const pugi::xml_document document = parsed(*svg(support::slides_of(support::slide_chart())));
  EXPECT_EQ(group_of(document, "card-P2"), "Care");
  EXPECT_EQ(group_of(document, "card-P5"), "Care");
  EXPECT_EQ(group_of(document, "card-P6"), "Field");
  EXPECT_EQ(group_of(document, "customer-C1"), "Enterprise");
  EXPECT_EQ(group_of(document, "card-P1"), "") << "who leads both branches is in none of them";
  EXPECT_STREQ(by_id(document, "branch-silo-Care").attribute("class").value(), "branch");
  EXPECT_STREQ(by_id(document, "branch-silo-Care").attribute("data-label").value(), "Care");
  EXPECT_STREQ(by_id(document, "card-P1").parent().attribute("data-label").value(), "Who leads the branches");
}

TEST(SvgBranches, WithoutSilosWhoReportsToTheTopHasAGroup) {
  scene::Scene scene = support::slide_chart();
  scene.bands.clear();
  const pugi::xml_document document = parsed(*svg(support::slides_of(scene)));
  EXPECT_EQ(group_of(document, "card-P2"), "P2");
  EXPECT_EQ(group_of(document, "card-P4"), "P2");
  EXPECT_EQ(group_of(document, "card-P6"), "P3");
  EXPECT_EQ(group_of(document, "card-P1"), "");
}

TEST(SvgBranches, APictureForManyCardsHasNoGroups) {
  scene::Scene scene = support::slide_chart();
  scene::Card card = scene.cards[1];
  for (int i = 0; i < 5000; ++i) {
    card.id.id = "more-" + std::to_string(i);
    scene.cards.push_back(card);
  }
  const std::string bytes = *svg(support::slides_of(scene));
  EXPECT_EQ(support::count_of(bytes, "class=\"branch\""), 0U);
  EXPECT_EQ(support::count_of(bytes, "class=\"card\""), scene.cards.size());
}

TEST(SvgBranches, FlowsBandsAndBadgesSayWhatTheyAre) {
  const pugi::xml_document document = parsed(*svg(support::slides_of(support::slide_chart())));
  EXPECT_EQ(title_of(of_class(document, "flow")),
            "Name of P5 hands over to Name of P6: 351 handovers, 61 came back");
  EXPECT_EQ(title_of(of_class(document, "badge")), "Name of P5 to Name of P6: 351 ⇄ 61 came back, proposed");
  EXPECT_EQ(title_of(of_class(document, "band")), "Care");
  EXPECT_EQ(title_of(of_class(document, "card")), "") << "its text is there already";
}

// The cards a flow runs between may be in the crowd, which is drawn after the flows.
TEST(SvgBranches, FlowsNameCardsOfTheCrowd) {
  scene::Deck deck = support::slides_of(support::slide_chart());
  scene::Page& page = deck.pages.front();
  scene::Scene crowd;
  crowd.cards.swap(page.scene.cards);
  page.crowd.pieces = 2;
  page.crowd.links = [](std::size_t) { return scene::Scene(); };
  page.crowd.cards = [crowd](std::size_t piece) { return piece == 0 ? scene::Scene() : crowd; };
  for (const std::size_t at_most : {crowd.cards.size(), std::size_t{1'000'000}}) {
    page.crowd.cards_at_most = at_most;
    EXPECT_EQ(title_of(of_class(parsed(*svg(deck)), "flow")),
              "Name of P5 hands over to Name of P6: 351 handovers, 61 came back");
  }
}

TEST(SvgBranches, TheDocumentSaysItsTitleAndItsStatement) {
  scene::Deck deck = support::slides_of(support::slide_chart());
  deck.title = "The company";
  const auto said = [&](const char* name) {
    return std::string(parsed(*svg(deck)).child("svg").child(name).text().get());
  };
  EXPECT_EQ(said("title"), "One seam carries a third");
  EXPECT_NE(said("desc").find("812 of 1,040 issues"), std::string::npos);
  deck.pages[0].title.clear();
  EXPECT_EQ(said("title"), "The company");
  deck.title.clear();
  EXPECT_EQ(said("title"), "Flipchart");
}

TEST(SvgBranches, IdsAreSafeEverywhereAndDifferWhereItemsDo) {
  using base::ItemKind;
  EXPECT_EQ(element_id({ItemKind::position, "P-0_1.x"}), "card-P-0_1.x");
  EXPECT_EQ(element_id({ItemKind::customer, "a b/\"c\""}), "customer-a_20b_2f_22c_22");
  EXPECT_EQ(element_id({ItemKind::position, "é"}), "card-_c3_a9");
  EXPECT_EQ(element_id({}), "");
  // Everything of up to four letters that could be mistaken for each other.
  const std::string letters = "_25fF -";
  std::set<std::string> ids;
  std::size_t asked = 0;
  std::vector<std::string> names = {""};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string id = element_id({ItemKind::position, names[i]});
    EXPECT_EQ(id.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."),
              std::string::npos);
    ids.insert(id);
    ++asked;
    if (names[i].size() == 4) continue;
    for (const char c : letters) names.push_back(names[i] + c);
  }
  EXPECT_EQ(ids.size(), asked);
}

TEST(SvgBranches, NoIdIsGivenTwiceOnAPageWithBothViews) {
  const std::string page = *html(support::SmallChart().deck());
  std::multiset<std::string> ids;
  for (std::size_t at = page.find(" id=\""); at != std::string::npos; at = page.find(" id=\"", at + 1))
    ids.insert(page.substr(at + 5, page.find('"', at + 5) - at - 5));
  for (const std::string& id : ids) EXPECT_EQ(ids.count(id), 1U) << id;
  EXPECT_EQ(ids.count("view-0-card-a_2f2"), 1U);
  EXPECT_EQ(ids.count("view-1-card-a_2f2"), 1U);
  EXPECT_EQ(ids.count("view-1-customer-a_201"), 1U);
}

}  // namespace
}  // namespace flipchart::backends
