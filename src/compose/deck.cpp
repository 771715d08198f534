// Finished pages for export: for each view all layers in order, turned to its facing, with title and
// statement.
#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "compose/layers.hpp"
#include "compose/legend_corner.hpp"
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

std::size_t dotted_without_way(const scene::Scene& scene) {
  return static_cast<std::size_t>(std::count_if(
      scene.links.begin(), scene.links.end(),
      [](const scene::Link& link) { return link.kind == scene::LinkKind::dotted && link.path.empty(); }));
}

// What this view's room-safety asks of the ids of a page.
void finish(scene::Page& page, scene::Scene scene, const Subject& subject) {
  if (subject.view.room_safe) hide_personal_ids(scene, subject.organization);
  page.scene = std::move(scene);
}

scene::Page page_of(const model::Organization& organization, const model::History& history,
                    const model::Decisions& decisions, const Insights& insights, const model::View& asked,
                    base::Date today, text::Measurer& measurer) {
  scene::Page page = empty_page(asked);
  model::View view = asked;
  view.size = drawing_room(page);
  const Arrangement arrangement = arranged(organization, insights, view);
  const Subject subject{organization, history, decisions, insights, arrangement, view, today, measurer};
  scene::Scene scene = chart_layer(subject);
  const std::size_t dotted = dotted_without_way(scene);
  const flow::Kept kept = flow::kept_by(view.filter, organization, history, insights.routes, insights.silos);
  FlowLayer flows;
  if (view.overlays.flows) {
    flows = flow_layer(subject, kept);
    yield_to_rivers(scene, flows.scene);
    scene::append(scene, flows.scene);  // a copy: the legend explains what was drawn
  }
  scene::append(scene, marks_layer(subject));
  scene = scene::faced(std::move(scene), view.facing);
  if (view.overlays.flows) add_legend(scene, legend_layer(subject, flows, room_in_corner(scene)));
  page.statement = statement_of(subject, kept, flows, dotted);
  finish(page, std::move(scene), subject);
  return page;
}

}  // namespace

scene::Deck deck(const model::Organization& organization, const model::History& history,
                 const model::Decisions& decisions, const std::vector<model::View>& views, base::Date today,
                 text::Measurer& measurer) {
  scene::Deck deck;
  if (views.empty()) return deck;
  deck.view = views.front().facing >= 0.5 ? "customers-on-top" : "leaders-on-top";
  switch (views.front().detail) {
    case model::Detail::mid:
      deck.detail = "mid";
      break;
    case model::Detail::near:
      deck.detail = "near";
      break;
    case model::Detail::far:
      deck.detail = "far";
      break;
  }
  std::map<std::pair<model::SiloRule, model::HolderColumn>, std::unique_ptr<Insights>> insights;
  for (const model::View& view : views) {
    std::unique_ptr<Insights>& known = insights[{view.silo, view.holder}];
    if (!known)
      known = std::make_unique<Insights>(insights_of(organization, history, view.silo, view.holder, today));
    deck.pages.push_back(page_of(organization, history, decisions, *known, view, today, measurer));
  }
  return deck;
}

}  // namespace flipchart::compose
