// A finished page for export: all layers of a view in order, turned to its facing, with title and statement.
#include <algorithm>
#include <memory>
#include <utility>

#include "base/language.hpp"
#include "compose/all_that_passed.hpp"
#include "compose/crowd.hpp"
#include "compose/finished_page.hpp"
#include "compose/large_only.hpp"
#include "compose/layers.hpp"
#include "compose/legend_corner.hpp"
#include "compose/overlay_figures.hpp"
#include "compose/room_ids.hpp"
#include "compose/stage.hpp"
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
    page.subtitle =
        view.facing >= 0.5 ? base::tr("Customers on top, leaders at the bottom") : base::tr("Leaders on top");
  page.transparent = view.transparent;
  page.from_afar = view.presented;
  if (!view.room_safe) page.mark = base::tr("Not room-safe");
  return page;
}

std::size_t dotted_without_way(const scene::Scene& scene) {
  return static_cast<std::size_t>(std::count_if(
      scene.links.begin(), scene.links.end(),
      [](const scene::Link& link) { return link.kind == scene::LinkKind::dotted && link.path.empty(); }));
}

// The stage fills what the words of its page leave; how many lines its statement takes is known when it has
// been counted what the stage leaves out.
scene::Page page_of_stage(const Subject& about, const model::View& asked, const Highlight& highlight) {
  model::View view = about.view;
  scene::Page page = empty_page(asked);
  const flow::Kept kept = flow::kept_by(view.filter, about.organization, about.history, about.insights.routes,
                                        about.insights.silos);
  const auto on_stage = [&] {
    Subject subject{about.organization, about.history, about.decisions, about.insights,
                    about.arrangement,  view,          about.today,     about.measurer};
    Stage stage = stage_of(subject, kept, highlight);
    page.statement = statement_of(subject, kept, stage.flows, 0, 0);
    return stage;
  };
  Stage stage = on_stage();
  const base::Size left = drawing_room(page);
  if (!(left == view.size)) {
    view.size = left;
    stage = on_stage();
  }
  scene::Scene scene = std::move(stage.ground);
  scene::append(scene, std::move(stage.flows.scene));
  scene::append(scene, std::move(stage.lit));
  page.scene = scene::faced(std::move(scene), view.facing);
  hide_personal_ids(page.scene, view.room_safe ? room_ids(about.organization) : RoomIds{});
  return page;
}

// People whose names can be read: everything else that would be small goes.
void make_large(scene::Page& page) {
  const double scale = scene::fitted(page).scale;
  const double unit = std::min(page.size.w, page.size.h) / 1080;
  const double least = kStageLetters * unit / std::max(scale, 1e-6);
  keep_large_letters(page.scene, least);
  page.crowd.cards = [cards = std::move(page.crowd.cards), least](std::size_t piece) {
    scene::Scene made = cards(piece);
    keep_large_letters(made, least);
    return made;
  };
}

}  // namespace

model::View fitted_to_page(const model::View& asked) {
  model::View view = asked;
  view.size = drawing_room(empty_page(asked));
  return view;
}

scene::Page finished_page(const Subject& about, const model::View& asked, const Finish& finish) {
  const model::View& view = about.view;
  if (staged(view)) return page_of_stage(about, asked, finish.highlight);
  scene::Page page = empty_page(asked);
  const model::Organization& whole = finish.whole != nullptr ? *finish.whole : about.organization;
  const flow::Kept kept =
      flow::kept_by(view.filter, whole, about.history, about.insights.routes, about.insights.silos);
  OverlayFigures counted = overlay_figures(about, kept);
  counted.routes = finish.routes;
  const auto figures = std::make_shared<const OverlayFigures>(std::move(counted));
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
  if (finish.tells_all_flows && view.overlays.flows) scene.passed = all_that_passed(subject, kept);
  scene = scene::faced(std::move(scene), view.facing);
  if (!view.presented && (lines || view.overlays.hotspots)) {
    const std::vector<base::Rect> boxes = crowd->boxes();
    add_legend(scene, legend_layer(subject, flows, room_in_corner(scene, boxes)), *crowd);
  }
  page.statement = statement_of(subject, kept, flows, dotted, serving_not_drawn(subject));
  // By the numbers that ids have in the whole chart.
  const bool part = finish.whole != nullptr && view.room_safe;
  hide_personal_ids(scene, part ? room_ids(whole) : crowd->room_ids());
  page.scene = std::move(scene);
  page.crowd = crowd_of_page(crowd);
  if (view.presented) make_large(page);
  return page;
}

scene::Page page_of(const Subject& subject, const model::View& asked, const Highlight& highlight) {
  Finish finish;
  finish.highlight = highlight;
  return finished_page(subject, asked, finish);
}

}  // namespace flipchart::compose
