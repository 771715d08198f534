// The rules of docs/formats.md, "column names".
#include "importers/headers.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace flipchart::importers {

namespace {

constexpr std::size_t kLongest = 200;

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

bool any_of_words(std::string_view words, auto test) {
  for (const std::string_view word : base::split(words, ' ')) {
    if (test(word)) return true;
  }
  return false;
}

bool is_sensitive(std::string_view words) {
  static constexpr std::array kInside = {"password", "passwd",      "salary", "birth",
                                         "ethnic",   "nationality", "marital"};
  static constexpr std::array kBegins = {"pay", "recovery", "home", "wage", "bonus", "compensation", "disab"};
  static constexpr std::array kExact = {"ssn",        "sin",      "dob",     "sex",      "gender",
                                        "race",       "religion", "iban",    "passport", "comp",
                                        "commission", "earnings", "salaries"};
  static constexpr std::array kPrivate = {"address", "phone", "mobile", "email", "mail", "telephone"};
  const std::string squeezed = without_spaces(std::string(words));
  for (const std::string_view part : kInside) {
    if (squeezed.find(part) != std::string::npos) return true;
  }
  if (words.find("social security") != std::string_view::npos ||
      words.find("bank account") != std::string_view::npos) {
    return true;
  }
  const bool of_a_person =
      any_of_words(words, [](auto word) { return word == "personal" || word == "private"; });
  return any_of_words(words, [&](std::string_view word) {
    return std::any_of(kBegins.begin(), kBegins.end(), [&](auto begin) { return word.starts_with(begin); }) ||
           std::find(kExact.begin(), kExact.end(), word) != kExact.end() ||
           (of_a_person && std::find(kPrivate.begin(), kPrivate.end(), word) != kPrivate.end());
  });
}

}  // namespace

std::string header_words(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'') continue;
    if (text.substr(i).starts_with("\u2019"))
      i += 2;
    else
      plain += text[i];
  }
  std::string words;
  for (char c : base::folded(split_camel_case(plain))) {
    const auto byte = static_cast<unsigned char>(c);
    const bool keeps = byte >= 0x80 || is_lower(c) || (c >= '0' && c <= '9') || c == '#';
    if (keeps)
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  while (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

Header header_of(std::string_view cell) {
  Header header;
  cell = base::trimmed(cell);
  std::size_t length = std::min(cell.size(), kLongest);
  while (length < cell.size() && length > 0 && (static_cast<unsigned char>(cell[length]) & 0xC0U) == 0x80U)
    --length;
  header.text = cell.substr(0, length);
  std::string_view rest = header.text;
  if (base::lower_ascii(rest.substr(0, 14)) == "custom field (" && rest.ends_with(')')) {
    rest = rest.substr(14, rest.size() - 15);
  }
  const std::size_t open = rest.find('[');
  const std::size_t close = open == std::string_view::npos ? open : rest.find(']', open);
  if (close != std::string_view::npos) {
    header.squeezed.push_back(without_spaces(header_words(rest.substr(0, open))));
    header.squeezed.push_back(without_spaces(header_words(rest.substr(open + 1, close - open - 1))));
  } else {
    header.squeezed.push_back(without_spaces(header_words(rest)));
  }
  header.sensitive = is_sensitive(header_words(rest));
  return header;
}

bool is_called(const Header& header, std::string_view synonym) {
  return std::any_of(header.squeezed.begin(), header.squeezed.end(), [&](std::string_view form) {
    std::size_t at = 0;
    for (const char c : synonym) {
      if (c == ' ') continue;
      if (at == form.size() || form[at] != c) return false;
      ++at;
    }
    return at == form.size() && at > 0;
  });
}

}  // namespace flipchart::importers
