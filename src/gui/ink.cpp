// Drawing on ImGui's lists: see ink.hpp.
#include "gui/ink.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "gui/ground.hpp"
#include "gui/imgui_compat.hpp"
#include "gui/imgui_vec.hpp"
#include "gui/ink_record.hpp"
#include "scene/shapes.hpp"

namespace flipchart::gui {

namespace {

constexpr double kOnPixel = 1e-3;  // what is nearer to a pixel's side stands on it

ImU32 packed(Colour c) {
  return IM_COL32(c.r, c.g, c.b, c.a);
}
ImVec2 low(const Rect& r) {
  return vec({r.x, r.y});
}
ImVec2 high(const Rect& r) {
  return vec({r.right(), r.bottom()});
}

// Strokes what the list's path holds, from its first corner to its last. The last two arguments of PathStroke
// have changed places between versions, so the call is hidden here.
void stroke_path(ImDrawList& list, Colour colour, double width) {
#if IMGUI_VERSION_NUM >= 19280
  list.PathStroke(packed(colour), static_cast<float>(width), ImDrawFlags_None);
#else
  list.PathStroke(packed(colour), ImDrawFlags_None, static_cast<float>(width));
#endif
}

// Back to the first corner.
void stroke_closed(ImDrawList& list, Colour colour, double width) {
  if (list._Path.Size == 0) return;
  const ImVec2 first = list._Path[0];
  list.PathLineTo(first);
  stroke_path(list, colour, width);
}

Rect clip_of(const ImDrawList& list) {
  const ImVec2 from = list.GetClipRectMin();
  const ImVec2 to = list.GetClipRectMax();
  return {from.x, from.y, static_cast<double>(to.x) - from.x, static_cast<double>(to.y) - from.y};
}

}  // namespace

void Ink::begin_sheet(const char* name, const Rect& box) {
  if (record_ != nullptr) record_->open(name, box);
}

void Ink::end_sheet() {
  if (record_ != nullptr) record_->close();
}

void Ink::note_area(const std::string& name, const Rect& box) {
  if (record_ != nullptr) record_->press(name, box, clip_of(*ImGui::GetWindowDrawList()));
}

void Ink::onto(ImDrawList* list) {
  list_ = list;
  // Edges are softened over one pixel of the screen, not over one of the window's, which are larger.
  list_->_FringeScale = static_cast<float>(1 / scale_);
}

void Ink::fill(const Rect& box, Colour colour, double radius) {
  if (record_ != nullptr) record_->fill(box, clip_of(*list_), colour);
  if (worth_laying(box, colour)) return fill_large(box, colour, radius);
  list_->AddRectFilled(low(box), high(box), packed(colour), static_cast<float>(radius));
}

// The middle is laid, from side to side on whole pixels of the screen; what is left around it is drawn.
void Ink::fill_large(const Rect& box, Colour colour, double radius) {
  const double end = radius > 0 ? radius + 1 : 0;  // ImGui rounds a box by one less than its height
  const double left = std::ceil(box.x * scale_ - kOnPixel) / scale_;
  const double top = std::ceil((box.y + end) * scale_ - kOnPixel) / scale_;
  const double right = std::floor(box.right() * scale_ + kOnPixel) / scale_;
  const double bottom = std::floor((box.bottom() - end) * scale_ + kOnPixel) / scale_;
  const auto draw = [&](const Rect& part, ImDrawFlags round) {
    if (part.w * scale_ <= kOnPixel || part.h * scale_ <= kOnPixel) return;
    list_->AddRectFilled(low(part), high(part), packed(colour), static_cast<float>(radius), round);
  };
  draw({box.x, box.y, box.w, top - box.y}, ImDrawFlags_RoundCornersTop);
  draw({box.x, bottom, box.w, box.bottom() - bottom}, ImDrawFlags_RoundCornersBottom);
  draw({box.x, top, left - box.x, bottom - top}, ImDrawFlags_RoundCornersNone);
  draw({right, top, box.right() - right, bottom - top}, ImDrawFlags_RoundCornersNone);
  lay_ground(*list_, {left, top, right - left, bottom - top}, colour);
}

void Ink::frame(const Rect& box, Colour colour, double radius, double width) {
  const Rect middle = box.grown(-width / 2);
  list_->PathRect(low(middle), high(middle), static_cast<float>(std::max(0.0, radius - width / 2)));
  stroke_closed(*list_, colour, width);
}

void Ink::line(Point from, Point to, Colour colour, double width) {
  list_->AddLine(vec(from), vec(to), packed(colour), static_cast<float>(width));
}

void Ink::hairline_below(const Rect& box) {
  fill({box.x, box.bottom() - 1, box.w, 1}, theme_.hairline);
}

void Ink::circle(Point centre, double radius, Colour colour) {
  if (record_ != nullptr)
    record_->fill(Rect{centre.x, centre.y, 0, 0}.grown(radius), clip_of(*list_), colour);
  list_->AddCircleFilled(vec(centre), static_cast<float>(radius), packed(colour), 0);
}

void Ink::triangle(Point a, Point b, Point c, Colour colour) {
  list_->AddTriangleFilled(vec(a), vec(b), vec(c), packed(colour));
}

void Ink::focus_ring(const Rect& box) {
  constexpr double kAway = 2;
  const Rect clip = clip_of(*ImGui::GetWindowDrawList());
  const Rect around = box.grown(kAway);
  const bool room = around.x >= clip.x && around.right() <= clip.right();
  ImDrawList* const panel = list_;
  onto(ImGui::GetForegroundDrawList());
  list_->PushClipRect(low(clip), high(clip), false);
  frame(room ? around : box.grown(-1), theme_.accent, 8, 2);
  list_->PopClipRect();
  list_ = panel;
}

double Ink::words(Point at, std::string_view words, Font font, Colour colour, Align align, double max) {
  if (max < 0) return 0;  // no room is no words
  std::string cut;
  if (max > 0) {
    cut = measurer_.ellipsized(words, font, max);
    words = cut;
  }
  const double wide = measurer_.width(words, font);
  if (align == Align::middle) at.x -= wide / 2;
  if (align == Align::end) at.x -= wide;
  if (record_ != nullptr) {
    const double rise = 0.4 * font.size;
    record_->write(std::string(words), {at.x, at.y - rise, wide, 2 * rise}, clip_of(*list_), font, colour);
  }
  const backends::gl::AtlasLine line = lines_(words, {font.size * scale_, font.weight}, colour);
  if (line.width > 0) {
    const double baseline = at.y + text::Measurer::baseline_in(0, font);
    // On whole device pixels, so that letters are as sharp as they were rasterised.
    const double x = (std::round(at.x * scale_) - line.left) / scale_;
    const double y = (std::round(baseline * scale_) - line.baseline) / scale_;
    list_->AddImage(compat::texture(line.texture), vec({x, y}),
                    vec({x + line.width / scale_, y + line.height / scale_}), ImVec2(line.u0, line.v0),
                    ImVec2(line.u1, line.v1));
  }
  return wide;
}

double Ink::paragraph(Point at, std::string_view text, Font font, Colour colour, double max, double pitch) {
  double height = 0;
  std::string line;
  const auto flush = [&] {
    if (line.empty()) return;
    words({at.x, at.y + height}, line, font, colour);
    height += pitch;
    line.clear();
  };
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(std::min(text.size(), blank + 1));
    std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (!line.empty() && measurer_.width(longer, font) > max) {
      flush();
      longer = word;
    }
    line = std::move(longer);
  }
  flush();
  return height;
}

