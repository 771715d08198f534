#include "backends/pptx/label_sizes.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "scene/box_grid.hpp"

namespace flipchart::backends {
namespace {

using base::Rect;
using scene::Align;

constexpr double kGridCell = 48;
constexpr double kBoxOfText = 1.32;  // height by size: the line, with what offices leave above and below
constexpr double kLetters = 1.15;    // of which the letters take so much
constexpr double kClear = 1;         // between a label and its neighbours, scene pixels
constexpr double kBeside = 6;        // and beside it, so that two do not read as one
constexpr double kBeforeFigure = 4;
constexpr double kCoarse = 2;   // how exactly lines are kept clear of
constexpr double kStep = 0.04;  // of a size
constexpr double kGone = 0.75;  // labels drawn smaller than this share of the least size have to fit

Rect box_of(const scene::Text& label, double width, double size) {
  const double h = size * kBoxOfText;
  const double along = label.align == Align::start ? 0 : label.align == Align::end ? -width : -width / 2;
  if (!label.sideways) return {label.at.x + along, label.at.y - label.middle_rise - h / 2, width, h};
  return {label.at.x - label.middle_rise - h / 2, label.at.y - width - along, h, width};
}

Rect apart(const Rect& box) {
  return {box.x - kBeside, box.y, box.w + 2 * kBeside, box.h};
}

// Where its letters are.
Rect tight(const Rect& box, bool sideways) {
  const double by = (1 - kLetters / kBoxOfText) * (sideways ? box.w : box.h) / 2;
  return sideways ? Rect{box.x + by, box.y, box.w - 2 * by, box.h}
                  : Rect{box.x, box.y + by, box.w, box.h - 2 * by};
}

// A label as it would be, and as it was drawn.
struct Grown {
  Rect now;
  Rect drawn;
  bool sideways = false;

  // Whether it comes too near to what stands at `box`, and stood at `was`. What was near when it was drawn
  // may be as near as its letters allow; what they covered then they may cover.
  bool meets(const Rect& box, const Rect& was) const {
    if (!box.overlaps(apart(now))) return false;
    if (!was.overlaps(apart(drawn))) return true;
    return box.overlaps(tight(now, sideways)) && !was.overlaps(tight(drawn, sideways));
  }
};

// Everything that a label must not cover, and the bands that it must not leave.
class Surroundings {
 public:
  explicit Surroundings(const scene::Scene& scene) {
    for (const scene::Card& card : scene.cards) obstacle(card.box);
    for (const scene::Badge& badge : scene.badges) obstacle(badge.box);
    for (const scene::Swatch& swatch : scene.swatches) obstacle(swatch.box);
    for (const scene::Rule& rule : scene.rules) obstacle(around({rule.from, rule.to}, rule.stroke.width));
    for (const scene::Flow& flow : scene.lit) obstacle(around(flow.path.points, flow.width));
    for (const scene::Link& link : scene.links) legs(link.path, link.stroke.width);
    for (const scene::Flow& flow : scene.flows) legs(flow.path, flow.width);
    for (const scene::Ring& ring : scene.rings) obstacle(ring.box);
    for (const scene::Band& band : scene.bands) {
      frames_.add(bands_.size(), band.box);
      bands_.push_back(band.box);
      panel_.push_back(band.id ? 0 : 1);
    }
  }
  // It stays inside of every band that held it when it was drawn.
  bool allows(const Grown& label) const {
    bool free = true;
    obstacles_.near(apart(label.now),
                    [&](std::size_t i) { free = free && !label.meets(boxes_[i], boxes_[i]); });
    frames_.near(label.drawn, [&](std::size_t i) {
      free = free && (!holds(bands_[i], label.drawn) || holds(bands_[i], label.now));
    });
    return free;
  }
  // Up to the side of the narrowest band that holds where the label stands.
  double room(const scene::Text& label, double size) const {
    double room = 1e18;
    const Rect at = box_of(label, 1, size);
    frames_.near(at, [&](std::size_t i) {
      const Rect& band = bands_[i];
      if (!band.contains(at.centre())) return;
      const double left = label.at.x - band.x;
      const double right = band.right() - label.at.x;
      const double here = label.sideways                ? band.h
                          : label.align == Align::start ? right
                          : label.align == Align::end   ? left
                                                        : 2 * std::min(left, right);
      room = std::min(room, here - kClear);
    });
    return room;
  }

  // A panel is a band that stands for nothing: the legend.
  bool in_panel(const scene::Text& label) const {
    bool found = false;
    const base::Point middle{label.at.x, label.at.y - label.middle_rise};
    frames_.near({middle.x, middle.y, 0, 0},
                 [&](std::size_t i) { found = found || (panel_[i] != 0 && bands_[i].contains(middle)); });
    return found;
  }

