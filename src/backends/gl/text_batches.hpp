// Labels of one frame as instances for the text shader: which the camera sees, where each stands in device
// pixels, and one batch for each atlas page and layer. A label too small to read is left out; while a zoom
// goes on, a line rasterised at another size may stand in. Needs a current context; never chooses the
// program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "backends/gl/atlas.hpp"
#include "backends/gl/frame_view.hpp"
#include "backends/gl/labels.hpp"
#include "backends/gl/program.hpp"

namespace flipchart::backends::gl {

inline constexpr double kSmallestLetters = 8.5;  // device pixels: below, a label is a grey smear and leaves

struct TextInstance {
  float x, y, w, h;
  float u0, v0, u1, v1;
  float sideways, opacity;
};

class TextBatches {
 public:
  void clear() { used_ = 0; }
  bool empty() const { return used_ == 0; }
  // Adds the labels of one kind that `view` sees, their lines from `atlas`. Layers do not mix in a batch.
  void add(std::size_t layer, const LabelList& labels, LabelKind kind, const FrameView& view, Atlas& atlas);
  // Draws what was added, with the text program in use.
  void draw();

 private:
  struct Batch {
    std::uint32_t texture = 0;
    std::size_t layer = 0;
    std::vector<TextInstance> line;
  };
  void place(std::size_t layer, const Label& label, const FrameView& view, Atlas& atlas);
  void add_line(std::size_t layer, const AtlasLine& line, const TextInstance& instance);

  InstanceBuffer buffer_;
  std::vector<Batch> batches_;
  std::size_t used_ = 0;  // batches beyond keep their memory for the next frame
};

}  // namespace flipchart::backends::gl
