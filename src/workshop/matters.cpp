// The list of matters: every fix, and every open issue that is in no fix, in the order the room needs them.
#include <algorithm>
#include <array>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "compose/filter_words.hpp"
#include "model/names.hpp"
#include "workshop/workshop.hpp"

namespace flipchart::workshop {

namespace {

using model::MatterState;

// Where a state stands in the list.
std::size_t rank_of(MatterState state) {
  static constexpr std::array kOrder = {MatterState::overdue, MatterState::unowned, MatterState::half,
                                        MatterState::owned,   MatterState::done,    MatterState::followed_up};
  return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), state) - kOrder.begin());
}

std::string days(std::int32_t count) {
  return count == 1 ? base::tr("{} day", "1") : base::tr("{} days", std::to_string(count));
}

std::string days_over(std::int32_t count) {
  return count == 1 ? base::tr("{} day over", "1") : base::tr("{} days over", std::to_string(count));
}

struct Sorted {
  Matter matter;
  std::int64_t urgency = 0;  // smaller first
};

}  // namespace

std::vector<Matter> Workshop::matters(const model::View& view) {
  const Picture& shown = picture(view);
  const flow::Routes& routes = shown.insights->routes;
  std::vector<Sorted> list;
  std::vector<std::uint8_t> in_fix(history().issues().size(), 0);

  for (const model::Fix& fix : decisions().fixes) {
    Sorted entry;
    Matter& matter = entry.matter;
    matter.id = {base::ItemKind::fix, fix.id};
    matter.title = fix.title;
    matter.state = model::state_of(fix, today_);
    bool kept = fix.issues.empty();
    for (const std::string& id : fix.issues) {
      const std::uint32_t issue = history().find(id);
      if (issue == base::kNoSlot) continue;
      in_fix[issue] = 1;
      if (matter.issue == base::kNoSlot) matter.issue = issue;
      kept = kept || shown.kept->keep[issue] != 0;
    }
    if (!kept) continue;
    if (matter.issue != base::kNoSlot) {
      const model::Issue& issue = history().issues()[matter.issue];
      matter.customer = model::name_of_customer(organization(), history().text(issue.customer));
      matter.severity = history().text(issue.severity);
      entry.urgency = history().begun(matter.issue) / base::kDayMillis;
    }
    const base::Slot owner = organization().find(fix.owner);
    const bool by_role = view.room_safe && matter.state == MatterState::overdue;
    if (!fix.owner.empty() && by_role)
      matter.owner = model::role_of_position(organization(), fix.owner);
    else if (owner != base::kNoSlot)
      matter.owner = organization().holder_names(owner);
    else if (!fix.owner.empty())
      matter.owner =
          view.room_safe ? base::tr("Not on the chart") : base::tr("{} (not on the chart)", fix.owner);
    if (fix.due && matter.state != MatterState::followed_up) {
      entry.urgency = fix.due->days;
      matter.when =
          matter.state == MatterState::overdue
              ? days_over(today_.days - fix.due->days)
              : base::tr("due {}", compose::short_date(*fix.due, today_, decisions().rules.dates.order));
    }
    if (matter.state == MatterState::followed_up) matter.when = base::tr("followed up");
    list.push_back(std::move(entry));
  }

  for (std::uint32_t i = 0; i < history().issues().size(); ++i) {
    if (in_fix[i] != 0 || routes.closed[i] != 0 || shown.kept->keep[i] == 0) continue;
    const model::Issue& issue = history().issues()[i];
    Sorted entry;
    Matter& matter = entry.matter;
    matter.id = {base::ItemKind::issue, std::string(history().text(issue.id))};
    matter.title = history().text(issue.title == base::kNoText ? issue.id : issue.title);
    matter.customer = model::name_of_customer(organization(), history().text(issue.customer));
    matter.severity = history().text(issue.severity);
    matter.issue = i;
    if (history().begun(i) != base::kNoTime) {
      const base::Date begun = base::date_of_instant(history().begun(i));
      entry.urgency = begun.days;
      matter.when = days(std::max(0, today_.days - begun.days));
    }
    list.push_back(std::move(entry));
  }

  std::stable_sort(list.begin(), list.end(), [](const Sorted& a, const Sorted& b) {
    const std::size_t x = rank_of(a.matter.state);
    const std::size_t y = rank_of(b.matter.state);
    return x != y ? x < y : a.urgency < b.urgency;
  });
  std::vector<Matter> matters;
  matters.reserve(list.size());
  for (Sorted& entry : list) matters.push_back(std::move(entry.matter));
  return matters;
}

}  // namespace flipchart::workshop
