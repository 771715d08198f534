// The handovers of some issues, sender by sender: sorting by distribution, so the issues of a sender stay
// ascending. Knuth, The Art of Computer Programming, volume 3, 5.2.5.
#pragma once

#include <algorithm>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/left_blank.hpp"
#include "base/parallel.hpp"
#include "flow/bits.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

template <class Item>
struct Sent {                        // those of sender `row` are [first[row], first[row + 1])
  std::vector<std::uint32_t> first;  // by row, and one more
  std::vector<Item, base::LeftBlank<Item>> items;

  // Rows from cut(part) to cut(part + 1) have about as many as those of any other part.
  std::uint32_t cut(std::size_t part, std::size_t parts) const {
    if (part == parts) return static_cast<std::uint32_t>(first.size() - 1);
    const std::uint64_t wanted = items.size() * std::uint64_t{part} / parts;
    return static_cast<std::uint32_t>(std::lower_bound(first.begin(), first.end() - 1, wanted) -
                                      first.begin());
  }
};

// `rows` is by stop: the holder's row. item(receiver, issue) is what is kept of a handover. Linear in stops
// of the issues, on all cores.
template <class Item, class Row, class Make>
Sent<Item> sent_in(const Routes& routes, const Row* rows, const Bits& issues, Make item) {
  const base::EvenParts parts = issues.parts();
  const std::size_t count = routes.stops.rows().count();
  const auto each = [&](std::size_t begin, std::size_t end, auto with) {
    for (std::size_t word = begin; word < end; ++word) {
      each_bit(issues.words()[word], word, [&](std::uint32_t issue) {
        const std::uint32_t last = routes.first_stop[issue + 1];
        for (std::uint32_t s = routes.first_stop[issue] + 1; s < last; ++s) with(rows[s - 1], rows[s], issue);
      });
    }
  };
  Sent<Item> sent;
  std::vector<std::vector<std::uint32_t>> next(parts.parts);  // by part and row: counts, then where to write
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    next[part].assign(count, 0);
    std::uint32_t* const sends = next[part].data();
    each(begin, end, [sends](Row sender, Row, std::uint32_t) { ++sends[sender]; });
  });
  sent.first.assign(count + 1, 0);
  std::uint32_t at = 0;
  for (std::size_t row = 0; row < count; ++row) {
    sent.first[row] = at;
    for (std::vector<std::uint32_t>& of_part : next) at += std::exchange(of_part[row], at);
  }
  sent.first.back() = at;
  sent.items.resize(at);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::uint32_t* const place = next[part].data();
    Item* const items = sent.items.data();
    each(begin, end, [&](Row sender, Row receiver, std::uint32_t issue) {
      items[place[sender]++] = item(receiver, issue);
    });
  });
  return sent;
}

// Counts how often each receiver occurs among the items of one sender after the other.
template <class Row>
class Receivers {
 public:
  explicit Receivers(std::size_t rows) : times_(rows, 0), met_(rows + 1) {}
  void add(Row receiver) {  // no branch: a receiver is written down until it has been met
    met_[count_] = receiver;
    count_ += times_[receiver]++ == 0 ? 1U : 0U;
  }
  // Calls with(receiver, times) for each in the order in which they were added first, and forgets them.
  template <class With>
  void take(With with) {
    for (std::size_t at = 0; at < count_; ++at) with(met_[at], std::exchange(times_[met_[at]], 0));
    count_ = 0;
  }

 private:
  std::vector<std::uint32_t> times_;  // by row
  std::vector<Row> met_;              // one more than there can be: a receiver is written before it counts
  std::size_t count_ = 0;
};

}  // namespace flipchart::flow
