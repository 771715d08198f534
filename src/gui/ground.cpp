// Grounds as commands among ImGui's: see ground.hpp.
#include "gui/ground.hpp"

#include <imgui.h>

#include <cmath>
#include <cstdint>

#include "backends/gl/canvas.hpp"
#include "gui/imgui_vec.hpp"

namespace flipchart::gui {

namespace {

// What the box is stands in the command's own clip, and its colour in the place of a pointer, so that nothing
// has to live until the lists are drawn.
void* colour_as_pointer(base::Colour c) {
  return reinterpret_cast<void*>(static_cast<std::uintptr_t>(IM_COL32(c.r, c.g, c.b, c.a)));  // NOLINT
}

base::Colour colour_in(const void* pointer) {
  const auto packed = static_cast<ImU32>(reinterpret_cast<std::uintptr_t>(pointer));
  const auto channel = [&](int shift) { return static_cast<std::uint8_t>(packed >> shift & 255U); };
  return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), 255};
}

void lay(const ImDrawList* /*list*/, const ImDrawCmd* command) {
  const ImDrawData& panels = *ImGui::GetDrawData();
  const ImVec2 origin = panels.DisplayPos;
  const ImVec2 scale = panels.FramebufferScale;
  const ImVec4& clip = command->ClipRect;
  const double left = std::round((clip.x - origin.x) * scale.x);
  const double top = std::round((clip.y - origin.y) * scale.y);
  const double right = std::round((clip.z - origin.x) * scale.x);
  const double bottom = std::round((clip.w - origin.y) * scale.y);
  if (right <= left || bottom <= top) return;
  const auto height = static_cast<int>(std::round(panels.DisplaySize.y * scale.y));
  backends::gl::fill_rectangle(height, {left, top, right - left, bottom - top},
                               colour_in(command->UserCallbackData));
}

}  // namespace

bool worth_laying(const base::Rect& box, base::Colour colour) {
  constexpr double kLarge = 40000;  // square pixels, as large as two hundred by two hundred
  return colour.a == 255 && box.w * box.h >= kLarge;
}

void lay_ground(ImDrawList& list, const base::Rect& box, base::Colour colour) {
  list.PushClipRect(vec({box.x, box.y}), vec({box.right(), box.bottom()}), true);
  list.AddCallback(lay, colour_as_pointer(colour));
  list.PopClipRect();
}

}  // namespace flipchart::gui
