// Groups events by issue and puts each issue's events in the order they happened. Most logs come so; what
// does not is sorted as row numbers, and each column is moved once.
#include "model/history.hpp"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>
#include <numeric>

#include "base/parallel.hpp"

namespace flipchart::model {

namespace {

constexpr std::size_t kLeastIssues = 1U << 14U;  // worth a thread

// An event whose time could not be read takes the time of the one before it in the file, kNoTime where there
// is none: so it stays first.
void borrow_times(HistoryColumns& columns, std::size_t issues) {
  columns.undated.resize(columns.issue.events(), 0);
  std::vector<Millis> last(issues, kNoTime);
  for (std::uint32_t e = 0; e < columns.undated.size(); ++e) {
    Millis& before = last[columns.issue.of_events()[e]];
    if (columns.undated[e] != 0)
      columns.at.set(e, before);
    else
      before = columns.at[e];
  }
}

// Rows by issue, in file order inside each.
std::vector<std::uint32_t> rows_by_issue(const std::vector<std::uint32_t>& issue_of,
                                         std::vector<std::uint32_t>& first_event) {
  for (const std::uint32_t issue : issue_of) ++first_event[issue + 1];
  std::partial_sum(first_event.begin(), first_event.end(), first_event.begin());
  std::vector<std::uint32_t> next(first_event.begin(), first_event.end() - 1);
  std::vector<std::uint32_t> rows(issue_of.size());
  for (std::uint32_t e = 0; e < issue_of.size(); ++e) rows[next[issue_of[e]]++] = e;
  return rows;
}

void sort_by_time(std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& first_event,
                  const InstantColumn& at) {
  const auto earlier = [&at](std::uint32_t a, std::uint32_t b) { return at[a] < at[b]; };
  base::parallel_parts(base::EvenParts(first_event.size() - 1, kLeastIssues),
                       [&](std::size_t begin, std::size_t end, std::size_t) {
                         for (std::size_t issue = begin; issue < end; ++issue) {
                           const auto from = rows.begin() + first_event[issue];
                           const auto to = rows.begin() + first_event[issue + 1];
                           if (std::is_sorted(from, to, earlier)) continue;
                           // Ties in file order: rows of one issue ascend as they stand, so the row's number
                           // decides.
                           std::sort(from, to, [&at](std::uint32_t a, std::uint32_t b) {
                             const Millis x = at[a];
                             const Millis y = at[b];
                             return x != y ? x < y : a < b;
                           });
                         }
                       });
}

bool in_order(const std::vector<std::uint32_t>& first_event, const InstantColumn& at) {
  std::atomic<bool> ordered{true};
  base::parallel_parts(base::EvenParts(first_event.size() - 1, kLeastIssues),
                       [&](std::size_t begin, std::size_t end, std::size_t) {
                         for (std::size_t issue = begin; issue < end && ordered; ++issue) {
                           for (std::uint32_t e = first_event[issue] + 1; e < first_event[issue + 1]; ++e) {
                             if (at[e] < at[e - 1]) ordered = false;
                           }
                         }
                       });
  return ordered;
}

template <class Value>
void take(std::vector<Value>& column, const std::vector<std::uint32_t>& rows) {
  if (column.empty()) return;
  column.resize(rows.size(), 0);
  std::vector<Value> taken(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) taken[row] = column[rows[row]];
  column = std::move(taken);
}

void take_rows(HistoryColumns& columns, const std::vector<std::uint32_t>& rows) {
  columns.at = columns.at.taken(rows);
  columns.actor = columns.actor.taken(rows);
  columns.group = columns.group.taken(rows);
  columns.activity = columns.activity.taken(rows);
  columns.status = columns.status.taken(rows);
  take(columns.undated, rows);
  take(columns.quarters, rows);
}

// What the first event of each issue says, where that is not the first in the file.
void look_at_first_events(HistoryColumns& columns, const std::vector<std::uint32_t>& rows,
                          const std::vector<std::uint32_t>& first_event) {
  if (columns.otherwise.empty()) return;
  for (std::uint32_t issue = 0; issue + 1 < first_event.size(); ++issue) {
    if (first_event[issue] == first_event[issue + 1]) continue;
    const std::uint32_t row = rows[first_event[issue]];
    const auto other =
        std::lower_bound(columns.otherwise.begin(), columns.otherwise.end(), row,
                         [](const OtherWords& words, std::uint32_t e) { return words.event < e; });
    if (other == columns.otherwise.end() || other->event != row) continue;
    columns.said_customer.set(issue, other->customer);
    columns.said_severity.set(issue, other->severity);
  }
}

// The issue's own, else what its first event says.
void fill(TextColumn& own, TextColumn& said) {
  if (!own.has_texts()) {
    own = std::move(said);
    return;
  }
  for (std::size_t issue = 0; said.has_texts() && issue < own.size(); ++issue) {
    if (own[issue] == base::kNoText) own.set(issue, said[issue]);
  }
  said = TextColumn();
}

HistoryColumns columns_of(HistoryParts&& parts) {
  HistoryColumns columns;
  columns.texts = std::move(parts.texts);
  columns.currency = std::move(parts.currency);
  for (const Issue& issue : parts.issues) {
    [[maybe_unused]] const std::uint32_t number = columns.ids.add(columns.texts.view(issue.id));
    assert(number == columns.title.size() && "two issues have one id");
    columns.title.push_back(issue.title);
    columns.customer.push_back(issue.customer);
    columns.severity.push_back(issue.severity);
    columns.issue_status.push_back(issue.status);
    columns.cause.push_back(issue.cause);
    columns.amount.push_back(issue.amount);
    columns.hours.push_back(issue.hours);
    columns.opened.push_back(issue.opened);
    columns.closed.push_back(issue.closed);
    columns.opened_quarters.push_back(quarters_of(issue.opened_offset));
  }
  columns.said_customer.resize(parts.issues.size());
  columns.said_severity.resize(parts.issues.size());
  std::vector<std::uint8_t> seen(parts.issues.size(), 0);
  for (const Event& event : parts.events) {
    if (seen[event.issue] == 0) {
      columns.said_customer.set(event.issue, event.customer);
      columns.said_severity.set(event.issue, event.severity);
      seen[event.issue] = 1;
    } else if (event.customer != columns.said_customer[event.issue] ||
               event.severity != columns.said_severity[event.issue]) {
      columns.otherwise.push_back({columns.issue.events(), event.customer, event.severity});
    }
    columns.issue.add(event.issue, 1);
    columns.at.push_back(event.dated ? event.at : kNoTime);
    columns.actor.push_back(event.actor);
    columns.group.push_back(event.group);
    columns.activity.push_back(event.activity);
    columns.status.push_back(event.status);
    columns.undated.push_back(event.dated ? 0 : 1);
    columns.quarters.push_back(quarters_of(event.offset));
  }
  return columns;
}

template <class Value>
void drop_if_all_zero(std::vector<Value>& column, std::size_t rows) {
  if (std::all_of(column.begin(), column.end(), [](Value value) { return value == 0; }))
    column = {};
  else
    column.resize(rows, 0);
}

void drop_if_none_told(std::vector<double>& column, std::size_t rows) {
  if (std::all_of(column.begin(), column.end(), [](double number) { return std::isnan(number); }))
    column = {};
  else
    column.resize(rows, kNotTold);
}

}  // namespace

History::History(HistoryParts parts) : History(columns_of(std::move(parts))) {}

History::History(HistoryColumns columns) : columns_(std::move(columns)) {
  const std::uint32_t issues = issue_count();
  for (TextColumn* column : {&columns_.title, &columns_.customer, &columns_.severity, &columns_.issue_status,
                             &columns_.cause, &columns_.said_customer, &columns_.said_severity}) {
    column->resize(issues);
  }
  for (InstantColumn* column : {&columns_.opened, &columns_.closed}) {
    if (column->size() > 0) column->resize(issues);
  }
  drop_if_all_zero(columns_.opened_quarters, issues);
  drop_if_none_told(columns_.amount, issues);
  drop_if_none_told(columns_.hours, issues);
  put_in_order();
  fill(columns_.customer, columns_.said_customer);
  fill(columns_.severity, columns_.said_severity);
  give_first_times();
  find_latest();
}

void History::put_in_order() {
  for (TextColumn* column : {&columns_.actor, &columns_.group, &columns_.activity, &columns_.status})
    column->resize(columns_.issue.events());
  drop_if_all_zero(columns_.undated, columns_.issue.events());
  drop_if_all_zero(columns_.quarters, columns_.issue.events());
  if (!all_dated()) {
    columns_.issue.spread();
    borrow_times(columns_, issue_count());
  }
  if (columns_.issue.grouped()) {
    first_event_ = std::move(columns_.issue).take_first_events(issue_count());
    if (in_order(first_event_, columns_.at)) return;
    std::vector<std::uint32_t> rows(event_count());
    std::iota(rows.begin(), rows.end(), 0U);
    take_in_order(std::move(rows));
    return;
  }
  first_event_.assign(issue_count() + 1, 0);
  std::vector<std::uint32_t> rows = rows_by_issue(columns_.issue.of_events(), first_event_);
  columns_.issue = EventIssues();
  take_in_order(std::move(rows));
}

void History::take_in_order(std::vector<std::uint32_t> rows) {
  sort_by_time(rows, first_event_, columns_.at);
  take_rows(columns_, rows);
  look_at_first_events(columns_, rows, first_event_);
}

// Events that could not be read and have no predecessor take the time of the first that could be read, else
// the issue's own.
void History::give_first_times() {
  if (all_dated()) return;
  for (std::uint32_t issue = 0; issue < issue_count(); ++issue) {
    const std::uint32_t begin = first_event(issue);
    const std::uint32_t end = first_event(issue + 1);
    std::uint32_t readable = begin;
    while (readable < end && at(readable) == kNoTime) ++readable;
    Millis time = 0;
    if (readable < end)
      time = at(readable);
    else if (opened(issue) != kNoTime)
      time = opened(issue);
    else if (closed(issue) != kNoTime)
      time = closed(issue);
    for (std::uint32_t e = begin; e < readable; ++e) columns_.at.set(e, time);
  }
}

void History::find_latest() {
  for (std::uint32_t issue = 0; issue < issue_count(); ++issue) {
    latest_ = std::max({latest_, opened(issue), closed(issue)});
    std::uint32_t last = first_event(issue + 1);
    while (last > first_event(issue) && !dated(last - 1)) --last;
    if (last > first_event(issue)) latest_ = std::max(latest_, at(last - 1));
  }
}

}  // namespace flipchart::model
