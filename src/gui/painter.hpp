// Paints frames: panels and chart, from what the pointer did since the last one. Knows no window system: it
// is given the framebuffer's size and the input, and never shows what it painted. Needs a current OpenGL
// context and an ImGuiHold for its whole life.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "backends/gl/canvas.hpp"
#include "backends/gl/picture.hpp"
#include "gui/imgui_compat.hpp"
#include "gui/surface.hpp"

namespace flipchart::gui {

struct Framebuffer {
  int width = 0;  // device pixels
  int height = 0;
  double scale = 1;  // device pixels per logical pixel
};

// What the pointer did since the last frame. A frame takes its press and its wheel away.
struct Input {
  Pointer pointer;
  compat::MouseButtons buttons;
};

class Painter {
 public:
  // `framebuffer` is asked before each frame. `input` must outlive the painter.
  Painter(std::function<Framebuffer()> framebuffer, Input& input, ImFont* icons)
      : framebuffer_(std::move(framebuffer)), input_(input), surface_(icons) {
    surface_.draw_pages_with([this](const std::shared_ptr<const commands::PagePixels>& page) {
      return pages_.texture(std::shared_ptr<const std::vector<std::uint32_t>>(page, &page->argb), page->width,
                            page->height);
    });
  }

  // `now` in milliseconds. A window without any area paints nothing.
  void paint(commands::Session& session, double now);

  Surface& surface() { return surface_; }
  // Pixels of the window for one of the panels', as the last frame had it: where ImGui is told the pointer
  // is.
  double magnified() const { return magnified_; }
  bool waiting() const { return canvas_.waiting(); }
  // What the last frame drew, panels included.
  backends::gl::Drawn drawn() const;
  backends::gl::DriverTime& driver() { return canvas_.driver(); }
  // Of the last frame, in device pixels.
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  void follow(const commands::Session& session);

  std::function<Framebuffer()> framebuffer_;
  Input& input_;
  backends::gl::Canvas canvas_;
  backends::gl::Pictures pages_;  // of what is to be exported, of recent workshops and of saved views
  Surface surface_;
  int width_ = 0;
  int height_ = 0;
  double last_ = 0;
  double magnified_ = 1;
  std::optional<model::Theme> styled_;  // that ImGui's style is of
  int type_percent_ = 100;              // of the last frame
};

}  // namespace flipchart::gui
