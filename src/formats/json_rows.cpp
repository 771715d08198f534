// The limits, and what is said when one is met.
#include "formats/json_rows.hpp"

#include <fmt/format.h>

#include <utility>

namespace flipchart::formats::json {

namespace {

constexpr std::size_t kMostColumns = 1000;
constexpr std::size_t kLongestName = 1000;
constexpr std::size_t kCellsForNothing = 20'000'000;
constexpr std::size_t kCellsPerValue = 64;

}  // namespace

void Rows::set(std::string_view column, std::string_view value) {
  if (column.size() > kLongestName || table_.columns() >= kMostColumns) {
    ++passed_over_;
    return;
  }
  table_.set(column, value);
  ++values_;
}

void Rows::name(std::string_view column) {
  if (column.size() <= kLongestName && table_.columns() < kMostColumns) table_.add_column(column);
}

base::Result<CellTable> Rows::finished(const Document& document, ProblemLog& log) && {
  if (table_.columns() * table_.records() > kCellsForNothing + kCellsPerValue * values_) {
    return base::failed(fmt::format(
        "{}: {} records have {} different keys and hardly any in common; give one kind of record in one file",
        document.name, table_.records(), table_.columns()));
  }
  if (passed_over_ > 0) {
    log.warning(
        document.at(0), "passed-over", "", "",
        fmt::format("values were passed over: a table has at most {} columns, with names of at most {} bytes",
                    kMostColumns - 1, kLongestName),
        passed_over_);
  }
  return std::move(table_).finished();
}

}  // namespace flipchart::formats::json
