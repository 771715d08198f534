// Measures as texts and numbers, so that two of them can be compared whole.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "flow/measures.hpp"

namespace flipchart::flow {

inline std::string lists_of(const Measures& m) {
  std::string text;
  const auto add = [&text](const auto&... parts) { ((text += parts, text += '|'), ...); };
  for (const SiloPair& p : m.silos) add("silos", p.from, p.to, std::to_string(p.handovers));
  for (const LinePair& p : m.lines) add("\nlines", p.from, p.to, std::to_string(p.handovers));
  for (const Seam& s : m.seams) add("\nseam", s.leader.value_or("null"), std::to_string(s.handovers));
  for (const Held& h : m.held) add("\nheld", h.silo, h.hours ? std::to_string(*h.hours) : "null");
  for (const HiddenBy& h : m.hidden) add("\nhidden", std::to_string(h.issues), std::to_string(h.events));
  return text;
}

inline std::vector<std::uint64_t> counts_of(const Measures& m) {
  return {
      m.issues,        m.events,         m.placed_events,         m.handovers,        m.issues_handed_over,
      m.closed,        m.first_touch,    m.contained_at_front,    m.climbs,           m.returns,
      m.sideways,      m.silo_crossings, m.issues_crossing_silos, m.ping_pong_issues, m.ping_pong_returns,
      m.hidden_issues, m.hidden_events,  m.hops_max.value_or(999)};
}

inline void expect_same(const Measures& m, const Measures& expected) {
  EXPECT_EQ(counts_of(m), counts_of(expected));
  EXPECT_EQ(lists_of(m), lists_of(expected));
  EXPECT_EQ(m.first_touch_share, expected.first_touch_share);
  EXPECT_EQ(m.contained_at_front_share, expected.contained_at_front_share);
  EXPECT_EQ(m.hops_mean, expected.hops_mean);
  EXPECT_EQ(m.hops_median, expected.hops_median);
  EXPECT_EQ(m.hops_p90, expected.hops_p90);
}

}  // namespace flipchart::flow
