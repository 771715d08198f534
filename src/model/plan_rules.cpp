// How a workshop is held and what it is called: see HouseRules.
#include <algorithm>
#include <string_view>
#include <utility>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "model/plan.hpp"

namespace flipchart::model {

using base::refused;

Planned plan(Plan& plan, SetProposals& e) {
  HouseRules rules = plan.decisions().rules;
  rules.proposals_from_below = e.from_below;
  plan.put_rules(std::move(rules));
  return {};
}

Planned plan(Plan& plan, SetHold& e) {
  constexpr std::uint32_t kLongestHold = 7 * 86'400;
  if (e.seconds > kLongestHold)
    return refused(base::tr("a note is held back for a week at most: 604800 seconds"));
  HouseRules rules = plan.decisions().rules;
  rules.hold_seconds = e.seconds;
  plan.put_rules(std::move(rules));
  return {};
}

Planned plan(Plan& plan, SetTitle& e) {
  HouseRules rules = plan.decisions().rules;
  rules.title = base::trimmed(e.title);
  plan.put_rules(std::move(rules));
  return {};
}

Planned plan(Plan& plan, SetWords& e) {
  if (e.words.size() != e.instead.size())
    return refused(base::tr("\"words\" and \"instead\" go together, one for one"));
  HouseRules rules = plan.decisions().rules;
  rules.words_underlined = e.on;
  rules.words.clear();
  for (std::size_t i = 0; i < e.words.size(); ++i) {
    if (e.words[i].empty()) return refused(base::tr("a word of the list is empty"));
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
      return refused(base::tr("a zone is written as in Europe/Berlin, or as in +02:00"));
    rules.dates.zone = *e.zone;
  }
  if (rules == plan.decisions().rules) return refused(base::tr("days are told so already"));
  plan.put_rules(std::move(rules));
  return {};
}

}  // namespace flipchart::model
