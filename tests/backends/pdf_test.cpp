// PDF: the same bytes each time, sheets of the sizes that were asked for, bookmarks and links that lead to
// them. Cairo writes everything but what is drawn as readable text, so that is looked at here; what other
// programs find in it, the journey `other_programs` asks them.
#include <gtest/gtest.h>

#include <cstdio>

#include "backends/cairo/cairo.hpp"
#include "base/utf8.hpp"
#include "support/random_scene.hpp"

namespace flipchart::backends {
namespace {

scene::Page page_for_print(unsigned seed, base::Size size = {1123, 794}) {
  scene::Page page;
  page.scene = support::RandomScene(seed).scene(8);
  page.size = size;
  page.title = "Ελένη فاطمة";
  return page;
}

scene::Deck printed(std::vector<scene::Page> pages) {
  scene::Deck deck;
  deck.title = "Nordhaven";
  deck.view = "leaders-on-top";
  deck.detail = "mid";
  deck.pages = std::move(pages);
  return deck;
}

std::size_t times(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

std::size_t sheets_in(const std::string& pdf_bytes) {
  return times(pdf_bytes, "/Type /Page ");
}

// As a PDF says it: UTF-16 in hexadecimal figures; of letters below U+10000.
std::string title_in_pdf(const std::string& utf8) {
  std::string hex = "<FEFF";
  for (std::size_t at = 0; at < utf8.size();) {
    char unit[8];
    std::snprintf(unit, sizeof unit, "%04X", static_cast<unsigned>(base::next_code_point(utf8, at)));
    hex += unit;
  }
  return hex + '>';
}

// What follows `key` in the bookmark of this title.
std::string of_bookmark(const std::string& pdf_bytes, const std::string& title, const std::string& key) {
  const std::size_t at = pdf_bytes.find("<< /Title " + title_in_pdf(title));
  if (at == std::string::npos) return "no bookmark";
  const std::size_t end = pdf_bytes.find("endobj", at);
  const std::size_t found = pdf_bytes.find(key, at);
  if (found == std::string::npos || found > end) return "no " + key;
  return pdf_bytes.substr(found + key.size(), pdf_bytes.find('\n', found) - found - key.size());
}

TEST(Pdf, IsWholeAndTheSameBytesEachTime) {
  const auto first = pdf(printed({page_for_print(1), page_for_print(2)}));
  ASSERT_TRUE(first) << first.error().message;
  EXPECT_EQ(first->substr(0, 5), "%PDF-");
  EXPECT_EQ(first->substr(first->size() - 6), "%%EOF\n");
  EXPECT_TRUE(*pdf(printed({page_for_print(1), page_for_print(2)})) == *first);
  EXPECT_EQ(first->find("Date"), std::string::npos) << "it bears no date";
  EXPECT_NE(first->find("/Title (Nordhaven)"), std::string::npos);
}

TEST(Pdf, TheTwoViewsDiffer) {
  scene::Page turned = page_for_print(3);
  turned.scene = scene::faced(turned.scene, 1);
  EXPECT_NE(*pdf(printed({page_for_print(3)})), *pdf(printed({turned})));
}

TEST(Pdf, HasOneSheetForEachPage) {
  for (const std::size_t count : {1U, 2U, 7U}) {
    const auto bytes = pdf(printed(std::vector<scene::Page>(count, page_for_print(4))));
    ASSERT_TRUE(bytes);
    EXPECT_EQ(sheets_in(*bytes), count);
  }
}

TEST(Pdf, PapersAreExactAndScreensAreSlides) {
  const std::pair<base::Size, const char*> sizes[] = {{{794, 1123}, "595.275591 841.889764"},
                                                      {{1123, 794}, "841.889764 595.275591"},
                                                      {{3179, 4494}, "2383.937008 3370.393701"},
                                                      {{816, 1056}, "612 792"},
                                                      {{1632, 1056}, "1224 792"},
                                                      {{1920, 1080}, "960 540"},
                                                      {{1440, 1080}, "720 540"},
                                                      {{3840, 2160}, "960 540"},
                                                      {{1000, 1000}, "750 750"},
                                                      {{100'000, 1000}, "14400 144"}};
  for (const auto& [size, points] : sizes) {
    const auto bytes = pdf(printed({page_for_print(5, size)}));
    ASSERT_TRUE(bytes);
    EXPECT_NE(bytes->find("/MediaBox [ 0 0 " + std::string(points) + " ]"), std::string::npos) << points;
  }
}

TEST(Pdf, APageWithoutASizeIsAsLargeAsItsScene) {
  const auto bytes = pdf(printed({page_for_print(5, {})}));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(sheets_in(*bytes), 1U);
}

TEST(Pdf, EveryPageIsABookmarkUnderTheOneItShowsAPartOf) {
  std::vector<scene::Page> pages(4, page_for_print(6));
  pages[0].name = "Overview (all) \\ of it";
  pages[1].name = "Εξυπηρέτηση";
  pages[1].up = 0;
  pages[2].name = "Returns";
  pages[2].up = 1;
  pages[3].name = "Turned\nover";
  pages[3].turned = 0;
  const auto bytes = pdf(printed(pages));
  ASSERT_TRUE(bytes);
  const auto object_of = [&](const std::string& title) {
    const std::size_t at = bytes->find(" 0 obj\n<< /Title " + title_in_pdf(title));
    const std::size_t line = bytes->rfind('\n', at);
    return bytes->substr(line + 1, at - line - 1);
  };
  EXPECT_NE(bytes->find("/Title " + title_in_pdf("Overview (all) \\ of it")), std::string::npos);
  EXPECT_EQ(of_bookmark(*bytes, "Εξυπηρέτηση", "/Dest").empty(), false);
  EXPECT_NE(bytes->find("(Returns)\n   /Parent " + object_of("Εξυπηρέτηση") + " 0 R"), std::string::npos);
  EXPECT_NE(bytes->find("(Turned over)"), std::string::npos) << "one line";
}

TEST(Pdf, TheSilosOfAPageAreBookmarksAtTheirPlace) {
  scene::Page page = page_for_print(7);
  scene::Band band;
  band.id = {base::ItemKind::silo, "Pflege"};
  band.label = "Pflegedienst für Ältere";
  band.box = {500, 300, 400, 300};
  page.scene.bands = {band};
  const auto bytes = pdf(printed({page}));
  ASSERT_TRUE(bytes);
  EXPECT_NE(of_bookmark(*bytes, band.label, "/Dest").find("/XYZ"), std::string::npos);
}

TEST(Pdf, WithoutSilosTheBranchesBelowTheTopAreBookmarks) {
  scene::Page page;
  page.size = {1123, 794};
  for (const char* name : {"Top", "Ä first", "Ä second", "Ä deeper"}) {
    scene::Card card;
    card.id = {base::ItemKind::position, name};
    card.box = {100.0 * static_cast<double>(page.scene.cards.size()), 100, 80, 30};
    card.texts.emplace_back();
    card.texts[0].text = name;
    page.scene.cards.push_back(card);
  }
  const auto reports = [&](std::size_t from, std::size_t to) {
    scene::Link link;
    link.from = page.scene.cards[from].id;
    link.to = page.scene.cards[to].id;
    page.scene.links.push_back(link);
  };
  reports(1, 0);
  reports(2, 0);
  reports(3, 1);
  page.scene.bounds = {0, 0, 500, 200};
  const auto bytes = pdf(printed({page}));
  ASSERT_TRUE(bytes);
  EXPECT_NE(of_bookmark(*bytes, "Ä first", "/Dest"), "no bookmark");
  EXPECT_NE(of_bookmark(*bytes, "Ä second", "/Dest"), "no bookmark");
  EXPECT_EQ(of_bookmark(*bytes, "Ä deeper", "/Dest"), "no bookmark");

  scene::Page closer = page;
  closer.name = "Whoever leads it";
  closer.up = 0;
  page.jumps = {{page.scene.cards[1].id, 1}};
  const auto with_page = pdf(printed({page, closer}));
  ASSERT_TRUE(with_page);
  const std::string title = "/Title " + title_in_pdf("Ä second");
  EXPECT_NE(with_page->find(title), with_page->rfind(title)) << "on both pages";
  const std::string first = "/Title " + title_in_pdf("Ä first");
  EXPECT_EQ(with_page->find(first), with_page->rfind(first)) << "on one its page stands for it";
}

TEST(Pdf, ACardWithAPageOfItsOwnLeadsThereAndThePageLeadsBack) {
  std::vector<scene::Page> pages(3, page_for_print(8));
  pages[0].jumps = {{pages[0].scene.cards[0].id, 2}, {pages[0].scene.cards[1].id, 1}, {{}, 99}};
  pages[1].up = 0;
  pages[2].up = 1;
  const auto bytes = pdf(printed(pages));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(times(*bytes, "/Subtype /Link"), 4U);
  EXPECT_EQ(times(*bytes, "/Dest (sheet 3)"), 1U);
  EXPECT_EQ(times(*pdf(printed({page_for_print(8)})), "/Subtype /Link"), 0U);
}

TEST(Pdf, TilesAreSheetsOfTheSizeAskedFor) {
  scene::Deck deck = printed({page_for_print(9, {794, 1123}), page_for_print(10, {794, 1123})});
  deck.pages[0].jumps = {{deck.pages[0].scene.cards[0].id, 1}};
  deck.pages[1].up = 0;
  deck.fit = scene::PaperFit::tiles;
  const auto bytes = pdf(deck);
  ASSERT_TRUE(bytes) << bytes.error().message;
  EXPECT_GT(sheets_in(*bytes), 5U);
  EXPECT_EQ(sheets_in(*bytes), times(*bytes, "/MediaBox [ 0 0 595.275591 841.889764 ]"));
  deck.pages[0].scene.bounds = {0, 0, 1e6, 1e6};
  EXPECT_FALSE(pdf(deck)) << "more sheets than anybody glues";
}

TEST(Pdf, HoldsNamesOfAnyKind) {
  std::string long_name;
  for (int i = 0; i < 10'000; ++i) long_name += "abc ل王"[i % 4];
  for (const std::string& name :
       {std::string("<&\"'`) \\ ("), std::string("👩‍👩‍👧 🎉"),
        std::string("محمد الأحمد لا…\u200F"), std::string(1, '\x01') + "\xFF\xC0", std::string("שָׁלוֹם 12 abc"),
        std::string(10'000, 'x'), long_name, std::string()}) {
    scene::Page page = page_for_print(11);
    page.title = page.name = page.subtitle = page.statement = name;
    page.scene.cards[0].texts[0].text = name;
    page.scene.cards[0].id.id = name;
    page.scene.bands[0].id = {base::ItemKind::silo, name};
    page.scene.bands[0].label = name;
    scene::Deck deck = printed({page, page});
    deck.title = name;
    deck.pages[0].jumps = {{page.scene.cards[0].id, 1}};
    deck.pages[1].up = 0;
    const auto bytes = pdf(deck);
    ASSERT_TRUE(bytes) << name << ": " << bytes.error().message;
    EXPECT_EQ(sheets_in(*bytes), 2U);
    EXPECT_TRUE(svg_outlines(deck));
  }
}

TEST(Pdf, AnEmptyChartIsAnEmptySheet) {
  scene::Page page;
  page.size = {1920, 1080};
  const auto bytes = pdf(printed({page}));
  ASSERT_TRUE(bytes);
  EXPECT_EQ(sheets_in(*bytes), 1U);
  EXPECT_FALSE(pdf({}));
}

TEST(Pdf, GivesUpWhenTold) {
  scene::Deck deck = printed({page_for_print(12), page_for_print(13)});
  double last = 0;
  int asked = 0;
  deck.go_on = [&](double share) {
    EXPECT_GE(share, last);
    EXPECT_LE(share, 1);
    last = share;
    return ++asked < 2;
  };
  const auto bytes = pdf(deck);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().failure, base::Failure::given_up);
  EXPECT_EQ(asked, 2);
}

TEST(SvgOutlines, HasShapesInsteadOfTextAndTheSameBytesEachTime) {
  const scene::Deck deck = printed({page_for_print(14, {640, 360})});
  const auto bytes = svg_outlines(deck);
  ASSERT_TRUE(bytes);
  EXPECT_NE(bytes->find("<svg"), std::string::npos);
  EXPECT_EQ(bytes->find("<text"), std::string::npos);
  EXPECT_NE(bytes->find("<symbol"), std::string::npos);
  EXPECT_EQ(bytes->find("font-family"), std::string::npos);
  EXPECT_NE(bytes->find("width=\"640px\" height=\"360px\""), std::string::npos);
  EXPECT_TRUE(*svg_outlines(deck) == *bytes);
  EXPECT_FALSE(svg_outlines({}));
}

}  // namespace
}  // namespace flipchart::backends
