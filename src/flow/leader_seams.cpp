// Handovers are sent to the row of the smaller unit, then each row adds up the other units in an array, as
// handovers.cpp does it.
#include "flow/leader_seams.hpp"

#include <algorithm>
#include <utility>

#include "base/left_blank.hpp"
#include "base/parallel.hpp"
#include "flow/between_units.hpp"
#include "flow/holder_silos.hpp"
#include "flow/issue_parts.hpp"
#include "flow/unit_returns.hpp"

namespace flipchart::flow {

namespace {

constexpr std::size_t kLeastUnits = 256;

struct Crossing {
  std::uint32_t other;  // the larger unit
  bool forth;           // from the smaller to the larger
  Millis held;          // by the receiver
};
using Crossings = std::vector<Crossing, base::LeftBlank<Crossing>>;

class Reading {  // the handovers of issues that cross from unit to unit between silos
 public:
  Reading(const model::History& history, const Routes& routes, const Units& units, const Silos& silos,
          const Kept& kept)
      : history_(history), routes_(routes), units_(units), silos_(silos), kept_(kept) {
    const HolderSilos holder_silos(silos_);
    silo_.reserve(units.size());
    for (const Slot leader : units.leader) silo_.push_back(holder_silos.of(leader));
  }

  bool cross(std::uint32_t a, std::uint32_t b) const { return HolderSilos(silos_).cross(silo_[a], silo_[b]); }

  // Calls with(issue, stop of the receiver, from, to), units, for the kept ones from begin to end.
  template <class With>
  void each(std::size_t begin, std::size_t end, With with) const {
    for (auto issue = static_cast<std::uint32_t>(begin); issue < end; ++issue) {
      if (kept_.keep[issue] == 0) continue;
      std::uint32_t from = kNoSlot;
      for (std::uint32_t s = routes_.first_stop[issue]; s < routes_.first_stop[issue + 1]; ++s) {
        const HolderId holder = routes_.stops[s].holder;
        const std::uint32_t to = on_chart(holder) ? units_.of[holder] : kNoSlot;
        if (from != kNoSlot && to != kNoSlot && from != to && cross(from, to)) with(issue, s, from, to);
        from = to;
      }
    }
  }

  // Where that is not known it adds nothing.
  Millis held(std::uint32_t issue, std::uint32_t stop) const {
    return held_at(history_, routes_, issue, stop).value_or(0);
  }

 private:
  const model::History& history_;
  const Routes& routes_;
  const Units& units_;
  const Silos& silos_;
  const Kept& kept_;
  std::vector<std::uint32_t> silo_;  // by unit
};

struct Rows {
  std::vector<std::uint32_t> first;  // by the smaller unit, and one more
  Crossings crossings;
};

Rows rows_of(const Reading& reading, std::size_t issues, std::size_t units) {
  const base::EvenParts parts(issues, kLeastIssues);
  std::vector<std::vector<std::uint32_t>> next(parts.parts);  // by part and row: counts, then where to write
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    next[part].assign(units, 0);
    reading.each(begin, end, [&](std::uint32_t, std::uint32_t, std::uint32_t from, std::uint32_t to) {
      ++next[part][std::min(from, to)];
    });
  });
  Rows rows;
  rows.first.assign(units + 1, 0);
  std::uint32_t at = 0;
  for (std::size_t unit = 0; unit < units; ++unit) {
    rows.first[unit] = at;
    for (std::vector<std::uint32_t>& of_part : next) at += std::exchange(of_part[unit], at);
  }
  rows.first.back() = at;
  rows.crossings.resize(at);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    reading.each(begin, end,
                 [&](std::uint32_t issue, std::uint32_t stop, std::uint32_t from, std::uint32_t to) {
                   rows.crossings[next[part][std::min(from, to)]++] = {std::max(from, to), from < to,
                                                                       reading.held(issue, stop)};
                 });
  });
  return rows;
}

// By a, then b.
std::vector<UnitSeam> added_up(const Rows& rows, std::size_t units) {
  const base::EvenParts parts(units, kLeastUnits);
  std::vector<std::vector<UnitSeam>> made(parts.parts);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    std::vector<std::uint32_t> place(units, kNoSlot);  // by the other unit: in `made`
    for (auto a = static_cast<std::uint32_t>(begin); a < end; ++a) {
      std::vector<UnitSeam>& seams = made[part];
      const std::size_t from = seams.size();
      for (std::uint32_t c = rows.first[a]; c < rows.first[a + 1]; ++c) {
        const Crossing& crossing = rows.crossings[c];
        if (place[crossing.other] == kNoSlot) {
          place[crossing.other] = static_cast<std::uint32_t>(seams.size());
          seams.push_back({a, crossing.other});
        }
        UnitSeam& seam = seams[place[crossing.other]];
        ++(crossing.forth ? seam.forth : seam.back);
        seam.lost += crossing.held;
      }
      for (std::size_t s = from; s < seams.size(); ++s) place[seams[s].b] = kNoSlot;
      std::sort(seams.begin() + static_cast<std::ptrdiff_t>(from), seams.end(),
                [](const UnitSeam& x, const UnitSeam& y) { return x.b < y.b; });
    }
  });
  std::vector<UnitSeam> all;
  for (const std::vector<UnitSeam>& seams : made) all.insert(all.end(), seams.begin(), seams.end());
  return all;
}

void add_came_back(const Routes& routes, const Units& units, const Reading& reading, const Kept& kept,
                   std::vector<UnitSeam>& seams) {
  const base::EvenParts parts(kept.keep.size(), kLeastIssues);
  std::vector<std::vector<std::uint64_t>> keys(parts.parts);
  base::parallel_parts(parts, [&](std::size_t begin, std::size_t end, std::size_t part) {
    UnitReturns returns(routes, units);
    for (auto issue = static_cast<std::uint32_t>(begin); issue < end; ++issue) {
      if (kept.keep[issue] == 0) continue;
      for (const std::uint64_t key : returns.of(issue)) {
        if (reading.cross(static_cast<std::uint32_t>(key >> 32U), static_cast<std::uint32_t>(key)))
          keys[part].push_back(key);
      }
    }
  });
  std::vector<std::uint64_t> all;
  for (const std::vector<std::uint64_t>& of_part : keys)
    all.insert(all.end(), of_part.begin(), of_part.end());
  auto seam = seams.begin();  // whoever comes back was handed over: each pair is among the seams
  for (const PairCount& pair : counted_pairs(std::move(all))) {
    while (pair_key(seam->a, seam->b) < pair_key(pair.first, pair.second)) ++seam;
    seam->came_back = pair.count;
  }
}

}  // namespace

std::vector<UnitSeam> unit_seams(const model::Organization& organization, const model::History& history,
                                 const Routes& routes, const Units& units, const Silos& silos,
                                 const Kept& kept) {
  const Reading reading(history, routes, units, silos, kept);
  std::vector<UnitSeam> seams = added_up(rows_of(reading, history.issue_count(), units.size()), units.size());
  add_came_back(routes, units, reading, kept, seams);
  for (UnitSeam& seam : seams)
    seam.leader = organization.nearest_shared_leader(units.leader[seam.a], units.leader[seam.b]);
  std::stable_sort(seams.begin(), seams.end(),
                   [](const UnitSeam& x, const UnitSeam& y) { return x.handovers() > y.handovers(); });
  return seams;
}

}  // namespace flipchart::flow
