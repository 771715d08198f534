// A history's columns are taken out, changed and put in order again; what is removed goes row by row.
#include "model/issue_edits.hpp"

#include "model/history_parts.hpp"

namespace flipchart::model {

namespace {

using base::refused;
using base::Result;

Millis start_of(const std::optional<base::Date>& day) {
  return day ? day->days * base::kDayMillis : kNoTime;
}

struct IssueJudge {
  const Organization& chart;
  const History& history;

  Result<void> operator()(const AddIssue& e) const {
    if (e.title.empty()) return refused("an issue needs a title");
    if (history.find(e.id) != base::kNoSlot)
      return refused("there is an issue " + e.id + " already; choose another id");
    if (!e.customer.empty() && chart.find_customer(e.customer) == kNoSlot)
      return refused("there is no customer " + e.customer);
    return {};
  }
  Result<void> operator()(const RenameIssue& e) const {
    if (e.title.empty()) return refused("an issue needs a title");
    return known(e.issue);
  }
  Result<void> operator()(const CloseIssue& e) const {
    if (!e.day) return refused("\"day\" is missing");
    return known(e.issue);
  }
  Result<void> operator()(const RemoveIssue& e) const { return known(e.issue); }

 private:
  Result<void> known(const std::string& issue) const {
    if (history.find(issue) == base::kNoSlot) return refused("there is no issue " + issue);
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
