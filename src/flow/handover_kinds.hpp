// Where two holders meet: the nearest leader whom both are below, or are. A handover counts by that leader
// and by the way it went, so each has a small number for the two.
//
// Leaders are numbered as they stand in the order of rows. Of the leaders from the one after A up to B the
// smallest number of who leads them is where A and B meet: Bender and Farach-Colton, The LCA problem
// revisited, 2000.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "flow/holder_rows.hpp"
#include "flow/holder_silos.hpp"
#include "flow/narrow.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

enum class Way : std::uint32_t { climb, back, sideways, off_chart };

// What a handover counts as: the way it went, and where it crosses silos on the chart, the leader too.
class HandoverKinds {
 public:
  HandoverKinds() = default;
  // n log n in leaders. `silo` by row, as HolderSilos numbers them.
  HandoverKinds(const model::Organization& organization, const HolderRows& rows, const HolderSilos& silos,
                const std::vector<std::uint32_t>& silo);

  // Numbers are below.
  std::uint32_t count() const { return static_cast<std::uint32_t>(slot_.size() + 1) * kWays; }
  // Of two different rows.
  std::uint32_t of(std::uint32_t sender, std::uint32_t receiver) const {
    if (sender >= branch_.size() || receiver >= branch_.size()) return number(Way::off_chart);
    const Way way = receiver - sender < branch_[sender]     ? Way::back
                    : sender - receiver < branch_[receiver] ? Way::climb
                                                            : Way::sideways;
    const std::uint32_t from = silo_[sender];
    const std::uint32_t to = silo_[receiver];
    if (from == to || from == none_ || to == none_) return number(way);
    return (meeting(leader_[sender], leader_[receiver]) + 1) * kWays + number(way);
  }
  static Way way(std::uint32_t kind) { return static_cast<Way>(kind % kWays); }
  // True where it crosses silos on the chart: then leader() is where the two meet, kNoSlot across roots.
  static bool has_leader(std::uint32_t kind) { return kind >= kWays; }
  Slot leader(std::uint32_t kind) const { return slot_[kind / kWays - 1]; }

 private:
  static constexpr std::uint32_t kWays = 4;
  static std::uint32_t number(Way way) { return static_cast<std::uint32_t>(way); }
  std::uint32_t meeting(std::uint32_t a, std::uint32_t b) const {
    if (a == b) return a;
    const std::uint32_t first = std::min(a, b) + 1;
    const std::uint32_t length = std::max(a, b) + 1 - first;
    const auto power = static_cast<std::uint32_t>(std::bit_width(length) - 1);
    const std::uint32_t* const least = least_.data() + power * slot_.size();
    return std::min(least[first], least[first + length - (std::uint32_t{1} << power)]);
  }

  std::vector<std::uint32_t> branch_;  // by row of the chart: rows in its branch
  std::vector<std::uint32_t> leader_;  // by row of the chart: itself where it leads, else who leads it
  std::vector<Slot> slot_;             // by leader; the first is nobody, above all roots
  // By power of two and leader: the smallest of who lead the leaders from there on, that many of them.
  std::vector<std::uint32_t> least_;
  std::vector<std::uint32_t> silo_;  // by row
  std::uint32_t none_ = 0;
};

// By stop, the kind of the handover to it; 0 for the first of an issue. Linear in stops, on all cores.
NarrowColumn kinds_by_stop(const Routes& routes, const HandoverKinds& kinds);

}  // namespace flipchart::flow
