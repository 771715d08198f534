// Every handover of a history under its pair of holders: for each distinct pair, sender by sender, the issues
// that were handed over between the two. Whatever a filter keeps, one run through them counts all pairs, at
// the cost of a bit looked up for each handover.
//
// A handover takes four bytes, a pair the two or four of its receiver. Pairs that follow each other and count
// alike (a receiver in the same silo, met at the same leader) are a run, and a run is added up as a whole.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/left_blank.hpp"
#include "flow/bits.hpp"
#include "flow/narrow.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

class HandoverIndex {
 public:
  HandoverIndex() = default;
  // Linear in handovers; on all cores. `silo` by row, as HolderSilos numbers them.
  HandoverIndex(const model::Organization& organization, const Routes& routes,
                const std::vector<std::uint32_t>& silo);

  enum class Way : std::uint32_t { climb, back, sideways, off_chart };
  struct Run {
    std::uint32_t pairs = 0;
    std::uint32_t silo = 0;   // of the receivers
    std::uint32_t level = 0;  // leaders that both are below (or are): the nearest is at this depth less one
    Way way = Way::off_chart;
  };
  Run run(std::size_t at) const {
    const std::uint32_t meeting = run_meeting_[at];
    return {run_pairs_[at], run_silo_[at], meeting >> 2U, static_cast<Way>(meeting & 3U)};
  }

  // The pairs of one sender and how often each occurs in the issues that were asked for.
  struct Sent {
    std::uint32_t sender = 0;  // row
    std::size_t first = 0;     // pair; those of a sender follow each other, receivers ascending
    std::size_t pairs = 0;
    const std::uint32_t* times = nullptr;  // by pair, from the first
    std::size_t first_run = 0;             // the pairs once more, up to the last
  };
  // Calls with(part, sent) for each sender who handed over at all, on all cores: senders of one part ascend,
  // and are below those of the next. Linear in the handovers of the whole history.
  void count(const Bits& issues, const std::function<void(std::size_t, const Sent&)>& with) const;
  std::size_t parts() const;

  const NarrowColumn& receiver() const { return receiver_; }  // by pair: row
  std::uint64_t handovers() const { return entries_.size(); }
  std::uint32_t levels() const { return levels_; }  // no run has a higher one
  // By row: hands over or is handed over to.
  Bits used() const;
  std::size_t bytes() const;

 private:
  struct Meeting;  // where two rows meet
  struct Part;
  // Senders from cut(part) to cut(part + 1) have about as many handovers as those of any other part.
  std::uint32_t cut(std::size_t part, std::size_t parts) const;
  void take(std::vector<Part>& made, std::uint32_t last_silo);

  // An issue, with this bit at the last of a pair.
  static constexpr std::uint32_t kLast = 0x80000000U;
  std::vector<std::uint32_t, base::LeftBlank<std::uint32_t>> entries_;
  std::vector<std::uint32_t> first_entry_{0};  // by sender, and one more
  std::vector<std::uint32_t> first_pair_{0};
  NarrowColumn receiver_;
  // By run; the level stands before the two bits of the way.
  NarrowColumn run_pairs_;
  NarrowColumn run_silo_;
  NarrowColumn run_meeting_;
  std::vector<std::uint32_t> first_run_;  // by sender
  std::uint32_t levels_ = 0;
};

}  // namespace flipchart::flow
