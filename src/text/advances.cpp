// Filled one letter at a time, when it is first met: a program that draws English names never measures Greek.
#include "text/advances.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace flipchart::text {
namespace {

constexpr double kReferenceSize = 100;
constexpr auto kRelaxed = std::memory_order_relaxed;  // a width stands by itself

}  // namespace

bool Advances::simple(char32_t c) {
  if (c < 0x7F) return c >= 0x20;
  if (c < 0x0250) return c >= 0xA0 && c != 0xAD;
  if (c >= 0x0370 && c < 0x0530) return c < 0x0483 || c > 0x0489;
  if (c >= 0x1E00 && c < 0x2000) return true;
  return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x203B) || (c >= 0x20A0 && c <= 0x20BF);
}

Advances::Table::Table(int of_weight) : weight(of_weight), of(kCodePoints), kerning(kKerned * kKerned) {
  for (std::atomic<float>& unknown : of) unknown.store(kUnknown, kRelaxed);
  for (std::atomic<float>& unknown : kerning) unknown.store(kUnknown, kRelaxed);
}

Advances::Table& Advances::table(int weight) {
  const auto place = static_cast<std::size_t>(std::clamp(weight / 100, 1, kWeights) - 1);
  if (Table* known = known_[place].load(std::memory_order_acquire)) return *known;
  const std::lock_guard lock(adding_);
  if (!tables_[place]) {
    tables_[place] = std::make_unique<Table>(static_cast<int>(place + 1) * 100);
    known_[place].store(tables_[place].get(), std::memory_order_release);
  }
  return *tables_[place];
}

float Advances::advance(Table& table, char32_t code_point) {
  float known = table.of[code_point].load(kRelaxed);
  if (known == kUnknown) {
    std::string letter;
    base::append_code_point(letter, code_point);
    known = static_cast<float>(shaper_.simple_width(letter, {kReferenceSize, table.weight}) / kReferenceSize);
    table.of[code_point].store(known, kRelaxed);
  }
  return known;
}

float Advances::kerning(Table& table, char32_t left, char32_t right) {
  if (left >= kKerned || right >= kKerned) return 0;
  std::atomic<float>& place = table.kerning[left * kKerned + right];
  float known = place.load(kRelaxed);
  if (known == kUnknown) {
    std::string pair;
    base::append_code_point(pair, left);
    base::append_code_point(pair, right);
    const auto together =
        static_cast<float>(shaper_.simple_width(pair, {kReferenceSize, table.weight}) / kReferenceSize);
    known = together - advance(table, left) - advance(table, right);
    place.store(known, kRelaxed);
  }
  return known;
}

double Advances::width(std::string_view utf8, Font font, double enough, std::size_t& used) {
  Table& letters = table(font.weight);
  double sum = 0;
  const double most = enough / font.size;
  char32_t before = kKerned;  // kerned with nothing
  used = 0;
  while (used < utf8.size()) {
    const char32_t code_point = base::next_code_point(utf8, used);
    if (!simple(code_point)) return -1;
    sum += advance(letters, code_point) + kerning(letters, before, code_point);
    before = code_point;
    if (sum > most) break;
  }
  return sum * font.size;
}

}  // namespace flipchart::text
