// Matching by sorted ids, then plain interpolation.
#include "scene/blend.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace flipchart::scene {
namespace {

Rect moved(Rect box, base::Point by) {
  return {box.x + by.x, box.y + by.y, box.w, box.h};
}

Rect between(const Rect& a, const Rect& b, double t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t, a.w + (b.w - a.w) * t, a.h + (b.h - a.h) * t};
}

Colour faded(Colour colour, double opacity) {
  colour.a = static_cast<std::uint8_t>(std::lround(colour.a * std::clamp(opacity, 0.0, 1.0)));
  return colour;
}

void fade(Card& card, double opacity) {
  card.fill = faded(card.fill, opacity);
  card.line.colour = faded(card.line.colour, opacity);
  card.edge = faded(card.edge, opacity);
  card.photo = {};
  card.texts.clear();
}

auto key(const Card& card) {
  return std::tie(card.id.kind, card.id.id);
}
auto key(const Band& band) {
  return std::tie(band.id.kind, band.id.id);
}
auto key(const Link& link) {
  return std::tie(link.kind, link.from.id, link.to.id);
}

// Numbers of `items` in the order of their keys.
template <class Item>
std::vector<std::uint32_t> sorted(const std::vector<Item>& items) {
  std::vector<std::uint32_t> order(items.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return key(items[a]) < key(items[b]); });
  return order;
}

// Calls both(from, to) for pairs with equal keys, gone(from) for the rest of `from`.
template <class Item, class Both, class Gone>
void matched(const std::vector<Item>& from, const std::vector<Item>& to, Both both, Gone gone) {
  const std::vector<std::uint32_t> old_order = sorted(from);
  const std::vector<std::uint32_t> new_order = sorted(to);
  auto at = new_order.begin();
  for (const std::uint32_t f : old_order) {
    while (at != new_order.end() && key(to[*at]) < key(from[f])) ++at;
    if (at != new_order.end() && key(to[*at]) == key(from[f]))
      both(f, *at++);
    else
      gone(f);
  }
}

}  // namespace

Blend::Blend(const Scene& from, base::Point shift, Scene to) : to_(std::move(to)) {
  card_from_.resize(to_.cards.size());
  band_from_.resize(to_.bands.size());
  link_from_.resize(to_.links.size());
  matched(
      from.cards, to_.cards, [&](auto f, auto t) { card_from_[t] = moved(from.cards[f].box, shift); },
      [&](auto f) {
        gone_.push_back(from.cards[f]);
        gone_.back().box = moved(gone_.back().box, shift);
      });
  matched(
      from.bands, to_.bands, [&](auto f, auto t) { band_from_[t] = moved(from.bands[f].box, shift); },
      [](auto) {});
  matched(
      from.links, to_.links,
      [&](auto f, auto t) {
        if (from.links[f].path.verbs != to_.links[t].path.verbs) return;
        link_from_[t] = from.links[f].path;
        for (Point& point : link_from_[t].points) point = point + shift;
      },
      [](auto) {});
}

Scene Blend::at(double t) const {
  if (t >= 1) return to_;
  Scene scene = to_;
  const double coming = std::max(0.0, 2 * t - 1);
  for (std::size_t i = 0; i < scene.cards.size(); ++i) {
    if (card_from_[i].empty())
      fade(scene.cards[i], coming);
    else
      scene.cards[i].box = between(card_from_[i], scene.cards[i].box, t);
  }
  for (std::size_t i = 0; i < scene.bands.size(); ++i)
    if (!band_from_[i].empty()) scene.bands[i].box = between(band_from_[i], scene.bands[i].box, t);
  for (std::size_t i = 0; i < scene.links.size(); ++i) {
    Link& link = scene.links[i];
    if (link_from_[i].empty()) {
      link.stroke.colour = faded(link.stroke.colour, coming);
      continue;
    }
    for (std::size_t p = 0; p < link.path.points.size(); ++p)
      link.path.points[p] = link_from_[i].points[p] + (link.path.points[p] - link_from_[i].points[p]) * t;
  }
  if (t < 0.5) {
    scene.labels.clear();
    scene.swatches.clear();
    scene.rules.clear();
    std::vector<Card> going = gone_;
    for (Card& card : going) fade(card, 1 - 2 * t);
    scene.cards.insert(scene.cards.begin(), going.begin(), going.end());
  }
  return scene;
}

}  // namespace flipchart::scene
