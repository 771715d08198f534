// Photos and logos in every format that draws: the very bytes where a format takes them, cut to a circle.
#include <gtest/gtest.h>

#include "backends/cairo/cairo.hpp"
#include "backends/drawn_reference.hpp"
#include "backends/html/html.hpp"
#include "backends/pptx/pptx.hpp"
#include "backends/svg/svg.hpp"
#include "images/images.hpp"
#include "presentation.hpp"
#include "slide_shapes.hpp"
#include "support/made_picture.hpp"
#include "support/markup_check.hpp"

namespace flipchart::backends {
namespace {

using support::count_of;

constexpr base::Colour kAccent = base::hex("#C8102E");
constexpr std::uint32_t kFaceGreen = 0x00A040;

scene::Picture green_face() {
  static const scene::Picture face = std::make_shared<const std::string>(
      *images::portrait(support::made_picture(64, 64, [](int, int) { return kFaceGreen; })));
  return face;
}

// Two cards of 200 x 72 with one face, on a page of their size, under a logo and an accent.
scene::Deck deck_of_faces(bool branded = false) {
  scene::Page page;
  page.scene.bounds = {0, 0, 500, 300};
  page.scene.extent = 300;
  page.scene.ground = base::hex("#FFFFFF");
  for (int i = 0; i < 2; ++i) {
    scene::Card& card = page.scene.cards.emplace_back();
    card.id = {base::ItemKind::position, "P" + std::to_string(i)};
    card.box = {20 + 240.0 * i, 100, 200, 72};
    card.fill = base::hex("#EEEEEE");
    card.photo = {green_face(), {16, 12, 48, 48}};
    scene::Text& name = card.texts.emplace_back();
    name.text = "Ana Ruiz";
    name.at = {72, 30};
    name.colour = base::hex("#161A22");
  }
  page.size = {1000, 600};
  if (branded) page.brand = {green_face(), {64, 64}, kAccent};
  scene::Deck deck;
  deck.view = "leaders-on-top";
  deck.detail = "near";
  deck.pages = {page, page};
  return deck;
}

TEST(Pictures, InSvgAreDataCutToAnEllipse) {
  const auto bytes = svg(deck_of_faces());
  ASSERT_TRUE(bytes);
  EXPECT_EQ(support::wrong_with_markup(*bytes), "");
  EXPECT_EQ(count_of(*bytes, "<image class=\"photo\""), 2U);
  EXPECT_EQ(count_of(*bytes, "href=\"data:image/jpeg;base64,"), 2U);
  EXPECT_EQ(count_of(*bytes, "<clipPath id="), 2U);
}

TEST(Pictures, OfAPageOfTheWebStandInBothWaysUpUnderIdsOfTheirOwn) {
  scene::Deck deck = deck_of_faces();
  deck.pages[1].turned = 0;
  const auto bytes = html(deck);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(count_of(*bytes, "class=\"photo\""), 4U);
  std::set<std::string> ids;
  for (std::size_t at = bytes->find("<clipPath id=\""); at != std::string::npos;
       at = bytes->find("<clipPath id=\"", at + 1))
    ids.insert(bytes->substr(at, bytes->find('>', at) - at));
  EXPECT_EQ(ids.size(), 4U);
  EXPECT_NE(bytes->find("img-src data:"), std::string::npos) << "the page's own rules let them be seen";
}

TEST(Pictures, InPdfAreTheFileItself) {
  const auto bytes = pdf(deck_of_faces());
  ASSERT_TRUE(bytes);
  EXPECT_NE(bytes->find("/DCTDecode"), std::string::npos);
  EXPECT_NE(bytes->find(*green_face()), std::string::npos);
}

TEST(Pictures, InPngAreDiscs) {
  scene::Deck deck = deck_of_faces();
  const auto bytes = png(deck);
  ASSERT_TRUE(bytes);
  const auto drawn = images::decoded(*bytes);
  ASSERT_TRUE(drawn);
  const scene::Fit fit = scene::fitted(deck.pages[0]);
  const auto at = [&](double x, double y) {
    const base::Point p = base::Point{x, y} * fit.scale + fit.offset;
    return drawn->argb[static_cast<std::size_t>(p.y) * static_cast<std::size_t>(drawn->width) +
                       static_cast<std::size_t>(p.x)];
  };
  const std::uint32_t middle = at(20 + 16 + 24, 100 + 12 + 24);
  EXPECT_NEAR(static_cast<double>(middle >> 8U & 255U), 0xA0, 6);
  EXPECT_LT(middle >> 16U & 255U, 12U);
  EXPECT_EQ(at(20 + 16 + 2, 100 + 12 + 2), 0xFFEEEEEEU);  // the corner of its box
}

TEST(Pictures, OnSlidesAreOneFileHoweverOftenTheyAreShown) {
  const auto bytes = pptx(deck_of_faces(true));
  ASSERT_TRUE(bytes);
  const support::Presentation presentation(*bytes);
  std::size_t media = 0;
  for (const auto& [name, part] : presentation.parts) media += name.starts_with("ppt/media/") ? 1 : 0;
  EXPECT_EQ(media, 1U);
  EXPECT_EQ(presentation.parts.at("ppt/media/image1.jpg"), *green_face());
  for (std::size_t slide = 0; slide < 2; ++slide) {
    const std::string& xml = presentation.parts.at(presentation.slide_name(slide));
    EXPECT_EQ(count_of(xml, "<p:pic>"), 3U);
    const auto targets = presentation.targets(presentation.slide_name(slide));
    for (std::size_t at = xml.find("r:embed=\""); at != std::string::npos;
         at = xml.find("r:embed=\"", at + 1)) {
      const std::string id = xml.substr(at + 9, xml.find('"', at + 9) - at - 9);
      ASSERT_TRUE(targets.contains(id)) << id;
      EXPECT_EQ(targets.at(id), "ppt/media/image1.jpg");
    }
  }
}

TEST(Pictures, TheAccentIsTheFirstColourOfAPresentationAndAStripeEverywhere) {
  const scene::Deck deck = deck_of_faces(true);
  const support::Presentation presentation(*pptx(deck));
  EXPECT_NE(presentation.parts.at("ppt/theme/theme1.xml").find("<a:accent1><a:srgbClr val=\"C8102E\"/>"),
            std::string::npos);
  const auto drawn = images::decoded(*png(deck));
  ASSERT_TRUE(drawn);
  EXPECT_EQ(drawn->argb[2 * 1000 + 500], 0xFFC8102EU);
  EXPECT_EQ(count_of(*svg(deck), "class=\"logo\""), 1U);
}

TEST(Pictures, ThatAreDamagedLeaveTheRestOfThePage) {
  scene::Deck deck = deck_of_faces();
  for (scene::Page& page : deck.pages) {
    for (scene::Card& card : page.scene.cards)
      card.photo.picture = std::make_shared<const std::string>("\xFF\xD8\xFFgone");
  }
  EXPECT_TRUE(pdf(deck));
  EXPECT_TRUE(png(deck));
  EXPECT_TRUE(svg(deck));
}

TEST(Pictures, ABookHasItsLogoOnce) {
  scene::Deck deck = deck_of_faces(true);
  for (scene::Page& page : deck.pages) page.scene.cards.clear();
  for (int i = 0; i < 3; ++i) deck.pages.push_back(deck.pages.front());
  EXPECT_EQ(count_of(*pdf(deck), "/DCTDecode"), 1U);
}

}  // namespace
}  // namespace flipchart::backends
