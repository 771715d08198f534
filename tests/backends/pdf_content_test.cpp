// What is drawn on a sheet of a PDF, as the operators in its content: B fills and strokes, f fills, S strokes
// the path before it.
#include <gtest/gtest.h>
#include <zlib.h>

#include <memory>

#include "backends/cairo/cairo.hpp"

namespace flipchart::backends {
namespace {

constexpr base::Colour kWhite = base::hex("#FFFFFF");
constexpr base::Colour kGreen = base::hex("#00FF00");
constexpr base::Colour kGrey = base::hex("#808080");
constexpr std::size_t kCards = 40;

// Empty where the bytes are not packed by zlib.
std::string unpacked(std::string_view packed) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return {};
  std::string bytes;
  std::string part(1 << 16, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  int code = Z_OK;
  while (code == Z_OK) {
    stream.next_out = reinterpret_cast<Bytef*>(part.data());
    stream.avail_out = static_cast<uInt>(part.size());
    code = inflate(&stream, Z_NO_FLUSH);
    if (code == Z_OK || code == Z_STREAM_END) bytes.append(part, 0, part.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  return code == Z_STREAM_END ? bytes : std::string();
}

// The first stream of a file by Cairo is what its first sheet shows.
std::string first_sheet(const scene::Page& page) {
  scene::Deck deck;
  deck.pages = {page};
  const auto bytes = pdf(deck);
  if (!bytes) return {};
  constexpr std::string_view kBegin = "stream\n";
  const std::size_t at = bytes->find(kBegin);
  return at == std::string::npos ? std::string()
                                 : unpacked(std::string_view(*bytes).substr(at + kBegin.size()));
}

std::size_t operators(const std::string& content, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = content.find(what); at != std::string::npos; at = content.find(what, at + 1)) ++count;
  return count;
}

// Cards below each other, with a name on each and a line above it.
scene::Scene column_of_cards() {
  scene::Scene column;
  for (std::size_t i = 0; i < kCards; ++i) {
    const double y = 20.0 * static_cast<double>(i);
    scene::Card card;
    card.id = {base::ItemKind::position, std::to_string(i)};
    card.box = {10, y, 100, 16};
    card.fill = kWhite;
    card.line = {kGrey, 2, {}, false};
    card.edge = kGreen;
    card.edge_width = 3;
    scene::Text name;
    name.text = "Ada";
    name.font = {10, 400};
    name.at = {8, 12};
    card.texts = {name};
    column.cards.push_back(card);
    scene::Link link;
    link.path.move_to({60, y - 4});
    link.path.line_to({60, y});
    link.stroke = {kGrey, 1, {}, false};
    column.links.push_back(link);
  }
  return column;
}

scene::Page page_with_crowd(const scene::Scene& drawn) {
  const auto crowd = std::make_shared<const scene::Scene>(drawn);
  scene::Page page;
  page.scene.bounds = {0, -10, 120, 20.0 * kCards + 20};
  page.crowd.pieces = 1;
  page.crowd.cards_at_most = kCards;
  page.crowd.cards = [crowd](std::size_t) {
    scene::Scene cards;
    cards.cards = crowd->cards;
    return cards;
  };
  page.crowd.links = [crowd](std::size_t) {
    scene::Scene links;
    links.links = crowd->links;
    return links;
  };
  return page;
}

TEST(PdfContent, CardsAndLinesOfOneLookAreOneShapeEach) {
  const std::string content = first_sheet(page_with_crowd(column_of_cards()));
  EXPECT_EQ(operators(content, " S\n"), 1U) << content;
  EXPECT_EQ(operators(content, " B\n"), 1U) << content;
  EXPECT_EQ(operators(content, "0 1 0 rg"), 1U) << "all edges";
  EXPECT_EQ(operators(content, "/P <<"), kCards) << "each card's words are a paragraph";
  EXPECT_LT(content.find(" B\n"), content.find("BT\n")) << "no box covers words";
}

TEST(PdfContent, WhatLooksDifferentIsAnotherShape) {
  scene::Scene drawn = column_of_cards();
  drawn.cards[7].fill = kGreen;
  drawn.cards[20].edge = kGrey;
  drawn.links[3].stroke.dash = {4, 2};
  const std::string content = first_sheet(page_with_crowd(drawn));
  EXPECT_EQ(operators(content, " S\n"), 3U) << "before the dashed one, it, and after it";
  EXPECT_EQ(operators(content, " B\n"), 3U);
}

TEST(PdfContent, LinesThatShineThroughStayApart) {
  scene::Scene drawn = column_of_cards();
  for (scene::Link& link : drawn.links) link.stroke.colour.a = 128;
  EXPECT_EQ(operators(first_sheet(page_with_crowd(drawn)), " S\n"), kCards);
}

// Without a size a pixel of the scene is three quarters of a point.
TEST(PdfContent, LinesAreAsWideAndDashedOnTheSheetAsInTheScene) {
  scene::Scene drawn = column_of_cards();
  for (scene::Link& link : drawn.links) link.stroke.dash = {4, 8};
  const std::string content = first_sheet(page_with_crowd(drawn));
  EXPECT_EQ(operators(content, "\n0.75 w\n") + operators(content, " 0.75 w\n"), 1U) << content;
  EXPECT_EQ(operators(content, "[ 3 6] 0 d"), 1U) << content;
  EXPECT_EQ(operators(content, " 1.5 w\n"), 1U) << content;
  EXPECT_EQ(operators(content, " cm\n"), 1U) << "no line has coordinates of its own: " << content;
}

}  // namespace
}  // namespace flipchart::backends