void Ink::disc(Point centre, double size, scene::Disc state) {
  Colour colour = theme_.text_secondary;
  if (state == scene::Disc::solid) colour = theme_.accent;
  if (state == scene::Disc::overdue) colour = theme_.flow_cross_text;
  if (state == scene::Disc::followed_up) colour = theme_.done;
  for (const scene::Shape& shape : scene::disc_shapes(state, centre, size, colour, theme_.panel)) {
    const std::vector<Point> outline = scene::flattened(shape.path, 0.1);
    if (shape.fill.a > 0) {
      for (const Point& p : outline) list_->PathLineTo(vec(p));
      list_->PathFillConvex(packed(shape.fill));
    }
    if (shape.stroke.colour.a == 0) continue;
    if (shape.fill.a > 0) {
      // A ring: ImGui's own circle is smoother than any polygon closed by hand.
      circle(centre, size / 2, shape.stroke.colour);
      circle(centre, size / 2 - shape.stroke.width, shape.fill);
      continue;
    }
    for (const Point& p : outline) list_->PathLineTo(vec(p));
    stroke_path(*list_, shape.stroke.colour, shape.stroke.width);
  }
}

void Ink::picture(const Rect& box, std::uint32_t texture) {
  if (texture == 0) return;
  list_->AddImage(compat::texture(texture), vec({box.x, box.y}), vec({box.right(), box.bottom()}));
}

