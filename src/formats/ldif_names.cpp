// One pass over the name, no recursion; a name that breaks off in an escape or a quotation is none.
#include "formats/ldif_names.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

constexpr std::size_t kMostParts = 256;

class NameParser {
 public:
  explicit NameParser(std::string_view text) : text_(text) {}

  std::optional<std::string> type() {
    skip_blanks();
    const std::size_t equals = text_.find('=', at_);
    if (equals == std::string_view::npos) return std::nullopt;
    std::string type = base::lower_ascii(base::trimmed(text_.substr(at_, equals - at_)));
    const auto allowed = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    };
    if (type.empty() || !std::all_of(type.begin(), type.end(), allowed)) return std::nullopt;
    at_ = equals + 1;
    skip_blanks();
    return type;
  }

  std::optional<std::string> value() {
    std::string value;
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (quoted) ++at_;
    std::size_t meant = 0;  // blanks after this are padding
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (quoted ? c == '"' : at_separator()) break;
      ++at_;
      if (c == '\\' && !take_escaped(value)) return std::nullopt;
      if (c != '\\') value += c;
      if (c != ' ') meant = value.size();
    }
    if (quoted) {
      if (at_ == text_.size()) return std::nullopt;
      ++at_;
      skip_blanks();
    } else {
      value.resize(meant);
    }
    return value;
  }

  bool at_end() const { return at_ == text_.size(); }
  bool at_separator() const { return text_[at_] == ',' || text_[at_] == ';' || text_[at_] == '+'; }
  char take() { return text_[at_++]; }

 private:
  void skip_blanks() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  bool take_escaped(std::string& value) {
    if (at_ == text_.size()) return false;
    const char first = text_[at_++];
    const int high = base::hex_digit(first);
    const int low = at_ < text_.size() ? base::hex_digit(text_[at_]) : -1;
    if (high >= 0 && low >= 0) {
      value += static_cast<char>(high * 16 + low);
      ++at_;
    } else {
      value += first;
    }
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string escaped(std::string_view value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const bool readable = base::is_utf8(value);
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const auto byte = static_cast<unsigned char>(c);
    const bool outer_blank = c == ' ' && (i == 0 || i + 1 == value.size());
    // ';' also parts the values of a cell: as a number it cannot be mistaken for that.
    if (byte < 0x20 || byte == 0x7F || c == ';' || outer_blank || (byte >= 0x80 && !readable)) {
      out += '\\';
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 0xFU];
    } else {
      if (std::string_view(",+\"\\<>").find(c) != std::string_view::npos || (c == '#' && i == 0)) out += '\\';
      out += c;
    }
  }
  return out;
}

}  // namespace

std::string folded_value(std::string_view text) {
  std::string out;
  bool blank = false;
  for (const char c : text) {
    if (c == ' ') {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return out;
}

std::optional<DistinguishedName> distinguished_name(std::string_view text) {
  NameParser parser(text);
  DistinguishedName name;
  std::vector<std::string> parts;  // of the relative name being read, for the key
  for (bool more = true; more;) {
    std::optional<std::string> type = parser.type();
    if (!type) return std::nullopt;
    std::optional<std::string> value = parser.value();
    if (!value) return std::nullopt;
    if (!parser.at_end() && !parser.at_separator()) return std::nullopt;
    std::string folded = folded_value(*value);
    name.spelled += *type + '=' + escaped(*value);
    parts.push_back(*type + '=' + escaped(folded));
    name.values.push_back(std::move(folded));
    if (name.values.size() > kMostParts) return std::nullopt;
    more = !parser.at_end();
    const char separator = more ? parser.take() : ',';
    if (more) name.spelled += separator == '+' ? '+' : ',';
    if (separator == '+') continue;
    std::sort(parts.begin(), parts.end());
    for (const std::string& part : parts) name.key += part + '+';
    name.key.back() = ',';
    parts.clear();
  }
  name.key.pop_back();
  return name;
}

}  // namespace flipchart::formats
