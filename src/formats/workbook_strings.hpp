// The texts that the cells of a workbook share, by number.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace flipchart::formats {

class SharedStrings {
 public:
  // `xml` is used up.
  static base::Result<SharedStrings> read(std::string& xml);
  // nullopt: there is no such text.
  std::optional<std::string_view> at(std::size_t number) const {
    if (number >= end_.size()) return std::nullopt;
    const std::size_t begin = number == 0 ? 0 : end_[number - 1];
    return std::string_view(text_).substr(begin, end_[number] - begin);
  }

 private:
  std::string text_;
  std::vector<std::size_t> end_;
};

}  // namespace flipchart::formats
