// Each part collects some more than are wanted and is cut back; what comes after the last one wanted then is
// not collected any more.
#include "flow/top_lines.hpp"

#include <algorithm>
#include <atomic>
#include <limits>
#include <utility>

#include "base/parallel.hpp"

namespace flipchart::flow {

std::string HolderRanks::label(const model::Organization& organization, const Routes& routes,
                               std::uint32_t row) {
  const HolderId holder = routes.stops.rows().holder(row);
  return on_chart(holder) ? std::string(organization.id(holder)) : '?' + routes.off_chart[holder - kOffChart];
}

namespace {

std::vector<std::uint8_t> with_stops(const Routes& routes) {
  constexpr std::size_t kLeastStops = 1U << 16U;  // worth a thread
  std::vector<std::uint8_t> used(routes.stops.rows().count(), 0);
  routes.stops.row().visit([&](const auto* rows) {
    base::parallel_parts(base::EvenParts(routes.stops.size(), kLeastStops),
                         [&](std::size_t begin, std::size_t end, std::size_t) {
                           for (std::size_t s = begin; s < end; ++s) {
                             std::atomic_ref mark(used[rows[s]]);
                             if (mark.load(std::memory_order_relaxed) == 0)
                               mark.store(1, std::memory_order_relaxed);
                           }
                         });
  });
  return used;
}

}  // namespace

HolderRanks::HolderRanks(const model::Organization& organization, const Routes& routes)
    : rank_(routes.stops.rows().count(), 0) {
  const std::vector<std::uint8_t> used = with_stops(routes);
  std::vector<std::pair<std::string, std::uint32_t>> labelled;
  for (std::uint32_t row = 0; row < used.size(); ++row)
    if (used[row] != 0) labelled.emplace_back(label(organization, routes, row), row);
  std::sort(labelled.begin(), labelled.end());
  row_.reserve(labelled.size());
  for (const auto& [text, row] : labelled) {
    rank_[row] = static_cast<std::uint32_t>(row_.size());
    row_.push_back(row);
  }
}

TopLines::TopLines(const HolderRanks& ranks, std::size_t wanted)
    : wanted_(wanted),
      ranks_(ranks),
      parts_(base::EvenParts(std::numeric_limits<std::size_t>::max(), 1).parts) {}

bool TopLines::before(const PairCount& a, const PairCount& b) {
  if (a.count != b.count) return a.count > b.count;
  return pair_key(a.first, a.second) < pair_key(b.first, b.second);
}

void TopLines::cut(std::vector<PairCount>& pairs) const {
  if (wanted_ == 0 || pairs.size() <= wanted_) return;
  const auto end = pairs.begin() + static_cast<std::ptrdiff_t>(wanted_);
  std::nth_element(pairs.begin(), end - 1, pairs.end(), before);
  pairs.erase(end, pairs.end());
}

void TopLines::add(std::size_t part, std::uint32_t sender, std::uint32_t receiver, std::uint32_t times) {
  const std::size_t room = wanted_ * 2 + 64;  // so that cutting is seldom
  Part& to = parts_[part];
  const PairCount pair{ranks_.rank(sender), ranks_.rank(receiver), times};
  if (to.last.count != 0 && !before(pair, to.last)) return;
  to.pairs.push_back(pair);
  if (wanted_ == 0 || to.pairs.size() < room) return;
  cut(to.pairs);
  to.last = to.pairs.back();
  to.least = static_cast<std::uint32_t>(to.last.count);
}

void TopLines::settle() {
  Part all;
  for (Part& part : parts_) {
    all.pairs.insert(all.pairs.end(), part.pairs.begin(), part.pairs.end());
    part.pairs.clear();
  }
  std::sort(all.pairs.begin(), all.pairs.end(), before);
  if (wanted_ != 0 && all.pairs.size() >= wanted_) {
    all.pairs.resize(wanted_);
    all.last = all.pairs.back();
    all.least = static_cast<std::uint32_t>(all.last.count);
  }
  for (Part& part : parts_) {
    part.last = all.last;
    part.least = all.least;
  }
  parts_.front() = std::move(all);
}

std::vector<LinePair> TopLines::taken(const model::Organization& organization, const Routes& routes) && {
  settle();
  const std::vector<PairCount>& all = parts_.front().pairs;
  std::vector<LinePair> lines;
  lines.reserve(all.size());
  for (const PairCount& pair : all) {
    lines.push_back({HolderRanks::label(organization, routes, ranks_.row(pair.first)),
                     HolderRanks::label(organization, routes, ranks_.row(pair.second)), pair.count});
  }
  return lines;
}

}  // namespace flipchart::flow
