// The quiet grounds of silos with their names, the names of teams with the front line's rule, and the shelf.
#include <algorithm>

#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Rect;
using base::Slot;
using scene::Align;

constexpr double kSwatch = 11;
constexpr double kInset = 8;

// By band: the organization slot of its top.
std::vector<Slot> band_tops(const Arrangement& a) {
  std::vector<Slot> top(a.shape.band_count, kNoSlot);
  for (Slot card = 0; a.shape.band_count > 0 && card < a.slot.size(); ++card) {
    const std::uint32_t band = a.shape.band[card];
    if (band != kNoSlot && top[band] == kNoSlot) top[band] = a.slot[card];
  }
  return top;
}

// From far off: the name, then the number in larger type. Each is one line, because the chart turned over
// mirrors their order; in a narrow band the name takes the swatch's place.
void label_far_band(const ChartContext& c, scene::Scene& scene, const scene::Band& band,
                    const SiloStyle& style) {
  text::Measurer& measurer = c.subject.measurer;
  const double inset = band.box.w < 104 ? 5 : kInset;
  const double left = band.box.x + inset;
  const double right = band.box.right() - inset + 2;
  const double y = band.box.bottom() - 16;
  const double beside = left + kSwatch + 5;
  const bool swatch = beside + measurer.width(band.label, {12, 600}) <= right;
  const double room = right - (swatch ? beside : left);
  const double size = measurer.width(band.label, {12, 600}) <= room ? 12 : 11;
  if (swatch)
    scene.swatches.push_back({{left, y - kSwatch / 2, kSwatch, kSwatch}, 3, style.colour, style.hatch});
  scene::Text name = cut_line_at(measurer, band.label, {swatch ? beside : left, y}, {size, 600}, style.label,
                                 Align::start, room);
  if (!name.text.empty()) scene.labels.push_back(std::move(name));
  if (c.subject.view.room_safe && band.count < c.subject.view.k) return;
  const std::string count = base::with_thousands(static_cast<std::int64_t>(band.count));
  const double width = measurer.width(count, {15, 600});
  if (width <= right - left)
    scene.labels.push_back(line_at(count, {left, y - 20}, {15, 600}, c.theme.text, Align::start, width));
}

// By unit: 1 where somebody who leads nobody stands at the front line.
std::vector<std::uint8_t> units_at_front(const ChartContext& c) {
  const model::Organization& organization = c.subject.organization;
  std::vector<std::uint8_t> front(c.subject.insights.units.size(), 0);
  for (Slot s = 0; s < organization.size(); ++s)
    if (organization.leads_nobody(s) && organization.front_line(s)) front[c.subject.insights.units.of[s]] = 1;
  return front;
}

void add_front_line(const ChartContext& c, scene::Scene& scene, double left, double right) {
  const double y = c.subject.arrangement.placement.front_line + 4;
  scene.rules.push_back({{left, y}, {right, y}, c.stroke(c.theme.text, 2)});
}

void label_band(const ChartContext& c, scene::Scene& scene, const scene::Band& band, const SiloStyle& style) {
  text::Measurer& measurer = c.subject.measurer;
  const bool near = c.subject.view.detail == model::Detail::near;
  const scene::Font bold{near ? 13.0 : 12.0, 600};
  const scene::Font plain{near ? 13.0 : 12.0, 400};
  const double y = c.subject.arrangement.placement.band_label;
  const double right = band.box.right() - kInset;
  scene.swatches.push_back(
      {{band.box.x + kInset, y - kSwatch / 2, kSwatch, kSwatch}, 3, style.colour, style.hatch});
  const double left = band.box.x + kInset + kSwatch + 5;
  const std::string count = base::with_thousands(static_cast<std::int64_t>(band.count));
  const double count_width = measurer.width(count, {plain.size, plain.weight});
  const double name_width = measurer.width(band.label, {bold.size, bold.weight});
  // A narrow band keeps its name; the number is in its cards.
  const bool both = left + name_width + 6 + count_width <= right;
  if (both)
    scene.labels.push_back(line_at(count, {right, y}, plain, c.theme.text_tertiary, Align::end, count_width));
  scene::Text name =
      cut_line_at(measurer, band.label, {left, y}, bold, style.label, Align::start, right + 3 - left);
  if (!name.text.empty()) scene.labels.push_back(std::move(name));
}

