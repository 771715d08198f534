// Issues, then events in the order of their issues.
#include "base/language.hpp"
#include "model/packed_columns.hpp"

namespace flipchart::model {

PackedColumns packed(const History& history) {
  Packing to;
  to.pool(history.texts());
  to.text("currency", history.currency());
  const std::size_t issues = history.issue_count();
  const auto issue = [&](std::size_t row) { return history.issue(static_cast<std::uint32_t>(row)); };
  to.count("issue.count", issues);
  to.texts("issue.id", issues,
           [&](std::size_t row) { return history.issue_id(static_cast<std::uint32_t>(row)); });
  constexpr std::pair<const char*, TextId Issue::*> kTexts[] = {{"issue.title", &Issue::title},
                                                                {"issue.customer", &Issue::customer},
                                                                {"issue.severity", &Issue::severity},
                                                                {"issue.status", &Issue::status},
                                                                {"issue.cause", &Issue::cause}};
  for (const auto& [name, field] : kTexts)
    to.column<TextId>(name, issues, [&, f = field](std::size_t row) { return issue(row).*f; });
  to.column<double>(
      "issue.amount", issues, [&](std::size_t row) { return issue(row).amount; }, kNotTold);
  to.column<double>(
      "issue.hours", issues, [&](std::size_t row) { return issue(row).hours; }, kNotTold);
  to.column<Millis>(
      "issue.opened", issues, [&](std::size_t row) { return issue(row).opened; }, kNoTime);
  to.column<Millis>(
      "issue.closed", issues, [&](std::size_t row) { return issue(row).closed; }, kNoTime);
  to.column<std::int16_t>("issue.zone", issues, [&](std::size_t row) { return issue(row).opened_offset; });
  to.column<std::uint32_t>("issue.events", issues, [&](std::size_t row) {
    return history.event_count(static_cast<std::uint32_t>(row));
  });
  const std::size_t events = history.event_count();
  const auto event = [](std::size_t row) { return static_cast<std::uint32_t>(row); };
  to.count("event.count", events);
  to.column<Millis>(
      "event.at", events,
      [&](std::size_t row) { return history.dated(event(row)) ? history.at(event(row)) : kNoTime; }, kNoTime);
  to.column<std::uint8_t>("event.undated", events, [&](std::size_t row) {
    return static_cast<std::uint8_t>(history.dated(event(row)) ? 0 : 1);
  });
  to.column<std::int16_t>("event.zone", events, [&](std::size_t row) {
    return static_cast<std::int16_t>(history.offset(event(row)));
  });
  const std::pair<const char*, const TextColumn*> columns[] = {{"event.actor", &history.actors()},
                                                               {"event.group", &history.groups()},
                                                               {"event.activity", &history.activities()},
                                                               {"event.status", &history.statuses()}};
  for (const auto& [name, column] : columns)
    to.column<TextId>(name, events, [c = column](std::size_t row) { return (*c)[row]; });
  return std::move(to).taken();
}

base::Result<History> unpacked_history(const PackedColumns& columns) {
  Unpacking from(columns);
  HistoryColumns to;
  from.pool(to.texts);
  to.currency = from.text("currency");
  const std::size_t issues = from.count("issue.count");
  const std::size_t texts = to.texts.size();
  from.texts("issue.id", issues, [&](std::size_t row, std::string_view id) {
    if (to.ids.add(id) != row) from.complain(base::tr("two issues have one id"));
  });
  const std::pair<const char*, TextColumn*> issue_texts[] = {{"issue.title", &to.title},
                                                             {"issue.customer", &to.customer},
                                                             {"issue.severity", &to.severity},
                                                             {"issue.status", &to.issue_status},
                                                             {"issue.cause", &to.cause}};
  for (const auto& [name, column] : issue_texts)
    from.below(name, issues, texts, [c = column](std::size_t, TextId id) { c->push_back(id); });
  const auto push = [](auto& column) {
    return [&column](std::size_t, auto value) { column.push_back(value); };
  };
  from.column<double>("issue.amount", issues, push(to.amount), kNotTold);
  from.column<double>("issue.hours", issues, push(to.hours), kNotTold);
  from.column<Millis>("issue.opened", issues, push(to.opened), kNoTime);
  from.column<Millis>("issue.closed", issues, push(to.closed), kNoTime);
  from.column<std::int16_t>("issue.zone", issues, [&](std::size_t, std::int16_t minutes) {
    to.opened_quarters.push_back(quarters_of(minutes));
  });
  const std::size_t events = from.count("event.count");
  std::size_t counted = 0;
  from.column<std::uint32_t>("issue.events", issues, [&](std::size_t row, std::uint32_t count) {
    counted += count;
    if (counted <= events) to.issue.add(static_cast<std::uint32_t>(row), count);
  });
  if (counted != events) from.complain(base::tr("issues have not as many events as there are"));
  from.column<Millis>("event.at", events, push(to.at), kNoTime);
  from.column<std::uint8_t>("event.undated", events, push(to.undated));
  from.column<std::int16_t>("event.zone", events, [&](std::size_t, std::int16_t minutes) {
    to.quarters.push_back(quarters_of(minutes));
  });
  const std::pair<const char*, TextColumn*> event_texts[] = {{"event.actor", &to.actor},
                                                             {"event.group", &to.group},
                                                             {"event.activity", &to.activity},
                                                             {"event.status", &to.status}};
  for (const auto& [name, column] : event_texts)
    from.below(name, events, texts, [c = column](std::size_t, TextId id) { c->push_back(id); });
  if (!from.sound()) return tl::unexpected(from.error());
  return History(std::move(to));
}

}  // namespace flipchart::model
