// The quiet grounds of silos with their names, the names of teams with the front line's rule, and the shelf.
#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/chart_parts.hpp"
#include "compose/role_words.hpp"

namespace flipchart::compose {
namespace {

using base::Rect;
using base::Slot;
using scene::Align;

constexpr double kSwatch = 11;
constexpr double kBandInset = 8;

// From far off: the name, then the number in larger type. Each is one line, because the chart turned over
// mirrors their order; in a narrow band the name takes the swatch's place.
void label_far_band(const ChartContext& c, scene::Scene& scene, const scene::Band& band,
                    const SiloStyle& style) {
  text::Measurer& measurer = c.subject.measurer;
  const double inset = band.box.w < 104 ? 5 : kBandInset;
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
  const std::string count = base::counted(band.count);
  const double width = measurer.width(count, {15, 600});
  if (width <= right - left)
    scene.labels.push_back(line_at(count, {left, y - 20}, {15, 600}, c.theme.text, Align::start, width));
}

// How many handovers cross the border, in a row of their own.
void label_border(const ChartContext& c, scene::Scene& scene, const SiloBorder& border, base::Point left,
                  double room) {
  const scene::Font font{c.subject.view.detail == model::Detail::near ? 13.0 : 11.0, 500};
  for (const bool briefly : {false, true}) {
    std::string words = border_words(border, briefly);
    const double width = c.subject.measurer.width(words, {font.size, font.weight});
    if (width > room) continue;
    scene.labels.push_back(
        line_at(std::move(words), left, font, c.theme.flow_cross_text, Align::start, width));
    return;
  }
}

// A heavier border, nearer to the ink of what crosses, the more of what the silo hands over leaves it.
scene::Stroke border_stroke(const ChartContext& c, const SiloStyle& style, const SiloBorder& border) {
  const double share = border.share_out();
  return c.stroke(base::mixed(style.band_line, c.theme.flow_cross, share), 1 + 2 * share);
}

// By unit: 1 where somebody who leads nobody stands at the front line.
std::vector<std::uint8_t> units_at_front(const ChartContext& c) {
  const model::Organization& organization = c.subject.organization;
  std::vector<std::uint8_t> front(c.subject.insights.units.size(), 0);
  for (Slot s = 0; s < organization.size(); ++s)
    if (organization.leads_nobody(s) && organization.front_line(s)) front[c.subject.insights.units.of[s]] = 1;
  return front;
}

// Under the end of a stack or block, which is the front line unless stacks begin at their leaders.
void add_front_line(const ChartContext& c, scene::Scene& scene, const Rect& team) {
  const double y = team.bottom() + 4;
  scene.rules.push_back({{team.x, y}, {team.right(), y}, c.stroke(c.theme.text, 2)});
}

// Beyond the front line where the bands share one, else between the band's end and the card of its top. The
// figures have the row between the label and the cards.
struct LabelRows {
  double label = 0;
  double figures = 0;
};
LabelRows label_of_band(const Arrangement& a, std::uint32_t band, bool far) {
  const double row = a.metrics.band_figures;
  if (far) {
    const double label = a.placement.band[band].bottom() - 16;
    return {label, label - 20 - row - 1};
  }
  if (a.form == layout::Form::banded) return {a.placement.band_label, a.placement.band_label - row + 1};
  const double end = a.placement.band[band].y;
  const double middle = (end + a.placement.card[a.shape_slot[a.band_top[band]]].y) / 2;
  return {middle - row / 2, middle + row / 2};
}

void label_band(const ChartContext& c, scene::Scene& scene, const scene::Band& band, double y,
                const SiloStyle& style) {
  text::Measurer& measurer = c.subject.measurer;
  const bool near = c.subject.view.detail == model::Detail::near;
  const scene::Font bold{near ? 13.0 : 12.0, 600};
  const scene::Font plain{near ? 13.0 : 12.0, 400};
  const double right = band.box.right() - kBandInset;
  scene.swatches.push_back(
      {{band.box.x + kBandInset, y - kSwatch / 2, kSwatch, kSwatch}, 3, style.colour, style.hatch});
  const double left = band.box.x + kBandInset + kSwatch + 5;
  const std::string count = base::counted(band.count);
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
  band.label = base::tr("Shelf");
  band.count = count;
  scene::Text label = cut_line_at(c.subject.measurer, base::tr("Shelf"),
                                  {box.x + kBandInset, c.subject.arrangement.placement.band_label}, {12, 600},
                                  c.theme.text_secondary, Align::start, box.w - 2 * kBandInset);
  if (!label.text.empty()) scene.labels.push_back(std::move(label));
}

}  // namespace

void add_bands(const ChartContext& c, scene::Scene& scene) {
  const Arrangement& a = c.subject.arrangement;
  const bool far = c.subject.view.detail == model::Detail::far;
  const bool blocks = c.sight != nullptr && c.sight->blocks_drawn;
  if (blocks) return add_shelf(c, scene);  // frames take their place
  for (std::uint32_t i = 0; i < a.shape.band_count; ++i) {
    const std::uint32_t silo = a.band_silo[i];
    const SiloStyle& style = c.silo_styles[silo];
    scene::Band band;
    band.id = {base::ItemKind::silo, c.subject.insights.silos.names[silo]};
    band.box = a.placement.band[i];
    if (band.box.empty() || !c.sees(band.box)) continue;
    band.fill = style.band_fill;
    band.line = c.stroke(style.band_line, 1);
    band.label = silo_words(c.subject.organization, c.subject.view, band.id.id);
    band.count = c.heads.people[a.band_top[i]];
    const LabelRows rows = label_of_band(a, i, far);
    if (far)
      label_far_band(c, scene, band, style);
    else
      label_band(c, scene, band, rows.label, style);
    if (const SiloBorder* all = c.silos == nullptr ? nullptr : c.silos->of_silo(silo); all != nullptr)
      band.line = border_stroke(c, style, *all);
    if (const SiloBorder* here = c.silos == nullptr ? nullptr : c.silos->at_band(i); here != nullptr) {
      const double inset = band.box.w < 104 ? 5 : kBandInset;
      label_border(c, scene, *here, {band.box.x + inset, rows.figures}, band.box.w - 2 * inset + 2);
      band.figures = {{"out", static_cast<double>(here->out)},
                      {"in", static_cast<double>(here->in)},
                      {"within", static_cast<double>(here->within)}};
    }
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
      if (a.block[card] != 0 && front[a.unit[card]] != 0 && !c.aside(card)) add_front_line(c, scene, box);
    }
    return;
  }
  const double below = placement.team_label - placement.front_line;
  const auto label_team = [&](Slot card) {
    const Rect stack = placement.stack_of(card);
    if (stack.empty() || c.aside(card) || !c.sees(stack.grown(a.metrics.label_row))) return;
    const Slot slot = a.slot[card];
    bool front = false;
    const model::Organization& organization = c.subject.organization;
    for (Slot s = organization.first_child(slot); !front && s < organization.first_child(slot + 1); ++s)
      front = organization.leads_nobody(s) && organization.front_line(s);
    if (front) add_front_line(c, scene, stack);
    if (a.form != layout::Form::banded) return;  // its leader's card says the same
    const std::string name = unit_words(organization, c.subject.insights.units, c.subject.view, a.unit[card]);
    const double y = stack.bottom() + below;
    const double right = stack.right() - 2;
    double room = stack.w - 2;
    if (heat_on_card(c, card) != nullptr) {
      // The name comes first, but gives way to the one figure.
      const scene::Font bold{font.size, 600};
      const double named = c.subject.measurer.width(name, {font.size, font.weight}) + 10;
      std::string words = fitted_heat(c, a.unit[card], bold, room - named, false);
      if (words.empty()) words = fitted_heat(c, a.unit[card], bold, room - 24, false);
      const double width = c.subject.measurer.width(words, {bold.size, bold.weight});
      if (!words.empty()) {
        room -= width + 8;
        scene.labels.push_back(line_at(std::move(words), {right, y}, bold, c.theme.text, Align::end, width));
      }
    }
    scene::Text label =
        cut_line_at(c.subject.measurer, name, {stack.x + 2, y}, font,
                    c.heat == nullptr ? c.theme.text_tertiary : c.theme.text, Align::start, room);
    if (!label.text.empty()) scene.labels.push_back(std::move(label));
  };
  if (c.sight == nullptr) {
    for (Slot card = 0; card < a.slot.size(); ++card) label_team(card);
  } else {
    for (const Slot leader : c.sight->leaders) label_team(leader);
  }
}

}  // namespace flipchart::compose
