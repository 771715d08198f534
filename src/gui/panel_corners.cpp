// What floats in the right one of the leaders' two corners, which are always empty: the small map. It turns
// over with the chart, as the legend does on the left (panel_legend.cpp).
#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

namespace {

// Leaders beside and above the bands.
template <class Mapped>
void draw_cards(Ink& ink, const Frame& frame, Mapped mapped) {
  constexpr std::size_t kMostCards = 2000;
  const compose::Arrangement& arrangement = *frame.picture.arrangement;
  const compose::Theme& theme = ink.theme();
  const std::vector<Rect>& cards = arrangement.placement.card;
  for (std::size_t s = 0; s < std::min(cards.size(), kMostCards); ++s) {
    if (!arrangement.shape.band.empty() && arrangement.shape.band[s] != base::kNoSlot) continue;
    Rect bar = mapped(cards[s]);
    if (arrangement.shape.band.empty()) {
      ink.fill(bar, theme.card_line);
      continue;
    }
    bar = {bar.centre().x - std::max(9.0, bar.w / 2), bar.centre().y - 1.5, std::max(18.0, bar.w), 3};
    ink.fill(bar, theme.text_secondary, 1.5);
  }
}

// The branches of the roots' reports and of theirs, in the colours of their silos.
template <class Mapped>
void draw_branches(Ink& ink, const Frame& frame, Mapped mapped) {
  constexpr base::Slot kMostBranches = 400;
  const compose::Arrangement& a = *frame.picture.arrangement;
  const compose::Insights& insights = *frame.picture.insights;
  const compose::Theme& theme = ink.theme();
  const auto cards = static_cast<base::Slot>(a.slot.size());
  for (base::Slot card = 0; card < std::min(cards, kMostBranches); ++card) {
    const base::Slot parent = a.shape.parent[card];
    if (parent == base::kNoSlot || a.slot[card] == base::kNoSlot) continue;
    if (a.shape.parent[parent] != base::kNoSlot && a.shape.parent[a.shape.parent[parent]] != base::kNoSlot)
      break;
    const compose::SiloStyle style =
        compose::style_of_silo(insights, insights.silos.of[a.slot[card]], frame.session.view.theme);
    const bool inner = a.shape.parent[parent] != base::kNoSlot;
    const Rect box = mapped(frame.picture.branches->of(card));
    ink.fill(inner ? box.grown(-0.5) : box, base::mixed(theme.raised, style.colour, inner ? 0.45 : 0.25), 1);
  }
}

}  // namespace

double corner_y(const Rect& canvas, double facing) {
  const double top = canvas.y + 6;
  const double bottom = canvas.bottom() - 4 - kCornerTall;
  return std::round(top + (bottom - top) * facing);
}

void minimap(Frame& frame, ChartView& chart) {
  const Rect canvas = chart.camera().screen();
  const Rect& bounds = frame.picture.bounds();
  const double extent = frame.picture.extent();
  if (bounds.empty() || canvas.w < kLeastForMap) return;
  // Seen as a whole, a chart that fills the window needs no map, and its corners are not empty.
  if (frame.picture.arrangement->form != layout::Form::banded && chart.camera().fitted()) return;
  const double facing = chart.turn().positions;
  const Rect box{canvas.right() - kFloatMargin - kMapWide, corner_y(canvas, facing), kMapWide, kCornerTall};
  const Panel panel(frame, "map", box.grown(24), false);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.shadow(box, 6);
  ink.fill(box, theme.raised, 6);
  const Rect inside = box.grown(-8);
  const double sx = inside.w / bounds.w;
  const double sy = inside.h / bounds.h;
  const auto mapped = [&](const Rect& r) {
    const double middle = base::faced(r.centre().y, extent, facing);
    return Rect{inside.x + (r.x - bounds.x) * sx, inside.y + (middle - r.h / 2 - bounds.y) * sy,
                std::max(1.0, r.w * sx), std::max(1.0, r.h * sy)};
  };
  const compose::Arrangement& arrangement = *frame.picture.arrangement;
  const layout::Placement& placement = arrangement.placement;
  for (const Rect& segment : placement.segment)
    ink.fill(mapped(segment), base::mixed(theme.raised, theme.card_line, 1), 2);
  const bool banded = arrangement.form == layout::Form::banded;
  for (std::size_t i = 0; banded && i < placement.band.size(); ++i) {
    const compose::SiloStyle style =
        compose::style_of_silo(*frame.picture.insights, arrangement.band_silo[i], frame.session.view.theme);
    ink.fill(mapped(placement.band[i]), base::mixed(theme.raised, style.colour, 0.45), 2);
  }
  if (banded)
    draw_cards(ink, frame, mapped);
  else
    draw_branches(ink, frame, mapped);
  // What the window shows of it, never beyond the map's own frame.
  const Point low = chart.camera().to_chart({canvas.x, canvas.y}, extent, facing);
  const Point high = chart.camera().to_chart({canvas.right(), canvas.bottom()}, extent, facing);
  const double left = std::clamp(inside.x + (low.x - bounds.x) * sx, box.x, box.right() - 8);
  const double top = std::clamp(inside.y + (low.y - bounds.y) * sy, box.y, box.bottom() - 8);
  const double right = std::clamp(inside.x + (high.x - bounds.x) * sx, left + 8, box.right());
  const double bottom = std::clamp(inside.y + (high.y - bounds.y) * sy, top + 8, box.bottom());
  ink.frame(box, theme.hairline, 6);
  ink.frame({left, top, right - left, bottom - top}, theme.accent, 6, 2);
  if (hand_area(frame, "map", box).pressed) {
    const Point at = chart.pointer();
    const double x = bounds.x + (at.x - inside.x) / sx;
    const double y = bounds.y + (at.y - inside.y) / sy;
    chart.look_at({x, base::faced(y, extent, facing)});
  }
}

}  // namespace flipchart::gui
