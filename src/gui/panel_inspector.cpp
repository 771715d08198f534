// What is selected, in words and figures: a position, a customer, a seam (in panel_inspector_seam.cpp) or an
// issue with its route.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "commands/keys.hpp"
#include "gui/hints.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/panel_discretion.hpp"
#include "gui/panel_inspector_parts.hpp"
#include "gui/panel_private.hpp"
#include "gui/panel_what_if.hpp"

namespace flipchart::gui {

namespace {

constexpr double kInspectorPad = 16;

void close_button(Frame& frame, const Rect& box) {
  const Rect area{box.right() - 40, box.y + 10, 32, 32};
  const Press press = press_area(frame, "clear-selection", area);
  hint(frame, "clear-selection", press, area, "clear");
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
  for (const Fact& fact : frame.inspected.facts)
    value_x = std::max(value_x, std::ceil(frame.ink.width(fact.label, kBody)) + 12);
  for (const Fact& fact : frame.inspected.facts) {
    frame.ink.words({at.x, at.y}, fact.label, kBody, theme.text_tertiary);
    frame.ink.words({at.x + value_x, at.y}, fact.value, kBodyMedium, theme.text, Align::start,
                    at.w - value_x);
    at.y += 24;
  }
}

void what_if_button(Frame& frame, Column& at) {
  if (frame.session.what_if != nullptr) return;
  const char* const words = base::tr("What if it moved…");
  command_button(frame, "what-if", {at.x, at.y, command_button_width(frame, words, "what-if"), 32}, words);
  at.y += 48;
}

void listed(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  const compose::Theme& theme = frame.ink.theme();
  if (about.list.empty()) return;
  part_head(frame, at, about.list_title);
  // In the room no number stands beside somebody's name.
  if (!frame.picture.view.room_safe || about.kind != Inspected::Kind::position)
    frame.ink.words({at.right(), at.y}, base::counted(about.list_total), kCaption, theme.text_tertiary,
                    Align::end);
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

// What the list below is, how long it is, and the keys that follow it.
void route_head(Frame& frame, Column& at) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.words({at.x, at.y}, base::tr("The route it took"), kCaptionStrong, theme.text_tertiary);
  const std::string stops = base::trn(frame.inspected.stops.size(), "{} stop", "{} stops");
  ink.words({at.right() - 52, at.y}, stops, kCaption, theme.text_tertiary, Align::end);
  const auto key = [&](double x, std::string_view command) {
    const Rect box{x - 11, at.y - 11, 22, 22};
    command_area(frame, std::string(command), box, command);
    ink.key_cap(box.centre(), commands::key_of(frame.session, command));
  };
  key(at.right() - 33, "previous-stop");
  key(at.right() - 9, "next-stop");
  at.y += 30;
}

void issue_head(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.disc({at.x + 10, at.y + 28}, 20, about.state);
  ink.words({at.x + 32, at.y + 28}, about.title, kTitle, theme.text, Align::start, at.w - 60);
  ink.words({at.x + 32, at.y + 50}, about.subtitle, kCaption, theme.text_tertiary, Align::start, at.w - 60);
  at.y += 88;
  facts(frame, at, 96);
}

void route(Frame& frame, Column& at) {
  const Inspected& about = frame.inspected;
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  if (about.stops.empty()) return;
  at.y += 4;
  rule(frame, at);
  at.y += 22;
  route_head(frame, at);
  const std::uint32_t shown = frame.session.highlight.stops;
  const auto count = static_cast<double>(about.stops.size());
  const double followed = shown == 0 ? count : std::min(count, static_cast<double>(shown));
  ink.line({at.x + 8, at.y}, {at.x + 8, at.y + 44 * (count - 1)}, theme.card_line, 2);
  ink.line({at.x + 8, at.y}, {at.x + 8, at.y + 44 * (followed - 1)}, theme.lit_route, 2);
  for (std::size_t i = 0; i < about.stops.size(); ++i) {
    const RouteStop& stop = about.stops[i];
    const Rect area{at.x + 20, at.y - 16, at.w - 12, 40};
    const Press press = press_area(frame, "stop-" + std::to_string(i), area);
    if (i + 1 == shown) ink.fill(area, theme.selected_ground, 6);
    if (press.hovered && stop.item) ink.fill(area, theme.hover_ground, 6);
    const bool ahead = static_cast<double>(i) >= followed;
    if (ahead) {
      ink.fill({at.x, at.y - 8, 16, 16}, theme.panel, 8);
      ink.frame({at.x, at.y - 8, 16, 16}, theme.card_line, 8, 2);
    } else {
      ink.numbered_disc({at.x + 8, at.y}, 18, stop.number);
    }
    const double right = std::max(ink.width(stop.when, kCaption), ink.width(stop.held, kCaption));
    ink.words({at.x + 28, at.y - 4}, stop.name, kDense, ahead ? theme.text_tertiary : theme.text,
              Align::start, at.w - 36 - right);
    ink.words({at.x + 28, at.y + 13}, stop.detail, kCaption, theme.text_tertiary, Align::start,
              at.w - 36 - right);
    ink.words({at.right(), at.y - 4}, stop.when, kCaption, theme.text_tertiary, Align::end);
    ink.words({at.right(), at.y + 13}, stop.held, kCaption, theme.text_tertiary, Align::end);
    if (press.pressed && stop.item) {
      frame.outbox.push_back(
          [item = stop.item](commands::Session& session) { commands::select_item(session, item); });
    }
    at.y += 44;
  }
}

// The way to the silo map for who does not know its key.
void silo_map_button(Frame& frame, Column& at) {
  Ink& ink = frame.ink;
  const Rect box{at.x, at.y, std::ceil(ink.width(base::tr("Show the silo map"), kBodyMedium)) + 50, 32};
  const Press press = command_area(frame, "open-silo-map", box, "silo-map");
  if (press.hovered) ink.fill(box, ink.theme().hover_ground, 6);
  ink.frame(box, ink.theme().card_line, 6);
  ink.words({box.x + 12, box.centre().y}, base::tr("Show the silo map"), kBodyMedium, ink.theme().text);
  ink.key_cap({box.right() - 21, box.centre().y}, commands::key_of(frame.session, "silo-map"));
  at.y += 48;
}

void nothing(Frame& frame, Column& at) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const model::Organization& organization = frame.session.workshop.organization();
  const bool history = !frame.session.workshop.history().empty();
  ink.words({at.x, at.y + 28}, base::tr("Nothing selected"), kTitle, theme.text);
  at.y += 56;
  at.y += ink.paragraph(
      {at.x, at.y},
      history ? base::tr("Press a card to see who stands there, an issue in the list to trace its "
                         "route, or a flow to see what passes between two teams.")
              : base::tr("Press a card to see who stands there and whom they work with. Open an "
                         "events file to see the routes that issues took."),
      kBody, theme.text_secondary, at.w, 20);
  if (organization.empty() && !history) return;
  at.y += 12;
  rule(frame, at);
  at.y += 26;
  ink.words({at.x, at.y}, base::tr("On this chart"), kCaptionStrong, theme.text_tertiary);
  at.y += 28;
  const auto line = [&](std::string_view label, std::uint64_t n) {
    if (n == 0) return;
    ink.words({at.x, at.y}, label, kBody, theme.text_tertiary);
    ink.words({at.x + 112, at.y}, base::counted(n), kBodyMedium, theme.text);
    at.y += 24;
  };
  line(base::tr("People"), organization.people());
  line(base::tr("Vacancies"), organization.vacancies());
  line(base::tr("Levels"), organization.levels());
  line(base::tr("Silos"), frame.picture.insights->silos.names.size());
  line(base::tr("Customers"), organization.customers().size());
  line(base::tr("Issues"), frame.session.workshop.history().issues().size());
  const flow::UnitFlows& whole = frame.picture.insights->whole;
  std::uint64_t crossing = 0;
  for (const flow::UnitFlow& flow : whole.across) crossing += flow.crosses ? flow.handovers : 0;
  line(base::tr("Silo crossings"), crossing);
  if (crossing > 0) silo_map_button(frame, at);
  inspector_marks(frame, at);
}

// What can be marked on what has no fix yet.
void mark_buttons(Frame& frame, Column& at, const char* words, bool primary) {
  const double wide = command_button_width(frame, words, primary ? "own" : "mark");
  command_button(frame, primary ? "own" : "mark", {at.x, at.y, wide, 32}, words, primary);
  if (primary) {
    const double more = command_button_width(frame, base::tr("More…"), "mark");
    if (wide + 8 + more <= at.w)
      command_button(frame, "mark", {at.x + wide + 8, at.y, more, 32}, base::tr("More…"));
  }
  at.y += 48;
}

// The fix of what is selected, else the way to one.
void fix_or_owner(Frame& frame, Column& at, const char* words) {
  if (const model::Fix* fix = inspected_fix(frame.session))
    inspector_fix(frame, at, *fix);
  else
    mark_buttons(frame, at, words, true);
}

}  // namespace

