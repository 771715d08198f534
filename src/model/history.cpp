// Groups events by issue and puts each issue's events in the order they happened.
#include "model/history.hpp"

#include <algorithm>
#include <numeric>

#include "base/item_id.hpp"

namespace flipchart::model {

namespace {

// Events that could not be read and have no predecessor stay first: they take the time of the first that
// could be read, else the issue's own.
void give_first_times(std::vector<Event>::iterator begin, std::vector<Event>::iterator end,
                      const Issue& issue) {
  const auto readable = std::find_if(begin, end, [](const Event& event) { return event.at != kNoTime; });
  Millis at = 0;
  if (readable != end)
    at = readable->at;
  else if (issue.opened != kNoTime)
    at = issue.opened;
  else if (issue.closed != kNoTime)
    at = issue.closed;
  for (auto event = begin; event != readable; ++event) event->at = at;
}

}  // namespace

History::History(HistoryParts parts) : texts_(std::move(parts.texts)), issues_(std::move(parts.issues)) {
  first_event_.assign(issues_.size() + 1, 0);
  for (const Event& event : parts.events) ++first_event_[event.issue + 1];
  std::partial_sum(first_event_.begin(), first_event_.end(), first_event_.begin());

  events_.resize(parts.events.size());
  std::vector<std::uint32_t> next(first_event_.begin(), first_event_.end() - 1);
  for (const Event& event : parts.events) {
    std::uint32_t& at = next[event.issue];
    Event& placed = events_[at];
    placed = event;
    if (!placed.dated) placed.at = at == first_event_[event.issue] ? kNoTime : events_[at - 1].at;
    ++at;
  }
  issue_of_text_.assign(texts_.size(), base::kNoSlot);
  for (std::uint32_t i = 0; i < issues_.size(); ++i) {
    Issue& issue = issues_[i];
    issue_of_text_[issue.id] = i;
    const auto begin = events_.begin() + first_event_[i];
    const auto end = events_.begin() + first_event_[i + 1];
    std::stable_sort(begin, end, [](const Event& a, const Event& b) { return a.at < b.at; });
    give_first_times(begin, end, issue);
    for (auto event = begin; event != end; ++event) {
      if (issue.customer == base::kNoText) issue.customer = event->customer;
      if (issue.severity == base::kNoText) issue.severity = event->severity;
      if (event->dated) latest_ = std::max(latest_, event->at);
    }
    latest_ = std::max({latest_, issue.opened, issue.closed});
  }
}

std::uint32_t History::find(std::string_view id) const {
  const TextId text = texts_.find(id);
  return text == base::kNoText ? base::kNoSlot : issue_of_text_[text];
}

}  // namespace flipchart::model
