// Swatches of silos on panels, from the same tiles as in pictures: see ink.hpp.
#include <algorithm>

#include "gui/imgui_compat.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/ink.hpp"
#include "scene/shapes.hpp"

namespace flipchart::gui {

namespace {

// The outlines of a path, one after the other.
std::vector<std::vector<Point>> outlines(const scene::Path& path) {
  std::vector<std::vector<Point>> made;
  scene::Path part;
  const Point* p = path.points.data();
  const auto flush = [&] {
    if (!part.empty()) made.push_back(scene::flattened(part));
    part = {};
  };
  for (const scene::Verb verb : path.verbs) {
    if (verb == scene::Verb::move) flush();
    part.verbs.push_back(verb);
    const int points = verb == scene::Verb::cubic ? 3 : 1;
    for (int i = 0; i < points; ++i) part.points.push_back(*p++);
  }
  flush();
  return made;
}

}  // namespace

void Ink::swatch(const Rect& box, Colour colour, scene::Hatch hatch) {
  const double radius = std::min(3.0, box.w / 4);
  if (hatch == scene::Hatch::solid) {
    fill(box, colour, radius);
    return;
  }
  fill(box, scene::swatch_ground(theme_.panel, colour), radius);
  const scene::HatchTile tile = scene::hatch_tile(hatch);
  const std::vector<std::vector<Point>> lines = outlines(tile.path);
  const ImU32 packed = IM_COL32(colour.r, colour.g, colour.b, colour.a);
  list_->PushClipRect(vec({box.x + 1, box.y + 1}), vec({box.right() - 1, box.bottom() - 1}), true);
  for (double y = box.y; y < box.bottom(); y += scene::kHatchTile) {
    for (double x = box.x; x < box.right(); x += scene::kHatchTile) {
      for (const std::vector<Point>& outline : lines) {
        for (const Point& point : outline) {
          if (tile.filled) list_->PathLineTo(vec({x + point.x, y + point.y}));
        }
        if (tile.filled) list_->PathFillConvex(packed);
        for (std::size_t i = 0; !tile.filled && i + 1 < outline.size(); ++i)
          line({x + outline[i].x, y + outline[i].y}, {x + outline[i + 1].x, y + outline[i + 1].y}, colour,
               scene::kHatchStroke);
      }
    }
  }
  list_->PopClipRect();
  frame(box, colour, radius, scene::kSwatchLine);
}

}  // namespace flipchart::gui
