// A small table for a terminal: columns as wide as their widest cell, numbers to the right.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace flipchart::writers {

enum class Align : std::uint8_t { left, right };

class TextTable {
  // Invariant: every row has as many cells as there are columns.
 public:
  TextTable(std::vector<std::string> headers, std::vector<Align> columns);
  void row(std::vector<std::string> cells);
  // Two blanks between columns, two before the first, no blanks at the end of a line. Widths are counted in
  // code points, double for East Asian wide ones.
  std::string text() const;

 private:
  std::vector<Align> columns_;
  std::vector<std::vector<std::string>> rows_;  // the headers first
};

}  // namespace flipchart::writers
