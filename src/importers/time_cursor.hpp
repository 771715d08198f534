// A text that is read from the front: characters, blanks of every kind, numbers and digits. Only for
// time_text.cpp.
#pragma once

#include <optional>
#include <string_view>

#include "base/utf8.hpp"

namespace flipchart::importers {

struct Number {
  int value = 0;
  std::size_t length = 0;
};

class TimeCursor {
 protected:
  explicit TimeCursor(std::string_view text) : rest_(text) {}

  char at(std::size_t i) const { return i < rest_.size() ? rest_[i] : '\0'; }
  bool take(char c) {
    if (at(0) != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void skip_blanks() {
    while (!rest_.empty()) {
      if (rest_[0] == ' ' || rest_[0] == ',' || rest_[0] == '\t' || rest_[0] == '\'')
        rest_.remove_prefix(1);
      else if (rest_.starts_with("\xC2\xA0"))
        rest_.remove_prefix(2);
      else if (rest_.starts_with("\xE2\x80\xAF") || rest_.starts_with("\xE2\x80\x89"))
        rest_.remove_prefix(3);
      else
        return;
    }
  }
  std::optional<Number> number(std::size_t most) {
    Number number;
    while (number.length < most && base::is_digit(at(number.length)))
      number.value = number.value * 10 + (rest_[number.length++] - '0');
    if (number.length == 0 || base::is_digit(at(number.length))) return std::nullopt;
    rest_.remove_prefix(number.length);
    return number;
  }
  std::optional<int> digits(std::size_t count) {
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!base::is_digit(at(i))) return std::nullopt;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }

  std::string_view rest_;  // to be read
};

}  // namespace flipchart::importers
