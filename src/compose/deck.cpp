// Finished pages for export: for each view all layers in order, turned to its facing, with title and
// statement.
#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

#include "compose/crowd.hpp"
#include "compose/layers.hpp"
#include "compose/legend_corner.hpp"
#include "compose/overlay_figures.hpp"
#include "compose/room_ids.hpp"
#include "compose/statement.hpp"
#include "scene/fit.hpp"

namespace flipchart::compose {
namespace {

// The room a page leaves for its chart, at the size where the page is 1080 high: paper of any size gets the
// same chart.
base::Size drawing_room(scene::Page page) {
  if (page.size.w <= 0 || page.size.h <= 0) page.size = {1920, 1080};
  if (page.statement.empty()) page.statement = "x";
  const double unit = std::min(page.size.w, page.size.h) / 1080;
  const base::Rect area = scene::fitted(page).area;
  return {area.w / unit, area.h / unit};
}

scene::Page empty_page(const model::View& view) {
  scene::Page page;
  page.size = view.size;
  page.title = view.title;
  if (!view.title.empty())
    page.subtitle = view.facing >= 0.5 ? "Customers on top, leaders at the bottom" : "Leaders on top";
  page.transparent = view.transparent;
  return page;
}

// What the page of one view of a deck refers to.
struct Ground {
  std::shared_ptr<const Insights> insights;
  model::View view;
  Arrangement arrangement;
};

std::function<scene::Scene(std::size_t)> holding(std::shared_ptr<const Ground> ground,
                                                 std::function<scene::Scene(std::size_t)> pieces) {
  return
      [ground = std::move(ground), pieces = std::move(pieces)](std::size_t piece) { return pieces(piece); };
}

std::size_t dotted_without_way(const scene::Scene& scene) {
  return static_cast<std::size_t>(std::count_if(
      scene.links.begin(), scene.links.end(),
      [](const scene::Link& link) { return link.kind == scene::LinkKind::dotted && link.path.empty(); }));
}

std::string_view name_of(model::Detail detail) {
  switch (detail) {
    case model::Detail::mid:
      return "mid";
    case model::Detail::near:
      return "near";
    case model::Detail::far:
      return "far";
  }
  return "mid";
}

}  // namespace

model::View fitted_to_page(const model::View& asked) {
  model::View view = asked;
  view.size = drawing_room(empty_page(asked));
  return view;
}

scene::Page page_of(const Subject& about, const model::View& asked) {
  const model::View& view = about.view;
  scene::Page page = empty_page(asked);
  const flow::Kept kept = flow::kept_by(view.filter, about.organization, about.history, about.insights.routes,
                                        about.insights.silos);
  const auto figures = std::make_shared<const OverlayFigures>(overlay_figures(about, kept));
  Subject subject = about;
  subject.figures = figures.get();
  scene::Scene scene = chart_ground(subject);
  const std::size_t dotted = dotted_without_way(scene);
  const bool lines = view.overlays.flows || view.overlays.silos;
  const auto crowd = std::make_shared<const Crowd>(
      subject, figures, lines ? flow_layer(subject, kept) : FlowLayer{}, view.facing);
  const FlowLayer& flows = crowd->flows();
  if (lines) scene::append(scene, flows.scene);  // a copy: the legend explains what was drawn
  scene::append(scene, marks_layer(subject));
  scene = scene::faced(std::move(scene), view.facing);
  if (lines || view.overlays.hotspots) {
    const std::vector<base::Rect> boxes = crowd->boxes();
    add_legend(scene, legend_layer(subject, flows, room_in_corner(scene, boxes)), *crowd);
  }
  page.statement = statement_of(subject, kept, flows, dotted, serving_not_drawn(subject));
  hide_personal_ids(scene, crowd->room_ids());
  page.scene = std::move(scene);
  page.crowd = crowd_of_page(crowd);
  return page;
}

scene::Deck deck_of(std::vector<scene::Page> pages, const model::View& first) {
  scene::Deck deck;
  deck.view = first.facing >= 0.5 ? "customers-on-top" : "leaders-on-top";
  deck.detail = name_of(first.detail);
  deck.pages = std::move(pages);
  return deck;
}

scene::Deck deck(const model::Organization& organization, const model::History& history,
                 const model::Decisions& decisions, const std::vector<model::View>& views, base::Date today,
                 text::Measurer& measurer) {
  if (views.empty()) return {};
  std::vector<scene::Page> pages;
  std::vector<std::pair<model::View, std::shared_ptr<const Insights>>> insights;  // by a view's key
  for (const model::View& asked : views) {
    const model::View key = insights_key(asked);
    auto known =
        std::find_if(insights.begin(), insights.end(), [&](const auto& k) { return k.first == key; });
    if (known == insights.end()) {
      insights.emplace_back(key,
                            std::make_shared<const Insights>(insights_of(organization, history, key, today)));
      known = insights.end() - 1;
    }
    const model::View view = fitted_to_page(asked);
    const auto ground = std::make_shared<const Ground>(
        Ground{known->second, view, arranged(organization, *known->second, view)});
    scene::Page page = page_of({organization, history, decisions, *ground->insights, ground->arrangement,
                                ground->view, today, measurer},
                               asked);
    page.crowd.cards = holding(ground, std::move(page.crowd.cards));
    page.crowd.links = holding(ground, std::move(page.crowd.links));
    pages.push_back(std::move(page));
  }
  return deck_of(std::move(pages), views.front());
}

}  // namespace flipchart::compose
