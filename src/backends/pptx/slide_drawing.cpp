#include "backends/pptx/slide_drawing.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flipchart::backends {
namespace {

constexpr double kSmallestLetters = 6;  // points
constexpr double kLabelLetters = 9;
constexpr double kRoundCorner = 1;  // pixels of the page; below this nobody sees that it is round

// The patterns of offices that look most like ours.
constexpr std::string_view kPatterns[] = {"",       "dkUpDiag", "pct40",    "dkHorz", "dkDnDiag",
                                          "dkVert", "smGrid",   "dashHorz", "zigZag", "smCheck"};

std::string name_of_group(const scene::Branch& branch) {
  if (branch.kind == scene::BranchKind::band && !branch.id) return "!!panel-" + branch.words;
  if (!branch.id) return "!!branch";
  return (branch.id.kind == base::ItemKind::segment ? "!!segment-" : "!!branch-") + branch.id.id;
}

// A box's text as it is drawn on the page, from a single label.
SlideText one_line(const LabelSize& label, const scene::Text& drawn) {
  SlideText text;
  SlideParagraph& line = text.paragraphs.emplace_back();
  line.align = drawn.align;
  line.runs.push_back({label.text, label.font, drawn.colour});
  return text;
}

}  // namespace

SlideDrawing::SlideDrawing(const SlideContext& context, const scene::Page& page, const scene::Scene& scene,
                           const SlideLinks& links)
    : context_(context),
      page_(page),
      scene_(scene),
      links_(links),
      fit_(scene::fitted(page)),
      sheet_(context.sheet.with(fit_.paper)),
      texts_(context.measurer, sheet_.pixels(kSmallestLetters)),
      described_(scene),
      xml_(context.palette, sheet_, scene.cards.size() + 1) {
  cards_.reserve(scene.cards.size());
  for (std::size_t i = 0; i < scene.cards.size(); ++i) cards_.emplace(scene.cards[i].id, i + 2);
  for (const scene::Jump& jump : page.jumps) {
    const auto link = links.find(jump.page);
    if (link != links.end()) jumps_.emplace(jump.from, link->second);
  }
  labels_ = label_sizes(scene, texts_, fit_.scale, sheet_.pixels(kLabelLetters));
}

base::Rect SlideDrawing::on_page(const base::Rect& box) const {
  const base::Point at = on_page(base::Point{box.x, box.y});
  return {at.x, at.y, box.w * fit_.scale, box.h * fit_.scale};
}

scene::Path SlideDrawing::on_page(scene::Path path) const {
  for (base::Point& p : path.points) p = on_page(p);
  return path;
}

scene::Stroke SlideDrawing::on_page(scene::Stroke stroke) const {
  stroke.width *= fit_.scale;
  for (double& dash : stroke.dash) dash *= fit_.scale;
  return stroke;
}

std::string SlideDrawing::relationship(const scene::Picture& picture) {
  const auto [known, fresh] = picture_numbers_.try_emplace(picture.get(), pictures_.size());
  if (fresh) pictures_.push_back({"rIdPicture" + std::to_string(pictures_.size() + 1), picture});
  return pictures_[known->second].name;
}

double SlideDrawing::unit() const {
  const bool own_size = page_.size.w <= 0 || page_.size.h <= 0;
  return own_size ? 1 : std::min(fit_.paper.w, fit_.paper.h) / 1080;
}

std::string SlideDrawing::drawn() {
  header();
  const scene::Branches branches = scene::branches_of(scene_, described_);
  for (const scene::Branch& one : branches.all) branch(one);
  for (const std::size_t i : branches.loose_swatches) draw(scene_.swatches[i]);
  for (const std::size_t i : branches.loose_links) draw(scene_.links[i]);
  for (int pass = 0; pass < scene::kPasses; ++pass)
    for (const scene::Flow& flow : scene_.flows)
      if (scene::drawing_pass(flow.kind) == pass) draw(flow, "!!flow-");
  for (const std::size_t i : branches.loose_rules) draw(scene_.rules[i]);
  for (const std::size_t i : branches.loose_lit) draw(scene_.lit[i], "!!lit-");
  for (const std::size_t i : branches.loose_labels) draw(scene_.labels[i], labels_[i]);
  draw_badges();
  for (const scene::Pin& pin : scene_.pins) draw(pin);
  for (const std::size_t i : branches.loose_rings) draw(scene_.rings[i]);
  footer();
  return xml_.take();
}

void SlideDrawing::branch(const scene::Branch& branch) {
  xml_.open_group({name_of_group(branch), branch.words});
  for (const std::size_t i : branch.bands) draw(scene_.bands[i]);
  for (const std::size_t i : branch.swatches) draw(scene_.swatches[i]);
  for (const std::size_t i : branch.links) draw(scene_.links[i]);
  for (const std::size_t i : branch.rules) draw(scene_.rules[i]);
  for (const std::size_t i : branch.cards) draw(scene_.cards[i], i + 2);
  for (const std::size_t i : branch.rings) draw(scene_.rings[i]);
  for (const std::size_t i : branch.lit) draw(scene_.lit[i], "!!sample");
  for (const std::size_t i : branch.labels) draw(scene_.labels[i], labels_[i]);
  xml_.close_group();
}

