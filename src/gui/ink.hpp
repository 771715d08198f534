// What panels draw with: boxes, lines, discs, icons, and text in the window's four sizes. All text comes from
// the atlas of shaped lines, so that names in any script and the program's own words look alike. Coordinates
// are logical pixels. Valid for one frame; never keeps what it is given.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "backends/gl/canvas.hpp"
#include "compose/theme.hpp"
#include "scene/scene.hpp"
#include "text/text.hpp"

struct ImDrawList;
struct ImFont;

namespace flipchart::gui {

using base::Colour;
using base::Point;
using base::Rect;
using scene::Align;
using text::Font;

// Data text and words. In tests without a canvas it gives empty lines.
using LineSource =
    std::function<backends::gl::AtlasLine(std::string_view utf8, Font device_font, Colour colour)>;

inline constexpr Font kCaption{12, 400};
inline constexpr Font kCaptionStrong{12, 600};
inline constexpr Font kDense{13, 500};
inline constexpr Font kBody{14, 400};
inline constexpr Font kBodyMedium{14, 500};
inline constexpr Font kBodyStrong{14, 600};
inline constexpr Font kTitle{18, 600};
inline constexpr Font kFigure{28, 600};

enum class Icon {
  turn,
  chevron_down,
  chevron_up,
  chevron_left,
  chevron_right,
  close,
  tick,
  folder,
  folder_open,
  people,
  building,
  document,
  history,
  lock,
  play
};

struct InkRecord;

class Ink {
 public:
  Ink(const compose::Theme& theme, text::Measurer& measurer, const LineSource& lines, double scale,
      ImFont* icons)
      : theme_(theme), measurer_(measurer), lines_(lines), scale_(scale), icons_(icons) {}

  const compose::Theme& theme() const { return theme_; }
  void onto(ImDrawList* list);
  // Where tests look at what is drawn; none in the window.
  void record_in(InkRecord* record) { record_ = record; }
  // Everything until end_sheet() stands in this panel.
  void begin_sheet(const char* name, const Rect& box);
  void end_sheet();
  void note_area(const std::string& name, const Rect& box);

  void fill(const Rect& box, Colour colour, double radius = 0);
  // A line just inside the box.
  void frame(const Rect& box, Colour colour, double radius = 0, double width = 1);
  void line(Point from, Point to, Colour colour, double width = 1);
  void hairline_below(const Rect& box);
  void circle(Point centre, double radius, Colour colour);
  void triangle(Point a, Point b, Point c, Colour colour);
  // Round what has the keyboard, over everything else; inside the box where there is no room around it.
  void focus_ring(const Rect& box);
  // The soft shadow under things that float over the chart.
  void shadow(const Rect& box, double radius);

  double width(std::string_view words, Font font) { return measurer_.width(words, font); }
  // One line whose capitals stand in the middle of `at.y`; cut with an ellipsis at `max` where that is given;
  // nothing where that is less than nothing. Returns the width drawn.
  double words(Point at, std::string_view words, Font font, Colour colour, Align align = Align::start,
               double max = 0);
  // Words broken at blanks into lines of at most `max`; returns the height.
  double paragraph(Point at, std::string_view words, Font font, Colour colour, double max, double pitch);

  void disc(Point centre, double size, scene::Disc state);
  // A silo's colour and hatch, as on the chart. On whole pixels.
  void swatch(const Rect& box, Colour colour, scene::Hatch hatch);
  // An opaque picture, stretched over the box. 0: nothing.
  void picture(const Rect& box, std::uint32_t texture);
  void numbered_disc(Point centre, double size, int number);
  void severity(Point bottom_left, int of_three);
  void key_cap(Point centre, std::string_view key);
  // Draws a word-free icon; without the icon font a plain shape stands in.
  void icon(Point centre, Icon icon, double size, Colour colour);

 private:
  void fill_large(const Rect& box, Colour colour, double radius);
  void glyph(Point centre, std::string_view letter, double size, Colour colour);

  const compose::Theme& theme_;
  text::Measurer& measurer_;
  const LineSource& lines_;
  double scale_;
  ImFont* icons_;
  ImDrawList* list_ = nullptr;
  InkRecord* record_ = nullptr;
};

}  // namespace flipchart::gui
