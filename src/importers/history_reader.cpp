// Issues row by row, and what both kinds of files share. Holders stay texts here; flow/ resolves them.
#include "importers/history_reader.hpp"

#include "base/language.hpp"

namespace flipchart::importers {

using base::kNoSlot;
using base::kNoText;
using base::kNoTime;

base::TextId HistoryReader::customer_text(const LoadedSource& source, std::string_view cell,
                                          std::uint64_t line) {
  const base::TextId written = text(cell);
  if (written == kNoText || !customers_.any_customers()) return written;
  if (written >= customer_of_text_.size()) {
    customer_of_text_.resize(static_cast<std::size_t>(written) * 2 + 16, kNotAsked);
  }
  if (customer_of_text_[written] != kNotAsked) return customer_of_text_[written];
  const std::uint32_t customer = customers_.find(cell);
  base::TextId settled = written;
  if (customer != kNoSlot) {
    settled = columns_.texts.intern(people_.parts.texts.view(people_.parts.customers[customer].id));
  } else if (!log_.only_counted("unknown-customer")) {
    log_.warning(source.at_line(line), "unknown-customer", source.header(Field::customer_id), cell,
                 base::tr("no customers file has this customer; the text was kept"));
  }
  customer_of_text_[written] = settled;
  return settled;
}

std::pair<base::Millis, int> HistoryReader::time_of(const LoadedSource& source, const formats::Row& row,
                                                    Field field, const TimeColumn& column) {
  const std::string_view cell = source.cell(row, field);
  if (is_unknown_mark(cell)) return {kNoTime, 0};
  if (const auto instant = column.read(cell)) {
    without_zone_ += instant->has_zone ? 0 : 1;
    return {instant->utc, instant->offset_minutes};
  }
  if (!log_.only_counted("bad-date")) {
    log_.warning(source.at(row), "bad-date", source.header(field), cell,
                 base::tr("the date cannot be read; it was left empty"));
  }
  return {kNoTime, 0};
}

double HistoryReader::number_of(const LoadedSource& source, const formats::Row& row, Field field,
                                const NumberColumn& column) {
  const std::string_view cell = source.cell(row, field);
  if (is_unknown_mark(cell)) return model::kNotTold;
  const NumberColumn::Read read = column.read(cell);
  if (read.value) return *read.value;
  if (!log_.only_counted("bad-number"))
    log_.warning(source.at(row), "bad-number", source.header(field), cell,
                 base::tr("{}; it was left empty", read.why));
  return model::kNotTold;
}

void HistoryReader::report_time_facts(const LoadedSource& source, Field field, const TimeColumn& column) {
  if (!column.ambiguous() || !source.has(field)) return;
  log_.note(source.whole(), "ambiguous", source.header(field), "", column.what_was_taken());
}

void HistoryReader::read_issues(const LoadedSource& source) {
  without_zone_ = 0;
  const TimeOptions said = time_options(source, options_, zone_);
  const TimeColumn opened(source, Field::opened, said);
  const TimeColumn closed(source, Field::closed, said);
  const NumberColumn amounts = NumberColumn::of_amounts(source, Field::amount, columns_.currency);
  const NumberColumn hours = NumberColumn::of_hours(source, Field::hours);
  if (columns_.currency.empty()) columns_.currency = amounts.unit();
  for (formats::Cursor rows = source.rows(); rows.next();) {
    const formats::Row& row = rows.row();
    if (row.blank()) continue;
    const std::string_view id = source.cell(row, Field::id);
    if (is_unknown_mark(id)) {
      if (!log_.only_counted("missing-id")) {
        log_.warning(source.at(row), "missing-id", source.header(Field::id), "",
                     base::tr("the row has no id; it was left out"));
      }
      continue;
    }
    const std::size_t before = columns_.ids.size();
    columns_.ids.add(id);
    if (columns_.ids.size() == before) {
      if (!log_.only_counted("duplicate-id")) {
        log_.warning(source.at(row), "duplicate-id", source.header(Field::id), id,
                     base::tr("an earlier row has this issue and stays; this one was left out"));
      }
      continue;
    }
    columns_.title.push_back(text(source.cell(row, Field::title)));
    columns_.customer.push_back(customer_text(source, source.cell(row, Field::customer_id), row.line));
    columns_.severity.push_back(text(source.cell(row, Field::severity)));
    columns_.issue_status.push_back(text(source.cell(row, Field::status)));
    columns_.cause.push_back(text(source.cell(row, Field::cause)));
    columns_.amount.push_back(number_of(source, row, Field::amount, amounts));
    columns_.hours.push_back(number_of(source, row, Field::hours, hours));
    const auto [opened_at, offset] = time_of(source, row, Field::opened, opened);
    columns_.opened.push_back(opened_at);
    columns_.opened_quarters.push_back(model::quarters_of(offset));
    columns_.closed.push_back(time_of(source, row, Field::closed, closed).first);
  }
  report_time_facts(source, Field::opened, opened);
  report_time_facts(source, Field::closed, closed);
  for (const auto& [field, column] : {std::pair{Field::amount, &amounts}, std::pair{Field::hours, &hours}}) {
    if (column->ambiguous())
      log_.note(source.whole(), "ambiguous", source.header(field), "", column->what_was_taken());
  }
  if (without_zone_ > 0) {
    log_.note(source.whole(), "no-zone", "", "", base::tr("times without a zone were taken as UTC"),
              without_zone_);
  }
}

bool HistoryReader::placed(base::TextId holder) {
  if (holder == kNoText) return false;
  if (holder >= placed_.size()) placed_.resize(columns_.texts.size(), 0);
  if (placed_[holder] == 0) {
    const KeyIndex::Found found = positions_.find(columns_.texts.view(holder));
    placed_[holder] = found.position == kNoSlot || found.ambiguous ? 2 : 1;
  }
  return placed_[holder] == 1;
}

}  // namespace flipchart::importers
