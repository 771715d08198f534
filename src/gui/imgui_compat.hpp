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

// Buttons as events come and as a frame wants them: a press and its release between two frames must not be
// lost. 1.87 queues them itself.
struct MouseButtons {
  bool held[3] = {};
  bool pressed[3] = {};

  void press(ImGuiIO& io, int button, bool down) {
    if (button < 0 || button > 2) return;
#if IMGUI_VERSION_NUM >= 18700
    io.AddMouseButtonEvent(button, down);
#else
    static_cast<void>(io);
#endif
    held[button] = down;
    pressed[button] = pressed[button] || down;
  }
  void begin_frame(ImGuiIO& io) {
#if IMGUI_VERSION_NUM >= 18700
    static_cast<void>(io);
#else
    for (int i = 0; i < 3; ++i) io.MouseDown[i] = held[i] || pressed[i];
#endif
    for (bool& fresh : pressed) fresh = false;
  }
};

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
