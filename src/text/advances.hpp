// Advances of the letters that need no shaping: Latin, Greek and Cyrillic without combining marks, figures,
// and the usual punctuation. One table for each weight at a reference size; without hinting, advances scale
// with the size.
#pragma once

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

#include "text/shaper.hpp"

namespace flipchart::text {

// A Shaper that several threads share: one at a time shapes.
class SharedShaper {
 public:
  double width(std::string_view utf8, Font font) {
    const std::lock_guard lock(mutex_);
    return shaper_.width(utf8, font);
  }
  double simple_width(std::string_view utf8, Font font) {
    const std::lock_guard lock(mutex_);
    return shaper_.simple_width(utf8, font);
  }

 private:
  std::mutex mutex_;
  Shaper shaper_;
};

// Several threads may ask at once; what is known already is answered without waiting.
class Advances {
 public:
  explicit Advances(SharedShaper& shaper) : shaper_(shaper) {}
  // Whether a code point stands by itself: its advance does not depend on its neighbours (kerning aside,
  // below 2%).
  static bool simple(char32_t code_point);

  // Width of `utf8` when all of it is simple, else a negative number. Stops early (with what it has, larger
  // than `enough`) once the width exceeds `enough`; `used` tells how many bytes that were.
  double width(std::string_view utf8, Font font, double enough, std::size_t& used);

 private:
  static constexpr std::size_t kCodePoints = 0x20C0;
  static constexpr std::size_t kKerned = 0x100;  // pairs of code points below this are kerned
  static constexpr float kUnknown = -100;
  static constexpr int kWeights = 10;  // 100 to 1000
  // Per pixel of font size; kUnknown: not measured yet. Threads that measure the same at once find the same.
  struct Table {
    explicit Table(int of_weight);
    int weight;
    std::vector<std::atomic<float>> of;       // by code point
    std::vector<std::atomic<float>> kerning;  // by pair
  };
  Table& table(int weight);
  float advance(Table& table, char32_t code_point);
  float kerning(Table& table, char32_t left, char32_t right);
  SharedShaper& shaper_;
  std::mutex adding_;
  std::array<std::unique_ptr<Table>, kWeights> tables_;
  std::array<std::atomic<Table*>, kWeights> known_{};  // those of tables_ that are filled in
};

}  // namespace flipchart::text
