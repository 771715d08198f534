// Uploading scenes and playing them, kind by kind over all layers. A frame is planned first, by our own code,
// then played, which is all the driver's time: see canvas.hpp.
#include "backends/gl/canvas.hpp"

#include <glad/gl.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <utility>

#include "backends/gl/atlas.hpp"
#include "backends/gl/boxes.hpp"
#include "backends/gl/brushes.hpp"
#include "backends/gl/frame_view.hpp"
#include "backends/gl/labels.hpp"
#include "backends/gl/strokes.hpp"
#include "backends/gl/text_batches.hpp"

namespace flipchart::backends::gl {

namespace {

constexpr std::size_t kLayers = 5;
constexpr double kBadgeLetters = 11;                 // the size of the figures on a badge
constexpr std::size_t kKeptBytes = 8 * 1024 * 1024;  // memory for the next upload

constexpr std::size_t index_of(Canvas::Layer layer) {
  return static_cast<std::size_t>(layer);
}
constexpr std::size_t kBefore = index_of(Canvas::Layer::chart_before);
constexpr std::size_t kChart = index_of(Canvas::Layer::chart);
constexpr std::size_t kFlows = index_of(Canvas::Layer::flows);

template <typename Item>
void give_back(std::vector<Item>& memory) {
  if (memory.capacity() * sizeof(Item) > kKeptBytes) memory = {};
}

}  // namespace

struct Canvas::State {
  // What one layer left on the GPU and, for culling and for its texts, beside it.
  struct LayerStore {
    InstanceBuffer boxes;
    InstanceBuffer strokes;
    std::array<Ranges, kBoxKinds> plain;
    std::array<Ranges, kBoxKinds> rich;
    std::array<Ranges, kStrokeKinds> lines;
    LabelList labels;
    double opacity = 1;
  };

  // Something to draw: instances of one layer that count from one origin, or all its seen texts of one kind.
  struct Step {
    enum class What : std::uint8_t { plain, large, rich, stroke, text };
    What what = What::plain;
    LabelKind texts = LabelKind::card;
    std::size_t layer = 0;
    std::size_t first = 0, count = 0;
    base::Point origin;
  };

  DriverTime driver;
  Brushes brushes;
  std::array<std::unique_ptr<LayerStore>, kLayers> layer;
  TextBatches texts;
  Atlas atlas{driver};
  FrameView view;         // of the frame being drawn
  FrameView view_before;  // how the chart before is seen
  double dim = 0;
  Drawn drawn;
  BoxList fresh_boxes;  // memory of uploads
  StrokeList fresh_strokes;
  std::vector<Step> plan;

  State() {
    for (auto& store : layer) store = std::make_unique<LayerStore>();
  }

  const FrameView& view_of(std::size_t i) const { return i == kBefore ? view_before : view; }

  // Worth two calls and more corners: surfaces that cost more than they do.
  static bool has_large_insides(const Range& range, const FrameView& seen_by) {
    constexpr double kLarge = 2000;  // square pixels
    const double zoom = seen_by.camera.zoom;
    const double w = 2 * range.reach.x * zoom;
    const double h = 2 * range.reach.y * zoom;
    return range.opaque && w * h > kLarge && std::min(w, h) > 16;
  }

  // Those of `ranges` that are seen, neighbours of one origin as one step. `lost` is how many instances at
  // the end of each stretch only serve the ones before.
  void plan_ranges(Step::What what, std::size_t i, const Ranges& ranges, std::size_t lost) {
    const FrameView& seen_by = view_of(i);
    const std::size_t begun = plan.size();
    for (const Range& range : ranges.all()) {
      if (range.last <= range.first + lost || !seen_by.sees(range)) continue;
      if (what == Step::What::plain && layer[i]->opacity >= 1 && has_large_insides(range, seen_by)) {
        plan.push_back({Step::What::large, {}, i, range.first, range.last - range.first, range.origin});
        continue;
      }
      if (plan.size() > begun) {
        Step& last = plan.back();
        if (last.what == what && last.origin == range.origin &&
            last.first + last.count + lost == range.first) {
          last.count = range.last - last.first - lost;
          continue;
        }
      }
      plan.push_back({what, {}, i, range.first, range.last - range.first - lost, range.origin});
    }
  }
  void plan_boxes(BoxKind kind, std::size_t i) {
    if (layer[i]->opacity <= 0) return;
    const auto k = static_cast<std::size_t>(kind);
    plan_ranges(Step::What::plain, i, layer[i]->plain[k], 0);
    plan_ranges(Step::What::rich, i, layer[i]->rich[k], 0);
  }
  void plan_boxes(BoxKind kind) {
    for (std::size_t i = 0; i < kLayers; ++i) plan_boxes(kind, i);
  }
  void plan_strokes(StrokeKind kind) {
    for (std::size_t i = 0; i < kLayers; ++i) {
      if (layer[i]->opacity <= 0) continue;
      plan_ranges(Step::What::stroke, i, layer[i]->lines[static_cast<std::size_t>(kind)], 3);
    }
  }
  void plan_texts(LabelKind kind, std::size_t i) {
    if (layer[i]->opacity <= 0 || layer[i]->labels.label.empty()) return;
    texts.add(i, layer[i]->labels, kind, view_of(i), atlas);
    plan.push_back({Step::What::text, kind, i, 0, 0, {}});
  }
  void plan_texts(LabelKind kind) {
    for (std::size_t i = 0; i < kLayers; ++i) plan_texts(kind, i);
  }

