// Words on slides: none is too small, none leaves its shape, no shape leaves its slide.
#include <algorithm>

#include "scene/fit.hpp"
#include "slide_shapes.hpp"
#include "support/random_scene.hpp"
#include "text/text.hpp"

namespace flipchart::backends {
namespace {

using support::named;
using support::Presentation;
using support::presented;
using support::SlideShape;

constexpr double kEmu = 6350;  // for a pixel of a page 1080 high

void stays_on_the_slide(const Presentation& presentation, std::size_t number) {
  const pugi::xml_document tree = presentation.tree("ppt/presentation.xml");
  const pugi::xml_node size = tree.child("p:presentation").child("p:sldSz");
  const pugi::xml_document slide = presentation.slide(number);
  for (const SlideShape& shape : support::shapes_of(slide)) {
    EXPECT_GE(shape.x, -1) << shape.name;
    EXPECT_GE(shape.y, -1) << shape.name;
    EXPECT_LE(shape.x + shape.w, size.attribute("cx").as_double() + 1) << shape.name;
    EXPECT_LE(shape.y + shape.h, size.attribute("cy").as_double() + 1) << shape.name;
  }
}

// By our own measure of letters.
void no_text_overflows(const Presentation& presentation, std::size_t number) {
  text::Measurer measurer;
  const pugi::xml_document slide = presentation.slide(number);
  for (const SlideShape& shape : support::shapes_of(slide)) {
    const pugi::xml_node body = shape.node.child("p:txBody");
    if (!body) continue;
    const pugi::xml_node insets = body.child("a:bodyPr");
    const pugi::xml_node extent = shape.properties().child("a:xfrm").child("a:ext");
    const double left = insets.attribute("lIns").as_double();
    const double right = extent.attribute("cx").as_double() - insets.attribute("rIns").as_double();
    double height = 0;
    double last = 0;
    for (const pugi::xml_node p : body.children("a:p")) {
      double end = left + p.child("a:pPr").attribute("marL").as_double();
      double tallest = 0;
      pugi::xml_node tab = p.child("a:pPr").child("a:tabLst").first_child();
      for (const pugi::xml_node run : p.children("a:r")) {
        const pugi::xml_node look = run.child("a:rPr");
        const double size = look.attribute("sz").as_double() / 100 * 12700;
        EXPECT_GE(look.attribute("sz").as_int(), 600) << shape.name;
        std::string words = run.child("a:t").text().get();
        const bool tabbed = words.starts_with('\t');
        if (tabbed) words.erase(0, 1);
        const double width =
            measurer.width(words, {size / kEmu, look.attribute("b").as_bool() ? 700 : 400}) * kEmu;
        if (tabbed) {
          const double at = left + tab.attribute("pos").as_double();
          const std::string_view align = tab.attribute("algn").value();
          const double start = align == "r" ? at - width : align == "ctr" ? at - width / 2 : at;
          EXPECT_GE(start, end - kEmu) << shape.name << ": " << words << " covers what stands before it";
          end = start;
          tab = tab.next_sibling();
        }
        end += width;
        tallest = std::max(tallest, size);
      }
      EXPECT_LE(end, right + kEmu) << shape.name;
      height += tallest * 1.21 +
                p.child("a:pPr").child("a:spcBef").child("a:spcPts").attribute("val").as_double() * 127;
      last = tallest;
    }
    // Below the letters of the last line there may be less room than programs leave there.
    EXPECT_LE(height - last * 0.21, extent.attribute("cy").as_double() + kEmu) << shape.name;
  }
}

TEST(PptxText, NothingLeavesTheSlideAndNoTextLeavesItsShape) {
  for (unsigned seed = 1; seed < 15; ++seed) {
    const Presentation presentation = presented(support::slides_of(support::RandomScene(seed).scene(20)));
    for (std::size_t i = 0; i < 2; ++i) {
      stays_on_the_slide(presentation, i);
      no_text_overflows(presentation, i);
    }
  }
  scene::Scene scene = support::slide_chart();
  for (scene::Card& card : scene.cards) card.texts[0].text = "Wolfeschlegelsteinhausenbergerdorff the elder";
  const Presentation presentation = presented(support::slides_of(scene));
  stays_on_the_slide(presentation, 0);
  no_text_overflows(presentation, 0);
}

TEST(PptxText, LabelsAndBadgesGrowToBeReadWhereThereIsRoom) {
  const Presentation presentation = presented(support::slides_of(support::slide_chart()));
  const pugi::xml_document slide = presentation.slide(0);
  std::size_t labels = 0;
  for (const SlideShape& shape : support::shapes_of(slide)) {
    if (!shape.name.starts_with("!!label") && !shape.name.ends_with(" pill")) continue;
    ++labels;
    for (const pugi::xml_node run : shape.node.child("p:txBody").child("a:p").children("a:r"))
      EXPECT_GE(run.child("a:rPr").attribute("sz").as_int(), 895) << shape.name;
  }
  EXPECT_EQ(labels, 4U);
}

TEST(PptxText, ABadgeThatStandsOnACardGrowsNoFurtherOverIt) {
  scene::Scene scene = support::slide_chart();
  scene.badges[0].box.x = 440;
  scene.badges[0].box.y = 425;  // on the upper side of P5
  const scene::Deck deck = support::slides_of(scene);
  const Presentation presentation = presented(deck);
  const pugi::xml_document slide = presentation.slide(0);
  const auto shapes = support::shapes_of(slide);
  const SlideShape* pill = named(shapes, "!!badge-P5-P6 pill");
  ASSERT_NE(pill, nullptr);
  const double drawn = scene.badges[0].box.h * scene::fitted(deck.pages[0]).scale * kEmu;
  EXPECT_LE(pill->h, drawn * 1.25) << "no more than its letters need to be read";
  EXPECT_GE(pill->h, drawn * 0.99);
}

TEST(PptxText, WhatCannotBeReadIsLeftOutAndSaidInWords) {
  scene::Scene scene = support::slide_chart();
  scene.bounds = {0, 0, 40'000, 20'000};  // each card four pixels wide
  const Presentation presentation = presented(support::slides_of(scene));
  const pugi::xml_document slide = presentation.slide(0);
  const auto shapes = support::shapes_of(slide);
  EXPECT_FALSE(named(shapes, "!!card-P4")->node.child("p:txBody"));
  EXPECT_EQ(named(shapes, "!!card-P4")->words, "Name of P4, Title of P4, 12");
  no_text_overflows(presentation, 0);
}

}  // namespace
}  // namespace flipchart::backends