void add_shelf(const ChartContext& c, scene::Scene& scene) {
  const Rect box = c.subject.arrangement.placement.aside;
  if (box.empty()) return;
  std::uint64_t count = 0;
  for (Slot card = 0; card < c.subject.arrangement.slot.size(); ++card) count += c.aside(card) ? 1 : 0;
  scene::Band& band = scene.bands.emplace_back();
  band.box = box;
  band.fill = base::mixed(c.theme.canvas, c.theme.text_secondary, c.theme.band_fill_mix);
  band.line = c.stroke(c.theme.hairline, 1);
  band.line.dash = {3, 3};
  band.label = "Shelf";
  band.count = count;
  scene::Text label =
      cut_line_at(c.subject.measurer, "Shelf", {box.x + kInset, c.subject.arrangement.placement.band_label},
                  {12, 600}, c.theme.text_secondary, Align::start, box.w - 2 * kInset);
  if (!label.text.empty()) scene.labels.push_back(std::move(label));
}

}  // namespace

void add_bands(const ChartContext& c, scene::Scene& scene) {
  const Arrangement& a = c.subject.arrangement;
  const std::vector<Slot> tops = band_tops(a);
  const bool far = c.subject.view.detail == model::Detail::far;
  for (std::uint32_t i = 0; i < a.shape.band_count; ++i) {
    const std::uint32_t silo = a.band_silo[i];
    const SiloStyle& style = c.silo_styles[silo];
    scene::Band band;
    band.id = {base::ItemKind::silo, c.subject.insights.silos.names[silo]};
    band.box = a.placement.band[i];
    band.fill = style.band_fill;
    band.line = c.stroke(style.band_line, 1);
    band.label = c.subject.insights.silos.names[silo];
    band.count = c.people[tops[i]];
    if (far)
      label_far_band(c, scene, band, style);
    else
      label_band(c, scene, band, style);
    scene.bands.push_back(std::move(band));
  }
  add_shelf(c, scene);
}

void add_team_labels(const ChartContext& c, scene::Scene& scene) {
  const Arrangement& a = c.subject.arrangement;
  const layout::Placement& placement = a.placement;
  const bool near = c.subject.view.detail == model::Detail::near;
  const scene::Font font{near ? 13.0 : 11.0, 400};
  if (c.subject.view.detail == model::Detail::far) {  // the names stand on the blocks
    const std::vector<std::uint8_t> front = units_at_front(c);
    for (Slot card = 0; card < a.slot.size(); ++card) {
      const Rect& box = placement.card[card];
      if (a.block[card] != 0 && front[a.unit[card]] != 0 && !c.aside(card))
        add_front_line(c, scene, box.x, box.right());
    }
    return;
  }
  for (Slot card = 0; card < a.slot.size(); ++card) {
    const Rect& stack = placement.stack[card];
    if (stack.empty() || c.aside(card)) continue;
    const Slot slot = a.slot[card];
    bool front = false;
    const model::Organization& organization = c.subject.organization;
    for (Slot s = organization.first_child(slot); !front && s < organization.first_child(slot + 1); ++s)
      front = organization.leads_nobody(s) && organization.front_line(s);
    if (front) add_front_line(c, scene, stack.x, stack.right());
    const std::string& name = c.subject.insights.units.name[a.unit[card]];
    scene::Text label = cut_line_at(c.subject.measurer, name, {stack.x + 2, placement.team_label}, font,
                                    c.theme.text_tertiary, Align::start, stack.w - 2);
    if (!label.text.empty()) scene.labels.push_back(std::move(label));
  }
}

}  // namespace flipchart::compose
