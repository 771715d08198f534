// Delimited text: quotes, embedded newlines, any line ending, delimiter found by looking. Nothing is copied
// but cells with doubled quotes; any text gives rows, ragged ones with the cells they have.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/byte_scan.hpp"
#include "formats/table.hpp"

namespace flipchart::formats {

// Comma, semicolon, tab or bar: the one that cuts the first lines most evenly; comma when none does.
char delimiter_of(std::string_view text);

// A text and how it is cut. The byte after the last must be a NUL, and none of the others may be one.
struct DelimitedText {
  std::string_view text;
  char delimiter = ',';
  char newline = '\n';    // '\r' in files without any '\n'
  std::size_t begin = 0;  // of the first record: spreadsheets may say "sep=;" on a line of its own
};
DelimitedText delimited(std::string_view text);

// Reads records one after the other. Lines with nothing on them make no record.
class DelimitedCursor {
 public:
  // Records that begin in text[begin, end); `line` is the physical line at `begin`, which must begin one.
  DelimitedCursor(const DelimitedText& text, std::size_t begin, std::size_t end, std::uint64_t line);
  bool next(Row& row);
  // Where the next record would begin, and on which line.
  std::size_t at() const { return static_cast<std::size_t>(at_ - text_.text.data()); }
  std::uint64_t line() const { return line_; }
  // The last row had a quote that never closes: it was left out, and the row ends at its line's end.
  bool unclosed() const { return unclosed_; }

 private:
  struct Escaped {
    std::size_t cell, begin, length;
  };
  void read_record(Row& row);
  bool read_quoted(Row& row, const char* open);
  void skip_to_stop();

  DelimitedText text_;
  const char* at_;
  const char* stretch_end_;
  const char* end_;
  std::uint64_t line_;
  bool unclosed_ = false;
  ByteFinder stops_;
  ByteFinder quotes_and_newlines_;
  std::string unescaped_;
  std::vector<Escaped> escaped_;
};

}  // namespace flipchart::formats
