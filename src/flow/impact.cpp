// See the header.
#include "flow/impact.hpp"

#include <algorithm>

namespace flipchart::flow {

namespace {

base::Date month_of(base::Date day) {
  base::YearMonthDay ymd = base::year_month_day(day);
  ymd.day = 1;
  return base::date_of(ymd);
}

void add_issue(const Routes& routes, const Silos& silos, std::uint32_t issue, ImpactFigures& to) {
  ++to.issues;
  to.closed += routes.closed[issue] != 0 ? 1 : 0;
  const std::uint32_t first = routes.first_stop[issue];
  const std::uint32_t end = routes.first_stop[issue + 1];
  for (std::uint32_t i = first + 1; i < end; ++i) {
    const HolderId from = routes.stops[i - 1].holder;
    const HolderId holder = routes.stops[i].holder;
    ++to.handovers;
    if (on_chart(from) && on_chart(holder)) {
      const std::uint32_t a = silos.of[from];
      const std::uint32_t b = silos.of[holder];
      to.crossings += a != b && a != kNoSlot && b != kNoSlot ? 1 : 0;
    }
    if (i >= first + 2 && routes.stops[i - 2].holder == holder) ++to.returns;
  }
}

void add_figures(const ImpactFigures& figures, ImpactFigures& to) {
  to.issues += figures.issues;
  to.handovers += figures.handovers;
  to.crossings += figures.crossings;
  to.returns += figures.returns;
  to.closed += figures.closed;
}

}  // namespace

std::vector<ImpactMonth> impact_by_month(const Routes& routes, const Silos& silos,
                                         const std::function<bool(std::uint32_t)>& keep, base::Date today) {
  const auto count = static_cast<std::uint32_t>(routes.closed.size());
  const auto counts = [&](std::uint32_t issue) {
    return keep(issue) && routes.begun[issue] != base::kNoTime && routes.begun_on(issue) <= today;
  };
  std::optional<base::Date> first;
  std::optional<base::Date> last;
  for (std::uint32_t issue = 0; issue < count; ++issue) {
    if (!counts(issue)) continue;
    const base::Date day = routes.begun_on(issue);
    first = first ? std::min(*first, day) : day;
    last = last ? std::max(*last, day) : day;
  }
  std::vector<ImpactMonth> months;
  if (!first) return months;
  for (base::Date month = month_of(*first); month <= *last; month = base::months_after(month, 1))
    months.push_back({month, {}});
  for (std::uint32_t issue = 0; issue < count; ++issue) {
    if (!counts(issue)) continue;
    const base::YearMonthDay from = base::year_month_day(months.front().first);
    const base::YearMonthDay at = base::year_month_day(routes.begun_on(issue));
    constexpr int kYear = 12;
    const auto month = static_cast<std::size_t>((at.year - from.year) * kYear + at.month - from.month);
    add_issue(routes, silos, issue, months[month].figures);
  }
  return months;
}

ImpactAround impact_around(const std::vector<ImpactMonth>& by_month, base::Date day, int months,
                           base::Date today) {
  ImpactAround around;
  if (by_month.empty()) return around;
  const base::Date turn = month_of(day);
  const base::Date from = base::months_after(turn, -months);
  const base::Date until = base::months_after(turn, months + 1);
  for (const ImpactMonth& month : by_month) {
    if (month.first >= from && month.first < turn) add_figures(month.figures, around.before);
    // The month of the day itself is neither; one that is not over tells too little.
    const bool over = base::months_after(month.first, 1) <= today;
    if (month.first > turn && month.first < until && over) add_figures(month.figures, around.after);
  }
  for (int i = 1; i <= months; ++i) {
    around.months_before += base::months_after(turn, -i) >= by_month.front().first ? 1 : 0;
    around.months_after += base::months_after(turn, i + 1) <= today ? 1 : 0;
  }
  return around;
}

std::vector<std::uint8_t> of_same_cause(const model::History& history,
                                        const std::vector<std::uint32_t>& issues) {
  std::vector<base::TextId> causes;
  for (const std::uint32_t issue : issues) {
    const base::TextId cause = history.cause(issue);
    if (cause != base::kNoText && std::find(causes.begin(), causes.end(), cause) == causes.end())
      causes.push_back(cause);
  }
  std::vector<std::uint8_t> like;
  if (causes.empty()) return like;
  like.resize(history.issue_count(), 0);
  for (std::uint32_t issue = 0; issue < history.issue_count(); ++issue)
    like[issue] = std::find(causes.begin(), causes.end(), history.cause(issue)) != causes.end() ? 1 : 0;
  return like;
}

}  // namespace flipchart::flow
