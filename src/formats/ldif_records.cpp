// Looking one physical line ahead is enough: a continuation begins with a blank, nothing else does.
#include "formats/ldif_records.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.hpp"

namespace flipchart::formats {

namespace {

constexpr std::array<signed char, 256> base64_values() {
  std::array<signed char, 256> values{};
  values.fill(-1);
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::size_t i = 0; i < kLetters.size(); ++i)
    values[static_cast<unsigned char>(kLetters[i])] = static_cast<signed char>(i);
  return values;
}

std::optional<std::string> from_base64(std::string_view text) {
  static constexpr std::array<signed char, 256> kValues = base64_values();
  const std::size_t letters = std::min(text.find('='), text.size());
  const std::string_view padding = text.substr(letters);
  if (text.size() % 4 != 0 || padding.size() > 2 || padding.find_first_not_of('=') != std::string_view::npos)
    return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char letter : text.substr(0, letters)) {
    const int value = kValues[static_cast<unsigned char>(letter)];
    if (value < 0) return std::nullopt;
    bits = (bits << 6U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes += static_cast<char>(bits >> held & 0xFFU);
  }
  return bytes;
}

bool is_attribute_name(std::string_view name) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == ';' || c == '_' || c == '=' || c == ',';
  };
  return !name.empty() && std::all_of(name.begin(), name.end(), allowed);
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

LdifValue value_of(std::string_view line, std::uint64_t number) {
  LdifValue value;
  value.line = number;
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_attribute_name(line.substr(0, colon))) {
    value.kind = LdifValue::Kind::no_value;
    value.text = line;
    return value;
  }
  value.name = line.substr(0, colon);
  std::string_view rest = line.substr(colon + 1);
  if (rest.starts_with('<')) {
    value.kind = LdifValue::Kind::url;
    value.text = without_blanks(rest.substr(1));
  } else if (rest.starts_with(':')) {
    rest = without_blanks(rest.substr(1));
    std::optional<std::string> bytes = from_base64(rest);
    if (!bytes) {
      value.kind = LdifValue::Kind::bad_base64;
      value.text = rest;
    } else if (!base::is_utf8(*bytes) || bytes->find('\0') != std::string::npos) {
      value.kind = LdifValue::Kind::binary;
    } else {
      value.text = std::move(*bytes);
    }
  } else {
    value.text = without_blanks(rest);
  }
  return value;
}

bool begins_entry(std::string_view line) {
  return line.size() > 2 && line[2] == ':' && base::equal_ignoring_ascii_case(line.substr(0, 2), "dn");
}

}  // namespace

LdifCursor::LdifCursor(std::string_view text) : text_(text) {
  if (text.find('\n') == std::string_view::npos && text.find('\r') != std::string_view::npos) newline_ = '\r';
}

bool LdifCursor::next_physical(std::string_view& line) {
  if (at_ >= text_.size()) return false;
  const std::size_t end = std::min(text_.find(newline_, at_), text_.size());
  line = text_.substr(at_, end - at_);
  if (newline_ == '\n' && line.ends_with('\r')) line.remove_suffix(1);
  at_ = end + 1;
  ++number_;
  return true;
}

bool LdifCursor::next_logical(std::string& line, std::uint64_t& number) {
  std::string_view part;
  do {
    if (!next_physical(part)) return false;
    number = number_;
    line.assign(part);
    // An empty line is no beginning that could be continued.
    while (!line.empty() && at_ < text_.size() && text_[at_] == ' ' && next_physical(part))
      line.append(part.substr(1));
  } while (line.starts_with('#'));
  return true;
}

bool LdifCursor::next(LdifRecord& record) {
  record.values.clear();
  record.dn = {};
  record.line = 0;
  std::string line = std::exchange(pending_, {});
  std::uint64_t number = pending_line_;
  bool held = !line.empty();
  while (held || next_logical(line, number)) {
    held = false;
    if (line.find_first_not_of(" \t") == std::string::npos) {
      if (record.line != 0) return true;
      continue;
    }
    if (begins_entry(line) && record.line != 0 &&
        (!record.dn.name.empty() || record.values.front().name != "version")) {
      pending_ = line;
      pending_line_ = number;
      return true;
    }
    LdifValue value = value_of(line, number);
    if (record.line == 0 || begins_entry(line)) record.line = number;
    if (begins_entry(line))
      record.dn = std::move(value);
    else
      record.values.push_back(std::move(value));
  }
  return record.line != 0;
}

std::string unfolded(std::string_view bytes) {
  std::string joined;
  joined.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::size_t newline = bytes[i] == '\r' && i + 1 < bytes.size() ? i + 1 : i;
    if (bytes[newline] == '\n' && newline + 1 < bytes.size() && bytes[newline + 1] == ' ')
      i = newline + 1;
    else
      joined += bytes[i];
  }
  return joined;
}

}  // namespace flipchart::formats
