// Microsoft's organization chart wizard chooses the id column by the same rule: values before names. Ways of
// reading compete over a sample of managers; each row of the file answers for all of them at once.
#include "importers/manager_reference.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "importers/cells.hpp"
#include "importers/dn.hpp"
#include "importers/manager_contest.hpp"
#include "importers/manager_levels.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kSample = 500;
constexpr std::size_t kSampledRows = 2'000;
constexpr std::size_t kStretches = 64;
constexpr std::size_t kRowsOfStretch = 10;

// Distinct managers of the first rows and of rows spread over the file, root markers left out.
std::vector<std::string> sampled_managers(const LoadedSource& source, const ManagerReference& reference) {
  std::vector<std::string> managers;
  std::unordered_set<std::string> seen;
  auto take = [&](formats::Cursor rows, std::size_t most_rows) {
    std::size_t looked = 0;
    while (managers.size() < kSample && looked < most_rows && rows.next()) {
      ++looked;
      const std::string_view manager = reference.text(source, rows.row());
      if (!is_root_marker(manager) && seen.emplace(manager).second) managers.emplace_back(manager);
    }
    return looked;
  };
  if (take(source.rows(), kSampledRows) < kSampledRows) return managers;
  for (const formats::Stretch& stretch : source.table.stretches(source.header_record + 1, kStretches))
    take(source.table.rows(stretch), kRowsOfStretch);
  return managers;
}

void take_as_id(LoadedSource& source, std::size_t column, const std::string& why) {
  const std::size_t former = source.columns.of(Field::id);
  for (std::size_t f = 0; f < kFields; ++f) {
    const auto field = static_cast<Field>(f);
    if (field != Field::email && field != Field::name && field != Field::silo &&
        source.columns.of(field) == column) {
      source.columns.set(field, kNoColumn);
    }
  }
  if (former != kNoColumn && former != column && !source.columns.has(Field::person_id))
    source.columns.set(Field::person_id, former, 0.8, base::tr("the other column of ids"));
  source.columns.set(Field::id, column, 1, why);
}

std::string found_words(std::size_t found, const Contest& contest) {
  if (!contest.whole_file()) return base::tr("values: the managers are found in it");
  return base::tr("values: {} of {} managers found", std::to_string(found), std::to_string(contest.sample()));
}

// The best way that the contest shows; `found` managers of the sample it explains.
struct Best {
  ManagerReference::Way way = ManagerReference::id;
  std::size_t column = kNoColumn;
  std::size_t found = 0;
  void offer(ManagerReference::Way candidate, std::size_t of, const Candidate& seen) {
    if (seen.found() <= found) return;
    *this = {candidate, of, seen.found()};
  }
};

Best best_of(const Contest& contest, const LoadedSource& source) {
  using Way = ManagerReference::Way;
  Best best;
  const Columns& columns = source.columns;
  if (const OfColumn* id = contest.of(columns.of(Field::id))) {
    best.offer(Way::id, id->column, id->whole);
    best.offer(Way::id_within, id->column, id->part);
  }
  if (const OfColumn* email = contest.of(columns.of(Field::email)))
    best.offer(Way::email, email->column, email->key);
  best.offer(Way::name, kNoColumn, contest.by_name());
  for (const OfColumn& each : contest.columns()) {
    if (each.column == columns.of(Field::id) || each.column == columns.of(Field::name)) {
      if (each.column == columns.of(Field::id)) best.offer(Way::column_value, each.column, each.key);
      continue;
    }
    if (each.whole.tells_rows_apart() && !contest.keyed() && !columns.fixed(Field::id))
      best.offer(Way::id, each.column, each.whole);
    if (each.key.tells_rows_apart()) best.offer(Way::column_value, each.column, each.key);
    if (each.part.tells_rows_apart()) best.offer(Way::column_value, each.column, each.part);
  }
  return best;
}

void find_manager_columns(LoadedSource& source, ManagerReference& reference) {
  if (source.columns.fixed(Field::manager_id)) return;
  const std::vector<std::size_t> levels = manager_level_columns(source.headers);
  const std::size_t given = source.columns.of(Field::manager_id);
  const bool of_levels = std::find(levels.begin(), levels.end(), given) != levels.end();
  if (!levels.empty() && (given == kNoColumn || of_levels)) {
    reference.levels = levels;
    reference.last_level = last_level_is_manager(source, levels);
    const std::size_t shown = reference.last_level ? levels.back() : levels.front();
    source.columns.set(Field::manager_id, shown, 0.8,
                       reference.last_level ? base::tr("the last level given in each row")
                                            : base::tr("the first level given in each row"));
    return;
  }
  if (given != kNoColumn) return;
  for (std::size_t c = 0; c < source.headers.size(); ++c) {
    if (!is_called(source.headers[c], "supervisory organization")) continue;
    std::size_t bracketed = 0;
    std::size_t looked = 0;
    for (formats::Cursor rows = source.rows(); looked < 200 && rows.next();) {
      const std::string_view cell = rows.row().cell(c);
      if (cell.empty()) continue;
      ++looked;
      bracketed += in_brackets(cell).empty() ? 0U : 1U;
    }
    if (bracketed == 0 || bracketed * 2 < looked) continue;
    reference.in_team = true;
    source.columns.set(Field::manager_id, c, 0.6, base::tr("the manager in brackets behind the team"));
    return;
  }
}

}  // namespace

