// The instants of one column of one source: its rule, decided by one pass over the column that ends as soon
// as nothing more can change it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "importers/loaded_source.hpp"
#include "importers/time_rule.hpp"

namespace flipchart::importers {

class TimeColumn {
 public:
  TimeColumn(const LoadedSource& source, Field field, const TimeOptions& options = {});
  explicit TimeColumn(TimeRule rule) : rule_(std::move(rule)) {}

  // A pure function: several threads may read at once.
  std::optional<ReadInstant> read(std::string_view cell) const { return rule_.read(cell); }
  // Both orders fit every value.
  bool ambiguous() const { return rule_.ambiguous; }
  // "day first was taken: nothing speaks against it"
  std::string what_was_taken() const;
  const TimeRule& rule() const { return rule_; }

 private:
  TimeRule rule_;
};

// What was said about this file's times: for every file, for this one, and the zone.
TimeOptions time_options(const LoadedSource& source, const Options& options, const Zone* zone);

}  // namespace flipchart::importers
