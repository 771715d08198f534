// Whether a text is well-formed enough XML: tags balance, attributes are quoted and named once, entities are
// known, no character is forbidden. Small on purpose; says the first thing that is wrong.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"

namespace flipchart::support {

inline std::string wrong_with_text(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = base::next_code_point(text, at);
    if (c == U'<' || c == 0xFFFE || c == 0xFFFF || (c < 0x20 && c != '\n' && c != '\t'))
      return "forbidden character";
    if (c != U'&') continue;
    bool known = false;
    for (const std::string_view entity : {"&amp;", "&lt;", "&gt;", "&quot;"}) {
      known = known || text.substr(start, entity.size()) == entity;
    }
    if (!known) return "unknown entity at " + std::string(text.substr(start, 12));
  }
  return {};
}

inline std::string wrong_with_attributes(std::string_view rest) {
  std::set<std::string, std::less<>> names;
  while (!rest.empty()) {
    if (rest.front() != ' ') return "no blank before an attribute: " + std::string(rest.substr(0, 30));
    const std::size_t quote = rest.find("=\"");
    if (quote == std::string_view::npos)
      return "an attribute without a value: " + std::string(rest.substr(0, 30));
    const std::size_t end = rest.find('"', quote + 2);
    if (end == std::string_view::npos) return "an unclosed value";
    const std::string_view name = rest.substr(1, quote - 1);
    if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:") !=
            std::string_view::npos ||
        !names.emplace(name).second) {
      return "a bad or repeated attribute: " + std::string(name);
    }
    if (std::string wrong = wrong_with_text(rest.substr(quote + 2, end - quote - 2)); !wrong.empty())
      return wrong;
    rest.remove_prefix(end + 1);
  }
  return {};
}

inline std::string wrong_with_markup(std::string_view xml) {
  if (!base::is_utf8(xml)) return "not UTF-8";
  std::vector<std::string_view> open;
  std::size_t at = xml.find("?>");
  if (!xml.starts_with("<?xml ") || at == std::string_view::npos) return "no XML declaration";
  at += 2;
  while (at < xml.size()) {
    const std::size_t tag = std::min(xml.find('<', at), xml.size());
    if (std::string wrong = wrong_with_text(xml.substr(at, tag - at)); !wrong.empty()) return wrong;
    if (tag == xml.size()) break;
    const std::size_t end = xml.find('>', tag);
    if (end == std::string_view::npos) return "an unclosed tag";
    std::string_view inside = xml.substr(tag + 1, end - tag - 1);
    at = end + 1;
    if (inside.starts_with('/')) {
      if (open.empty() || open.back() != inside.substr(1))
        return "closes what is not open: " + std::string(inside);
      open.pop_back();
      continue;
    }
    const bool childless = inside.ends_with('/');
    if (childless) inside.remove_suffix(1);
    const std::size_t name = std::min(inside.find(' '), inside.size());
    if (std::string wrong = wrong_with_attributes(inside.substr(name)); !wrong.empty()) return wrong;
    if (!childless) open.push_back(inside.substr(0, name));
  }
  return open.empty() ? std::string() : "never closed: " + std::string(open.back());
}

inline std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

}  // namespace flipchart::support
