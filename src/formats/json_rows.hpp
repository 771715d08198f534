// A RecordTable with limits: too many columns are passed over and counted, and rows that have hardly a key in
// common are refused, so that no file takes memory or time out of proportion.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "formats/document.hpp"
#include "formats/problem_log.hpp"
#include "formats/table.hpp"

namespace flipchart::formats::json {

class Rows {
 public:
  void begin(std::uint64_t line) { table_.begin_record(line); }
  void set(std::string_view column, std::string_view value);
  // What stands elsewhere in the file too, as the id of the one above: may not be repeated without end.
  void repeat(std::string_view column, std::string_view value);
  // The column is there, though this row has nothing in it.
  void name(std::string_view column);
  std::size_t count() const { return table_.records(); }
  // The names of the columns as record 0. What was passed over is reported.
  base::Result<CellTable> finished(const Document& document, ProblemLog& log) &&;

 private:
  RecordTable table_;
  std::uint64_t values_ = 0;
  std::uint64_t repeated_ = 0;  // bytes
  std::uint64_t passed_over_ = 0;
};

}  // namespace flipchart::formats::json
