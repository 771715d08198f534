// Distinct texts, folded and put one behind the other, so that looking for a word is one walk over bytes that
// stand side by side. Texts are known by the numbers they were given in. Immutable; any thread may look.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "search/query.hpp"

namespace flipchart::search {

// What a text has of a query: a bit for each word it holds, for each that begins a word of it, and for being
// the whole query or beginning with it. What several texts have together is their bits together.
class Mark {
 public:
  void add_inside(std::size_t word) { add(1U << word); }
  void add_beginning(std::size_t word) { add(1U << (kMostWords + word)); }
  void add_whole(bool exact) { add(exact ? kExact : kBegins); }

  // Of a query of `words` words.
  bool holds_all(std::size_t words) const { return all(bits_, words); }
  bool begins_all(std::size_t words) const { return all(bits_ >> kMostWords, words); }
  bool begins() const { return (bits_ & kBegins) != 0; }
  bool exact() const { return (bits_ & kExact) != 0; }

  friend Mark operator|(Mark a, Mark b) {
    a.add(b.bits_);
    return a;
  }

 private:
  static constexpr unsigned kBegins = 1U << (2 * kMostWords);
  static constexpr unsigned kExact = kBegins << 1;
  static_assert(kExact <= 0xFFFF);
  void add(unsigned bits) { bits_ = static_cast<std::uint16_t>(bits_ | bits); }
  static bool all(unsigned bits, std::size_t words) { return (~bits & ((1U << words) - 1)) == 0; }

  std::uint16_t bits_ = 0;
};

class FoldedTexts {
  // Invariant: in the bytes of a part every form begins behind a byte of at most kOtherForm and ends before
  // one; text t of it is from begins[t] to begins[t + 1] - 1, and a zero ends it.
 public:
  FoldedTexts() = default;
  // The texts text(0) .. text(count - 1), asked for on all cores. Linear in their bytes; incomplete once stop
  // is requested.
  FoldedTexts(std::size_t count, const std::function<std::string_view(std::size_t)>& text,
              const std::stop_token& stop);

  // By text. Linear in the bytes for each word, on all cores.
  std::vector<Mark> marked(const Query& query) const;
  std::size_t bytes() const;

 private:
  struct Part {
    std::string bytes;
    std::vector<std::uint32_t> begins;
    std::size_t text_at(std::size_t from, std::size_t at) const;
  };
  static void mark(const Part& part, const Query& query, std::size_t word, std::size_t anchor, Mark* marks);

  std::size_t count_ = 0;
  std::vector<Part> parts_;
  std::array<std::uint64_t, 256> times_{};  // that each byte occurs in all parts
};

}  // namespace flipchart::search
