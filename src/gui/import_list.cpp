// The sheet's left side: the tables of all files, what could not be read, where more comes from, and what
// stays out for privacy.
#include <algorithm>
#include <set>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "gui/import_sheet.hpp"

namespace flipchart::gui {

namespace {

using commands::ImportSheet;
using Page = ImportPanel::Page;

std::string upper(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

std::string delimiter_words(const std::string& delimiter) {
  if (delimiter == ",") return base::tr("comma");
  if (delimiter == ";") return base::tr("semicolon");
  if (delimiter == "\t") return base::tr("tab");
  return delimiter;
}

std::string facts_of(const importers::SourceReport& table) {
  std::string words = base::trn(table.rows, "{} row", "{} rows");
  if (!table.delimiter.empty()) words += " · " + delimiter_words(table.delimiter);
  if (!table.encoding.empty()) words += " · " + table.encoding;
  return words;
}

// Problems of a table that a person should look at.
std::uint64_t notes_of(const commands::Reading& reading, const std::string& table) {
  std::uint64_t count = 0;
  for (const model::Problem& problem : reading.problems)
    count += problem.file == table && problem.severity != model::Severity::note ? 1 : 0;
  return count;
}

void badge(Controls& controls, Point right_middle, std::uint64_t count) {
  if (count == 0) return;
  const std::string words = base::counted(count);
  const double wide = controls.ink().width(words, kCaptionStrong) + 14;
  const Rect box{right_middle.x - wide, right_middle.y - 10, wide, 20};
  controls.ink().fill(box, controls.theme().warning_ground, 10);
  controls.ink().words(box.centre(), words, kCaptionStrong, controls.theme().warning, Align::middle);
}

// One row of the list; pressed: it is shown.
bool row(Controls& controls, const std::string& name, const Rect& box, bool chosen) {
  bool hovered = false;
  const bool pressed = controls.area(name, box, &hovered);
  if (chosen || hovered)
    controls.ink().fill(box, chosen ? controls.theme().selected_ground : controls.theme().hover_ground, 8);
  return pressed;
}

double tables(Controls& controls, const ImportSheet& sheet, const Rect& box, double y, ImportPanel& state) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const commands::Reading& reading = *sheet.shown();
  const importers::SourceReport* shown = shown_table(sheet, state);
  const double room = box.w - 32;
  for (const importers::SourceReport& table : reading.sources) {
    const Rect area{box.x + 12, y, box.w - 24, 72};
    if (row(controls, "table-" + table.file, area, state.page == Page::table && &table == shown)) {
      state.page = Page::table;
      state.table = table.file;
    }
    const Colour colour = table.left_out ? theme.text_tertiary : theme.text;
    const std::uint64_t notes = notes_of(reading, table.file);
    ink.words({area.x + 12, y + 18}, short_name(table.file), kBodyMedium, colour, Align::start,
              room - (notes > 0 ? 56 : 16));
    badge(controls, {area.right() - 10, y + 18}, notes);
    const std::string kind = !table.asks.empty() ? std::string(base::tr("Asks what it is"))
                             : table.left_out
                                 ? std::string(base::tr("Left out"))
                                 : base::tr(commands::words_of(table.kind)) + ", " + upper(table.format);
    ink.words({area.x + 12, y + 38}, kind, kCaption, theme.text_secondary, Align::start, room - 16);
    ink.words({area.x + 12, y + 55}, facts_of(table), kCaption, theme.text_tertiary, Align::start, room - 16);
    y += 76;
  }
  for (std::size_t i = 0; i < reading.failed.size(); ++i) {
    const auto lines = wrapped(ink, reading.failed[i].message, kCaption, room - 24);
    ink.words({box.x + 24, y + 16}, base::tr("Cannot be read"), kCaptionStrong, theme.flow_cross_text);
    double at = y + 34;
    for (const std::string& line : lines) {
      ink.words({box.x + 24, at}, line, kCaption, theme.text_secondary, Align::start, room - 16);
      at += 16;
    }
    y = at + 8;
  }
  return y;
}

double further(Controls& controls, const ImportSheet& sheet, const Rect& box, double y, ImportPanel& state) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const commands::Reading& reading = *sheet.shown();
  const auto entry = [&](const std::string& name, std::string_view words, const std::string& detail,
                         Page page, std::uint64_t count) {
    const Rect area{box.x + 12, y, box.w - 24, 52};
    if (row(controls, name, area, state.page == page)) state.page = page;
    ink.words({area.x + 12, y + 17}, words, kBodyMedium, theme.text);
    ink.words({area.x + 12, y + 36}, detail, kCaption, theme.text_secondary, Align::start, area.w - 24);
    badge(controls, {area.right() - 10, y + 17}, count);
    y += 56;
  };
  const importers::Placement& placement = reading.placement;
  if (placement.events > 0) {
    // Rounded down: 100% is said only of all.
    const std::uint64_t percent = placement.placed * 100 / placement.events;
    entry("holders", base::tr("Who held the issues"),
          base::tr("{}% of events placed", std::to_string(percent)), Page::holders, placement.shelf.size());
  }
  if (reading.replaces_people || reading.replaces_customers || !sheet.shown()->merged.changes.empty()) {
    if (reading.replaces_people || reading.replaces_customers || reading.merged.changes.events_before > 0)
      entry("changes", base::tr("What changes"),
            reading.merged.changes.empty() ? base::tr("nothing") : base::tr("who comes, leaves, moves"),
            Page::changes, reading.merged.changes.marks_lost.count);
  }
  return y;
}

// The columns that are not read, whatever the file, and that they stay where they are.
std::vector<std::string> privacy_lines(Controls& controls, const ImportSheet& sheet, const Rect& list) {
  constexpr std::size_t kMost = 5;
  std::set<std::string> columns;
  for (const importers::SourceReport& table : sheet.shown()->sources)
    columns.insert(table.sensitive.begin(), table.sensitive.end());
  if (columns.empty()) return {};
  std::string words;
  for (const std::string& column : columns) words += (words.empty() ? "" : ", ") + column;
  auto lines = wrapped(controls.ink(), words + ".", kCaption, list.w - 48);
  if (lines.size() > kMost - 1) lines.resize(kMost - 1);
  lines.emplace_back(base::tr("Stays in your file, never copied here."));
  return lines;
}

void privacy(Controls& controls, const std::vector<std::string>& lines, const Rect& list) {
  if (lines.empty()) return;
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const double tall = 36 + 16 * static_cast<double>(lines.size());
  const Rect box{list.x + 12, list.bottom() - tall - 12, list.w - 24, tall};
  ink.fill(box, theme.done_ground, 6);
  ink.words({box.x + 12, box.y + 18}, base::tr("Left out for privacy"), kCaptionStrong, theme.done);
  double y = box.y + 36;
  for (const std::string& line : lines) {
    ink.words({box.x + 12, y}, line, kCaption, theme.text_secondary, Align::start, box.w - 24);
    y += 16;
  }
}

}  // namespace

