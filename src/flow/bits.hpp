// A mark for each of many things, one bit each: a set of issues is a third of a megabyte for millions of them
// and stays in the cache of a core.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <utility>
#include <vector>

#include "base/parallel.hpp"

namespace flipchart::flow {

class Bits {  // invariant: bits from size() on are 0
 public:
  static constexpr std::size_t kWord = 64;

  Bits() = default;
  explicit Bits(std::size_t size, bool all = false)
      : size_(size), words_((size + kWord - 1) / kWord, all ? ~std::uint64_t{0} : 0) {
    if (all && size % kWord != 0) words_.back() >>= kWord - size % kWord;
  }
  // `words` has one bit for each of `size`, the rest of them 0.
  Bits(std::size_t size, std::vector<std::uint64_t> words) : size_(size), words_(std::move(words)) {}
  // Those for which is(i) is true, asked once each on all cores. With an Index as wide as addresses compilers
  // make wide what only compares a column.
  template <class Index = std::uint32_t, class Is>
  static Bits where(std::size_t size, Is is) {
    Bits bits(size);
    base::parallel_parts(bits.parts(), [&](std::size_t begin, std::size_t end, std::size_t) {
      std::array<std::uint8_t, kWord> marks{};  // bytes first: a loop that compilers make wide
      for (std::size_t word = begin; word < end; ++word) {
        const std::size_t first = word * kWord;
        if (size - first < kWord) {
          marks.fill(0);
          for (std::size_t i = first; i < size; ++i) marks[i - first] = is(static_cast<Index>(i)) ? 1 : 0;
        } else {
          for (std::size_t bit = 0; bit < kWord; ++bit)
            marks[bit] = is(static_cast<Index>(first + bit)) ? 1 : 0;
        }
        bits.words_[word] = packed(marks);
      }
    });
    return bits;
  }

  // As of a vector of marks.
  Bits(std::initializer_list<int> marks) {
    for (const int mark : marks) push_back(mark != 0);
  }
  void assign(std::size_t size, bool all) { *this = Bits(size, all); }
  void push_back(bool mark) {
    if (size_ % kWord == 0) words_.push_back(0);
    set(size_++, mark);
  }

  std::size_t size() const { return size_; }
  bool operator[](std::size_t i) const { return (words_[i / kWord] >> (i % kWord) & 1U) != 0; }
  void set(std::size_t i, bool to = true) {
    const std::uint64_t mark = std::uint64_t{1} << (i % kWord);
    words_[i / kWord] = to ? words_[i / kWord] | mark : words_[i / kWord] & ~mark;
  }
  std::uint64_t count() const {
    std::uint64_t count = 0;
    for (const std::uint64_t word : words_) count += static_cast<std::uint64_t>(std::popcount(word));
    return count;
  }
  // How many are in both.
  std::uint64_t shared_with(const Bits& other) const {
    std::uint64_t count = 0;
    for (std::size_t word = 0; word < words_.size(); ++word)
      count += static_cast<std::uint64_t>(std::popcount(words_[word] & other.words_[word]));
    return count;
  }
  Bits& operator&=(const Bits& other) {
    for (std::size_t word = 0; word < words_.size(); ++word) words_[word] &= other.words_[word];
    return *this;
  }
  Bits& operator|=(const Bits& other) {
    for (std::size_t word = 0; word < words_.size(); ++word) words_[word] |= other.words_[word];
    return *this;
  }
  Bits& operator^=(const Bits& other) {
    for (std::size_t word = 0; word < words_.size(); ++word) words_[word] ^= other.words_[word];
    return *this;
  }
  friend bool operator==(const Bits&, const Bits&) = default;

  const std::vector<std::uint64_t>& words() const { return words_; }
  // The words cut into stretches worth a thread.
  base::EvenParts parts() const { return {words_.size(), kLeastWords}; }
  std::size_t bytes() const { return words_.size() * sizeof(std::uint64_t); }

 private:
  // Eight bytes of 0 or 1 at a time, lowest first: the product has them as the bits of its highest byte.
  static_assert(std::endian::native == std::endian::little);
  static std::uint64_t packed(const std::array<std::uint8_t, kWord>& marks) {
    std::uint64_t word = 0;
    for (std::size_t byte = 0; byte < sizeof word; ++byte) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, marks.data() + byte * 8, sizeof eight);
      word |= (eight * 0x0102040810204080U >> 56U) << (byte * 8);
    }
    return word;
  }
  static constexpr std::size_t kLeastWords = 256;
  std::size_t size_ = 0;
  std::vector<std::uint64_t> words_;
};

// Calls with(i) for the bits of the word that stands at `word`, ascending.
template <class With>
void each_bit(std::uint64_t marks, std::size_t word, With with) {
  for (; marks != 0; marks &= marks - 1)
    with(static_cast<std::uint32_t>(word * Bits::kWord + static_cast<std::size_t>(std::countr_zero(marks))));
}

// How many are in one of them alone; both as large.
inline std::uint64_t differences(const Bits& a, const Bits& b) {
  std::uint64_t count = 0;
  for (std::size_t word = 0; word < a.words().size(); ++word)
    count += static_cast<std::uint64_t>(std::popcount(a.words()[word] ^ b.words()[word]));
  return count;
}

}  // namespace flipchart::flow
