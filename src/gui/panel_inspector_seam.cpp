// The inspector on a seam: the two teams and the arrows between them, how many handovers went each way, and
// the leader both teams share, who can close it.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/hints.hpp"
#include "gui/panel_inspector_parts.hpp"

namespace flipchart::gui {

namespace {

constexpr double kLineOverTime = 120;

void unit_box(Frame& frame, const Rect& box, const UnitBox& unit) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, silo_colour(frame, unit.silo_index), 6);
  ink.fill({box.x + 4, box.y, box.w - 4, box.h}, theme.card, 4);
  ink.frame(box, theme.card_line, 6);
  ink.fill({box.x, box.y + 3, 4, box.h - 6}, silo_colour(frame, unit.silo_index));
  ink.words({box.x + 13, box.y + 18}, unit.name, kBodyStrong, theme.text, Align::start, box.w - 18);
  ink.words({box.x + 13, box.y + 36}, unit.silo.empty() ? base::tr("no silo") : unit.silo, kCaption,
            theme.text_secondary, Align::start, box.w - 18);
}

void flow_arrow(Ink& ink, Point middle, double width, Colour colour, bool right) {
  const double half = width / 2 + 3.2;
  const double along = right ? 1 : -1;
  const double tip = middle.x + along * 16;
  const double base_x = tip - along * 11;
  ink.fill({std::min(middle.x - along * 16, base_x), middle.y - width / 2,
            std::abs(base_x - (middle.x - along * 16)), width},
           colour);
  ink.triangle({tip, middle.y}, {base_x, middle.y - half}, {base_x, middle.y + half}, colour);
}

// How the handovers went over time, with a dot at the present end.
void draw_over_time(Frame& frame, const Rect& box) {
  const Inspected& about = frame.inspected;
  Ink& ink = frame.ink;
  const Colour colour = about.crosses ? ink.theme().flow_cross : ink.theme().flow_within;
  const double most = std::max(1U, *std::max_element(about.over_time.begin(), about.over_time.end()));
  const double step = box.w / static_cast<double>(about.over_time.size() - 1);
  const auto at = [&](std::size_t i) {
    return Point{box.x + step * static_cast<double>(i),
                 box.bottom() - box.h * static_cast<double>(about.over_time[i]) / most};
  };
  ink.line({box.x, box.bottom() + 2}, {box.right(), box.bottom() + 2}, ink.theme().hairline);
  for (std::size_t i = 1; i < about.over_time.size(); ++i) ink.line(at(i - 1), at(i), colour, 1.25);
  ink.circle(at(about.over_time.size() - 1), 2.5, colour);
  const Rect area = box.grown(4);
  hint(frame, "over-time", hand_area(frame, "over-time", area), area, {}, about.over_time_words);
}

}  // namespace