  void make_plan() {
    plan.clear();
    texts.clear();
    plan_boxes(BoxKind::band);
    plan_boxes(BoxKind::swatch);
    plan_strokes(StrokeKind::link);
    plan_strokes(StrokeKind::flow);
    plan_strokes(StrokeKind::rule);
    plan_boxes(BoxKind::card);
    plan_texts(LabelKind::card);
    plan_strokes(StrokeKind::lit);
    plan_texts(LabelKind::free);
    // A selected seam's badge lies on the one it stands for: each layer's texts before the next layer's
    // boxes. A badge whose figures would be too small to read leaves with them.
    const bool readable = view.camera.zoom * kBadgeLetters >= kSmallestLetters;
    for (std::size_t i = 0; readable && i < kLayers; ++i) {
      plan_boxes(BoxKind::badge, i);
      plan_texts(LabelKind::badge, i);
    }
    plan_boxes(BoxKind::ring);
    for (std::size_t i = 0; i < kLayers; ++i) {
      plan_boxes(BoxKind::pin, i);
      plan_texts(LabelKind::pin, i);
    }
  }

  void play(base::Colour ground) {
    drawn.bytes_uploaded += texts.upload();
    brushes.begin(ground);
    for (const Step& step : plan) {
      const LayerStore& store = *layer[step.layer];
      Look look;
      look.opacity = store.opacity;
      if (step.what == Step::What::text) {
        brushes.text(view_of(step.layer), look);
        const TextBatches::Count count = texts.draw(step.layer, step.texts);
        drawn.labels += count.labels;
        drawn.draw_calls += count.calls;
        continue;
      }
      ++drawn.draw_calls;
      if (step.what == Step::What::stroke) {
        look.dim = step.layer == kFlows ? dim : 0;
        brushes.strokes(view_of(step.layer), step.origin, look, store.strokes, step.first, step.count);
        drawn.legs += step.count;
      } else if (step.what == Step::What::large) {
        brushes.large_boxes(view_of(step.layer), step.origin, look, store.boxes, step.first, step.count);
        drawn.boxes += step.count;
        ++drawn.draw_calls;
      } else {
        brushes.boxes(view_of(step.layer), step.origin, look, store.boxes, step.first, step.count,
                      step.what == Step::What::rich);
        drawn.boxes += step.count;
      }
    }
    brushes.end();
  }
};

Canvas::Canvas() : state_(std::make_unique<State>()) {}
Canvas::~Canvas() = default;

void Canvas::upload(Layer layer, const scene::Scene& scene) {
  assert(scene.facing == 0 && "a canvas turns scenes itself");
  State& s = *state_;
  State::LayerStore& store = *s.layer[index_of(layer)];
  boxes_of(scene, s.fresh_boxes);
  strokes_of(scene, s.fresh_strokes);
  labels_of(scene, store.labels);
  const std::size_t boxes = s.fresh_boxes.box.size() * sizeof(BoxInstance);
  const std::size_t strokes = s.fresh_strokes.point.size() * sizeof(StrokePoint);
  {
    const DriverTime::Section section(s.driver);
    store.boxes.fill(s.fresh_boxes.box.data(), boxes);
    store.strokes.fill(s.fresh_strokes.point.data(), strokes);
  }
  s.drawn.bytes_uploaded += boxes + strokes;
  store.plain.swap(s.fresh_boxes.plain);
  store.rich.swap(s.fresh_boxes.rich);
  store.lines.swap(s.fresh_strokes.of);
  give_back(s.fresh_boxes.box);
  give_back(s.fresh_strokes.point);
  if (layer == Layer::chart) s.view.stand_on(scene);
  if (layer == Layer::chart_before) s.view_before.stand_on(scene);
}

void Canvas::dim_flows(double amount) {
  state_->dim = std::clamp(amount, 0.0, 1.0);
}

void Canvas::fade(Layer layer, double opacity) {
  state_->layer[index_of(layer)]->opacity = std::clamp(opacity, 0.0, 1.0);
}

void Canvas::keep_chart_before() {
  State& s = *state_;
  std::swap(s.layer[kBefore], s.layer[kChart]);
  s.view_before = s.view;
  upload(Layer::chart, scene::Scene{});
}

void Canvas::look_before(const Camera& camera) {
  state_->view_before.camera = camera;
}

void Canvas::draw(const Camera& camera, const Turn& turn, base::Colour ground) {
  State& s = *state_;
  if (camera.viewport.empty()) return;
  const auto still = [](double facing) { return facing == 0 || facing == 1; };
  for (FrameView* view : {&s.view, &s.view_before}) {
    view->turn = turn;
    view->turning = !still(turn.facing) || !still(turn.customers_facing);
  }
  s.view.zooming = s.view_before.zooming = camera.zoom != s.view.camera.zoom;
  s.view.camera = camera;
  s.make_plan();
  const DriverTime::Section section(s.driver);
  stay_in_viewport(camera);
  s.play(ground);
}

AtlasLine Canvas::line(std::string_view utf8, text::Font device_font, base::Colour colour) {
  const FoundLine* found =
      state_->atlas.at(state_->atlas.find(utf8, device_font, colour, std::numeric_limits<int>::max()));
  return found == nullptr ? AtlasLine{} : found->line;
}

void Canvas::begin_frame() {
  state_->atlas.begin_frame();
  state_->drawn = {};
}

Drawn Canvas::drawn() const {
  Drawn drawn = state_->drawn;
  drawn.bytes_uploaded += state_->atlas.bytes_uploaded();
  return drawn;
}

DriverTime& Canvas::driver() {
  return state_->driver;
}

std::uint64_t Canvas::lines_emptied() const {
  return state_->atlas.emptied();
}

bool Canvas::waiting() const {
  return state_->atlas.waiting();
}

}  // namespace flipchart::backends::gl
