// The time of a history cut into a few stretches of days in which about as many issues begun: what a brush
// keeps is some whole stretches and a part of two others.
#pragma once

#include <cstdint>
#include <vector>

#include "flow/bits.hpp"
#include "flow/routes.hpp"

namespace flipchart::flow {

constexpr std::int64_t kForEver = std::int64_t{1} << 40U;  // in days

struct Days {  // both included
  std::int64_t first = 0;
  std::int64_t last = 0;
};

class Stretches {
  // Invariant: first_day_ ascends and has one entry more than there are stretches; no days: no stretches.
 public:
  static constexpr std::uint32_t kMost = 16;

  // None where days do not fit the column of them. Linear in issues.
  explicit Stretches(const Routes& routes);

  std::uint32_t count() const {
    return static_cast<std::uint32_t>(first_day_.empty() ? 0 : first_day_.size() - 1);
  }
  // The stretches that lie wholly in a range of days: begin and end, equal for none.
  struct Whole {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  Whole whole_in(const Days& days) const;
  // Their issues. Linear in issues, on all cores.
  Bits issues_of(const Whole& stretches) const;

 private:
  SharedColumn<std::uint16_t> day_;  // by issue
  std::vector<std::uint32_t> first_day_;
};

}  // namespace flipchart::flow
