// What runs from one thing to another on a slide, and what is pinned to it. Reporting lines are connectors
// glued to their cards; flows keep their lanes, which no connector does, as freeforms with rounded corners.
#include <algorithm>
#include <cmath>
#include <utility>

#include "backends/pptx/slide_drawing.hpp"
#include "scene/box_grid.hpp"

namespace flipchart::backends {
namespace {

constexpr double kBadgeLetters = 9;  // points
constexpr double kBadgeCell = 64;
constexpr double kBadgeStep = 0.05;
constexpr double kBadgesApart = 2;
constexpr double kHalfWay = 6;  // pixels of the page

// Not all programs keep the corners of a connector that is glued: some turn it half way, some send it across
// whatever stands there. Only what they too draw where it belongs is a connector.
bool keeps_its_way(const Elbow& elbow) {
  if (elbow.corners.empty()) return true;
  const double off = std::abs(elbow.corners.front() - 0.5) * elbow.box.w;
  return elbow.corners.size() == 1 && off <= kHalfWay;
}

std::string between(std::string_view kind, const base::ItemId& from, const base::ItemId& to) {
  std::string name(kind);
  if (from || to) name += from.id + '-' + to.id;
  return name;
}

base::Rect about_its_middle(const base::Rect& box, double factor) {
  const base::Point centre = box.centre();
  return {centre.x - box.w * factor / 2, centre.y - box.h * factor / 2, box.w * factor, box.h * factor};
}

double smallest_letters(const scene::Badge& badge) {
  double size = 1e9;
  for (const scene::Text& text : badge.texts) size = std::min(size, text.font.size);
  return size;
}

}  // namespace

GluedEnd SlideDrawing::glued(const scene::Link& link, base::Point end) const {
  for (const base::ItemId* id : {&link.to, &link.from}) {
    const auto card = cards_.find(*id);
    if (card == cards_.end()) continue;
    if (const auto site = site_at(scene_.cards[card->second - 2].box, end)) return {card->second, *site};
  }
  return {};
}

void SlideDrawing::draw(const scene::Link& link) {
  if (link.path.points.size() < 2) return;
  const ShapeName name{between("!!link-", link.from, link.to), described_.words(link)};
  const GluedEnd start = glued(link, link.path.points.front());
  const GluedEnd end = glued(link, link.path.points.back());
  const auto elbow = elbow_of(on_page(link.path));
  if (elbow && keeps_its_way(*elbow))
    xml_.connector(name, *elbow, on_page(link.stroke), start, end);
  else
    xml_.freeform(name, on_page(link.path), {base::kNoColour, on_page(link.stroke)});
}

void SlideDrawing::shapes(const ShapeName& name, const std::vector<scene::Shape>& shapes, base::Point at,
                          double scale) {
  bool first = true;
  for (const scene::Shape& shape : shapes) {
    ShapeName part = name;
    part.part = !first;
    first = false;
    scene::Path path = shape.path;
    for (base::Point& p : path.points) p = at + p * scale;
    scene::Stroke stroke = shape.stroke;
    stroke.width *= scale;
    xml_.freeform(part, path, {shape.fill, stroke});
  }
}

void SlideDrawing::draw(const scene::Flow& flow, std::string_view kind) {
  const std::vector<scene::Shape> parts = scene::flow_shapes(flow);
  if (parts.empty()) return;
  const bool sample = !flow.from && !flow.to;
  const std::string words = sample ? "Sample of a line" : described_.words(flow);
  const std::string name = between(kind, flow.from, flow.to);
  if (parts.size() == 1) return shapes({name, words}, parts, fit_.offset, fit_.scale);
  xml_.open_group({name, words});
  shapes({name + " line", words}, parts, fit_.offset, fit_.scale);
  xml_.close_group();
}

void SlideDrawing::draw_badges() {
  scene::BoxGrid cards(kBadgeCell);
  for (std::size_t i = 0; i < scene_.cards.size(); ++i) cards.add(i, scene_.cards[i].box);
  scene::BoxGrid badges(kBadgeCell);
  for (std::size_t i = 0; i < scene_.badges.size(); ++i)
    badges.add(i, scene_.badges[i].box.grown(kBadgeCell));
  // All are taken to grow alike: nobody grows at a neighbour's cost.
  const auto fits = [&](std::size_t badge, double factor) {
    const base::Rect& drawn = scene_.badges[badge].box;
    const base::Rect grown = about_its_middle(drawn, factor);
    const base::Rect apart = grown.grown(kBadgesApart);
    bool free = grown.x >= scene_.bounds.x && grown.right() <= scene_.bounds.right() &&
                grown.y >= scene_.bounds.y && grown.bottom() <= scene_.bounds.bottom();
    cards.near(apart, [&](std::size_t i) { free = free && !scene_.cards[i].box.overlaps(apart); });
    badges.near(apart, [&](std::size_t i) {
      const base::Rect& other = scene_.badges[i].box;
      free =
          free && (i == badge || !about_its_middle(other, factor).overlaps(apart) || other.overlaps(drawn));
    });
    return free;
  };
  for (std::size_t i = 0; i < scene_.badges.size(); ++i) {
    const double letters = smallest_letters(scene_.badges[i]) * fit_.scale;
    const double least = std::max(1.0, texts_.least() / letters);
    double factor = std::max(least, sheet_.pixels(kBadgeLetters) / letters);
    while (factor > least && !fits(i, factor)) factor -= kBadgeStep;
    draw(scene_.badges[i], std::max(factor, least));
  }
}

void SlideDrawing::draw(const scene::Badge& badge, double grown) {
  const double scale = fit_.scale * grown;
  const base::Rect box = on_page(about_its_middle(badge.box, grown));
  const std::string words = described_.words(badge);
  const std::string name = between("!!badge-", badge.from, badge.to);
  xml_.open_group({name, words});
  scene::Stroke line = on_page(badge.line);
  xml_.box({name + " pill", words}, box, box.h / 2, {badge.fill, line},
           texts_.in_box(badge.texts, {badge.box.w, badge.box.h}, scale));
  ShapeName disc{name + " state", words};
  shapes(disc, scene::disc_shapes(badge.disc, {0, 0}, badge.disc_size, badge.disc_colour, badge.fill),
         base::Point{box.x, box.y} + badge.disc_centre * scale, scale);
  xml_.close_group();
}

void SlideDrawing::draw(const scene::Pin& pin) {
  const base::Point at = on_page(pin.anchor + pin.centre);
  std::string words = "On " + described_.name_of(pin.on);
  if (pin.text) words += ": " + pin.text->text;
  const std::string_view state = scene::Described::words(pin.disc);
  if (!state.empty()) words += ", " + std::string(state);
  const std::string name = "!!pin-" + pin.on.id;
  xml_.open_group({name, words});
  shapes({name + " disc", words}, scene::pin_shapes(pin), at, fit_.scale);
  if (pin.text) {
    scene::Text text = *pin.text;
    const double half = pin.size / 2;
    text.at = text.at + base::Point{half, half};
    const SlideText inside = texts_.in_box({text}, {pin.size, pin.size}, fit_.scale);
    const double r = half * fit_.scale;
    if (!inside.paragraphs.empty())
      xml_.text_box({name + " number", words, "", true}, {at.x - r, at.y - r, 2 * r, 2 * r}, inside);
  }
  xml_.close_group();
}

}  // namespace flipchart::backends
