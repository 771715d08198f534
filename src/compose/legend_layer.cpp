// What the lines mean, in its own coordinates from (0, 0): two rows of samples, then three widths with their
// counts. Built from the items of any other layer, so that samples and picture cannot differ; the arrows
// stand in `lit`, not among the flows, because nobody handed anything over here.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "compose/badges.hpp"
#include "compose/lane_choice.hpp"
#include "compose/layers.hpp"
#include "compose/overlay_figures.hpp"
#include "compose/theme.hpp"

namespace flipchart::compose {
namespace {

using base::Point;
using base::Rect;

constexpr double kLegendHeight = 76;
constexpr double kLegendPadding = 16;
constexpr double kSample = 30;  // width of a sample
constexpr double kToText = 9;
constexpr double kBetweenColumns = 20;
constexpr double kStroke = 6;
constexpr double kRows[] = {21, 55};  // middles of the two rows

class Legend {
  // Invariant: everything so far lies left of x_.
 public:
  explicit Legend(const Subject& subject) : subject_(subject), colours_(theme(subject.view.theme)) {}

  void arrow(int row, base::Colour colour, std::string label) {
    line({x_, kRows[row]}, {x_ + kSample, kRows[row]}, kStroke, colour, true);
    text(row, std::move(label));
  }
  void ping_pong(int row) {
    line({x_, kRows[row] - 4.5}, {x_ + kSample, kRows[row] - 4.5}, 4, colours_.flow_cross, true);
    line({x_ + kSample, kRows[row] + 4.5}, {x_, kRows[row] + 4.5}, 4, colours_.flow_cross, true);
    text(row, base::tr("ping-pong"));
  }
  void returning(int row) {
    line({x_ + kSample, kRows[row]}, {x_, kRows[row]}, kStroke, colours_.flow_within, true);
    scene_.lit.back().hollow = colours_.panel;
    text(row, base::tr("return"));
  }
  void customer(int row) {
    line({x_, kRows[row]}, {x_ + kSample, kRows[row]}, 8, colours_.flow_from_customer, false);
    text(row, base::tr("from a customer"));
  }
  void front_line(int row) {
    box({x_, kRows[row] - 5, kSample, 14}, {colours_.card_line, 1, {}, false});
    scene_.rules.push_back(
        {{x_, kRows[row] - 8}, {x_ + kSample, kRows[row] - 8}, {colours_.text, 2, {}, false}});
    text(row, base::tr("front line"));
  }
  void vacancy(int row) {
    box({x_, kRows[row] - 7, kSample, 14}, {colours_.text_tertiary, 1, {3, 3}, false});
    text(row, base::tr("vacant"));
  }
  void dotted(int row) {
    scene_.rules.push_back(
        {{x_, kRows[row]}, {x_ + kSample, kRows[row]}, {colours_.reporting_line, 1.5, {5, 4}, false}});
    text(row, base::tr("dotted line"));
  }
  void border(int row) {
    box({x_ + 1.5, kRows[row] - 7, kSample - 3, 14}, {colours_.flow_cross, 3, {}, false});
    text(row, base::tr("hands over across its border"));
  }
  void gate(int row) {
    scene_.rules.push_back(
        {{x_, kRows[row]}, {x_ + kSample, kRows[row]}, {colours_.text_secondary, 2, {}, false}});
    text(row, base::tr("a silo's teams"));
  }
  // The steps of hot spots with what they mean above and their ends below.
  void steps(const HotSpots& heat, model::Heat which) {
    next_column();
    double wide = 0;
    for (std::uint32_t step = 1; step <= kHeatSteps; ++step)
      wide = std::max(wide, subject_.measurer.width(heat.scale.end_of(step), {12, 400}));
    const double each = std::max(40.0, wide + 10);
    for (std::uint32_t step = 1; step <= kHeatSteps; ++step) {
      const Rect at{x_ + each * (step - 1), kLegendHeight / 2 - 7, each - 2, 14};
      box(at, {heat_ground(kHeatSteps, subject_.view.theme), 1, {}, false});
      scene_.rings.back().fill = heat_ground(step, subject_.view.theme);
      label({at.right(), kRows[1] + 5}, heat.scale.end_of(step), scene::Align::end);
    }
    widest_ = std::max(each * kHeatSteps - 2, label({x_, kRows[0] - 5}, said(which), scene::Align::start)) -
              kSample - kToText;
  }
  void next_column() {
    if (widest_ == 0) return;
    x_ += kSample + kToText + widest_ + kBetweenColumns;
    widest_ = 0;
  }
  void widths(const std::vector<std::uint64_t>& counts, double unit) {
    double total = 8.0 * (static_cast<double>(counts.size()) - 1);
    for (const std::uint64_t count : counts) total += std::max(flow_width(unit, count), 9.0);
    double y = (kLegendHeight - total) / 2;
    for (const std::uint64_t count : counts) {
      const double width = flow_width(unit, count);
      const double room = std::max(width, 9.0);
      y += room / 2;
      scene_.rules.push_back({{x_, y}, {x_ + kSample, y}, {colours_.text_tertiary, width, {}, false}});
      text_at(y, counted(count, subject_.view.detail));
      y += room / 2 + 8;
    }
    next_column();
  }
  // The panel under it all.
  scene::Scene finished() {
    next_column();
    scene_.bounds = {0, 0, x_ - kBetweenColumns + kLegendPadding, kLegendHeight};
    scene_.extent = kLegendHeight;
    scene_.ground = colours_.panel;
    scene::Band panel;
    panel.box = scene_.bounds;
    panel.radius = 10;
    panel.fill = colours_.panel;
    panel.line = {colours_.hairline, 1, {}, false};
    panel.label = base::tr("Legend");
    panel.is_legend = true;
    scene_.bands.push_back(std::move(panel));
    return std::move(scene_);
  }

