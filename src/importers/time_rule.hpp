// How the texts of one column become instants: decided once from the whole column, then a pure function.
// ISO 8601, epochs and written months speak for themselves; the order of day and month and whether a small
// number is a spreadsheet's day are the column's matter. No rows are known here, only texts.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "importers/import.hpp"
#include "importers/time_text.hpp"

namespace flipchart::importers {

class Zone;

// What a person said.
struct TimeOptions {
  std::optional<DateOrder> dates;
  const Zone* zone = nullptr;  // of times that have none; must outlive the rule. None: UTC
};

struct ReadInstant : base::ParsedInstant {
  bool clock_change = false;  // local time that the clocks skip or repeat: the earlier reading was taken
};

struct TimeRule {
  bool day_first = true;
  bool serials = false;  // numbers of 20,000 to 80,000 are days since 1899-12-30
  const Zone* zone = nullptr;
  bool ambiguous = false;  // nothing proved the order
  std::string why;         // what decided where nothing proved it: "the times then rise from row to row"

  // Without a zone of its own a time is local to `zone`, else UTC with has_zone false. Safe on many threads.
  std::optional<ReadInstant> read(std::string_view text) const;
};

// Epochs (seconds, milliseconds, micro- and nanoseconds by their length): 9, 10, 12, 13, 15, 16, 18, 19
// digits, seconds with a fraction.
std::optional<base::Millis> epoch_millis(std::string_view text);
// A spreadsheet's day, 20,000 (1954) to 80,000 (2119), with the time as its fraction.
std::optional<base::Millis> serial_millis(std::string_view text);

class TimeEvidence {  // looks at texts in the column's order
 public:
  void look_at(std::string_view text);
  // More texts would not change the rule.
  bool settled() const;
  TimeRule rule(const TimeOptions& options) const;

 private:
  struct Order {               // what speaks for one order
    std::uint64_t proofs = 0;  // values that are dates in this order only
    std::uint64_t rising = 0;  // neighbours
    std::uint64_t falling = 0;
    base::Millis last = base::kNoTime;
    std::uint64_t inversions() const { return rising < falling ? rising : falling; }
    void follow(const TimeText& time, bool day_first);
  };
  void decide_unproved(TimeRule& rule) const;

  std::uint64_t plain_ = 0;  // speak for themselves
  std::uint64_t serials_ = 0;
  std::uint64_t other_numbers_ = 0;
  std::uint64_t unordered_ = 0;  // dates whose order is the question
  std::uint64_t points_ = 0;     // of those: parted by points
  std::uint64_t slashes_ = 0;
  std::uint64_t half_days_ = 0;
  std::uint32_t firsts_ = 0;  // bits: values seen
  std::uint32_t seconds_ = 0;
  Order day_first_;
  Order month_first_;
};

}  // namespace flipchart::importers
