// ImGui's style from the tokens: see theme.hpp.
#include "gui/theme.hpp"

#include <string>

#include "gui/imgui_compat.hpp"
#include "text/text.hpp"

namespace flipchart::gui {

namespace {

ImVec4 shade(base::Colour c, float alpha = 1) {
  return {static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255, static_cast<float>(c.b) / 255, alpha};
}

ImFont* loaded(const std::string& file, double size, double scale, const ImWchar* ranges) {
  if (file.empty()) return nullptr;
  ImFontConfig config;
  config.OversampleH = 1;
  config.OversampleV = 1;
#if IMGUI_VERSION_NUM < 19200
  // Rasterised at the device's pixels; panels ask for logical sizes and ImGui scales the quads back.
  config.SizePixels = static_cast<float>(size * scale);
#else
  static_cast<void>(scale);
  config.SizePixels = static_cast<float>(size);
#endif
  return ImGui::GetIO().Fonts->AddFontFromFileTTF(file.c_str(), config.SizePixels, &config, ranges);
}

}  // namespace

void style_imgui(const compose::Theme& theme) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.WindowPadding = {0, 0};
  style.FramePadding = {12, 8};
  style.ItemSpacing = {8, 8};
  style.ItemInnerSpacing = {8, 8};
  style.CellPadding = {8, 4};
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 1;
  style.FrameBorderSize = 1;
  style.WindowRounding = 0;
  style.ChildRounding = 0;
  style.PopupRounding = 10;
  style.FrameRounding = 6;
  style.GrabRounding = 6;
  style.ScrollbarSize = 8;
  style.ScrollbarRounding = 4;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLinesUseTex = false;
  for (int i = 0; i < ImGuiCol_COUNT; ++i) style.Colors[i] = shade(theme.panel);
  style.Colors[ImGuiCol_Text] = shade(theme.text);
  style.Colors[ImGuiCol_TextDisabled] = shade(theme.text_tertiary);
  style.Colors[ImGuiCol_WindowBg] = shade(theme.panel);
  style.Colors[ImGuiCol_PopupBg] = shade(theme.raised);
  style.Colors[ImGuiCol_Border] = shade(theme.hairline);
  style.Colors[ImGuiCol_FrameBg] = shade(theme.field_ground);
  style.Colors[ImGuiCol_FrameBgHovered] = shade(theme.hover_ground);
  style.Colors[ImGuiCol_FrameBgActive] = shade(theme.hover_ground);
  style.Colors[ImGuiCol_ScrollbarBg] = shade(theme.panel, 0);
  style.Colors[ImGuiCol_ScrollbarGrab] = shade(theme.hairline);
  style.Colors[ImGuiCol_ScrollbarGrabHovered] = shade(theme.card_line);
  style.Colors[ImGuiCol_ScrollbarGrabActive] = shade(theme.reporting_line);
  style.Colors[ImGuiCol_CheckMark] = shade(theme.accent);
  style.Colors[ImGuiCol_Button] = shade(theme.panel);
  style.Colors[ImGuiCol_ButtonHovered] = shade(theme.hover_ground);
  style.Colors[ImGuiCol_ButtonActive] = shade(theme.selected_ground);
  style.Colors[ImGuiCol_Header] = shade(theme.selected_ground);
  style.Colors[ImGuiCol_HeaderHovered] = shade(theme.hover_ground);
  style.Colors[ImGuiCol_HeaderActive] = shade(theme.selected_ground);
  style.Colors[ImGuiCol_Separator] = shade(theme.hairline);
  style.Colors[ImGuiCol_TextSelectedBg] = shade(theme.accent_ground);
  style.Colors[ImGuiCol_ModalWindowDimBg] = shade(theme.text, 0.3F);
}

void load_fonts(double scale) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  compat::use_freetype(atlas);
  if (loaded(text::font_file("Inter", 400), 14, scale, atlas.GetGlyphRangesDefault()) == nullptr) {
    atlas.AddFontDefault();
  }
}

ImFont* load_icons(double scale) {
  // Only what the window shows: those of Ink::icon.
  static constexpr ImWchar kRanges[] = {0xF00C, 0xF00D, 0xF023, 0xF023, 0xF04B, 0xF04B, 0xF07B, 0xF07C,
                                        0xF0C0, 0xF0C0, 0xF0F6, 0xF0F7, 0xF1DA, 0xF1DA, 0};
  return loaded(text::font_file("ForkAwesome", 400), 16, scale, kRanges);
}

}  // namespace flipchart::gui
