// Rows that outlive their cursor, and texts that are hard to cut.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "formats/delimited.hpp"

namespace flipchart::formats {

struct ReadRow {
  std::uint64_t line = 0;
  std::vector<std::string> cells;
  bool unclosed = false;
  friend bool operator==(const ReadRow&, const ReadRow&) = default;
};

inline void append_rows(std::vector<ReadRow>& rows, auto& cursor, auto next) {
  while (const Row* row = next()) {
    ReadRow read{row->line, {}, cursor.unclosed()};
    for (const std::string_view cell : row->cells) read.cells.emplace_back(cell);
    rows.push_back(std::move(read));
  }
}

// As one cursor from front to back reads them.
inline std::vector<ReadRow> rows_of(const std::string& text) {
  const DelimitedText cut = delimited(text);
  DelimitedCursor cursor(cut, cut.begin, text.size(), 1);
  Row row;
  std::vector<ReadRow> rows;
  append_rows(rows, cursor, [&] { return cursor.next(row) ? &row : nullptr; });
  return rows;
}

inline std::vector<std::uint64_t> lines_of(const std::vector<ReadRow>& rows) {
  std::vector<std::uint64_t> lines;
  for (const ReadRow& row : rows) lines.push_back(row.line);
  return lines;
}

inline std::vector<std::uint64_t> unclosed_lines_of(const std::vector<ReadRow>& rows) {
  std::vector<std::uint64_t> lines;
  for (const ReadRow& row : rows) {
    if (row.unclosed) lines.push_back(row.line);
  }
  return lines;
}

// Pieces that make and break cells; the first `kinds` of them are well behaved.
inline std::string nasty_text(std::mt19937& random, std::size_t pieces, std::size_t kinds) {
  static constexpr std::string_view kPieces[] = {"a",
                                                 "bc,",
                                                 ",",
                                                 "\n",
                                                 "\"x\",",
                                                 ",\"y, z\"\n",
                                                 "\n\"a\n\nb\",",
                                                 "\n\"p \"\"q\"\" r\"\n",
                                                 ",\"\"",
                                                 "\r\n",
                                                 "\n\n",
                                                 ", \"s\" ,",
                                                 "\"",
                                                 "\"\"",
                                                 "\r",
                                                 " ",
                                                 "x\"y",
                                                 ",\"o\" p",
                                                 "\n\"",
                                                 "\",",
                                                 ",,,",
                                                 "\"\"\"",
                                                 "long text without any marks",
                                                 "\t;|"};
  std::string text;
  for (std::size_t n = 0; n < pieces; ++n) text += kPieces[random() % std::min(kinds, std::size(kPieces))];
  return text;
}

}  // namespace flipchart::formats
