#include "gui/row_list.hpp"

#include <imgui.h>

#include <algorithm>

#include "gui/imgui_vec.hpp"

namespace flipchart::gui {

namespace {
constexpr std::size_t kPage = 8;
}

void row_list(Frame& frame, const char* name, const Rect& list, double tall, std::size_t count,
              std::optional<std::size_t> bring, const std::function<void(const Rect&, std::size_t)>& row) {
  ImGui::SetCursorScreenPos(vec(list.x, list.y));
  ImGui::BeginChild(name, vec(list.w, list.h), false, ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
  frame.ink.onto(ImGui::GetWindowDrawList());
  const double scrolled = static_cast<double>(ImGui::GetScrollY());
  if (bring) {
    const double top = tall * static_cast<double>(*bring);
    ImGui::SetScrollY(static_cast<float>(std::clamp(scrolled, std::max(0.0, top + tall - list.h), top)));
  }
  for (std::size_t line = 0; line < count; ++line) {
    const Rect area{list.x + 8, list.y - scrolled + tall * static_cast<double>(line), list.w - 16, tall};
    // Lines out of sight take their place and nothing else.
    if (area.bottom() > list.y && area.y < list.bottom()) row(area, line);
  }
  ImGui::SetCursorScreenPos(ImVec2(
      static_cast<float>(list.x), static_cast<float>(list.y - scrolled + tall * static_cast<double>(count))));
  ImGui::Dummy(ImVec2(1, 0));
  ImGui::EndChild();
}

std::optional<std::size_t> row_after(std::string_view key, std::size_t selected) {
  if (key == "Down") return selected + 1;
  if (key == "Up") return selected == 0 ? 0 : selected - 1;
  if (key == "PageDown") return selected + kPage;
  if (key == "PageUp") return selected < kPage ? 0 : selected - kPage;
  return std::nullopt;
}

}  // namespace flipchart::gui
