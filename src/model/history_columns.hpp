// A history as a reader gathers it: columns that are appended to in file order. What no source has takes no
// room. History puts the events of each issue in order.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "base/string_pool.hpp"
#include "model/columns.hpp"
#include "model/issue_ids.hpp"

namespace flipchart::model {

inline constexpr int kQuarterMinutes = 15;

// Of an amount or of hours that no source tells; is not equal to itself.
inline constexpr double kNotTold = std::numeric_limits<double>::quiet_NaN();

// Minutes east of UTC as quarters of an hour, rounded; what no zone has is cut.
std::int8_t quarters_of(int minutes);

// Which events belong to which issue. As long as issues come one after the other in the order of their
// numbers, where each begins is all there is to keep.
class EventIssues {
  // Invariant: grouped_: issues up to the last one seen have an entry in first_; else each event in of_.
 public:
  // The next `count` events belong to `issue`.
  void add(std::uint32_t issue, std::uint32_t count);
  std::uint32_t events() const { return events_; }
  bool grouped() const { return grouped_; }
  void reserve(std::size_t issues, std::size_t events);
  // By issue, with one entry more than there are issues; only while grouped().
  std::vector<std::uint32_t> take_first_events(std::size_t issues) &&;
  // By event; only when not grouped().
  const std::vector<std::uint32_t>& of_events() const { return of_; }
  // Not grouped from here on.
  void spread();

 private:
  bool grouped_ = true;
  std::uint32_t events_ = 0;
  std::size_t expected_ = 0;
  std::vector<std::uint32_t> first_;
  std::vector<std::uint32_t> of_;
};

// An event that says another customer or severity than the first one of its issue in the file.
struct OtherWords {
  std::uint32_t event = 0;
  TextId customer = base::kNoText;
  TextId severity = base::kNoText;
};

struct HistoryColumns {
  base::StringPool texts;
  // By issue; all but `ids` may be shorter: the rest has none.
  IssueIds ids;
  TextColumn title, customer, severity, issue_status, cause;  // of an issues file
  std::vector<double> amount, hours;                          // kNotTold where the issue has none
  std::string currency;                                       // of the amounts
  InstantColumn opened, closed;
  std::vector<std::int8_t> opened_quarters;
  TextColumn said_customer, said_severity;  // by its first event in the file
  // By event, in file order.
  EventIssues issue;
  InstantColumn at;
  TextColumn actor, group, activity, status;
  std::vector<std::uint8_t> undated;  // may be shorter
  std::vector<std::int8_t> quarters;  // may be shorter: the rest is UTC
  std::vector<OtherWords> otherwise;  // by event
};

}  // namespace flipchart::model
