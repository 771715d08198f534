// Writes the DOT language: every id and value in quotes, so that no name can mean anything in it.
#pragma once

#include <string>
#include <string_view>

namespace flipchart::backends {

class DotText {
 public:
  DotText& line(std::string_view text);
  // Quotes and backslashes escaped, line breaks as \n, other control characters left out, what is no UTF-8 as
  // U+FFFD.
  DotText& quoted(std::string_view text);
  DotText& edge(std::string_view from, std::string_view to);
  DotText& open();
  DotText& attribute(std::string_view name, std::string_view value);
  DotText& number(std::string_view name, double value);
  void end();
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  bool first_ = true;  // of the attributes of one bracket
};

}  // namespace flipchart::backends
