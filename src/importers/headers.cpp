// The rules of docs/formats.md, "column names".
#include "importers/headers.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.hpp"
#include "importers/sensitive.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kLongestHeader = 200;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

std::string split_camel_case(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool hump =
        i > 0 && is_upper(text[i]) &&
        (is_lower(text[i - 1]) || (is_upper(text[i - 1]) && i + 1 < text.size() && is_lower(text[i + 1])));
    if (hump) out += ' ';
    out += text[i];
  }
  return out;
}

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

bool is_zero_width(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}
bool is_quote(char32_t c) {
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC;
}
bool is_part_of_a_word(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '#';
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x20CF) && c != 0xFFFD;
}

// What vendors write into brackets for those who fill the file in, not for those who read it.
bool is_instruction(std::string_view words) {
  static constexpr std::array kWhole = {"required",  "optional", "mandatory", "upload only",
                                        "read only", "y n",      "yes no",    "do not edit"};
  return words.starts_with("must be") || std::find(kWhole.begin(), kWhole.end(), words) != kWhole.end();
}

// The first bracket pair of the text, empty where there is none.
struct Bracket {
  std::size_t open = std::string_view::npos;
  std::size_t close = std::string_view::npos;
  bool found() const { return close != std::string_view::npos; }
};
Bracket bracket_in(std::string_view text, char open, char close) {
  Bracket at;
  at.open = text.find(open);
  if (at.open != std::string_view::npos) at.close = text.find(close, at.open);
  return at;
}

std::string without(std::string_view text, const Bracket& bracket) {
  return std::string(text.substr(0, bracket.open)) + ' ' + std::string(text.substr(bracket.close + 1));
}

// "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User.manager.value" is "manager.value".
std::string_view without_urn(std::string_view text) {
  if (!base::equal_ignoring_ascii_case(text.substr(0, 4), "urn:")) return text;
  const std::string lower = base::lower_ascii(text);
  for (const std::string_view resource : {":user", ":group"}) {
    const std::size_t at = lower.rfind(resource);
    if (at == std::string::npos) continue;
    const std::size_t end = at + resource.size();
    if (end < text.size() && (text[end] == '.' || text[end] == ':')) return text.substr(end + 1);
  }
  const std::size_t colon = text.find_last_of(':');
  return text.substr(colon + 1);
}

// Looser forms of a flattened key: without the object that holds everything, and without the last step that
// only says how the thing before it is shown. "fields.assignee.displayName" is also "assignee".
void add_flattened_forms(std::string_view text, std::vector<std::string>& forms) {
  static constexpr std::array kHolders = {"fields", "attributes", "properties", "data",    "profile",
                                          "record", "result",     "user",       "employee"};
  static constexpr std::array kShown = {"displayname", "displayvalue", "name", "value", "summary", "label"};
  const std::size_t first = text.find('.');
  if (first == std::string_view::npos) return;
  const std::string head = without_spaces(header_words(text.substr(0, first)));
  if (std::find(kHolders.begin(), kHolders.end(), head) != kHolders.end()) {
    text.remove_prefix(first + 1);
    forms.push_back(without_spaces(header_words(text)));
  }
  const std::size_t last = text.rfind('.');
  if (last == std::string_view::npos) return;
  const std::string tail = without_spaces(header_words(text.substr(last + 1)));
  if (std::find(kShown.begin(), kShown.end(), tail) != kShown.end())
    forms.push_back(without_spaces(header_words(text.substr(0, last))));
}

}  // namespace

std::string header_words(std::string_view text) {
  const std::string plain = base::folded(split_camel_case(text));
  std::string words;
  for (std::size_t at = 0; at < plain.size();) {
    const char32_t c = base::next_code_point(plain, at);
    if (is_quote(c) || is_zero_width(c)) continue;
    if (is_part_of_a_word(c))
      base::append_code_point(words, c);
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

Header header_of(std::string_view cell) {
  Header header;
  cell = base::trimmed(cell);
  std::size_t length = std::min(cell.size(), kLongestHeader);
  while (length < cell.size() && length > 0 && (static_cast<unsigned char>(cell[length]) & 0xC0U) == 0x80U)
    --length;
  header.text = cell.substr(0, length);
  std::string_view rest = header.text;
  if (base::lower_ascii(rest.substr(0, 14)) == "custom field (" && rest.ends_with(')')) {
    rest = rest.substr(14, rest.size() - 15);
  }
  rest = without_urn(rest);

  std::string kept(rest);
  std::string token;
  for (const auto& [open, close] : {std::pair{'[', ']'}, std::pair{'(', ')'}}) {
    const Bracket bracket = bracket_in(kept, open, close);
    if (!bracket.found()) continue;
    const std::string inside = kept.substr(bracket.open + 1, bracket.close - bracket.open - 1);
    if (open == '(' && !is_instruction(header_words(inside))) continue;
    kept = without(kept, bracket);
    if (is_instruction(header_words(inside))) continue;
    token = inside;  // "Name [displayName] Required"
    if (const std::string words = header_words(kept); words.ends_with(" required"))
      kept = words.substr(0, words.size() - 9);
  }
  const std::string words = header_words(kept);
  header.squeezed.push_back(without_spaces(words));
  header.sensitive = is_sensitive(words);
  if (!token.empty()) {
    header.squeezed.push_back(without_spaces(header_words(token)));
    header.sensitive = header.sensitive || is_sensitive(header_words(token));
  }
  add_flattened_forms(kept, header.squeezed);
  return header;
}

int form_called(const Header& header, std::string_view synonym) {
  for (std::size_t f = 0; f < header.squeezed.size(); ++f) {
    const std::string_view form = header.squeezed[f];
    std::size_t at = 0;
    bool same = true;
    for (const char c : synonym) {
      if (c == ' ') continue;
      same = at < form.size() && form[at] == c;
      if (!same) break;
      ++at;
    }
    if (same && at == form.size() && at > 0) return static_cast<int>(f);
  }
  return -1;
}

bool is_called(const Header& header, std::string_view synonym) {
  return form_called(header, synonym) >= 0;
}

std::string signature_of(const std::vector<Header>& headers, std::string_view format) {
  std::vector<std::string_view> names;
  names.reserve(headers.size() + 1);
  for (const Header& header : headers) names.push_back(header.squeezed.front());
  std::sort(names.begin(), names.end());
  names.push_back(format);
  std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a, 64 bits
  auto take = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001B3U; };
  for (const std::string_view name : names) {
    for (const char c : name) take(static_cast<unsigned char>(c));
    take(0);
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (unsigned shift = 64; shift > 0; shift -= 4) text += kDigits[(hash >> (shift - 4)) & 0xFU];
  return text;
}

}  // namespace flipchart::importers
