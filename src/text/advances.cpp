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

float Advances::advance(Shaper& shaper, char32_t code_point, int weight) {
  std::size_t at = 0;
  while (at < tables_.size() && tables_[at].weight != weight) ++at;
  if (at == tables_.size()) tables_.push_back({weight, std::vector<float>(kCodePoints, -1.0F)});
  float& known = tables_[at].of[code_point];
  if (known < 0) {
    std::string letter;
    base::append_code_point(letter, code_point);
    known = static_cast<float>(shaper.width(letter, {kReferenceSize, weight}) / kReferenceSize);
  }
  return known;
}

double Advances::width(Shaper& shaper, std::string_view utf8, Font font, double enough, std::size_t& used) {
  double sum = 0;
  const double most = enough / font.size;
  used = 0;
  while (used < utf8.size()) {
    const char32_t code_point = base::next_code_point(utf8, used);
    if (!simple(code_point)) return -1;
    sum += advance(shaper, code_point, font.weight);
    if (sum > most) break;
  }
  return sum * font.size;
}

}  // namespace flipchart::text
