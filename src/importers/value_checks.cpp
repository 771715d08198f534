// Each check reads one or two columns; all of them together are a few passes over a thousand rows.
#include "importers/value_checks.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "importers/cells.hpp"
#include "importers/synonyms.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kCheckedRows = 1000;
constexpr std::size_t kEnough = 8;  // fewer rows say nothing about a constant

struct Seen {
  std::size_t rows = 0;
  std::size_t filled = 0;
  std::size_t different = 0;
};

Seen seen_in(const LoadedSource& source, std::size_t column) {
  Seen seen;
  std::unordered_set<std::string> texts;
  for (formats::Cursor rows = source.rows(); seen.rows < kCheckedRows && rows.next();) {
    if (rows.row().blank()) continue;
    ++seen.rows;
    const std::string_view cell = rows.row().cell(column);
    if (is_unknown_mark(cell)) continue;
    ++seen.filled;
    texts.emplace(cell);
  }
  seen.different = texts.size();
  return seen;
}

// Directories have a column for numbers that nobody fills in; then e-mails or names are the ids.
void check_ids(LoadedSource& source, ProblemLog& log) {
  Columns& columns = source.columns;
  if (!columns.has(Field::id) || columns.fixed(Field::id)) return;
  const bool other = columns.has(Field::email) || columns.has(Field::name) || columns.has(Field::first_name);
  if (!other) return;
  const Seen ids = seen_in(source, columns.of(Field::id));
  if (ids.rows < 2 || ids.filled * 2 >= ids.rows) return;
  log.note(
      source.whole(), "ambiguous", source.header(Field::id), "",
      base::tr(
          "most rows have nothing in this column: e-mails or names are the ids; say --map id=HEADER if not"));
  const std::size_t column = columns.of(Field::id);
  columns.set(Field::id, kNoColumn);
  if (!columns.has(Field::person_id)) columns.set(Field::person_id, column, 0.6, base::tr("mostly empty"));
}

// The next best column of departments, where the best is one word throughout.
void check_department(LoadedSource& source, ProblemLog& log) {
  Columns& columns = source.columns;
  if (!columns.has(Field::department) || columns.fixed(Field::department)) return;
  const Seen now = seen_in(source, columns.of(Field::department));
  if (now.filled < kEnough || now.different != 1) return;
  for (const Synonyms& each : synonyms_of(Kind::people)) {
    if (each.field != Field::department) continue;
    for (const std::string_view name : base::split(each.headers, ',')) {
      for (std::size_t c = 0; c < source.headers.size(); ++c) {
        if (columns.uses(c) || source.headers[c].sensitive || !is_called(source.headers[c], name)) continue;
        const Seen other = seen_in(source, c);
        if (other.different < 2 || other.different * 2 > other.filled) continue;
        log.note(
            source.whole(), "ambiguous", source.header(Field::department), "",
            base::tr("one department throughout: {} was taken instead; say --map department=HEADER if not",
                     source.headers[c].text));
        columns.set(Field::department, c, 0.7, base::tr("values: the other column is the same in every row"));
        return;
      }
    }
  }
}

void report_no_manager(const LoadedSource& source, ProblemLog& log) {
  if (source.has(Field::manager_id) || seen_in(source, 0).rows < 2) return;
  log.note(source.whole(), "no-manager", "", "",
           base::tr("no column says who reports to whom: everybody stands alone; name one with --map "
                    "manager_id=HEADER"));
}

void report_no_holder(const LoadedSource& source, ProblemLog& log) {
  if (source.has(Field::actor) || source.has(Field::group)) return;
  log.warning(source.whole(), "no-holder", "", "",
              base::tr("no column says who had an issue: issues and events count, but nothing is handed "
                       "over; name one with --map actor=HEADER or --map group=HEADER"));
}

}  // namespace

void check_values(LoadedSource& source, ProblemLog& log) {
  if (source.kind == Kind::people) {
    check_ids(source, log);
    check_department(source, log);
    report_no_manager(source, log);
  }
  if (source.kind == Kind::events) report_no_holder(source, log);
}

}  // namespace flipchart::importers
