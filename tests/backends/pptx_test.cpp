// What stands on slides: native shapes with their texts and names, connectors glued to their cards, both
// views alike, everything on the slide and readable.

#include <algorithm>

#include "presentation.hpp"
#include "scene/fit.hpp"
#include "slide_shapes.hpp"

namespace flipchart::backends {
namespace {

using support::named;
using support::names_of;
using support::Presentation;
using support::presented;
using support::SlideShape;

constexpr double kEmuOfPixel = 6350;  // for a pixel of a page 1080 high

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
  EXPECT_NEAR(parts[1].properties().child("a:ln").attribute("w").as_double(), 9 * fit.scale * kEmuOfPixel, 1);
  EXPECT_TRUE(
      parts[1].properties().child("a:custGeom").child("a:pathLst").child("a:path").child("a:cubicBezTo"))
      << "rounded corners";
  EXPECT_TRUE(parts[2].properties().child("a:solidFill"));
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
