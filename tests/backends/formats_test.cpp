// One page, every format: what a chart has is in each of them as often, and nothing lies beyond the paper.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "backends/dot/dot.hpp"
#include "backends/html/html.hpp"
#include "backends/json/json.hpp"
#include "backends/svg/svg.hpp"
#include "compose/pager.hpp"
#include "compose/random_chart.hpp"
#include "read_graph.hpp"
#include "scene/fit.hpp"
#include "slide_shapes.hpp"

namespace flipchart::backends {
namespace {

struct Count {
  std::size_t cards = 0;
  std::size_t links = 0;  // with a path of their own
  std::size_t flows = 0;
  friend bool operator==(const Count&, const Count&) = default;
  friend void PrintTo(const Count& count, std::ostream* out) {
    *out << count.cards << " cards, " << count.links << " links, " << count.flows << " flows";
  }
};

Count count_of_scene(const scene::Scene& scene) {
  Count count{scene.cards.size(), 0, 0};
  for (const scene::Link& link : scene.links) count.links += link.path.empty() ? 0 : 1;
  for (const scene::Flow& flow : scene.flows) count.flows += flow.path.empty() ? 0 : 1;
  return count;
}

bool is_of(pugi::xml_node node, std::string_view name) {
  return node.attribute("class").value() == name;
}

// A flow of the picture; the samples of the legend stand elsewhere.
bool is_flow(pugi::xml_node node) {
  return is_of(node, "flow") && is_of(node.parent(), "flows") && node.first_child();
}

class Tally : public pugi::xml_tree_walker {
 public:
  Count count;

 private:
  bool for_each(pugi::xml_node& node) override {
    count.cards += is_of(node, "card") ? 1 : 0;
    count.links += is_of(node, "link") && node.attribute("d") ? 1 : 0;
    count.flows += is_flow(node) ? 1 : 0;
    return true;
  }
};

Count count_of_svg(const std::string& bytes) {
  pugi::xml_document document;
  EXPECT_TRUE(document.load_string(bytes.c_str()));
  Tally tally;
  document.traverse(tally);
  return tally.count;
}

Count count_of_html(const std::string& bytes) {
  const std::size_t begin = bytes.find("<svg class=\"picture inked shown\"");
  const std::size_t end = bytes.find("</svg>", begin);
  EXPECT_NE(end, std::string::npos);
  return count_of_svg(bytes.substr(begin, end - begin + 6));
}

Count count_of_slide(const std::vector<support::SlideShape>& shapes) {
  Count count;
  for (const support::SlideShape& shape : shapes) {
    count.cards += shape.name.starts_with("!!card-") ? 1 : 0;
    count.links += shape.name.starts_with("!!link-") ? 1 : 0;
    const pugi::xml_node group = shape.node.parent().first_child().child("p:cNvPr");
    const bool part = std::string_view(group.attribute("name").value()).starts_with("!!flow-");
    count.flows += shape.name.starts_with("!!flow-") && !part ? 1 : 0;
  }
  return count;
}

class Formats : public testing::TestWithParam<unsigned> {
 protected:
  scene::Deck deck(base::Size size, model::Detail detail = model::Detail::mid) {
    compose::Pager pager(organization, history, decisions, {20000}, measurer);
    model::View view;
    view.size = size;
    view.detail = detail;
    view.overlays.flows = true;
    view.facing = GetParam() % 2;
    std::vector<scene::Page> pages = {pager.page(view)};
    model::View turned = view;
    turned.facing = 1 - view.facing;
    pages.push_back(pager.page(turned));
    pages.back().turned = 0;
    return compose::deck_of(std::move(pages), view);
  }

  compose::RandomChart random{GetParam()};
  model::Organization organization = random.organization(1 + random.below(90));
  model::History history = random.history(organization, random.below(60));
  model::Decisions decisions;
  text::Measurer measurer;
};

TEST_P(Formats, AllHoldTheSameCardsLinksAndFlows) {
  const scene::Deck made = deck({1920, 1080});
  const scene::Scene scene = scene::whole(made.pages.front());
  const Count count = count_of_scene(scene);
  ASSERT_GT(count.cards, 0U);
  EXPECT_EQ(count_of_svg(*svg(made)), count);
  EXPECT_EQ(count_of_html(*html(made)), count);
  const support::Presentation presentation = support::presented(made);
  EXPECT_EQ(count_of_slide(support::shapes_of(presentation.slide(0))), count);

  // These two say of all links and flows between whom they are, also of those that share a line.
  const nlohmann::json picture = nlohmann::json::parse(*json(made));
  EXPECT_EQ(picture.at("cards").size(), scene.cards.size());
  EXPECT_EQ(picture.at("links").size(), scene.links.size());
  EXPECT_EQ(picture.at("flows").size(), scene.flows.size());
  const support::ReadGraph graph(*dot(made));
  EXPECT_EQ(graph.nodes.size(), scene.cards.size());
  EXPECT_EQ(graph.edges_of("flow"), scene.flows.size());
  EXPECT_EQ(graph.edges.size(), scene.links.size() + scene.flows.size());
}

TEST_P(Formats, EveryCardLiesOnItsPaper) {
  for (const base::Size size :
       {base::Size{1920, 1080}, base::Size{794, 1123}, base::Size{640, 360}, base::Size{0, 0}}) {
    for (const model::Detail detail : {model::Detail::far, model::Detail::mid, model::Detail::near}) {
      for (const scene::Page& page : deck(size, detail).pages) {
        const scene::Fit fit = scene::fitted(page);
        base::Rect all;
        for (const scene::Card& card : scene::whole(page).cards) all = all.united(card.box);
        EXPECT_GE(all.x * fit.scale + fit.offset.x, fit.area.x - 1e-6);
        EXPECT_GE(all.y * fit.scale + fit.offset.y, fit.area.y - 1e-6);
        EXPECT_LE(all.right() * fit.scale + fit.offset.x, fit.area.right() + 1e-6);
        EXPECT_LE(all.bottom() * fit.scale + fit.offset.y, fit.area.bottom() + 1e-6);
        EXPECT_GE(fit.area.x, 0);
        EXPECT_GE(fit.area.y, 0);
        EXPECT_LE(fit.area.right(), fit.paper.w);
        EXPECT_LE(fit.area.bottom(), fit.paper.h);
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(RandomCharts, Formats, testing::Range(1U, 101U));

}  // namespace
}  // namespace flipchart::backends
