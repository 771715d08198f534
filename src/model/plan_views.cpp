// What edits of saved views do.
#include "base/language.hpp"
#include "model/plan.hpp"

namespace flipchart::model {

Planned plan(Plan& plan, SaveView& e) {
  if (e.saved.name.empty()) return base::refused(base::tr("a view needs a name"));
  if (!(e.saved.view.facing >= 0 && e.saved.view.facing <= 1))
    return base::refused(base::tr("\"facing\" is a number from 0, leaders on top, to 1, customers on top"));
  const View usual;  // what is not saved
  e.saved.view.room_safe = usual.room_safe;
  e.saved.view.presented = usual.presented;
  e.saved.view.k = usual.k;
  e.saved.view.size = usual.size;
  e.saved.view.title.clear();
  e.saved.view.transparent = usual.transparent;
  const Lit& lit = e.saved.lit;
  if (lit.seam_from.empty() != lit.seam_to.empty())
    return base::refused(base::tr("a seam that is lit has two ends: \"lit_seam_from\" and \"lit_seam_to\""));
  const int things = (lit.position.empty() ? 0 : 1) + (lit.customer.empty() ? 0 : 1) +
                     (lit.issue.empty() ? 0 : 1) + (lit.fix.empty() ? 0 : 1) +
                     (lit.seam_from.empty() ? 0 : 1);
  if (things > 1)
    return base::refused(
        base::tr("one thing is lit in a view: a position, a customer, an issue, a fix or a seam"));
  if (e.saved.id.empty()) e.saved.id = plan.free_id<SavedView>("view-");
  plan.put(e.saved);
  return {};
}

Planned plan(Plan& plan, MoveView& e) {
  const auto from = plan.all<SavedView>().place(e.view);
  if (!from) return base::refused(base::tr("there is no view {}", e.view));
  const std::size_t count = plan.all<SavedView>().size();
  if (e.to < 1 || e.to > count)
    return base::refused(
        base::tr("\"to\" is a place from 1 to {}, the number of saved views", std::to_string(count)));
  if (*from != e.to - 1) plan.move<SavedView>(*from, e.to - 1);
  return {};
}

Planned plan(Plan& plan, RemoveView& e) {
  const auto at = plan.all<SavedView>().place(e.view);
  if (!at) return base::refused(base::tr("there is no view {}", e.view));
  plan.erase<SavedView>(*at);
  return {};
}

}  // namespace flipchart::model
