// Well-formed sequences by table 3-7 of the Unicode Standard; runs of ASCII are passed thirty-two bytes at a
// time.
#include "formats/plain_text.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>

#include "base/parallel.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kCheckedAtOnce = 1024 * 1024;

unsigned byte_at(const char* at) {
  return static_cast<unsigned char>(*at);
}

const char* past_ascii(const char* at, const char* end) {
  constexpr std::uint64_t kTops = 0x8080808080808080ULL;
  constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
  while (end - at >= 32) {
    std::uint64_t words[4];
    std::memcpy(words, at, 32);
    std::uint64_t odd = 0;
    for (const std::uint64_t word : words) odd |= word | (word - kOnes);  // a NUL borrows from the top bit
    if ((odd & kTops) != 0) break;
    at += 32;
  }
  while (at != end && byte_at(at) - 1U < 0x7FU) ++at;
  return at;
}

bool continues(const char* at) {
  return (byte_at(at) & 0xC0U) == 0x80U;
}

// The length of the sequence of two to four bytes at `at`, 0 where it is none.
std::size_t sequence_at(const char* at, const char* end) {
  const unsigned lead = byte_at(at);
  const auto left = static_cast<std::size_t>(end - at);
  if (lead < 0xC2 || lead > 0xF4 || left < 2 || !continues(at + 1)) return 0;
  if (lead < 0xE0) return 2;
  const unsigned second = byte_at(at + 1);
  if (left < 3 || !continues(at + 2)) return 0;
  if (lead < 0xF0) return (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ? 0 : 3;
  if (left < 4 || !continues(at + 3)) return 0;
  return (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ? 0 : 4;
}

}  // namespace

std::size_t past_plain_text(std::string_view text, std::size_t begin, std::size_t& sequences) {
  const char* const end = text.data() + text.size();
  const char* at = text.data() + begin;
  while ((at = past_ascii(at, end)) != end) {
    if (*at == '\0') break;
    do {
      const std::size_t length = sequence_at(at, end);
      if (length == 0) return static_cast<std::size_t>(at - text.data());
      at += length;
      ++sequences;
    } while (at != end && byte_at(at) >= 0x80);
  }
  return static_cast<std::size_t>(at - text.data());
}

bool is_plain_text(std::string_view text) {
  // A block begins after the sequence that its place may be in the middle of.
  const auto cut = [&](std::size_t block) {
    std::size_t at = std::min(block * kCheckedAtOnce, text.size());
    const std::size_t last = block == 0 ? at : std::min(at + 3, text.size());
    while (at < last && continues(text.data() + at)) ++at;
    return at;
  };
  std::atomic<bool> plain = true;
  base::parallel_for((text.size() + kCheckedAtOnce - 1) / kCheckedAtOnce, [&](std::size_t block) {
    if (!plain.load(std::memory_order_relaxed)) return;
    std::size_t sequences = 0;
    const std::size_t begin = cut(block);
    const std::size_t end = cut(block + 1);
    if (begin < end && past_plain_text(text.substr(0, end), begin, sequences) != end) plain = false;
  });
  return plain;
}

}  // namespace flipchart::formats
