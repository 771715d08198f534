// The differences between Dear ImGui 1.86 (Debian 12) and today's, in one place: input, fonts, nothing else.
// Panels use only calls that both have; text is drawn with ImDrawList, never with PushFont.
#pragma once

#include <imgui.h>
#include <imgui_freetype.h>

#include <cstdint>

namespace flipchart::gui::compat {

inline void move_mouse(ImGuiIO& io, float x, float y) {
#if IMGUI_VERSION_NUM >= 18700
  io.AddMousePosEvent(x, y);
#else
  io.MousePos = ImVec2(x, y);
#endif
}

inline void press_mouse(ImGuiIO& io, int button, bool down) {
#if IMGUI_VERSION_NUM >= 18700
  io.AddMouseButtonEvent(button, down);
#else
  io.MouseDown[button] = down;
#endif
}

inline void turn_wheel(ImGuiIO& io, float x, float y) {
#if IMGUI_VERSION_NUM >= 18700
  io.AddMouseWheelEvent(x, y);
#else
  io.MouseWheelH += x;
  io.MouseWheel += y;
#endif
}

inline void use_freetype(ImFontAtlas& atlas) {
#if IMGUI_VERSION_NUM >= 19200
  atlas.SetFontLoader(ImGuiFreeType::GetFontLoader());
#else
  atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
#endif
}

// Without a renderer (tests): what NewFrame wants to find before the first frame.
inline void prepare_without_renderer(ImGuiIO& io) {
#if IMGUI_VERSION_NUM >= 19200
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
#else
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
#endif
}

inline ImTextureID texture(std::uint32_t name) {
  return (ImTextureID)(std::intptr_t)name;  // NOLINT: a pointer before 1.91.4, a number since
}

}  // namespace flipchart::gui::compat
