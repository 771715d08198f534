// Before and after a change of the chart, as people and programs read it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "flow/what_if.hpp"

namespace flipchart::writers {

// What the comparison leaves as it was, in one sentence.
inline constexpr std::string_view kSameHolders =
    "The issues as they were recorded, with the same holders. Whoever moves joins the new leader's silo.";

struct Compared {
  std::string_view label;
  enum class Kind : std::uint8_t { count, mean, share } kind = Kind::count;
  bool more_is_better = false;
  std::optional<double> before, after;

  // 0 the same (or not known), 1 better, -1 worse.
  int verdict() const;
  // "1,204", "2.31", "38%"; "none" where there is nothing to count.
  std::string words(const std::optional<double>& value) const;
  // "172 fewer", "0.45 shorter", "3 points more", "the same".
  std::string difference() const;
};
// Lengths of ways, climbs, levels climbed, returns, silo crossings, issues that never left the front line,
// and those closed at first touch: always in this order.
std::vector<Compared> figures_of(const flow::WhatIf& what_if);

// `changes` in words, `edits` as JSON objects.
std::string what_if_text(const flow::WhatIf& what_if, const std::vector<std::string>& changes);
std::string what_if_json(const flow::WhatIf& what_if, const std::vector<std::string>& edits);

}  // namespace flipchart::writers
