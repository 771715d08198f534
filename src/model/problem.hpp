// What a reader found wrong or worth knowing, and what it did about it. Nothing is dropped silently.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace flipchart::model {

enum class Severity : std::uint8_t { error, warning, note };
std::string_view to_string(Severity severity);

struct Problem {
  Severity severity = Severity::note;
  std::string code;  // "unknown-manager", "cycle", ... (docs/formats.md)
  std::string file;
  std::uint64_t row = 0;  // physical line where the record starts, header on 1; 0 = the whole file
  std::string column;     // header
  std::string value;      // never a sensitive column's
  std::string done;       // what was done
  std::uint64_t count = 1;
};

// "flipchart: people.csv:12: manager E99 is not in the file; ..." is built from these parts by the command
// line.
using Problems = std::vector<Problem>;

}  // namespace flipchart::model
