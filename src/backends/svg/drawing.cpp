#include "backends/svg/drawing.hpp"

#include <algorithm>

#include "backends/svg/element_id.hpp"
#include "base/json_text.hpp"
#include "scene/shapes.hpp"

namespace flipchart::backends {
namespace {

using scene::Rect;

constexpr std::string_view kLinks[] = {"reports", "dotted", "serves"};
constexpr std::string_view kFlows[] = {"from-customer", "climb", "return", "within", "crossing"};
constexpr std::string_view kCards[] = {"position", "customer", "shelf", "unit"};
constexpr std::string_view kStates[] = {"none", "unowned", "half", "owned", "overdue", "followed-up"};

template <std::size_t N, class Kind>
std::string_view name_of(const std::string_view (&names)[N], Kind kind) {
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace

void SvgDrawing::shape(const scene::Shape& shape) {
  markup_.open("path").path(shape.path, shape.fill.a != 0).colour("fill", shape.fill);
  if (shape.stroke.colour.a != 0) markup_.stroke(shape.stroke);
  markup_.end();
}

void SvgDrawing::title(std::string_view words) {
  if (words.empty()) return;
  markup_.raw("<title>");
  markup_.text(words);
  markup_.end("title");
}

Markup& SvgDrawing::at(base::Point origin) {
  std::string move = "translate(";
  base::append_number(move, origin.x, 2);
  move += ' ';
  base::append_number(move, origin.y, 2);
  move += ')';
  return markup_.attribute("transform", move);
}

void SvgDrawing::box(const Rect& box, double radius, base::Colour fill, const scene::Stroke& line) {
  markup_.open("rect");
  if (box.x != 0) markup_.number("x", box.x);
  if (box.y != 0) markup_.number("y", box.y);
  markup_.number("width", std::max(box.w, 0.0)).number("height", std::max(box.h, 0.0));
  const double rx = std::clamp(radius, 0.0, std::max(0.0, std::min(box.w, box.h) / 2));
  if (rx > 0) markup_.number("rx", rx);
  markup_.colour("fill", fill);
  if (line.colour.a != 0) markup_.stroke(line);
  markup_.end();
}

void SvgDrawing::draw(const scene::Text& text) {
  if (text.text.empty()) return;
  markup_.open("text");
  if (text.sideways) {
    std::string move = "translate(";
    base::append_number(move, text.at.x, 2);
    move += ' ';
    base::append_number(move, text.at.y, 2);
    markup_.attribute("transform", move + ") rotate(-90)");
  } else {
    markup_.number("x", text.at.x).number("y", text.at.y);
  }
  markup_.number("font-size", text.font.size);
  if (text.font.weight != 400) markup_.number("font-weight", text.font.weight);
  if (text.align != scene::Align::start) {
    markup_.attribute("text-anchor", text.align == scene::Align::middle ? "middle" : "end");
  }
  markup_.colour("fill", text.colour).close();
  markup_.text(text.text);
  markup_.end("text");
}

void SvgDrawing::hatches(const scene::Scene& scene) {
  for (const scene::Swatch& swatch : scene.swatches) {
    if (swatch.hatch == scene::Hatch::solid) continue;
    const std::string colour = base::to_hex(swatch.colour);
    const auto [known, fresh] = hatches_.try_emplace({swatch.hatch, colour});
    if (!fresh) continue;
    const std::string id = ids_ + "hatch-" + std::to_string(hatches_.size());
    known->second = "url(#" + id + ')';
    const scene::HatchTile tile = scene::hatch_tile(swatch.hatch);
    if (hatches_.size() == 1) markup_.raw("<defs>\n");
    markup_.open("pattern").attribute("id", id).attribute("patternUnits", "userSpaceOnUse");
    markup_.number("width", scene::kHatchTile).number("height", scene::kHatchTile).close();
    markup_.open("path")
        .path(tile.path, tile.filled)
        .colour("fill", tile.filled ? swatch.colour : base::kNoColour);
    if (!tile.filled) markup_.stroke({swatch.colour, scene::kHatchStroke, {}, false});
    markup_.end();
    markup_.end("pattern");
  }
  if (!hatches_.empty()) markup_.end("defs");
}

void SvgDrawing::draw(const scene::Band& band) {
  if (band.is_legend) {
    panel_ = band.box;
    markup_.open("g").attribute("class", "legend").close();
    title(scene::Described::words(band));
    box(band.box, band.radius, band.fill, band.line);
    markup_.end("g");
    return;
  }
  markup_.open("g").attribute("class", "band").attribute("data-id", band.id.id);
  markup_.attribute("data-label", band.label).number("data-count", static_cast<double>(band.count));
  for (const scene::Figure& figure : band.figures) {
    std::string name = "data-" + std::string(figure.name);
    std::replace(name.begin(), name.end(), '_', '-');
    markup_.number(name, figure.value);
  }
  markup_.close();
  title(scene::Described::words(band));
  box(band.box, band.radius, band.fill, band.line);
  markup_.end("g");
}

void SvgDrawing::draw(const scene::Swatch& swatch, base::Colour ground) {
  const Rect own{0, 0, swatch.box.w, swatch.box.h};
  markup_.open("g").attribute("class", "swatch");
  at({swatch.box.x, swatch.box.y}).close();
  if (swatch.hatch == scene::Hatch::solid) {
    box(own, swatch.radius, swatch.colour, {});
  } else {
    box(own, swatch.radius, scene::swatch_ground(ground, swatch.colour), {});
    markup_.open("rect").number("width", own.w).number("height", own.h).number("rx", swatch.radius);
    markup_.attribute("fill", hatches_.at({swatch.hatch, base::to_hex(swatch.colour)}));
    markup_.stroke({swatch.colour, scene::kSwatchLine, {}, false}).end();
  }
  markup_.end("g");
}

void SvgDrawing::draw(const scene::Link& link) {
  markup_.open(link.path.empty() ? "g" : "path").attribute("class", "link");
  markup_.attribute("data-from", link.from.id).attribute("data-to", link.to.id);
  markup_.attribute("data-kind", name_of(kLinks, link.kind));
  if (!link.path.empty()) markup_.path(link.path).stroke(link.stroke);
  markup_.end();
}

void SvgDrawing::draw(const scene::Flow& flow) {
  const bool sample = !flow.from && !flow.to;
  markup_.open("g").attribute("class", sample ? "sample" : "flow");
  if (!sample) {
    markup_.attribute("data-from", flow.from.id).attribute("data-to", flow.to.id);
    markup_.attribute("data-kind", name_of(kFlows, flow.kind));
    markup_.number("data-handovers", static_cast<double>(flow.handovers));
  }
  if (flow.came_back > 0) markup_.number("data-came-back", static_cast<double>(flow.came_back));
  if (flow.path.empty()) {
    markup_.end();
    return;
  }
  markup_.close();
  if (!sample) title(described_->words(flow));
  for (const scene::Shape& part : scene::flow_shapes(flow)) shape(part);
  markup_.end("g");
}

void SvgDrawing::edge(const scene::Card& card) {
  if (card.edge.a == 0 || card.edge_width <= 0) return;
  if (edge_.height != card.box.h || edge_.radius != card.radius || edge_.width != card.edge_width) {
    Markup start;
    start.open("path").path(scene::left_edge({0, 0, card.box.w, card.box.h}, card.radius, card.edge_width),
                            true);
    edge_ = {card.box.h, card.radius, card.edge_width, start.take()};
  }
  markup_.raw(edge_.start);
  markup_.colour("fill", card.edge).end();
}

void SvgDrawing::photo(const scene::Card& card) {
  const scene::Photo& photo = card.photo;
  if (photo.picture == nullptr) return;
  const std::string clip = ids_ + "face-" + element_id(card.id);
  markup_.open("clipPath").attribute("id", clip).close();
  const base::Point centre = photo.box.centre();
  markup_.open("ellipse").number("cx", centre.x).number("cy", centre.y);
  markup_.number("rx", photo.box.w / 2).number("ry", photo.box.h / 2).end();
  markup_.end("clipPath");
  picture(photo.picture, photo.box, "photo", clip);
}

void SvgDrawing::draw(const scene::Card& card) {
  markup_.open("g").attribute("class", "card").attribute("data-id", card.id.id);
  if (card.id) {  // by the million, and nothing in it has to be escaped
    markup_.raw(" id=\"");
    markup_.raw(ids_);
    markup_.raw(element_id(card.id));
    markup_.raw("\"");
  }
  markup_.attribute("data-kind", name_of(kCards, card.kind));
  at({card.box.x, card.box.y}).close();
  box({0, 0, card.box.w, card.box.h}, card.radius, card.fill, card.line);
  edge(card);
  photo(card);
  for (const scene::Text& text : card.texts) draw(text);
  markup_.end("g");
}

void SvgDrawing::draw(const scene::Rule& rule) {
  const bool sample = panel_.contains(rule.from) && panel_.contains(rule.to);
  markup_.open("line").attribute("class", sample ? "sample" : "rule");
  markup_.number("x1", rule.from.x).number("y1", rule.from.y).number("x2", rule.to.x).number("y2", rule.to.y);
  markup_.stroke(rule.stroke).end();
}

void SvgDrawing::discs(scene::Disc disc, base::Point centre, double size, base::Colour colour,
                       base::Colour ground) {
  for (const scene::Shape& part : scene::disc_shapes(disc, centre, size, colour, ground)) shape(part);
}

void SvgDrawing::draw(const scene::Badge& badge) {
  markup_.open("g").attribute("class", "badge").attribute("data-from", badge.from.id);
  markup_.attribute("data-to", badge.to.id).attribute("data-state", name_of(kStates, badge.disc));
  at({badge.box.x, badge.box.y}).close();
  title(described_->words(badge));
  box({0, 0, badge.box.w, badge.box.h}, badge.box.h / 2, badge.fill, badge.line);
  discs(badge.disc, badge.disc_centre, badge.disc_size, badge.disc_colour, badge.fill);
  for (const scene::Text& text : badge.texts) draw(text);
  markup_.end("g");
}

void SvgDrawing::draw(const scene::Pin& pin) {
  markup_.open("g").attribute("class", "pin").attribute("data-on", pin.on.id);
  markup_.attribute("data-state", name_of(kStates, pin.disc));
  at(pin.anchor + pin.centre).close();
  for (const scene::Shape& part : scene::pin_shapes(pin)) shape(part);
  if (pin.text) draw(*pin.text);
  markup_.end("g");
}

void SvgDrawing::draw(const scene::Ring& ring) {
  markup_.open("g").attribute("class", ring.on ? "ring" : "sample");
  if (ring.on) markup_.attribute("data-on", ring.on.id);
  markup_.close();
  box(ring.box, ring.radius, ring.fill, ring.stroke);
  markup_.end("g");
}

}  // namespace flipchart::backends
