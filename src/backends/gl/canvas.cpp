// Uploading scenes and playing them, kind by kind over all layers: see canvas.hpp.
#include "backends/gl/canvas.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

#include "backends/gl/atlas.hpp"
#include "backends/gl/boxes.hpp"
#include "backends/gl/labels.hpp"
#include "backends/gl/program.hpp"
#include "backends/gl/shaders.hpp"
#include "backends/gl/strokes.hpp"

namespace flipchart::backends::gl {

namespace {

constexpr std::size_t kLayers = 4;
constexpr double kBadgeLetters = 11;      // the size of the figures on a badge
constexpr double kSmallestLetters = 8.5;  // device pixels: below, a label is a grey smear and leaves

struct TextInstance {
  float x, y, w, h;
  float u0, v0, u1, v1;
  float sideways, opacity;
};

struct TextBatch {
  std::uint32_t texture = 0;
  std::size_t layer = 0;
  std::vector<TextInstance> line;
};

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
  InstanceBuffer text_buffer;
  Atlas atlas;
  std::vector<TextBatch> batches;
  std::size_t batches_used = 0;
  double extent = 0;
  double front = 0;       // where customers begin to lead, on the rank axis
  double front_rate = 0;  // 1 / the distance over which they come to lead wholly; 0 without customers
  double dim = 0;
  // Of the frame being drawn.
  Camera camera;
  Turn turn;
  base::Colour ground;
  bool turning = false;

  double facing_at(double y) const {
    const double share = std::clamp((y - front) * front_rate, 0.0, 1.0);
    return turn.facing + (turn.customers_facing - turn.facing) * share;
  }
  base::Point on_screen(double x, double y_faced) const {
    return {(x - camera.centre.x) * camera.zoom + camera.viewport.w / 2,
            (y_faced - camera.centre.y) * camera.zoom + camera.viewport.h / 2};
  }

  void set_uniforms(const Uniforms& at) const {
    glUniform2f(at.centre, static_cast<float>(camera.centre.x), static_cast<float>(camera.centre.y));
    glUniform1f(at.zoom, static_cast<float>(camera.zoom));
    glUniform2f(at.half_view, static_cast<float>(camera.viewport.w / 2),
                static_cast<float>(camera.viewport.h / 2));
    glUniform1f(at.extent, static_cast<float>(extent));
    glUniform2f(at.facing, static_cast<float>(turn.facing), static_cast<float>(turn.customers_facing));
    glUniform2f(at.front, static_cast<float>(front), static_cast<float>(front_rate));
    glUniform1f(at.snap, turning ? 0.0F : 1.0F);
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

  void add_line(std::size_t layer_index, const AtlasLine& line, const TextInstance& instance) {
    for (std::size_t i = 0; i < batches_used; ++i) {
      if (batches[i].texture == line.texture && batches[i].layer == layer_index) {
        batches[i].line.push_back(instance);
        return;
      }
    }
    if (batches_used == batches.size()) batches.emplace_back();
    TextBatch& batch = batches[batches_used++];
    batch.texture = line.texture;
    batch.layer = layer_index;
    batch.line.assign(1, instance);
  }

  void place(std::size_t layer_index, const Label& label) {
    const double size = label.font.size * camera.zoom;
    if (size < kSmallestLetters) return;
    const double facing = facing_at(label.anchor_y);
    const double y = base::faced(label.anchor_y, extent, facing) + label.offset_y;
    base::Point at = on_screen(label.anchor_x + label.offset_x, y);
    const double width = label.width * camera.zoom;
    const double shift = label.align == scene::Align::middle ? width / 2
                         : label.align == scene::Align::end  ? width
                                                             : 0;
    if (label.sideways) {
      at.y += shift;
      if (at.x < -size || at.x > camera.viewport.w + size || at.y < 0 || at.y - width > camera.viewport.h)
        return;
    } else {
      at.x -= shift;
      if (at.y < 0 || at.y > camera.viewport.h + size || at.x > camera.viewport.w || at.x + width < 0) return;
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
    if (!turning) at = {std::round(at.x), std::round(at.y)};
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
    add_line(layer_index, *line, instance);
  }

  void draw_texts(LabelKind kind, std::size_t from = 0, std::size_t to = kLayers) {
    batches_used = 0;
    const auto index = static_cast<std::size_t>(kind);
    for (std::size_t i = from; i < to; ++i) {
      const std::vector<Label>& labels = layer[i].labels.of[index];
      const double reach = camera.viewport.w / 2 / camera.zoom + layer[i].labels.widest[index];
      auto at = std::lower_bound(labels.begin(), labels.end(), camera.centre.x - reach,
                                 [](const Label& label, double x) { return label.anchor_x < x; });
      for (; at != labels.end() && at->anchor_x <= camera.centre.x + reach; ++at) place(i, *at);
    }
    if (batches_used == 0) return;
    text_program.use();
    glUniform1f(text.dim, 0.0F);
    text_buffer.bind();
    constexpr auto kStride = static_cast<GLsizei>(sizeof(TextInstance));
    for (std::size_t i = 0; i < batches_used; ++i) {
      const TextBatch& batch = batches[i];
      text_buffer.fill(batch.line.data(), batch.line.size() * sizeof(TextInstance), true);
      text_buffer.floats(0, 4, kStride, 0);
      text_buffer.floats(1, 4, kStride, 16);
      text_buffer.floats(2, 2, kStride, 32);
      glBindTexture(GL_TEXTURE_2D, batch.texture);
      glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(batch.line.size()));
    }
  }

  // Customers stand beyond everything of the organization: between the two, lines go over from one turn to
  // the other.
  void find_front(const scene::Scene& chart) {
    constexpr double kNowhere = std::numeric_limits<double>::infinity();
    double inner = -kNowhere;
    double outer = kNowhere;
    for (const scene::Card& card : chart.cards) {
      if (card.kind == scene::CardKind::customer) {
        outer = std::min(outer, card.box.y);
      } else {
        inner = std::max(inner, card.box.bottom());
      }
    }
    for (const scene::Band& band : chart.bands) {
      if (band.id.kind == base::ItemKind::segment) {
        outer = std::min(outer, band.box.y);
      } else {
        inner = std::max(inner, band.box.bottom());
      }
    }
    front_rate = 0;
    if (outer == kNowhere) return;
    inner = std::min(inner, outer - 1);
    front = inner;
    front_rate = 1 / (outer - inner);
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
  if (layer == Layer::chart) {
    state_->extent = scene.extent;
    state_->find_front(scene);
  }
}

void Canvas::dim_flows(double amount) {
  state_->dim = std::clamp(amount, 0.0, 1.0);
}

void Canvas::draw(const Camera& camera, const Turn& turn, base::Colour ground) {
  State& s = *state_;
  if (camera.viewport.empty()) return;
  s.camera = camera;
  s.turn = turn;
  s.ground = ground;
  const auto still = [](double facing) { return facing == 0 || facing == 1; };
  s.turning = !still(turn.facing) || !still(turn.customers_facing);
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
