// Each part collects some more than are wanted and is cut back; what comes after the last one wanted then is
// not collected any more.
#include "flow/top_lines.hpp"

#include <algorithm>
#include <utility>

namespace flipchart::flow {

std::string HolderRanks::label(const model::Organization& organization, const Routes& routes,
                               std::uint32_t row) {
  const HolderId holder = routes.stops.rows().holder(row);
  return on_chart(holder) ? std::string(organization.id(holder)) : '?' + routes.off_chart[holder - kOffChart];
}

HolderRanks::HolderRanks(const model::Organization& organization, const Routes& routes, const Bits& used)
    : rank_(used.size(), 0) {
  std::vector<std::pair<std::string, std::uint32_t>> labelled;
  for (std::uint32_t row = 0; row < used.size(); ++row)
    if (used[row]) labelled.emplace_back(label(organization, routes, row), row);
  std::sort(labelled.begin(), labelled.end());
  row_.reserve(labelled.size());
  for (const auto& [text, row] : labelled) {
    rank_[row] = static_cast<std::uint32_t>(row_.size());
    row_.push_back(row);
  }
}

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

std::vector<LinePair> TopLines::taken(const model::Organization& organization, const Routes& routes) && {
  std::vector<PairCount> all;
  for (Part& part : parts_) {
    all.insert(all.end(), part.pairs.begin(), part.pairs.end());
    part.pairs = {};
  }
  cut(all);
  std::sort(all.begin(), all.end(), before);
  std::vector<LinePair> lines;
  lines.reserve(all.size());
  for (const PairCount& pair : all) {
    lines.push_back({HolderRanks::label(organization, routes, ranks_.row(pair.first)),
                     HolderRanks::label(organization, routes, ranks_.row(pair.second)), pair.count});
  }
  return lines;
}

}  // namespace flipchart::flow
