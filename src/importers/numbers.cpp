// A cell is cut into digits with their marks, and the words before or behind them.
#include "importers/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/language.hpp"
#include "base/utf8.hpp"
#include "importers/cells.hpp"

namespace flipchart::importers {

namespace {

using base::is_digit;

constexpr std::size_t kLongestUnit = 12;  // bytes: "US Dollars" is one, a sentence is none

// Blanks and the strokes that stand between thousands but never before decimals.
constexpr std::array<std::string_view, 5> kGaps = {" ", "'", "\u00a0", "\u202f", "’"};

struct Cut {
  std::string digits;  // 0 to 9, point and comma
  std::string unit;
};

std::size_t gap_at(std::string_view text) {
  for (const std::string_view gap : kGaps) {
    if (text.starts_with(gap)) return gap.size();
  }
  return 0;
}

std::string_view without_sign(std::string_view cell) {
  if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
  if (cell.starts_with("−")) cell.remove_prefix(3);
  if (cell.ends_with('-')) cell.remove_suffix(1);
  return base::trimmed(cell);
}

// Books write what was paid back in brackets.
std::string without_brackets(std::string_view cell) {
  std::string plain(cell);
  const std::size_t open = plain.find('(');
  const std::size_t close = plain.find(')', open == std::string::npos ? 0 : open);
  if (open == std::string::npos || close == std::string::npos) return plain;
  plain.erase(close, 1);
  return plain.erase(open, 1);
}

// Nothing where the cell is no number with at most one unit.
std::optional<Cut> cut(std::string_view written) {
  const std::string plain = without_brackets(written);
  const std::string_view cell = without_sign(base::trimmed(plain));
  std::size_t first = cell.find_first_of("0123456789");
  if (first == std::string_view::npos) return std::nullopt;
  if (first > 0 && (cell[first - 1] == '.' || cell[first - 1] == ',')) --first;  // ".5"
  const std::string_view before = base::trimmed(cell.substr(0, first));
  std::string_view rest = without_sign(cell.substr(first));
  Cut found;
  while (!rest.empty()) {
    const std::size_t gap = gap_at(rest);
    if (gap > 0 && (rest.size() == gap || !is_digit(rest[gap]))) break;
    if (gap == 0 && !is_digit(rest.front()) && rest.front() != '.' && rest.front() != ',') break;
    if (gap == 0) found.digits += rest.front();
    rest.remove_prefix(std::max<std::size_t>(1, gap));
  }
  while (gap_at(rest) > 0) rest.remove_prefix(gap_at(rest));
  if (!before.empty() && !rest.empty()) return std::nullopt;
  found.unit = before.empty() ? rest : without_sign(before);
  const bool has_digit = std::any_of(found.unit.begin(), found.unit.end(), is_digit);
  if (found.unit.size() > kLongestUnit || has_digit) return std::nullopt;
  return found;
}

// '.' or ',' where these digits show which parts the decimals; 0 where they have no mark; '?' where one mark
// before three digits could be either.
char decimal_in(std::string_view digits) {
  const std::size_t last = digits.find_last_of(".,");
  if (last == std::string_view::npos) return 0;
  const char mark = digits[last];
  const char other = mark == '.' ? ',' : '.';
  if (digits.find(other) != std::string_view::npos) return mark;
  if (digits.find(mark) != last) return other;
  const bool thousands = digits.size() - last == 4 && last <= 3 && last > 0 && digits.front() != '0';
  return thousands ? '?' : mark;
}

// Whether the mark at `at` stands where thousands do: before three digits, or before two and another mark.
bool parts_thousands(std::string_view digits, std::size_t at, char decimal) {
  const std::size_t end = std::min(digits.find_first_of(".,", at + 1), digits.size());
  const std::size_t group = end - at - 1;
  return group == 3 || (group == 2 && end < digits.size() && digits[end] != decimal);
}

std::optional<double> value_of(std::string_view digits, char decimal) {
  std::string plain;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (is_digit(digits[at]))
      plain += digits[at];
    else if (digits[at] == decimal)
      plain += '.';
    else if (plain.find('.') != std::string::npos || !parts_thousands(digits, at, decimal))
      return std::nullopt;
  }
  double value = 0;
  const auto parsed = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (parsed.ec != std::errc{} || parsed.ptr != plain.data() + plain.size()) return std::nullopt;
  return value;
}

std::string currency_of(std::string_view unit) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSigns = {{{"€", "EUR"},
                                                                                           {"euro", "EUR"},
                                                                                           {"$", "USD"},
                                                                                           {"us$", "USD"},
                                                                                           {"£", "GBP"},
                                                                                           {"₹", "INR"},
                                                                                           {"₽", "RUB"}}};
  for (const auto& [sign, code] : kSigns) {
    if (base::equal_ignoring_ascii_case(unit, sign)) return std::string(code);
  }
  std::string code(unit);
  if (code.size() == 3)
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
  return code;
}

}  // namespace

