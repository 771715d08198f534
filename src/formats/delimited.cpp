// One pass from stop to stop. A quoted cell with doubled quotes is copied without them; every other cell is a
// view of the text.
#include "formats/delimited.hpp"

#include <array>
#include <map>
#include <utility>

#include "formats/encoding.hpp"

namespace flipchart::formats {

namespace {

constexpr std::string_view kDelimiters = ",;\t|";

}  // namespace

char delimiter_of(std::string_view text) {
  constexpr std::size_t kLines = 50;
  text = text.substr(0, kLookedAt);
  std::vector<std::array<std::size_t, kDelimiters.size()>> lines(1);
  bool quoted = false;
  char before = '\n';
  for (const char c : text) {
    const char last = std::exchange(before, c);
    if (c == '"' && (quoted || last == '"' || last == ' ' || last == '\n' || last == '\r' ||
                     kDelimiters.find(last) != std::string_view::npos)) {
      quoted = !quoted;  // inside of a cell's text a quote is a letter like any other
    } else if (!quoted && (c == '\n' || c == '\r')) {
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

DelimitedText delimited(std::string_view text) {
  DelimitedText result{text, ',', text.find('\n') == std::string_view::npos ? '\r' : '\n', 0};
  if (text.size() > 5 && text.starts_with("sep=") && kDelimiters.find(text[4]) != std::string_view::npos &&
      (text[5] == '\r' || text[5] == '\n')) {
    result.delimiter = text[4];
    result.begin = 5;
  } else {
    result.delimiter = delimiter_of(text);
  }
  return result;
}

DelimitedCursor::DelimitedCursor(const DelimitedText& text, std::size_t begin, std::size_t end,
                                 std::uint64_t line)
    : text_(text),
      at_(text.text.data() + begin),
      stretch_end_(text.text.data() + end),
      end_(text.text.data() + text.text.size()),
      line_(line),
      stops_(text.delimiter, '\n', '\r'),
      quotes_and_newlines_('"', text.newline, '"') {}

bool DelimitedCursor::next(Row& row) {
  while (at_ < stretch_end_) {
    row.line = line_;
    row.cells.clear();
    unclosed_ = false;
    if (!escaped_.empty()) {
      escaped_.clear();
      unescaped_.clear();
    }
    read_record(row);
    for (const Escaped& each : escaped_)
      row.cells[each.cell] = std::string_view(unescaped_).substr(each.begin, each.length);
    if (row.cells.size() > 1 || !trimmed_cell(row.cells.front()).empty()) return true;
  }
  return false;
}

void DelimitedCursor::read_record(Row& row) {
  while (true) {
    const char* quote = at_;
    while (quote != end_ && *quote == ' ') ++quote;
    if (quote == end_ || *quote != '"' || !read_quoted(row, quote)) {
      if (quote != end_ && *quote == '"') {
        unclosed_ = true;
        at_ = quote + 1;
      }
      const char* const begin = at_;
      skip_to_stop();
      row.cells.emplace_back(begin, static_cast<std::size_t>(at_ - begin));
    }
    if (at_ == end_) return;
    if (*at_ != text_.delimiter) break;
    ++at_;
  }
  if (*at_ == '\r' && at_ + 1 != end_ && at_[1] == '\n') ++at_;
  ++at_;
  ++line_;
}

// A cell in quotes. False, with nothing changed, when they do not close, or close inside another cell's text.
bool DelimitedCursor::read_quoted(Row& row, const char* open) {
  const char* close = open + 1;
  std::uint64_t newlines = 0;
  bool escapes = false;
  while (true) {
    close = quotes_and_newlines_.next(close, end_);
    if (close == end_) return false;
    if (*close != '"') {
      ++newlines;
      ++close;
    } else if (close + 1 != end_ && close[1] == '"') {
      escapes = true;
      close += 2;
    } else {
      break;
    }
  }
  at_ = close + 1;
  const char* const after = at_;
  skip_to_stop();
  if (newlines > 0 && at_ != after && *after != ' ') {
    at_ = open;
    return false;
  }
  line_ += newlines;
  if (!escapes && at_ == after) {
    row.cells.emplace_back(open + 1, static_cast<std::size_t>(close - open - 1));
    return true;
  }
  const std::size_t begin = unescaped_.size();
  for (const char* read = open + 1; read != close; ++read) {
    unescaped_ += *read;
    if (*read == '"') ++read;
  }
  unescaped_.append(after, at_);  // text after the closing quote belongs to the cell
  escaped_.push_back({row.cells.size(), begin, unescaped_.size() - begin});
  row.cells.emplace_back();
  return true;
}

// To the delimiter or the end of the record; a '\r' alone is text where lines end with '\n'.
void DelimitedCursor::skip_to_stop() {
  while (true) {
    at_ = stops_.next(at_, end_);
    if (at_ == end_ || *at_ != '\r' || text_.newline == '\r' || at_ + 1 == end_ || at_[1] == '\n') return;
    ++at_;
  }
}

}  // namespace flipchart::formats
