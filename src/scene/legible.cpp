#include "scene/legible.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "base/parallel.hpp"
#include "scene/fit.hpp"

namespace flipchart::scene {
namespace {

constexpr double kNoLetters = std::numeric_limits<double>::infinity();

double smallest_of(const std::vector<Text>& texts) {
  double smallest = kNoLetters;
  for (const Text& text : texts)
    if (!text.text.empty()) smallest = std::min(smallest, text.font.size);
  return smallest;
}

template <class Item>
double smallest_on(const std::vector<Item>& items) {
  double smallest = kNoLetters;
  for (const Item& item : items) smallest = std::min(smallest, smallest_of(item.texts));
  return smallest;
}

bool has_shape(base::Size size, double w, double h) {
  return std::abs(size.w * h - size.h * w) < 0.005 * size.h * w;
}

}  // namespace

double points_per_pixel(base::Size page) {
  constexpr double kPaper = 72.0 / 96;
  constexpr double kSlideHeight = 7.5 * 72;
  const bool screen = page.h > 0 && (has_shape(page, 16, 9) || has_shape(page, 4, 3));
  return screen ? kSlideHeight / page.h : kPaper;
}

double smallest_letters(const Page& page) {
  std::vector<double> crowd(page.crowd.pieces, kNoLetters);
  base::parallel_for(crowd.size(),
                     [&](std::size_t piece) { crowd[piece] = smallest_on(page.crowd.cards(piece).cards); });
  double smallest = std::min(
      {smallest_on(page.scene.cards), smallest_of(page.scene.labels), smallest_on(page.scene.badges)});
  for (const double letters : crowd) smallest = std::min(smallest, letters);
  return smallest;
}

double smallest_text(const Page& page) {
  const Fit fit = fitted(page);
  return smallest_letters(page) * fit.scale * points_per_pixel(fit.paper);
}

}  // namespace flipchart::scene
