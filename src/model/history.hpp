// The history of service issues in columns: issues, and the events of each in the order they happened.
// A History knows holders only as texts; flow/ finds the positions they name. Immutable once built.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/string_pool.hpp"

namespace flipchart::model {

using base::kNoTime;
using base::Millis;
using base::TextId;

struct Issue {
  TextId id = base::kNoText;
  TextId title = base::kNoText;
  TextId customer = base::kNoText;  // the customer's id, or what the source calls it
  TextId severity = base::kNoText;
  TextId status = base::kNoText;
  TextId cause = base::kNoText;
  Millis opened = kNoTime;
  Millis closed = kNoTime;
  bool from_issue_file = false;  // false: known from its events alone
};

struct Event {
  std::uint32_t issue = 0;
  Millis at = kNoTime;  // never kNoTime after building: an unreadable time takes its predecessor's place
  bool dated = true;    // false: the time could not be read; counts in routes, not in time held
  TextId actor = base::kNoText;
  TextId group = base::kNoText;
  TextId activity = base::kNoText;
  TextId status = base::kNoText;
  TextId customer = base::kNoText;
  TextId severity = base::kNoText;
};

// As read: events in file order.
struct HistoryParts {
  base::StringPool texts;
  std::vector<Issue> issues;
  std::vector<Event> events;
};

class History {
  // Invariant: events are grouped by issue (in order of `issues`), inside an issue by time, ties in file
  // order; those of issue i are first_event(i) .. first_event(i + 1). An event without a readable time stays
  // right after its predecessor in the file.
 public:
  History() = default;
  // O(n log n) in the events of the largest issue, linear otherwise. Fills an issue's empty customer and
  // severity from its first event that has one.
  explicit History(HistoryParts parts);

  bool empty() const { return issues_.empty(); }
  const std::vector<Issue>& issues() const { return issues_; }
  const std::vector<Event>& events() const { return events_; }
  std::uint32_t first_event(std::uint32_t issue) const { return first_event_[issue]; }
  std::uint32_t event_count(std::uint32_t issue) const {
    return first_event_[issue + 1] - first_event_[issue];
  }
  std::string_view text(TextId id) const { return texts_.view(id); }
  const base::StringPool& texts() const { return texts_; }
  // The issue with this id, else kNoSlot.
  std::uint32_t find(std::string_view id) const;
  // The latest readable time of any event, opening or closing; kNoTime for an empty history.
  Millis latest() const { return latest_; }

 private:
  base::StringPool texts_;
  std::vector<Issue> issues_;
  std::vector<Event> events_;
  std::vector<std::uint32_t> first_event_{0};
  std::vector<std::uint32_t> issue_of_text_;
  Millis latest_ = kNoTime;
};

}  // namespace flipchart::model