void import_list(Controls& controls, const ImportSheet& sheet, const Rect& box, ImportPanel& state) {
  Ink& ink = controls.ink();
  const compose::Theme& theme = controls.theme();
  const bool read = sheet.shown() != nullptr;
  const auto kept_out = read ? privacy_lines(controls, sheet, box) : std::vector<std::string>();
  const double bottom = kept_out.empty() ? 0 : 60 + 16 * static_cast<double>(kept_out.size());
  const Rect list{box.x, box.y + 1, box.w, box.h - 1 - bottom};
  double y = controls.begin_scroll("import list", list) + 12;
  if (read) {
    y = tables(controls, sheet, box, y, state);
    y = further(controls, sheet, box, y + 4, state);
  } else if (!sheet.sources().empty()) {
    for (const importers::Source& source : sheet.sources()) {
      ink.words({box.x + 24, y + 18}, short_name(source.path), kBodyMedium, theme.text_secondary,
                Align::start, box.w - 48);
      y += 36;
    }
  }
  y += 8;
  const Rect more{box.x + 12, y, box.w - 24, 56};
  bool hovered = false;
  if (controls.area("import-more", more, &hovered)) controls.frame().outbox.push_back(commands::ask_import);
  if (hovered) ink.fill(more, theme.hover_ground, 6);
  for (double x = more.x; x < more.right(); x += 8) {  // dashes
    ink.fill({x, more.y, std::min(4.0, more.right() - x), 1}, theme.reporting_line);
    ink.fill({x, more.bottom() - 1, std::min(4.0, more.right() - x), 1}, theme.reporting_line);
  }
  for (double at = more.y; at < more.bottom(); at += 8) {
    ink.fill({more.x, at, 1, 4}, theme.reporting_line);
    ink.fill({more.right() - 1, at, 1, 4}, theme.reporting_line);
  }
  ink.words({more.centre().x, more.y + 19}, base::tr("Drop more files here"), kBody, theme.text_secondary,
            Align::middle);
  ink.words({more.centre().x, more.y + 38}, base::tr("or choose them by name"), kCaption, theme.accent,
            Align::middle);
  controls.end_scroll(more.bottom() + 12);
  privacy(controls, kept_out, box);
}

}  // namespace flipchart::gui
