// Any bytes as delimited text. Called by the fuzzer and, on the seeds, by the ordinary tests. Promises: valid
// UTF-8, and stretches that together give exactly the rows and lines of a single cursor.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.hpp"
#include "base/utf8.hpp"
#include "formats/encoding.hpp"
#include "formats/record_starts.hpp"
#include "formats/rows.hpp"

namespace flipchart::fuzz {

inline std::vector<std::string> rows_of(formats::Cursor cursor) {
  std::vector<std::string> rows;
  while (cursor.next()) {
    std::string row = std::to_string(cursor.row().line);
    for (const std::string_view cell : cursor.row().cells) (row += '\x1F') += cell;
    rows.push_back(std::move(row));
  }
  return rows;
}

inline void read_delimited(std::string_view bytes) {
  const base::Bytes text(formats::decoded(bytes).text);
  if (!base::is_utf8(text.view())) std::abort();
  const formats::DelimitedText cut = formats::delimited(text.view());
  const formats::Table table(cut);
  const std::vector<std::string> whole = rows_of(table.all());
  const std::vector<formats::RecordStart> starts = formats::record_starts(cut, 16);
  std::vector<std::string> joined;
  for (std::size_t s = 0; s < starts.size(); ++s) {
    const std::size_t end = s + 1 < starts.size() ? starts[s + 1].at : text.view().size();
    for (std::string& row : rows_of(table.rows({starts[s].at, end, starts[s].line})))
      joined.push_back(std::move(row));
  }
  if (joined != whole) std::abort();
}

}  // namespace flipchart::fuzz
