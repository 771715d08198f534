// One pass; runs of blanks become one.
#include "formats/dot_labels.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

class Line {  // invariant: no blank at the start, none beside another
 public:
  void add(char c) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      blank_ = true;
      return;
    }
    if (blank_ && !text_.empty()) text_ += ' ';
    blank_ = false;
    text_ += c;
  }
  void add(std::string_view text) {
    for (const char c : text) add(c);
  }
  std::string taken() && { return std::move(text_); }

 private:
  std::string text_;
  bool blank_ = false;
};

// The entity that begins at `at`, which moves past it; "&" alone where there is none.
std::string entity(std::string_view text, std::size_t& at) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNamed = {
      {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}}};
  constexpr std::size_t kLongest = 10;
  const std::size_t end = text.substr(0, std::min(text.size(), at + kLongest)).find(';', at);
  const std::string_view name = end == std::string_view::npos ? "" : text.substr(at + 1, end - at - 1);
  std::string out;
  if (name.size() > 1 && name[0] == '#') {
    const bool hex = name[1] == 'x' || name[1] == 'X';
    std::uint32_t code = 0;
    bool good = name.size() > (hex ? 2U : 1U);
    for (const char c : name.substr(hex ? 2 : 1)) {
      const std::size_t digit =
          std::string_view("0123456789abcdef").find(c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c);
      good = good && digit < (hex ? 16U : 10U);
      code = code * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit & 0xFU);
    }
    good = good && code >= 0x20 && code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
    if (good) base::append_code_point(out, code);
  } else {
    for (const auto& [known, meaning] : kNamed) {
      if (name == known) out = meaning;
    }
  }
  at = out.empty() ? at + 1 : end + 1;
  return out.empty() ? "&" : out;
}

std::string html_text(std::string_view text) {
  Line line;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '<') {
      const bool comment = text.substr(at, 4) == "<!--";
      const std::size_t end = text.find(comment ? "-->" : ">", at);
      at = end == std::string_view::npos ? text.size() : end + (comment ? 3 : 1);
      line.add(' ');
    } else if (text[at] == '&') {
      line.add(entity(text, at));
    } else {
      line.add(text[at++]);
    }
  }
  return std::move(line).taken();
}

}  // namespace

std::string label_text(const DotText& label, const DotLabelled& of) {
  if (label.html) return html_text(label.text);
  const std::string_view text = label.text;
  Line line;
  bool port = false;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '\\' && at + 1 < text.size()) {
      const char escaped = text[at + 1];
      at += 2;
      if (port) continue;
      if (escaped == 'N')
        line.add(of.node);
      else if (escaped == 'G')
        line.add(of.graph);
      else
        line.add(escaped == 'n' || escaped == 'l' || escaped == 'r' ? ' ' : escaped);
    } else if (of.record && (c == '<' || c == '>')) {
      port = c == '<';
      ++at;
    } else if (port) {
      ++at;
    } else if (of.record && (c == '|' || c == '{' || c == '}')) {
      line.add(' ');
      ++at;
    } else if (c == '&') {
      line.add(entity(text, at));
    } else {
      line.add(c);
      ++at;
    }
  }
  return std::move(line).taken();
}

}  // namespace flipchart::formats