void SlideDrawing::draw(const scene::Band& band) {
  // The bands of silos and segments lie on the ground itself; what lies on them must not let it through.
  const bool ground = band.id.kind == base::ItemKind::silo;
  const ShapeName name{"!!band-" + (band.id ? band.id.id : band.label), scene::Described::words(band)};
  xml_.box(name, on_page(band.box), band.radius * fit_.scale,
           {band.fill, on_page(band.line), ground ? Palette::Over::ground : Palette::Over::anything});
}

void SlideDrawing::draw(const scene::Swatch& swatch) {
  const base::Rect box = on_page(swatch.box);
  const double radius = swatch.radius * fit_.scale;
  const ShapeName name{"!!swatch", "Colour of the silo"};
  const auto hatch = static_cast<std::size_t>(swatch.hatch);
  if (swatch.hatch == scene::Hatch::solid)
    xml_.box(name, box, radius, {swatch.colour, {base::kNoColour, 0, {}, false}});
  else
    xml_.hatched(name, box, radius, swatch.colour, kPatterns[hatch],
                 scene::swatch_ground(scene_.ground, swatch.colour), scene::kSwatchLine * fit_.scale);
}

void SlideDrawing::draw(const scene::Rule& rule) {
  const ShapeName name{"!!rule", "Front line"};
  const scene::Stroke stroke = on_page(rule.stroke);
  const base::Point from = on_page(rule.from);
  const base::Point to = on_page(rule.to);
  if (std::abs(from.y - to.y) < 0.01 && stroke.dash.empty()) {  // sharper as a bar
    const base::Rect bar{std::min(from.x, to.x), from.y - stroke.width / 2, std::abs(to.x - from.x),
                         stroke.width};
    return xml_.box(name, bar, 0, {stroke.colour, {base::kNoColour, 0, {}, false}});
  }
  scene::Path path;
  path.move_to(from);
  path.line_to(to);
  xml_.freeform(name, path, {base::kNoColour, stroke});
}

void SlideDrawing::draw(const scene::Card& card, ShapeId id) {
  const std::string words = scene::Described::words(card);
  ShapeName name{"!!card-" + card.id.id, words};
  name.id = id;
  if (const auto jump = jumps_.find(card.id); jump != jumps_.end()) name.jump = jump->second;
  const base::Rect box = on_page(card.box);
  xml_.box(name, box, card.radius * fit_.scale, {card.fill, on_page(card.line)},
           texts_.in_box(card.texts, {card.box.w, card.box.h}, fit_.scale));
  if (card.photo.picture != nullptr) {
    base::Rect face = card.photo.box;
    face.x += card.box.x;
    face.y += card.box.y;
    xml_.picture({"!!photo-" + card.id.id, words, {}, true}, on_page(face), relationship(card.photo.picture),
                 ShapeXml::Form::ellipse);
  }
  if (card.edge.a == 0 || card.edge_width <= 0) return;
  ShapeName edge{"!!edge-" + card.id.id, words};
  edge.part = true;
  const ShapeLook look{card.edge, {base::kNoColour, 0, {}, false}};
  const double radius = card.radius * fit_.scale;
  const double width = card.edge_width * fit_.scale;
  if (radius < kRoundCorner)
    xml_.box(edge, {box.x, box.y, std::min(width, box.w), box.h}, 0, look);
  else
    xml_.freeform(edge, scene::left_edge(box, radius, width), look);
}

void SlideDrawing::draw(const scene::Text& label, const LabelSize& size) {
  if (size.text.empty()) return;
  const double width = texts_.width(size.text, size.font);
  const double height = size.font.size * kLineHeight;
  const base::Point at = on_page(base::Point{label.at.x, label.at.y});
  const double rise = label.middle_rise * fit_.scale;
  const double along = label.align == scene::Align::start ? 0
                       : label.align == scene::Align::end ? -width
                                                          : -width / 2;
  base::Rect box = label.sideways ? base::Rect{at.x - rise - height / 2, at.y - width - along, height, width}
                                  : base::Rect{at.x + along, at.y - rise - height / 2, width, height};
  box.x = std::clamp(box.x, 0.0, std::max(fit_.paper.w - box.w, 0.0));
  box.y = std::clamp(box.y, 0.0, std::max(fit_.paper.h - box.h, 0.0));
  xml_.text_box({"!!label", label.text}, box, one_line(size, label), label.sideways);
}

void SlideDrawing::draw(const scene::Ring& ring) {
  const bool sample = !ring.on;
  xml_.box({sample ? "!!sample" : "!!ring-" + ring.on.id,
            sample ? "Sample of a box" : "Around " + described_.name_of(ring.on)},
           on_page(ring.box), ring.radius * fit_.scale, {ring.fill, on_page(ring.stroke)});
}

}  // namespace flipchart::backends
