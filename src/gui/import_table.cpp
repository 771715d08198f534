// The sheet's page of one table: what kind it is, which column means what and how sure that is, with the
// first rows of the file under it.
#include <algorithm>
#include <cmath>

#include "base/language.hpp"
#include "gui/import_sheet.hpp"

namespace flipchart::gui {

namespace {

using commands::ImportSheet;
using importers::Kind;

constexpr double kTableRow = 40;
constexpr double kSure = 0.9;
constexpr double kLikely = 0.6;

// Puts an answer where the frame's end finds it; usable after the frame as well.
std::function<void()> later(Frame& frame, std::function<void(ImportSheet&)> what) {
  return [outbox = &frame.outbox, what = std::move(what)] {
    outbox->push_back([what](commands::Session& session) {
      if (session.sheet != nullptr) what(*session.sheet);
    });
  };
}

std::vector<MenuEntry> kind_entries(Frame& frame, const importers::SourceReport& table) {
  std::vector<MenuEntry> entries;
  for (const Kind kind : {Kind::people, Kind::customers, Kind::links, Kind::issues, Kind::events})
    entries.push_back({base::tr(commands::words_of(kind)),
                       (!table.left_out || !table.asks.empty()) && table.kind == kind,
                       later(frame, [file = table.file, kind](ImportSheet& s) { s.set_kind(file, kind); })});
  entries.push_back({base::tr("Leave out"), table.left_out && table.asks.empty(),
                     later(frame, [file = table.file](ImportSheet& s) { s.set_kind(file, std::nullopt); })});
  return entries;
}

std::vector<MenuEntry> column_entries(Frame& frame, const importers::SourceReport& table,
                                      const std::string& field, const std::string& now) {
  std::vector<MenuEntry> entries;
  entries.push_back({base::tr("No column"), now.empty(),
                     later(frame, [file = table.file, field](ImportSheet& s) { s.map(file, field, ""); })});
  for (const std::string& header : table.headers) {
    if (std::find(table.sensitive.begin(), table.sensitive.end(), header) != table.sensitive.end()) continue;
    entries.push_back(
        {header, header == now,
         later(frame, [file = table.file, field, header](ImportSheet& s) { s.map(file, field, header); })});
  }
  return entries;
}

const importers::MappedColumn* mapped(const importers::SourceReport& table, const std::string& field) {
  for (const importers::MappedColumn& column : table.columns) {
    if (column.field == field) return &column;
  }
  return nullptr;
}

void confidence(Controls& controls, Point at, double value) {
  const compose::Theme& theme = controls.theme();
  const Colour colour = value >= kSure ? theme.done : value >= kLikely ? theme.text_secondary : theme.warning;
  const Rect bar{at.x, at.y - 3, 48, 6};
  controls.ink().fill(bar, theme.field_ground, 3);
  controls.ink().fill({bar.x, bar.y, std::max(6.0, bar.w * std::clamp(value, 0.0, 1.0)), 6}, colour, 3);
  controls.ink().words({bar.right() + 8, at.y},
                       value >= kSure     ? base::tr("sure")
                       : value >= kLikely ? base::tr("likely")
                                          : base::tr("guess"),
                       kCaptionStrong, colour);
}

// The cells of one column in the sample rows.
std::vector<std::string> samples_of(const importers::SourceReport& table, const std::string& header) {
  std::vector<std::string> cells;
  const auto at = std::find(table.headers.begin(), table.headers.end(), header);
  if (at == table.headers.end()) return cells;
  const auto column = static_cast<std::size_t>(at - table.headers.begin());
  for (const auto& row : table.samples) cells.push_back(column < row.size() ? row[column] : std::string());
  return cells;
}

std::string field_words(const importers::SourceReport& table, const std::string& field) {
  for (const commands::FieldWords& known : commands::fields_of(table.kind)) {
    if (known.field == field) return base::tr(known.words);
  }
  return field;
}

double head(Controls& controls, const importers::SourceReport& table, const Rect& box, double y,
            ImportPanel& state) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const std::string used = base::tr("{} of {} columns used", std::to_string(table.mapping.size()),
                                    std::to_string(table.headers.size()));
  const double used_wide = ink.width(used, kCaption);
  const std::string toggle = state.all_fields ? base::tr("Show fewer") : base::tr("Show every field");
  const double toggle_wide = controls.button_width(toggle);
  const Rect all{box.right() - toggle_wide, y, toggle_wide, 32};
  if (!table.left_out || !table.asks.empty()) {
    if (controls.button("import-all-fields", all, toggle, ButtonLook::quiet))
      state.all_fields = !state.all_fields;
    ink.words({all.x - 4, y + 16}, used, kCaption, theme.text_tertiary, Align::end);
  }
  const double room = all.x - used_wide - 24 - box.x - 148;
  const double name = ink.words({box.x, y + 16}, short_name(table.file), kBodyStrong, theme.text,
                                Align::start, std::max(80.0, room));
  const std::string kind = !table.asks.empty() && table.columns.empty() ? std::string(base::tr("What is it?"))
                           : table.left_out && table.asks.empty()       ? base::tr("Leave out")
                                                                  : base::tr(commands::words_of(table.kind));
  controls.choice("import-kind", {box.x + std::min(name, std::max(80.0, room)) + 16, y, 128, 32}, kind,
                  [&] { return kind_entries(controls.frame(), table); });
  return y + 44;
}

}  // namespace

