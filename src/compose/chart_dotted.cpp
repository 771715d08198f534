// Dotted lines run where nothing stands: out of a card's side or end, through the space between two columns,
// along a gap between rows, and into the other card. Each piece is checked against the cards; where no way is
// found the link keeps an empty path. A line is tried over a bounded number of ways, each check looks at one
// strip of cards.
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "compose/chart_parts.hpp"

namespace flipchart::compose {
namespace {

using base::kNoSlot;
using base::Point;
using base::Rect;
using base::Slot;

constexpr double kClear = 0.9;  // half a stroke and a little
constexpr double kCorner = 7;
constexpr double kCornerCost = 40;         // a calm line turns seldom
constexpr double kBesideReportsCost = 80;  // the reports' lines leave there
constexpr std::size_t kMostChannels = 48;

// The cards by vertical strips, for asking whether an upright piece of line is free.
class Strips {
 public:
  explicit Strips(const Arrangement& a) : cards_(a.placement.card) {
    double right = 1;
    for (const Rect& card : cards_) right = std::max(right, card.right());
    width_ = std::max({40.0, a.placement.column_width, right / 20'000});
    strip_.resize(static_cast<std::size_t>(right / width_) + 2);
    for (Slot card = 0; card < cards_.size(); ++card)
      for (std::size_t s = at(cards_[card].x); s <= at(cards_[card].right()); ++s) strip_[s].push_back(card);
  }

  bool free_upright(double x, double from, double to, Slot except_a, Slot except_b) const {
    const double top = std::min(from, to) - kClear;
    const double bottom = std::max(from, to) + kClear;
    for (const Slot card : strip_[at(x)]) {
      if (card == except_a || card == except_b) continue;
      const Rect& box = cards_[card];
      if (x > box.x - kClear && x < box.right() + kClear && box.y < bottom && box.bottom() > top)
        return false;
    }
    return true;
  }

  // A level piece of a few pixels beside a card.
  bool free_level(double y, double from, double to, Slot except_a, Slot except_b) const {
    const double left = std::min(from, to);
    const double right = std::max(from, to);
    for (std::size_t s = at(left); s <= at(right); ++s) {
      for (const Slot card : strip_[s]) {
        if (card == except_a || card == except_b) continue;
        const Rect& box = cards_[card];
        if (y > box.y - kClear && y < box.bottom() + kClear && box.x < right + kClear &&
            box.right() > left - kClear)
          return false;
      }
    }
    return true;
  }

  // Places beside the cards of the strips around x where an upright line might pass, nearest first.
  void add_channels(double x, double beside, std::vector<double>& channels) const {
    const std::size_t centre = at(x);
    const std::size_t first = centre > 0 ? centre - 1 : 0;
    const std::size_t last = std::min(centre + 1, strip_.size() - 1);
    for (std::size_t s = first; s <= last; ++s) {
      for (const Slot card : strip_[s]) {
        channels.push_back(cards_[card].x - beside);
        channels.push_back(cards_[card].right() + beside);
      }
    }
  }

 private:
  std::size_t at(double x) const {
    return std::min(static_cast<std::size_t>(std::max(0.0, x) / width_), strip_.size() - 1);
  }

  const std::vector<Rect>& cards_;
  double width_ = 40;
  std::vector<std::vector<Slot>> strip_;
};

// One way from a card into a gap: the corners so far, the last of them at the height of the gap's line.
struct Way {
  std::vector<Point> corners;
  std::size_t gap = 0;
  double cost = 0;
};

class DottedRouter {
 public:
  explicit DottedRouter(const Arrangement& a)
      : a_(a), strips_(a), beside_(std::clamp(a.metrics.column_gap / 2, 1.5, 6.0)) {
    for (const layout::Gap& gap : a.placement.row_gap)
      if (gap.bottom - gap.top >= 10) gaps_.push_back(gap);
    if (!gaps_.empty() && a.placement.row_gap.size() > 1)
      gaps_.pop_back();  // beyond the front line customers are served
  }

  scene::Path route(Slot from, Slot to, std::size_t number) const {
    const double nudge = static_cast<double>(number % 3) * 3;
    std::vector<Point> best;
    double best_cost = std::numeric_limits<double>::infinity();
    for (const Way& out : ways(from, to, nudge)) {
      for (const Way& in : ways(to, from, nudge)) {
        std::optional<std::vector<Point>> corners = joined(out, in);
        if (!corners) continue;
        const double cost = length(*corners) + out.cost + in.cost;
        if (cost < best_cost) {
          best_cost = cost;
          best = std::move(*corners);
        }
      }
    }
    if (best.empty()) return {};
    return scene::rounded(best, kCorner);
  }

 private:
  static double length(const std::vector<Point>& corners) {
    double sum = 0;
    for (std::size_t i = 1; i < corners.size(); ++i)
      sum +=
          std::abs(corners[i].x - corners[i - 1].x) + std::abs(corners[i].y - corners[i - 1].y) + kCornerCost;
    return sum;
  }

  double line_in(std::size_t gap, double nudge) const {
    const layout::Gap& g = gaps_[gap];
    return g.bottom - std::min(13.0, 0.25 * (g.bottom - g.top)) - std::min(nudge, 0.25 * (g.bottom - g.top));
  }

  // Every way out of `card`: up or down, straight from its end or round its side, into the nearest gap.
  std::vector<Way> ways(Slot card, Slot other, double nudge) const {
    std::vector<Way> found;
    const Rect& box = a_.placement.card[card];
    const double towards = a_.placement.card[other].centre().x < box.centre().x ? -1 : 1;
    for (const bool up : {true, false}) {
      std::optional<std::size_t> gap;
      for (std::size_t g = 0; g < gaps_.size(); ++g) {
        if (up && gaps_[g].bottom <= box.y + kClear) gap = g;
        if (!up && !gap && gaps_[g].top >= box.bottom() - kClear) gap = g;
      }
      if (!gap) continue;
      const double y = line_in(*gap, nudge);
      const double end = up ? box.y : box.bottom();
      const double x = box.centre().x + towards * std::min(14.0, box.w / 4);  // beside the reporting line
      const bool beside_reports = !up && a_.shape.first_child[card] != a_.shape.first_child[card + 1];
      if (strips_.free_upright(x, end, y, card, kNoSlot))
        found.push_back({{{x, end}, {x, y}}, *gap, beside_reports ? kBesideReportsCost : 0});
      for (const double side : {towards, -towards}) {
        const double start = side > 0 ? box.right() : box.x;
        const double middle = box.centre().y;
        for (const double room : {14.0, 7.0, beside_}) {
          const double channel = start + side * room;
          if (!strips_.free_upright(channel, middle, y, card, kNoSlot) ||
              !strips_.free_level(middle, start, channel, card, kNoSlot))
            continue;
          found.push_back({{{start, middle}, {channel, middle}, {channel, y}}, *gap, 14 - room});
          break;
        }
      }
    }
    return found;
  }

  // Two ways become one: along a shared gap, or up and down a channel between two gaps.
  std::optional<std::vector<Point>> joined(const Way& out, const Way& in) const {
    std::vector<Point> corners = out.corners;
    const Point a = out.corners.back();
    const Point b = in.corners.back();
    if (out.gap != in.gap) {
      const std::optional<double> x = channel(a, b);
      if (!x) return std::nullopt;
      corners.push_back({*x, a.y});
      corners.push_back({*x, b.y});
    }
    corners.insert(corners.end(), in.corners.rbegin(), in.corners.rend());
    return corners;
  }

  std::optional<double> channel(Point a, Point b) const {
    std::vector<double> tries{a.x, b.x};
    strips_.add_channels(a.x, beside_, tries);
    strips_.add_channels(b.x, beside_, tries);
    const auto detour = [&](double x) { return std::abs(x - a.x) + std::abs(x - b.x); };
    std::sort(tries.begin(), tries.end(), [&](double l, double r) { return detour(l) < detour(r); });
    tries.erase(std::unique(tries.begin(), tries.end()), tries.end());
    if (tries.size() > kMostChannels) tries.resize(kMostChannels);
    for (const double x : tries)
      if (strips_.free_upright(x, a.y, b.y, kNoSlot, kNoSlot)) return x;
    return std::nullopt;
  }

  const Arrangement& a_;
  Strips strips_;
  double beside_;
  std::vector<layout::Gap> gaps_;
};

}  // namespace

void add_dotted_lines(const ChartContext& c, scene::Scene& scene) {
  const std::vector<model::DottedLine>& lines = c.subject.organization.dotted();
  if (lines.empty()) return;
  const Arrangement& a = c.subject.arrangement;
  const DottedRouter router(a);
  std::size_t number = 0;
  for (const model::DottedLine& line : lines) {
    const Slot from = a.shape_slot[line.from];
    const Slot to = a.shape_slot[line.to];
    if (from == kNoSlot || to == kNoSlot || from == to) continue;
    scene::Link& link = scene.links.emplace_back();
    link.kind = scene::LinkKind::dotted;
    link.from = c.item(from);
    link.to = c.item(to);
    link.stroke = c.stroke(c.theme.text_tertiary, 1.5);
    link.stroke.dash = {5, 4};
    if (!c.aside(from) && !c.aside(to)) link.path = router.route(from, to, number++);
  }
}

}  // namespace flipchart::compose