std::string_view ManagerReference::text(const LoadedSource& source, const formats::Row& row) const {
  if (levels.empty()) {
    const std::string_view cell = source.cell(row, Field::manager_id);
    return in_team ? in_brackets(cell) : cell;
  }
  const std::string_view own_name = source.cell(row, Field::name);
  const std::string_view own_id = source.cell(row, Field::id);
  std::string_view manager;
  for (const std::size_t level : levels) {
    const std::string_view cell = row.cell(level);
    if (is_null(cell)) continue;
    const bool own = cell == own_name || (!own_id.empty() && id_part(cell) == own_id);
    if (own && last_level) continue;  // some chains end with the person
    if (own) return {};
    manager = cell;
    if (!last_level) break;
  }
  return manager;
}

std::string ManagerReference::key(std::string_view text) {
  if (looks_like_dn(text)) return dn_key(text);
  if (text.find('@') == std::string_view::npos) return {};
  const std::string_view part = text.ends_with('>') ? id_part(text) : text;
  return base::lower_ascii(part);
}

std::string in_words(const ManagerReference& reference, const LoadedSource& source) {
  switch (reference.way) {
    case ManagerReference::id:
      return base::tr("managers are named by id");
    case ManagerReference::id_within:
      return base::tr("managers are named by an id beside other words");
    case ManagerReference::email:
      return base::tr("managers are named by e-mail");
    case ManagerReference::name:
      return base::tr("managers are named by name");
    case ManagerReference::column_value:
      break;
  }
  const bool known = reference.column < source.headers.size();
  return known ? base::tr("managers are named by the column {}", source.headers[reference.column].text)
               : base::tr("managers are named by another column");
}

ManagerReference manager_reference_decided(LoadedSource& source,
                                           const std::function<bool(std::string_view)>& known_elsewhere) {
  ManagerReference reference;
  find_manager_columns(source, reference);
  const std::vector<std::string> managers =
      source.has(Field::manager_id) ? sampled_managers(source, reference) : std::vector<std::string>{};
  const bool has_id = source.has(Field::id);
  // A list of groups names nobody whom a manager could be.
  const bool of_positions = has_id || source.has(Field::name) || source.has(Field::first_name) ||
                            source.has(Field::last_name) || source.has(Field::email) ||
                            !source.has(Field::fte);
  Best best;
  if (!managers.empty() && of_positions) {
    const auto known = known_elsewhere
                           ? std::count_if(managers.begin(), managers.end(),
                                           [&](const std::string& each) { return known_elsewhere(each); })
                           : 0;
    Contest contest(source, managers);
    contest.hold();
    best = best_of(contest, source);
    if (static_cast<std::size_t>(known) >= best.found) best = {};
    if (best.way == ManagerReference::id && best.column != kNoColumn &&
        best.column != source.columns.of(Field::id)) {
      take_as_id(source, best.column, found_words(best.found, contest));
    } else if (best.found > 0 && best.way != ManagerReference::id &&
               !source.columns.fixed(Field::manager_id)) {
      source.columns.set(Field::manager_id, source.columns.of(Field::manager_id),
                         source.columns.confidence(Field::manager_id), found_words(best.found, contest));
    }
  }
  reference.way = best.way;
  reference.column = best.way == ManagerReference::column_value ? best.column : kNoColumn;
  if (!has_id && !source.has(Field::id)) {
    const bool email =
        source.has(Field::email) && (best.way == ManagerReference::email || !source.has(Field::name));
    if (email)
      take_as_id(source, source.columns.of(Field::email), base::tr("there is no column of ids"));
    else if (best.way == ManagerReference::column_value)
      take_as_id(source, best.column, base::tr("there is no column of ids"));
    else if (source.has(Field::name))
      take_as_id(source, source.columns.of(Field::name), base::tr("there is no column of ids"));
  }
  return reference;
}

}  // namespace flipchart::importers
