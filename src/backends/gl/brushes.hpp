// The three programs of the canvas with everything they are told before a draw call: how the camera stands,
// colours, where an instance's parts lie in its buffer. Tells the driver only what changed since the last
// call. Needs a current context; plans nothing.
#pragma once

#include "backends/gl/frame_view.hpp"
#include "backends/gl/program.hpp"

namespace flipchart::backends::gl {

// How much of a layer's colours is seen.
struct Look {
  double opacity = 1;
  double dim = 0;  // 0..1 into the ground
  friend bool operator==(const Look&, const Look&) = default;
};

class Brushes {
 public:
  Brushes();
  // Before the first and after the last call of a frame.
  void begin(base::Colour ground);
  static void end();

  // `count` instances from `first` on, which count their coordinates from `origin`. Strokes read three points
  // beyond their last instance.
  void boxes(const FrameView& view, base::Point origin, const Look& look, const InstanceBuffer& buffer,
             std::size_t first, std::size_t count, bool rich);
  // The same for plain boxes whose insides are opaque and large and do not overlap: first the insides without
  // blending, then only the rims. Drawing over large surfaces is what a frame costs without a graphics card.
  void large_boxes(const FrameView& view, base::Point origin, const Look& look, const InstanceBuffer& buffer,
                   std::size_t first, std::size_t count);
  void strokes(const FrameView& view, base::Point origin, const Look& look, const InstanceBuffer& buffer,
               std::size_t first, std::size_t count);
  // Chooses the program for texts; whoever has them draws them.
  void text(const FrameView& view, const Look& look);

 private:
  struct Brush {
    Brush(const char* vertex, const char* fragment, const char* head = "");
    Program program;
    GLint zoom, half_view, standing, facing, front_rate, snap, part, ground, dim, opacity;
    const FrameView* view = nullptr;  // told in this frame
    base::Point origin;
    Look look;
  };
  void take(Brush& brush, const FrameView& view, base::Point origin, const Look& look);

  Brush inside_;
  Brush plain_;
  Brush rich_;
  Brush stroke_;
  Brush text_;
  Brush* taken_ = nullptr;
  base::Colour ground_;
};

// Nothing is drawn outside the rectangle of the framebuffer that a camera draws into.
void stay_in_viewport(const Camera& camera);

}  // namespace flipchart::backends::gl
