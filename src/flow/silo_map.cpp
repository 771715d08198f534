// Counts are kept for the cells that have one, in the order of their lines.
#include "flow/silo_map.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "flow/leader_seams.hpp"
#include "flow/pair_counts.hpp"

namespace flipchart::flow {

namespace {

// 1 for the silos that stand on the merged line.
std::vector<std::uint8_t> merged_silos(const std::vector<std::uint32_t>& shown, const SiloMapWish& wish) {
  std::vector<std::uint8_t> merged(wish.people.size(), 0);
  std::vector<std::uint32_t> by_people = shown;
  std::stable_sort(by_people.begin(), by_people.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return wish.people[a] < wish.people[b]; });
  std::uint64_t together = 0;
  bool any = false;
  for (const std::uint32_t silo : by_people) {
    const bool few = wish.people[silo] < wish.least_people;
    if (!few && (!any || together >= wish.least_people)) break;
    merged[silo] = 1;
    any = true;
    together += wish.people[silo];
  }
  return merged;
}

bool holds(const SiloLine& line, std::uint32_t silo) {
  return std::binary_search(line.silos.begin(), line.silos.end(), silo);
}

}  // namespace

SiloMap::SiloMap(const std::vector<SiloPair>& counts, const Silos& silos, const SiloMapWish& wish) {
  const HolderSilos numbers(silos);
  std::unordered_map<std::string_view, std::uint32_t> number;
  for (std::uint32_t silo = 0; silo < numbers.count(); ++silo) number.emplace(numbers.name(silo), silo);
  std::vector<std::uint8_t> counted(numbers.count(), 0);
  for (const SiloPair& pair : counts) counted[number.at(pair.from)] = counted[number.at(pair.to)] = 1;
  std::vector<std::uint32_t> shown;
  for (std::uint32_t silo = 0; silo < numbers.count(); ++silo) {
    if (counted[silo] != 0 || wish.only_if_counted[silo] == 0) shown.push_back(silo);
  }
  const std::vector<std::uint8_t> merged = merged_silos(shown, wish);
  line_of_.assign(numbers.count(), kNoSlot);
  SiloLine smaller{std::string(kSmallerSilos), {}};
  for (const std::uint32_t silo : shown) {
    if (merged[silo] != 0) {
      smaller.silos.push_back(silo);
      continue;
    }
    const std::string_view name = numbers.name(silo);
    line_of_[silo] = lines_.size();
    const std::string_view called = silo < wish.called.size() ? wish.called[silo] : name;
    lines_.push_back({std::string(name.empty() ? kWithoutSilo : called), {silo}, !name.empty()});
  }
  for (const std::uint32_t silo : smaller.silos) line_of_[silo] = lines_.size();
  if (!smaller.silos.empty()) lines_.push_back(std::move(smaller));
  for (const SiloPair& pair : counts) {
    const auto from = static_cast<std::uint32_t>(line_of_[number.at(pair.from)]);
    const auto to = static_cast<std::uint32_t>(line_of_[number.at(pair.to)]);
    entries_.push_back({pair_key(from, to), pair.handovers});
  }
  add_up();
}

// Sorts the entries, joins those of one cell, and counts lines and all.
void SiloMap::add_up() {
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.cell < b.cell; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (kept > 0 && entries_[kept - 1].cell == entries_[i].cell)
      entries_[kept - 1].count += entries_[i].count;
    else
      entries_[kept++] = entries_[i];
  }
  entries_.resize(kept);
  for (SiloLine& line : lines_) line.handed_on = line.received = 0;
  crossings_ = largest_ = 0;
  for (const Entry& entry : entries_) {
    const std::size_t from = entry.cell >> 32U;
    const std::size_t to = static_cast<std::uint32_t>(entry.cell);
    if (!crosses(from, to)) continue;
    lines_[from].handed_on += entry.count;
    lines_[to].received += entry.count;
    crossings_ += entry.count;
    if (entry.count <= largest_) continue;
    largest_ = entry.count;
    largest_at_ = {from, to};
  }
}

std::uint64_t SiloMap::count(std::size_t from, std::size_t to) const {
  const std::uint64_t cell = pair_key(static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to));
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), cell,
                                   [](const Entry& entry, std::uint64_t key) { return entry.cell < key; });
  return at == entries_.end() || at->cell != cell ? 0 : at->count;
}

std::size_t SiloMap::line_of(std::uint32_t silo) const {
  return silo < line_of_.size() && line_of_[silo] != kNoSlot ? line_of_[silo] : size();
}

SiloMap SiloMap::in_order(const std::vector<std::uint32_t>& order) const {
  SiloMap made;
  std::vector<std::uint32_t> place(size(), 0);
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    place[order[at]] = at;
    made.lines_.push_back(lines_[order[at]]);
  }
  made.line_of_ = line_of_;
  for (std::size_t& line : made.line_of_) {
    if (line != kNoSlot) line = place[line];
  }
  for (const Entry& entry : entries_) {
    const std::uint32_t from = place[entry.cell >> 32U];
    const std::uint32_t to = place[static_cast<std::uint32_t>(entry.cell)];
    made.entries_.push_back({pair_key(from, to), entry.count});
  }
  made.add_up();
  return made;
}

std::array<std::uint64_t, 4> ramp_starts(std::uint64_t largest) {
  // Steps widen towards the largest count, as counts do: most cells are small.
  constexpr std::array<double, 4> kShare{0.047, 0.187, 0.374, 0.7};
  constexpr std::array<double, 11> kRound{1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9};
  std::array<std::uint64_t, 4> starts{};
  std::uint64_t before = 1;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const double wanted = std::max(1.0, kShare[i] * static_cast<double>(largest));
    const double ten = std::pow(10.0, std::floor(std::log10(wanted)));
    double nearest = 10 * ten;
    for (const double round : kRound) {
      if (std::abs(round * ten - wanted) < std::abs(nearest - wanted)) nearest = round * ten;
    }
    before = starts[i] = std::max(before + 1, static_cast<std::uint64_t>(nearest));
  }
  return starts;
}

SiloTraffic silo_traffic(const std::vector<UnitSeam>& seams, const std::vector<Slot>& leader_of_unit,
                         const Silos& silos, const SiloLine& from, const SiloLine& to) {
  SiloTraffic traffic;
  std::map<Slot, std::uint64_t> by_leader;
  const auto take = [&traffic](std::uint32_t giver, std::uint32_t receiver, std::uint64_t count) {
    if (count <= traffic.between_units) return;
    traffic.from_unit = giver;
    traffic.to_unit = receiver;
    traffic.between_units = count;
  };
  for (const UnitSeam& seam : seams) {
    const std::uint32_t a = silos.of[leader_of_unit[seam.a]];
    const std::uint32_t b = silos.of[leader_of_unit[seam.b]];
    const bool along = holds(from, a) && holds(to, b);
    const bool against = holds(from, b) && holds(to, a);
    if (!along && !against) continue;
    if (along) take(seam.a, seam.b, seam.forth);
    if (against) take(seam.b, seam.a, seam.back);
    if (seam.leader != kNoSlot) by_leader[seam.leader] += seam.handovers();
  }
  std::uint64_t most = 0;
  for (const auto& [leader, count] : by_leader) {
    if (count <= most) continue;
    most = count;
    traffic.leader = leader;
  }
  return traffic;
}

}  // namespace flipchart::flow
