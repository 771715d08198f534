// What stands on slides: native shapes with their texts and names, connectors glued to their cards, both
// views alike, everything on the slide and readable.
#include "backends/pptx/pptx.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "backends/pptx/connectors.hpp"
#include "presentation.hpp"
#include "scene/fit.hpp"
#include "slide_chart.hpp"
#include "support/random_scene.hpp"
#include "text/text.hpp"

namespace flipchart::backends {
namespace {

using support::Presentation;
using support::SlideShape;

constexpr double kEmu = 6350;  // for a pixel of a page 1080 high

Presentation presented(const scene::Deck& deck) {
  const auto bytes = pptx(deck);
  EXPECT_TRUE(bytes);
  return Presentation(bytes ? *bytes : "");
}

std::vector<std::string> names_of(const std::vector<SlideShape>& shapes, std::string_view start) {
  std::vector<std::string> names;
  for (const SlideShape& shape : shapes)
    if (shape.name.starts_with(start)) names.push_back(shape.name);
  return names;
}

const SlideShape* named(const std::vector<SlideShape>& shapes, std::string_view name) {
  const auto found =
      std::find_if(shapes.begin(), shapes.end(), [&](const SlideShape& s) { return s.name == name; });
  return found == shapes.end() ? nullptr : &*found;
}

TEST(Pptx, EveryCardIsOneShapeWithItsText) {
  const scene::Scene scene = support::slide_chart();
  const Presentation presentation = presented(support::slides_of(scene));
  for (std::size_t i = 0; i < 2; ++i) {
    const pugi::xml_document slide = presentation.slide(i);
    const auto shapes = support::shapes_of(slide);
    EXPECT_EQ(names_of(shapes, "!!card-").size(), scene.cards.size());
    const SlideShape* card = named(shapes, "!!card-P4");
    ASSERT_NE(card, nullptr);
    EXPECT_STREQ(card->properties().child("a:prstGeom").attribute("prst").value(), "roundRect");
    std::vector<std::string> paragraphs;
    for (const pugi::xml_node p : card->node.child("p:txBody").children("a:p")) {
      std::string words;
      for (const pugi::xml_node run : p.children("a:r")) words += run.child("a:t").text().get();
      paragraphs.push_back(words);
    }
    EXPECT_EQ(paragraphs, (std::vector<std::string>{"Name of P4", "Title of P4\t12"}));
    EXPECT_EQ(card->words, "Name of P4, Title of P4, 12");
  }
}

TEST(Pptx, BothViewsNameTheSameThingsAlike) {
  const Presentation presentation = presented(support::slides_of(support::slide_chart()));
  const pugi::xml_document one = presentation.slide(0);
  const pugi::xml_document other = presentation.slide(1);
  std::vector<std::string> a = names_of(support::shapes_of(one), "!!");
  std::vector<std::string> b = names_of(support::shapes_of(other), "!!");
  EXPECT_GT(a.size(), 30U);
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  EXPECT_EQ(a, b);
}

TEST(Pptx, TheSlideThatIsTurnedOverMorphs) {
  const Presentation presentation = presented(support::slides_of(support::slide_chart()));
  const pugi::xml_document first = presentation.slide(0);
  const pugi::xml_document second = presentation.slide(1);
  EXPECT_FALSE(first.child("p:sld").child("mc:AlternateContent"));
  const pugi::xml_node choice = second.child("p:sld").child("mc:AlternateContent");
  EXPECT_STREQ(
      choice.child("mc:Choice").child("p:transition").child("p159:morph").attribute("option").value(),
      "byObject");
  EXPECT_TRUE(choice.child("mc:Fallback").child("p:transition").child("p:fade"));
  EXPECT_STREQ(second.child("p:sld").child("p:cSld").attribute("name").value(), "Customers on top");
}

TEST(Pptx, ConnectorsAreGluedToTheirCards) {
  const Presentation presentation = presented(support::slides_of(support::slide_chart()));
  for (std::size_t i = 0; i < 2; ++i) {
    const pugi::xml_document slide = presentation.slide(i);
    const auto shapes = support::shapes_of(slide);
    const int leader_site = i == 0 ? 2 : 0;
    for (const auto& [link, leader, report] : {std::tuple{"!!link-P2-P1", "!!card-P1", "!!card-P2"},
                                               {"!!link-P3-P1", "!!card-P1", "!!card-P3"},
                                               {"!!link-P4-P2", "!!card-P2", "!!card-P4"},
                                               {"!!link-P6-P3", "!!card-P3", "!!card-P6"}}) {
      const SlideShape* connector = named(shapes, link);
      ASSERT_NE(connector, nullptr) << link;
      ASSERT_TRUE(connector->is("p:cxnSp")) << link;
      const pugi::xml_node ends = connector->node.child("p:nvCxnSpPr").child("p:cNvCxnSpPr");
      EXPECT_EQ(ends.child("a:stCxn").attribute("id").value(), named(shapes, leader)->id) << link;
      EXPECT_EQ(ends.child("a:endCxn").attribute("id").value(), named(shapes, report)->id) << link;
      EXPECT_EQ(ends.child("a:stCxn").attribute("idx").as_int(), leader_site) << link;
      EXPECT_EQ(ends.child("a:endCxn").attribute("idx").as_int(), 2 - leader_site) << link;
    }
    const SlideShape* dotted = named(shapes, "!!link-P5-P3");
    ASSERT_NE(dotted, nullptr);
    EXPECT_TRUE(dotted->properties().child("a:ln").child("a:custDash"));
    EXPECT_EQ(named(shapes, "!!link-P9-P1"), nullptr) << "drawn with another";
  }
}

// What the preset of a connector draws, by its definition in the standard.
std::vector<base::Point> drawn_by(const Elbow& elbow) {
  const double w = elbow.box.w;
  const double h = elbow.box.h;
  const auto x = [&](std::size_t i) { return w * elbow.corners.at(i); };
  const auto y = [&](std::size_t i) { return h * elbow.corners.at(i); };
  std::vector<base::Point> way = {{0, 0}};
  if (elbow.preset == "bentConnector2") way.push_back({w, 0});
  if (elbow.preset == "bentConnector3") way.insert(way.end(), {{x(0), 0}, {x(0), h}});
  if (elbow.preset == "bentConnector4") way.insert(way.end(), {{x(0), 0}, {x(0), y(1)}, {w, y(1)}});
  if (elbow.preset == "bentConnector5")
    way.insert(way.end(), {{x(0), 0}, {x(0), y(1)}, {x(2), y(1)}, {x(2), h}});
  way.push_back({w, h});
  for (base::Point& p : way) {
    base::Point from_centre{p.x - w / 2, p.y - h / 2};
    if (elbow.flip_h) from_centre.x = -from_centre.x;
    if (elbow.flip_v) from_centre.y = -from_centre.y;
    for (int turn = 0; turn < elbow.quarter_turns; ++turn) from_centre = {-from_centre.y, from_centre.x};
    p = elbow.box.centre() + from_centre;
  }
  return way;
}

TEST(Pptx, ConnectorsHaveTheCornersOfTheirLines) {
  support::RandomScene random(5);
  for (int round = 0; round < 400; ++round) {
    std::vector<base::Point> corners = {random.point()};
    bool upright = random.whole(0, 1) == 0;
    for (int legs = random.whole(1, 5); legs > 0; --legs, upright = !upright) {
      base::Point next = corners.back();
      (upright ? next.y : next.x) += random.number(20, 300) * (random.whole(0, 1) == 0 ? 1 : -1);
      corners.push_back(next);
    }
    const auto elbow = elbow_of(scene::rounded(corners, 7));
    const base::Point away = corners.back() - corners.front();
    if (corners.size() > 2 && (std::abs(away.x) < 1 || std::abs(away.y) < 1)) continue;
    ASSERT_TRUE(elbow) << round;
    const std::vector<base::Point> drawn = drawn_by(*elbow);
    ASSERT_EQ(drawn.size(), corners.size());
    for (std::size_t i = 0; i < drawn.size(); ++i)
      EXPECT_LT(base::length(drawn[i] - corners[i]), 0.01) << round;
  }
}

TEST(Pptx, CurvesAndSlantsAreNoConnectors) {
  scene::Path curve;
  curve.move_to({0, 0});
  curve.cubic_to({0, 50}, {100, 50}, {100, 100});
  EXPECT_FALSE(elbow_of(curve));
  scene::Path slant;
  slant.move_to({0, 0});
  slant.line_to({30, 40});
  EXPECT_FALSE(elbow_of(slant));
}

TEST(Pptx, BranchesAreGroupsThatEncloseWhatIsInThem) {
  const Presentation presentation = presented(support::slides_of(support::slide_chart()));
  const pugi::xml_document slide = presentation.slide(0);
  const auto shapes = support::shapes_of(slide);
  const auto group_of = [&](std::string_view name) {
    const SlideShape* shape = named(shapes, name);
    return shape == nullptr
               ? std::string()
               : std::string(shape->node.parent().first_child().child("p:cNvPr").attribute("name").value());
  };
  EXPECT_EQ(group_of("!!card-P2"), "!!branch-Care");
  EXPECT_EQ(group_of("!!band-Care"), "!!branch-Care");
  EXPECT_EQ(group_of("!!link-P4-P2"), "!!branch-Care");
  EXPECT_EQ(group_of("!!edge-P6"), "!!branch-Field");
  EXPECT_EQ(group_of("!!card-C1"), "!!segment-Enterprise");
  EXPECT_EQ(group_of("!!card-P1"), "!!branch-P1");
  EXPECT_EQ(group_of("!!link-P2-P1"), "!!branch-P1");
  for (const SlideShape& group : shapes) {
    if (!group.is("p:grpSp")) continue;
    const pugi::xml_node frame = group.properties().child("a:xfrm");
    EXPECT_STREQ(frame.child("a:off").attribute("x").value(), frame.child("a:chOff").attribute("x").value());
    EXPECT_STREQ(frame.child("a:ext").attribute("cy").value(),
                 frame.child("a:chExt").attribute("cy").value());
    std::vector<SlideShape> inside;
    support::gather_shapes(group.node, inside);
    ASSERT_FALSE(inside.empty());
    for (const SlideShape& shape : inside) {
      EXPECT_GE(shape.x, group.x - 1);
      EXPECT_GE(shape.y, group.y - 1);
      EXPECT_LE(shape.x + shape.w, group.x + group.w + 1);
      EXPECT_LE(shape.y + shape.h, group.y + group.h + 1);
    }
  }
}

TEST(Pptx, WithoutBandsWhoReportsToTheTopHasAGroup) {
  scene::Scene scene = support::slide_chart();
  scene.bands.clear();
  const Presentation presentation = presented(support::slides_of(scene));
  const pugi::xml_document slide = presentation.slide(0);
  const auto shapes = support::shapes_of(slide);
  EXPECT_EQ(names_of(shapes, "!!branch-").size(), 3U);
  const auto group = [&](std::string_view name) { return named(shapes, name)->node.parent(); };
  EXPECT_EQ(group("!!card-P2"), named(shapes, "!!branch-P2")->node);
  EXPECT_EQ(group("!!card-P5"), named(shapes, "!!branch-P2")->node);
  EXPECT_EQ(group("!!card-P6"), named(shapes, "!!branch-P3")->node);
}

TEST(Pptx, FlowsHaveTheirWidthAndTheirHead) {
  const Presentation presentation = presented(support::slides_of(support::slide_chart()));
  const pugi::xml_document slide = presentation.slide(0);
  const auto shapes = support::shapes_of(slide);
  const SlideShape* flow = named(shapes, "!!flow-P5-P6");
  ASSERT_NE(flow, nullptr);
  EXPECT_EQ(flow->words, "Name of P5 hands over to Name of P6: 351 handovers, 61 came back");
  std::vector<SlideShape> parts;
  support::gather_shapes(flow->node, parts);
  ASSERT_EQ(parts.size(), 3U) << "casing, line and head";
  const scene::Fit fit = scene::fitted(support::slides_of(support::slide_chart()).pages[0]);
  EXPECT_NEAR(parts[1].properties().child("a:ln").attribute("w").as_double(), 9 * fit.scale * kEmu, 1);
  EXPECT_TRUE(
      parts[1].properties().child("a:custGeom").child("a:pathLst").child("a:path").child("a:cubicBezTo"))
      << "rounded corners";
  EXPECT_TRUE(parts[2].properties().child("a:solidFill"));
}

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

TEST(Pptx, NothingLeavesTheSlideAndNoTextLeavesItsShape) {
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

TEST(Pptx, LabelsAndBadgesGrowToBeReadWhereThereIsRoom) {
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

TEST(Pptx, WhatCannotBeReadIsLeftOutAndSaidInWords) {
  scene::Scene scene = support::slide_chart();
  scene.bounds = {0, 0, 40'000, 20'000};  // each card four pixels wide
  const Presentation presentation = presented(support::slides_of(scene));
  const pugi::xml_document slide = presentation.slide(0);
  const auto shapes = support::shapes_of(slide);
  EXPECT_FALSE(named(shapes, "!!card-P4")->node.child("p:txBody"));
  EXPECT_EQ(named(shapes, "!!card-P4")->words, "Name of P4, Title of P4, 12");
  no_text_overflows(presentation, 0);
}

TEST(Pptx, CardsLeadToTheSlidesThatShowMoreOfThem) {
  scene::Deck deck = support::slides_of(support::slide_chart());
  deck.pages.push_back(deck.pages[0]);
  deck.pages[2].name = "Care";
  deck.pages[2].up = 0;
  deck.pages[0].jumps = {{{base::ItemKind::position, "P2"}, 2}, {{base::ItemKind::position, "P3"}, 99}};
  const Presentation presentation = presented(deck);
  const pugi::xml_document overview = presentation.slide(0);
  const auto shapes = support::shapes_of(overview);
  const auto link_of = [](const SlideShape& shape) {
    return shape.node.first_child().child("p:cNvPr").child("a:hlinkClick");
  };
  const pugi::xml_node link = link_of(*named(shapes, "!!card-P2"));
  EXPECT_STREQ(link.attribute("action").value(), "ppaction://hlinksldjump");
  EXPECT_EQ(presentation.targets(presentation.slide_name(0)).at(link.attribute("r:id").value()),
            presentation.slide_name(2));
  EXPECT_FALSE(link_of(*named(shapes, "!!card-P3"))) << "there is no such slide";
  const pugi::xml_document closer = presentation.slide(2);
  const auto closer_shapes = support::shapes_of(closer);
  const SlideShape* back = named(closer_shapes, "Back");
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->words, "Back to Leaders on top");
  EXPECT_EQ(presentation.targets(presentation.slide_name(2)).at(link_of(*back).attribute("r:id").value()),
            presentation.slide_name(0));
}

TEST(Pptx, NotesAreParagraphsOfTheNotesPage) {
  scene::Deck deck = support::slides_of(support::slide_chart());
  deck.pages[1].notes = "First thing\nSecond & last";
  const Presentation presentation = presented(deck);
  EXPECT_FALSE(presentation.parts.contains("ppt/notesSlides/notesSlide1.xml"));
  const pugi::xml_document notes = presentation.tree("ppt/notesSlides/notesSlide2.xml");
  std::vector<std::string> paragraphs;
  for (const pugi::xpath_node& p : notes.select_nodes("//a:p"))
    paragraphs.push_back(p.node().child("a:r").child("a:t").text().get());
  EXPECT_EQ(paragraphs, (std::vector<std::string>{"First thing", "Second & last"}));
}

TEST(Pptx, EveryShapeSaysWhatItIs) {
  const Presentation presentation = presented(support::slides_of(support::slide_chart()));
  const pugi::xml_document slide = presentation.slide(1);
  for (const SlideShape& shape : support::shapes_of(slide)) EXPECT_FALSE(shape.words.empty()) << shape.name;
  const auto shapes = support::shapes_of(slide);
  const SlideShape* title = named(shapes, "!!title");
  ASSERT_NE(title, nullptr);
  EXPECT_STREQ(title->node.child("p:nvSpPr").child("p:nvPr").child("p:ph").attribute("type").value(),
               "title");
}

TEST(Pptx, ColoursFollowTheThemeOfATemplate) {
  const Presentation presentation = presented(support::slides_of(support::slide_chart()));
  const pugi::xml_document theme = presentation.tree("ppt/theme/theme1.xml");
  const pugi::xml_node scheme = theme.child("a:theme").child("a:themeElements").child("a:clrScheme");
  EXPECT_STREQ(scheme.child("a:lt1").child("a:srgbClr").attribute("val").value(), "F7F8FA") << "the ground";
  EXPECT_STREQ(scheme.child("a:dk1").child("a:srgbClr").attribute("val").value(), "161A22") << "the ink";
  const pugi::xml_document slide = presentation.slide(0);
  const auto shapes = support::shapes_of(slide);
  const auto fill_of = [&](std::string_view name) {
    return named(shapes, name)->properties().child("a:solidFill").first_child();
  };
  EXPECT_STREQ(fill_of("!!edge-P4").name(), "a:schemeClr");
  const pugi::xml_node band = fill_of("!!band-Care");
  EXPECT_STREQ(band.name(), "a:schemeClr") << "a tint of the silo's colour";
  EXPECT_NEAR(band.child("a:alpha").attribute("val").as_int(), 5500, 500);
  EXPECT_STREQ(fill_of("!!card-P4").attribute("val").value(), "bg1") << "a shade of the ground";
}

}  // namespace
}  // namespace flipchart::backends
