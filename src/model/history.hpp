// The history of service issues in columns: issues, and the events of each in the order they happened.
// A History knows holders only as texts; flow/ finds the positions they name. Immutable once built.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/string_pool.hpp"
#include "model/columns.hpp"
#include "model/history_columns.hpp"

namespace flipchart::model {

struct Issue {
  TextId id = base::kNoText;
  TextId title = base::kNoText;
  TextId customer = base::kNoText;  // the customer's id, or what the source calls it
  TextId severity = base::kNoText;
  TextId status = base::kNoText;
  TextId cause = base::kNoText;
  double amount = kNotTold;  // in the history's currency
  double hours = kNotTold;   // of work
  Millis opened = kNoTime;
  Millis closed = kNoTime;
  std::int16_t opened_offset = 0;  // minutes east of UTC
};

// What is kept of every event.
struct EventFacts {
  Millis at = kNoTime;      // never kNoTime after building: an unreadable time takes its predecessor's place
  bool dated = true;        // false: the time could not be read; counts in routes, not in time held
  std::int16_t offset = 0;  // of the source's zone, minutes east of UTC; kept in quarters of an hour
  TextId actor = base::kNoText;
  TextId group = base::kNoText;
  TextId activity = base::kNoText;
  TextId status = base::kNoText;
};

struct Event : EventFacts {
  std::uint32_t issue = 0;
  // Looked at in the first event of an issue only; once built, the issue's.
  TextId customer = base::kNoText;
  TextId severity = base::kNoText;
};

// Row by row, events in file order: for who makes a history of few of them. HistoryColumns is the other way.
struct HistoryParts {
  base::StringPool texts;
  std::string currency;
  std::vector<Issue> issues;
  std::vector<Event> events;
};

class History {
  // Invariant: events are grouped by issue, inside an issue by time, ties in file order; those of issue i are
  // first_event(i) .. first_event(i + 1). An event without a readable time stays right after its predecessor
  // in the file.
 public:
  History() = default;
  // O(n log n) in the events of the largest issue that is out of order, linear otherwise. Fills an issue's
  // empty customer and severity from its first event.
  explicit History(HistoryParts parts);
  explicit History(HistoryColumns columns);

  bool empty() const { return columns_.ids.size() == 0; }
  std::uint32_t first_event(std::uint32_t issue) const { return first_event_[issue]; }
  std::uint32_t event_count(std::uint32_t issue) const {
    return first_event_[issue + 1] - first_event_[issue];
  }
  std::uint32_t event_count() const { return first_event_.back(); }
  std::uint32_t issue_count() const { return static_cast<std::uint32_t>(columns_.ids.size()); }

  // Columns, by issue: the texts have no rows where no source had the column.
  std::string_view issue_id(std::uint32_t issue) const { return columns_.ids[issue]; }
  TextId customer(std::uint32_t issue) const { return columns_.customer[issue]; }
  TextId severity(std::uint32_t issue) const { return columns_.severity[issue]; }
  TextId issue_status(std::uint32_t issue) const { return columns_.issue_status[issue]; }
  TextId cause(std::uint32_t issue) const { return columns_.cause[issue]; }
  // What is at stake, kNotTold where no source says so; and what amounts are in, as the source writes it.
  double amount(std::uint32_t issue) const { return number_in(columns_.amount, issue); }
  const std::string& currency() const { return columns_.currency; }
  // Hours of work it took, else kNotTold.
  double hours(std::uint32_t issue) const { return number_in(columns_.hours, issue); }
  // The issue's own status, else that of its last event.
  TextId status(std::uint32_t issue) const {
    const TextId own = columns_.issue_status[issue];
    if (own != base::kNoText || event_count(issue) == 0) return own;
    return columns_.status[first_event(issue + 1) - 1];
  }
  Millis opened(std::uint32_t issue) const { return time_in(columns_.opened, issue); }
  Millis closed(std::uint32_t issue) const { return time_in(columns_.closed, issue); }
  int opened_offset(std::uint32_t issue) const { return offset_in(columns_.opened_quarters, issue); }
  // Its first dated event, else `opened`; kNoTime where neither is known. Minutes east of UTC beside it.
  Millis begun(std::uint32_t issue) const {
    const std::uint32_t event = first_dated(issue);
    return event < first_event(issue + 1) ? at(event) : opened(issue);
  }
  int begun_offset(std::uint32_t issue) const {
    const std::uint32_t event = first_dated(issue);
    return event < first_event(issue + 1) ? offset(event) : opened_offset(issue);
  }
  // The time of its last dated event, else kNoTime.
  Millis last_dated(std::uint32_t issue) const {
    std::uint32_t end = first_event(issue + 1);
    while (end > first_event(issue) && !dated(end - 1)) --end;
    return end > first_event(issue) ? at(end - 1) : kNoTime;
  }
  // Columns, by event.
  Millis at(std::uint32_t event) const { return columns_.at[event]; }
  // Has the time of the event, and of those after it, fetched from memory.
  void expect(std::uint32_t event) const { columns_.at.expect(event); }
  bool dated(std::uint32_t event) const { return columns_.undated.empty() || columns_.undated[event] == 0; }
  // False where every time was told in UTC, or without a zone.
  bool has_zones() const { return !columns_.quarters.empty() || !columns_.opened_quarters.empty(); }
  bool all_dated() const { return columns_.undated.empty(); }
  int offset(std::uint32_t event) const { return offset_in(columns_.quarters, event); }
  const TextColumn& actors() const { return columns_.actor; }
  const TextColumn& groups() const { return columns_.group; }
  const TextColumn& activities() const { return columns_.activity; }
  const TextColumn& statuses() const { return columns_.status; }

