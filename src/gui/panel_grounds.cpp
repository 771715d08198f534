// Finding rectangles at the head of draw lists: see panel_grounds.hpp.
#include "gui/panel_grounds.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace flipchart::gui {

namespace {

constexpr unsigned kIndices = 6;  // of a rectangle: two triangles
constexpr double kLarge = 4096;   // square pixels; smaller ones may stay where they are

bool whole(double v) {
  return std::abs(v - std::round(v)) < 0.01;
}

bool same(const ImVec2& a, const ImVec2& b) {
  return a.x == b.x && a.y == b.y;
}

// The rectangle that the next six indices of a command draw, as ImDrawList::PrimRect lays it down: opaque, of
// one colour, on whole pixels, inside the command's clip.
std::optional<PanelGround> ground_at(const ImDrawList& list, const ImDrawCmd& part,
                                     const ImDrawData& panels) {
  if (part.UserCallback != nullptr || part.ElemCount < kIndices) return std::nullopt;
  const ImDrawIdx* index = &list.IdxBuffer[static_cast<int>(part.IdxOffset)];
  const unsigned first = index[0];
  for (unsigned i = 0; i < kIndices; ++i) {
    if (index[i] != first + (i < 3 ? i : i == 3 ? 0 : i - 2)) return std::nullopt;
  }
  const ImDrawVert* corner = &list.VtxBuffer[static_cast<int>(part.VtxOffset + first)];
  const ImVec2 low = corner[0].pos;
  const ImVec2 high = corner[2].pos;
  const bool upright =
      same(corner[1].pos, ImVec2(high.x, low.y)) && same(corner[3].pos, ImVec2(low.x, high.y));
  for (int i = 1; i < 4; ++i) {
    if (corner[i].col != corner[0].col || !same(corner[i].uv, corner[0].uv)) return std::nullopt;
  }
  const ImU32 colour = corner[0].col;
  if (!same(corner[0].uv, ImGui::GetFontTexUvWhitePixel())) return std::nullopt;
  if (!upright || (colour >> IM_COL32_A_SHIFT & 255U) != 255U) return std::nullopt;
  const auto device = [&](float v, float origin, float scale) {
    return static_cast<double>((v - origin) * scale);
  };
  const ImVec2 origin = panels.DisplayPos;
  const ImVec2 scale = panels.FramebufferScale;
  const double left = device(std::max(low.x, part.ClipRect.x), origin.x, scale.x);
  const double top = device(std::max(low.y, part.ClipRect.y), origin.y, scale.y);
  const double right = device(std::min(high.x, part.ClipRect.z), origin.x, scale.x);
  const double bottom = device(std::min(high.y, part.ClipRect.w), origin.y, scale.y);
  if (!whole(left) || !whole(top) || !whole(right) || !whole(bottom)) return std::nullopt;
  PanelGround ground;
  ground.box = {std::round(left), std::round(top), std::round(right) - std::round(left),
                std::round(bottom) - std::round(top)};
  if (ground.box.empty() || ground.box.w * ground.box.h < kLarge) return std::nullopt;
  const auto channel = [&](int shift) { return static_cast<std::uint8_t>(colour >> shift & 255U); };
  ground.colour = {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT), 255};
  return ground;
}

// Where a command draws: around its corners, within its clip.
base::Rect drawn_by(const ImDrawList& list, const ImDrawCmd& part, const ImDrawData& panels) {
  const ImVec4& clip = part.ClipRect;
  ImVec2 low(clip.z, clip.w);
  ImVec2 high(clip.x, clip.y);
  for (unsigned i = 0; i < part.ElemCount; ++i) {
    const unsigned corner = list.IdxBuffer[static_cast<int>(part.IdxOffset + i)];
    const ImVec2 at = list.VtxBuffer[static_cast<int>(part.VtxOffset + corner)].pos;
    low = ImVec2(std::min(low.x, at.x), std::min(low.y, at.y));
    high = ImVec2(std::max(high.x, at.x), std::max(high.y, at.y));
  }
  low = ImVec2(std::max(low.x, clip.x), std::max(low.y, clip.y));
  high = ImVec2(std::min(high.x, clip.z), std::min(high.y, clip.w));
  const ImVec2 origin = panels.DisplayPos;
  const ImVec2 scale = panels.FramebufferScale;
  return {(low.x - origin.x) * scale.x, (low.y - origin.y) * scale.y, (high.x - low.x) * scale.x,
          (high.y - low.y) * scale.y};
}

}  // namespace

std::vector<PanelGround> take_panel_grounds(ImDrawData& panels) {
  std::vector<PanelGround> grounds;
  std::vector<base::Rect> drawn;  // where lists that come earlier draw
  for (int i = 0; i < panels.CmdListsCount; ++i) {
    ImDrawList& list = *panels.CmdLists[i];
    bool leading = true;
    for (ImDrawCmd& part : list.CmdBuffer) {
      while (leading && part.ElemCount > 0) {
        const auto ground = ground_at(list, part, panels);
        leading = ground && std::none_of(drawn.begin(), drawn.end(),
                                         [&](const base::Rect& box) { return box.overlaps(ground->box); });
        if (!leading) break;
        grounds.push_back(*ground);
        part.IdxOffset += kIndices;
        part.ElemCount -= kIndices;
      }
    }
    for (const ImDrawCmd& part : list.CmdBuffer) {
      if (part.ElemCount > 0) drawn.push_back(drawn_by(list, part, panels));
    }
  }
  return grounds;
}

}  // namespace flipchart::gui
