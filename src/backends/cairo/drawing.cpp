#include "backends/cairo/drawing.hpp"

#include <algorithm>
#include <cmath>

#include "backends/cairo/extents.hpp"

namespace flipchart::backends {
namespace {

// Strokes that cross or touch look the same as one, unless they shine through.
bool as_one(const scene::Stroke& a, const scene::Stroke& b) {
  return a == b && a.colour.a == 255;
}

// Calls `follow` for each item, and `paint` after the last of those that stand one after the other and are
// alike.
template <class Item, class Alike, class Follow, class Paint>
void in_runs(std::span<const Item* const> items, const Alike& alike, const Follow& follow,
             const Paint& paint) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    follow(*items[i]);
    if (i + 1 == items.size() || !alike(*items[i], *items[i + 1])) paint(*items[i]);
  }
}

}  // namespace

void CairoDrawing::source(base::Colour c) {
  cairo_set_source_rgba(cairo_, c.r / 255.0, c.g / 255.0, c.b / 255.0, c.a / 255.0);
}

void CairoDrawing::follow(const scene::Path& path) {
  const base::Point* p = path.points.data();
  for (const scene::Verb verb : path.verbs) {
    switch (verb) {
      case scene::Verb::move:
        cairo_move_to(cairo_, p->x, p->y);
        ++p;
        break;
      case scene::Verb::line:
        cairo_line_to(cairo_, p->x, p->y);
        ++p;
        break;
      case scene::Verb::cubic:
        cairo_curve_to(cairo_, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
        p += 3;
        break;
    }
  }
}

// Keeps the path for the stroke that may follow.
void CairoDrawing::fill(base::Colour colour) {
  if (colour.a == 0) return;
  source(colour);
  cairo_fill_preserve(cairo_);
}

// The path is on the surface already. Cairo would turn every point of it back into the scene's coordinates
// and write these with each line; as wide in those of the surface, it need not.
void CairoDrawing::stroke(const scene::Stroke& stroke) {
  if (stroke.colour.a != 0 && stroke.width > 0) {
    source(stroke.colour);
    cairo_matrix_t scene_to_surface;
    cairo_get_matrix(cairo_, &scene_to_surface);
    const double scale = std::hypot(scene_to_surface.xx, scene_to_surface.yx);
    cairo_identity_matrix(cairo_);
    cairo_set_line_width(cairo_, stroke.width * scale);
    const bool dashed = std::any_of(stroke.dash.begin(), stroke.dash.end(), [](double d) { return d > 0; });
    std::vector<double> dash;
    if (dashed) dash = stroke.dash;
    for (double& length : dash) length *= scale;
    cairo_set_dash(cairo_, dash.data(), static_cast<int>(dash.size()), 0);
    cairo_set_line_cap(cairo_, stroke.round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_stroke(cairo_);
    cairo_set_matrix(cairo_, &scene_to_surface);
  }
  cairo_new_path(cairo_);
}

void CairoDrawing::box(const base::Rect& box, double radius, base::Colour colour, const scene::Stroke& line) {
  follow(scene::rounded_rectangle(box, radius));
  cairo_close_path(cairo_);
  fill(colour);
  stroke(line);
}

void CairoDrawing::shape(const scene::Shape& shape) {
  follow(shape.path);
  if (shape.fill.a != 0) cairo_close_path(cairo_);
  fill(shape.fill);
  stroke(shape.stroke);
}

void CairoDrawing::draw(const scene::Text& text, base::Point origin) {
  if (text.text.empty()) return;
  const text::Font font{text.font.size, text.font.weight};
  const base::Point at = origin + text.at;
  double shift = 0;
  if (text.align != scene::Align::start) {
    shift = width(text) * (text.align == scene::Align::middle ? -0.5 : -1.0);
  }
  if (!text.sideways) {
    painter_.draw(cairo_, text.text, font, {at.x + shift, at.y}, text.colour);
    return;
  }
  cairo_save(cairo_);
  cairo_translate(cairo_, at.x, at.y);
  cairo_rotate(cairo_, -std::acos(0.0));
  painter_.draw(cairo_, text.text, font, {shift, 0}, text.colour);
  cairo_restore(cairo_);
}

void CairoDrawing::draw(const scene::Swatch& swatch, base::Colour ground) {
  if (swatch.hatch == scene::Hatch::solid) {
    box(swatch.box, swatch.radius, swatch.colour, {});
    return;
  }
  box(swatch.box, swatch.radius, scene::swatch_ground(ground, swatch.colour), {});
  const scene::HatchTile tile = scene::hatch_tile(swatch.hatch);
  cairo_save(cairo_);
  follow(scene::rounded_rectangle(swatch.box, swatch.radius));
  cairo_clip(cairo_);
  for (double y = swatch.box.y; y < swatch.box.bottom(); y += scene::kHatchTile) {
    for (double x = swatch.box.x; x < swatch.box.right(); x += scene::kHatchTile) {
      cairo_save(cairo_);
      cairo_translate(cairo_, x, y);
      cairo_rectangle(cairo_, 0, 0, scene::kHatchTile, scene::kHatchTile);
      cairo_clip(cairo_);
      follow(tile.path);
      if (tile.filled) fill(swatch.colour);
      stroke(tile.filled ? scene::Stroke{} : scene::Stroke{swatch.colour, scene::kHatchStroke, {}, false});
      cairo_restore(cairo_);
    }
  }
  cairo_restore(cairo_);
  box(swatch.box, swatch.radius, base::kNoColour, {swatch.colour, scene::kSwatchLine, {}, false});
}

void CairoDrawing::draw(Run<scene::Link> links) {
  const auto alike = [](const scene::Link& a, const scene::Link& b) { return as_one(a.stroke, b.stroke); };
  in_runs(
      links, alike, [&](const scene::Link& link) { follow(link.path); },
      [&](const scene::Link& link) { stroke(link.stroke); });
}

void CairoDrawing::draw(Run<scene::Rule> rules) {
  const auto alike = [](const scene::Rule& a, const scene::Rule& b) { return as_one(a.stroke, b.stroke); };
  const auto follow_rule = [&](const scene::Rule& rule) {
    cairo_move_to(cairo_, rule.from.x, rule.from.y);
    cairo_line_to(cairo_, rule.to.x, rule.to.y);
  };
  in_runs(rules, alike, follow_rule, [&](const scene::Rule& rule) { stroke(rule.stroke); });
}

void CairoDrawing::draw(const scene::Flow& flow) {
  for (const scene::Shape& part : scene::flow_shapes(flow)) shape(part);
}

void CairoDrawing::draw(Run<scene::Card> cards) {
  const auto boxes_alike = [](const scene::Card& a, const scene::Card& b) {
    return a.fill == b.fill && a.line == b.line;
  };
  const auto follow_box = [&](const scene::Card& card) {
    follow(scene::rounded_rectangle(card.box, card.radius));
    cairo_close_path(cairo_);
  };
  in_runs(cards, boxes_alike, follow_box, [&](const scene::Card& card) {
    fill(card.fill);
    stroke(card.line);
  });
  const auto edges_alike = [](const scene::Card& a, const scene::Card& b) { return a.edge == b.edge; };
  const auto follow_edge = [&](const scene::Card& card) {
    if (card.edge.a == 0 || card.edge_width <= 0) return;
    follow(scene::left_edge(card.box, card.radius, card.edge_width));
    cairo_close_path(cairo_);
  };
  in_runs(cards, edges_alike, follow_edge, [&](const scene::Card& card) {
    fill(card.edge);
    cairo_new_path(cairo_);
  });
  for (const scene::Card* const card : cards) photo(card->photo, {card->box.x, card->box.y});
  for (const scene::Card* const card : cards) {
    if (card->texts.empty()) continue;
    paragraph([&] {
      for (const scene::Text& text : card->texts) draw(text, {card->box.x, card->box.y});
    });
  }
}

void CairoDrawing::draw(const scene::Badge& badge) {
  const base::Point corner{badge.box.x, badge.box.y};
  box(badge.box, badge.box.h / 2, badge.fill, badge.line);
  for (const scene::Shape& part : scene::disc_shapes(badge.disc, corner + badge.disc_centre, badge.disc_size,
                                                     badge.disc_colour, badge.fill)) {
    shape(part);
  }
  for (const scene::Text& text : badge.texts) draw(text, corner);
}

void CairoDrawing::draw(const scene::Pin& pin) {
  cairo_save(cairo_);
  const base::Point centre = pin.anchor + pin.centre;
  cairo_translate(cairo_, centre.x, centre.y);
  for (const scene::Shape& part : scene::pin_shapes(pin)) shape(part);
  if (pin.text) draw(*pin.text);
  cairo_restore(cairo_);
}

void CairoDrawing::paint(const base::Rect& box, base::Colour colour) {
  cairo_set_source_rgb(cairo_, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0);
  cairo_rectangle(cairo_, box.x, box.y, box.w, box.h);
  cairo_fill(cairo_);
}

double CairoDrawing::width(const scene::Text& text) {
  return painter_.width(text.text, {text.font.size, text.font.weight});
}

bool CairoDrawing::draw(const scene::Page& page, const CrowdPieces& crowd, const base::Rect& seen,
                        const std::function<bool(std::size_t)>& go_on) {
  const scene::Scene& scene = page.scene;
  const bool all = seen == kAllOfIt;
  const auto is_seen = [&](const auto& item) { return all || extent_of(item).overlaps(seen); };
  const auto those_seen = [&]<class Item>(const std::vector<Item>& items) {
    std::vector<const Item*> found;
    for (const Item& item : items)
      if (is_seen(item)) found.push_back(&item);
    return found;
  };
  std::size_t drawn = 0;
  bool goes_on = true;
  const auto after_piece = [&] { goes_on = !go_on || go_on(++drawn); };

  for (const scene::Band& band : scene.bands)
    if (is_seen(band)) box(band.box, band.radius, band.fill, band.line);
  for (const scene::Swatch& swatch : scene.swatches)
    if (is_seen(swatch)) draw(swatch, scene.ground);
  const int reports = scene::drawing_pass(scene::LinkKind::reports);
  for (int pass = 0; pass < scene::kPasses; ++pass) {
    for (std::size_t piece = 0; piece < crowd.size() && pass == reports && goes_on; ++piece) {
      crowd.links(piece, seen, [&](const auto& links) { together(those_seen(links)); });
      after_piece();
    }
    std::vector<const scene::Link*> links = those_seen(scene.links);
    std::erase_if(links, [&](const scene::Link* link) { return scene::drawing_pass(link->kind) != pass; });
    together(links);
  }
  for (int pass = 0; pass < scene::kPasses; ++pass) {
    for (const scene::Flow& flow : scene.flows)
      if (scene::drawing_pass(flow.kind) == pass && is_seen(flow)) draw(flow);
  }
  together(those_seen(scene.rules));
  const auto each = [&](const auto& items) {
    for (const auto& item : items)
      if (is_seen(item)) paragraph([&] { draw(item); });
  };
  for (std::size_t piece = 0; piece < crowd.size() && goes_on; ++piece) {
    crowd.cards(piece, seen, [&](const auto& cards) { together(those_seen(cards)); });
    after_piece();
  }
  for (const scene::Card* const card : those_seen(scene.cards)) draw(Run<scene::Card>(&card, 1));
  for (const scene::Flow& flow : scene.lit)
    if (is_seen(flow)) draw(flow);
  each(scene.labels);
  each(scene.badges);
  each(scene.pins);
  for (const scene::Ring& ring : scene.rings)
    if (is_seen(ring)) box(ring.box, ring.radius, ring.fill, ring.stroke);
  return goes_on;
}

}  // namespace flipchart::backends
