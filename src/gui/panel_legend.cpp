// What floats in the left one of the leaders' two corners, which are always empty: what the lines, grounds
// and borders of the overlays mean. It turns over with the chart.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/overlay_figures.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

namespace {

constexpr double kFlowsWide = 518;
constexpr double kSilosWide = 236;
constexpr double kHeatWide = 292;
constexpr double kLeadersWide = 220;  // in the middle between the corners

void arrow(Ink& ink, Point from, double length, double width, Colour colour, bool right,
           Colour hollow = scene::kNoColour) {
  const double head = std::min(12.0, 0.55 * width + 5.5);
  const double half = width / 2 + 3.2;
  const double x0 = from.x;
  const double x1 = from.x + length;
  const double tip = right ? x1 : x0;
  const double base_x = right ? x1 - head : x0 + head;
  ink.fill({std::min(base_x, right ? x0 : x1), from.y - width / 2, length - head, width}, colour);
  if (hollow.a > 0) {
    ink.fill({std::min(base_x, right ? x0 : x1), from.y - width / 2 + 1.2, length - head, width - 2.4},
             hollow);
  }
  ink.triangle({tip, from.y}, {base_x, from.y - half}, {base_x, from.y + half}, colour);
}

double round_value(double n) {
  if (n < 1) return 1;
  const double ten = std::pow(10.0, std::floor(std::log10(n)));
  return n >= 5 * ten ? 5 * ten : n >= 2 * ten ? 2 * ten : ten;
}

void widths(Ink& ink, Point at, double width_unit, double zoom) {
  // The widest flow drawn is 14 at 1:1; three round values below it say what a width means.
  const double most = width_unit > 0 ? std::pow(14 / width_unit, 2) : 0;
  if (most < 1) return;
  std::vector<double> values;
  for (const double share : {0.03, 0.15, 0.6}) {
    const double value = round_value(most * share);
    if (values.empty() || value > values.back()) values.push_back(value);
  }
  double y = at.y;
  for (const double value : values) {
    const double wide = std::clamp(std::max(1.5, width_unit * std::sqrt(value)) * zoom, 1.5, 14.0);
    ink.fill({at.x, y - wide / 2, 28, wide}, ink.theme().text_tertiary);
    ink.words({at.x + 38, y}, base::counted(static_cast<std::uint64_t>(value)), kCaption,
              ink.theme().text_secondary);
    y += 21;
  }
}

// What there is to explain.
struct Parts {
  bool flows = false;
  bool silos = false;
  bool heat = false;
  double wide() const { return (flows ? kFlowsWide : 0) + (silos ? kSilosWide : 0) + (heat ? kHeatWide : 0); }
  // The left corner has room for the flows, or else for both of the others.
  Parts first() const { return flows ? Parts{true, false, false} : *this; }
  Parts second() const { return flows ? Parts{false, silos && !heat, heat} : Parts{}; }
};

Parts parts_of(const commands::Session& session, const workshop::Picture& picture) {
  Parts parts;
  if (session.workshop.history().empty() || picture.figures == nullptr) return parts;
  const model::Overlays& shown = picture.view.overlays;
  parts.flows = shown.flows;
  parts.silos = shown.silos && !picture.figures->silos.borders.empty();
  parts.heat = shown.hotspots && picture.figures->heat.scale.step > 0;
  return parts;
}

void explain_flows(Frame& frame, const ChartView& chart, const Rect& box) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double up = box.y + 22;
  const double down = box.y + 54;
  const auto label = [&](double x, double y, std::string_view words) {
    ink.words({x, y}, words, kCaption, theme.text_secondary);
  };
  arrow(ink, {box.x + 16, up}, 29, 6, theme.flow_cross, true);
  label(box.x + 53, up, base::tr("crosses a silo"));
  arrow(ink, {box.x + 16, down}, 29, 6, theme.flow_within, true);
  label(box.x + 53, down, base::tr("within a silo"));
  arrow(ink, {box.x + 160, up - 4}, 28, 4, theme.flow_cross, true);
  arrow(ink, {box.x + 160, up + 5}, 28, 4, theme.flow_cross, false);
  label(box.x + 194, up, base::tr("ping-pong"));
  arrow(ink, {box.x + 160, down}, 28, 6, theme.flow_within, false, theme.raised);
  label(box.x + 194, down, base::tr("return"));
  ink.fill({box.x + 277, up - 7, 28, 2}, theme.text);
  ink.frame({box.x + 277, up - 3, 28, 12}, theme.card_line, 3);
  label(box.x + 312, up, base::tr("front line"));
  ink.fill({box.x + 277, down - 3.5, 28, 7}, theme.flow_from_customer);
  label(box.x + 312, down, base::tr("from a customer"));
  widths(ink, {box.x + 432, box.y + 17}, frame.picture.flows->width_unit, chart.camera().zoom());
}

