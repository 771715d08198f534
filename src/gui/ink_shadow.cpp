// The shadow under what floats: one ring of triangles that fades outwards.
#include <imgui.h>

#include <array>
#include <cmath>
#include <numbers>

#include "gui/imgui_vec.hpp"
#include "gui/ink.hpp"

namespace flipchart::gui {

namespace {

constexpr int kSteps = 8;  // of each corner
constexpr int kAround = 4 * (kSteps + 1);
using Outline = std::array<Point, kAround>;

// Clockwise, from the upper end of the lower right corner.
Outline rounded(const Rect& box, double radius) {
  Outline made;
  std::size_t at = 0;
  for (int corner = 0; corner < 4; ++corner) {
    const bool right = corner == 0 || corner == 3;
    const bool low = corner < 2;
    const Point centre{right ? box.right() - radius : box.x + radius,
                       low ? box.bottom() - radius : box.y + radius};
    for (int step = 0; step <= kSteps; ++step) {
      const double turn = (corner + static_cast<double>(step) / kSteps) * std::numbers::pi / 2;
      made[at++] = centre + Point{std::cos(turn), std::sin(turn)} * radius;
    }
  }
  return made;
}

}  // namespace

void Ink::shadow(const Rect& box, double radius) {
  if (theme_.canvas == theme_.panel) return;  // a projector and paper are white throughout, without shadows
  constexpr double kBelow = 6;
  constexpr double kOutside = 6;  // where nothing is left of it
  constexpr double kInside = 3;   // where it is whole
  const Colour dark = theme_.dark ? base::hex("#000000") : theme_.text;
  const ImU32 whole = IM_COL32(dark.r, dark.g, dark.b, theme_.dark ? 77 : 19);
  const ImU32 none = IM_COL32(dark.r, dark.g, dark.b, 0);
  const Rect thrown{box.x, box.y + kBelow, box.w, box.h};
  const Outline outer = rounded(thrown.grown(kOutside), radius + kOutside + 4);
  const Outline inner = rounded(thrown.grown(-kInside), radius + 1);
  // What is whole shows only below the box: between its two lower corners.
  constexpr unsigned kLower = 2 * (kSteps + 1);
  constexpr unsigned kCorners = kAround;
  list_->PrimReserve(static_cast<int>(6 * kCorners + 3 * (kLower - 2)), static_cast<int>(2 * kCorners));
  const unsigned first = list_->_VtxCurrentIdx;
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  for (const Point& at : outer) list_->PrimWriteVtx(vec(at), white, none);
  for (const Point& at : inner) list_->PrimWriteVtx(vec(at), white, whole);
  const auto triangle = [&](unsigned a, unsigned b, unsigned c) {
    for (const unsigned corner : {a, b, c}) list_->PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
  };
  for (unsigned i = 0; i < kCorners; ++i) {
    const unsigned next = (i + 1) % kCorners;
    triangle(i, next, kCorners + next);
    triangle(i, kCorners + next, kCorners + i);
  }
  for (unsigned i = 2; i < kLower; ++i) triangle(kCorners, kCorners + i - 1, kCorners + i);
}

}  // namespace flipchart::gui