double import_mapping(Controls& controls, const importers::SourceReport& table, const Rect& box, double y,
                      bool all) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  std::vector<std::string> fields;
  for (const commands::FieldWords& known : commands::fields_of(table.kind)) {
    if (all || mapped(table, known.field) != nullptr) fields.push_back(known.field);
  }
  for (const importers::MappedColumn& column : table.columns) {
    if (std::find(fields.begin(), fields.end(), column.field) == fields.end()) fields.push_back(column.field);
  }
  const double column_x = box.x + 144;
  const double sure_x = column_x + 184;
  const double rows_x = sure_x + 112;
  const double cell = std::max(64.0, (box.right() - rows_x) / 5);
  const double top = y;
  ink.fill({box.x, y, box.w, 32}, theme.field_ground, 8);
  for (const auto& [x, words] : {std::pair{box.x + 12, base::tr("Field")},
                                 {column_x, base::tr("Column in the file")},
                                 {sure_x, base::tr("How sure")},
                                 {rows_x, base::tr("First five rows")}})
    ink.words({x, y + 16}, words, kCaptionStrong, theme.text_tertiary);
  y += 32;
  for (const std::string& field : fields) {
    const importers::MappedColumn* column = mapped(table, field);
    const std::string header = column == nullptr ? std::string() : column->header;
    const Rect row{box.x, y, box.w, kTableRow};
    const bool guess = column != nullptr && column->confidence < kLikely;
    if (guess) ink.fill(row, theme.warning_ground);
    ink.fill({row.x, row.y, row.w, 1}, theme.hairline);
    const double middle = row.centre().y;
    ink.words({box.x + 12, middle}, field_words(table, field), kBodyMedium, theme.text, Align::start, 128);
    controls.choice("map-" + field, {column_x, y + 4, 168, 32},
                    header.empty() ? std::string(base::tr("No column")) : header,
                    [&] { return column_entries(controls.frame(), table, field, header); });
    if (column != nullptr) confidence(controls, {sure_x, middle}, column->confidence);
    const auto cells = samples_of(table, header);
    for (std::size_t i = 0; i < std::min<std::size_t>(5, cells.size()); ++i) {
      const double x = rows_x + cell * static_cast<double>(i);
      if (x + 40 > box.right()) break;
      ink.words({x, middle}, cells[i].empty() ? "–" : cells[i], kCaption, theme.text_secondary, Align::start,
                cell - 12);
    }
    y += kTableRow;
  }
  for (const std::string& header : table.ignored) {  // what else the file has to offer
    if (!all) break;
    const Rect row{box.x, y, box.w, 32};
    ink.fill({row.x, row.y, row.w, 1}, theme.hairline);
    ink.words({box.x + 12, row.centre().y}, base::tr("Not used"), kCaption, theme.text_tertiary);
    ink.words({column_x + 10, row.centre().y}, header, kBody, theme.text_secondary, Align::start,
              rows_x - column_x - 24);
    const auto cells = samples_of(table, header);
    for (std::size_t i = 0; i < std::min<std::size_t>(5, cells.size()); ++i) {
      ink.words({rows_x + cell * static_cast<double>(i), row.centre().y}, cells[i].empty() ? "–" : cells[i],
                kCaption, theme.text_secondary, Align::start, cell - 12);
    }
    y += 32;
  }
  ink.frame({box.x, top, box.w, y - top}, theme.hairline, 8);
  y += 8;
  for (const importers::MappedColumn& column : table.columns) {
    if (column.confidence >= kSure || column.why.empty()) continue;
    ink.words({box.x, y + 8}, field_words(table, column.field) + ": " + column.why, kCaption,
              column.confidence < kLikely ? theme.warning : theme.text_secondary, Align::start, box.w);
    y += 20;
  }
  return y;
}

void import_table_page(Controls& controls, const ImportSheet& sheet, const Rect& box, ImportPanel& state) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const importers::SourceReport* table = shown_table(sheet, state);
  if (table == nullptr) {
    const bool read = sheet.shown() != nullptr;
    ink.words({box.x, box.y + 40},
              read ? base::tr("Nothing here can be read") : base::tr("Reading the files…"), kTitle,
              theme.text);
    if (read)
      ink.paragraph({box.x, box.y + 72},
                    base::tr("What is wrong is said on the left. Choose another file, or drop it here."),
                    kBody, theme.text_secondary, box.w, 20);
    return;
  }
  double y = controls.begin_scroll("import table", box) + 16;
  const Rect inside{box.x, box.y, box.w - 12, box.h};
  y = head(controls, *table, inside, y, state);
  const bool open = !table->asks.empty();
  if (open) {
    ink.words({box.x, y + 12},
              table->columns.empty() ? base::tr("Say what this is, and which column is which.")
                                     : base::tr("Say which column holds what is missing."),
              kBodyMedium, theme.warning);
    y += 28;
  }
  if (table->left_out && !open) {
    ink.words({box.x, y + 20}, base::tr("Left out: nothing of this is imported."), kBody,
              theme.text_secondary);
    controls.end_scroll(y + 48);
    return;
  }
  y = import_mapping(controls, *table, inside, y, state.all_fields || open);
  y = import_questions(controls, sheet, *table, inside, y, state);
  const bool first = table == &sheet.shown()->sources.front();
  y = import_problems(controls, sheet, table->file, first, inside, y + 8);
  controls.end_scroll(y + 24);
}

}  // namespace flipchart::gui
