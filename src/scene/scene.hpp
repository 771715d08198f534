// The display list of one picture: meaningful items (cards, links, flows, bands, badges, labels), not paths
// without sense, so that every backend can make its own thing of them. A Scene stands with the leaders on
// top; `faced` turns it over. Backends play it in the order of the members below, each list in its own order.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/item_id.hpp"

namespace flipchart::scene {

using base::Colour;
using base::ItemId;
using base::kNoColour;
using base::Point;
using base::Rect;

struct Font {
  double size = 12;
  int weight = 400;
};

enum class Align : std::uint8_t { start, middle, end };

// One line of text. In a card `at` is relative to the card's top left corner; elsewhere it is absolute. `at`
// is the baseline, at its start, middle or end in x as `align` says. `middle_rise` is the distance from the
// baseline up to the visual middle of the line: turning over mirrors the middle, not the baseline.
struct Text {
  std::string text;
  Point at;
  Font font;
  Colour colour;
  Align align = Align::start;
  double width = 0;  // as measured
  double middle_rise = 0;
  bool sideways = false;  // runs upwards
};

struct Stroke {
  Colour colour = kNoColour;
  double width = 1;
  std::vector<double> dash;  // empty: solid
  bool round_caps = false;
  friend bool operator==(const Stroke&, const Stroke&) = default;
};

enum class Verb : std::uint8_t { move, line, cubic };  // cubic takes three points

struct Path {
  std::vector<Verb> verbs;
  std::vector<Point> points;
  void move_to(Point p);
  void line_to(Point p);
  void cubic_to(Point a, Point b, Point p);
  bool empty() const { return verbs.empty(); }
};
// A polyline whose corners are rounded with `radius` (smaller where a leg is short).
Path rounded(const std::vector<Point>& corners, double radius);
// The path as short straight legs, each within `tolerance` of it.
std::vector<Point> flattened(const Path& path, double tolerance = 0.25);

enum class Hatch : std::uint8_t {
  solid,
  diagonal,
  dots,
  horizontal,
  back_diagonal,
  vertical,
  cross,
  broken_horizontal,
  chevron,
  squares,
};

// A number that something stands for, under a name for programs: "raised", "out".
struct Figure {
  std::string_view name;  // a literal
  double value = 0;
};

// A quiet rectangle behind things: the band of a silo, the box of a customer segment, the ground of a team.
struct Band {
  ItemId id;
  Rect box;
  double radius = 10;
  Colour fill;
  Stroke line;
  std::string label;            // for programs and screen readers; the drawn one is in `labels`
  std::uint64_t count = 0;      // people or customers in it
  std::vector<Figure> figures;  // what else is known of it
  bool is_legend = false;  // it lies under what explains colours and widths, and is of nothing on the chart
};

// A small square with the silo's colour and hatch.
struct Swatch {
  Rect box;
  double radius = 3;
  Colour colour;
  Hatch hatch = Hatch::solid;
};

enum class LinkKind : std::uint8_t { reports, dotted, serves };

// A line of structure. Links that share one drawn line (a stack, a bundle) have the path on the first of them
// only.
struct Link {
  LinkKind kind = LinkKind::reports;
  ItemId from;  // who reports or serves
  ItemId to;    // the manager or the customer
  Path path;
  Stroke stroke;
};

enum class FlowKind : std::uint8_t { from_customer, climb, returning, within, crossing };

// Handovers from one unit (or customer) to another, drawn as one line with an arrow at its end. Flows that
// share one drawn line (the customers of one segment) have the path on the first of them only.
struct Flow {
  FlowKind kind = FlowKind::within;
  ItemId from;  // the position that leads the giving unit, or the customer
  ItemId to;    // the position that leads the receiving unit
  std::uint64_t handovers = 0;
  std::uint64_t came_back = 0;
  Path path;  // ends at the arrow's tip
  double width = 1.5;
  Colour colour;
  Colour casing = kNoColour;  // 2 px each side, in the ground's colour
  Colour hollow = kNoColour;  // inner stroke of width - 2.4 for returns
  bool arrow = true;
};
bool crosses(FlowKind kind);

// What passed between two units, or from a customer to one, whether or not a line tells of it.
struct Passed {
  FlowKind kind = FlowKind::within;
  ItemId from, to;  // as in Flow
  std::uint64_t handovers = 0;
  std::uint64_t came_back = 0;
  bool crosses = false;
};

// A picture of pixels: the bytes of a JPEG or PNG file, shared by all who show it.
using Picture = std::shared_ptr<const std::string>;

// The face on a card, cut to the ellipse in its box.
struct Photo {
  Picture picture;  // null: none
  Rect box;         // relative to the card's top left corner
};

enum class CardKind : std::uint8_t { position, customer, shelf, unit };

struct Card {
  CardKind kind = CardKind::position;
  ItemId id;
  Rect box;
  double radius = 6;
  Colour fill;
  Stroke line;
  Colour edge = kNoColour;  // the silo's colour on the left side
  double edge_width = 0;
  Photo photo;
  std::vector<Text> texts;
};

// A straight heavy stroke of the picture's furniture (the front line).
struct Rule {
  Point from;
  Point to;
  Stroke stroke;
};

enum class Disc : std::uint8_t { none, hollow, half, solid, overdue, followed_up };

// A pill on a flow: state, count, cases that came back.
struct Badge {
  ItemId from;  // the flow it belongs to
  ItemId to;
  Rect box;
  Colour fill;
  Stroke line;
  Disc disc = Disc::none;
  Colour disc_colour;
  double disc_size = 0;
  Point disc_centre;        // relative to the box
  std::vector<Text> texts;  // relative to the box
};

// A disc on a card's corner: a fix owned there, or a stop of a traced route with its number.
struct Pin {
  ItemId on;
  Point centre;  // relative to the card's (or customer's) centre: never mirrored
  Point anchor;  // that centre
  double size = 15;
  Disc disc = Disc::solid;
  Colour colour;
  Colour ring;
  std::optional<Text> text;  // relative to the pin's centre
};

// A ring around a card, a customer or a team.
struct Ring {
  ItemId on;
  Rect box;
  double radius = 8;
  Colour fill = kNoColour;
  Stroke stroke;
};

struct Scene {
  Rect bounds;        // encloses everything drawn
  double extent = 0;  // of the rank axis, for turning over
  double facing = 0;  // how far this one is turned already
  Colour ground;
  std::vector<Band> bands;
  std::vector<Swatch> swatches;
  std::vector<Link> links;     // drawn serves, then reports, then dotted
  std::vector<Passed> passed;  // for formats that are read by programs; not drawn
  std::vector<Flow> flows;     // drawn from_customer, then rivers, then within and crossing, in order
  std::vector<Rule> rules;
  std::vector<Card> cards;
  std::vector<Flow> lit;  // the one route under the pointer, above the cards
  std::vector<Text> labels;
  std::vector<Badge> badges;
  std::vector<Pin> pins;
  std::vector<Ring> rings;
};

// `leaders_on_top` turned to `facing` (0 to 1): boxes keep their size and their text upright, centres and
// path points are mirrored. Linear. The argument must not be turned already.
Scene faced(const Scene& leaders_on_top, double facing);
Scene faced(Scene&& leaders_on_top, double facing);
// Adds all items of `layer` to `scene`; bounds unite.
void append(Scene& scene, Scene layer);
// Everything as text, one item a line, numbers with one decimal: for tests and for looking.
std::string dumped(const Scene& scene);

}  // namespace flipchart::scene
