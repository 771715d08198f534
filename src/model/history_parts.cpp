// See the header.
#include "model/history_parts.hpp"

namespace flipchart::model {

HistoryColumns History::columns() const {
  HistoryColumns copy;
  const base::StringPool& texts = columns_.texts;
  copy.texts.reserve(texts.size());
  // In their order, so that each keeps its id; what was only appended is not to be found here either.
  for (TextId text = 1; text < texts.size(); ++text) {
    if (texts.find(texts.view(text)) == text)
      copy.texts.intern(texts.view(text));
    else
      copy.texts.append(texts.view(text));
  }
  copy.ids = columns_.ids;
  copy.title = columns_.title;
  copy.customer = columns_.customer;
  copy.severity = columns_.severity;
  copy.issue_status = columns_.issue_status;
  copy.cause = columns_.cause;
  copy.amount = columns_.amount;
  copy.hours = columns_.hours;
  copy.currency = columns_.currency;
  copy.opened = columns_.opened;
  copy.closed = columns_.closed;
  copy.opened_quarters = columns_.opened_quarters;
  copy.at = columns_.at;
  copy.actor = columns_.actor;
  copy.group = columns_.group;
  copy.activity = columns_.activity;
  copy.status = columns_.status;
  copy.undated = columns_.undated;
  copy.quarters = columns_.quarters;
  for (std::uint32_t issue = 0; issue < issue_count(); ++issue) copy.issue.add(issue, event_count(issue));
  return copy;
}

HistoryParts rows_without(const History& history, std::uint32_t issue) {
  HistoryParts rows;
  rows.currency = history.currency();
  const auto text = [&](TextId id) { return rows.texts.intern(history.text(id)); };
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    if (i == issue) continue;
    Issue kept = history.issue(i);
    for (TextId Issue::*const field :
         {&Issue::id, &Issue::title, &Issue::customer, &Issue::severity, &Issue::status, &Issue::cause})
      kept.*field = text(kept.*field);
    const auto number = static_cast<std::uint32_t>(rows.issues.size());
    rows.issues.push_back(kept);
    for (std::uint32_t e = 0; e < history.event_count(i); ++e) {
      Event event = history.event(history.first_event(i) + e);
      event.issue = number;
      for (TextId EventFacts::*const field :
           {&EventFacts::actor, &EventFacts::group, &EventFacts::activity, &EventFacts::status})
        event.*field = text(event.*field);
      event.customer = text(event.customer);
      event.severity = text(event.severity);
      rows.events.push_back(event);
    }
  }
  return rows;
}

}  // namespace flipchart::model
