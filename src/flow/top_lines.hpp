// Who handed over to whom most often: the first of all pairs of holders, without putting all in order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "flow/bits.hpp"
#include "flow/measures.hpp"
#include "flow/pair_counts.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

// The places of holders when what reports call them is put in order by bytes.
class HolderRanks {
 public:
  HolderRanks() = default;
  // Only of rows that had an issue. Linear in stops on all cores, n log n in those rows.
  HolderRanks(const model::Organization& organization, const Routes& routes);
  std::uint32_t rank(std::uint32_t row) const { return rank_[row]; }
  std::uint32_t row(std::uint32_t rank) const { return row_[rank]; }
  std::size_t bytes() const { return (rank_.size() + row_.size()) * sizeof(std::uint32_t); }
  // A position's id, or "?TEXT" for a holder beside the chart.
  static std::string label(const model::Organization& organization, const Routes& routes, std::uint32_t row);

 private:
  std::vector<std::uint32_t> rank_;  // by row
  std::vector<std::uint32_t> row_;   // by rank
};

// The first `wanted` of all pairs (0: all), count descending, then by their labels' bytes. Pairs are given in
// parts that may be filled at the same time.
class TopLines {
 public:
  TopLines(const HolderRanks& ranks, std::size_t wanted);
  std::size_t parts() const { return parts_.size(); }
  // Pairs of a part that occur less often need not be added.
  std::uint32_t least(std::size_t part) const { return parts_[part].least; }
  void add(std::size_t part, std::uint32_t sender, std::uint32_t receiver, std::uint32_t times);
  // Puts the parts together: then all have the same least(). None may be added to meanwhile.
  void settle();
  std::vector<LinePair> taken(const model::Organization& organization, const Routes& routes) &&;

 private:
  static bool before(const PairCount& a, const PairCount& b);
  void cut(std::vector<PairCount>& pairs) const;

  struct Part {
    std::vector<PairCount> pairs;  // ranks of labels
    std::uint32_t least = 1;
    PairCount last;  // of those wanted, once there are so many
  };
  std::size_t wanted_;
  const HolderRanks& ranks_;
  std::vector<Part> parts_;
};

}  // namespace flipchart::flow
