// The silo map: who hands over to whom, silo by silo, as rows and columns of one order. Made from a report's
// counts, so that it always agrees with it.
//
// Silos of few people may be merged into one line, so that no count stands beside somebody who could be
// named: all of fewer than `least_people`, and where these are fewer together, the smallest other line too,
// and so on.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "flow/holder_silos.hpp"
#include "flow/measures.hpp"

namespace flipchart::flow {

inline constexpr std::string_view kSmallerSilos = "Smaller silos";
inline constexpr std::string_view kWithoutSilo = "No silo";

struct SiloLine {
  std::string name;                  // to be shown
  std::vector<std::uint32_t> silos;  // as HolderSilos numbers them, ascending; one, but for merged ones
  bool crossable = true;             // false for those without a silo: none never crosses
  std::uint64_t handed_on = 0;       // what crosses to other lines
  std::uint64_t received = 0;        // and from them
};

struct SiloMapWish {
  std::vector<std::uint64_t> people;  // as HolderSilos numbers silos
  std::vector<std::uint8_t>
      only_if_counted;              // the same: 1 for those that are left out where they have no counts
  std::uint64_t least_people = 0;   // 0: nothing is merged
  std::vector<std::string> called;  // by silo of Silos: what it is called; empty: as it is named
};

class SiloMap {
 public:
  SiloMap() = default;
  // In chart order, then those without a silo, those off the chart, and the merged. O(n log n) in the pairs
  // with a count and in the silos.
  SiloMap(const std::vector<SiloPair>& counts, const Silos& silos, const SiloMapWish& wish);

  std::size_t size() const { return lines_.size(); }
  const std::vector<SiloLine>& lines() const { return lines_; }
  // Handovers from the one line to the other; the diagonal is what stays inside. O(log n).
  std::uint64_t count(std::size_t from, std::size_t to) const;
  // What is counted there passes from silo to silo: not on the diagonal, and not without a silo.
  bool crosses(std::size_t from, std::size_t to) const {
    return from != to && lines_[from].crossable && lines_[to].crossable;
  }
  std::uint64_t crossings() const { return crossings_; }
  std::uint64_t largest() const { return largest_; }  // of a cell that crosses
  // The cell that crosses with the largest count; 0, 0 where nothing does.
  std::pair<std::size_t, std::size_t> largest_cell() const { return largest_at_; }
  // The line of a silo as HolderSilos numbers them; size() where it has none.
  std::size_t line_of(std::uint32_t silo) const;

  // The same lines in another order: order[i] is the line that comes to stand at i.
  SiloMap in_order(const std::vector<std::uint32_t>& order) const;

 private:
  struct Entry {
    std::uint64_t cell;  // from, to: pair_key
    std::uint64_t count;
  };
  void add_up();

  std::vector<SiloLine> lines_;
  std::vector<std::size_t> line_of_;
  std::vector<Entry> entries_;  // by cell
  std::uint64_t crossings_ = 0;
  std::uint64_t largest_ = 0;
  std::pair<std::size_t, std::size_t> largest_at_{0, 0};
};

// The counts from which the second to fifth step of a ramp begin: round numbers, ascending, so that the
// largest count stands on the last step. Small counts have fewer steps: those beyond `largest` are never
// reached.
std::array<std::uint64_t, 4> ramp_starts(std::uint64_t largest);

// What runs from one line to another, for words: which two units carry most of it, and who leads both sides.
struct SiloTraffic {
  std::uint32_t from_unit = kNoSlot;  // the pair of units with the most handovers this way; kNoSlot: none
  std::uint32_t to_unit = kNoSlot;
  std::uint64_t between_units = 0;
  Slot leader = kNoSlot;  // at whom most of what passes, both ways, is nearest to both ends
};
struct UnitSeam;
// Linear in the seams.
SiloTraffic silo_traffic(const std::vector<UnitSeam>& seams, const std::vector<Slot>& leader_of_unit,
                         const Silos& silos, const SiloLine& from, const SiloLine& to);

}  // namespace flipchart::flow