void inspector_panel(Frame& frame, const Rect& box, PrivatePanel& private_words) {
  const Panel panel(frame, "inspector", box, true);
  frame.ink.fill({box.x, box.y, 1, box.h}, frame.ink.theme().hairline);
  ImGui::SetCursorScreenPos(ImVec2(static_cast<float>(box.x + 1), static_cast<float>(box.y)));
  ImGui::BeginChild("inspected", ImVec2(static_cast<float>(box.w - 1), static_cast<float>(box.h)), false,
                    ImGuiWindowFlags_NoNav);
  frame.ink.onto(ImGui::GetWindowDrawList());
  Column at{box.x + kInspectorPad, box.w - 2 * kInspectorPad,
            box.y - static_cast<double>(ImGui::GetScrollY())};
  const model::Fix* const fix = inspected_fix(frame.session);
  switch (frame.inspected.kind) {
    case Inspected::Kind::nothing:
      if (fix != nullptr)
        inspector_fix(frame, at, *fix);
      else
        nothing(frame, at);
      break;
    case Inspected::Kind::position:
      head(frame, at);
      facts(frame, at, 112);
      what_if_button(frame, at);
      if (frame.session.what_if == nullptr) mark_buttons(frame, at, base::tr("Mark something here…"), false);
      inspector_discretion(frame, at);
      inspector_leader_seams(frame, at);
      listed(frame, at);
      break;
    case Inspected::Kind::customer:
      head(frame, at);
      facts(frame, at, 112);
      mark_buttons(frame, at, base::tr("Mark something here…"), false);
      listed(frame, at);
      break;
    case Inspected::Kind::seam:
      inspector_seam(frame, at);
      fix_or_owner(frame, at, base::tr("Give this seam an owner…"));
      inspector_seam_front(frame, at);
      listed(frame, at);
      inspector_seam_quote(frame, at);
      break;
    case Inspected::Kind::issue:
      if (fix == nullptr) issue_head(frame, at);
      fix_or_owner(frame, at, base::tr("Give it an owner…"));
      route(frame, at);
      break;
  }
  const std::string on = commands::noted_on(frame.session);
  if (!on.empty()) inspector_practices(frame, at, on);
  if (fix != nullptr && fix->id != on) inspector_room_notes(frame, at, fix->id);
  if (!on.empty()) inspector_room_notes(frame, at, on);
  private_track(frame, at, on, private_words);
  if (frame.inspected.kind != Inspected::Kind::nothing || fix != nullptr) close_button(frame, box);
  ImGui::SetCursorScreenPos(vec(at.x, at.y));
  ImGui::Dummy(ImVec2(1, 8));
  ImGui::EndChild();
}

}  // namespace flipchart::gui
