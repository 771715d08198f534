// See the header.
#include "flow/handover_kinds.hpp"

#include <type_traits>

#include "base/parallel.hpp"
#include "flow/issue_parts.hpp"

namespace flipchart::flow {

HandoverKinds::HandoverKinds(const model::Organization& organization, const HolderRows& rows,
                             const HolderSilos& silos, const std::vector<std::uint32_t>& silo)
    : branch_(rows.chart()), leader_(rows.chart(), 0), slot_{kNoSlot}, silo_(silo), none_(silos.none()) {
  least_.push_back(0);
  for (std::uint32_t row = 0; row < rows.chart(); ++row) {
    const Slot slot = rows.holder(row);
    branch_[row] = rows.branch(row);
    const Slot above = organization.parent(slot);
    const std::uint32_t by = above == kNoSlot ? 0 : leader_[rows.row(above)];  // rows below come later
    leader_[row] = by;
    if (branch_[row] == 1) continue;
    leader_[row] = static_cast<std::uint32_t>(slot_.size());
    slot_.push_back(slot);
    least_.push_back(by);
  }
  const std::size_t leaders = slot_.size();
  for (std::size_t reach = 1; reach * 2 <= leaders; reach *= 2) {
    const std::size_t before = least_.size() - leaders;
    least_.resize(least_.size() + leaders, 0);
    for (std::size_t at = 0; at + reach * 2 <= leaders; ++at)
      least_[before + leaders + at] = std::min(least_[before + at], least_[before + at + reach]);
  }
}

NarrowColumn kinds_by_stop(const Routes& routes, const HandoverKinds& kinds) {
  NarrowColumn column(routes.stops.size(), kinds.count() - 1);
  column.fill([&](auto* kind) {
    using Kind = std::remove_reference_t<decltype(*kind)>;
    routes.stops.row().visit([&](const auto* rows) {
      base::parallel_parts(base::EvenParts(routes.first_stop.size() - 1, kLeastIssues),
                           [&](std::size_t begin, std::size_t end, std::size_t) {
                             for (std::size_t issue = begin; issue < end; ++issue) {
                               std::uint32_t s = routes.first_stop[issue];
                               const std::uint32_t last = routes.first_stop[issue + 1];
                               if (s != last) kind[s++] = 0;
                               for (; s < last; ++s)
                                 kind[s] = static_cast<Kind>(kinds.of(rows[s - 1], rows[s]));
                             }
                           });
    });
  });
  return column;
}

}  // namespace flipchart::flow
