// Holders stay texts here; flow/ resolves them. This room only says how many are not on the chart.
#include "importers/history_reader.hpp"

#include <algorithm>
#include <set>

namespace flipchart::importers {

using base::kNoSlot;
using base::kNoText;
using base::kNoTime;

std::uint32_t HistoryReader::issue_with(base::TextId id) {
  if (id >= issue_of_text_.size()) issue_of_text_.resize(static_cast<std::size_t>(id) * 2 + 16, kNoSlot);
  std::uint32_t& issue = issue_of_text_[id];
  if (issue == kNoSlot) {
    issue = static_cast<std::uint32_t>(parts_.issues.size());
    parts_.issues.emplace_back().id = id;
  }
  return issue;
}

base::TextId HistoryReader::customer_text(const LoadedSource& source, const formats::Row& row) {
  constexpr base::TextId kNotAsked = 0xFFFFFFFFU;
  const std::string_view cell = source.cell(row, Field::customer_id);
  const base::TextId written = text(cell);
  if (written == kNoText || !customers_.any_customers()) return written;
  if (written >= customer_of_text_.size()) {
    customer_of_text_.resize(static_cast<std::size_t>(written) * 2 + 16, kNotAsked);
  }
  if (customer_of_text_[written] != kNotAsked) return customer_of_text_[written];
  const std::uint32_t customer = customers_.find(cell);
  base::TextId settled = written;
  if (customer != kNoSlot) {
    settled = parts_.texts.intern(people_.parts.texts.view(people_.parts.customers[customer].id));
  } else if (!log_.only_counted("unknown-customer")) {
    log_.warning(source.at(row), "unknown-customer", source.header(Field::customer_id), cell,
                 "no customers file has this customer; the text was kept");
  }
  customer_of_text_[written] = settled;
  return settled;
}

base::Millis HistoryReader::time_of(const LoadedSource& source, const formats::Row& row, Field field,
                                    const TimeColumn& column) {
  const std::string_view cell = source.cell(row, field);
  const bool empty = is_unknown_mark(cell);
  if (empty && field != Field::timestamp) return kNoTime;
  if (!empty) {
    if (const auto instant = column.read(cell)) {
      without_zone_ += instant->has_zone ? 0 : 1;
      return instant->utc;
    }
  }
  if (!log_.only_counted("bad-date")) {
    log_.warning(source.at(row), "bad-date", source.header(field), cell,
                 field == Field::timestamp
                     ? "the time cannot be read; the event keeps its place after the one before it"
                     : "the date cannot be read; it was left empty");
  }
  return kNoTime;
}

void HistoryReader::report_time_facts(const LoadedSource& source, Field field, const TimeColumn& column) {
  if (!column.ambiguous() || !source.has(field)) return;
  log_.note(source.whole(), "ambiguous", source.header(field), "",
            "day and month could be either way round in every date; day first was taken");
}

void HistoryReader::read_issues(const LoadedSource& source) {
  without_zone_ = 0;
  const TimeColumn opened(source, Field::opened);
  const TimeColumn closed(source, Field::closed);
  for (formats::Cursor rows = source.rows(); rows.next();) {
    const formats::Row& row = rows.row();
    if (row.blank()) continue;
    const base::TextId id = text(source.cell(row, Field::id));
    if (id == kNoText) {
      if (!log_.only_counted("missing-id")) {
        log_.warning(source.at(row), "missing-id", source.header(Field::id), "",
                     "the row has no id; it was left out");
      }
      continue;
    }
    const std::size_t before = parts_.issues.size();
    model::Issue& issue = parts_.issues[issue_with(id)];
    if (parts_.issues.size() == before) {
      if (!log_.only_counted("duplicate-id")) {
        log_.warning(source.at(row), "duplicate-id", source.header(Field::id), parts_.texts.view(id),
                     "an earlier row has this issue and stays; this one was left out");
      }
      continue;
    }
    issue.title = text(source.cell(row, Field::title));
    issue.customer = customer_text(source, row);
    issue.severity = text(source.cell(row, Field::severity));
    issue.status = text(source.cell(row, Field::status));
    issue.cause = text(source.cell(row, Field::cause));
    issue.opened = time_of(source, row, Field::opened, opened);
    issue.closed = time_of(source, row, Field::closed, closed);
  }
  report_time_facts(source, Field::opened, opened);
  report_time_facts(source, Field::closed, closed);
  if (without_zone_ > 0) {
    log_.note(source.whole(), "no-zone", "", "", "times without a zone were taken as UTC", without_zone_);
  }
}

void HistoryReader::read_events(const LoadedSource& source) {
  without_zone_ = 0;
  row_of_event_.clear();
  const std::size_t first_event = parts_.events.size();
    const TimeColumn times(source, Field::timestamp);
  for (formats::Cursor rows = source.rows(); rows.next();) {
    const formats::Row& row = rows.row();
    const base::TextId id = text(source.cell(row, Field::issue_id));
    if (id == kNoText) {
      if (!row.blank() && !log_.only_counted("missing-id")) {
        log_.warning(source.at(row), "missing-id", source.header(Field::issue_id), "",
                     "the row names no issue; the event was left out");
      }
      continue;
    }
    model::Event event;
    event.issue = issue_with(id);
    event.at = time_of(source, row, Field::timestamp, times);
    event.dated = event.at != kNoTime;
    event.actor = text(source.cell(row, Field::actor));
    event.group = text(source.cell(row, Field::group));
    event.activity = text(source.cell(row, Field::activity));
    event.status = text(source.cell(row, Field::status));
    event.customer = customer_text(source, row);
    event.severity = text(source.cell(row, Field::severity));
    parts_.events.push_back(event);
    row_of_event_.push_back(row.line);
  }
  report_time_facts(source, Field::timestamp, times);
  if (without_zone_ > 0) {
    log_.note(source.whole(), "no-zone", source.header(Field::timestamp), "",
              "times without a zone were taken as UTC", without_zone_);
  }
  report_holders(source, first_event);
}

bool HistoryReader::placed(base::TextId holder) {
  if (holder == kNoText) return false;
  if (holder >= placed_.size()) placed_.resize(parts_.texts.size(), 0);
  if (placed_[holder] == 0) {
    const KeyIndex::Found found = positions_.find(parts_.texts.view(holder));
    placed_[holder] = found.position == kNoSlot || found.ambiguous ? 2 : 1;
  }
  return placed_[holder] == 1;
}

void HistoryReader::report_holders(const LoadedSource& source, std::size_t first_event) {
  if (people_.parts.positions.empty()) return;
  std::uint64_t held = 0;
  std::uint64_t unplaced = 0;
  std::uint64_t first_row = 0;
  base::TextId first_holder = kNoText;
  std::set<base::TextId> similar;
  for (std::size_t e = first_event; e < parts_.events.size(); ++e) {
    const model::Event& event = parts_.events[e];
    const base::TextId holder = event.actor != kNoText ? event.actor : event.group;
    if (holder == kNoText) continue;
    ++held;
    if (placed(event.actor) || placed(event.group)) continue;
    const std::uint64_t row = row_of_event_[e - first_event];
    if (unplaced++ == 0) {
      first_row = row;
      first_holder = holder;
    }
    const base::Slot close = positions_.find_ignoring_case(parts_.texts.view(holder));
    if (close != kNoSlot && similar.insert(holder).second && !log_.only_counted("similar-ids")) {
      log_.note(source.at_line(row), "similar-ids",
                source.header(event.actor != kNoText ? Field::actor : Field::group),
                parts_.texts.view(holder),
                "differs only in case from the position " +
                    std::string(people_.parts.texts.view(people_.parts.positions[close].id)) +
                    "; they were kept apart");
    }
  }
  const std::string_view header =
      source.has(Field::actor) ? source.header(Field::actor) : source.header(Field::group);
  if (unplaced > 0 && unplaced == held) {
    log_.warning(source.at_line(first_row), "unknown-person", header, parts_.texts.view(first_holder),
                 "no event of this file names anyone on the chart; check the column, or name another with "
                 "--map actor=HEADER",
                 unplaced);
  } else if (unplaced > 0) {
    log_.note(source.at_line(first_row), "unknown-person", header, parts_.texts.view(first_holder),
              "events of holders who are not on the chart count, but are not drawn on it", unplaced);
  }
}

}  // namespace flipchart::importers
