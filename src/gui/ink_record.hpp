// What the panels of one frame have drawn, for tests: every line of words with its place, its colour and the
// ground under it, and everything that can be pressed. The window records nothing.
#pragma once

#include <string>
#include <vector>

#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "text/text.hpp"

namespace flipchart::gui {

struct InkRecord {
  // A panel or something that floats; the first is the window itself.
  struct Sheet {
    std::string name;
    base::Rect box;
  };
  struct Words {
    std::string text;
    base::Rect box;   // from side to side, capitals and what hangs below them
    base::Rect clip;  // what shows of its list
    text::Font font;
    base::Colour colour;
    base::Colour ground;
    std::size_t sheet = 0;
  };
  struct Area {
    std::string name;
    base::Rect box;
    base::Rect clip;
    std::size_t sheet = 0;
  };

  std::vector<Sheet> sheets;
  std::vector<Words> words;
  std::vector<Area> areas;

  // `canvas` is what lies under everything.
  void begin(base::Size window, base::Colour canvas);
  void open(std::string name, const base::Rect& box);
  void close();
  void fill(const base::Rect& box, const base::Rect& clip, base::Colour colour);
  void write(std::string text, const base::Rect& box, const base::Rect& clip, text::Font font,
             base::Colour colour);
  void press(std::string name, const base::Rect& box, const base::Rect& clip);

 private:
  struct Fill {
    base::Rect box;
    base::Colour colour;
  };
  base::Colour ground_at(base::Point at) const;

  std::vector<Fill> fills_;
  std::vector<std::size_t> open_;
};

}  // namespace flipchart::gui
