// Draws Scenes with OpenGL 3.3 core: instanced rounded boxes, stroked paths, text from an atlas of shaped
// lines. Needs a current context (already loaded with load_gl) for its whole life. Facing is a uniform:
// turning a chart over uploads nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "backends/gl/driver_time.hpp"
#include "base/colour.hpp"
#include "base/geometry.hpp"
#include "base/result.hpp"
#include "scene/scene.hpp"
#include "text/text.hpp"

namespace flipchart::backends::gl {

// `loader` is glfwGetProcAddress or its like.
base::Result<void> load_gl(void* (*loader)(const char*));

struct Camera {
  base::Point centre;  // of the screen, in chart coordinates as faced
  double zoom = 1;     // device pixels per logical pixel of the chart
  int width = 0;       // of the framebuffer, device pixels
  int height = 0;
  base::Rect viewport;  // where the chart is drawn, device pixels from the top left of the framebuffer
};

struct Turn {
  double facing = 0;            // of positions and everything that belongs to them
  double customers_facing = 0;  // of customers and segments, which arrive first
};

// A line of text in the atlas: texture coordinates and size in device pixels.
struct AtlasLine {
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
  int width = 0, height = 0;
  int left = 0, baseline = 0;  // where the baseline starts inside it
  std::uint32_t texture = 0;   // GL name of the page
};

// Counts of one frame.
struct Drawn {
  std::size_t boxes = 0;  // cards, bands, badges, discs, rings
  std::size_t legs = 0;   // straight pieces of lines
  std::size_t labels = 0;
  std::size_t draw_calls = 0;
  std::size_t bytes_uploaded = 0;
  std::size_t panel_corners = 0;  // of whoever draws panels on top
};

class Canvas {
 public:
  Canvas();
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // Layers by number, drawn interleaved by kind of item (all bands, then all links, ...). The scene must
  // stand with the leaders on top. Uploads; keeps no reference. Coordinates may be of any size: what stands
  // 1e8 pixels out is drawn as exactly as what stands at 0.
  enum class Layer : std::uint8_t { chart_before, chart, flows, marks, highlight };
  void upload(Layer layer, const scene::Scene& scene);
  // 0..1: how far the flows of Layer::flows fade into the ground. Badges stay: their text must be read.
  void dim_flows(double amount);
  // 0..1: a layer that has wholly faded costs nothing. All begin at 1.
  void fade(Layer layer, double opacity);
  // The chart becomes the one before and the chart's layer empty: for fading over to another placement. The
  // one before is seen through the camera of the last frame until look_before gives it another.
  void keep_chart_before();
  void look_before(const Camera& camera);
  // Draws into the camera's viewport, over the `ground` that is there already and that dimmed flows fade
  // into.
  void draw(const Camera& camera, const Turn& turn, base::Colour ground);

  // Shaped text for panels: white lines can be tinted; emoji keep their colours. Valid until the next
  // begin_frame that evicts it (least recently used).
  AtlasLine line(std::string_view utf8, text::Font device_font, base::Colour colour);
  void begin_frame();
  // While this stays, lines drawn earlier are still what they were.
  std::uint64_t lines_emptied() const;
  // True when the last draw left labels out because enough were rasterised in one frame: draw once more.
  bool waiting() const;

  // Of the frame since begin_frame.
  Drawn drawn() const;
  // Counts the canvas's own calls; whoever draws into the same frame counts theirs too.
  DriverTime& driver();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Clears the whole framebuffer, before a canvas and panels are drawn.
void start_frame(int width, int height, base::Colour ground);
// Fills whole device pixels, counted from the top left, at hardly any cost.
void fill_rectangle(int framebuffer_height, const base::Rect& box, base::Colour colour);
// Waits until everything asked for is drawn, for measuring.
void finish_frame();
// Reads the framebuffer back as premultiplied 0xAARRGGBB rows from the top.
void read_pixels(int width, int height, std::uint32_t* argb);

}  // namespace flipchart::backends::gl
