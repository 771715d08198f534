// What edits of saved views and of how the workshop is held do.
#include <algorithm>

#include "base/language.hpp"
#include "base/utf8.hpp"
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
  if (erased<SavedView>(plan, e.view)) return {};
  return base::refused(base::tr("there is no view {}", e.view));
}

Planned plan(Plan& plan, SetProposals& e) {
  HouseRules rules = plan.decisions().rules;
  rules.proposals_from_below = e.from_below;
  plan.put_rules(std::move(rules));
  return {};
}

Planned plan(Plan& plan, SetHold& e) {
  constexpr std::uint32_t kLongestHold = 7 * 86'400;
  if (e.seconds > kLongestHold)
    return base::refused(base::tr("a note is held back for a week at most: 604800 seconds"));
  HouseRules rules = plan.decisions().rules;
  rules.hold_seconds = e.seconds;
  plan.put_rules(std::move(rules));
  return {};
}

Planned plan(Plan& plan, SetWords& e) {
  if (e.words.size() != e.instead.size())
    return base::refused(base::tr("\"words\" and \"instead\" go together, one for one"));
  HouseRules rules = plan.decisions().rules;
  rules.words_underlined = e.on;
  rules.words.clear();
  for (std::size_t i = 0; i < e.words.size(); ++i) {
    if (e.words[i].empty()) return base::refused(base::tr("a word of the list is empty"));
    rules.words.push_back({e.words[i], e.instead[i]});
  }
  plan.put_rules(std::move(rules));
  return {};
}

Planned plan(Plan& plan, SetDates& e) {
  constexpr std::size_t kLongestZone = 64;
  HouseRules rules = plan.decisions().rules;
  rules.dates.week_starts = e.week_starts.value_or(rules.dates.week_starts);
  rules.dates.order = e.date_order.value_or(rules.dates.order);
  if (e.zone) {
    // Whether there is such a place, only a computer knows; this only keeps out what never is one.
    const bool fits = std::all_of(e.zone->begin(), e.zone->end(), [](char c) {
      return base::is_letter(c) || base::is_digit(c) ||
             std::string_view("+-:/_").find(c) != std::string::npos;
    });
    if (!fits || e.zone->size() > kLongestZone)
      return base::refused(base::tr("a zone is written as in Europe/Berlin, or as in +02:00"));
    rules.dates.zone = *e.zone;
  }
  if (rules == plan.decisions().rules) return base::refused(base::tr("days are told so already"));
  plan.put_rules(std::move(rules));
  return {};
}

}  // namespace flipchart::model
