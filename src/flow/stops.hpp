// Who had the issues, one run of one holder after the other (equal neighbours merged). A stop takes the two
// or four bytes of its holder's row and one bit beside each event, since nearly every event of a log begins
// a run.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "flow/bits.hpp"
#include "flow/holder_rows.hpp"
#include "flow/narrow.hpp"
#include "model/history.hpp"

namespace flipchart::flow {

class Stops;

// One run of one holder. Either part is looked up when it is read.
struct Stop {
  struct Holder {
    const Stops* of;
    std::size_t stop;
    operator HolderId() const;
  } holder;
  struct Event {  // the run's first
    const Stops* of;
    std::size_t stop;
    operator std::uint32_t() const;
  } event;
};

class Stops {  // copies share what they hold
 public:
  struct Columns {
    HolderRows rows;
    NarrowColumn row;                   // by stop: the holder's row
    Bits begins;                        // by event: the first of a run
    Bits placed;                        // by event: its holder is on the chart
    std::vector<std::uint32_t> before;  // by kBlock events: runs that began before them
  };
  // Events that `before` counts at once.
  static constexpr std::size_t kBlock = 512;

  Stops() : Stops(Columns{}) {}
  explicit Stops(Columns columns) : columns_(std::make_shared<const Columns>(std::move(columns))) {}

  std::size_t size() const { return columns_->row.size(); }
  Stop operator[](std::size_t stop) const { return {{this, stop}, {this, stop}}; }
  HolderId holder(std::size_t stop) const { return columns_->rows.holder(columns_->row[stop]); }
  // The run's first event: at once where every event begins a run, else O(log events).
  std::uint32_t event(std::size_t stop) const {
    return size() == columns_->begins.size() ? static_cast<std::uint32_t>(stop) : found_event(stop);
  }

  const HolderRows& rows() const { return columns_->rows; }
  // By stop: the holder's row.
  const NarrowColumn& row() const { return columns_->row; }
  // By event: 1 for the first of a run, and for those whose holder is on the chart.
  const Bits& begins() const { return columns_->begins; }
  const Bits& placed() const { return columns_->placed; }
  std::size_t bytes() const {
    return columns_->row.bytes() + columns_->begins.bytes() + columns_->placed.bytes() +
           columns_->before.size() * sizeof(std::uint32_t);
  }

 private:
  std::uint32_t found_event(std::size_t stop) const;
  std::shared_ptr<const Columns> columns_;
};

inline Stop::Holder::operator HolderId() const {
  return of->holder(stop);
}
inline Stop::Event::operator std::uint32_t() const {
  return of->event(stop);
}

}  // namespace flipchart::flow
