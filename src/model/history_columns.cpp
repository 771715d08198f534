// See the header.
#include "model/history_columns.hpp"

#include <algorithm>

namespace flipchart::model {

std::int8_t quarters_of(int minutes) {
  constexpr int kMost = 15 * 60 / kQuarterMinutes;  // no zone is further from UTC
  const int half = minutes < 0 ? -kQuarterMinutes / 2 : kQuarterMinutes / 2;
  return static_cast<std::int8_t>(std::clamp((minutes + half) / kQuarterMinutes, -kMost, kMost));
}

void EventIssues::reserve(std::size_t issues, std::size_t events) {
  expected_ = events;
  if (grouped_)
    first_.reserve(issues + 1);
  else
    of_.reserve(events);
}

void EventIssues::add(std::uint32_t issue, std::uint32_t count) {
  if (grouped_ && issue + 1 < first_.size()) spread();
  if (!grouped_)
    of_.insert(of_.end(), count, issue);
  else if (issue >= first_.size())
    first_.resize(issue + 1, events_);
  events_ += count;
}

void EventIssues::spread() {
  if (!grouped_) return;
  of_.reserve(std::max<std::size_t>(expected_, events_));
  for (std::uint32_t issue = 0; issue < first_.size(); ++issue) {
    const std::uint32_t end = issue + 1 < first_.size() ? first_[issue + 1] : events_;
    of_.insert(of_.end(), end - first_[issue], issue);
  }
  std::vector<std::uint32_t>().swap(first_);
  grouped_ = false;
}

std::vector<std::uint32_t> EventIssues::take_first_events(std::size_t issues) && {
  first_.resize(issues + 1, events_);
  return std::move(first_);
}

}  // namespace flipchart::model
