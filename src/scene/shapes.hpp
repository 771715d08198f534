// The outlines of things that are more than a rectangle: arrow heads, state discs, card edges, hatches. Every
// backend draws these, so that the picture on the wall and the one in the file are the same.
#pragma once

#include <vector>

#include "scene/scene.hpp"

namespace flipchart::scene {

// A path to fill, to stroke, or both. Filled paths are closed by whoever fills them.
struct Shape {
  Path path;
  Colour fill = kNoColour;
  Stroke stroke;  // kNoColour: none
};

// The head of a flow, and the path of its line without the part that lies under the head.
struct Arrow {
  Path body;
  Path head;  // a triangle, tip first; empty where the flow has no arrow or no path
};
// Half width w/2 + 3.2, length min(12, 0.55 w + 5.5); both grow for lines wider than kWideFlow.
inline constexpr double kWideFlow = 26;
Arrow arrow_of(const Flow& flow);

// All strokes and fills of a flow, the lowest first: casing, line, hollow middle, head.
std::vector<Shape> flow_shapes(const Flow& flow);

// How the items of a list follow each other: all of pass 0, then all of pass 1, then all of pass 2.
inline constexpr int kPasses = 3;
int drawing_pass(LinkKind kind);
int drawing_pass(FlowKind kind);

Path circle(Point centre, double radius);
Path rounded_rectangle(const Rect& box, double radius);
// The left strip of a rounded rectangle.
Path left_edge(const Rect& box, double radius, double width);

// The state of a fix, `size` across. `ground` is what shines through hollow parts and draws hands and tick.
std::vector<Shape> disc_shapes(Disc disc, Point centre, double size, Colour colour, Colour ground);

// The disc of a pin with the ring around it, about the pin's centre.
std::vector<Shape> pin_shapes(const Pin& pin);

// Hatched swatches are drawn on a tint of their colour and framed in it.
inline constexpr double kSwatchLine = 1.2;
Colour swatch_ground(Colour ground, Colour colour);

// One tile of a hatch, kHatchTile square: strokes of kHatchStroke, or filled where `filled`. Strokes run past
// the tile's sides so that tiles join; clip to the tile. Empty for solid.
inline constexpr double kHatchTile = 6;
inline constexpr double kHatchStroke = 1.6;
struct HatchTile {
  Path path;
  bool filled = false;
};
HatchTile hatch_tile(Hatch hatch);

}  // namespace flipchart::scene
