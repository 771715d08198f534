// Uniforms, attributes and draw calls: see brushes.hpp.
#include "backends/gl/brushes.hpp"

#include <cstddef>

#include "backends/gl/boxes.hpp"
#include "backends/gl/shaders.hpp"
#include "backends/gl/strokes.hpp"

namespace flipchart::backends::gl {

namespace {

float share(std::uint8_t channel) {
  return static_cast<float>(channel) / 255.0F;
}

void set_box_attributes(const InstanceBuffer& buffer, std::size_t first) {
  constexpr auto kStride = static_cast<GLsizei>(sizeof(BoxInstance));
  const std::size_t at = first * sizeof(BoxInstance);
  buffer.floats(0, 4, kStride, at);
  buffer.floats(1, 4, kStride, at + 16);
  buffer.floats(2, 4, kStride, at + 32);
  buffer.bytes(3, 4, kStride, at + offsetof(BoxInstance, fill));
  buffer.bytes(4, 4, kStride, at + offsetof(BoxInstance, line));
  buffer.bytes(5, 4, kStride, at + offsetof(BoxInstance, edge));
}

void set_stroke_attributes(const InstanceBuffer& buffer, std::size_t first) {
  constexpr auto kStride = static_cast<GLsizei>(sizeof(StrokePoint));
  const std::size_t at = first * sizeof(StrokePoint);
  buffer.floats(0, 2, kStride, at);
  buffer.floats(1, 4, kStride, at + sizeof(StrokePoint));
  buffer.floats(2, 4, kStride, at + 2 * sizeof(StrokePoint));
  buffer.floats(3, 2, kStride, at + 3 * sizeof(StrokePoint));
  buffer.bytes(4, 4, kStride, at + sizeof(StrokePoint) + offsetof(StrokePoint, colour));
}

}  // namespace

Brushes::Brush::Brush(const char* vertex, const char* fragment, const char* head)
    : program(vertex, fragment, head),
      zoom(program.uniform("zoom")),
      half_view(program.uniform("half_view")),
      standing(program.uniform("standing")),
      facing(program.uniform("facing")),
      front_rate(program.uniform("front_rate")),
      snap(program.uniform("snap")),
      part(program.uniform("part")),
      ground(program.uniform("ground")),
      dim(program.uniform("dim")),
      opacity(program.uniform("opacity")) {}

Brushes::Brushes()
    : inside_(kBoxVertex, kInsideFragment),
      plain_(kBoxVertex, kBoxFragment, kPlainBoxHead),
      rich_(kBoxVertex, kBoxFragment, kRichBoxHead),
      stroke_(kStrokeVertex, kStrokeFragment),
      text_(kTextVertex, kTextFragment) {}

void Brushes::begin(base::Colour ground) {
  ground_ = ground;
  taken_ = nullptr;
  for (Brush* brush : {&inside_, &plain_, &rich_, &stroke_, &text_}) brush->view = nullptr;
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glActiveTexture(GL_TEXTURE0);
}

void Brushes::end() {
  glDisable(GL_SCISSOR_TEST);
  glBindVertexArray(0);
}

void Brushes::take(Brush& brush, const FrameView& view, base::Point origin, const Look& look) {
  if (taken_ != &brush) brush.program.use();
  taken_ = &brush;
  const bool fresh = brush.view != &view;
  if (fresh) {
    const base::Rect& viewport = view.camera.viewport;
    glUniform1f(brush.zoom, static_cast<float>(view.camera.zoom));
    glUniform2f(brush.half_view, static_cast<float>(viewport.w / 2), static_cast<float>(viewport.h / 2));
    glUniform2f(brush.facing, static_cast<float>(view.turn.facing),
                static_cast<float>(view.turn.customers_facing));
    glUniform1f(brush.front_rate, static_cast<float>(view.front_rate));
    glUniform1f(brush.snap, view.turning ? 0.0F : 1.0F);
    glUniform4f(brush.ground, share(ground_.r), share(ground_.g), share(ground_.b), 1.0F);
    brush.view = &view;
  }
  if (fresh || !(brush.origin == origin)) {
    glUniform4fv(brush.standing, 1, view.standing(origin).data());
    brush.origin = origin;
  }
  if (fresh || !(brush.look == look)) {
    glUniform1f(brush.dim, static_cast<float>(look.dim));
    glUniform1f(brush.opacity, static_cast<float>(look.opacity));
    brush.look = look;
  }
}

void Brushes::boxes(const FrameView& view, base::Point origin, const Look& look, const InstanceBuffer& buffer,
                    std::size_t first, std::size_t count, bool rich) {
  Brush& brush = rich ? rich_ : plain_;
  take(brush, view, origin, look);
  glUniform1i(brush.part, 0);
  buffer.bind();
  set_box_attributes(buffer, first);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
}

void Brushes::large_boxes(const FrameView& view, base::Point origin, const Look& look,
                          const InstanceBuffer& buffer, std::size_t first, std::size_t count) {
  buffer.bind();
  set_box_attributes(buffer, first);
  take(inside_, view, origin, look);
  glUniform1i(inside_.part, 2);
  glDisable(GL_BLEND);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
  glEnable(GL_BLEND);
  take(plain_, view, origin, look);
  glUniform1i(plain_.part, 1);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 10, static_cast<GLsizei>(count));
}

void Brushes::strokes(const FrameView& view, base::Point origin, const Look& look,
                      const InstanceBuffer& buffer, std::size_t first, std::size_t count) {
  take(stroke_, view, origin, look);
  buffer.bind();
  set_stroke_attributes(buffer, first);
  glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
}

void Brushes::text(const FrameView& view, const Look& look) {
  take(text_, view, {}, look);
}

void stay_in_viewport(const Camera& camera) {
  const auto x = static_cast<GLint>(camera.viewport.x);
  const auto y = static_cast<GLint>(camera.height - camera.viewport.bottom());
  const auto w = static_cast<GLsizei>(camera.viewport.w);
  const auto h = static_cast<GLsizei>(camera.viewport.h);
  glViewport(x, y, w, h);
  glEnable(GL_SCISSOR_TEST);
  glScissor(x, y, w, h);
}

}  // namespace flipchart::backends::gl
