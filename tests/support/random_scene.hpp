// Scenes of every kind of item at random places, from a seed: for laws that hold for any picture.
#pragma once

#include <random>
#include <string>

#include "scene/scene.hpp"

namespace flipchart::support {

class RandomScene {
 public:
  explicit RandomScene(unsigned seed) : random_(seed) {}

  double number(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random_);
  }
  int whole(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }
  base::Point point() { return {number(0, 2000), number(0, 1000)}; }
  base::Rect box() { return {number(0, 1800), number(0, 900), number(5, 200), number(5, 100)}; }
  base::Colour colour() {
    const auto channel = [&] { return static_cast<std::uint8_t>(whole(0, 255)); };
    return {channel(), channel(), channel(), 255};
  }
  scene::Text text() {
    scene::Text text;
    text.text = "line " + std::to_string(whole(0, 999));
    text.at = point();
    text.width = number(10, 80);
    text.middle_rise = number(2, 6);
    text.colour = colour();
    text.align = static_cast<scene::Align>(whole(0, 2));
    return text;
  }
  scene::Path path() {
    scene::Path path;
    path.move_to(point());
    for (int legs = whole(1, 5); legs > 0; --legs) {
      if (whole(0, 1) == 0) {
        path.line_to(point());
      } else {
        path.cubic_to(point(), point(), point());
      }
    }
    return path;
  }
  base::ItemId id(std::string_view prefix, int number) {
    return {base::ItemKind::position, std::string(prefix) + std::to_string(number)};
  }
  scene::Flow flow(int i) {
    scene::Flow flow;
    flow.kind = static_cast<scene::FlowKind>(whole(0, 4));
    flow.from = id("g", i);
    flow.to = id("r", i);
    flow.handovers = static_cast<std::uint64_t>(whole(1, 500));
    flow.came_back = static_cast<std::uint64_t>(whole(0, 9));
    flow.path = path();
    flow.width = number(1.5, 14);
    flow.colour = colour();
    flow.casing = whole(0, 1) == 0 ? base::kNoColour : colour();
    flow.hollow = whole(0, 1) == 0 ? base::kNoColour : colour();
    return flow;
  }

  scene::Scene scene(int items = 20) {
    scene::Scene scene;
    scene.extent = 1000;
    scene.bounds = {0, 0, 2000, 1000};
    scene.ground = base::hex("#F7F8FA");
    for (int i = 0; i < items; ++i) {
      scene.bands.push_back({id("b", i), box(), 10, colour(), {colour(), 1, {}, false}, "band", 3, {}});
      scene.swatches.push_back({box(), 3, colour(), static_cast<scene::Hatch>(whole(0, 9))});
      scene.links.push_back({static_cast<scene::LinkKind>(whole(0, 2)),
                             id("f", i),
                             id("t", i),
                             path(),
                             {colour(), 1.25, {5, 4}, false}});
      scene.flows.push_back(flow(i));
      scene.rules.push_back({point(), point(), {colour(), 2, {}, false}});
      scene::Card card;
      card.id = id("c", i);
      card.box = box();
      card.fill = colour();
      card.line = {colour(), 1, {}, false};
      card.edge = colour();
      card.edge_width = number(1, 9);
      card.texts = {text(), text()};
      scene.cards.push_back(card);
      scene.lit.push_back(flow(1000 + i));
      scene.labels.push_back(text());
      scene::Badge badge;
      badge.from = id("g", i);
      badge.to = id("r", i);
      badge.box = box();
      badge.fill = colour();
      badge.disc = static_cast<scene::Disc>(whole(0, 5));
      badge.disc_size = 11;
      badge.texts = {text()};
      scene.badges.push_back(badge);
      scene.pins.push_back({id("c", i),
                            {number(-20, 20), number(-20, 20)},
                            point(),
                            15,
                            static_cast<scene::Disc>(whole(0, 5)),
                            colour(),
                            colour(),
                            text()});
      scene.rings.push_back({id("c", i), box(), 8, base::kNoColour, {colour(), 2, {}, false}});
    }
    return scene;
  }

 private:
  std::mt19937 random_;
};

}  // namespace flipchart::support
