// Filled one letter at a time, when it is first met: a program that draws English names never measures Greek.
#include "text/advances.hpp"

#include "base/utf8.hpp"

namespace flipchart::text {
namespace {

constexpr double kReferenceSize = 100;

}  // namespace

bool Advances::simple(char32_t c) {
  if (c < 0x7F) return c >= 0x20;
  if (c < 0x0250) return c >= 0xA0 && c != 0xAD;
  if (c >= 0x0370 && c < 0x0530) return c < 0x0483 || c > 0x0489;
  if (c >= 0x1E00 && c < 0x2000) return true;
  return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x203B) || (c >= 0x20A0 && c <= 0x20BF);
}

Advances::Table& Advances::table(int weight) {
  for (Table& known : tables_) {
    if (known.weight == weight) return known;
  }
  tables_.push_back(
      {weight, std::vector<float>(kCodePoints, kUnknown), std::vector<float>(kKerned * kKerned, kUnknown)});
  return tables_.back();
}

float Advances::advance(Shaper& shaper, Table& table, char32_t code_point) {
  float& known = table.of[code_point];
  if (known == kUnknown) {
    std::string letter;
    base::append_code_point(letter, code_point);
    known = static_cast<float>(shaper.width(letter, {kReferenceSize, table.weight}) / kReferenceSize);
  }
  return known;
}

float Advances::kerning(Shaper& shaper, Table& table, char32_t left, char32_t right) {
  if (left >= kKerned || right >= kKerned) return 0;
  float& known = table.kerning[left * kKerned + right];
  if (known == kUnknown) {
    std::string pair;
    base::append_code_point(pair, left);
    base::append_code_point(pair, right);
    const auto together =
        static_cast<float>(shaper.width(pair, {kReferenceSize, table.weight}) / kReferenceSize);
    known = together - advance(shaper, table, left) - advance(shaper, table, right);
  }
  return known;
}

double Advances::width(Shaper& shaper, std::string_view utf8, Font font, double enough, std::size_t& used) {
  Table& letters = table(font.weight);
  double sum = 0;
  const double most = enough / font.size;
  char32_t before = kKerned;  // kerned with nothing
  used = 0;
  while (used < utf8.size()) {
    const char32_t code_point = base::next_code_point(utf8, used);
    if (!simple(code_point)) return -1;
    sum += advance(shaper, letters, code_point) + kerning(shaper, letters, before, code_point);
    before = code_point;
    if (sum > most) break;
  }
  return sum * font.size;
}

}  // namespace flipchart::text
