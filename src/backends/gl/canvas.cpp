// Uploading scenes and playing them, kind by kind over all layers: see canvas.hpp.
#include "backends/gl/canvas.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>

#include "backends/gl/atlas.hpp"
#include "backends/gl/boxes.hpp"
#include "backends/gl/frame_view.hpp"
#include "backends/gl/labels.hpp"
#include "backends/gl/program.hpp"
#include "backends/gl/shaders.hpp"
#include "backends/gl/strokes.hpp"
#include "backends/gl/text_batches.hpp"

namespace flipchart::backends::gl {

namespace {

constexpr std::size_t kLayers = 4;
constexpr double kBadgeLetters = 11;  // the size of the figures on a badge

struct Uniforms {
  GLint centre, zoom, half_view, extent, facing, front, snap, ground, dim;
  explicit Uniforms(const Program& program)
      : centre(program.uniform("centre")),
        zoom(program.uniform("zoom")),
        half_view(program.uniform("half_view")),
        extent(program.uniform("extent")),
        facing(program.uniform("facing")),
        front(program.uniform("front")),
        snap(program.uniform("snap")),
        ground(program.uniform("ground")),
        dim(program.uniform("dim")) {}
};

// What one layer left on the GPU and, for its texts, beside it.
struct LayerStore {
  InstanceBuffer boxes;
  InstanceBuffer strokes;
  BoxList box_list;  // counts only: the instances are on the GPU
  StrokeList stroke_list;
  LabelList labels;
};

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

struct Canvas::State {
  Program box_program{kBoxVertex, kBoxFragment, kPlainBoxHead};
  Program rich_program{kBoxVertex, kBoxFragment, kRichBoxHead};
  Program stroke_program{kStrokeVertex, kStrokeFragment};
  Program text_program{kTextVertex, kTextFragment};
  Uniforms box{box_program};
  Uniforms rich{rich_program};
  Uniforms stroke{stroke_program};
  Uniforms text{text_program};
  std::array<LayerStore, kLayers> layer;
  TextBatches texts;
  Atlas atlas;
  FrameView view;  // of the frame being drawn
  double dim = 0;
  base::Colour ground;

  void set_uniforms(const Uniforms& at) const {
    glUniform2f(at.centre, static_cast<float>(view.camera.centre.x),
                static_cast<float>(view.camera.centre.y));
    glUniform1f(at.zoom, static_cast<float>(view.camera.zoom));
    glUniform2f(at.half_view, static_cast<float>(view.camera.viewport.w / 2),
                static_cast<float>(view.camera.viewport.h / 2));
    glUniform1f(at.extent, static_cast<float>(view.extent));
    glUniform2f(at.facing, static_cast<float>(view.turn.facing),
                static_cast<float>(view.turn.customers_facing));
    glUniform2f(at.front, static_cast<float>(view.front), static_cast<float>(view.front_rate));
    glUniform1f(at.snap, view.turning ? 0.0F : 1.0F);
    glUniform4f(at.ground, static_cast<float>(ground.r) / 255.0F, static_cast<float>(ground.g) / 255.0F,
                static_cast<float>(ground.b) / 255.0F, 1.0F);
  }

  static void draw_instances(const LayerStore& store, std::size_t first, std::size_t last,
                             const Program& program) {
    if (first == last) return;
    program.use();
    store.boxes.bind();
    set_box_attributes(store.boxes, first);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(last - first));
  }

  void draw_boxes(BoxKind kind, std::size_t from = 0, std::size_t to = kLayers) const {
    const auto k = static_cast<std::size_t>(kind);
    for (std::size_t i = from; i < to; ++i) {
      const BoxList& list = layer[i].box_list;
      draw_instances(layer[i], list.first[k], list.rich[k], box_program);
      draw_instances(layer[i], list.rich[k], list.first[k + 1], rich_program);
    }
  }

  void draw_strokes(StrokeKind kind) const {
    stroke_program.use();
    for (std::size_t i = 0; i < kLayers; ++i) {
      const LayerStore& store = layer[i];
      const std::size_t first = store.stroke_list.first[static_cast<std::size_t>(kind)];
      const std::size_t points = store.stroke_list.first[static_cast<std::size_t>(kind) + 1] - first;
      if (points < 4) continue;
      store.strokes.bind();
      set_stroke_attributes(store.strokes, first);
      const bool dims = i == static_cast<std::size_t>(Layer::flows);
      glUniform1f(stroke.dim, dims ? static_cast<float>(dim) : 0.0F);
      glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(points - 3));
    }
  }

