// The items of a Scene as SVG elements, each carrying the ids it stands for. Style is written as presentation
// attributes, which every program that reads SVG understands; there are no scripts and no style sheets.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "backends/svg/markup.hpp"
#include "scene/backend.hpp"
#include "scene/branches.hpp"
#include "scene/described.hpp"
#include "scene/fit.hpp"
#include "scene/shapes.hpp"

namespace flipchart::backends {

enum class CardOrder : std::uint8_t {
  of_the_scene,
  by_branch,  // in a group for each branch, on pages where a person can still work with groups
};

class SvgDrawing {
 public:
  // `ids` goes before the ids it gives, for pictures that share a document.
  explicit SvgDrawing(Markup& markup, std::string ids = {}, CardOrder order = CardOrder::of_the_scene)
      : markup_(markup), ids_(std::move(ids)), order_(order) {}
  // All of it, in the order of drawing; the pieces of a crowd on all cores. Linear.
  void draw(const scene::Page& page);
  // What stands around the picture: stripe, logo, words.
  void draw(const scene::Page& page, const scene::Fit& fit);
  // One line of text; `at` is where it says.
  void draw(const scene::Text& text);

 private:
  void hatches(const scene::Scene& scene);
  void draw(const scene::Band& band);
  void draw(const scene::Swatch& swatch, base::Colour ground);
  void draw(const scene::Link& link);
  void draw(const scene::Flow& flow);
  void draw(const scene::Card& card);
  void draw(const scene::Rule& rule);
  void draw(const scene::Badge& badge);
  void draw(const scene::Pin& pin);
  void draw(const scene::Ring& ring);
  void discs(scene::Disc disc, base::Point centre, double size, base::Colour colour, base::Colour ground);
  void box(const base::Rect& box, double radius, base::Colour fill, const scene::Stroke& line);
  void edge(const scene::Card& card);
  void photo(const scene::Card& card);
  void picture(const scene::Picture& picture, const base::Rect& box, std::string_view kind,
               const std::string& clip);
  void shape(const scene::Shape& shape);
  Markup& at(base::Point origin);
  // Of the element that is open, for who points at it; none where there are no words.
  void title(std::string_view words);
  // Everything of `scene`, and of `of_many` what the scene lacks.
  void layers(const scene::Scene& scene, const scene::Crowd& of_many, const scene::Branches* branches);
  void links(const scene::Scene& scene, const scene::Crowd& of_many);
  void flows(const scene::Scene& scene);
  void group(const scene::Scene& scene, const scene::Branch& branch);
  // The items of `list` of each of the scenes that `piece` makes.
  template <class Item>
  void crowd(std::size_t pieces, const std::function<scene::Scene(std::size_t)>& piece,
             std::vector<Item> scene::Scene::*list);

  Markup& markup_;
  std::string ids_;
  CardOrder order_;
  const scene::Described* described_ = nullptr;  // of the page that is drawn
  // The ground of the legend, the one band that stands for nothing: what lies on it are samples, and has none
  // of the classes and data of the chart.
  base::Rect panel_;
  std::map<std::pair<scene::Hatch, std::string>, std::string>
      hatches_;  // hatch and colour to pattern's reference
  struct Edge {
    double height = -1, radius = 0, width = 0;
    std::string start;
  } edge_;  // the path of the last card's, up to its colour: cards of one kind share it
};

}  // namespace flipchart::backends
