// A deck made by hand: a company of two silos with awkward names, one customer, an issue that comes back, a
// silo map, and the same turned over.
#pragma once

#include <string>
#include <utility>

#include "scene/backend.hpp"

namespace flipchart::support {

class SmallChart {
 public:
  SmallChart() {
    scene_.bounds = {0, 0, 640, 400};
    scene_.extent = 400;
    scene_.ground = base::hex("#F7F8FA");
    band("Care", {10, 90, 300, 180}, 3, scene::Hatch::diagonal, base::hex("#8F67EC"));
    band("Parts & Tools", {330, 90, 300, 180}, 2, scene::Hatch::dots, base::hex("#279FA1"));
    scene::Band segment = scene_.bands[0];  // of customers, with a silo's name
    segment.id = {base::ItemKind::segment, "Care"};
    segment.box = {10, 320, 300, 60};
    segment.count = 1;
    scene_.bands.insert(scene_.bands.begin(), segment);
    card("boss", {250, 20, 140, 40}, "Zoë Łukasz");
    card("care", {90, 110, 140, 40}, "Björn </script><script>alert(1)</script>");
    card("a 1", {30, 200, 120, 30}, "Ana \"A\" López");
    card("a/2", {170, 200, 120, 30}, "王芳 👩‍🔧");
    card("parts", {410, 110, 140, 40}, "محمد علي");
    card("p1", {420, 200, 120, 30}, "O'Brien & <b>Sons</b>");
    reports("care", "boss");
    reports("parts", "boss");
    reports("a 1", "care");
    reports("a/2", "care");
    reports("p1", "parts");
    scene::Card customer = made({base::ItemKind::customer, "a 1"}, {30, 330, 120, 26}, "Café Lumière");
    customer.kind = scene::CardKind::customer;
    customer.radius = 13;
    scene_.cards.push_back(customer);
    scene_.links.push_back({scene::LinkKind::serves, position("a 1"), customer.id, {}, {}});
    scene::Flow flow;
    flow.kind = scene::FlowKind::crossing;
    flow.from = position("care");
    flow.to = position("parts");
    flow.handovers = 5;
    flow.came_back = 1;
    flow.path = scene::rounded({{230, 130}, {410, 130}}, 8);
    flow.width = 4;
    flow.colour = base::hex("#C8401A");
    scene_.flows.push_back(flow);
  }

  static base::ItemId position(std::string id) { return {base::ItemKind::position, std::move(id)}; }
  const scene::Scene& scene() const { return scene_; }

  scene::Deck deck() const {
    scene::Deck deck;
    deck.title = "Small & <odd>";
    deck.view = "leaders-on-top";
    deck.detail = "mid";
    deck.pages.resize(2);
    deck.pages[0].scene = scene_;
    deck.pages[1].scene = scene::faced(scene_, 1);
    deck.pages[1].turned = 0;
    for (scene::Page& page : deck.pages) {
      page.title = "Small & <odd>";
      page.statement = "All of 6 people";
    }
    deck.trails.push_back({{base::ItemKind::issue, "I1"},
                           "Pump </button> billed",
                           "Café Lumière, 3 handovers, open",
                           {{base::ItemKind::customer, "a 1"},
                            position("a 1"),
                            position("p1"),
                            position("a 1"),
                            position("not-on-the-picture")}});
    deck.trails.push_back(
        {{base::ItemKind::issue, "I2"}, "Second", "Open", {position("care"), position("parts")}});
    deck.trails_left_out = "7 issues are not listed.";
    deck.grid = scene::Grid{{"Care", "Parts & Tools"}, {4, 5, 2, 0}, "Handovers of 9 issues."};
    return deck;
  }

 private:
  scene::Card made(base::ItemId id, scene::Rect box, const std::string& name) {
    scene::Card card;
    card.id = std::move(id);
    card.box = box;
    card.fill = base::hex("#FFFFFF");
    card.line = {base::hex("#D3D9E2"), 1, {}, false};
    scene::Text text;
    text.text = name;
    text.at = {8, box.h / 2 + 4};
    text.font = {11, 500};
    text.colour = base::hex("#161A22");
    card.texts.push_back(text);
    return card;
  }
  void card(const std::string& id, scene::Rect box, const std::string& name) {
    scene_.cards.push_back(made(position(id), box, name));
  }
  void reports(const std::string& from, const std::string& to) {
    scene_.links.push_back({scene::LinkKind::reports, position(from), position(to), {}, {}});
  }
  void band(const std::string& name, scene::Rect box, std::uint64_t count, scene::Hatch hatch,
            scene::Colour colour) {
    scene::Band band;
    band.id = {base::ItemKind::silo, name};
    band.label = name;
    band.box = box;
    band.count = count;
    band.fill = base::mixed(base::hex("#F7F8FA"), colour, 0.055);
    scene_.bands.push_back(band);
    scene_.swatches.push_back({{box.x + 8, box.y + 6, 11, 11}, 3, colour, hatch});
  }

  scene::Scene scene_;
};

}  // namespace flipchart::support