NumberColumn NumberColumn::of_amounts(const LoadedSource& source, Field field, const std::string& currency) {
  NumberColumn column(Kind::amounts, currency);
  column.look_at(source, field);
  return column;
}

NumberColumn NumberColumn::of_hours(const LoadedSource& source, Field field) {
  NumberColumn column(Kind::hours, {});
  column.look_at(source, field);
  return column;
}

NumberColumn NumberColumn::typed_amounts(std::string currency) {
  NumberColumn column(Kind::amounts, std::move(currency));
  column.ambiguous_ = true;
  return column;
}

NumberColumn NumberColumn::typed_hours() {
  NumberColumn column(Kind::hours, {});
  column.ambiguous_ = true;
  return column;
}

void NumberColumn::look_at(const LoadedSource& source, Field field) {
  if (!source.has(field)) return;
  char decided = 0;
  bool either = false;
  for (formats::Cursor rows = source.rows(); rows.next();) {
    const std::string_view cell = source.cell(rows.row(), field);
    if (is_unknown_mark(cell)) continue;
    const std::optional<Cut> found = cut(cell);
    if (!found) continue;
    if (kind_ == Kind::amounts && unit_.empty()) unit_ = currency_of(found->unit);
    const char shown = decimal_in(found->digits);
    if (shown == '?')
      either = true;
    else if (decided == 0)
      decided = shown;
    if (decided != 0 && (kind_ == Kind::hours || !unit_.empty())) break;
  }
  ambiguous_ = decided == 0 && either;
  decimal_ = decided == 0 ? '.' : decided;
}

std::string NumberColumn::what_was_taken() const {
  return kind_ == Kind::amounts
             ? base::tr(
                   "1.250 and 1,250 could each be a thousand or a little more than one; thousands were taken")
             : base::tr(
                   "1.250 and 1,250 could each be a thousand or a little more than one; the little was "
                   "taken");
}

NumberColumn::Read NumberColumn::amount(double value, std::string_view unit) const {
  if (unit.empty() || currency_of(unit) == unit_) return {value, {}};
  return {std::nullopt,
          base::tr("the amount is not in {} as those before it, and cannot be compared", unit_)};
}

NumberColumn::Read NumberColumn::time(double value, std::string_view unit) const {
  static constexpr std::array<std::string_view, 7> kHours = {"", "h", "hr", "hrs", "hour", "hours", "std"};
  static constexpr std::array<std::string_view, 4> kMinutes = {"m", "min", "minutes", "mins"};
  if (one_of(unit, kHours)) return {value, {}};
  if (one_of(unit, kMinutes)) return {value / 60, {}};
  return {std::nullopt, base::tr("the time is neither in hours nor in minutes")};
}

char NumberColumn::decimal_of(std::string_view digits) const {
  if (!ambiguous_) return decimal_;
  if (const char shown = decimal_in(digits); shown != '?') return shown;
  const bool comma = digits.find(',') != std::string_view::npos;
  return comma == (kind_ == Kind::hours) ? ',' : '.';
}

NumberColumn::Read NumberColumn::read(std::string_view cell) const {
  const bool amounts = kind_ == Kind::amounts;
  const std::size_t colon = amounts ? std::string_view::npos : cell.find(':');
  if (colon != std::string_view::npos) {  // 1:30
    const std::optional<double> hours = value_of(base::trimmed(cell.substr(0, colon)), '.');
    const std::optional<double> minutes = value_of(base::trimmed(cell.substr(colon + 1)), '.');
    if (hours && minutes && *minutes < 60) return {*hours + *minutes / 60, {}};
  } else if (const std::optional<Cut> found = cut(cell)) {
    if (const std::optional<double> value = value_of(found->digits, decimal_of(found->digits)))
      return amounts ? amount(*value, found->unit) : time(*value, found->unit);
  }
  return {std::nullopt,
          amounts ? base::tr("the amount cannot be read") : base::tr("the hours cannot be read")};
}

}  // namespace flipchart::importers
