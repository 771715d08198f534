// Trying rearrangements out. They are prepared and applied as edits are, and come off the same way; only the
// journal does not hear of them before they are kept.
#include <utility>

#include "workshop/workshop.hpp"

namespace flipchart::workshop {

base::Result<void> Workshop::try_out(model::Rearrangement change) {
  auto prepared = model::prepare(state_, std::move(change));
  if (!prepared) return tl::unexpected(prepared.error());
  model::apply(state_, *prepared);
  changed(*prepared);
  tried_.push_back(std::move(*prepared));
  return {};
}

void Workshop::give_up_all() {
  while (!tried_.empty()) {
    const model::Prepared last = std::move(tried_.back());
    tried_.pop_back();
    model::revert(state_, last);
    changed(last);
  }
}

void Workshop::give_up(std::size_t tried) {
  std::vector<model::Prepared> all = tried_;
  give_up_all();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i != tried) (void)try_out(std::get<model::Rearrangement>(all[i].edit));
  }
}

base::Result<std::uint64_t> Workshop::keep_tried() {
  const std::vector<model::Prepared> all = tried_;
  give_up_all();
  base::Result<std::uint64_t> last = accepted_;
  for (const model::Prepared& one : all) {
    last = commit(one.edit);
    if (!last) break;
  }
  return last;
}

}  // namespace flipchart::workshop
