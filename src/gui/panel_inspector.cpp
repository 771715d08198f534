// What is selected, in words and figures: a position, a customer, a seam or an issue with its route.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"
#include "gui/panels.hpp"

namespace flipchart::gui {

namespace {

constexpr double kPad = 16;

std::string figure(std::uint64_t n) {
  return base::with_thousands(static_cast<std::int64_t>(n));
}

// Where the next thing goes, from the top down.
struct Column {
  double x = 0;
  double w = 0;
  double y = 0;
  double right() const { return x + w; }
};

void rule(Frame& frame, Column& at) {
  frame.ink.fill({at.x, std::round(at.y), at.w, 1}, frame.ink.theme().hairline);
}

Colour silo_colour(const Frame& frame, std::uint32_t silo) {
  return compose::style_of_silo(*frame.picture.insights, silo, frame.session.view.theme).colour;
}

void avatar(Frame& frame, Point centre, double size, std::string_view initials, Colour colour) {
  const compose::Theme& theme = frame.ink.theme();
  frame.ink.circle(centre, size / 2, base::mixed(theme.panel, colour, 0.14));
  const Font font = size > 44 ? Font{18, 600} : kBodyStrong;
  frame.ink.words(centre, initials.empty() ? "?" : initials, font, base::mixed(colour, theme.text, 0.4),
                  Align::middle);
}

void close_button(Frame& frame, const Rect& box) {
  const Rect area{box.right() - 40, box.y + 10, 32, 32};
  const Press press = press_area(frame, "clear-selection", area);
  if (press.hovered) frame.ink.fill(area, frame.ink.theme().hover_ground, 6);
  frame.ink.icon(area.centre(), Icon::close, 14, frame.ink.theme().text_secondary);
  if (press.pressed)
    frame.outbox.push_back([](commands::Session& session) { commands::clear_selection(session); });
}

void head(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  const compose::Theme& theme = frame.ink.theme();
  avatar(frame, {at.x + 24, at.y + 40}, 48, about.initials, silo_colour(frame, about.silo_index));
  const double x = at.x + 61;
  const double room = at.right() - x - 28;
  frame.ink.words({x, at.y + 28}, about.title, kTitle, theme.text, Align::start, room);
  frame.ink.words({x, at.y + 51}, about.subtitle, kBody, theme.text_secondary, Align::start, room);
  at.y += 90;
}

void facts(Frame& frame, Column& at, double value_x) {
  const compose::Theme& theme = frame.ink.theme();
  for (const Fact& fact : frame.inspected.facts) {
    frame.ink.words({at.x, at.y}, fact.label, kBody, theme.text_tertiary);
    frame.ink.words({at.x + value_x, at.y}, fact.value, kBodyMedium, theme.text, Align::start,
                    at.w - value_x);
    at.y += 24;
  }
}

void listed(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  const compose::Theme& theme = frame.ink.theme();
  if (about.list.empty()) return;
  at.y += 4;
  rule(frame, at);
  at.y += 22;
  frame.ink.words({at.x, at.y}, about.list_title, kCaptionStrong, theme.text_tertiary);
  frame.ink.words({at.right(), at.y}, figure(about.list_total), kCaption, theme.text_tertiary, Align::end);
  at.y += 28;
  for (std::size_t i = 0; i < about.list.size(); ++i) {
    const ListedIssue& line = about.list[i];
    const Rect area{at.x - 8, at.y - 16, at.w + 16, 44};
    const Press press = press_area(frame, "listed-" + std::to_string(i), area);
    if (press.hovered) frame.ink.fill(area, theme.hover_ground, 6);
    frame.ink.disc({at.x + 8, at.y}, 16, line.state);
    frame.ink.words({at.x + 26, at.y}, line.title, kDense, theme.text, Align::start, at.w - 26);
    frame.ink.words({at.x + 26, at.y + 18}, line.detail, kCaption, theme.text_tertiary, Align::start,
                    at.w - 26);
    if (press.pressed && line.issue != base::kNoSlot) {
      frame.outbox.push_back([line](commands::Session& session) {
        commands::trace_issue(session, line.issue);
        session.selected = line.matter;
      });
    }
    at.y += 44;
  }
}

void unit_box(Frame& frame, const Rect& box, const UnitBox& unit) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill(box, silo_colour(frame, unit.silo_index), 6);
  ink.fill({box.x + 4, box.y, box.w - 4, box.h}, theme.card, 4);
  ink.frame(box, theme.card_line, 6);
  ink.fill({box.x, box.y + 3, 4, box.h - 6}, silo_colour(frame, unit.silo_index));
  ink.words({box.x + 13, box.y + 18}, unit.name, kBodyStrong, theme.text, Align::start, box.w - 18);
  ink.words({box.x + 13, box.y + 36}, unit.silo.empty() ? "no silo" : unit.silo, kCaption,
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

void seam(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const Colour strong = about.crosses ? theme.flow_cross : theme.flow_within;
  const Colour words = about.crosses ? theme.flow_cross_text : theme.text_secondary;
  const std::string_view kind = about.crosses ? "Seam" : "Flow";
  const double pill = ink.width(kind, kCaptionStrong) + 16;
  ink.fill({at.x, at.y + 15, pill, 22}, about.crosses ? theme.flow_cross_ground : theme.field_ground, 11);
  ink.words({at.x + 8, at.y + 26}, kind, kCaptionStrong, words);
  ink.words({at.x + pill + 9, at.y + 26}, about.crosses ? "crosses a silo" : "within a silo", kCaption,
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
  const double figure_wide = ink.words({at.x, at.y}, figure(all), kFigure, theme.text);
  ink.words({at.x + figure_wide + 12, at.y + 4}, all == 1 ? "handover" : "handovers", kBody,
            theme.text_secondary);
  at.y += 25;
  if (all > 0) {
    const double share = static_cast<double>(about.forth) / static_cast<double>(all);
    const double split = std::round((at.w - 2) * share);
    if (about.forth > 0) ink.fill({at.x, at.y, split, 8}, strong, 3);
    if (about.back > 0)
      ink.fill({at.x + split + 2, at.y, at.w - split - 2, 8}, base::mixed(theme.panel, strong, 0.5), 3);
  }
  at.y += 22;
  ink.words({at.x, at.y}, figure(about.forth) + " to " + about.to.name, kCaption, theme.text_secondary,
            Align::start, at.w / 2 - 4);
  const std::string back = figure(about.back) + " back to " + about.from.name;
  ink.words({std::max(at.x + at.w / 2 + 4, at.right() - ink.width(back, kCaption)), at.y}, back, kCaption,
            theme.text_secondary, Align::start, at.w / 2 - 4);
  at.y += 33;
  const double third = std::floor(at.w / 3);
  ink.words({at.x, at.y}, figure(about.issues), kTitle, theme.text);
  ink.words({at.x + third, at.y}, figure(about.came_back), kTitle, theme.text);
  ink.words({at.x, at.y + 20}, about.issues == 1 ? "issue" : "issues", kCaption, theme.text_tertiary);
  ink.words({at.x + third, at.y + 20}, "came back", kCaption, theme.text_tertiary);
  at.y += 41;
  if (!about.shared_leader) return;
  rule(frame, at);
  at.y += 22;
  ink.words({at.x, at.y}, "Nearest shared leader", kCaptionStrong, theme.text_tertiary);
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
          ? "Supports both teams, so this seam has somebody to close it. It is nobody's fault."
          : "Both teams report up to here, so this seam has somebody to close it. It is nobody's fault.",
      kCaption, theme.text_secondary, at.w, 18);
}

void route(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.disc({at.x + 10, at.y + 28}, 20, about.state);
  ink.words({at.x + 32, at.y + 28}, about.title, kTitle, theme.text, Align::start, at.w - 60);
  ink.words({at.x + 32, at.y + 50}, about.subtitle, kCaption, theme.text_tertiary, Align::start, at.w - 60);
  at.y += 88;
  facts(frame, at, 96);
  if (about.stops.empty()) return;
  at.y += 4;
  rule(frame, at);
  at.y += 22;
  ink.words({at.x, at.y}, "The route it took", kCaptionStrong, theme.text_tertiary);
  const std::size_t hops = about.stops.size() - 1;
  ink.words({at.right(), at.y}, figure(hops) + (hops == 1 ? " step" : " steps"), kCaption,
            theme.text_tertiary, Align::end);
  at.y += 30;
  const double first = at.y;
  const double last = at.y + 44 * static_cast<double>(about.stops.size() - 1);
  ink.line({at.x + 8, first}, {at.x + 8, last}, theme.lit_route, 2);
  for (std::size_t i = 0; i < about.stops.size(); ++i) {
    const RouteStop& stop = about.stops[i];
    const Rect area{at.x + 20, at.y - 16, at.w - 12, 40};
    const Press press = press_area(frame, "stop-" + std::to_string(i), area);
    if (press.hovered && stop.item) ink.fill(area, theme.hover_ground, 6);
    ink.numbered_disc({at.x + 8, at.y}, 18, stop.number);
    const double when = ink.width(stop.when, kCaption);
    ink.words({at.x + 28, at.y - 4}, stop.name, kDense, theme.text, Align::start, at.w - 36 - when);
    ink.words({at.x + 28, at.y + 13}, stop.detail, kCaption, theme.text_tertiary, Align::start, at.w - 28);
    ink.words({at.right(), at.y - 4}, stop.when, kCaption, theme.text_tertiary, Align::end);
    if (press.pressed && stop.item) {
      frame.outbox.push_back(
          [item = stop.item](commands::Session& session) { commands::select_item(session, item); });
    }
    at.y += 44;
  }
}

void nothing(Frame& frame, Column& at) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const model::Organization& organization = frame.session.workshop.organization();
  const bool history = !frame.session.workshop.history().empty();
  ink.words({at.x, at.y + 28}, "Nothing selected", kTitle, theme.text);
  at.y += 56;
  at.y += ink.paragraph({at.x, at.y},
                        history ? "Press a card to see who stands there, an issue in the list to trace its "
                                  "route, or a flow to see what passes between two teams."
                                : "Press a card to see who stands there and whom they work with. Open an "
                                  "events file to see the routes that issues took.",
                        kBody, theme.text_secondary, at.w, 20);
  at.y += 12;
  rule(frame, at);
  at.y += 26;
  ink.words({at.x, at.y}, "On this chart", kCaptionStrong, theme.text_tertiary);
  at.y += 28;
  const auto line = [&](std::string_view label, std::uint64_t n) {
    if (n == 0) return;
    ink.words({at.x, at.y}, label, kBody, theme.text_tertiary);
    ink.words({at.x + 112, at.y}, figure(n), kBodyMedium, theme.text);
    at.y += 24;
  };
  line("People", organization.people());
  line("Vacancies", organization.vacancies());
  line("Levels", organization.levels());
  line("Silos", frame.picture.insights->silos.names.size());
  line("Customers", organization.customers().size());
  line("Issues", frame.session.workshop.history().issues().size());
  const flow::UnitFlows& whole = frame.picture.insights->whole;
  std::uint64_t crossing = 0;
  for (const flow::UnitFlow& flow : whole.across) crossing += flow.crosses ? flow.handovers : 0;
  line("Silo crossings", crossing);
}

}  // namespace

void inspector_panel(Frame& frame, const Rect& box) {
  const Panel panel(frame, "inspector", box, true);
  frame.ink.fill({box.x, box.y, 1, box.h}, frame.ink.theme().hairline);
  ImGui::SetCursorScreenPos(ImVec2(static_cast<float>(box.x + 1), static_cast<float>(box.y)));
  ImGui::BeginChild("inspected", ImVec2(static_cast<float>(box.w - 1), static_cast<float>(box.h)), false,
                    ImGuiWindowFlags_NoNav);
  frame.ink.onto(ImGui::GetWindowDrawList());
  Column at{box.x + kPad, box.w - 2 * kPad, box.y - static_cast<double>(ImGui::GetScrollY())};
  switch (frame.inspected.kind) {
    case Inspected::Kind::nothing:
      nothing(frame, at);
      break;
    case Inspected::Kind::position:
    case Inspected::Kind::customer:
      head(frame, at);
      facts(frame, at, 112);
      listed(frame, at);
      break;
    case Inspected::Kind::seam:
      seam(frame, at);
      listed(frame, at);
      break;
    case Inspected::Kind::issue:
      route(frame, at);
      break;
  }
  if (frame.inspected.kind != Inspected::Kind::nothing) close_button(frame, box);
  ImGui::SetCursorScreenPos(ImVec2(static_cast<float>(at.x), static_cast<float>(at.y)));
  ImGui::Dummy(ImVec2(1, 8));
  ImGui::EndChild();
}

}  // namespace flipchart::gui