void explain_silos(Frame& frame, const Rect& box, bool lines) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double up = box.y + (lines ? 22 : 38);
  ink.frame({box.x + 16, up - 7, 29, 14}, theme.flow_cross, 3, 3);
  ink.words({box.x + 53, up}, base::tr("hands over across its border"), kCaption, theme.text_secondary);
  if (!lines) return;
  arrow(ink, {box.x + 16, box.y + 54}, 29, 6, theme.flow_cross, true);
  ink.words({box.x + 53, box.y + 54}, base::tr("from silo to silo"), kCaption, theme.text_secondary);
}

const char* said(model::Heat heat, bool up_to) {
  switch (heat) {
    case model::Heat::waited:
      return up_to ? base::tr("time waited in a unit, up to") : base::tr("time waited in a unit");
    case model::Heat::raised:
      return up_to ? base::tr("issues raised by a unit, up to") : base::tr("issues raised by a unit");
    case model::Heat::passed_on:
      return up_to ? base::tr("handovers passed on by a unit, up to")
                   : base::tr("handovers passed on by a unit");
    case model::Heat::solved:
      return up_to ? base::tr("issues solved by a unit, up to") : base::tr("issues solved by a unit");
  }
  return "";
}

// Blocks have a scale of what is seen of them, and figures of their own.
void explain_heat(Frame& frame, const Rect& box, bool blocks) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const compose::HotSpots& heat = frame.picture.figures->heat;
  constexpr double kStep = 52;
  ink.words({box.x + 16, box.y + 16}, said(frame.picture.view.heat, !blocks), kCaption, theme.text_secondary);
  for (std::uint32_t step = 1; step <= compose::kHeatSteps; ++step) {
    const Rect at{box.x + 16 + kStep * (step - 1), box.y + 31, kStep - 2, 14};
    ink.fill(at, compose::heat_ground(step, frame.picture.view.theme), 3);
    ink.frame(at, compose::heat_ground(compose::kHeatSteps, frame.picture.view.theme), 3);
    if (!blocks)
      ink.words({at.right(), box.y + 60}, heat.scale.end_of(step), kCaption, theme.text_secondary,
                Align::end);
  }
  if (!blocks) return;
  ink.words({box.x + 16, box.y + 60}, base::tr("less"), kCaption, theme.text_secondary);
  ink.words({box.x + 14 + kStep * compose::kHeatSteps, box.y + 60}, base::tr("more"), kCaption,
            theme.text_secondary, Align::end);
}

// A chart that takes the shape of the window leaves no corner: one row beside the small map, for the heat
// alone. What crosses a silo stands there in words.
constexpr double kRowTall = 32;
constexpr double kRowWide = 412;

void explain_in_one_row(Frame& frame, const Rect& box, bool blocks) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double y = box.centre().y;
  ink.words({box.x + 12, y}, said(frame.picture.view.heat, false), kCaption, theme.text_secondary);
  constexpr double kStep = 28;
  const double first = box.right() - 64 - kStep * compose::kHeatSteps;
  for (std::uint32_t step = 1; step <= compose::kHeatSteps; ++step) {
    const Rect at{first + kStep * (step - 1), y - 6, kStep - 2, 12};
    ink.fill(at, compose::heat_ground(step, frame.picture.view.theme), 3);
    ink.frame(at, compose::heat_ground(compose::kHeatSteps, frame.picture.view.theme), 3);
  }
  const compose::HeatScale& scale = frame.picture.figures->heat.scale;
  ink.words({box.right() - 60, y}, blocks ? base::tr("more") : scale.end_of(compose::kHeatSteps), kCaption,
            theme.text_secondary);
}