void Ink::numbered_disc(Point centre, double size, int number) {
  circle(centre, size / 2, theme_.lit_route);
  words(centre, std::to_string(number), {11, 700}, theme_.panel, Align::middle);
}

void Ink::severity(Point bottom_left, int of_three) {
  for (int i = 0; i < 3; ++i) {
    const double tall = 5.0 + 4.0 * i;
    fill({bottom_left.x + 5.0 * i, bottom_left.y - tall, 4, tall},
         i < of_three ? theme_.text_secondary : theme_.hairline, 1);
  }
}

void Ink::key_cap(Point centre, std::string_view key) {
  if (key.empty()) return;  // somebody took it away
  const double wide = std::max(18.0, width(key, kCaptionStrong) + 10);
  const Rect box{std::round(centre.x - wide / 2), std::round(centre.y - 9), wide, 18};
  fill(box, theme_.field_ground, 4);
  frame(box, theme_.hairline, 4);
  words(centre, key, {11, 600}, theme_.text_secondary, Align::middle);
}

// From the atlas of letters, so that it is drawn for the pixels of this screen at this size.
void Ink::glyph(Point centre, std::string_view letter, double size, Colour colour) {
  const backends::gl::AtlasLine line = lines_(letter, {size * scale_, 400}, colour);
  if (line.width <= 0) return;
  const double x = std::round(centre.x * scale_ - line.width / 2.0) / scale_;
  const double y = std::round(centre.y * scale_ - line.height / 2.0) / scale_;
  list_->AddImage(compat::texture(line.texture), vec({x, y}),
                  vec({x + line.width / scale_, y + line.height / scale_}), ImVec2(line.u0, line.v0),
                  ImVec2(line.u1, line.v1));
}

void Ink::icon(Point centre, Icon which, double size, Colour colour) {
  // Letters of Fork Awesome 1.2, in the order of the icons.
  static constexpr std::array<std::string_view, 15> kGlyphs{
      "\xEF\x83\x9C", "\xEF\x84\x87", "\xEF\x84\x86", "\xEF\x84\x84", "\xEF\x84\x85",
      "\xEF\x80\x8D", "\xEF\x80\x8C", "\xEF\x81\xBB", "\xEF\x81\xBC", "\xEF\x83\x80",
      "\xEF\x83\xB7", "\xEF\x83\xB6", "\xEF\x87\x9A", "\xEF\x80\xA3", "\xEF\x81\x8B"};
  if (which == Icon::turn) {
    // Two arrows side by side, one up, one down: the chart turning over.
    const double h = size * 0.5;
    for (const double side : {-1.0, 1.0}) {
      const double x = centre.x + side * size * 0.22;
      line({x, centre.y - h}, {x, centre.y + h}, colour, 1.75);
      const double tip = centre.y + side * h;
      line({x - size * 0.2, tip - side * size * 0.2}, {x, tip}, colour, 1.75);
      line({x + size * 0.2, tip - side * size * 0.2}, {x, tip}, colour, 1.75);
    }
    return;
  }
  const double r = size * 0.3;
  if (which == Icon::chevron_down || which == Icon::chevron_up) {
    const double dip = which == Icon::chevron_down ? r * 0.5 : -r * 0.5;
    line({centre.x - r, centre.y - dip}, {centre.x, centre.y + dip}, colour, 1.75);
    line({centre.x + r, centre.y - dip}, {centre.x, centre.y + dip}, colour, 1.75);
    return;
  }
  if (which == Icon::chevron_left || which == Icon::chevron_right) {
    const double dip = which == Icon::chevron_right ? r * 0.5 : -r * 0.5;
    line({centre.x - dip, centre.y - r}, {centre.x + dip, centre.y}, colour, 1.75);
    line({centre.x - dip, centre.y + r}, {centre.x + dip, centre.y}, colour, 1.75);
    return;
  }
  if (icons_ != nullptr) return glyph(centre, kGlyphs[static_cast<std::size_t>(which)], size, colour);
  if (which != Icon::close && which != Icon::tick) {
    frame(Rect{centre.x - r, centre.y - r, 2 * r, 2 * r}, colour, 2, 1.5);
    return;
  }
  line({centre.x - r, centre.y - r}, {centre.x + r, centre.y + r}, colour, 1.75);
  line({centre.x - r, centre.y + r}, {centre.x + r, centre.y - r}, colour, 1.75);
}

}  // namespace flipchart::gui
