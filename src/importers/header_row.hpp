// Where in a table its header stands: after title rows, comments, a version line. Looks at the first rows
// only.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "formats/rows.hpp"
#include "importers/kind_decision.hpp"

namespace flipchart::importers {

struct HeaderRow {
  std::size_t record = 0;  // records up to and including this one are no data
  std::uint64_t line = 0;  // of the header itself
  std::vector<Header> headers;
  FirstRows rows;                        // of the data, at most 200
  std::optional<std::uint64_t> example;  // line of a template's example row, which is no data
};

// More columns than this are no table: `headers` then has as many entries, all empty.
inline constexpr std::size_t kMostColumns = 16 * 1024;

// nullopt for a table without records.
std::optional<HeaderRow> header_row_of(const formats::Table& table, const Map& map);

}  // namespace flipchart::importers
