// A history's columns are taken out, changed and put in order again; what is removed goes row by row.
#include "model/issue_edits.hpp"

#include <algorithm>

#include "base/language.hpp"
#include "model/history_parts.hpp"

namespace flipchart::model {

namespace {

using base::refused;
using base::Result;

Millis start_of(const std::optional<base::Date>& day) {
  return day ? day->days * base::kDayMillis : kNoTime;
}

Millis end_of(base::Date day) {
  return (day.days + Millis{1}) * base::kDayMillis - 1000;
}

struct IssueJudge {
  const Organization& chart;
  const History& history;

  Result<void> operator()(const AddIssue& e) const {
    if (e.title.empty()) return refused(base::tr("an issue needs a title"));
    if (history.find(e.id) != base::kNoSlot)
      return refused(base::tr("there is an issue {} already; choose another id", e.id));
    if (!e.customer.empty() && chart.find_customer(e.customer) == kNoSlot)
      return refused(base::tr("there is no customer {}", e.customer));
    for (std::size_t at = 0; at < e.holders.size(); ++at) {
      if (auto there = position(e.holders[at]); !there) return there;
      if (at > 0 && e.holders[at] == e.holders[at - 1])
        return refused(base::tr("{} cannot hand over to itself", e.holders[at]));
    }
    return {};
  }
  Result<void> operator()(const HandOver& e) const {
    if (!e.day) return refused(base::tr("\"day\" is missing"));
    if (auto there = known(e.issue); !there) return there;
    if (auto there = position(e.to); !there) return there;
    const std::uint32_t issue = history.find(e.issue);
    if (history.event_count(issue) == 0) return {};
    const std::uint32_t last = history.first_event(issue + 1) - 1;
    if (history.text(history.actors()[last]) == e.to) return refused(base::tr("{} has it already", e.to));
    // A day is as good as its last moment: what came before it that day stays before it.
    if (history.last_dated(issue) != kNoTime && end_of(*e.day) < history.last_dated(issue))
      return refused(base::tr("{} was handed over later than that, on {}", e.issue,
                              base::to_string(base::date_of_instant(history.last_dated(issue)))));
    return {};
  }
  Result<void> operator()(const RenameIssue& e) const {
    if (e.title.empty()) return refused(base::tr("an issue needs a title"));
    return known(e.issue);
  }
  Result<void> operator()(const CloseIssue& e) const {
    if (!e.day) return refused(base::tr("\"day\" is missing"));
    return known(e.issue);
  }
  Result<void> operator()(const RemoveIssue& e) const { return known(e.issue); }

 private:
  Result<void> position(const std::string& id) const {
    if (chart.find(id) == kNoSlot) return refused(base::tr("there is no position {}", id));
    return {};
  }
  Result<void> known(const std::string& issue) const {
    if (history.find(issue) == base::kNoSlot) return refused(base::tr("there is no issue {}", issue));
    return {};
  }
};

struct IssueChanger {
  const History& before;

  History operator()(const AddIssue& e) const {
    HistoryColumns columns = before.columns();
    const std::uint32_t number = columns.ids.add(e.id);
    columns.issue.add(number, 0);
    columns.title.push_back(columns.texts.intern(e.title));
    columns.customer.push_back(columns.texts.intern(e.customer));
    columns.severity.push_back(columns.texts.intern(e.severity));
    columns.opened.resize(number);
    columns.opened.push_back(start_of(e.day));
    for (std::size_t at = 0; at < e.holders.size(); ++at)
      add_event(columns, number, e.holders[at], at == 0 ? start_of(e.day) : kNoTime);
    return History(std::move(columns));
  }
  // After what is known of it, also where that happened later on the same day.
  History operator()(const HandOver& e) const {
    HistoryColumns columns = before.columns();
    const std::uint32_t issue = before.find(e.issue);
    add_event(columns, issue, e.to, std::max(start_of(e.day), before.last_dated(issue)));
    return History(std::move(columns));
  }
  History operator()(const RenameIssue& e) const {
    HistoryColumns columns = before.columns();
    columns.title.set(before.find(e.issue), columns.texts.intern(e.title));
    return History(std::move(columns));
  }
  History operator()(const CloseIssue& e) const {
    HistoryColumns columns = before.columns();
    columns.closed.resize(before.issue_count());
    columns.closed.set(before.find(e.issue), start_of(e.day));
    return History(std::move(columns));
  }
  History operator()(const RemoveIssue& e) const {
    return History(rows_without(before, before.find(e.issue)));
  }

 private:
  // Without a time it is undated, and stays after the one before it.
  void add_event(HistoryColumns& columns, std::uint32_t issue, const std::string& holder, Millis at) const {
    const std::size_t events = columns.issue.events();
    columns.issue.add(issue, 1);
    columns.at.push_back(at);
    for (TextColumn* const column : {&columns.actor, &columns.group, &columns.activity, &columns.status})
      column->resize(events);
    columns.actor.push_back(columns.texts.intern(holder));
    columns.undated.resize(events, 0);
    columns.undated.push_back(at == kNoTime ? 1 : 0);
  }
};

}  // namespace

void name_new(const History& history, IssueEdit& change) {
  auto* const issue = std::get_if<AddIssue>(&change);
  if (issue == nullptr || !issue->id.empty()) return;
  std::size_t number = history.issue_count() + std::size_t{1};
  while (history.find("issue-" + std::to_string(number)) != base::kNoSlot) ++number;
  issue->id = "issue-" + std::to_string(number);
}

Result<void> fits(const Organization& organization, const History& history, const IssueEdit& change) {
  return std::visit(IssueJudge{organization, history}, change);
}

History changed_history(const History& before, const IssueEdit& change) {
  return std::visit(IssueChanger{before}, change);
}

}  // namespace flipchart::model
