// Presentations as packages: every part is well-formed and declared, every relationship leads somewhere, and
// the same deck is the same file, whatever its names are.
#include <algorithm>
#include <set>

#include "backends/pptx/pptx.hpp"
#include "presentation.hpp"
#include "slide_chart.hpp"
#include "support/hostile_texts.hpp"
#include "support/markup_check.hpp"
#include "support/random_scene.hpp"

namespace flipchart::backends {
namespace {

using support::Presentation;

std::string made(const scene::Deck& deck) {
  const auto bytes = pptx(deck);
  EXPECT_TRUE(bytes) << bytes.error().message;
  return bytes ? *bytes : std::string();
}

void is_sound(const Presentation& presentation) {
  std::set<std::string> declared;
  const pugi::xml_document types = presentation.tree("[Content_Types].xml");
  for (const pugi::xml_node type : types.child("Types").children("Override")) {
    const std::string part = std::string(type.attribute("PartName").value()).substr(1);
    EXPECT_TRUE(presentation.parts.contains(part)) << part << " is declared and not there";
    EXPECT_TRUE(declared.insert(part).second) << part << " is declared twice";
  }
  for (const auto& [name, text] : presentation.parts) {
    if (name.starts_with("ppt/media/")) continue;  // declared by its ending
    EXPECT_EQ(support::wrong_with_markup(text), "") << name;
    presentation.tree(name);
    if (name.ends_with(".rels") || name.starts_with("[")) continue;
    EXPECT_TRUE(declared.contains(name)) << name << " is not declared";
    if (!presentation.parts.contains(support::relationships_of(name))) {
      EXPECT_EQ(text.find("r:id=\"rId"), std::string::npos) << name << " refers to something";
      continue;
    }
    const auto targets = presentation.targets(name);
    for (const auto& [id, target] : targets)
      EXPECT_TRUE(presentation.parts.contains(target)) << name << " to " << target;
    for (std::size_t at = text.find("r:id=\""); at != std::string::npos; at = text.find("r:id=\"", at + 1)) {
      const std::string id = text.substr(at + 6, text.find('"', at + 6) - at - 6);
      EXPECT_TRUE(targets.contains(id)) << name << " refers to " << id;
    }
  }
  for (std::size_t i = 0; i < presentation.slides(); ++i) {
    const pugi::xml_document slide = presentation.slide(i);
    std::set<std::string> ids = {"1"};
    std::set<std::string> names;
    for (const support::SlideShape& shape : support::shapes_of(slide)) {
      EXPECT_TRUE(ids.insert(shape.id).second) << "twice on a slide: " << shape.id;
      EXPECT_TRUE(names.insert(shape.name).second) << "twice on a slide: " << shape.name;
    }
  }
}

TEST(PptxPackage, IsSoundForAnyScene) {
  for (unsigned seed = 1; seed < 12; ++seed)
    is_sound(Presentation(made(support::slides_of(support::RandomScene(seed).scene(15)))));
}

TEST(PptxPackage, IsSoundWithNotesAndLinks) {
  scene::Deck deck = support::slides_of(support::slide_chart());
  deck.pages[0].notes = "First\n\nSecond <&>";
  deck.pages[0].jumps = {{deck.pages[0].scene.cards[1].id, 1}, {deck.pages[0].scene.cards[2].id, 1}};
  deck.pages[1].up = 0;
  is_sound(Presentation(made(deck)));
}

TEST(PptxPackage, AnEmptyChartAndASingleCardAreDecks) {
  scene::Scene scene;
  is_sound(Presentation(made(support::slides_of(scene))));
  scene.cards.emplace_back();
  scene.bounds = scene.cards.front().box = {0, 0, 100, 40};
  is_sound(Presentation(made(support::slides_of(scene))));
  is_sound(Presentation(made(support::slides_of(scene, {}))));
}

TEST(PptxPackage, IsSoundForHostileNames) {
  for (const std::string& text : support::hostile_texts()) {
    scene::Scene scene = support::slide_chart();
    for (scene::Card& card : scene.cards) card.id.id = card.texts[0].text = text;
    scene.links[0].from.id = scene.flows[0].to.id = scene.badges[0].from.id = scene.pins[0].on.id = text;
    scene.bands[0].id.id = scene.bands[0].label = scene.labels[0].text = text;
    scene::Deck deck = support::slides_of(scene);
    deck.title = deck.pages[0].title = deck.pages[0].subtitle = deck.pages[0].statement = text;
    deck.pages[0].name = deck.pages[0].notes = deck.pages[0].mark = text;
    deck.pages[1].up = 0;
    is_sound(Presentation(made(deck)));
  }
}

TEST(PptxPackage, TheSameDeckGivesTheSameBytes) {
  const scene::Deck deck = support::slides_of(support::RandomScene(3).scene(20));
  EXPECT_EQ(made(deck), made(deck));
}

TEST(PptxPackage, SlidesHaveTheShapeOfTheirPages) {
  const auto size_of = [](base::Size size) {
    const Presentation presentation(made(support::slides_of(support::slide_chart(), size)));
    const pugi::xml_document tree = presentation.tree("ppt/presentation.xml");
    const pugi::xml_node found = tree.child("p:presentation").child("p:sldSz");
    return std::pair(found.attribute("cx").as_llong(), found.attribute("cy").as_llong());
  };
  EXPECT_EQ(size_of({1920, 1080}), std::pair(12'192'000LL, 6'858'000LL)) << "13.333 by 7.5 inches";
  EXPECT_EQ(size_of({1440, 1080}), std::pair(9'144'000LL, 6'858'000LL)) << "10 by 7.5 inches";
  const auto large = size_of({40'000, 20'000});
  EXPECT_LE(large.first, 51'206'400) << "56 inches";
  EXPECT_NEAR(static_cast<double>(large.first) / static_cast<double>(large.second), 2, 1e-3);
  EXPECT_GE(size_of({40, 20}).second, 914'400) << "an inch";
}

TEST(PptxPackage, WhoGivesUpGetsNoBytes) {
  scene::Deck deck = support::slides_of(support::slide_chart());
  std::size_t calls = 0;
  deck.go_on = [&](double share) {
    EXPECT_GE(share, 0);
    EXPECT_LE(share, 1);
    return ++calls < 3;
  };
  const auto bytes = pptx(deck);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().failure, base::Failure::given_up);
  EXPECT_EQ(calls, 3U);
}

TEST(PptxPackage, WithoutAPageIsAnError) {
  EXPECT_FALSE(pptx({}));
}

}  // namespace
}  // namespace flipchart::backends
