// The head of the silo map: its title, counts or shares, its order, and the way out.
#include <imgui.h>

#include <array>
#include <cmath>

#include "base/language.hpp"
#include "gui/controls.hpp"
#include "gui/hints.hpp"
#include "gui/panel_silo_map.hpp"

namespace flipchart::gui {

namespace {

using commands::SiloFigures;
using commands::SiloOrder;

constexpr std::array<const char*, 3> kFigureNames{base::english("Count"), base::english("Row share"),
                                                  base::english("Column share")};
constexpr std::array<const char*, 3> kOrderNames{base::english("Chart order"), base::english("By handed on"),
                                                 base::english("By received")};

// Count, row share, column share: one is on. Returns its left edge.
double figures_choice(Frame& frame, double right, double y) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const auto now = static_cast<std::size_t>(frame.session.silo_map.figures);
  std::array<double, 3> wide{};
  double all = 0;
  for (std::size_t i = 0; i < 3; ++i)
    all += wide[i] = std::ceil(ink.width(base::tr(kFigureNames[i]), {12, 600})) + 26;
  const Rect whole{right - all, y - 16, all, 32};
  ink.fill(whole, theme.field_ground, 6);
  ink.frame(whole, theme.hairline, 6);
  double x = whole.x;
  for (std::size_t i = 0; i < 3; ++i) {
    const Rect part{x, whole.y, wide[i], 32};
    const std::string name = "figures-" + std::to_string(i);
    const Press press = press_area(frame, name, part);
    hint(frame, name, press, part, "silo-figures");
    if (i == now) {
      ink.fill(part.grown(-1), theme.panel, 5);
      ink.frame(part.grown(-1), theme.card_line, 5);
    }
    ink.words(part.centre(), base::tr(kFigureNames[i]), {12, i == now ? 600 : 400},
              i == now || press.hovered ? theme.text : theme.text_secondary, Align::middle);
    if (press.pressed)
      frame.outbox.push_back(
          [i](commands::Session& session) { session.silo_map.figures = static_cast<SiloFigures>(i); });
    x += wide[i];
  }
  return whole.x;
}

void order_choice(Frame& frame, const Rect& box) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const auto now = static_cast<std::size_t>(frame.session.silo_map.order);
  const Press press = press_area(frame, "silo-order", box);
  hint(frame, "silo-order", press, box, "silo-order");
  ink.fill(box, press.hovered ? theme.hover_ground : theme.panel, 6);
  ink.frame(box, theme.card_line, 6);
  ink.words({box.x + 12, box.centre().y}, base::tr(kOrderNames[now]), {12, 500}, theme.text);
  ink.icon({box.right() - 14, box.centre().y}, Icon::chevron_down, 12, theme.text_secondary);
  if (press.pressed) ImGui::OpenPopup("silo orders");
  ImGui::SetNextWindowPos(ImVec2(static_cast<float>(box.x), static_cast<float>(box.bottom() + 4)));
  if (!ImGui::BeginPopup("silo orders", ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav)) return;
  closes_by_key(frame);
  ink.onto(ImGui::GetWindowDrawList());
  const ImVec2 corner = ImGui::GetWindowPos();
  for (std::size_t i = 0; i < kOrderNames.size(); ++i) {
    const Rect row{corner.x + 4, corner.y + 4 + 36.0 * static_cast<double>(i), box.w + 24, 36};
    const Press choice = press_area(frame, std::string("order-") + std::to_string(i), row);
    if (choice.hovered) ink.fill(row, theme.hover_ground, 6);
    ink.words({row.x + 12, row.centre().y}, base::tr(kOrderNames[i]), i == now ? kBodyMedium : kBody,
              theme.text);
    if (i == now) ink.icon({row.right() - 16, row.centre().y}, Icon::tick, 12, theme.accent);
    if (!choice.pressed) continue;
    frame.outbox.push_back(
        [i](commands::Session& session) { session.silo_map.order = static_cast<SiloOrder>(i); });
    ImGui::CloseCurrentPopup();
  }
  ImGui::SetCursorScreenPos(ImVec2(corner.x, corner.y + 112));
  ImGui::Dummy(ImVec2(static_cast<float>(box.w + 32), 4));
  ImGui::EndPopup();
  ink.onto(ImGui::GetWindowDrawList());
}

}  // namespace

void silo_map_head(Frame& frame, const Rect& box) {
  Ink& ink = frame.ink;
  const compose::Theme& theme = ink.theme();
  const double y = box.y + 34;
  const Rect close{box.right() - 44, y - 16, 32, 32};
  const Press press = press_area(frame, "close-silo-map", close);
  hint(frame, "close-silo-map", press, close, "silo-map", base::tr("Close the silo map"));
  if (press.hovered) ink.fill(close, theme.hover_ground, 6);
  ink.icon(close.centre(), Icon::close, 14, theme.text_secondary);
  if (press.pressed)
    frame.outbox.push_back([](commands::Session& session) { commands::show_silo_map(session, false); });
  const double order = std::ceil(ink.width(base::tr(kOrderNames[1]), {12, 500})) + 40;
  const Rect orders{close.x - 8 - order, y - 16, order, 32};
  const double left = figures_choice(frame, orders.x - 8, y);
  const double title = ink.words({box.x + kMapPad, y}, base::tr("Silo map"), kTitle, theme.text);
  const double said = box.x + kMapPad + title + 10;
  if (said + ink.width(base::tr("rows hand over to columns"), kBody) + 12 <= left)
    ink.words({said, y}, base::tr("rows hand over to columns"), kBody, theme.text_secondary);
  order_choice(frame, orders);
}

}  // namespace flipchart::gui
