// Rows of issues and events files to the columns of a History. Events are read in blocks, on all cores, and
// put together in the order of the file: what comes out does not depend on who read what.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "formats/problem_log.hpp"
#include "importers/cells.hpp"
#include "importers/customers_reader.hpp"
#include "importers/event_block.hpp"
#include "importers/loaded_source.hpp"
#include "importers/numbers.hpp"
#include "importers/position_lookup.hpp"
#include "importers/times.hpp"
#include "model/history.hpp"

namespace flipchart::importers {

class HistoryReader {  // people and customers must be complete; issues files before events files
 public:
  HistoryReader(const PeopleDraft& people, CustomersReader& customers, PositionLookup& positions,
                ProblemLog& log, const Options& options = {}, const Zone* zone = nullptr)
      : people_(people),
        customers_(customers),
        positions_(positions),
        log_(log),
        options_(options),
        zone_(zone),
        repeated_(columns_.texts) {}

  void read_issues(const LoadedSource& source);
  // Ends early, with what was read so far, when options.stop is asked to.
  void read_events(const LoadedSource& source);
  model::HistoryColumns taken() && { return std::move(columns_); }

 private:
  // What the blocks of one file add up to.
  struct EventsFile {
    const LoadedSource& source;
    const TimeColumn& times;
    // By worker and column, by the worker's number: the text's id, kNotAsked until an event has it.
    struct Column {
      std::vector<base::TextId> id;
      std::vector<std::string> text;
    };
    std::vector<std::array<Column, kWordColumns>> workers;
    std::uint64_t without_zone = 0;
    std::uint64_t held = 0;
    std::uint64_t unplaced = 0;
    std::uint64_t first_unplaced_line = 0;
    base::TextId first_unplaced = base::kNoText;
  };
  static constexpr base::TextId kNotAsked = 0xFFFFFFFFU;

  base::TextId text(std::string_view cell) {
    return is_unknown_mark(cell) ? base::kNoText : repeated_.intern(cell);
  }
  // The customer's id where the chart knows it, else what the source says, reported once for each text.
  base::TextId customer_text(const LoadedSource& source, std::string_view cell, std::uint64_t line);
  std::pair<base::Millis, int> time_of(const LoadedSource& source, const formats::Row& row, Field field,
                                       const TimeColumn& column);
  // Why it cannot be read is reported.
  double number_of(const LoadedSource& source, const formats::Row& row, Field field,
                   const NumberColumn& column);
  void report_time_facts(const LoadedSource& source, Field field, const TimeColumn& column);

  // Of what was read so far. Linear in the issues.
  struct Size {
    std::size_t events = 0;
    std::size_t issues = 0;
    std::size_t id_bytes = 0;
  };
  Size size() const;
  void expect(std::size_t blocks, const Size& before, const LoadedSource& source);
  void add(EventBlock& block, EventsFile& file);
  void meet(EventBlock& block, EventsFile& file);
  void add_words(Word word, const EventBlock& block, EventsFile& file, std::vector<base::TextId>& ids);
  void add_runs(const EventBlock& block, EventsFile& file);
  void hear(std::uint32_t issue, bool first, base::TextId customer, base::TextId severity,
            std::uint32_t event, std::uint32_t events);
  void add_times(const EventBlock& block);
  void report_rows(const EventBlock& block, EventsFile& file);
  bool placed(base::TextId holder);
  void look_at_holders(const EventBlock& block, const std::vector<base::TextId>& actors,
                       const std::vector<base::TextId>& groups, EventsFile& file);
  // Notes a holder who is not on the chart and differs only in case from a position, or from one before.
  void look_at_spelling(base::TextId holder, const formats::Place& place, std::string_view header);
  void report_holders(const EventsFile& file);

  const PeopleDraft& people_;
  CustomersReader& customers_;
  PositionLookup& positions_;
  ProblemLog& log_;
  Options options_;
  const Zone* zone_;
  model::HistoryColumns columns_;
  RepeatedTexts repeated_;
  std::vector<base::TextId> customer_of_text_;  // by TextId as written; resolved once
  std::vector<std::uint8_t> placed_;            // by TextId: 0 not asked, 1 on the chart, 2 not
  std::vector<std::uint8_t> spelled_;           // by TextId: it has been looked at
  struct Spelling {
    base::TextId first;
    bool told = false;
  };
  std::unordered_map<std::size_t, Spelling> spellings_;  // by the hash of a holder in small letters
  std::vector<std::uint8_t> heard_;                      // by issue of an issues file: an event of it came
  std::uint64_t without_zone_ = 0;
};

}  // namespace flipchart::importers
