// Few of the first pairs are counted for a first answer, then those that still may be better.
#include "flow/frequent_pairs.hpp"

#include <algorithm>
#include <tuple>

#include "base/parallel.hpp"
#include "flow/sent_pairs.hpp"

namespace flipchart::flow {

namespace {

constexpr std::size_t kLeastHandovers = 1U << 16U;  // worth a thread
constexpr std::size_t kRounds[] = {128, 2'048};     // pairs after which the least wanted is found anew

struct Handover {
  std::uint32_t receiver;  // row
  std::uint32_t issue;
};

}  // namespace

// What one part finds.
struct FrequentPairs::Part {
  struct Counted {
    std::uint32_t sender, receiver, times;
    std::uint32_t first;  // in issues
    std::size_t part;
  };
  std::vector<Counted> pairs;
  std::vector<std::uint32_t> issues;
};

FrequentPairs::FrequentPairs(const Routes& routes) {
  const Bits all(routes.first_stop.size() - 1, true);
  const Sent<Handover> sent = routes.stops.row().visit([&](const auto* rows) {
    return sent_in<Handover>(routes, rows, all, [](std::uint32_t receiver, std::uint32_t issue) {
      return Handover{receiver, issue};
    });
  });
  std::vector<Part> made(base::EvenParts(sent.items.size(), kLeastHandovers).parts);
  base::parallel_for(made.size(), [&](std::size_t part) {
    const std::size_t rows = routes.stops.rows().count();
    Receivers<std::uint32_t> receivers(rows);
    std::vector<std::uint32_t> place(rows, kNoSlot);  // by receiver: where its next issue goes
    Part& to = made[part];
    const std::uint32_t end = sent.cut(part + 1, made.size());
    for (std::uint32_t sender = sent.cut(part, made.size()); sender < end; ++sender) {
      const std::size_t before = to.pairs.size();
      auto at = static_cast<std::uint32_t>(to.issues.size());
      for (std::uint32_t h = sent.first[sender]; h < sent.first[sender + 1]; ++h)
        receivers.add(sent.items[h].receiver);
      receivers.take([&](std::uint32_t receiver, std::uint32_t times) {
        if (times < kLeast) return;
        to.pairs.push_back({sender, receiver, times, at, part});
        place[receiver] = at;
        at += times;
      });
      to.issues.resize(at);
      for (std::uint32_t h = sent.first[sender]; h < sent.first[sender + 1]; ++h) {
        std::uint32_t& next = place[sent.items[h].receiver];
        if (next != kNoSlot) to.issues[next++] = sent.items[h].issue;
      }
      for (std::size_t pair = before; pair < to.pairs.size(); ++pair)
        place[to.pairs[pair].receiver] = kNoSlot;
    }
  });
  take(made);
}

void FrequentPairs::take(const std::vector<Part>& made) {
  std::vector<Part::Counted> pairs;
  for (const Part& part : made) pairs.insert(pairs.end(), part.pairs.begin(), part.pairs.end());
  std::sort(pairs.begin(), pairs.end(), [](const Part::Counted& a, const Part::Counted& b) {
    return std::tie(b.times, a.sender, a.receiver) < std::tie(a.times, b.sender, b.receiver);
  });
  std::uint32_t first = 0;
  pairs_.reserve(pairs.size() + 1);
  for (const Part::Counted& pair : pairs) {
    pairs_.push_back({pair.sender, pair.receiver, first});
    first += pair.times;
  }
  pairs_.push_back({kNoSlot, kNoSlot, first});
  issues_.resize(first);
  base::parallel_parts(base::EvenParts(pairs.size(), 1'024),
                       [&](std::size_t begin, std::size_t end, std::size_t) {
                         for (std::size_t pair = begin; pair < end; ++pair)
                           std::copy_n(made[pairs[pair].part].issues.begin() + pairs[pair].first,
                                       pairs[pair].times, issues_.begin() + pairs_[pair].first);
                       });
}

bool FrequentPairs::find(const Bits& issues, TopLines& lines) const {
  if (pairs_.empty()) return false;
  const auto frequent_end = [&] {
    const auto worth = [&](const Pair& pair) { return (&pair + 1)->first - pair.first >= lines.least(0); };
    return static_cast<std::size_t>(std::partition_point(pairs_.begin(), pairs_.end() - 1, worth) -
                                    pairs_.begin());
  };
  std::size_t done = 0;
  for (const std::size_t round : kRounds) {
    const std::size_t end = std::min(round, frequent_end());
    count(done, std::max(done, end), issues, lines);
    lines.settle();
    done = std::max(done, end);
  }
  count(done, std::max(done, frequent_end()), issues, lines);
  lines.settle();
  return lines.least(0) >= kLeast;
}

void FrequentPairs::count(std::size_t begin, std::size_t end, const Bits& issues, TopLines& lines) const {
  if (begin == end) return;
  const std::uint64_t from = pairs_[begin].first;
  const std::uint64_t all = pairs_[end].first - from;
  const std::size_t parts = std::min(base::EvenParts(all, kLeastHandovers).parts, lines.parts());
  const auto cut = [&](std::size_t part) {
    if (part == parts) return end;
    const std::uint64_t wanted = from + all * part / parts;
    const auto at = std::partition_point(pairs_.begin() + static_cast<std::ptrdiff_t>(begin),
                                         pairs_.begin() + static_cast<std::ptrdiff_t>(end),
                                         [wanted](const Pair& pair) { return pair.first < wanted; });
    return static_cast<std::size_t>(at - pairs_.begin());
  };
  base::parallel_for(parts, [&](std::size_t part) {
    const std::uint64_t* const words = issues.words().data();
    const std::size_t last = cut(part + 1);
    for (std::size_t pair = cut(part); pair < last; ++pair) {
      const std::uint32_t stop = pairs_[pair + 1].first;
      if (stop - pairs_[pair].first < lines.least(part)) break;  // so are all that follow
      std::uint64_t times = 0;
      for (std::uint32_t at = pairs_[pair].first; at < stop; ++at)
        times += words[issues_[at] / Bits::kWord] >> (issues_[at] % Bits::kWord) & 1U;
      if (times >= lines.least(part))
        lines.add(part, pairs_[pair].sender, pairs_[pair].receiver, static_cast<std::uint32_t>(times));
    }
  });
}

}  // namespace flipchart::flow
