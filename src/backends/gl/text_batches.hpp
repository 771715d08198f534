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
// Above, letters are drawn larger than they were rasterised: nobody looks at one letter for its rim.
inline constexpr double kLargestLetters = 256;

inline constexpr double kSmallestFace = 14;  // below, nobody is known by it
inline constexpr double kLargestFace = 320;

struct TextInstance {
  float x, y, w, h;
  float u0, v0, u1, v1;
  float sideways, opacity;
};

class TextBatches {
 public:
  void clear() { used_ = 0; }
  // Adds the labels of one kind that `view` sees, their lines from `atlas`. Kinds and layers do not mix in a
  // batch.
  void add(std::size_t layer, LabelList& labels, LabelKind kind, const FrameView& view, Atlas& atlas);
  // Sends all that was added to the GPU; returns the bytes.
  std::size_t upload();
  // Draws one layer's labels of one kind, with the text program in use.
  struct Count {
    std::size_t labels = 0, calls = 0;
  };
  Count draw(std::size_t layer, LabelKind kind) const;

 private:
  struct Batch {
    std::uint32_t texture = 0;
    std::size_t layer = 0;
    LabelKind kind = LabelKind::card;
    bool smooth = false;    // not texel by pixel
    std::size_t first = 0;  // instance in the buffer
    std::vector<TextInstance> line;
  };
  void place(std::size_t layer, LabelKind kind, std::string_view text, Label& label, const FrameView& view,
             Atlas& atlas);
  void place_face(std::size_t layer, LabelKind kind, const scene::Picture& face, Label& label,
                  const FrameView& view, Atlas& atlas);
  // The batch that lines of this page, layer and kind join.
  Batch& batch_of(std::uint32_t texture, std::size_t layer, LabelKind kind, bool smooth);

  SmoothSampler sampler_;
  InstanceBuffer buffer_;
  std::vector<Batch> batches_;
  std::size_t used_ = 0;  // batches beyond keep their memory for the next frame
};

}  // namespace flipchart::backends::gl
