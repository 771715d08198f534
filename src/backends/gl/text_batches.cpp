// Seeing, placing and batching labels: see text_batches.hpp.
#include "backends/gl/text_batches.hpp"

#include <algorithm>
#include <cmath>

#include "base/geometry.hpp"

namespace flipchart::backends::gl {

namespace {

// The size to rasterise a label at. One too wide for a page is drawn from a smaller picture of itself, but
// not from a tiny one: beyond that the atlas cuts it.
double raster_size(double size, double width) {
  constexpr double kWidest = kPageSide - 64;
  constexpr double kStillClear = 24;
  const double capped = std::min(size, kLargestLetters);
  const double wide = width * capped / size;
  if (wide <= kWidest) return capped;
  return std::max(capped * kWidest / wide, std::min(capped, kStillClear));
}

// How many lines this frame may rasterise before this one has to wait. What would be too large or too small
// again in the next frame waits until a zoom has ended, unless its stand-in is far off.
int most_fresh(const FoundLine* stand_in, double wanted, const FrameView& view) {
  if (stand_in == nullptr) return kFreshPerFrame;
  if (!view.zooming) return kSharperPerFrame;
  const double grown = wanted * 4 / stand_in->quarters;
  return grown > 1.5 || grown < 0.67 ? kSharperPerFrame / 8 : 0;
}

}  // namespace

void TextBatches::add(std::size_t layer, LabelList& labels, LabelKind kind, const FrameView& view,
                      Atlas& atlas) {
  for (const Range& range : labels.of[static_cast<std::size_t>(kind)].all()) {
    if (!view.sees(range)) continue;
    for (std::size_t i = range.first; i < range.last; ++i) {
      Label& label = labels.label[i];
      if (const scene::Picture face = labels.face(label); face != nullptr)
        place_face(layer, kind, face, label, view, atlas);
      else
        place(layer, kind, labels.text(label), label, view, atlas);
    }
  }
}

std::size_t TextBatches::upload() {
  std::size_t instances = 0;
  for (std::size_t i = 0; i < used_; ++i) {
    batches_[i].first = instances;
    instances += batches_[i].line.size();
  }
  if (instances == 0) return 0;
  buffer_.stream(instances * sizeof(TextInstance));
  for (std::size_t i = 0; i < used_; ++i) {
    buffer_.part(batches_[i].first * sizeof(TextInstance), batches_[i].line.data(),
                 batches_[i].line.size() * sizeof(TextInstance));
  }
  return instances * sizeof(TextInstance);
}

TextBatches::Count TextBatches::draw(std::size_t layer, LabelKind kind) const {
  Count count;
  constexpr auto kStride = static_cast<GLsizei>(sizeof(TextInstance));
  for (std::size_t i = 0; i < used_; ++i) {
    const Batch& batch = batches_[i];
    if (batch.layer != layer || batch.kind != kind) continue;
    if (count.calls == 0) buffer_.bind();
    const std::size_t at = batch.first * sizeof(TextInstance);
    buffer_.floats(0, 4, kStride, at);
    buffer_.floats(1, 4, kStride, at + 16);
    buffer_.floats(2, 2, kStride, at + 32);
    glBindTexture(GL_TEXTURE_2D, batch.texture);
    sampler_.bind(batch.smooth);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(batch.line.size()));
    count.labels += batch.line.size();
    ++count.calls;
  }
  if (count.calls > 0) sampler_.bind(false);
  return count;
}

