// The menu, drawn: see panel_menu.hpp.
#include "gui/panel_menu.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/language.hpp"
#include "commands/found_commands.hpp"
#include "commands/keys.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/row_list.hpp"

namespace flipchart::gui {

namespace {

constexpr double kMenuGroups = 192;
constexpr double kMenuCommands = 432;
constexpr double kMenuLine = 32;
constexpr double kMenuTop = 52;
constexpr std::size_t kMostMenuLines = 24;

void group_row(Frame& frame, const Rect& area, MenuPanel& state, std::size_t i) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const std::string name = base::tr(commands::name_of(state.groups()[i].group));
  const Press press = press_area(frame, "menu-group-" + std::to_string(i), area);
  const bool chosen = i == state.group();
  if (chosen)
    ink.fill(area, theme.selected_ground, 6);
  else if (press.hovered)
    ink.fill(area, theme.hover_ground, 6);
  if (chosen && !state.in_commands()) ink.frame(area, theme.accent, 6, 2);
  ink.words({area.x + 12, area.centre().y}, name, chosen ? kBodyMedium : kBody, theme.text, Align::start,
            area.w - 36);
  const Point at{area.right() - 14, area.centre().y};
  ink.line({at.x - 2, at.y - 4}, {at.x + 2, at.y}, theme.text_tertiary, 1.5);
  ink.line({at.x + 2, at.y}, {at.x - 2, at.y + 4}, theme.text_tertiary, 1.5);
  if (press.hovered || press.pressed) state.point_at_group(i);
}

void command_row(Frame& frame, const Rect& area, const MenuPanel& state, std::size_t line) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const commands::Command& command = *state.groups()[state.group()].commands[line];
  const bool runs = commands::runs_now(command, frame.session);
  const Press press = press_area(frame, "menu-" + std::string(command.id), area);
  if (state.in_commands() && line == state.line())
    ink.fill(area, theme.selected_ground, 6);
  else if (press.hovered && runs)
    ink.fill(area, theme.hover_ground, 6);
  const std::string_view key = commands::key_of(frame.session, command);
  const double cap = key.empty() ? 0 : std::max(18.0, ink.width(key, kCaptionStrong) + 10);
  ink.words({area.x + 12, area.centre().y}, base::tr(command.label), kBody,
            runs ? theme.text : theme.text_tertiary, Align::start, area.w - 36 - cap);
  if (!key.empty()) ink.key_cap({area.right() - 12 - cap / 2, area.centre().y}, key);
  if (press.pressed && runs)
    frame.outbox.push_back([id = command.id](commands::Session& session) {
      session.reaching.menu_shown = false;
      commands::use_command(session, id);
    });
}

}  // namespace

void menu_panel(Frame& frame, const Rect& window, MenuPanel& state) {
  if (!frame.session.reaching.menu_shown) return;
  std::size_t most = state.groups().size();
  for (const MenuPanel::Group& group : state.groups()) most = std::max(most, group.commands.size());
  most = std::min(most, kMostMenuLines);
  const double room = std::floor((window.h - kMenuTop - 16 - 16) / kMenuLine) * kMenuLine;
  const double list = std::max(kMenuLine, std::min(kMenuLine * static_cast<double>(most), room));
  const double wide = std::min(kMenuGroups + kMenuCommands, window.w - 16);
  const Rect box{window.right() - 8 - wide, window.y + kMenuTop, wide, list + 16};
  const Floating floating(frame, "menu", box, 10);
  Ink& ink = frame.ink;
  row_list(frame, "menu groups", {box.x, box.y + 8, kMenuGroups, list}, kMenuLine, state.groups().size(),
           state.group(), [&](const Rect& area, std::size_t i) { group_row(frame, area, state, i); });
  ink.onto(ImGui::GetWindowDrawList());
  ink.fill({box.x + kMenuGroups, box.y + 8, 1, list}, ink.theme().hairline);
  std::optional<std::size_t> bring;
  if (state.take_moved()) bring = state.line();
  row_list(frame, "menu commands", {box.x + kMenuGroups + 1, box.y + 8, wide - kMenuGroups - 1, list},
           kMenuLine, state.groups()[state.group()].commands.size(), bring,
           [&](const Rect& area, std::size_t line) { command_row(frame, area, state, line); });
  ink.onto(ImGui::GetWindowDrawList());
  // A press anywhere else closes it; one on its button is that button's own.
  const ImVec2 mouse = ImGui::GetMousePos();
  const Point at{static_cast<double>(mouse.x), static_cast<double>(mouse.y)};
  const bool on_button = Rect{window.right() - 56, window.y, 56, 48}.contains(at);
  if (ImGui::IsMouseClicked(0) && !box.contains(at) && !on_button)
    frame.outbox.push_back([](commands::Session& session) { session.reaching.menu_shown = false; });
}

}  // namespace flipchart::gui
