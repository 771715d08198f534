#include "scene/tiles.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/language.hpp"
#include "scene/legible.hpp"

namespace flipchart::scene {
namespace {

constexpr double kSmallestScale = 0.88;

// The words and the measures of a page without what is on it: cheap to fit again and again.
Page frame_of(const Page& page) {
  Page frame;
  frame.title = page.title;
  frame.subtitle = page.subtitle;
  frame.statement = page.statement;
  frame.mark = page.mark;
  frame.size = page.size;
  frame.scene.bounds = page.scene.bounds;
  frame.scene.ground = page.scene.ground;
  return frame;
}

// The size at which the scene stands at `scale` on its poster. Its words grow with it, so the size is
// approached: a twentieth of it, at most, hangs on itself. A page lets its scene grow to twice its size at
// 1080, so a poster is not shorter than that asks for.
base::Size poster_size(Page frame, double scale) {
  const Rect& bounds = frame.scene.bounds;
  const base::Size wanted{std::max(bounds.w, 1.0) * scale, std::max(bounds.h, 1.0) * scale};
  const base::Size least{std::max(wanted.w, 540 * scale), std::max(wanted.h, 540 * scale)};
  frame.size = least;
  constexpr int kSteps = 12;
  for (int step = 0; step < kSteps; ++step) {
    const Rect area = fitted(frame).area;
    frame.size.w = std::max(frame.size.w + wanted.w - area.w, least.w);
    frame.size.h = std::max(frame.size.h + wanted.h - area.h, least.h);
  }
  return frame.size;
}

// How one direction is cut: all parts but the last are a step long, the last goes on to the poster's end.
struct Cut {
  double sheet;  // without margins
  double overlap;
  std::size_t count;

  Cut(double room, double shared, double poster) : sheet(room), overlap(shared) {
    count = poster <= room ? 1 : static_cast<std::size_t>(std::ceil((poster - room) / step() - 1e-9)) + 1;
  }
  double step() const { return sheet - overlap; }
  double all() const { return static_cast<double>(count - 1) * step() + sheet; }
  double begin(std::size_t part) const { return static_cast<double>(part) * step(); }
  double part(std::size_t part, double poster) const {
    return part + 1 == count ? poster - begin(part) : step();
  }
  double drawn(std::size_t part, double poster) const { return std::min(sheet, poster - begin(part)); }
};

double sheets(const Cut& across, const Cut& down) {
  return static_cast<double>(across.count) * static_cast<double>(down.count);
}

std::string in_words(base::Size sheet) {
  return std::to_string(std::lround(sheet.w)) + " x " + std::to_string(std::lround(sheet.h));
}

}  // namespace

base::Result<Tiling> tiles_of(const Page& page) {
  Tiling tiling;
  tiling.fit = fitted(page);
  tiling.sheet = tiling.fit.paper;
  const double points = points_per_pixel(tiling.sheet);
  const double readable = kLegible / (smallest_letters(page) * points);
  double scale = std::max(1.0, readable);
  if (tiling.fit.scale >= scale || page.size.w <= 0 || page.size.h <= 0) {
    const Rect all{0, 0, tiling.sheet.w, tiling.sheet.h};
    tiling.tiles.push_back({0, 0, all, all});
    return tiling;
  }
  const double millimetre = 72 / 25.4 / points;
  tiling.margin = kTileMargin * millimetre;
  tiling.overlap = kTileOverlap * millimetre;
  const base::Size room{tiling.sheet.w - 2 * tiling.margin, tiling.sheet.h - 2 * tiling.margin};
  if (std::min(room.w, room.h) < 3 * tiling.overlap) {
    return base::failed(
        base::tr("sheets of {} pixels are too small to be put together; choose a larger size, as A4",
                 in_words(tiling.sheet)));
  }
  Page frame = frame_of(page);
  const auto cuts_at = [&](double wanted) {
    const base::Size poster = poster_size(frame, wanted);
    return std::pair(Cut(room.w, tiling.overlap, poster.w), Cut(room.h, tiling.overlap, poster.h));
  };
  auto [across, down] = cuts_at(scale);
  // A hair smaller, where that saves a row of slivers.
  const double smaller = std::max(kSmallestScale, readable);
  if (const auto [fewer_across, fewer_down] = cuts_at(smaller);
      sheets(fewer_across, fewer_down) < sheets(across, down)) {
    across = fewer_across;
    down = fewer_down;
    scale = smaller;
  }
  if (sheets(across, down) > kMostTiles) {
    return base::failed(base::tr(
        "the picture needs {} x {} sheets to be read, and at most {} are made; choose larger paper "
        "(--size A0), show a part of the chart (--focus, --depth), or take it on one sheet (--fit page)",
        std::to_string(across.count), std::to_string(down.count), std::to_string(kMostTiles)));
  }
  tiling.columns = across.count;
  tiling.rows = down.count;
  // As large as these sheets hold it, and no longer than it needs to be.
  const base::Size most{across.all(), down.all()};
  frame.size = most;
  const base::Size needed = poster_size(frame, std::max(fitted(frame).scale, scale));
  frame.size = {std::min(needed.w, most.w), std::min(needed.h, most.h)};
  tiling.fit = fitted(frame);
  for (std::size_t row = 0; row < tiling.rows; ++row) {
    for (std::size_t column = 0; column < tiling.columns; ++column) {
      const double x = across.begin(column);
      const double y = down.begin(row);
      const Rect part{x, y, across.part(column, frame.size.w), down.part(row, frame.size.h)};
      const Rect drawn{x, y, across.drawn(column, frame.size.w), down.drawn(row, frame.size.h)};
      tiling.tiles.push_back({row, column, part, drawn});
    }
  }
  return tiling;
}

}  // namespace flipchart::scene
