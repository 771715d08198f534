// Taking ImGui up and laying it down: see imgui_hold.hpp.
#include "gui/imgui_hold.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include "compose/theme.hpp"
#include "gui/theme.hpp"

namespace flipchart::gui {

ImGuiHold::ImGuiHold(model::Theme theme, double scale) {
  IMGUI_CHECKVERSION();
  ImGui::SetCurrentContext(ImGui::CreateContext());
  ImGui::GetIO().IniFilename = nullptr;
  style_imgui(compose::theme(theme));
  load_fonts(scale);
  icons_ = load_icons(scale);
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

ImGuiHold::~ImGuiHold() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

}  // namespace flipchart::gui
