// The items of a scene as the shapes of a slide. Everything that shows the same thing in both views has the
// same name in both, so that programs can let it move from one to the other.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "backends/pptx/label_sizes.hpp"
#include "backends/pptx/shape_xml.hpp"
#include "backends/pptx/slide.hpp"
#include "scene/branches.hpp"
#include "scene/described.hpp"
#include "scene/fit.hpp"
#include "scene/shapes.hpp"

namespace flipchart::backends {

class SlideDrawing {
 public:
  SlideDrawing(const SlideContext& context, const scene::Page& page, const scene::Scene& scene,
               const SlideLinks& links);
  // Children of p:spTree.
  std::string drawn();
  // What was drawn with.
  const std::vector<SlidePicture>& pictures() const { return pictures_; }

 private:
  // What page and slide say in words: slide_words.cpp.
  void header();
  void brand();
  void footer();
  void words(const std::vector<scene::Text>& lines, const std::string& name, bool title);
  double right_of(const scene::Text& line) const;  // where a line that begins at its left has to end
  void back_link();

  // What stands still: slide_drawing.cpp.
  void branch(const scene::Branch& branch);
  void draw(const scene::Band& band);
  void draw(const scene::Swatch& swatch);
  void draw(const scene::Rule& rule);
  void draw(const scene::Card& card, ShapeId id);
  void draw(const scene::Text& label, const LabelSize& size);
  void draw(const scene::Ring& ring);

  // What runs, and what is on it: slide_lines.cpp.
  void draw(const scene::Link& link);
  void draw(const scene::Flow& flow, std::string_view kind);
  void draw_badges();
  void draw(const scene::Badge& badge, double grown);
  void draw(const scene::Pin& pin);
  GluedEnd glued(const scene::Link& link, base::Point end) const;
  // Shapes about a place of the page; the last one holds the text.
  void shapes(const ShapeName& name, const std::vector<scene::Shape>& shapes, base::Point at, double scale);

  base::Point on_page(base::Point p) const { return p * fit_.scale + fit_.offset; }
  base::Rect on_page(const base::Rect& box) const;
  scene::Path on_page(scene::Path path) const;
  scene::Stroke on_page(scene::Stroke stroke) const;
  // The relationship to a picture, the same for the same picture.
  std::string relationship(const scene::Picture& picture);
  double unit() const;  // one pixel where the page is 1080 high

  const SlideContext& context_;
  const scene::Page& page_;
  const scene::Scene& scene_;
  const SlideLinks& links_;
  scene::Fit fit_;
  Sheet sheet_;
  SlideTexts texts_;
  scene::Described described_;
  ShapeXml xml_;
  std::unordered_map<base::ItemId, ShapeId> cards_;
  std::unordered_map<base::ItemId, std::string> jumps_;
  std::vector<LabelSize> labels_;
  std::vector<SlidePicture> pictures_;
  std::unordered_map<const std::string*, std::size_t> picture_numbers_;
};

}  // namespace flipchart::backends
