// Dragging, folding and unfolding at the edges: see panel_edges.hpp.
#include "gui/panel_edges.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "gui/controls.hpp"

namespace flipchart::gui {

namespace {

constexpr double kReach = 4;  // to both sides of an edge
constexpr double kStep = 16;  // of a key

struct Edge {
  const char* name;
  Rect panel;
  bool upright = true;  // the edge itself
  double along = 1;     // the panel grows with x or y, or against it
  double commands::PanelSizes::*size;
  commands::PanelLimits limits;
  const char* folds;  // the command
};

Rect reach_of(const Edge& edge) {
  const Rect& p = edge.panel;
  if (!edge.upright) return {p.x, p.y - kReach, p.w, 2 * kReach};
  const double x = edge.along > 0 ? p.right() : p.x;
  // Not over the scroll bar of a list.
  return {x - (edge.along > 0 ? 1 : kReach), p.y, kReach + 1, p.h};
}

void resize(Frame& frame, const Edge& edge, double to, bool keep) {
  const double size = std::round(std::clamp(to, edge.limits.least, edge.limits.most));
  frame.outbox.push_back([size, which = edge.size, keep](commands::Session& session) {
    session.settings.panels.*which = size;
    if (keep) commands::change_settings(session, [](commands::Settings&) {});
  });
}

void edge_panel(Frame& frame, const Edge& edge) {
  const Rect reach = reach_of(edge);
  const Panel window(frame, edge.name, reach, false);
  const Press press = press_area(frame, edge.name, reach);
  const bool held = ImGui::IsItemActive();
  const bool twice = press.hovered && ImGui::IsMouseDoubleClicked(0);
  if (press.hovered || held) {
    ImGui::SetMouseCursor(edge.upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    const Rect& p = edge.panel;
    const Rect line = edge.upright ? Rect{(edge.along > 0 ? p.right() - 1 : p.x) - 0.5, p.y, 2, p.h}
                                   : Rect{p.x, p.y - 0.5, p.w, 2};
    frame.ink.fill(line, frame.ink.theme().accent);
  }
  const double now = edge.upright ? edge.panel.w : edge.panel.h;
  const ImVec2 mouse = ImGui::GetMousePos();
  const double at = static_cast<double>(edge.upright ? mouse.x : mouse.y);
  const double border = edge.upright ? (edge.along > 0 ? edge.panel.right() : edge.panel.x) : edge.panel.y;
  constexpr float kLeastDragged = 3;
  if (held && ImGui::IsMouseDragging(0, kLeastDragged))
    resize(frame, edge, now + edge.along * (at - border), false);
  else if (ImGui::IsItemDeactivated())
    resize(frame, edge, now, true);
  const bool by_key = press.by_key;
  if (twice || by_key)
    frame.outbox.push_back([id = edge.folds](commands::Session& s) { commands::run_command(s, id); });
  if (frame.keyboard == nullptr || frame.keyboard->focus != edge.name) return;
  if (const int steps = std::exchange(frame.keyboard->nudged, 0); steps != 0)
    resize(frame, edge, now + edge.along * steps * kStep, true);
}

}  // namespace

void panel_edges(Frame& frame, const Places& at) {
  using commands::PanelSizes;
  if (at.issues.w > 0 && !at.issues_folded)
    edge_panel(frame, {"issues-edge", at.issues, true, 1, &PanelSizes::issues, commands::kIssuesLimits,
                       "issues-panel"});
  if (at.inspector.w > 0 && !at.inspector_folded)
    edge_panel(frame, {"inspector-edge", at.inspector, true, -1, &PanelSizes::inspector,
                       commands::kInspectorLimits, "inspector-panel"});
  if (at.timeline.h > 0 && !at.timeline_folded)
    edge_panel(frame, {"timeline-edge", at.timeline, false, -1, &PanelSizes::timeline,
                       commands::kTimelineLimits, "timeline"});
}

void folded_panel(Frame& frame, const Rect& box, const char* command, const char* words, bool at_left) {
  const std::string name = std::string("unfold-") + command;
  const Panel window(frame, name.c_str(), box, true);
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  ink.fill({at_left ? box.right() - 1 : box.x, box.y, 1, box.h}, theme.hairline);
  const Rect button{box.x, box.y, box.w, std::min(48.0, box.h)};
  const Press press = press_area(frame, name, button);
  if (press.hovered) ink.fill({box.x + 2, box.y + 10, box.w - 4, 28}, theme.hover_ground, 6);
  ink.icon(button.centre(), at_left ? Icon::chevron_right : Icon::chevron_left, 14, theme.text_secondary);
  if (press.hovered) tip(frame, {button.x, button.bottom() + 32, button.w, 0}, words);
  if (press.pressed)
    frame.outbox.push_back([command](commands::Session& s) { commands::run_command(s, command); });
}

}  // namespace flipchart::gui