  void draw_texts(LabelKind kind, std::size_t from = 0, std::size_t to = kLayers) {
    texts.clear();
    for (std::size_t i = from; i < to; ++i) texts.add(i, layer[i].labels, kind, view, atlas);
    if (texts.empty()) return;
    text_program.use();
    glUniform1f(text.dim, 0.0F);
    texts.draw();
  }
};

Canvas::Canvas() : state_(std::make_unique<State>()) {}
Canvas::~Canvas() = default;

void Canvas::upload(Layer layer, const scene::Scene& scene) {
  assert(scene.facing == 0 && "a canvas turns scenes itself");
  LayerStore& store = state_->layer[static_cast<std::size_t>(layer)];
  store.box_list = boxes_of(scene);
  store.boxes.fill(store.box_list.box.data(), store.box_list.box.size() * sizeof(BoxInstance), false);
  store.box_list.box = {};
  store.stroke_list = strokes_of(scene);
  store.strokes.fill(store.stroke_list.point.data(), store.stroke_list.point.size() * sizeof(StrokePoint),
                     false);
  store.stroke_list.point = {};
  store.labels = labels_of(scene);
  if (layer == Layer::chart) state_->view.stand_on(scene);
}

void Canvas::dim_flows(double amount) {
  state_->dim = std::clamp(amount, 0.0, 1.0);
}

void Canvas::draw(const Camera& camera, const Turn& turn, base::Colour ground) {
  State& s = *state_;
  if (camera.viewport.empty()) return;
  s.view.camera = camera;
  s.view.turn = turn;
  s.ground = ground;
  const auto still = [](double facing) { return facing == 0 || facing == 1; };
  s.view.turning = !still(turn.facing) || !still(turn.customers_facing);
  const auto x = static_cast<GLint>(camera.viewport.x);
  const auto y = static_cast<GLint>(camera.height - camera.viewport.bottom());
  const auto w = static_cast<GLsizei>(camera.viewport.w);
  const auto h = static_cast<GLsizei>(camera.viewport.h);
  glViewport(x, y, w, h);
  glEnable(GL_SCISSOR_TEST);
  glScissor(x, y, w, h);
  glClearColor(static_cast<float>(ground.r) / 255.0F, static_cast<float>(ground.g) / 255.0F,
               static_cast<float>(ground.b) / 255.0F, 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glActiveTexture(GL_TEXTURE0);
  s.box_program.use();
  s.set_uniforms(s.box);
  s.rich_program.use();
  s.set_uniforms(s.rich);
  s.stroke_program.use();
  s.set_uniforms(s.stroke);
  s.text_program.use();
  s.set_uniforms(s.text);
  s.draw_boxes(BoxKind::band);
  s.draw_boxes(BoxKind::swatch);
  s.draw_strokes(StrokeKind::link);
  s.draw_strokes(StrokeKind::flow);
  s.draw_strokes(StrokeKind::rule);
  s.draw_boxes(BoxKind::card);
  s.draw_texts(LabelKind::card);
  s.draw_strokes(StrokeKind::lit);
  s.draw_texts(LabelKind::free);
  // A selected seam's badge lies on the one it stands for: each layer's texts before the next layer's boxes.
  // A badge whose figures would be too small to read leaves with them.
  const bool readable = camera.zoom * kBadgeLetters >= kSmallestLetters;
  for (std::size_t i = 0; readable && i < kLayers; ++i) {
    s.draw_boxes(BoxKind::badge, i, i + 1);
    s.draw_texts(LabelKind::badge, i, i + 1);
  }
  s.draw_boxes(BoxKind::ring);
  for (std::size_t i = 0; i < kLayers; ++i) {
    s.draw_boxes(BoxKind::pin, i, i + 1);
    s.draw_texts(LabelKind::pin, i, i + 1);
  }
  glDisable(GL_SCISSOR_TEST);
  glBindVertexArray(0);
}

AtlasLine Canvas::line(std::string_view utf8, text::Font device_font, base::Colour colour) {
  const AtlasLine* line = state_->atlas.line(utf8, device_font, colour, std::numeric_limits<int>::max());
  return line == nullptr ? AtlasLine{} : *line;
}

void Canvas::begin_frame() {
  state_->atlas.begin_frame();
}

bool Canvas::waiting() const {
  return state_->atlas.waiting();
}

}  // namespace flipchart::backends::gl