void TextBatches::place(std::size_t layer, LabelKind kind, std::string_view text, Label& label,
                        const FrameView& view, Atlas& atlas) {
  const double zoom = view.camera.zoom;
  const double size = label.size * zoom;
  if (size < kSmallestLetters) return;
  const double facing = view.facing_at(label.anchor_y);
  const double opacity = std::clamp(std::abs(facing - 0.5) / 0.15, 0.0, 1.0);
  if (opacity <= 0) return;
  const double y = base::faced(label.anchor_y, view.extent, facing) + label.offset_y;
  base::Point at = view.on_screen(label.anchor_x + label.offset_x, y);
  const double width = label.width * zoom;
  const double shift = label.align == scene::Align::middle ? 0.5 : label.align == scene::Align::end ? 1 : 0;
  if (label.sideways) {
    const double start = at.y + shift * width;
    if (at.x < -size || at.x > view.camera.viewport.w + size || start < 0 ||
        start - width > view.camera.viewport.h)
      return;
  } else {
    const double start = at.x - shift * width;
    if (at.y < 0 || at.y > view.camera.viewport.h + size || start > view.camera.viewport.w ||
        start + width < 0)
      return;
  }
  const double wanted = raster_size(size, width);
  const FoundLine* found = atlas.at(label.line);
  if (found == nullptr || found->quarters != Atlas::quarters(wanted)) {
    const LineHandle fresh =
        atlas.find(text, {wanted, label.weight}, label.colour, most_fresh(found, wanted, view));
    if (fresh.generation != 0) label.line = fresh;
    found = atlas.at(label.line);  // the one from before stands in
  }
  if (found == nullptr) return;
  const AtlasLine& line = found->line;
  const bool as_rasterised = found->quarters == Atlas::quarters(size);
  const double grown = as_rasterised ? 1 : size * 4 / found->quarters;
  const double wide = line.width * grown;
  const double tall = line.height * grown;
  const double left = line.left * grown;
  const double baseline = line.baseline * grown;
  const double drawn = found->cut ? wide : width;
  if (label.sideways) {
    at.y += shift * drawn;
  } else {
    at.x -= shift * drawn;
  }
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
  instance.u0 = line.u0;
  instance.v0 = line.v0;
  instance.u1 = line.u1;
  instance.v1 = line.v1;
  instance.sideways = label.sideways ? 1.0F : 0.0F;
  instance.opacity = static_cast<float>(opacity);
  batch_of(line.texture, layer, kind, view.turning || !as_rasterised).line.push_back(instance);
}

void TextBatches::place_face(std::size_t layer, LabelKind kind, const scene::Picture& face, Label& label,
                             const FrameView& view, Atlas& atlas) {
  const double size = label.size * view.camera.zoom;
  if (size < kSmallestFace) return;
  const double facing = view.facing_at(label.anchor_y);
  const double y = base::faced(label.anchor_y, view.extent, facing) + label.offset_y;
  base::Point corner = view.on_screen(label.anchor_x + label.offset_x, y) - base::Point{size / 2, size / 2};
  if (corner.x > view.camera.viewport.w || corner.y > view.camera.viewport.h || corner.x + size < 0 ||
      corner.y + size < 0)
    return;
  const int wanted = static_cast<int>(std::lround(std::min(size, kLargestFace)));
  const FoundLine* found = atlas.at(label.line);
  // While a zoom goes on, the one from before is as good.
  if (found == nullptr || (found->line.width != wanted && !view.zooming)) {
    const LineHandle fresh = atlas.find_face(face, wanted);
    if (fresh.generation != 0) label.line = fresh;
    found = atlas.at(label.line);
  }
  if (found == nullptr) return;
  if (!view.turning) corner = {std::round(corner.x), std::round(corner.y)};
  const AtlasLine& line = found->line;
  const auto side = static_cast<float>(line.width == wanted && size <= kLargestFace ? wanted : size);
  const TextInstance instance{static_cast<float>(corner.x),
                              static_cast<float>(corner.y),
                              side,
                              side,
                              line.u0,
                              line.v0,
                              line.u1,
                              line.v1,
                              0.0F,
                              1.0F};
  batch_of(line.texture, layer, kind, view.turning || line.width != wanted || size > kLargestFace)
      .line.push_back(instance);
}

TextBatches::Batch& TextBatches::batch_of(std::uint32_t texture, std::size_t layer, LabelKind kind,
                                          bool smooth) {
  for (std::size_t i = used_; i-- > 0;) {
    Batch& batch = batches_[i];
    if (batch.layer != layer || batch.kind != kind) break;
    if (batch.texture == texture && batch.smooth == smooth) return batch;
  }
  if (used_ == batches_.size()) batches_.emplace_back();
  Batch& batch = batches_[used_++];
  batch.texture = texture;
  batch.layer = layer;
  batch.kind = kind;
  batch.smooth = smooth;
  batch.line.clear();
  return batch;
}

}  // namespace flipchart::backends::gl
