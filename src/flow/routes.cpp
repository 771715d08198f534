// One pass over the events; who a text means is looked up once for each distinct text.
#include "flow/routes.hpp"

#include "flow/closing.hpp"
#include "flow/holders.hpp"

namespace flipchart::flow {

namespace {

using base::kNoText;
using base::kNoTime;

HolderId holder_of(const model::Event& event, model::HolderColumn column, HolderTexts& texts) {
  if (column == model::HolderColumn::group) return texts.holder(event.group);
  const HolderId actor = texts.holder(event.actor);
  if (actor != kNobody || column == model::HolderColumn::actor) return actor;
  return texts.holder(event.group);
}

// The times that the events of one issue tell, kNoTime where none is dated.
struct Span {
  Millis first = kNoTime;
  Millis last = kNoTime;
};

Span span_of(const model::History& history, std::uint32_t issue) {
  Span span;
  for (std::uint32_t e = history.first_event(issue); e < history.first_event(issue + 1); ++e) {
    const model::Event& event = history.events()[e];
    if (!event.dated || event.at == kNoTime) continue;
    if (span.first == kNoTime) span.first = event.at;
    span.last = event.at;
  }
  return span;
}

bool last_event_closes(const model::History& history, std::uint32_t issue) {
  if (history.event_count(issue) == 0) return false;
  const model::Event& last = history.events()[history.first_event(issue + 1) - 1];
  return says_closed(history.text(last.status != kNoText ? last.status : last.activity));
}

}  // namespace

Routes routes_of(const model::Organization& organization, const model::History& history,
                 model::HolderColumn column, base::Date today) {
  const std::size_t issues = history.issues().size();
  Routes routes;
  routes.first_stop.reserve(issues + 1);
  routes.stops.reserve(history.events().size());
  routes.placed.assign(history.events().size(), 0);
  routes.closed.assign(issues, 0);
  routes.closed_at.assign(issues, kNoTime);
  routes.begun.assign(issues, kNoTime);
  const Millis day_after = (static_cast<Millis>(today.days) + 1) * base::kDayMillis;
  HolderTexts texts(organization, history.texts());

  for (std::uint32_t i = 0; i < issues; ++i) {
    HolderId previous = kNobody;
    for (std::uint32_t e = history.first_event(i); e < history.first_event(i + 1); ++e) {
      const HolderId holder = holder_of(history.events()[e], column, texts);
      if (holder == kNobody) continue;
      if (on_chart(holder)) {
        routes.placed[e] = 1;
        ++routes.placed_events;
      }
      if (holder != previous) routes.stops.push_back({holder, e});
      previous = holder;
    }
    routes.first_stop.push_back(static_cast<std::uint32_t>(routes.stops.size()));

    const model::Issue& issue = history.issues()[i];
    const Span span = span_of(history, i);
    routes.begun[i] = span.first != kNoTime ? span.first : issue.opened;
    const bool closing_time = issue.closed != kNoTime && issue.closed < day_after;
    if (closing_time || says_closed(history.text(issue.status)) || last_event_closes(history, i)) {
      routes.closed[i] = 1;
      routes.closed_at[i] = closing_time ? issue.closed : span.last;
    }
  }
  routes.off_chart = texts.take_off_chart();
  return routes;
}

}  // namespace flipchart::flow
