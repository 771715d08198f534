// What covers the step: dimmed all round a circle, or wholly.
#include <imgui.h>

#include <cmath>
#include <numbers>

#include "gui/imgui_vec.hpp"
#include "gui/presenting.hpp"

namespace flipchart::gui {

namespace {

constexpr int kCorners = 96;
constexpr double kSoft = 1;  // of the circle's edge, so that it has no steps
constexpr ImU32 kVeil = IM_COL32(8, 10, 16, 168);

// A ring from one radius to another, its colour from one to another: without anti-aliasing of its own, so
// that neighbours meet without a seam.
void ring(ImDrawList& list, Point at, double inner, double outer, ImU32 inside, ImU32 outside) {
  list.PrimReserve(6 * kCorners, 2 * kCorners);
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const unsigned first = list._VtxCurrentIdx;
  for (int i = 0; i < kCorners; ++i) {
    const double angle = 2 * std::numbers::pi * i / kCorners;
    const Point way{std::cos(angle), std::sin(angle)};
    list.PrimWriteVtx(vec(at.x + inner * way.x, at.y + inner * way.y), white, inside);
    list.PrimWriteVtx(vec(at.x + outer * way.x, at.y + outer * way.y), white, outside);
  }
  for (unsigned i = 0; i < kCorners; ++i) {
    const unsigned a = first + 2 * i;
    const unsigned b = first + 2 * ((i + 1) % kCorners);
    for (const unsigned corner : {a, a + 1, b + 1, a, b + 1, b})
      list.PrimWriteIdx(static_cast<ImDrawIdx>(corner));
  }
}

}  // namespace

void spotlight(const Frame& frame, base::Size window, Point at) {
  const bool outside = at.x < 0 || at.y < 0 || at.x > window.w || at.y > window.h;
  if (outside) at = {window.w / 2, window.h / 2};
  const double radius = frame.session.presenting->spotlight_size * window.h;
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  ring(list, at, radius, radius + kSoft, kVeil & ~IM_COL32_A_MASK, kVeil);
  ring(list, at, radius + kSoft, 2 * (window.w + window.h), kVeil, kVeil);
}

void blank_screen(base::Size window) {
  ImGui::GetForegroundDrawList()->AddRectFilled(ImVec2(0, 0), vec(window.w, window.h),
                                                IM_COL32(0, 0, 0, 255));
}

}  // namespace flipchart::gui
