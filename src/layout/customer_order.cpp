// Only the order within a pair decides how often its lines cross, so that an exchange is judged by one merge
// of two ascending lists.
#include "layout/customer_order.hpp"

#include <algorithm>
#include <numeric>

#include "layout/crossings.hpp"

namespace flipchart::layout {
namespace {

double mean_of(const Neighbours& n, Slot i) {
  double sum = 0;
  for (std::uint32_t at = n.first[i]; at < n.first[i + 1]; ++at) sum += n.place[at];
  return sum / n.lines(i);
}

double median_of(const Neighbours& n, Slot i) {
  const std::uint32_t low = n.first[i] + (n.lines(i) - 1) / 2;
  const std::uint32_t high = n.first[i] + n.lines(i) / 2;
  return (static_cast<double>(n.place[low]) + n.place[high]) / 2;
}

// Sorted by `key`, those without neighbours last, ties as given.
template <class Key>
std::vector<Slot> sorted_by(const Neighbours& n, Key key) {
  std::vector<double> keys(n.size(), 0);
  for (Slot i = 0; i < n.size(); ++i)
    if (n.lines(i) > 0) keys[i] = key(n, i);
  std::vector<Slot> order(n.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](Slot a, Slot b) {
    if (n.lines(a) == 0 || n.lines(b) == 0) return n.lines(a) > 0 && n.lines(b) == 0;
    return keys[a] < keys[b];
  });
  return order;
}

// Crossings with `left` standing left of `right`, less those the other way round.
std::int64_t excess(const Neighbours& n, Slot left, Slot right) {
  const std::uint32_t end = n.first[right + 1];
  std::uint32_t below = n.first[right];    // the first of `right` at or beyond the place
  std::uint32_t through = n.first[right];  // the first of `right` beyond it
  std::int64_t sum = 0;
  for (std::uint32_t at = n.first[left]; at < n.first[left + 1]; ++at) {
    while (below < end && n.place[below] < n.place[at]) ++below;
    while (through < end && n.place[through] <= n.place[at]) ++through;
    sum += static_cast<std::int64_t>(below - n.first[right]) - static_cast<std::int64_t>(end - through);
  }
  return sum;
}

struct Move {
  std::size_t to = 0;
  std::int64_t saved = 0;
};

// Where the one at `at` saves most; the nearest such place, none (saved 0) where it stands best.
Move best_move(const Neighbours& n, const std::vector<Slot>& order, std::size_t at, std::size_t count) {
  Move best{at, 0};
  const std::size_t from = at > kReach ? at - kReach : 0;
  std::int64_t saved = 0;
  for (std::size_t to = at; to-- > from;) {
    saved += excess(n, order[to], order[at]);
    if (saved > best.saved) best = {to, saved};
  }
  saved = 0;
  for (std::size_t to = at + 1; to < std::min(count, at + kReach + 1); ++to) {
    saved += excess(n, order[at], order[to]);
    if (saved > best.saved) best = {to, saved};
  }
  return best;
}

void move(std::vector<Slot>& order, std::vector<std::size_t>& place, std::size_t from, std::size_t to) {
  const Slot moved = order[from];
  for (; from > to; --from) place[order[from] = order[from - 1]] = from;
  for (; from < to; ++from) place[order[from] = order[from + 1]] = from;
  order[to] = moved;
  place[moved] = to;
}

void sift(const Neighbours& n, std::vector<Slot>& order) {
  std::size_t count = 0;  // those without neighbours stand at the end and stay there
  while (count < order.size() && n.lines(order[count]) > 0) ++count;
  std::vector<std::size_t> place(order.size());
  for (std::size_t at = 0; at < order.size(); ++at) place[order[at]] = at;
  bool moved = true;
  for (std::uint32_t round = 0; moved && round < kRounds; ++round) {
    moved = false;
    for (Slot i = 0; i < n.size(); ++i) {
      if (n.lines(i) == 0) continue;
      const Move best = best_move(n, order, place[i], count);
      if (best.saved == 0) continue;
      move(order, place, place[i], best.to);
      moved = true;
    }
  }
}

}  // namespace

std::vector<Slot> barycentre_order(const Neighbours& neighbours) {
  return sorted_by(neighbours, mean_of);
}

std::uint64_t crossings_of(const Neighbours& neighbours, const std::vector<Slot>& order) {
  std::vector<RowLine> lines;
  lines.reserve(neighbours.place.size());
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    const Slot i = order[at];
    for (std::uint32_t l = neighbours.first[i]; l < neighbours.first[i + 1]; ++l)
      lines.push_back({at, neighbours.place[l]});
  }
  return crossings(std::move(lines));
}

std::vector<Slot> order_of_few_crossings(const Neighbours& neighbours) {
  std::vector<Slot> best = barycentre_order(neighbours);
  std::uint64_t least = crossings_of(neighbours, best);
  if (least == 0) return best;
  const auto given = [](const Neighbours&, Slot i) { return static_cast<double>(i); };
  for (const std::vector<Slot>& other : {sorted_by(neighbours, median_of), sorted_by(neighbours, given)}) {
    const std::uint64_t count = crossings_of(neighbours, other);
    if (count >= least) continue;
    least = count;
    best = other;
  }
  sift(neighbours, best);
  return best;
}

}  // namespace flipchart::layout
