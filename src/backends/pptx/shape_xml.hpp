// The shapes of one slide as DrawingML: boxes, freeforms, connectors and text boxes, in groups. Numbers and
// names are given once on a slide. Coordinates come in pixels of the page; everything else that offices want
// to know stays in here.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "backends/pptx/connectors.hpp"
#include "backends/pptx/palette.hpp"
#include "backends/pptx/shape_text.hpp"
#include "backends/pptx/sheet.hpp"
#include "scene/scene.hpp"

namespace flipchart::backends {

using ShapeId = std::uint64_t;
inline constexpr ShapeId kNoShape = 0;

struct ShapeName {
  std::string name;       // as in the list of selected things; made to differ where it does not
  std::string words;      // for who does not see it
  std::string jump = {};  // the relationship of the slide a press leads to; empty: none
  bool part = false;      // of something that says the same already
  ShapeId id = kNoShape;  // given before; else the next one
};

struct ShapeLook {
  base::Colour fill = base::kNoColour;
  scene::Stroke line = {base::kNoColour, 0, {}, false};
  Palette::Over over = Palette::Over::anything;
};

struct GluedEnd {
  ShapeId shape = kNoShape;  // none: the end is free
  int site = 0;
};

class ShapeXml {
 public:
  // The first numbers up to and with `reserved` are left to who asks for them.
  ShapeXml(Palette& palette, const Sheet& sheet, ShapeId reserved)
      : palette_(palette), sheet_(sheet), next_(reserved + 1) {}

  // A group with nothing in it leaves nothing behind.
  void open_group(ShapeName name);
  void close_group();

  enum class Form : std::uint8_t { rounded, ellipse };
  void box(const ShapeName& name, const base::Rect& box, double radius, const ShapeLook& look,
           const SlideText& text = {}, Form form = Form::rounded);
  // A small square in a pattern of its colour.
  void hatched(const ShapeName& name, const base::Rect& box, double radius, base::Colour colour,
               std::string_view pattern, base::Colour ground, double line);
  // A picture, whole or cut to the ellipse in its box; `relationship` leads to its file.
  void picture(const ShapeName& name, const base::Rect& box, std::string_view relationship, Form form);
  void freeform(const ShapeName& name, const scene::Path& path, const ShapeLook& look);
  void connector(const ShapeName& name, const Elbow& elbow, const scene::Stroke& line, GluedEnd start,
                 GluedEnd end);
  // Lines below each other; `box` without the room around them. `title`: it is what the slide is called.
  void text_box(const ShapeName& name, base::Rect box, const SlideText& text, bool sideways = false,
                bool title = false);

  const Sheet& sheet() const { return sheet_; }
  std::string take() { return std::move(out_); }

 private:
  struct Extent {
    Emu left = 0, top = 0, right = 0, bottom = 0;
    bool any = false;
    void add(Emu l, Emu t, Emu r, Emu b);
  };
  struct OpenGroup {
    ShapeName name;
    std::size_t at;  // in what is written, where it begins
    Extent extent;
  };

  void raw(std::string_view markup) { out_ += markup; }
  void number(Emu value) { out_ += std::to_string(value); }
  void attribute(std::string_view name, Emu value);
  void named(std::string_view element, const ShapeName& name);
  void placed(const base::Rect& box, int quarter_turns = 0, bool flip_h = false, bool flip_v = false);
  void geometry(const scene::Path& path, const base::Rect& box, bool filled);
  void look(const ShapeLook& look);
  void solid(base::Colour colour, Palette::Over over = Palette::Over::anything);
  void line(const scene::Stroke& stroke, Palette::Over over = Palette::Over::anything);
  void text(const SlideText& text);
  void paragraph(const SlideParagraph& paragraph);

  Palette& palette_;
  Sheet sheet_;
  ShapeId next_;
  std::string out_;
  std::vector<OpenGroup> groups_;
  std::unordered_map<std::string, std::size_t> names_;
};

}  // namespace flipchart::backends