  // Rows, for who looks at few of them.
  template <class Row, Row (History::*row)(std::uint32_t) const, std::uint32_t (History::*count)() const>
  class Rows {
   public:
    class Iterator {
     public:
      Iterator(const History* of, std::uint32_t at) : of_(of), at_(at) {}
      Row operator*() const { return (of_->*row)(at_); }
      Iterator& operator++() {
        ++at_;
        return *this;
      }
      bool operator==(const Iterator&) const = default;

     private:
      const History* of_;
      std::uint32_t at_;
    };
    explicit Rows(const History* of) : of_(of) {}
    std::size_t size() const { return (of_->*count)(); }
    bool empty() const { return size() == 0; }
    Row operator[](std::size_t at) const { return (of_->*row)(static_cast<std::uint32_t>(at)); }
    Iterator begin() const { return {of_, 0}; }
    Iterator end() const { return {of_, (of_->*count)()}; }

   private:
    const History* of_;
  };
  Issue issue(std::uint32_t issue) const;
  Event event(std::uint32_t event) const;  // O(log issues)
  auto issues() const { return Rows<Issue, &History::issue, &History::issue_count>(this); }
  auto events() const { return Rows<Event, &History::event, &History::event_count>(this); }

  // Also of Issue::id, which names a text that is not in the pool.
  std::string_view text(TextId id) const {
    return (id & kIssueText) != 0 ? columns_.ids[id & ~kIssueText] : columns_.texts.view(id);
  }
  // All texts but the ids of issues.
  const base::StringPool& texts() const { return columns_.texts; }
  // The issue with this id, else kNoSlot.
  std::uint32_t find(std::string_view id) const { return columns_.ids.find(id); }
  // The latest readable time of any event, opening or closing; kNoTime for an empty history.
  Millis latest() const { return latest_; }
  // The columns that make the same history again (history_parts.hpp).
  HistoryColumns columns() const;
  // What all columns and texts take; room that was reserved and never filled takes none.
  std::size_t bytes() const;

 private:
  void put_in_order();
  void take_in_order(std::vector<std::uint32_t> rows);
  void give_first_times();
  void find_latest();

  // Its first dated event, else where its events end.
  std::uint32_t first_dated(std::uint32_t issue) const {
    std::uint32_t event = first_event(issue);
    while (event < first_event(issue + 1) && !dated(event)) ++event;
    return event;
  }

  static constexpr TextId kIssueText = 0x80000000U;  // in Issue::id, beside the issue's number
  static Millis time_in(const InstantColumn& column, std::uint32_t row) {
    return column.size() == 0 ? kNoTime : column[row];
  }
  static double number_in(const std::vector<double>& numbers, std::uint32_t row) {
    return numbers.empty() ? kNotTold : numbers[row];
  }
  static int offset_in(const std::vector<std::int8_t>& quarters, std::uint32_t row) {
    return quarters.empty() ? 0 : quarters[row] * kQuarterMinutes;
  }

  HistoryColumns columns_;
  std::vector<std::uint32_t> first_event_{0};
  Millis latest_ = kNoTime;
};

}  // namespace flipchart::model
