// The four tables, column by column as the format page lists them.
#include "writers/plain_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <vector>

#include "base/date.hpp"
#include "base/language.hpp"
#include "base/utf8.hpp"
#include "writers/csv_text.hpp"
#include "writers/workbook.hpp"

namespace flipchart::writers {

namespace {

using base::kNoSlot;
using base::kNoText;
using base::kNoTime;
using base::Slot;
using model::Organization;

class Shown {  // ids as the style has them
 public:
  explicit Shown(const PlainCsvStyle& style) : style_(style) {}
  std::string position(std::string_view id) const { return as(base::ItemKind::position, id); }
  std::string customer(std::string_view id) const { return as(base::ItemKind::customer, id); }
  std::string_view contact(std::string_view text) const {
    return style_.contacts ? text : std::string_view{};
  }

 private:
  std::string as(base::ItemKind kind, std::string_view id) const {
    return style_.shown ? style_.shown(kind, id) : std::string(id);
  }
  const PlainCsvStyle& style_;
};

constexpr std::string_view kNobody = "(unknown)";  // the manager of what is on the shelf

void header(Rows& csv, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) csv.cell(name);
  csv.end_row();
}

std::string number(double value) {
  return fmt::format("{}", value);
}

std::string amount(double value, std::string_view currency) {
  if (std::isnan(value)) return {};
  return currency.empty() ? number(value) : fmt::format("{} {}", value, currency);
}

// ISO 8601 in the source's own zone, to the millisecond where there are any.
std::string instant(base::Millis at, int offset_minutes) {
  if (at == kNoTime) return {};
  const base::Millis local = at + offset_minutes * 60'000LL;
  const base::Date day = base::date_of_instant(local);
  const base::Millis in_day = local - static_cast<base::Millis>(day.days) * base::kDayMillis;
  std::string text = fmt::format("{}T{:02}:{:02}:{:02}", base::to_string(day), in_day / 3'600'000,
                                 in_day / 60'000 % 60, in_day / 1000 % 60);
  if (in_day % 1000 != 0) text += fmt::format(".{:03}", in_day % 1000);
  if (offset_minutes == 0) return text + 'Z';
  const int minutes = std::abs(offset_minutes);
  return text + fmt::format("{}{:02}:{:02}", offset_minutes < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

std::string manager_of(const Organization& chart, Slot s, const Shown& shown) {
  if (chart.parent(s) != kNoSlot) return shown.position(chart.id(chart.parent(s)));
  return chart.on_shelf(s) ? std::string(kNobody) : std::string();
}

std::string_view yes_if(bool yes) {
  return yes ? "yes" : "";
}

std::string_view facing_word(model::CustomerFacing facing) {
  switch (facing) {
    case model::CustomerFacing::yes:
      return "yes";
    case model::CustomerFacing::no:
      return "no";
    case model::CustomerFacing::unknown:
      break;
  }
  return "";
}

// By slot, the ids of its dotted managers as one cell.
std::vector<std::string> dotted_cells(const Organization& chart, const Shown& shown) {
  std::vector<std::string> cells(chart.size());
  for (const model::DottedLine& line : chart.dotted()) {
    std::string& cell = cells[line.from];
    if (!cell.empty()) cell += ';';
    cell += list_element(shown.position(chart.id(line.to)));
  }
  return cells;
}

void write_people(Rows& csv, const Organization& chart, const Shown& shown) {
  header(csv, {"id", "name", "title", "manager_id", "dotted_ids", "department", "team", "location", "email",
               "grade", "customer_facing", "vacant", "assistant", "fte", "person_id", "is_group"});
  const std::vector<std::string> dotted = dotted_cells(chart, shown);
  for (Slot s = 0; s < chart.size(); ++s) {
    const model::PositionPart& position = chart.position(s);
    const std::string id = shown.position(chart.id(s));
    const std::string manager = manager_of(chart, s, shown);
    const std::uint32_t rows = std::max<std::uint32_t>(1, position.holder_count);
    for (std::uint32_t h = 0; h < rows; ++h) {  // a shared job is a row for each of its holders
      const bool empty = position.holder_count == 0;
      const bool vacant = empty && !position.group;
      const model::Holder holder = empty ? model::Holder{} : chart.holders(s)[h];
      csv.cell(id)
          .cell(holder.name != kNoText ? chart.text(holder.name)
                : empty                ? ""
                                       : "N/D")
          .cell(chart.text(position.title))
          .cell(manager)
          .cell(h == 0 ? dotted[s] : "")
          .cell(chart.text(position.department))
          .cell(chart.text(position.team))
          .cell(chart.text(position.location))
          .cell(shown.contact(chart.text(holder.email)))
          .cell(chart.text(position.grade))
          .cell(facing_word(position.customer_facing))
          .cell(yes_if(vacant))
          .cell(yes_if(position.assistant))
          .plain(position.fte == (position.group ? 0.0F : 1.0F) ? std::string()
                                                                : number(static_cast<double>(position.fte)))
          .cell(shown.contact(chart.text(holder.person)))
          .cell(yes_if(position.group));
      csv.end_row();
    }
  }
}

void write_customers(Rows& csv, const Organization& chart, const Shown& shown) {
  header(csv, {"id", "name", "segment", "served_by", "value"});
  auto link = chart.links().begin();
  for (std::uint32_t c = 0; c < chart.customers().size(); ++c) {
    const model::Customer& customer = chart.customers()[c];
    std::string served_by;
    for (; link != chart.links().end() && link->customer == c; ++link) {
      if (!served_by.empty()) served_by += ';';
      served_by += list_element(shown.position(chart.id(link->position)));
      served_by += fmt::format("*{}", link->weight);
    }
    csv.cell(shown.customer(chart.text(customer.id)))
        .cell(chart.text(customer.name))
        .cell(chart.text(customer.segment))
        .cell(served_by)
        .plain(customer.value == 0 ? std::string() : number(customer.value));
    csv.end_row();
  }
}

void write_issues(Rows& csv, const model::History& history, const Shown& shown) {
  header(csv, {"id", "title", "customer_id", "severity", "status", "opened", "closed", "cause", "amount",
               "hours"});
  for (const model::Issue issue : history.issues()) {
    csv.cell(history.text(issue.id))
        .cell(history.text(issue.title))
        .cell(shown.customer(history.text(issue.customer)))
        .cell(history.text(issue.severity))
        .cell(history.text(issue.status))
        .plain(instant(issue.opened, issue.opened_offset))
        .plain(instant(issue.closed, 0))
        .cell(history.text(issue.cause))
        .plain(amount(issue.amount, history.currency()))
        .plain(std::isnan(issue.hours) ? std::string() : number(issue.hours));
    csv.end_row();
  }
}

void write_events(Rows& csv, const model::History& history) {
  header(csv, {"issue_id", "timestamp", "actor", "activity", "status", "group"});
  for (std::uint32_t i = 0; i < history.issue_count(); ++i) {
    for (std::uint32_t e = history.first_event(i); e < history.first_event(i + 1); ++e) {
      const model::EventFacts event = history.event(e);
      csv.cell(history.issue_id(i))
          .plain(event.dated ? instant(event.at, event.offset) : std::string())
          .cell(history.text(event.actor))
          .cell(history.text(event.activity))
          .cell(history.text(event.status))
          .cell(history.text(event.group));
      csv.end_row();
    }
  }
}

template <class... Of>
std::string csv_of(void (*write)(Rows&, const Of&...), const Of&... of) {
  CsvText csv;
  write(csv, of...);
  return std::move(csv).taken();
}

// Adds a sheet where it has rows beside its header.
template <class... Of>
base::Result<void> add_sheet(std::vector<Sheet>& sheets, std::string name, void (*write)(Rows&, const Of&...),
                             const Of&... of) {
  SheetText rows;
  write(rows, of...);
  if (rows.rows() > kMostSheetRows) {
    return base::failed(
        base::tr("{} {} are more than a sheet of a workbook can hold; write CSV files into a folder",
                 base::counted(rows.rows() - 1), name));
  }
  if (rows.has_cut_texts()) {
    return base::failed(
        base::tr("a text among the {} is longer than a cell of a workbook can be, {} letters; write CSV "
                 "files into a folder",
                 name, base::counted(kMostCellUnits)));
  }
  if (rows.rows() > 1) sheets.push_back({std::move(name), rows.part(true)});
  return {};
}

}  // namespace

PlainCsv plain_csv(const Organization& organization, const model::History& history,
                   const PlainCsvStyle& style) {
  const Shown shown(style);
  return {csv_of(write_people, organization, shown), csv_of(write_customers, organization, shown),
          csv_of(write_issues, history, shown), csv_of(write_events, history)};
}

base::Result<std::string> plain_workbook(const Organization& organization, const model::History& history,
                                         const PlainCsvStyle& style, bool with_events) {
  const Shown shown(style);
  std::vector<Sheet> sheets;
  auto done = add_sheet(sheets, "people", write_people, organization, shown);
  if (done) done = add_sheet(sheets, "customers", write_customers, organization, shown);
  if (done) done = add_sheet(sheets, "issues", write_issues, history, shown);
  if (done && with_events) done = add_sheet(sheets, "events", write_events, history);
  if (!done) return tl::unexpected(done.error());
  if (sheets.empty())
    return base::failed(base::tr("there is nothing to write; a workbook needs at least one row"));
  return workbook(std::move(sheets));
}

}  // namespace flipchart::writers