struct LegendPlaces {
  Rect first;   // in the left corner; the row
  Rect second;  // beside the small map, for what the corner on the left has no room for
  bool row = false;
};

LegendPlaces legend_places(const commands::Session& session, const workshop::Picture& picture,
                           const Rect& canvas, double facing, bool fitted) {
  const Parts parts = parts_of(session, picture);
  if (parts.wide() == 0 || session.what_if != nullptr) return {};  // whose bar has taken the corner
  const double map = canvas.right() - 2 * kFloatMargin - kMapWide;
  if (picture.arrangement->form != layout::Form::banded) {
    if (!parts.heat || canvas.w < kLeastForMap) return {};
    const double top = canvas.y + 6;
    const double bottom = canvas.bottom() - 5 - kRowTall;
    const double right = fitted ? canvas.right() - kFloatMargin : map;
    return {{right - kRowWide, std::round(top + (bottom - top) * facing), kRowWide, kRowTall}, {}, true};
  }
  LegendPlaces places;
  const double y = corner_y(canvas, facing);
  const Rect first{canvas.x + kFloatMargin, y, parts.first().wide(), kCornerTall};
  if (first.right() + 240 > canvas.right()) return {};
  places.first = first;
  const double wide = parts.second().wide();
  const Rect second{map - wide, y, wide, kCornerTall};
  // Not where it would come near the leaders in the middle.
  if (wide > 0 && second.x >= first.right() + kLeadersWide) places.second = second;
  return places;
}

LegendPlaces legend_places(const Frame& frame, const ChartView& chart) {
  const ChartCamera& camera = chart.camera();
  return legend_places(frame.session, frame.picture, camera.screen(), chart.turn().positions,
                       camera.fitted());
}

void ground(Ink& ink, const Rect& box) {
  ink.shadow(box, 10);
  ink.fill(box, ink.theme().raised, 10);
  ink.frame(box, ink.theme().hairline, 10);
}

void explain(Frame& frame, const ChartView& chart, const char* name, const Rect& box, const Parts& parts,
             bool lanes, bool blocks) {
  const Panel panel(frame, name, box.grown(24), false);
  ground(frame.ink, box);
  Rect part = box;
  if (parts.flows) explain_flows(frame, chart, part);
  if (parts.silos) {
    explain_silos(frame, part, lanes);
    part.x += kSilosWide;
  }
  if (parts.heat) explain_heat(frame, part, blocks);
}

}  // namespace

Rect legend_box(const Frame& frame, const ChartView& chart) {
  return legend_places(frame, chart).first;
}

Corners corners_taken(const commands::Session& session, const workshop::Picture& picture,
                      const Rect& canvas) {
  const LegendPlaces legend = legend_places(session, picture, canvas, 0, true);
  const bool banded = picture.arrangement->form == layout::Form::banded;
  Corners taken;
  if (banded && canvas.w >= kLeastForMap) taken.right = kFloatMargin + kMapWide;
  if (!legend.second.empty()) taken.right = canvas.right() - legend.second.x;
  if (legend.row)
    taken.right = canvas.right() - legend.first.x;
  else if (!legend.first.empty())
    taken.left = legend.first.right() - canvas.x;
  if (taken.left + taken.right > 0)
    taken.tall = legend.row ? legend.first.bottom() - canvas.y : corner_y(canvas, 0) + kCornerTall - canvas.y;
  return taken;
}

void legend(Frame& frame, const ChartView& chart) {
  const LegendPlaces places = legend_places(frame, chart);
  const Rect& box = places.first;
  if (box.empty()) return;
  const Parts parts = parts_of(frame.session, frame.picture);
  const double column = frame.picture.arrangement->placement.column_width * chart.camera().zoom();
  const bool blocks = frame.picture.view.detail != model::Detail::far && column < compose::kCardsFrom;
  if (places.row) {
    const Panel panel(frame, "legend", box.grown(24), false);
    ground(frame.ink, box);
    return explain_in_one_row(frame, box, blocks);
  }
  const bool lanes = !parts.flows && !frame.picture.flows->scene.flows.empty();
  explain(frame, chart, "legend", box, parts.first(), lanes, blocks);
  if (!places.second.empty())
    explain(frame, chart, "legend-right", places.second, parts.second(), lanes, blocks);
}

}  // namespace flipchart::gui
