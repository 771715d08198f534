// Speculation after "Speculative Distributed CSV Data Parsing for Big Data Analytics" (Ge et al., 2019):
// whether a block begins inside of quotes is told by the parity of the quotes before it, if every quote up to
// there opens a cell at its beginning or closes one at its end. Each block is looked at once under both
// assumptions; where the true one fails a cursor walks on from the last record known.
#include "formats/record_starts.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/parallel.hpp"
#include "formats/byte_scan.hpp"

namespace flipchart::formats {

namespace {

// What a stretch of text would be if it began outside [0] or inside [1] of quotes.
struct Reading {
  bool right = true;          // every quote is where it should be
  std::size_t first = kNone;  // newline outside of quotes
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
};
struct Block {
  std::uint64_t newlines = 0;
  bool odd = false;  // number of quotes
  std::array<Reading, 2> read;
};

class Scanner {
 public:
  explicit Scanner(const DelimitedText& text) : text_(text), first_(text.text.data()) {}

  Block block(std::size_t begin, std::size_t end) const {
    Block block;
    block.newlines = newlines(begin, end);
    const char* at = first_ + begin;
    const char* const last = first_ + end;
    while (true) {
      const auto* quote = static_cast<const char*>(std::memchr(at, '"', static_cast<std::size_t>(last - at)));
      Reading& outside = block.read[block.odd ? 1 : 0];
      if (outside.first == Reading::kNone) {
        const char* const stop = quote == nullptr ? last : quote;
        const void* newline = std::memchr(at, text_.newline, static_cast<std::size_t>(stop - at));
        if (newline != nullptr)
          outside.first = static_cast<std::size_t>(static_cast<const char*>(newline) - first_);
      }
      if (quote == nullptr) return block;
      Reading& inside = block.read[block.odd ? 0 : 1];
      outside.right = outside.right && opens(quote);
      inside.right = inside.right && closes(quote);
      block.odd = !block.odd;
      at = quote + 1;
    }
  }
  std::uint64_t newlines(std::size_t begin, std::size_t end) const {
    return count_of(text_.newline, text_.text.substr(begin, end - begin));
  }

 private:
  // Stands where a cell begins; or after another quote, which then closed a cell and makes a pair with it.
  bool opens(const char* quote) const {
    const char* const begin = first_ + text_.begin;
    if (quote != begin && quote[-1] == '"') return true;
    while (quote != begin && quote[-1] == ' ') --quote;
    return quote == begin || quote[-1] == text_.delimiter || quote[-1] == text_.newline;
  }
  // Stands where a cell ends, or before the other quote of a pair.
  bool closes(const char* quote) const {
    if (quote[1] == '"') return true;
    do ++quote;
    while (*quote == ' ');
    if (*quote == text_.delimiter || *quote == text_.newline || *quote == '\0')
      return true;  // a NUL: the end
    return *quote == '\r' && (quote[1] == '\n' || quote[1] == '\0');
  }

  const DelimitedText& text_;
  const char* first_;
};

class Starts {  // invariant: what is known so far is what a cursor would say
 public:
  Starts(const DelimitedText& text, std::size_t step)
      : text_(text), scanner_(text), step_(step), found_{{text.begin, 1}} {}

  std::vector<RecordStart> found() && {
    const std::size_t count = (text_.text.size() - text_.begin + step_ - 1) / step_;
    std::vector<Block> blocks(count);
    base::parallel_for(count,
                       [&](std::size_t b) { blocks[b] = scanner_.block(begin_of(b), begin_of(b + 1)); });
    bool inside = false;
    std::uint64_t line = 1;  // at the beginning of block b
    for (std::size_t b = 0; b < count; ++b) {
      const Reading& reading = blocks[b].read[inside ? 1 : 0];
      if (reading.right) {
        if (reading.first != Reading::kNone) add(begin_of(b), line, reading.first + 1);
        inside = inside != blocks[b].odd;
        line += blocks[b].newlines;
        if (b + 1 < count || !inside) continue;
        b = block_of(found_.back().at);  // the last quote of all never closes
      }
      b = walk_past(b, blocks, inside, line);
    }
    return std::move(found_);
  }

 private:
  std::size_t begin_of(std::size_t block) const {
    return std::min(text_.begin + block * step_, text_.text.size());
  }
  std::size_t block_of(std::size_t at) const { return (at - text_.begin) / step_; }
  void add(std::size_t from, std::uint64_t line_there, std::size_t at) {
    if (at < text_.text.size() && at > found_.back().at)
      found_.push_back({at, line_there + scanner_.newlines(from, at)});
  }

  // Goes on from the last known record until the quotes of a block's rest are right again. The last block
  // that is done with comes back, and how the text stands behind it.
  std::size_t walk_past(std::size_t b, const std::vector<Block>& blocks, bool& inside, std::uint64_t& line) {
    while (true) {
      DelimitedCursor cursor(text_, found_.back().at, begin_of(b + 1), found_.back().line);
      Row row;
      while (cursor.next(row)) {
      }
      if (cursor.at() >= text_.text.size()) return blocks.size();
      if (cursor.at() > found_.back().at) found_.push_back({cursor.at(), cursor.line()});
      b = block_of(cursor.at());
      const Block rest = scanner_.block(cursor.at(), begin_of(b + 1));
      if (!rest.read[0].right || (b + 1 == blocks.size() && rest.odd)) continue;
      inside = rest.odd;
      line = cursor.line() + rest.newlines;
      return b;
    }
  }

  const DelimitedText& text_;
  Scanner scanner_;
  std::size_t step_;
  std::vector<RecordStart> found_;
};

}  // namespace

std::vector<RecordStart> record_starts(const DelimitedText& text, std::size_t step) {
  return Starts(text, step).found();
}

}  // namespace flipchart::formats