 private:
  void line(Point from, Point to, double width, base::Colour colour, bool arrow) {
    scene::Flow flow;
    flow.path.move_to(from);
    flow.path.line_to(to);
    flow.width = width;
    flow.colour = colour;
    flow.arrow = arrow;
    scene_.lit.push_back(std::move(flow));
  }
  void box(Rect at, scene::Stroke stroke) {
    scene::Ring ring;
    ring.box = at;
    ring.radius = 3;
    ring.fill = colours_.card;
    ring.stroke = std::move(stroke);
    scene_.rings.push_back(std::move(ring));
  }
  static std::string said(model::Heat which) {
    switch (which) {
      case model::Heat::waited:
        return base::tr("time waited in a unit, up to");
      case model::Heat::raised:
        return base::tr("issues raised by a unit, up to");
      case model::Heat::passed_on:
        return base::tr("handovers passed on, up to");
      case model::Heat::solved:
        return base::tr("issues solved by a unit, up to");
    }
    return {};
  }
  double label(Point at, std::string words, scene::Align align) {
    const text::Font font{12, 400};
    scene::Text text;
    text.width = subject_.measurer.width(words, font);
    text.text = std::move(words);
    text.font = {font.size, font.weight};
    text.colour = colours_.text_secondary;
    text.align = align;
    text.middle_rise = text::Measurer::baseline_in(20, font) - 10;
    text.at = {at.x, at.y + text.middle_rise};
    scene_.labels.push_back(text);
    return text.width;
  }
  void text(int row, std::string label) { text_at(kRows[row], std::move(label)); }
  void text_at(double middle, std::string label) {
    const text::Font font{12, 400};
    scene::Text text;
    text.width = subject_.measurer.width(label, font);
    text.text = std::move(label);
    text.font = {font.size, font.weight};
    text.colour = colours_.text_secondary;
    text.middle_rise = text::Measurer::baseline_in(20, font) - 10;
    text.at = {x_ + kSample + kToText, middle + text.middle_rise};
    widest_ = std::max(widest_, text.width);
    scene_.labels.push_back(std::move(text));
  }

