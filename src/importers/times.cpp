// A sheet's answer for one file wins over what is remembered, and --dates over both.
#include "importers/times.hpp"

#include "base/language.hpp"
#include "importers/cells.hpp"

namespace flipchart::importers {

namespace {

TimeRule decided(const LoadedSource& source, Field field, const TimeOptions& options) {
  TimeEvidence evidence;
  if (!source.has(field)) return evidence.rule(options);
  for (formats::Cursor rows = source.rows(); !evidence.settled() && rows.next();) {
    const std::string_view cell = source.cell(rows.row(), field);
    if (!is_unknown_mark(cell)) evidence.look_at(cell);
  }
  return evidence.rule(options);
}

}  // namespace

TimeColumn::TimeColumn(const LoadedSource& source, Field field, const TimeOptions& options)
    : rule_(decided(source, field, options)) {}

std::string TimeColumn::what_was_taken() const {
  return rule_.day_first
             ? base::tr("day and month could be either way round in every date; day first was taken: {}",
                        rule_.why)
             : base::tr("day and month could be either way round in every date; month first was taken: {}",
                        rule_.why);
}

TimeOptions time_options(const LoadedSource& source, const Options& options, const Zone* zone) {
  TimeOptions times{options.dates, zone};
  auto answer = [&](const std::map<std::string, Choice>& choices, const std::string& key) {
    const auto choice = choices.find(key);
    if (!times.dates && choice != choices.end()) times.dates = choice->second.dates;
  };
  answer(options.chosen, source.file);
  answer(options.remembered, source.report.signature);
  return times;
}

}  // namespace flipchart::importers
