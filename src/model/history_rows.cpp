// A history row by row, and what its columns take.
#include <algorithm>

#include "model/history.hpp"

namespace flipchart::model {

std::size_t History::bytes() const {
  std::size_t bytes = columns_.ids.bytes() + first_event_.size() * sizeof(first_event_[0]) +
                      columns_.opened_quarters.size() + columns_.quarters.size() + columns_.undated.size() +
                      (columns_.amount.size() + columns_.hours.size()) * sizeof(double);
  // A text stands behind its length and is found by a start and two entries of a table.
  constexpr std::size_t kBeside = 1 + 8 + 2 * 8;
  for (TextId text = 0; text < columns_.texts.size(); ++text)
    bytes += columns_.texts.view(text).size() + kBeside;
  for (const TextColumn* column :
       {&columns_.title, &columns_.customer, &columns_.severity, &columns_.issue_status, &columns_.cause,
        &columns_.said_customer, &columns_.said_severity, &columns_.actor, &columns_.group,
        &columns_.activity, &columns_.status})
    bytes += column->bytes();
  for (const InstantColumn* column : {&columns_.opened, &columns_.closed, &columns_.at})
    bytes += column->bytes();
  return bytes;
}

Issue History::issue(std::uint32_t issue) const {
  return {kIssueText | issue,
          columns_.title[issue],
          customer(issue),
          severity(issue),
          issue_status(issue),
          columns_.cause[issue],
          amount(issue),
          hours(issue),
          opened(issue),
          closed(issue),
          static_cast<std::int16_t>(opened_offset(issue))};
}

Event History::event(std::uint32_t event) const {
  const auto after = std::upper_bound(first_event_.begin(), first_event_.end(), event);
  const auto issue = static_cast<std::uint32_t>(after - first_event_.begin() - 1);
  return {{at(event), dated(event), static_cast<std::int16_t>(offset(event)), columns_.actor[event],
           columns_.group[event], columns_.activity[event], columns_.status[event]},
          issue,
          customer(issue),
          severity(issue)};
}

}  // namespace flipchart::model
