// Bit masks of newlines and delimiters; the delimiters of a line are the bits between two newlines.
#include "formats/even_rows.hpp"

#include <bit>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace flipchart::formats {

namespace {

constexpr std::size_t kBytesAtOnce = 64;

// Where `byte` stands in the next 64 bytes.
std::uint64_t places_of(char byte, const char* at) {
  std::uint64_t places = 0;
#if defined(__SSE2__)
  const __m128i wanted = _mm_set1_epi8(byte);
  for (unsigned quarter = 0; quarter < 4; ++quarter) {
    const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + quarter * 16));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(here, wanted)));
    places |= std::uint64_t{mask} << (quarter * 16);
  }
#else
  for (unsigned i = 0; i < kBytesAtOnce; ++i) places |= std::uint64_t{at[i] == byte} << i;
#endif
  return places;
}

class Lines {  // of one stretch, from front to back
 public:
  Lines(char delimiter, std::size_t width) : delimiter_(delimiter), delimiters_wanted_(width - 1) {}

  bool begin(char c) const { return c > ' ' && c < '\x7F' && c != '"' && c != '\'' && c != delimiter_; }
  // Adds the delimiters of a piece of the line, and ends it where told.
  void add(std::uint64_t delimiters) { seen_ += static_cast<std::size_t>(std::popcount(delimiters)); }
  bool end() {
    ++rows_;
    const bool even = seen_ == delimiters_wanted_;
    seen_ = 0;
    return even;
  }
  std::uint64_t rows() const { return rows_; }

 private:
  char delimiter_;
  std::size_t delimiters_wanted_;
  std::size_t seen_ = 0;
  std::uint64_t rows_ = 0;
};

}  // namespace

std::optional<std::uint64_t> even_rows(const DelimitedText& text, std::size_t begin, std::size_t end,
                                       std::size_t width) {
  if (text.newline != '\n' || width == 0 || begin >= end) return std::nullopt;
  const char* at = text.text.data() + begin;
  const char* const last = text.text.data() + end;
  Lines lines(text.delimiter, width);
  if (!lines.begin(*at)) return std::nullopt;
  for (; static_cast<std::size_t>(last - at) >= kBytesAtOnce; at += kBytesAtOnce) {
    if (places_of('"', at) != 0) return std::nullopt;
    std::uint64_t newlines = places_of('\n', at);
    std::uint64_t delimiters = places_of(text.delimiter, at);
    while (newlines != 0) {
      const std::uint64_t before = newlines ^ (newlines - 1);  // up to the newline, itself included
      lines.add(delimiters & before);
      if (!lines.end()) return std::nullopt;
      const char* const next = at + std::countr_zero(newlines) + 1;
      if (next != last && !lines.begin(*next)) return std::nullopt;
      delimiters &= ~before;
      newlines &= ~before;
    }
    lines.add(delimiters);
  }
  for (; at != last; ++at) {
    if (*at == '"') return std::nullopt;
    if (*at == text.delimiter) lines.add(1);
    if (*at != '\n') continue;
    if (!lines.end() || (at + 1 != last && !lines.begin(at[1]))) return std::nullopt;
  }
  if (last[-1] != '\n' && !lines.end()) return std::nullopt;
  return lines.rows();
}

}  // namespace flipchart::formats