 private:
  static bool holds(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
  }
  static Rect around(const std::vector<base::Point>& points, double width) {
    Rect box;
    for (const base::Point& p : points) box = box.united({p.x - width / 2, p.y - width / 2, width, width});
    return box;
  }
  void legs(const scene::Path& path, double width) {
    const std::vector<base::Point> points = scene::flattened(path, kCoarse);
    for (std::size_t i = 1; i < points.size(); ++i) obstacle(around({points[i - 1], points[i]}, width));
  }
  void obstacle(const Rect& box) {
    if (box.empty()) return;
    obstacles_.add(boxes_.size(), box);
    boxes_.push_back(box);
  }

  scene::BoxGrid obstacles_{kGridCell};
  scene::BoxGrid frames_{kGridCell * 8};
  std::vector<Rect> boxes_;
  std::vector<Rect> bands_;
  std::vector<std::uint8_t> panel_;
};

class Growing {
 public:
  Growing(const scene::Scene& scene, const SlideTexts& texts, double scale)
      : labels_(scene.labels), bounds_(scene.bounds.grown(kClear)), around_(scene) {
    for (const scene::Text& label : labels_) {
      width_.push_back(texts.width(label.text, label.font));
      others_.add(width_.size() - 1, at(width_.size() - 1, 1).grown(label.font.size));
    }
    least_ = texts.least() / scale;
  }

  Rect at(std::size_t i, double factor) const {
    return box_of(labels_[i], width_[i] * factor, labels_[i].font.size * factor);
  }
  // All labels are taken to grow alike, so that nobody grows at a neighbour's cost.
  bool fits(std::size_t i, double factor) const {
    const Rect grown = at(i, factor);
    const Rect drawn = at(i, 1);
    const Rect seen = bounds_.united(drawn);
    if (grown.x < seen.x || grown.y < seen.y || grown.right() > seen.right() ||
        grown.bottom() > seen.bottom())
      return false;
    const Grown label{grown, drawn, labels_[i].sideways};
    if (!around_.allows(label)) return false;
    bool free = true;
    others_.near(apart(grown), [&](std::size_t other) {
      if (other != i && free) free = !label.meets(at(other, factor), at(other, 1));
    });
    return free;
  }
  // The largest factor up to `most` that fits; 1 where none does.
  double factor_of(std::size_t i, double most) const {
    double factor = most;
    while (factor > 1 && !fits(i, factor)) factor -= kStep;
    return std::max(factor, 1.0);
  }
  double least_factor(std::size_t i) const { return std::max(1.0, least_ / labels_[i].font.size); }
  bool in_panel(std::size_t i) const { return around_.in_panel(labels_[i]); }
  // Names give way to the figure at the end of their line.
  double room(std::size_t i, double factor) const {
    const scene::Text& label = labels_[i];
    double room = around_.room(label, label.font.size * factor);
    if (label.align != Align::start || label.sideways) return room;
    const Rect own = at(i, factor);
    others_.near(own, [&](std::size_t other) {
      const Rect beside = at(other, factor);
      if (other == i || labels_[other].align != Align::end || !beside.overlaps(apart(own))) return;
      if (labels_[other].at.x > label.at.x) room = std::min(room, beside.x - label.at.x - kBeforeFigure);
    });
    return room;
  }

 private:
  const std::vector<scene::Text>& labels_;
  Rect bounds_;
  Surroundings around_;
  scene::BoxGrid others_{kGridCell};
  std::vector<double> width_;
  double least_ = 0;
};

}  // namespace

std::vector<LabelSize> label_sizes(const scene::Scene& scene, const SlideTexts& texts, double scale,
                                   double wanted) {
  const std::vector<scene::Text>& labels = scene.labels;
  const Growing growing(scene, texts, scale);
  using Row = std::tuple<double, std::int64_t, bool>;
  // The words of a legend are all of one size.
  const auto row_of = [&](std::size_t i) {
    const scene::Text& label = labels[i];
    if (growing.in_panel(i)) return Row{0, 0, false};
    const double across = label.sideways ? label.at.x : label.at.y;
    return Row{label.font.size, std::llround((across - label.middle_rise) * 2), label.sideways};
  };
  std::map<Row, double> rows;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double most = std::max(1.0, wanted / scale / labels[i].font.size);
    const double factor = growing.factor_of(i, most);
    const auto [row, fresh] = rows.try_emplace(row_of(i), factor);
    if (!fresh) row->second = std::min(row->second, std::max(factor, growing.least_factor(i)));
  }
  std::vector<LabelSize> sizes;
  sizes.reserve(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const double least = growing.least_factor(i);
    const double factor = std::max(rows.at(row_of(i)), least);
    LabelSize& size = sizes.emplace_back();
    size.font = labels[i].font;
    size.font.size *= factor * scale;
    // What is drawn far too small to be read is only kept where it can be read.
    if (least * kGone > 1 && !growing.fits(i, least)) continue;
    size.text = labels[i].text;
    texts.fit(size.text, size.font, growing.room(i, factor) * scale);
  }
  return sizes;
}

}  // namespace flipchart::backends