void inspector_seam(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Colour strong = about.crosses ? theme.flow_cross : theme.flow_within;
  const Colour words = about.crosses ? theme.flow_cross_text : theme.text_secondary;
  const std::string_view kind = about.crosses ? base::tr("Seam") : base::tr("Flow");
  const double pill = ink.width(kind, kCaptionStrong) + 16;
  ink.fill({at.x, at.y + 15, pill, 22}, about.crosses ? theme.flow_cross_ground : theme.field_ground, 11);
  ink.words({at.x + 8, at.y + 26}, kind, kCaptionStrong, words);
  ink.words({at.x + pill + 9, at.y + 26},
            about.crosses ? base::tr("crosses a silo") : base::tr("within a silo"), kCaption,
            theme.text_secondary);
  const double wide = std::floor((at.w - 46) / 2);
  unit_box(frame, {at.x, at.y + 48, wide, 52}, about.from);
  unit_box(frame, {at.right() - wide, at.y + 48, wide, 52}, about.to);
  const double middle = at.x + at.w / 2;
  const double most = static_cast<double>(std::max<std::uint64_t>(1, std::max(about.forth, about.back)));
  const auto thick = [&](std::uint64_t n) {
    return std::max(2.0, 8 * std::sqrt(static_cast<double>(n) / most));
  };
  if (about.forth > 0)
    flow_arrow(ink, {middle, at.y + (about.back > 0 ? 66 : 74)}, thick(about.forth), strong, true);
  if (about.back > 0)
    flow_arrow(ink, {middle, at.y + (about.forth > 0 ? 84 : 74)}, thick(about.back), strong, false);
  at.y += 130;
  const std::uint64_t all = about.forth + about.back;
  const double figure_wide = ink.words({at.x, at.y}, base::counted(all), kFigure, theme.text);
  const double words_wide =
      ink.words({at.x + figure_wide + 12, at.y + 4}, all == 1 ? base::tr("handover") : base::tr("handovers"),
                kBody, theme.text_secondary);
  const double line_wide = std::min(kLineOverTime, at.w - figure_wide - words_wide - 32);
  if (!about.over_time.empty() && line_wide >= kLineOverTime / 2)
    draw_over_time(frame, {at.right() - line_wide, at.y - 8, line_wide, 18});
  at.y += 25;
  if (all > 0) {
    const double share = static_cast<double>(about.forth) / static_cast<double>(all);
    const double split = std::round((at.w - 2) * share);
    if (about.forth > 0) ink.fill({at.x, at.y, split, 8}, strong, 3);
    if (about.back > 0)
      ink.fill({at.x + split + 2, at.y, at.w - split - 2, 8}, base::mixed(theme.panel, strong, 0.5), 3);
  }
  at.y += 22;
  ink.words({at.x, at.y}, base::tr("{1} to {2}", base::counted(about.forth), about.to.name), kCaption,
            theme.text_secondary, Align::start, at.w / 2 - 4);
  const std::string back = base::tr("{} back to {}", base::counted(about.back), about.from.name);
  ink.words({std::max(at.x + at.w / 2 + 4, at.right() - ink.width(back, kCaption)), at.y}, back, kCaption,
            theme.text_secondary, Align::start, at.w / 2 - 4);
  at.y += 33;
  const double third = std::floor(at.w / 3);
  ink.words({at.x, at.y}, base::counted(about.issues), kTitle, theme.text);
  ink.words({at.x + third, at.y}, base::counted(about.came_back), kTitle, theme.text);
  ink.words({at.x, at.y + 20}, about.issues == 1 ? base::tr("issue") : base::tr("issues"), kCaption,
            theme.text_tertiary);
  const char* const back_words = base::tr("came back");
  ink.words({at.x + third, at.y + 20}, back_words, kCaption, theme.text_tertiary);
  if (!about.median_wait.empty()) {
    const double x = std::max(at.x + 2 * third, at.x + third + ink.width(back_words, kCaption) + 12);
    const double room = at.right() - x;
    ink.words({x, at.y}, about.median_wait, kTitle, theme.text, Align::start, room);
    ink.words({x, at.y + 20}, base::tr("median wait"), kCaption, theme.text_tertiary, Align::start, room);
  }
  at.y += 41;
  if (!about.shared_leader) return;
  rule(frame, at);
  at.y += 22;
  ink.words({at.x, at.y}, base::tr("Nearest shared leader"), kCaptionStrong, theme.text_tertiary);
  at.y += 38;
  const Press press = press_area(frame, "shared-leader", {at.x - 8, at.y - 26, at.w + 16, 52});
  if (press.hovered) ink.fill({at.x - 8, at.y - 26, at.w + 16, 52}, theme.hover_ground, 6);
  avatar(frame, {at.x + 20, at.y}, 40, about.shared_initials, theme.accent);
  const double levels = ink.width(about.shared_levels, kCaption);
  ink.words({at.x + 52, at.y - 8}, about.shared_name, kBodyStrong, theme.text, Align::start,
            at.w - 60 - levels);
  ink.words({at.x + 52, at.y + 10}, about.shared_title, kCaption, theme.text_secondary, Align::start,
            at.w - 52);
  ink.words({at.right(), at.y - 8}, about.shared_levels, kCaption, theme.text_tertiary, Align::end);
  if (press.pressed) {
    frame.outbox.push_back(
        [item = about.shared_leader](commands::Session& session) { commands::select_item(session, item); });
  }
  at.y += 38;
  at.y += ink.paragraph(
      {at.x, at.y},
      frame.session.view.facing >= 0.5
          ? base::tr("Supports both teams, so this seam has somebody to close it. It is nobody's fault.")
          : base::tr(
                "Both teams report up to here, so this seam has somebody to close it. It is nobody's fault."),
      kCaption, theme.text_secondary, at.w, 18);
}

void inspector_seam_front(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  if (about.at_the_front.empty()) return;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  part_head(frame, at, base::tr("Could have stayed at the front"));
  at.y += 28;
  double figures = 0;
  for (const KeptInside& kept : about.at_the_front)
    figures = std::max(figures, ink.width(base::counted(kept.inside), kTitle));
  const double words = at.x + figures + 14;
  for (const KeptInside& kept : about.at_the_front) {
    ink.words({at.x, at.y + 8}, base::counted(kept.inside), kTitle, theme.text);
    const double tall =
        ink.paragraph({words, at.y}, kept.words, kCaption, theme.text_secondary, at.right() - words, 18);
    at.y += std::max(tall, 26.0) + 8;
  }
}

void inspector_seam_quote(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  if (about.quote.empty()) return;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  part_head(frame, at, base::tr("In the customer's words"));
  at.y += 26;
  at.y += ink.paragraph({at.x, at.y}, base::tr("“{}”", about.quote), kBody, theme.text, at.w, 22);
  const std::string below = about.success.empty()
                                ? about.quoted_from
                                : base::tr("{}. Success: {}", about.quoted_from, about.success);
  at.y += ink.paragraph({at.x, at.y}, below, kCaption, theme.text_secondary, at.w, 18);
  at.y += 8;
}

}  // namespace flipchart::gui
