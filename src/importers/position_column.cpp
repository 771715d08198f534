// At least four of five cells must be ids of positions.
#include "importers/position_column.hpp"

#include <algorithm>
#include <array>

#include "base/language.hpp"
#include "importers/cells.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kPositionRows = 500;
constexpr std::size_t kMostPositionColumns = 64;

bool speaks_of_people(const Header& header) {
  static constexpr std::array<std::string_view, 13> kWords = {
      "rep",    "employee", "staff",   "sales",   "owner",    "agent",  "manager",
      "person", "seller",   "advisor", "contact", "servedby", "handler"};
  return std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) {
    return header.squeezed.front().find(word) != std::string::npos;
  });
}

struct Tally {
  std::size_t filled = 0;
  std::size_t positions = 0;
  std::size_t letters = 0;
};

}  // namespace

std::size_t position_column_of(const LoadedSource& source, const PeopleDraft& people) {
  std::vector<Tally> tally(std::min(source.headers.size(), kMostPositionColumns));
  std::size_t looked_at = 0;
  for (formats::Cursor rows = source.rows(); looked_at < kPositionRows && rows.next(); ++looked_at) {
    for (std::size_t c = 0; c < tally.size(); ++c) {
      const std::string_view cell = rows.row().cell(c);
      if (is_null(cell)) continue;
      ++tally[c].filled;
      tally[c].letters += cell.size();
      tally[c].positions += people.find(cell) != base::kNoSlot ? 1 : 0;
    }
  }
  std::size_t best = kNoColumn;
  for (std::size_t c = 0; c < tally.size(); ++c) {
    const Header& header = source.headers[c];
    if (header.sensitive || source.columns.uses(c) || tally[c].positions == 0) continue;
    if (tally[c].positions * 5 < tally[c].filled * 4) continue;
    const bool short_numbers = tally[c].letters < tally[c].filled * 3;
    if (short_numbers && !speaks_of_people(header)) continue;
    if (best == kNoColumn || tally[c].positions > tally[best].positions) best = c;
  }
  return best;
}

namespace {

constexpr double kSurely = 0.8;
constexpr const char* kWhy = base::english("values: they are positions of the chart");

void take_as_links(LoadedSource& source, const PeopleDraft& people) {
  const std::size_t column = position_column_of(source, people);
  Columns columns = columns_of(Kind::links, source.headers, {});
  if (column == kNoColumn || !columns.has(Field::customer_id)) return;
  columns.set(Field::served_by, column, kSurely, base::tr(kWhy));
  source.kind = source.report.kind = Kind::links;
  source.report.kind_confidence = kSurely;
  source.columns = columns;
  describe_columns(source);
}

}  // namespace

void settle_awaiting(std::vector<std::unique_ptr<LoadedSource>>& sources, const PeopleDraft& people,
                     std::vector<base::Error>& failed, ProblemLog& log) {
  for (const auto& source : sources) {
    if (source->may_be_links) take_as_links(*source, people);
  }
  const bool servers_known =
      !people.parts.links.empty() || std::any_of(sources.begin(), sources.end(), [](const auto& source) {
        return source->kind == Kind::customers && source->has(Field::served_by) && !source->report.left_out;
      });
  std::erase_if(sources, [&](const std::unique_ptr<LoadedSource>& source) {
    if (source->awaits.empty()) return false;
    const std::size_t column = position_column_of(*source, people);
    if (column != kNoColumn) {
      source->columns.set(Field::served_by, column, kSurely, base::tr(kWhy));
      describe_columns(*source);
      return false;
    }
    if (servers_known) {
      source->report.asks.clear();
      return false;
    }
    const bool with_others = std::any_of(sources.begin(), sources.end(), [&](const auto& other) {
      return other && other->number == source->number && other->awaits.empty();
    });
    if (with_others)
      log.note({source->number, source->file, 0}, "passed-over", "", "", source->awaits);
    else
      failed.push_back({source->awaits});
    return true;
  });
}

void report_silo_column(const std::vector<std::unique_ptr<LoadedSource>>& sources, const Options& options,
                        ProblemLog& log) {
  if (options.silo_column.empty() || sources.empty()) return;
  const bool taken = std::any_of(sources.begin(), sources.end(),
                                 [](const auto& source) { return source->has(Field::silo); });
  if (taken) return;
  log.warning(
      sources.front()->whole(), "unknown-header", options.silo_column, "",
      base::tr(
          "no people file has this column, or it is private: there are no silos; --silo was passed over"));
}

}  // namespace flipchart::importers
