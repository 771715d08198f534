// Looking for a few bytes in much text, sixteen at a time where the machine can. Promises the same answers
// everywhere, and never reads past `end`.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace flipchart::formats {

// Finds the next of up to three bytes.
class ByteFinder {
 public:
  ByteFinder(char a, char b, char c)
      : bytes_{a, b, c}
#if defined(__SSE2__)
        ,
        wide_{_mm_set1_epi8(a), _mm_set1_epi8(b), _mm_set1_epi8(c)}
#endif
  {
  }

  const char* next(const char* at, const char* end) const {
#if defined(__SSE2__)
    for (; end - at >= 16; at += 16) {
      const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
      const __m128i hits =
          _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(here, wide_[0]), _mm_cmpeq_epi8(here, wide_[1])),
                       _mm_cmpeq_epi8(here, wide_[2]));
      const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
      if (mask != 0) return at + std::countr_zero(mask);
    }
#endif
    while (at != end && *at != bytes_[0] && *at != bytes_[1] && *at != bytes_[2]) ++at;
    return at;
  }

 private:
  std::array<char, 3> bytes_;
#if defined(__SSE2__)
  __m128i wide_[3];
#endif
};

// How often `byte` occurs; written so that compilers make it wide.
inline std::size_t count_of(char byte, std::string_view text) {
  constexpr std::size_t kLanes = 32;
  constexpr std::size_t kRounds = 255;
  std::size_t total = 0;
  const char* at = text.data();
  std::size_t left = text.size();
  while (left >= kLanes) {
    std::array<std::uint8_t, kLanes> lanes{};
    for (std::size_t round = 0; round < kRounds && left >= kLanes; ++round, at += kLanes, left -= kLanes) {
      for (std::size_t i = 0; i < kLanes; ++i)
        lanes[i] = static_cast<std::uint8_t>(lanes[i] + (at[i] == byte));
    }
    for (const std::uint8_t lane : lanes) total += lane;
  }
  for (; left > 0; --left) total += *at++ == byte;
  return total;
}

}  // namespace flipchart::formats
