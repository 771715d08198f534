// Columns of a known length, made once and shared by whoever copies them: a history of millions of events has
// one of each, however many pictures look at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "base/left_blank.hpp"

namespace flipchart::flow {

template <class Value>
class SharedColumn {
 public:
  SharedColumn() = default;
  explicit SharedColumn(std::vector<Value> values)
      : values_(std::make_shared<const std::vector<Value>>(std::move(values))), data_(values_->data()) {}
  const Value& operator[](std::size_t row) const { return data_[row]; }
  std::size_t size() const { return values_ == nullptr ? 0 : values_->size(); }
  bool empty() const { return size() == 0; }
  const Value* begin() const { return data_; }
  const Value* end() const { return data_ + size(); }
  std::size_t bytes() const { return values_ == nullptr ? 0 : values_->capacity() * sizeof(Value); }

 private:
  std::shared_ptr<const std::vector<Value>> values_;
  const Value* data_ = nullptr;
};

// Numbers in one, two or four bytes each, as the largest that may come asks for.
class NarrowColumn {  // invariant: the vector of width_ bytes has all rows, the others none
 public:
  NarrowColumn() = default;
  // Rows that are left blank, for threads to fill(); none of them will exceed `largest`.
  NarrowColumn(std::size_t rows, std::uint32_t largest)
      : width_(largest <= 0xFFU     ? 1
               : largest <= 0xFFFFU ? 2
                                    : 4) {
    resize(rows);
  }
  std::uint32_t operator[](std::size_t row) const {
    return width_ == 2 ? two_[row] : width_ == 1 ? one_[row] : four_[row];
  }
  std::size_t size() const { return width_ == 2 ? two_.size() : width_ == 1 ? one_.size() : four_.size(); }
  // Fewer rows, and no more room than they need.
  void cut(std::size_t rows) {
    if (rows == size()) return;
    resize(rows);
    one_.shrink_to_fit();
    two_.shrink_to_fit();
    four_.shrink_to_fit();
  }
  // Calls with(pointer), where pointer[row] is the number. For loops that should not ask each time.
  template <class With>
  decltype(auto) visit(With&& with) const {
    switch (width_) {
      case 1:
        return with(one_.data());
      case 2:
        return with(two_.data());
      default:
        return with(four_.data());
    }
  }
  template <class With>
  decltype(auto) fill(With&& with) {
    switch (width_) {
      case 1:
        return with(one_.data());
      case 2:
        return with(two_.data());
      default:
        return with(four_.data());
    }
  }
  std::size_t bytes() const { return one_.size() + two_.size() * 2 + four_.size() * 4; }

 private:
  template <class Value>
  using Column = std::vector<Value, base::LeftBlank<Value>>;
  void resize(std::size_t rows) {
    if (width_ == 1) one_.resize(rows);
    if (width_ == 2) two_.resize(rows);
    if (width_ == 4) four_.resize(rows);
  }

  unsigned width_ = 4;
  Column<std::uint8_t> one_;
  Column<std::uint16_t> two_;
  Column<std::uint32_t> four_;
};

}  // namespace flipchart::flow
