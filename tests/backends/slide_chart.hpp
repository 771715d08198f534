// A chart of two bands drawn by hand, as the program draws one: reporting lines in every form, flows, badges,
// pins and customers; and decks of it.
#pragma once

#include <string>
#include <utility>

#include "scene/backend.hpp"

namespace flipchart::support {

inline scene::Text slide_text(std::string words, base::Point at, double size, int weight = 400,
                              scene::Align align = scene::Align::start) {
  scene::Text text;
  text.text = std::move(words);
  text.at = at;
  text.font = {size, weight};
  text.colour = base::hex("#161A22");
  text.align = align;
  text.middle_rise = size * 0.36;
  return text;
}

inline scene::Scene slide_chart() {
  using base::ItemKind;
  scene::Scene scene;
  scene.bounds = {0, 0, 1600, 800};
  scene.extent = 800;
  scene.ground = base::hex("#F7F8FA");
  const scene::Stroke hair{base::hex("#E2E6EC"), 1, {}, false};
  const auto band = [&](ItemKind kind, std::string name, base::Rect box, base::Colour fill) {
    scene.bands.push_back({{kind, name}, box, 10, fill, hair, name, 3, {}});
    scene.labels.push_back(slide_text(name, {box.x + 30, box.bottom() - 12}, 12, 600));
    scene.swatches.push_back(
        {{box.x + 10, box.bottom() - 22, 11, 11}, 3, base::hex("#0D6DB0"), scene::Hatch::dots});
  };
  band(ItemKind::silo, "Care", {0, 200, 700, 400}, base::mixed(scene.ground, base::hex("#0D6DB0"), 0.055));
  band(ItemKind::silo, "Field", {800, 200, 800, 400}, base::mixed(scene.ground, base::hex("#279FA1"), 0.055));
  band(ItemKind::segment, "Enterprise", {0, 660, 800, 120}, base::hex("#FCFCFD"));
  const auto card = [&](std::string id, base::Rect box, base::Colour edge) {
    scene::Card made;
    made.id = {ItemKind::position, id};
    made.box = box;
    made.fill = base::hex("#FFFFFF");
    made.line = {base::hex("#D5DAE2"), 1, {}, false};
    made.edge = edge;
    made.edge_width = 4;
    made.texts = {slide_text("Name of " + id, {14, 21}, 13, 600), slide_text("Title of " + id, {14, 37}, 11),
                  slide_text("12", {box.w - 10, 37}, 11, 400, scene::Align::end)};
    scene.cards.push_back(std::move(made));
  };
  const base::Colour blue = base::hex("#0D6DB0");
  const base::Colour teal = base::hex("#279FA1");
  card("P1", {720, 40, 160, 48}, base::hex("#575D6F"));
  card("P2", {200, 260, 160, 48}, blue);
  card("P3", {1100, 260, 160, 48}, teal);
  card("P4", {100, 440, 160, 48}, blue);
  card("P5", {420, 440, 160, 48}, blue);
  card("P6", {1100, 440, 160, 48}, teal);
  scene::Card customer;
  customer.kind = scene::CardKind::customer;
  customer.id = {ItemKind::customer, "C1"};
  customer.box = {40, 690, 180, 24};
  customer.radius = 12;
  customer.fill = base::hex("#FFFFFF");
  customer.texts = {slide_text("Nordwind", {90, 16}, 11, 500, scene::Align::middle)};
  scene.cards.push_back(customer);
  const auto reports = [&](std::string from, std::string to, const std::vector<base::Point>& way) {
    scene.links.push_back({scene::LinkKind::reports,
                           {ItemKind::position, from},
                           {ItemKind::position, to},
                           scene::rounded(way, 7),
                           {base::hex("#B4BCC8"), 1.25, {}, false}});
  };
  reports("P2", "P1", {{800, 88}, {800, 174}, {280, 174}, {280, 260}});
  reports("P3", "P1", {{800, 88}, {800, 174}, {1180, 174}, {1180, 260}});
  reports("P4", "P2", {{280, 308}, {280, 374}, {180, 374}, {180, 440}});
  reports("P5", "P2", {{280, 308}, {280, 374}, {500, 374}, {500, 440}});
  reports("P6", "P3", {{1180, 308}, {1180, 440}});
  scene::Link dotted{scene::LinkKind::dotted,
                     {ItemKind::position, "P5"},
                     {ItemKind::position, "P3"},
                     scene::rounded({{580, 464}, {840, 464}, {840, 284}, {1100, 284}}, 7),
                     {base::hex("#626B7A"), 1.5, {5, 4}, false}};
  scene.links.push_back(dotted);
  scene::Link stacked = scene.links.front();
  stacked.from.id = "P9";
  stacked.path = {};
  scene.links.push_back(stacked);
  scene::Flow flow;
  flow.kind = scene::FlowKind::crossing;
  flow.from = {ItemKind::position, "P5"};
  flow.to = {ItemKind::position, "P6"};
  flow.handovers = 351;
  flow.came_back = 61;
  flow.path = scene::rounded({{520, 488}, {520, 560}, {1160, 560}, {1160, 488}}, 16);
  flow.width = 9;
  flow.colour = base::hex("#C8401A");
  flow.casing = scene.ground;
  scene.flows.push_back(flow);
  scene::Badge badge;
  badge.from = flow.from;
  badge.to = flow.to;
  badge.box = {770, 550, 150, 20};
  badge.fill = base::hex("#FFFFFF");
  badge.line = {flow.colour, 1, {}, false};
  badge.disc = scene::Disc::half;
  badge.disc_size = 10;
  badge.disc_centre = {13, 10};
  badge.texts = {slide_text("351", {24, 14}, 11, 600), slide_text("⇄ 61 came back", {52, 14}, 10)};
  scene.badges.push_back(badge);
  scene::Pin pin;
  pin.on = {ItemKind::position, "P3"};
  pin.anchor = {1180, 284};
  pin.centre = {80, -24};
  pin.colour = base::hex("#2F4BD0");
  pin.ring = base::hex("#FFFFFF");
  pin.text = slide_text("2", {0, 3.6}, 10, 600, scene::Align::middle);
  scene.pins.push_back(pin);
  scene.rings.push_back({{ItemKind::position, "P1"},
                         {714, 34, 172, 60},
                         10,
                         base::kNoColour,
                         {base::hex("#161A22"), 2, {}, false}});
  scene.rules.push_back({{60, 520}, {600, 520}, {base::hex("#161A22"), 2, {}, false}});
  return scene;
}

// Both ways up, on slides of this size.
inline scene::Deck slides_of(const scene::Scene& scene, base::Size size = {1920, 1080}) {
  scene::Deck deck;
  for (const double facing : {0.0, 1.0}) {
    scene::Page& page = deck.pages.emplace_back();
    page.scene = scene::faced(scene, facing);
    page.size = size;
    page.title = "One seam carries a third";
    page.subtitle = "Returns and Parts handed 351 times";
    page.statement = "812 of 1,040 issues";
    page.name = facing < 0.5 ? "Leaders on top" : "Customers on top";
  }
  deck.pages[1].turned = 0;
  return deck;
}

}  // namespace flipchart::support
