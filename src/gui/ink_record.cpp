// Remembering what is drawn: see ink_record.hpp.
#include "gui/ink_record.hpp"

#include <algorithm>
#include <utility>

namespace flipchart::gui {

namespace {

base::Rect common(const base::Rect& a, const base::Rect& b) {
  const double left = std::max(a.x, b.x);
  const double top = std::max(a.y, b.y);
  return {left, top, std::max(0.0, std::min(a.right(), b.right()) - left),
          std::max(0.0, std::min(a.bottom(), b.bottom()) - top)};
}

}  // namespace

void InkRecord::begin(base::Size window, base::Colour canvas) {
  *this = InkRecord();
  sheets.push_back({"window", {0, 0, window.w, window.h}});
  open_.push_back(0);
  fills_.push_back({sheets.front().box, canvas});
}

void InkRecord::open(std::string name, const base::Rect& box) {
  open_.push_back(sheets.size());
  sheets.push_back({std::move(name), box});
}

void InkRecord::close() {
  open_.pop_back();
}

void InkRecord::fill(const base::Rect& box, const base::Rect& clip, base::Colour colour) {
  fills_.push_back({common(box, clip), colour});
}

void InkRecord::write(std::string text, const base::Rect& box, const base::Rect& clip, text::Font font,
                      base::Colour colour) {
  words.push_back({std::move(text), box, clip, font, colour, ground_at(box.centre()), open_.back()});
}

void InkRecord::press(std::string name, const base::Rect& box, const base::Rect& clip) {
  areas.push_back({std::move(name), box, clip, open_.back()});
}

base::Colour InkRecord::ground_at(base::Point at) const {
  base::Colour ground = fills_.front().colour;
  for (const Fill& fill : fills_) {
    if (!fill.box.contains(at) || fill.colour.a == 0) continue;
    base::Colour solid = fill.colour;
    solid.a = 255;
    ground = base::mixed(ground, solid, static_cast<double>(fill.colour.a) / 255);
  }
  return ground;
}

}  // namespace flipchart::gui
