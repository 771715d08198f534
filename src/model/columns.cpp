// Widening copies the column once; it happens at most twice, and early, since texts are numbered as they
// come.
#include "model/columns.hpp"

#include <algorithm>
#include <type_traits>

#include "base/parallel.hpp"

namespace flipchart::model {

namespace {

constexpr std::size_t kLeastRows = 1U << 16U;  // worth a thread

template <class Value>
std::vector<Value> gathered(const std::vector<Value>& column, const std::vector<std::uint32_t>& order) {
  std::vector<Value> taken(order.size());
  base::parallel_parts(base::EvenParts(order.size(), kLeastRows),
                       [&](std::size_t begin, std::size_t end, std::size_t) {
                         for (std::size_t row = begin; row < end; ++row) taken[row] = column[order[row]];
                       });
  return taken;
}

template <class Value>
void free(std::vector<Value>& column) {
  std::vector<Value>().swap(column);
}

}  // namespace

void TextColumn::reserve(std::size_t rows) {
  reserved_ = rows;
  if (width_ == 1) narrow_.reserve(rows);
  if (width_ == 2) middle_.reserve(rows);
  if (width_ == 4) wide_.reserve(rows);
}

void TextColumn::widen(TextId text) {
  constexpr TextId kOneByte = 0xFF;
  constexpr TextId kTwoBytes = 0xFFFF;
  if (text <= kOneByte) {
    narrow_.reserve(reserved_);
    narrow_.resize(size_, 0);
    width_ = 1;
    largest_ = kOneByte;
  } else if (text <= kTwoBytes) {
    middle_.reserve(reserved_);
    middle_.assign(narrow_.begin(), narrow_.end());
    middle_.resize(size_, 0);
    free(narrow_);
    width_ = 2;
    largest_ = kTwoBytes;
  } else {
    wide_.reserve(reserved_);
    if (width_ == 1)
      wide_.assign(narrow_.begin(), narrow_.end());
    else
      wide_.assign(middle_.begin(), middle_.end());
    wide_.resize(size_, 0);
    free(narrow_);
    free(middle_);
    width_ = 4;
    largest_ = 0xFFFFFFFFU;
  }
}

void TextColumn::append(const std::vector<TextId>& texts) {
  TextId largest = base::kNoText;
  for (const TextId text : texts) largest = std::max(largest, text);
  fit(largest);
  size_ += texts.size();
  const auto put = [&](auto& column) {
    std::size_t at = column.size();
    column.resize(size_);
    for (const TextId text : texts)
      column[at++] = static_cast<typename std::remove_reference_t<decltype(column)>::value_type>(text);
  };
  if (width_ == 1) put(narrow_);
  if (width_ == 2) put(middle_);
  if (width_ == 4) put(wide_);
}

void TextColumn::resize(std::size_t rows) {
  size_ = rows;
  if (width_ == 1) narrow_.resize(rows, 0);
  if (width_ == 2) middle_.resize(rows, 0);
  if (width_ == 4) wide_.resize(rows, 0);
}

void TextColumn::set(std::size_t row, TextId text) {
  fit(text);
  if (width_ == 1) narrow_[row] = static_cast<std::uint8_t>(text);
  if (width_ == 2) middle_[row] = static_cast<std::uint16_t>(text);
  if (width_ == 4) wide_[row] = text;
}

TextColumn TextColumn::taken(const std::vector<std::uint32_t>& order) const {
  TextColumn column;
  column.width_ = width_;
  column.largest_ = largest_;
  column.size_ = order.size();
  if (width_ == 1) column.narrow_ = gathered(narrow_, order);
  if (width_ == 2) column.middle_ = gathered(middle_, order);
  if (width_ == 4) column.wide_ = gathered(wide_, order);
  return column;
}

void InstantColumn::reserve(std::size_t rows) {
  if (exact_)
    millis_.reserve(rows);
  else
    seconds_.reserve(rows);
}

void InstantColumn::make_exact() {
  millis_.reserve(seconds_.capacity());
  for (std::size_t row = 0; row < seconds_.size(); ++row) millis_.push_back((*this)[row]);
  free(seconds_);
  exact_ = true;
}

void InstantColumn::append(const std::vector<Millis>& instants) {
  if (!exact_ && !std::all_of(instants.begin(), instants.end(), fits)) make_exact();
  if (exact_) {
    millis_.insert(millis_.end(), instants.begin(), instants.end());
    return;
  }
  std::size_t row = seconds_.size();
  seconds_.resize(row + instants.size());
  for (const Millis at : instants) seconds_[row++] = short_of(at);
}

void InstantColumn::resize(std::size_t rows) {
  if (exact_)
    millis_.resize(rows, kNoTime);
  else
    seconds_.resize(rows, kNone);
}

void InstantColumn::set(std::size_t row, Millis at) {
  if (!exact_ && !fits(at)) make_exact();
  if (exact_)
    millis_[row] = at;
  else
    seconds_[row] = short_of(at);
}

InstantColumn InstantColumn::taken(const std::vector<std::uint32_t>& order) const {
  InstantColumn column;
  column.exact_ = exact_;
  if (exact_)
    column.millis_ = gathered(millis_, order);
  else
    column.seconds_ = gathered(seconds_, order);
  return column;
}

}  // namespace flipchart::model
