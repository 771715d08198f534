// Columns that are as narrow as what stands in them: a log of ten million events repeats few texts, and
// most times are whole seconds. They grow wider on the way when a value asks for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/date.hpp"
#include "base/string_pool.hpp"

namespace flipchart::model {

using base::kNoTime;
using base::Millis;
using base::TextId;

// By row, a text. Holds nothing while no row has one.
class TextColumn {  // invariant: the vector of width_ bytes holds size_ rows, the others none
 public:
  std::size_t size() const { return size_; }
  bool has_texts() const { return width_ != 0; }
  TextId operator[](std::size_t row) const {
    switch (width_) {
      case 1:
        return narrow_[row];
      case 2:
        return middle_[row];
      case 4:
        return wide_[row];
      default:
        return base::kNoText;
    }
  }
  // Rows to come; what is never filled costs address space only.
  void reserve(std::size_t rows);
  void push_back(TextId text) {
    fit(text);
    add(text);
  }
  void append(const std::vector<TextId>& texts);
  // Rows without a text until there are `rows`.
  void resize(std::size_t rows);
  void set(std::size_t row, TextId text);
  // The rows `order` names, in its order; on all cores.
  TextColumn taken(const std::vector<std::uint32_t>& order) const;
  // Calls with(pointer) where pointer[row] is the text's id in as many bytes as the column has; with(nullptr)
  // where no row has a text. For loops that should not ask each time.
  template <class With>
  decltype(auto) visit(With&& with) const {
    switch (width_) {
      case 1:
        return with(narrow_.data());
      case 2:
        return with(middle_.data());
      case 4:
        return with(wide_.data());
      default:
        return with(nullptr);
    }
  }
  // Of what stands in it; room that was never filled takes none.
  std::size_t bytes() const { return size_ * width_; }

 private:
  void fit(TextId text) {
    if (text > largest_) widen(text);
  }
  void add(TextId text) {
    ++size_;
    switch (width_) {
      case 1:
        narrow_.push_back(static_cast<std::uint8_t>(text));
        break;
      case 2:
        middle_.push_back(static_cast<std::uint16_t>(text));
        break;
      case 4:
        wide_.push_back(text);
        break;
      default:
        break;
    }
  }
  void widen(TextId text);

  unsigned width_ = 0;
  TextId largest_ = 0;  // that fits
  std::size_t size_ = 0;
  std::size_t reserved_ = 0;
  std::vector<std::uint8_t> narrow_;
  std::vector<std::uint16_t> middle_;
  std::vector<std::uint32_t> wide_;
};

// By row, an instant or kNoTime: seconds in 32 bits while they are whole and after 1970, else milliseconds.
class InstantColumn {
 public:
  std::size_t size() const { return exact_ ? millis_.size() : seconds_.size(); }
  Millis operator[](std::size_t row) const {
    if (exact_) return millis_[row];
    return seconds_[row] == kNone ? kNoTime : static_cast<Millis>(seconds_[row]) * 1000;
  }
  void expect(std::size_t row) const {
    if (exact_)
      __builtin_prefetch(millis_.data() + row);
    else
      __builtin_prefetch(seconds_.data() + row);
  }
  void reserve(std::size_t rows);
  void push_back(Millis at) {
    if (!exact_ && !fits(at)) make_exact();
    if (exact_)
      millis_.push_back(at);
    else
      seconds_.push_back(short_of(at));
  }
  void append(const std::vector<Millis>& instants);
  // Rows without a time until there are `rows`.
  void resize(std::size_t rows);
  void set(std::size_t row, Millis at);
  InstantColumn taken(const std::vector<std::uint32_t>& order) const;
  std::size_t bytes() const { return seconds_.size() * 4 + millis_.size() * 8; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFFU;
  static bool fits(Millis at) {
    return at == kNoTime || (at >= 0 && at % 1000 == 0 && at < static_cast<Millis>(kNone) * 1000);
  }
  static std::uint32_t short_of(Millis at) {
    return at == kNoTime ? kNone : static_cast<std::uint32_t>(at / 1000);
  }
  void make_exact();

  bool exact_ = false;
  std::vector<std::uint32_t> seconds_;
  std::vector<Millis> millis_;
};

}  // namespace flipchart::model
