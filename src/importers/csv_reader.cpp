// One pass with a stop table; quoted cells are unescaped in place, which never makes them longer.
#include "importers/csv_reader.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <utility>

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

constexpr std::string_view kDelimiters = ",;\t|";

bool plain_end(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte > 0x20 && byte < 0x7F;
}

class Scan {  // reads the whole of table.text once; `at_` never moves backwards past a finished cell
 public:
  explicit Scan(Table& table)
      : table_(table),
        at_(table.text->data()),
        end_(at_ + table.text->size()),
        newline_(table.text->find('\n') == std::string::npos ? '\r' : '\n') {
    for (const char c : {table.delimiter, '\n', '\r', '\0'}) stop_[static_cast<unsigned char>(c)] = true;
  }

  void run() {
    while (at_ != end_) {
      const std::uint64_t starts = line_;
      read_record();
      const std::size_t first = table_.first_cell.back();
      if (table_.cells.size() == first + 1 && trimmed_cell(table_.cells[first]).empty()) {
        table_.cells.pop_back();
      } else {
        table_.first_cell.push_back(table_.cells.size());
        table_.line.push_back(starts);
      }
    }
  }

 private:
  void read_record() {
    const std::uint64_t starts = line_;
    while (true) {
      char* quote = at_;
      while (quote != end_ && *quote == ' ') ++quote;
      if (quote == end_ || *quote != '"' || !read_quoted(quote)) {
        if (quote != end_ && *quote == '"') {
          if (table_.unclosed.empty() || table_.unclosed.back() != starts) table_.unclosed.push_back(starts);
          at_ = quote + 1;
        }
        char* const begin = at_;
        skip_to_stop();
        push(begin, at_);
      }
      if (at_ == end_) return;
      if (*at_ != table_.delimiter) break;
      ++at_;
    }
    if (*at_ == '\r' && at_ + 1 != end_ && at_[1] == '\n') ++at_;
    ++at_;
    ++line_;
  }

  // A cell in quotes. False, with nothing changed, when they do not close, or close inside another cell's
  // text.
  bool read_quoted(char* open) {
    char* close = open + 1;
    bool escapes = false;
    while (true) {
      close = static_cast<char*>(std::memchr(close, '"', static_cast<std::size_t>(end_ - close)));
      if (close == nullptr) return false;
      if (close + 1 == end_ || close[1] != '"') break;
      escapes = true;
      close += 2;
    }
    char* const after = close + 1;
    const auto newlines = std::count(open, close, newline_);
    const bool clean = after == end_ || at_stop(after) || *after == ' ';
    if (!clean && newlines > 0) return false;
    char* write = close;
    if (escapes) {
      write = open + 1;
      for (char* read = open + 1; read != close; ++read) {
        *write++ = *read;
        if (*read == '"') ++read;
      }
    }
    at_ = after;
    skip_to_stop();
    if (at_ != after) {  // text after the closing quote belongs to the cell
      std::memmove(write, after, static_cast<std::size_t>(at_ - after));
      write += at_ - after;
    }
    push(open + 1, write);
    line_ += static_cast<std::uint64_t>(newlines);
    return true;
  }

  bool at_stop(const char* at) const {
    if (!stop_[static_cast<unsigned char>(*at)]) return false;
    return *at != '\r' || newline_ == '\r' || at + 1 == end_ || at[1] == '\n';
  }
  void skip_to_stop() {
    while (true) {
      while (!stop_[static_cast<unsigned char>(*at_)])
        ++at_;  // the buffer ends with a NUL, and holds no other
      if (at_ == end_ || at_stop(at_)) return;
      ++at_;
    }
  }
  void push(const char* begin, const char* end) {
    table_.cells.emplace_back(begin, static_cast<std::size_t>(end - begin));
  }

  Table& table_;
  char* at_;
  char* end_;
  char newline_;
  std::uint64_t line_ = 1;
  std::array<bool, 256> stop_{};
};

}  // namespace

std::string_view trimmed_cell(std::string_view cell) {
  if (cell.empty() || (plain_end(cell.front()) && plain_end(cell.back()))) return cell;
  return base::trimmed(cell);
}

std::string_view Table::cell(std::size_t record, std::size_t column) const {
  const std::size_t at = first_cell[record] + column;
  return at < first_cell[record + 1] ? trimmed_cell(cells[at]) : std::string_view{};
}

bool Table::blank(std::size_t record) const {
  for (std::size_t at = first_cell[record]; at < first_cell[record + 1]; ++at) {
    if (!trimmed_cell(cells[at]).empty()) return false;
  }
  return true;
}

char delimiter_of(std::string_view text) {
  constexpr std::size_t kLookedAt = 64 * 1024;
  constexpr std::size_t kLines = 50;
  text = text.substr(0, kLookedAt);
  std::vector<std::array<std::size_t, kDelimiters.size()>> lines(1);
  bool quoted = false;
  for (const char c : text) {
    if (c == '"')
      quoted = !quoted;
    else if (!quoted && (c == '\n' || c == '\r')) {
      if (lines.size() == kLines) break;
      if (lines.back() != std::array<std::size_t, kDelimiters.size()>{}) lines.emplace_back();
    } else if (!quoted) {
      const std::size_t which = kDelimiters.find(c);
      if (which != std::string_view::npos) ++lines.back()[which];
    }
  }
  if (lines.back() == std::array<std::size_t, kDelimiters.size()>{}) lines.pop_back();
  char best = ',';
  std::size_t best_score = 0;
  for (std::size_t d = 0; d < kDelimiters.size() && !lines.empty(); ++d) {
    std::map<std::size_t, std::size_t> seen;  // cuts in a line -> lines
    for (const auto& line : lines) ++seen[line[d]];
    for (const auto& [cuts, times] : seen) {
      const std::size_t score = times * times * cuts * (lines.front()[d] == cuts ? 4 : 1);
      if (score > best_score) {
        best_score = score;
        best = kDelimiters[d];
      }
    }
  }
  return best;
}

Table table_of(std::string text) {
  Table table;
  char separator = 0;
  std::size_t declared = 0;  // spreadsheets may say "sep=;" on a line of its own
  if (text.size() > 5 && text.starts_with("sep=") && kDelimiters.find(text[4]) != std::string_view::npos &&
      (text[5] == '\r' || text[5] == '\n')) {
    separator = text[4];
    declared = 5;
    std::fill_n(text.begin(), declared, ' ');
  }
  table.delimiter = separator != 0 ? separator : delimiter_of(text);
  table.text = std::make_unique<std::string>(std::move(text));
  const std::string& all = *table.text;
  const auto lines = static_cast<std::size_t>(std::count(all.begin(), all.end(), '\n')) + 1;
  const auto first_line =
      all.begin() + static_cast<std::ptrdiff_t>(std::min(all.find('\n', declared + 2), all.size()));
  const auto columns = static_cast<std::size_t>(std::count(all.begin(), first_line, table.delimiter)) + 1;
  table.line.reserve(lines);
  table.first_cell.reserve(lines + 1);
  table.cells.reserve(std::min(lines * columns, all.size() + 1));
  Scan(table).run();
  return table;
}

}  // namespace flipchart::importers
