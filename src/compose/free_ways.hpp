// Ways for lines where nothing stands: out of a card's side or end, through the space between two columns,
// along a gap between rows. Each piece is checked against the cards; every search is over a bounded number of
// ways and each check looks at one strip of cards.
#pragma once

#include <optional>
#include <vector>

#include "compose/arrangement.hpp"
#include "scene/scene.hpp"

namespace flipchart::compose {

inline constexpr double kClearOfLine = 0.9;  // half a stroke and a little
// From a card's side to the middle of the space beside it.
double beside_cards(const Arrangement& arrangement);

// Keeps a reference to the arrangement. Building is linear in the cards.
class FreeWays {
 public:
  explicit FreeWays(const Arrangement& arrangement);

  // Corners from one card to the other, empty where there is no way. `number` keeps neighbours apart.
  std::vector<base::Point> between(base::Slot from, base::Slot to, std::size_t number) const;
  // Corners from a card to the customers' side of the chart at height `front`, empty where there is no way.
  std::vector<base::Point> to_front(base::Slot card, double front) const;

 private:
  // One way from a card into a gap: the corners so far, the last of them at the height of the gap's line.
  struct Way {
    std::vector<base::Point> corners;
    std::size_t gap = 0;
    double cost = 0;
  };

  std::size_t strip_at(double x) const;
  bool free_upright(double x, double from, double to, base::Slot except) const;
  bool free_level(double y, double from, double to, base::Slot except) const;
  void add_channels(double x, std::vector<double>& channels) const;
  std::optional<double> channel(base::Point a, base::Point b) const;
  double line_in(std::size_t gap, double nudge) const;
  std::vector<Way> ways(base::Slot card, double towards, double nudge) const;

  const Arrangement& a_;
  double strip_width_ = 40;
  std::vector<std::vector<base::Slot>> strip_;  // the cards by vertical strips
  std::vector<layout::Gap> gaps_;               // between rows, high enough for a line
  double beside_;
};

}  // namespace flipchart::compose
