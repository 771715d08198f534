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
// Of what is repeated: short texts are free, all others together may fill so many bytes.
constexpr std::size_t kShort = 100;
constexpr std::uint64_t kMostRepeated = 64ULL << 20U;

}  // namespace

void Rows::set(std::string_view column, std::string_view value) {
  if (column.size() > kLongestName || table_.columns() >= kMostColumns) {
    ++passed_over_;
    return;
  }
  table_.set(column, value);
  ++values_;
}

void Rows::repeat(std::string_view column, std::string_view value) {
  if (value.size() > kShort) repeated_ += value.size();
  if (repeated_ <= kMostRepeated) set(column, value);
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
  if (repeated_ > kMostRepeated) {
    return base::failed(fmt::format(
        "{}: its ids and names are so long that they fill the memory; shorten them", document.name));
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
