#include "backends/dot/dot_text.hpp"

#include "base/json_text.hpp"
#include "base/utf8.hpp"

namespace flipchart::backends {

DotText& DotText::line(std::string_view text) {
  out_ += text;
  return *this;
}

DotText& DotText::quoted(std::string_view text) {
  const std::string valid = base::is_utf8(text) ? std::string() : base::valid_utf8(text);
  out_ += '"';
  for (const char c : valid.empty() ? text : std::string_view(valid)) {
    if (c == '"' || c == '\\')
      (out_ += '\\') += c;
    else if (c == '\n')
      out_ += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      out_ += c;
  }
  out_ += '"';
  return *this;
}

DotText& DotText::edge(std::string_view from, std::string_view to) {
  return line("  ").quoted(from).line(" -> ").quoted(to).open();
}

DotText& DotText::open() {
  out_ += " [";
  first_ = true;
  return *this;
}

DotText& DotText::attribute(std::string_view name, std::string_view value) {
  if (!first_) out_ += ", ";
  first_ = false;
  return line(name).line("=").quoted(value);
}

DotText& DotText::number(std::string_view name, double value) {
  std::string text;
  base::append_number(text, value, 2);
  return attribute(name, text);
}

void DotText::end() {
  out_ += "];\n";
}

}  // namespace flipchart::backends
