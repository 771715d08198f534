// See the header.
#include "flow/shared_leader.hpp"

#include <optional>

#include "flow/holders.hpp"

namespace flipchart::flow {

namespace {

// The nearest leader of those told so far.
class Nearest {
 public:
  explicit Nearest(const model::Organization& organization) : organization_(organization) {}
  void add(Slot slot) { leader_ = leader_ ? organization_.nearest_shared_leader(*leader_, slot) : slot; }
  bool any() const { return leader_.has_value(); }
  bool none_shared() const { return leader_ == kNoSlot; }
  Slot leader() const { return leader_.value_or(kNoSlot); }

 private:
  const model::Organization& organization_;
  std::optional<Slot> leader_;
};

}  // namespace

Slot shared_leader_of(const model::Organization& organization, const Routes& routes, const Silos& silos,
                      const std::vector<std::uint32_t>& issues) {
  Nearest crossing(organization);
  Nearest all(organization);
  for (const std::uint32_t issue : issues) {
    for (std::uint32_t i = routes.first_stop[issue]; i < routes.first_stop[issue + 1]; ++i) {
      const HolderId to = routes.stops[i].holder;
      if (!on_chart(to)) continue;
      if (!all.none_shared()) all.add(to);
      if (i == routes.first_stop[issue]) continue;
      const HolderId from = routes.stops[i - 1].holder;
      if (!on_chart(from) || silos.of[from] == silos.of[to] || crossing.none_shared()) continue;
      if (silos.of[from] == kNoSlot || silos.of[to] == kNoSlot) continue;
      crossing.add(from);
      if (!crossing.none_shared()) crossing.add(to);
    }
  }
  return crossing.any() ? crossing.leader() : all.leader();
}

}  // namespace flipchart::flow
