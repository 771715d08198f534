// Rows of issues and events files to the parts of a History.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "formats/problem_log.hpp"
#include "importers/cells.hpp"
#include "importers/customers_reader.hpp"
#include "importers/loaded_source.hpp"
#include "importers/position_lookup.hpp"
#include "importers/times.hpp"
#include "model/history.hpp"

namespace flipchart::importers {

class HistoryReader {  // people and customers must be complete; issues files before events files
 public:
  HistoryReader(const PeopleDraft& people, CustomersReader& customers, PositionLookup& positions,
                ProblemLog& log)
      : people_(people), customers_(customers), positions_(positions), log_(log), repeated_(parts_.texts) {}

  void read_issues(const LoadedSource& source);
  void read_events(const LoadedSource& source);
  model::HistoryParts taken() && { return std::move(parts_); }

 private:
  base::TextId text(std::string_view cell) {
    return is_unknown_mark(cell) ? base::kNoText : repeated_.intern(cell);
  }
  // The issue with this id, added when it is new.
  std::uint32_t issue_with(base::TextId id);
  // The customer's id where the chart knows it, else what the source says, reported once for each text.
  base::TextId customer_text(const LoadedSource& source, const formats::Row& row);
  base::Millis time_of(const LoadedSource& source, const formats::Row& row, Field field,
                       const TimeColumn& column);
  void report_time_facts(const LoadedSource& source, Field field, const TimeColumn& column);
  bool placed(base::TextId holder);
  void report_holders(const LoadedSource& source, std::size_t first_event);

  const PeopleDraft& people_;
  CustomersReader& customers_;
  PositionLookup& positions_;
  ProblemLog& log_;
  model::HistoryParts parts_;
  RepeatedTexts repeated_;
  std::vector<std::uint32_t> issue_of_text_;
  std::vector<base::TextId> customer_of_text_;  // by TextId as written; resolved once
  std::vector<std::uint8_t> placed_;            // by TextId: 0 not asked, 1 on the chart, 2 not
  std::uint64_t without_zone_ = 0;
  std::vector<std::uint64_t> row_of_event_;  // of the file being read
};

}  // namespace flipchart::importers