  const Subject& subject_;
  const Theme& colours_;
  scene::Scene scene_;
  double x_ = kLegendPadding;
  double widest_ = 0;  // text of the present column
};

// The largest of 1, 2, 5, 10, 20 ... that is not above `most`; at least 1.
std::uint64_t round_below(double most) {
  std::uint64_t power = 1;
  while (static_cast<double>(power) * 10 <= most) power *= 10;
  for (const std::uint64_t step : {5U, 2U})
    if (static_cast<double>(power * step) <= most) return power * step;
  return power;
}

// Up to three round counts, small first, the last near the largest flow.
std::vector<std::uint64_t> sample_counts(std::uint64_t most) {
  std::vector<std::uint64_t> counts{round_below(static_cast<double>(most))};
  while (counts.size() < 3 && counts.back() >= 4)
    counts.push_back(round_below(static_cast<double>(counts.back()) / 4));
  std::reverse(counts.begin(), counts.end());
  return counts;
}

struct Present {
  bool crossing = false, within = false, climb = false, returning = false, doubled = false, customer = false;
  std::uint64_t most = 0;
};

Present present_in(const std::vector<scene::Flow>& flows) {
  Present present;
  for (std::size_t i = 0; i < flows.size(); ++i) {
    const scene::Flow& flow = flows[i];
    using scene::FlowKind;
    present.crossing |= flow.kind == FlowKind::crossing;
    present.within |= flow.kind == FlowKind::within || flow.kind == FlowKind::climb;
    present.returning |= flow.kind == FlowKind::returning;
    present.customer |= flow.kind == FlowKind::from_customer;
    if (flow.kind != FlowKind::from_customer) present.most = std::max(present.most, flow.handovers);
    // The two strokes of a pair follow each other.
    present.doubled |= i > 0 && flow.kind == FlowKind::crossing && flows[i - 1].from == flow.to &&
                       flows[i - 1].to == flow.from;
  }
  return present;
}

bool any_vacancy(const Subject& subject) {
  for (base::Slot s = 0; s < subject.organization.size(); ++s)
    if (subject.organization.vacant(s)) return true;
  return false;
}

}  // namespace

scene::Scene legend_layer(const Subject& subject, const FlowLayer& flows, base::Size room) {
  const Theme& colours = theme(subject.view.theme);
  const Present present = present_in(flows.scene.flows);
  const HotSpots* heat = nullptr;
  if (subject.figures != nullptr && subject.view.overlays.hotspots && subject.figures->heat.scale.step > 0)
    heat = &subject.figures->heat;
  const bool borders = subject.figures != nullptr && !subject.figures->silos.borders.empty();
  const auto drawn = [&](bool with_widths, bool with_structure) {
    Legend legend(subject);
    int row = 0;
    const auto placed = [&] {
      row = 1 - row;
      if (row == 0) legend.next_column();
    };
    if (present.crossing) legend.arrow(row, colours.flow_cross, base::tr("crosses a silo")), placed();
    if (present.within) legend.arrow(row, colours.flow_within, base::tr("within a silo")), placed();
    if (present.doubled) legend.ping_pong(row), placed();
    if (present.returning) legend.returning(row), placed();
    if (borders) legend.border(row), placed();
    if (borders && !flows.scene.rules.empty()) legend.gate(row), placed();
    if (with_structure) legend.front_line(row), placed();
    if (present.customer) legend.customer(row), placed();
    if (with_structure && present.most == 0) {
      if (any_vacancy(subject)) legend.vacancy(row), placed();
      if (subject.view.dotted && !subject.organization.dotted().empty()) legend.dotted(row), placed();
    }
    legend.next_column();
    if (with_widths && present.most > 0) legend.widths(sample_counts(present.most), flows.width_unit);
    if (heat != nullptr) legend.steps(*heat, subject.view.heat);
    return legend.finished();
  };
  // A narrow room loses the widths first, then what the chart says itself.
  for (const auto& [widths, structure] :
       {std::pair{true, true}, std::pair{false, true}, std::pair{false, false}}) {
    scene::Scene legend = drawn(widths, structure);
    if (legend.bounds.w <= room.w && legend.bounds.h <= room.h && !legend.labels.empty()) return legend;
  }
  scene::Scene none;
  none.ground = colours.panel;
  return none;
}

}  // namespace flipchart::compose
