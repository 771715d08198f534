// What a packed file may grow to. Every unpacked byte is asked for here first, over all layers of an archive,
// so that a small file cannot fill the memory with itself.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/language.hpp"

namespace flipchart::formats {

class Expansion {  // invariant: taken_ stays within the limits
 public:
  explicit Expansion(std::size_t packed) : packed_(packed) {}

  // True when `bytes` more may be unpacked, which are then counted.
  bool take(std::size_t bytes) {
    const std::uint64_t grown = taken_ + bytes;
    if (bytes > kMost || grown > kMost || (grown > kAlwaysFine && grown / kRatio > packed_)) {
      exceeded_ = true;
      return false;
    }
    taken_ = grown;
    return true;
  }
  // How many bytes take() would still grant.
  std::uint64_t left() const {
    const std::uint64_t by_ratio = packed_ > kMost / kRatio ? kMost : packed_ * kRatio;
    const std::uint64_t most = by_ratio < kAlwaysFine ? kAlwaysFine : by_ratio;
    return most > taken_ ? most - taken_ : 0;
  }
  bool exceeded() const { return exceeded_; }
  static constexpr const char* kWhy = base::english(
      "grows beyond 4 GB, or beyond 64 MB and 200 times its packed size, when unpacked; "
      "unpack it by hand if you trust it");

 private:
  static constexpr std::uint64_t kMost = 4ULL << 30U;
  static constexpr std::uint64_t kAlwaysFine = 64ULL << 20U;
  static constexpr std::uint64_t kRatio = 200;

  std::uint64_t packed_;
  std::uint64_t taken_ = 0;
  bool exceeded_ = false;
};

}  // namespace flipchart::formats
