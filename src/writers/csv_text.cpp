// RFC 4180, with the line ends of the rest of the world.
#include "writers/csv_text.hpp"

namespace flipchart::writers {

namespace {

bool needs_quotes(std::string_view text) {
  return text.find_first_of(",\"\r\n;\t|") != std::string_view::npos ||
         (!text.empty() && (text.front() == ' ' || text.back() == ' '));
}

}  // namespace

bool looks_like_a_formula(std::string_view text) {
  const std::size_t at = text.find_first_not_of('\'');
  return at != std::string_view::npos && std::string_view("=+-@").find(text[at]) != std::string_view::npos;
}

CsvText& CsvText::cell(std::string_view text) {
  if (looks_like_a_formula(text)) return plain("'" + std::string(text));
  return plain(text);
}

CsvText& CsvText::plain(std::string_view text) {
  if (row_begun_) text_ += ',';
  row_begun_ = true;
  if (!needs_quotes(text)) {
    text_ += text;
    return *this;
  }
  text_ += '"';
  for (const char c : text) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
  return *this;
}

void CsvText::end_row() {
  text_ += '\n';
  row_begun_ = false;
}

std::string list_element(std::string_view id) {
  std::string out;
  for (const char c : id) {
    if (c == ';' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace flipchart::writers
