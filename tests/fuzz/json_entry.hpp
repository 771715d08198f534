// Any bytes as a JSON file. Called by the fuzzer and, on the seeds, by the ordinary tests. Promises: tables
// whose rows are as wide as their headers and whose cells are no longer than the file allows, or an error
// that names the file.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "formats/readers.hpp"

namespace flipchart::fuzz {

inline void read_json_bytes(std::string_view bytes) {
  using namespace formats;
  Document document;
  document.name = "fuzz.json";
  document.bytes = base::Bytes(std::string(bytes));
  ProblemLog log;
  const auto tables = json_tables(document, log);
  if (!tables) {
    if (!tables.error().message.starts_with("fuzz.json:")) std::abort();
    return;
  }
  if (tables->empty()) std::abort();
  for (const FoundTable& table : *tables) {
    if (table.cells.records() == 0) std::abort();
    for (std::size_t r = 0; r < table.cells.records(); ++r) {
      if (table.cells.width(r) != table.cells.width(0)) std::abort();
      for (std::size_t c = 0; c < table.cells.width(r); ++c) {
        if (table.cells.cell(r, c).size() > 4 * bytes.size() + 4096) std::abort();
      }
    }
  }
}

}  // namespace flipchart::fuzz
