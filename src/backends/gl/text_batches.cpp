// Seeing, placing and batching labels: see text_batches.hpp.
#include "backends/gl/text_batches.hpp"

#include <algorithm>
#include <cmath>

#include "base/geometry.hpp"

namespace flipchart::backends::gl {

void TextBatches::add(std::size_t layer, const LabelList& labels, LabelKind kind, const FrameView& view,
                      Atlas& atlas) {
  const auto index = static_cast<std::size_t>(kind);
  const std::vector<Label>& of_kind = labels.of[index];
  const Camera& camera = view.camera;
  const double reach = camera.viewport.w / 2 / camera.zoom + labels.widest[index];
  auto at = std::lower_bound(of_kind.begin(), of_kind.end(), camera.centre.x - reach,
                             [](const Label& label, double x) { return label.anchor_x < x; });
  for (; at != of_kind.end() && at->anchor_x <= camera.centre.x + reach; ++at) place(layer, *at, view, atlas);
}

void TextBatches::draw() {
  buffer_.bind();
  constexpr auto kStride = static_cast<GLsizei>(sizeof(TextInstance));
  for (std::size_t i = 0; i < used_; ++i) {
    const Batch& batch = batches_[i];
    buffer_.fill(batch.line.data(), batch.line.size() * sizeof(TextInstance), true);
    buffer_.floats(0, 4, kStride, 0);
    buffer_.floats(1, 4, kStride, 16);
    buffer_.floats(2, 2, kStride, 32);
    glBindTexture(GL_TEXTURE_2D, batch.texture);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(batch.line.size()));
  }
}

void TextBatches::place(std::size_t layer, const Label& label, const FrameView& view, Atlas& atlas) {
  const double size = label.font.size * view.camera.zoom;
  if (size < kSmallestLetters) return;
  const double facing = view.facing_at(label.anchor_y);
  const double y = base::faced(label.anchor_y, view.extent, facing) + label.offset_y;
  base::Point at = view.on_screen(label.anchor_x + label.offset_x, y);
  const double width = label.width * view.camera.zoom;
  const double shift = label.align == scene::Align::middle ? width / 2
                       : label.align == scene::Align::end  ? width
                                                           : 0;
  if (label.sideways) {
    at.y += shift;
    if (at.x < -size || at.x > view.camera.viewport.w + size || at.y < 0 ||
        at.y - width > view.camera.viewport.h)
      return;
  } else {
    at.x -= shift;
    if (at.y < 0 || at.y > view.camera.viewport.h + size || at.x > view.camera.viewport.w || at.x + width < 0)
      return;
  }
  const double opacity = std::clamp(std::abs(facing - 0.5) / 0.15, 0.0, 1.0);
  if (opacity <= 0) return;
  const bool stand_in = label.last_size > 0;
  double grown = 1;
  const AtlasLine* line = atlas.line(label.text, {size, label.font.weight}, label.colour,
                                     stand_in ? kSharperPerFrame : kFreshPerFrame);
  if (line != nullptr) {
    label.last_size = size;
  } else if (stand_in) {
    line = atlas.line(label.text, {label.last_size, label.font.weight}, label.colour, 0);
    grown = size / label.last_size;
    if (line == nullptr) label.last_size = 0;
  }
  if (line == nullptr) return;
  const double wide = line->width * grown;
  const double tall = line->height * grown;
  const double left = line->left * grown;
  const double baseline = line->baseline * grown;
  if (!view.turning) at = {std::round(at.x), std::round(at.y)};
  TextInstance instance{};
  if (label.sideways) {
    instance.x = static_cast<float>(at.x - baseline);
    instance.y = static_cast<float>(at.y - (wide - left));
    instance.w = static_cast<float>(tall);
    instance.h = static_cast<float>(wide);
  } else {
    instance.x = static_cast<float>(at.x - left);
    instance.y = static_cast<float>(at.y - baseline);
    instance.w = static_cast<float>(wide);
    instance.h = static_cast<float>(tall);
  }
  instance.u0 = line->u0;
  instance.v0 = line->v0;
  instance.u1 = line->u1;
  instance.v1 = line->v1;
  instance.sideways = label.sideways ? 1.0F : 0.0F;
  instance.opacity = static_cast<float>(opacity);
  add_line(layer, *line, instance);
}

void TextBatches::add_line(std::size_t layer, const AtlasLine& line, const TextInstance& instance) {
  for (std::size_t i = 0; i < used_; ++i) {
    if (batches_[i].texture == line.texture && batches_[i].layer == layer) {
      batches_[i].line.push_back(instance);
      return;
    }
  }
  if (used_ == batches_.size()) batches_.emplace_back();
  Batch& batch = batches_[used_++];
  batch.texture = line.texture;
  batch.layer = layer;
  batch.line.assign(1, instance);
}

}  // namespace flipchart::backends::gl
