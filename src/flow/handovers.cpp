// Sorting by distribution, as pair_counts does it, but on the sender only; Knuth volume 3, 5.2.
#include "flow/handovers.hpp"

#include <algorithm>
#include <utility>

#include "base/parallel.hpp"

namespace flipchart::flow {

namespace {

constexpr std::size_t kLeastIssues = 1U << 14U;  // worth a thread
constexpr std::size_t kLeastRows = 256;

// Calls with(sender, receiver) for the handovers of kept issues from begin to end.
template <class With>
void each_handover(const HolderRows& rows, const Routes& routes, const Kept& kept, std::size_t begin,
                   std::size_t end, With with) {
  for (std::size_t issue = begin; issue < end; ++issue) {
    if (kept.keep[issue] == 0) continue;
    for (std::uint32_t s = routes.first_stop[issue]; s + 1 < routes.first_stop[issue + 1]; ++s)
      with(rows.row(routes.stops[s].holder), rows.row(routes.stops[s + 1].holder));
  }
}

}  // namespace

Handovers::Handovers(const HolderRows& rows, const Routes& routes, const Kept& kept)
    : first_(rows.count() + std::size_t{1}, 0) {
  const base::EvenParts parts(kept.keep.size(), kLeastIssues);
  std::vector<std::vector<std::uint32_t>> next(
      parts.parts);  // by part and sender: counts, then where to write
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    next[part].assign(rows.count(), 0);
    each_handover(rows, routes, kept, begin, end,
                  [&](std::uint32_t sender, std::uint32_t) { ++next[part][sender]; });
  });
  std::uint32_t at = 0;
  for (std::uint32_t sender = 0; sender < rows.count(); ++sender) {
    first_[sender] = at;
    for (std::vector<std::uint32_t>& of_part : next) at += std::exchange(of_part[sender], at);
  }
  first_.back() = at;
  receivers_.resize(at);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    each_handover(rows, routes, kept, begin, end, [&](std::uint32_t sender, std::uint32_t receiver) {
      receivers_[next[part][sender]++] = receiver;
    });
  });
}

std::size_t Handovers::parts() const {
  return base::EvenParts(first_.size() - 1, kLeastRows).parts;
}

void Handovers::each_pair(
    const std::function<void(std::size_t, std::uint32_t, std::uint32_t, std::uint32_t)>& with) const {
  const std::size_t rows = first_.size() - 1;
  base::parallel_parts(base::EvenParts(rows, kLeastRows),
                       [&](std::size_t begin, std::size_t end, std::size_t part) {
                         std::vector<std::uint32_t> times(rows, 0);
                         std::vector<std::uint32_t> met;
                         for (auto sender = static_cast<std::uint32_t>(begin); sender < end; ++sender) {
                           met.clear();
                           for (std::uint32_t h = first_[sender]; h < first_[sender + 1]; ++h) {
                             if (times[receivers_[h]]++ == 0) met.push_back(receivers_[h]);
                           }
                           for (const std::uint32_t receiver : met)
                             with(part, sender, receiver, std::exchange(times[receiver], 0U));
                         }
                       });
}

std::vector<std::uint8_t> Handovers::used() const {
  std::vector<std::uint8_t> used(first_.size() - 1, 0);
  for (std::size_t row = 0; row < used.size(); ++row) used[row] = first_[row] != first_[row + 1] ? 1 : 0;
  for (const std::uint32_t receiver : receivers_) used[receiver] = 1;
  return used;
}

TopLines::TopLines(const HolderRows& rows, const std::vector<std::uint8_t>& used,
                   const model::Organization& organization, const Routes& routes, std::size_t parts,
                   std::size_t wanted)
    : wanted_(wanted), rank_(rows.count(), 0), parts_(parts) {
  std::vector<std::pair<std::string, std::uint32_t>> labelled;
  for (std::uint32_t row = 0; row < rows.count(); ++row) {
    if (used[row] == 0) continue;
    const HolderId holder = rows.holder(row);
    labelled.emplace_back(
        on_chart(holder) ? std::string(organization.id(holder)) : '?' + routes.off_chart[holder - kOffChart],
        row);
  }
  std::sort(labelled.begin(), labelled.end());
  for (auto& [label, row] : labelled) {
    rank_[row] = static_cast<std::uint32_t>(labels_.size());
    labels_.push_back(std::move(label));
  }
}

bool TopLines::before(const PairCount& a, const PairCount& b) {
  if (a.count != b.count) return a.count > b.count;
  return pair_key(a.first, a.second) < pair_key(b.first, b.second);
}

void TopLines::cut(std::vector<PairCount>& pairs) const {
  if (wanted_ == 0 || pairs.size() <= wanted_) return;
  const auto end = pairs.begin() + static_cast<std::ptrdiff_t>(wanted_);
  std::nth_element(pairs.begin(), end, pairs.end(), before);
  pairs.erase(end, pairs.end());
}

void TopLines::add(std::size_t part, std::uint32_t sender, std::uint32_t receiver, std::uint32_t times) {
  constexpr std::size_t kRoom = 4096;  // beyond what is wanted, so that cutting is seldom
  Part& to = parts_[part];
  ++to.count;
  to.pairs.push_back({rank_[sender], rank_[receiver], times});
  if (wanted_ != 0 && to.pairs.size() >= wanted_ * 2 + kRoom) cut(to.pairs);
}

std::uint64_t TopLines::count() const {
  std::uint64_t count = 0;
  for (const Part& part : parts_) count += part.count;
  return count;
}

std::vector<LinePair> TopLines::taken() && {
  std::vector<PairCount> all;
  for (Part& part : parts_) {
    all.insert(all.end(), part.pairs.begin(), part.pairs.end());
    part.pairs = {};
  }
  cut(all);
  std::sort(all.begin(), all.end(), before);
  std::vector<LinePair> lines;
  lines.reserve(all.size());
  for (const PairCount& pair : all) lines.push_back({labels_[pair.first], labels_[pair.second], pair.count});
  return lines;
}

}  // namespace flipchart::flow
