// Read once from the front; an escape or a quote keeps the separator after it.
#include "importers/dn.hpp"

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

class Parts {  // puts the name together again, one attribute and value after the other
 public:
  // False where the part has no '='.
  bool end_part() {
    const std::string_view name = base::trimmed(attribute_);
    if (!in_value_ || name.empty()) return false;
    if (!key_.empty()) key_ += '\x1F';
    key_ += base::lower_ascii(name);
    key_ += '=';
    key_ += base::folded(base::trimmed(value_));
    attribute_.clear();
    value_.clear();
    in_value_ = false;
    return true;
  }
  bool in_value() const { return in_value_; }
  void begin_value() { in_value_ = true; }
  void add(char c) { (in_value_ ? value_ : attribute_) += c; }
  std::string taken() { return std::move(key_); }

 private:
  std::string key_;
  std::string attribute_;
  std::string value_;
  bool in_value_ = false;
};

}  // namespace

bool looks_like_dn(std::string_view text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0 || equals > 32) return false;
  for (const char c : text.substr(0, equals)) {
    const bool fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '-' || c == ' ';
    if (!fits) return false;
  }
  return text.find('=', equals + 1) != std::string_view::npos &&
         text.find(',', equals) != std::string_view::npos;
}

std::string dn_key(std::string_view text) {
  Parts parts;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size()) {
      const int high = base::hex_digit(text[i + 1]);
      const int low = i + 2 < text.size() ? base::hex_digit(text[i + 2]) : -1;
      if (high >= 0 && low >= 0) {
        parts.add(static_cast<char>(high * 16 + low));
        i += 2;
      } else {
        parts.add(text[++i]);
      }
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == ',' || c == ';' || c == '+')) {
      if (!parts.end_part()) return {};
    } else if (c == '=' && !parts.in_value()) {
      parts.begin_value();
    } else {
      parts.add(c);
    }
  }
  return parts.end_part() ? parts.taken() : std::string{};
}

}  // namespace flipchart::importers
