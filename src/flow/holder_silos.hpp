// The silo of a holder as one small number, for counting: silos first, then "none", then "off the chart".
// Two silos cross when they differ; a position without a silo crosses with nothing, also not with a holder
// off the chart ("none never crosses"); a holder off the chart crosses with every silo but not with another
// one off the chart.
#pragma once

#include <cstdint>
#include <string_view>

#include "flow/routes.hpp"
#include "flow/silos.hpp"

namespace flipchart::flow {

// What reports call the silo of a holder off the chart. A position without a silo has the empty text.
inline constexpr std::string_view kNotOnChart = "(not on the chart)";

class HolderSilos {
 public:
  explicit HolderSilos(const Silos& silos)
      : silos_(silos), none_(static_cast<std::uint32_t>(silos.names.size())) {}

  std::uint32_t count() const { return none_ + 2; }
  std::uint32_t none() const { return none_; }
  std::uint32_t off_chart() const { return none_ + 1; }
  std::uint32_t of(HolderId holder) const {
    if (!on_chart(holder)) return off_chart();
    return silos_.of[holder] == kNoSlot ? none_ : silos_.of[holder];
  }
  bool cross(std::uint32_t a, std::uint32_t b) const { return a != b && a != none_ && b != none_; }
  // kNoSlot when there is none of that name. Linear in silos.
  std::uint32_t find(std::string_view name) const {
    if (const std::uint32_t silo = silos_.find(name); silo != kNoSlot) return silo;
    if (name.empty()) return none_;
    return name == kNotOnChart ? off_chart() : kNoSlot;
  }
  std::string_view name(std::uint32_t silo) const {
    if (silo < none_) return silos_.names[silo];
    return silo == none_ ? std::string_view() : kNotOnChart;
  }

 private:
  const Silos& silos_;
  std::uint32_t none_;
};

}  // namespace flipchart::flow
